#pragma once
#include "grammar.hpp"

namespace sourcier::grammar::fr {

extern BehindCue const behind_cue;

} // namespace sourcier::grammar::fr
