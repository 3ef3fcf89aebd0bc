#pragma once
#include "shape/parsers.hpp"

/// The words of the second level: one parser a shape of chunk.
namespace sourcier::grammar::chunk {

inline constexpr shaped noun_phrase{Shape::noun_phrase};
inline constexpr shaped prepositional{Shape::prepositional};
inline constexpr shaped pronoun{Shape::pronoun};
inline constexpr shaped verb{Shape::verb};
inline constexpr shaped infinitive{Shape::infinitive};
inline constexpr shaped gerund{Shape::gerund};
inline constexpr shaped participle{Shape::participle};
inline constexpr shaped que{Shape::que};
inline constexpr shaped si{Shape::si};
inline constexpr shaped relative{Shape::relative};
inline constexpr shaped coordinator{Shape::coordinator};
inline constexpr shaped comma{Shape::comma};
inline constexpr shaped colon{Shape::colon};
inline constexpr shaped dash{Shape::dash};
inline constexpr shaped bracket{Shape::bracket};
inline constexpr shaped quotation{Shape::quotation};
inline constexpr shaped adverb{Shape::adverb};
inline constexpr shaped time{Shape::time};
inline constexpr shaped comme{Shape::comme};
inline constexpr shaped opener{Shape::opener};
inline constexpr shaped named{Shape::named};
inline constexpr shaped determined{Shape::determined};
inline constexpr shaped with_par{Shape::with_par};
inline constexpr shaped subordinator{Shape::subordinator};
inline constexpr shaped clause_end{Shape::stop | Shape::semicolon};

/// Where the match of a rule ends.
template <auto const& rule> auto end_of(Chunk const* first, Chunk const* last) -> std::optional<Chunk const*> {
  return match(first, last, rule);
}

/// The last chunk of the match: a rule closes on the chunk that it looks for.
template <auto const& rule> auto last_of(Chunk const* first, Chunk const* last) -> std::optional<Chunk const*> {
  auto const end = match(first, last, rule);
  if (!end) return std::nullopt;
  return *end - 1;
}

} // namespace sourcier::grammar::chunk
