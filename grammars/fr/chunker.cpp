#include "fr/chunker.hpp"

#include "fr/beside_cue.hpp"
#include "fr/cue_words.hpp"
#include "fr/noun_phrase.hpp"
#include "fr/time_phrase.hpp"
#include "fr/verb_group.hpp"

#include <tuple>

namespace sourcier::grammar::fr {
namespace {

class Cutter {
public:
  Cutter(Sentence const& sentence, TokenList const& tokens, Pack const& pack)
      : sentence_(sentence), tokens_(tokens), pack_(pack), begin_(sentence.tokens.data()),
        end_(begin_ + sentence.tokens.size()) {}

  auto run() -> Chunks {
    auto at = begin_;
    while (at != end_) {
      auto const next = one(at);
      at = next > at ? next : at + 1;
    }
    return std::move(chunks_);
  }

private:
  auto index(Token const* t) const -> std::uint32_t { return static_cast<std::uint32_t>(t - begin_); }
  auto quoted(Token const* t) const -> bool { return sentence_.quoted[index(t)]; }

  auto add(Token const* first, Token const* last, Token const* head, std::uint64_t shapes) -> Chunk& {
    Chunk chunk;
    chunk.first = index(first);
    chunk.last = index(last);
    chunk.head = index(head);
    chunk.shapes = shapes;
    chunks_.push_back(chunk);
    return chunks_.back();
  }

  auto one(Token const* at) -> Token const* {
    if (auto const next = mark(at)) return next;
    if (auto const next = opener(at)) return next;
    if (auto const* end = time_ago(at, end_, tokens_, pack_))
      return add(at, end, at, std::uint64_t{} | Shape::time), end;
    if (auto const end = time_phrase(at, end_)) return add(at, *end, at, std::uint64_t{} | Shape::time), *end;
    if (at->any(Tag::finite | Tag::clitic | Tag::negation)) {
      if (auto const next = verb(at)) return next;
    }
    if (auto const next = infinitive(at)) return next;
    if (auto const next = gerund(at)) return next;
    if (auto const next = closed_class(at)) return next;
    if (auto const next = quantity_phrase(at)) return next;
    if (auto const next = prepositional(at)) return next;
    if (at->any(Tag::past_participle | Tag::adverb)) {
      if (auto const next = participle(at)) return next;
    }
    if (auto const next = nominal(at)) return next;
    if (at->is(Tag::adverb) || at->is(Tag::negator)) {
      auto end = at + 1;
      if (at->is(Tag::adverb) && at->phrase_length > 1) end = std::min(at + at->phrase_length, end_); // d'abord
      return add(at, end, at, std::uint64_t{} | Shape::adverb), end;
    }
    return add(at, at + 1, at, std::uint64_t{} | Shape::other), at + 1;
  }

  auto mark(Token const* at) -> Token const* {
    if (at->is(Tag::quotation)) return single(at, Shape::quotation);
    if (at->is(Tag::comma)) return single(at, Shape::comma);
    if (at->is(Tag::colon)) return single(at, Shape::colon);
    if (at->is(Tag::semicolon)) return single(at, Shape::semicolon);
    if (at->is(Tag::stop)) return single(at, Shape::stop);
    if (at->is(Tag::dash)) return single(at, Shape::dash);
    if (at->is(Tag::open_bracket)) {
      auto const end = bracket(at, end_);
      if (!end) return single(at, Shape::other);
      add(at, *end, at, std::uint64_t{} | Shape::bracket);
      return *end;
    }
    return nullptr;
  }

  auto single(Token const* at, Shape shape) -> Token const* {
    add(at, at + 1, at, std::uint64_t{} | shape);
    return at + 1;
  }

  /// « selon », « d'après »: not before « que », a clitic's verb or a noun that is no source.
  auto opener(Token const* at) -> Token const* {
    if (!at->is(Tag::source_opener) || at->entry == no_entry) return nullptr;
    auto const& entry = pack_.source_openers[at->entry];
    auto const end = at + at->phrase_length;
    if (end > end_) return nullptr;
    if (!entry.complete && end == end_) return nullptr;
    // « pour » is of opinion only where it opens its clause
    if (at->is(Tag::pour) && at != begin_ && !(at - 1)->is(Tag::comma) &&
        !((at - 1)->is(Tag::adversative) && at - 1 == begin_))
      return nullptr;
    if (end != end_ && refused(entry, end)) return nullptr;
    auto& chunk = add(at, end, at, std::uint64_t{} | Shape::opener);
    chunk.entry = at->entry;
    return end;
  }

