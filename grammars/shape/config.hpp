#pragma once
#include "ast.hpp"

#include <boost/spirit/home/x3.hpp>

namespace sourcier::grammar {

namespace x3 = boost::spirit::x3;

/// First level: shapes over the tokens of a sentence. Second level: constructs over its chunks.
using TokenIterator = Token const*;
using ChunkIterator = Chunk const*;
using Context = x3::unused_type;

/// Recognizers carry no attributes: what a match means is judged after the parse, in C++, over the matched range.
template <class Id> using Recognizer = x3::rule<Id>;

} // namespace sourcier::grammar
