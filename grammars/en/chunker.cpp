#include "en/chunker.hpp"

#include "en/noun_phrase.hpp"
#include "en/time_phrase.hpp"
#include "en/verb_group.hpp"
#include "shape/cue_words.hpp"
#include "shape/cutter.hpp"

namespace sourcier::grammar::en {
namespace {

auto same_word(std::string_view form, std::string_view word) -> bool { return form == word; }

// NOLINTNEXTLINE(cppcoreguidelines-virtual-class-destructor): final, and never deleted through its base
class EnglishCutter final : public Cutter {
public:
  using Cutter::Cutter;

private:
  auto one(Token const* at) -> Token const* override {
    if (auto const* const next = outer_bracket(at)) return next;
    if (auto const* const next = mark(at)) return next;
    if (auto const* const next = opener(at)) return next;
    if (auto const end = time_phrase(at, end_)) return add(at, *end, Shape::time);
    if (at->any(Tag::finite | Tag::adverb)) {
      if (auto const* const next = verb(at)) return next;
    }
    if (auto const* const next = infinitive(at)) return next;
    if (auto const* const next = gerund(at)) return next;
    if (auto const* const next = closed_class(at)) return next;
    if (auto const* const next = prepositional(at)) return next;
    if (at->any(Tag::past_participle | Tag::adverb)) {
      if (auto const* const next = participle(at)) return next;
    }
    if (auto const* const next = nominal(at)) return next;
    return single(at, at->any(Tag::adverb | Tag::negator) ? Shape::adverb : Shape::other);
  }

  /// "(On Monday he said that it would close.)": a sentence between brackets is a sentence.
  auto outer_bracket(Token const* at) -> Token const* {
    if (end_ - begin_ <= 3 || !begin_->is(Tag::open_bracket) || !(end_ - 1)->is(Tag::close_bracket) ||
        !(end_ - 2)->is(Tag::stop))
      return nullptr;
    if (at == begin_) return single(at, Shape::dash);
    return at == end_ - 1 ? single(at, Shape::stop) : nullptr;
  }

  // --- verbs

  auto verb(Token const* at) -> Token const* {
    auto end = verb_group(at, end_);
    if (!end) return nullptr;
    if (auto const led = led_cue(at, end_); led && find_cue(*led - 1).first != no_entry) end = led;
    return verb_chunk(at, *end, Shape::verb);
  }

  auto infinitive(Token const* at) -> Token const* {
    if (!at->any(Tag::a | Tag::negator)) {
      if (!at->is(Tag::infinitive)) return nullptr;
      return verb_chunk(at, at + 1, Shape::infinitive); // "help fix", an imperative
    }
    auto const end = infinitive_group(at, end_);
    return end ? verb_chunk(at, *end, Shape::infinitive) : nullptr;
  }

  auto gerund(Token const* at) -> Token const* {
    if (!at->any(Tag::par | Tag::de | Tag::preposition | Tag::subordinator | Tag::present_participle) &&
        !at->any(Tag::negator | Tag::adverb))
      return nullptr;
    auto const end = gerund_group(at, end_);
    return end ? verb_chunk(at, *end, Shape::gerund) : nullptr;
  }

  auto participle(Token const* at) -> Token const* {
    auto const end = participle_group(at, end_);
    return end ? verb_chunk(at, *end, Shape::participle) : nullptr;
  }

  auto find_cue(Token const* head) const -> std::pair<std::uint16_t, Token const*> {
    return grammar::find_cue(head, end_, false, tokens_, pack_, same_word);
  }

  auto verb_chunk(Token const* first, Token const* last, Shape shape) -> Token const* {
    auto const* const head = verb_of(first, last);
    auto& chunk = add(first, last, head, std::uint64_t{} | shape);
    bool etre = false;
    bool hedged = false;
    for (auto const* t = first; t != last; ++t) {
      if (t->is(Tag::negator)) chunk.set(Shape::negative);
      if (t->is(Tag::hedge)) hedged = true;
      if (shape == Shape::infinitive && t->is(Tag::a)) chunk.set(Shape::with_a);
      if (shape == Shape::gerund && t == first && t->any(Tag::de | Tag::pour)) { // "of lying": a complement as well
        chunk.set(Shape::prepositional);
        chunk.set(t->is(Tag::de) ? Shape::with_de : Shape::with_pour);
      }
      bool const compared = folded(t) == "than"; // "no more than asking": no second act
      if (shape == Shape::gerund && t == first && !compared && !t->is(Tag::present_participle) && !t->is(Tag::adverb))
        chunk.set(Shape::with_en);
      if (t < head && t->is(Tag::etre)) etre = true;
    }
    if (hedged) chunk.set(Shape::conditional); // "reportedly told": hearsay, as a conditional says it elsewhere
    if (head->is(Tag::past_participle) && etre) chunk.set(Shape::passive);
    if (head->is(Tag::etre) && shape == Shape::verb) chunk.set(Shape::copula);
    auto const [entry, end] = find_cue(head);
    return entry == no_entry ? last : mark_cue(chunk, entry, end);
  }