  auto refused(SourceOpener const& entry, Token const* next) const -> bool {
    if (next->is(Tag::que) || next->is(Tag::infinitive)) return true;
    for (auto t = next; t != end_ && t < next + 4; ++t) {
      auto const word = tokens_.fold(*t);
      for (auto const& refused : entry.not_before) {
        if (word == refused) return true;
      }
      if (!t->any(Tag::determiner | Tag::adjective)) break;
    }
    return false;
  }

  // --- verbs

  auto verb(Token const* at) -> Token const* {
    auto end = verb_group(at, end_);
    if (!end) return nullptr;
    if (auto const led = led_cue(at, end_); led && cue_ahead(*led - 1, false)) end = led;
    return verb_chunk(at, before_degree(at, *end), Shape::verb);
  }

  /// « juge | plus ancienne », « se dit | « profondément inquiète » »: an adverb that belongs to what follows.
  auto before_degree(Token const* first, Token const* last) const -> Token const* {
    auto end = last;
    while (end > first + 1 && (end - 1)->any(Tag::adverb | Tag::negator) && quoted(end - 1) && !quoted(first)) --end;
    if (end > first + 1 && end != end_ && (end - 1)->is(Tag::adverb) && !(end - 1)->any(Tag::negator | Tag::time) &&
        end->any(Tag::adjective | Tag::past_participle) && !end->is(Tag::speech_verb) && quoted(end) == quoted(end - 1))
      --end;
    return end;
  }

  auto infinitive(Token const* at) -> Token const* {
    bool const all =
        at->is(Tag::tout) && at + 1 != end_ && (at + 1)->is(Tag::infinitive); // « assure | tout contrôler »
    if (!all && !at->any(Tag::de | Tag::a | Tag::preposition | Tag::infinitive | Tag::clitic | Tag::negation))
      return nullptr;
    auto const end = infinitive_group(at, end_);
    return end ? verb_chunk(at, *end, Shape::infinitive) : nullptr;
  }

  auto gerund(Token const* at) -> Token const* {
    if (!at->any(Tag::en | Tag::tout | Tag::present_participle | Tag::clitic | Tag::negation)) return nullptr;
    auto const end = gerund_group(at, end_);
    return end ? verb_chunk(at, *end, Shape::gerund) : nullptr;
  }

  auto participle(Token const* at) -> Token const* {
    auto const end = participle_group(at, end_);
    return end ? verb_chunk(at, *end, Shape::participle) : nullptr;
  }

  auto cue_ahead(Token const* head, bool reflexive) const -> bool {
    return find_cue(head, end_, reflexive, tokens_, pack_).first != no_entry;
  }

