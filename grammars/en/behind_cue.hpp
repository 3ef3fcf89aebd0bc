#pragma once
#include "grammar.hpp"

namespace sourcier::grammar::en {

extern BehindCue const behind_cue;

} // namespace sourcier::grammar::en