  // --- closed classes

  auto closed_class(Token const* at) -> Token const* {
    if (at + 1 != end_ && (at + 1)->is(Tag::finite) && folded(at) == "that" && !behind(Shape::with_a) &&
        of_noun()) { // "a letter from her doctor that says": what has no subject is no claim
      add(at, at + 1, at, Shape::relative | Shape::relative_subject);
      return at + 1;
    }
    if (at->is(Tag::que) && !at->is(Tag::relative) && !judges()) return single(at, Shape::que);
    if (at->is(Tag::que)) return that(at);
    if (at->is(Tag::relative) || (at->is(Tag::si) && !at->any(Tag::adverb | Tag::determiner))) return wh(at);
    if (at->is(Tag::comme) && !at->is(Tag::adverb) && !at->is(Tag::subordinator)) return single(at, Shape::comme);
    if (at->is(Tag::subordinator) && !at->any(Tag::adverb | Tag::preposition)) return single(at, Shape::subordinator);
    if (at->is(Tag::coordinator)) return single(at, Shape::coordinator);
    if (at->is(Tag::adversative) && !at->is(Tag::adverb)) return single(at, Shape::adversative);
    if (at->is(Tag::subject_pronoun)) {
      auto& chunk = add(at, at + 1, at, Shape::pronoun | Shape::personal);
      if (!pack_.is(folded(at), Use::self)) chunk.set(Shape::third);
      return at + 1;
    }
    if (at->is(Tag::pronoun) && !at->is(Tag::determiner)) return pronoun(at);
    return nullptr;
  }

  /// "many", "some of the officers", "one of them"
  auto pronoun(Token const* at) -> Token const* {
    auto const* end = at + 1;
    if (end != end_ && end->is(Tag::de) && end + 1 != end_ && !personal(at)) {
      if (auto const np = noun_phrase(end + 1, end_))
        end = *np;
      else if ((end + 1)->is(Tag::pronoun))
        end += 2;
    }
    add(at, end, at, Shape::pronoun | Shape::third);
    return addressed(end);
  }

  /// him, them, us: "accused him of a theft" is two phrases
  auto personal(Token const* at) const -> bool {
    return pack_.is(folded(at), Use::personal) || pack_.is(folded(at), Use::self);
  }

  /// "that" that may open a clause or a relative one: behind a noun that is no cue it is relative.
  auto that(Token const* at) -> Token const* {
    if (auto const end = judges() ? time_phrase(at + 1, end_) : std::nullopt) // "called that evening"
      return add(at, *end, at + 1, std::uint64_t{} | Shape::time), *end;
    if (judges()) { // "called that “absurd”", "called that report a lie": no clause is called anything
      auto const* const end = at + 1 != end_ ? noun_phrase(at + 1, end_).value_or(at + 1) : at + 1;
      return add(at, end, end > at + 1 ? head_of(at + 1, end, end_) : at, Shape::noun_phrase | Shape::determined), end;
    }
    bool const noun = behind(Shape::noun_phrase | Shape::pronoun) && !chunks_.back().is(Shape::nominal_cue);
    bool const addressee = behind(Shape::with_a);
    if (!noun || addressee) return single(at, Shape::que);
    return wh(at);
  }

  /// The last chunk is a verb that takes what is judged and the judgement, and no clause: "called".
  [[nodiscard]] auto judges() const -> bool {
    if (!behind(Shape::cue) || chunks_.back().is(Shape::passive)) return false;
    auto const& verb = pack_.verbs[chunks_.back().entry];
    return verb.can(Takes::object_attribute) && !verb.can(Takes::que);
  }

  /// Behind a noun and what hangs on it, and not behind a cue with when and where: "a letter on Friday | that says".
  [[nodiscard]] auto of_noun() const -> bool {
    if (!behind(Shape::prepositional | Shape::time) && !behind(Shape::adverb | Shape::gerund)) return false;
    for (auto k = chunks_.size(); k-- > 0 && k + 5 > chunks_.size();) {
      if (chunks_[k].is(Shape::noun_phrase)) return true;
      if (!chunks_[k].any(Shape::prepositional | Shape::time | Shape::adverb | Shape::gerund) ||
          chunks_[k].is(Shape::cue))
        return false;
    }
    return false;
  }