  auto verb_chunk(Token const* first, Token const* last, Shape shape) -> Token const* {
    auto head = last - 1;
    while (head > first && !head->any(Tag::finite | Tag::infinitive | Tag::past_participle | Tag::present_participle))
      --head;
    auto& chunk = add(first, last, head, std::uint64_t{} | shape);
    bool reflexive = false, etre = false, avoir = false, been = false;
    for (auto t = first; t != last; ++t) {
      if (t->is(Tag::inverted)) chunk.set(Shape::inverted), chunk.subject = index(t);
      if (t->is(Tag::negation) || (t->is(Tag::negator) && !t->is(Tag::adverb) && tokens_.fold(*t) == "pas"))
        chunk.set(Shape::negative);
      if (t->is(Tag::finite) && has(t->features, Feature::conditional)) chunk.set(Shape::conditional);
      if (t->is(Tag::clitic) && reflexive_clitic(t)) reflexive = true;
      if (t < head && t->is(Tag::light_verb)) reflexive = false; // « se borne à | indiquer »
      if (t->is(Tag::de)) chunk.set(Shape::with_de);
      if (t->is(Tag::a)) chunk.set(Shape::with_a);
      if (t->is(Tag::pour)) chunk.set(Shape::with_pour);
      if (t->is(Tag::en) && !t->is(Tag::clitic)) chunk.set(Shape::with_en);
      if (t < head) {
        etre = etre || (t->is(Tag::etre) && !t->is(Tag::past_participle));
        avoir = avoir || (t->is(Tag::avoir) && !t->is(Tag::past_participle));
        been = been || (t->is(Tag::etre) && t->is(Tag::past_participle));
      }
      if (t->is(Tag::finite) && past(*t)) chunk.set(Shape::modal_past);
    }
    if (avoir || (etre && head->is(Tag::past_participle))) chunk.set(Shape::modal_past);
    if (reflexive) chunk.set(Shape::reflexive);
    if (head->is(Tag::past_participle) && !reflexive && (been || (etre && !avoir))) chunk.set(Shape::passive);
    if (head->is(Tag::etre) && shape == Shape::verb) chunk.set(Shape::copula);
    auto [entry, end] = find_cue(head, end_, reflexive, tokens_, pack_);
    if (entry == no_entry && reflexive && first > begin_ &&
        tokens_.fold(*(first - 1)) == "il") { // « il se murmure que »
      std::tie(entry, end) = find_cue(head, end_, false, tokens_, pack_);
      if (entry != no_entry && !pack_.verbs[entry].can(Takes::que)) entry = no_entry;
      if (entry != no_entry) chunk.set(Shape::passive);
    }
    if (entry == no_entry && chunk.is(Shape::passive)) { // « ils sont | persuadés que »: a state, and no passive
      auto be = head - 1;
      while (be > first && !be->is(Tag::etre)) --be;
      if (be->is(Tag::etre)) std::tie(entry, end) = find_cue(be, end_, false, tokens_, pack_);
      if (entry != no_entry) chunk.clear(Shape::passive);
    }
    if (entry == no_entry) return last;
    chunk.set(Shape::cue);
    chunk.entry = entry;
    chunk.last = std::max(chunk.last, index(end));
    return begin_ + chunk.last;
  }

  static auto past(Token const& t) -> bool {
    return (has(t.features, Feature::imperfect) || has(t.features, Feature::simple_past)) &&
           !has(t.features, Feature::present);
  }

  auto reflexive_clitic(Token const* t) const -> bool { return t->is(Tag::reflexive); }

  // --- closed classes

  auto closed_class(Token const* at) -> Token const* {
    // « n'a pas dit | à | quelle date », « explique | dans | quelles conditions »
    if (at->any(Tag::a | Tag::preposition | Tag::de) && at + 1 != end_ && tokens_.fold(*(at + 1)).starts_with("quel") &&
        (at + 1)->is(Tag::si) && !chunks_.empty() && chunks_.back().is(Shape::cue))
      return single(at, Shape::si);
    if (at->is(Tag::que)) return single(at, Shape::que);
    if (at->is(Tag::relative) && !at->is(Tag::determiner)) {
      auto const next = at + 1;
      add(at, next, at, std::uint64_t{} | Shape::relative);
      bool const which =
          at->is(Tag::lequel) && at != begin_ && (at - 1)->is(Tag::comma); // « le maire, lequel rappelle »
      if (at->is(Tag::qui) || which) chunks_.back().set(Shape::relative_subject);
      if (at->is(Tag::si)) chunks_.back().set(Shape::si);
      return next;
    }
    if (at->is(Tag::si) && !at->any(Tag::adverb | Tag::clitic)) {
      auto& chunk = add(at, at + 1, at, std::uint64_t{} | Shape::si);
      if (at->is(Tag::subordinator)) chunk.set(Shape::subordinator);
      if (at->is(Tag::determiner)) return nullptr_after_pop(at);
      return at + 1;
    }
    if (at->is(Tag::comme) && !at->is(Tag::adverb)) return single(at, Shape::comme);
    if (at->is(Tag::subordinator) && !at->any(Tag::adverb | Tag::preposition)) return single(at, Shape::subordinator);
    if (at->is(Tag::coordinator)) { // et | ainsi que | mais aussi
      auto end = at + 1;
      // « affirme ainsi que le pont tiendra »: behind a cue the two words are two
      bool const after_cue = !chunks_.empty() && chunks_.back().is(Shape::verb) && chunks_.back().is(Shape::cue) &&
                             pack_.verbs[chunks_.back().entry].can(Takes::que);
      if (after_cue && end != end_ && end->is(Tag::coordinator) &&
          (tokens_.fold(*end) == "que" || tokens_.fold(*end) == "qu'")) {
        add(at, end, at, std::uint64_t{} | Shape::adverb);
        add(end, end + 1, end, std::uint64_t{} | Shape::que);
        return end + 1;
      }
      while (end != end_ && end->is(Tag::coordinator)) ++end;
      add(at, end, at, std::uint64_t{} | Shape::coordinator);
      return end;
    }
    if (at->is(Tag::adversative) && !at->is(Tag::adverb)) return single(at, Shape::adversative);
    if (at->is(Tag::subject_pronoun)) {
      auto& chunk = add(at, at + 1, at, Shape::pronoun | Shape::personal);
      third(chunk, *at);
      return at + 1;
    }
    if (at->is(Tag::pronoun) && !at->is(Tag::determiner)) {
      auto end = at + 1;
      // « ce qui », « ce que »: an indirect question; « ceux de la police »: a source
      if (end != end_ && tokens_.fold(*at) == "ce" && (end->any(Tag::que | Tag::relative) || end->is(Tag::qui))) {
        add(at, end + 1, at, std::uint64_t{} | Shape::si);
        return end + 1;
      }
      while (end != end_ && end->is(Tag::pronoun) && end->is(Tag::glued)) ++end; // l'un
      while (end != end_ && end->is(Tag::adjective) && quoted(end) == quoted(at))
        ++end; // not: selon lui | « inapplicable »
      auto head = at;
      if (end != end_ && end->is(Tag::de) && end + 1 != end_) { // « l'un des experts », « ceux de la police »
        if (auto const np = noun_phrase(end + 1, end_)) {
          head = head_of(end + 1, *np, end_, pack_);
          end = *np;
        } else if (end_ - end > 2 && (end + 1)->is(Tag::preposition) && (end + 2)->is(Tag::pronoun)) {
          end += 3; // « certains d'entre eux »
        } else if ((end + 1)->is(Tag::pronoun)) {
          end += 2; // « l'un d'eux »
        }
      }
      auto& chunk = add(at, end, head, std::uint64_t{} | Shape::pronoun);
      third(chunk, *at);
      return end;
    }
    return nullptr;
  }

