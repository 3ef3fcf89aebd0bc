#include "attribution/marked_names.hpp"

namespace sourcier {

auto before_marked_name(Reading const& reading, Pack const& pack, std::size_t chunk) -> std::size_t {
  constexpr std::size_t longest = 8; // chunks
  auto const& chunks = reading.chunks;
  auto const marked = [&](std::size_t c) {
    return c < chunks.size() && (chunks[c].is(Shape::quotation) || reading.sentence.quoted[chunks[c].first]);
  };
  auto body = chunk;
  while (body > 0 && chunk - body < longest && marked(body)) --body;
  if (body == chunk || marked(body)) return chunk;
  auto last = chunks[body].last; // the chunk may hold the first words of the name: « le collectif « Sauvons | le lac »
  while (last > chunks[body].first + 1 && reading.sentence.quoted[last - 1]) --last;
  auto const& noun = reading.sentence.tokens[last - 1];
  auto const* cls = pack.noun_class(noun.noun_class);
  bool const bears_name = noun.is(Tag::noun) && cls != nullptr && !cls->animate && cls->level != Level::document;
  return bears_name ? body : chunk;
}

} // namespace sourcier