  /// So does the verb before what was cut last: "called | the men".
  [[nodiscard]] auto judges_before() const -> bool {
    if (chunks_.size() < 2 || !behind(Shape::noun_phrase)) return false;
    auto const& verb = chunks_[chunks_.size() - 2];
    return verb.is(Shape::cue) && !verb.is(Shape::passive) && pack_.verbs[verb.entry].can(Takes::object_attribute) &&
           !pack_.verbs[verb.entry].can(Takes::que);
  }

  /// who, which, how, what: a relative clause behind a noun, else a question.
  auto wh(Token const* at) -> Token const* {
    bool const noun = behind(Shape::noun_phrase | Shape::pronoun | Shape::prepositional | Shape::time) ||
                      behind(Shape::comma | Shape::bracket | Shape::coordinator | Shape::dash);
    bool const preposition = behind(Shape::other);
    if (at->is(Tag::relative) && (noun || preposition || !at->is(Tag::si))) {
      auto& chunk = add(at, at + 1, at, std::uint64_t{} | Shape::relative);
      if (at->is(Tag::qui)) chunk.set(Shape::relative_subject);
      return at + 1;
    }
    auto& chunk = add(at, at + 1, at, std::uint64_t{} | Shape::si);
    if (at->is(Tag::subordinator)) chunk.set(Shape::subordinator);
    return at + 1;
  }

  // --- nouns

  auto prepositional(Token const* at) -> Token const* {
    auto const* object = behind_prepositions(at);
    if (object == nullptr) return nullptr;
    auto shapes = prepositional_shapes(at);
    if ((object - 1)->is(Tag::par)) shapes = shapes | Shape::with_par;
    if (at->is(Tag::comme)) shapes = shapes | Shape::comme;
    if (auto end = noun_phrase(object, end_)) {
      if (judges_before()) end = before_marks(object, *end); // "called the men from Vale | “liars”"
      auto& chunk = add(at, *end, head_of(object, *end, end_), shapes);
      describe(chunk, object);
      return *end;
    }
    if (object->any(Tag::pronoun | Tag::subject_pronoun) && !object->is(Tag::determiner)) {
      auto const* end = object + 1;
      if (end != end_ && end->is(Tag::de) && end + 1 != end_ && !personal(object)) // "in one of the suits"
        end = noun_phrase(end + 1, end_).value_or(end);
      add(at, end, object, shapes);
      return end;
    }
    return nullptr;
  }

  auto nominal(Token const* at) -> Token const* {
    if (!at->any(Tag::determiner | Tag::noun | Tag::name | Tag::adjective | Tag::number | Tag::adverb | Tag::time))
      return nullptr;
    auto end = noun_phrase(at, end_);
    if (!end) return nullptr;
    if (judges()) end = before_marks(at, *end);
    auto& chunk = add(at, *end, head_of(at, *end, end_), std::uint64_t{} | Shape::noun_phrase);
    describe(chunk, at);
    return addressed(*end);
  }

  /// "called the lines | “unacceptable”", "called Vale | “Little John” twice": the marks open behind the noun.
  auto before_marks(Token const* first, Token const* last) const -> Token const* {
    for (auto const* t = first + 1; t < last; ++t) {
      bool const opens = sentence_.outer[index(t)].begin < t->span.begin;
      if (opens && (t - 1)->any(Tag::noun | Tag::name)) return t;
    }
    return last;
  }

  /// "told Reuters that": right behind such a verb the phrase is who was spoken to, as one with *to* would be.
  auto addressed(Token const* end) -> Token const* {
    if (chunks_.size() < 2 || end == end_) return end;
    if (end->is(Tag::finite)) return end; // "promises the mayor will help": who will help
    auto const& cue = chunks_[chunks_.size() - 2];
    if (!cue.is(Shape::cue) || cue.is(Shape::passive)) return end;
    auto const& verb = pack_.verbs[cue.entry];
    if (!verb.can(Takes::addressee)) return end;
    if (end->is(Tag::a) && !end->is(Tag::preposition) && verb.can(Takes::object_a)) return end;
    if (end->is(Tag::de) && verb.can(Takes::object_de)) return end;
    auto& chunk = chunks_.back();
    auto const* cls = pack_.noun_class((begin_ + chunk.head)->noun_class);
    bool const somebody = chunk.is(Shape::named) || (cls != nullptr && cls->animate);
    if (end->any(Tag::stop | Tag::coordinator) && !somebody) return end;
    chunk.clear(Shape::noun_phrase);
    chunk.clear(Shape::pronoun);
    chunk.set(Shape::prepositional);
    chunk.set(Shape::with_a);
    return end;
  }
};

} // namespace

auto chunk_sentence(Sentence const& sentence, TokenList const& tokens, Pack const& pack) -> Chunks {
  return EnglishCutter{sentence, tokens, pack}.run();
}

} // namespace sourcier::grammar::en