  auto nullptr_after_pop(Token const*) -> Token const* {
    chunks_.pop_back();
    return nullptr;
  }

  auto third(Chunk& chunk, Token const& t) const -> void {
    auto const word = tokens_.fold(t);
    if (word != "je" && word != "j'" && word != "tu" && word != "nous" && word != "vous" && word != "c'" &&
        word != "ce")
      chunk.set(Shape::third);
  }

  // --- nouns

  auto quantity_phrase(Token const* at) -> Token const* {
    if (!at->any(Tag::adverb | Tag::preposition)) return nullptr;
    if (at + 2 >= end_ || !(at + 1)->is(Tag::de) || !(at + 2)->is(Tag::number)) return nullptr;
    return nominal(at);
  }

  auto prepositional(Token const* at) -> Token const* {
    if (!at->any(Tag::de | Tag::a | Tag::preposition) || at->any(Tag::noun | Tag::name)) return nullptr;
    // « des ONG », « du carburant » with no noun before them
    bool const partitive = at->is(Tag::de) && at->is(Tag::determiner);
    bool const complement_of_noun = !chunks_.empty() && chunks_.back().any(Shape::noun_phrase | Shape::prepositional);
    if (partitive && !complement_of_noun) return nullptr;
    auto object = at;
    while (object != end_ && object->any(Tag::de | Tag::a | Tag::preposition) && !object->any(Tag::noun | Tag::name))
      ++object;
    // « avant même ces discussions », « selon notamment la mairie »
    if (object != at && object + 1 < end_ && object->is(Tag::adverb) && (object + 1)->is(Tag::determiner)) ++object;
    if (object == end_) return nullptr;
    auto shapes = std::uint64_t{} | Shape::prepositional;
    if (at->is(Tag::de)) shapes |= static_cast<std::uint64_t>(Shape::with_de);
    if (at->is(Tag::a)) shapes |= static_cast<std::uint64_t>(Shape::with_a);
    if (at->is(Tag::par) || (object - 1)->is(Tag::par)) shapes |= static_cast<std::uint64_t>(Shape::with_par);
    if (at->is(Tag::pour)) shapes |= static_cast<std::uint64_t>(Shape::with_pour);
    if (auto end = noun_phrase(object, end_)) {
      end = before_claim(at, within_marks(object, before_agent(object, *end)));
      if (auto const* speaker = behind_incise() ? speaker_behind_venue(object, *end, end_, tokens_, pack_) : nullptr)
        end = speaker;
      auto& chunk = add(at, *end, head_of(object, *end, end_, pack_), shapes);
      describe(chunk, object);
      return *end;
    }
    if (object->any(Tag::pronoun | Tag::subject_pronoun) && !object->is(Tag::determiner)) {
      add(at, object + 1, object, shapes);
      return object + 1;
    }
    return nullptr;
  }

