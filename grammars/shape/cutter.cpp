#include "shape/cutter.hpp"

#include "shape/words.hpp"

#include <algorithm>

namespace sourcier::grammar {

auto Cutter::run() -> Chunks {
  chunks_.reserve(static_cast<std::size_t>(end_ - begin_)); // they are as many at most
  auto const* at = begin_;
  while (at != end_) {
    auto const* const next = one(at);
    at = next > at ? next : at + 1;
  }
  return std::move(chunks_);
}

auto Cutter::add(Token const* first, Token const* last, Token const* head, std::uint64_t shapes) -> Chunk& {
  Chunk chunk;
  chunk.first = index(first);
  chunk.last = index(last);
  chunk.head = index(head);
  chunk.shapes = shapes;
  chunks_.push_back(chunk);
  return chunks_.back();
}

auto Cutter::add(Token const* first, Token const* last, Shape shape) -> Token const* {
  add(first, last, first, std::uint64_t{} | shape);
  return last;
}

auto Cutter::mark(Token const* at) -> Token const* {
  if (at->is(Tag::quotation)) return single(at, Shape::quotation);
  if (at->is(Tag::comma)) return single(at, Shape::comma);
  if (at->is(Tag::colon)) return single(at, Shape::colon);
  if (at->is(Tag::semicolon)) return single(at, Shape::semicolon);
  if (at->is(Tag::stop)) return single(at, Shape::stop);
  if (at->is(Tag::dash)) return single(at, Shape::dash);
  if (at->is(Tag::open_bracket)) {
    auto const end = match(at, end_, word::parenthesis);
    return end ? add(at, *end, Shape::bracket) : single(at, Shape::other);
  }
  return nullptr;
}

auto Cutter::opener(Token const* at) -> Token const* {
  if (!at->is(Tag::source_opener) || at->entry == no_entry) return nullptr;
  auto const& entry = pack_.source_openers[at->entry];
  auto const* const end = at + at->phrase_length;
  if (end > end_) return nullptr;
  if (!entry.complete && end == end_) return nullptr;
  if (end != end_ && refused(entry, end)) return nullptr;
  auto& chunk = add(at, end, at, std::uint64_t{} | Shape::opener);
  chunk.entry = at->entry;
  return end;
}

auto Cutter::refused(SourceOpener const& entry, Token const* next) const -> bool {
  if (next->is(Tag::infinitive)) return true;
  if (next->is(Tag::determiner) && next + 2 < end_ && next[1].is(Tag::quantity) && next[2].is(Tag::de))
    return false; // « pour une partie des habitants »
  for (auto const* t = next; t != end_ && t < next + 4; ++t) {
    auto const& words = entry.not_before;
    if (std::find(words.begin(), words.end(), folded(t)) != words.end()) return true;
    if (!t->any(Tag::determiner | Tag::adjective)) break;
  }
  return false;
}

auto Cutter::verb_of(Token const* first, Token const* last) -> Token const* {
  auto const* head = last - 1;
  while (head > first && !head->any(Tag::finite | Tag::infinitive | Tag::past_participle | Tag::present_participle))
    --head;
  return head;
}

auto Cutter::mark_cue(Chunk& chunk, std::uint16_t entry, Token const* end) -> Token const* {
  chunk.set(Shape::cue);
  chunk.entry = entry;
  chunk.last = std::max(chunk.last, index(end));
  return begin_ + chunk.last;
}

auto Cutter::behind_prepositions(Token const* at) const -> Token const* {
  auto const* object = at;
  while (object != end_ && object->any(Tag::de | Tag::a | Tag::preposition) && !object->any(Tag::noun | Tag::name))
    ++object;
  return object == at || object == end_ ? nullptr : object;
}

auto Cutter::prepositional_shapes(Token const* at) -> std::uint64_t {
  auto shapes = std::uint64_t{} | Shape::prepositional;
  if (at->is(Tag::de)) shapes = shapes | Shape::with_de;
  if (at->is(Tag::a)) shapes = shapes | Shape::with_a;
  if (at->is(Tag::pour)) shapes = shapes | Shape::with_pour;
  return shapes;
}

auto Cutter::describe(Chunk& chunk, Token const* first) -> void {
  auto const* const last = begin_ + chunk.last;
  if (first->is(Tag::determiner)) chunk.set(Shape::determined);
  for (auto const* t = first; t < last; ++t) {
    if (t->is(Tag::name)) chunk.set(Shape::named);
    if (t->is(Tag::nominal_cue) && !chunk.is(Shape::nominal_cue)) {
      chunk.set(Shape::nominal_cue);
      chunk.entry = t->entry;
      chunk.subject = index(t);
    }
  }
}

} // namespace sourcier::grammar