  /// « …, a déclaré mardi | »: the cue stands behind its content, and its subject must follow.
  auto behind_incise() const -> bool {
    auto i = chunks_.size();
    while (i > 0 && chunks_[i - 1].any(Shape::time | Shape::adverb)) --i;
    if (i < 2 || !chunks_[i - 1].is(Shape::verb) || !chunks_[i - 1].is(Shape::cue)) return false;
    auto const& verb = chunks_[i - 1];
    return !verb.any(Shape::inverted | Shape::passive) && pack_.verbs[verb.entry].can(Takes::incise) &&
           chunks_[i - 2].any(Shape::comma | Shape::quotation | Shape::dash);
  }

  auto nominal(Token const* at) -> Token const* {
    if (!at->any(Tag::determiner | Tag::noun | Tag::name | Tag::adjective | Tag::number | Tag::adverb |
                 Tag::preposition | Tag::tout))
      return nullptr;
    auto end = noun_phrase(at, end_);
    if (!end) return nullptr;
    end = within_marks(at, before_agent(at, *end));
    auto& chunk = add(at, *end, head_of(at, *end, end_, pack_), std::uint64_t{} | Shape::noun_phrase);
    describe(chunk, at);
    // « toute la nuit », « cette semaine », « deux jours »
    if (pack_.time_units.contains(tokens_.fold(begin_[chunk.head])) && !chunk.is(Shape::named) &&
        chunk.last - chunk.first <= 4)
      chunk.shapes = std::uint64_t{} | Shape::time;
    return *end;
  }

  /// « « la France est en guerre » | et rendu hommage »: nothing is joined across a closing mark.
  auto within_marks(Token const* first, Token const* last) const -> Token const* {
    for (auto t = first + 1; t < last; ++t) {
      if (t->is(Tag::coordinator) && quoted(t - 1) && !quoted(t)) return t;
    }
    return last;
  }

  /// « a fait part à ses dirigeants | de son envie de partir »: the claim behind whom it was told to.
  auto before_claim(Token const* first, Token const* last) const -> Token const* {
    if (!first->any(Tag::a | Tag::preposition) || first->is(Tag::de) || chunks_.empty() ||
        !chunks_.back().is(Shape::cue))
      return last;
    if (!chunks_.back().is(Shape::verb) || !pack_.verbs[chunks_.back().entry].can(Takes::noun_de)) return last;
    for (auto t = first + 1; t + 1 < last; ++t) {
      if (t->is(Tag::de) && (t + 1)->is(Tag::possessive)) return t;
    }
    return last;
  }

  /// « une source | citée par l'agence », « le plan | promis mardi par le ministre »: a participle that reports stands
  /// apart.
  auto before_agent(Token const* first, Token const* last) const -> Token const* {
    auto t = last - 1;
    if (t <= first || !t->is(Tag::past_participle)) return last;
    auto next = last;
    while (next != end_ && next < last + 3 && next->any(Tag::time | Tag::adverb)) ++next;
    if (next == end_ || !next->is(Tag::par)) return last;
    bool const reports = t->is(Tag::speech_verb) || pack_.relay_verb_forms.contains(tokens_.fold(*t));
    return reports ? t : last;
  }

  auto describe(Chunk& chunk, Token const* first) -> void {
    auto const last = begin_ + chunk.last;
    if (first->is(Tag::determiner)) chunk.set(Shape::determined);
    for (auto t = first; t != last; ++t) {
      if (t->is(Tag::name)) chunk.set(Shape::named);
      if (t->is(Tag::nominal_cue) && !chunk.is(Shape::nominal_cue)) {
        chunk.set(Shape::nominal_cue);
        chunk.entry = t->entry;
        chunk.subject = index(t);
      }
    }
  }

  Sentence const& sentence_;
  TokenList const& tokens_;
  Pack const& pack_;
  Token const* begin_;
  Token const* end_;
  Chunks chunks_;
};

} // namespace

auto chunk_sentence(Sentence const& sentence, TokenList const& tokens, Pack const& pack) -> Chunks {
  return Cutter{sentence, tokens, pack}.run();
}

} // namespace sourcier::grammar::fr
