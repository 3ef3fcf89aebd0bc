#include "en/chunker.hpp"

#include "en/noun_phrase.hpp"
#include "en/time_phrase.hpp"
#include "en/verb_group.hpp"

namespace sourcier::grammar::en {
namespace {

class Cutter {
public:
  Cutter(Sentence const& sentence, TokenList const& tokens, Pack const& pack)
      : tokens_(tokens), pack_(pack), outer_(sentence.outer), begin_(sentence.tokens.data()),
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
    if (auto const end = time_phrase(at, end_)) return add(at, *end, at, std::uint64_t{} | Shape::time), *end;
    if (at->any(Tag::finite | Tag::adverb)) {
      if (auto const next = verb(at)) return next;
    }
    if (auto const next = infinitive(at)) return next;
    if (auto const next = gerund(at)) return next;
    if (auto const next = closed_class(at)) return next;
    if (auto const next = prepositional(at)) return next;
    if (at->any(Tag::past_participle | Tag::adverb)) {
      if (auto const next = participle(at)) return next;
    }
    if (auto const next = nominal(at)) return next;
    if (at->is(Tag::adverb) || at->is(Tag::negator))
      return add(at, at + 1, at, std::uint64_t{} | Shape::adverb), at + 1;
    return add(at, at + 1, at, std::uint64_t{} | Shape::other), at + 1;
  }

  auto mark(Token const* at) -> Token const* {
    if (at->is(Tag::quotation)) return single(at, Shape::quotation);
    if (at->is(Tag::comma)) return single(at, Shape::comma);
    if (at->is(Tag::colon)) return single(at, Shape::colon);
    if (at->is(Tag::semicolon)) return single(at, Shape::semicolon);
    if (at->is(Tag::stop)) return single(at, Shape::stop);
    if (at->is(Tag::dash)) return single(at, Shape::dash);
    if (at->is(Tag::close_bracket) && at + 1 == end_ && whole_sentence(begin_)) return single(at, Shape::stop);
    if (at->is(Tag::open_bracket)) {
      if (whole_sentence(at)) return single(at, Shape::dash);
      auto const end = bracket(at, end_);
      if (!end) return single(at, Shape::other);
      add(at, *end, at, std::uint64_t{} | Shape::bracket);
      return *end;
    }
    return nullptr;
  }

  /// "(On Monday he said that it would close.)": a sentence between brackets is a sentence.
  auto whole_sentence(Token const* at) const -> bool {
    return at == begin_ && end_ - begin_ > 3 && begin_->is(Tag::open_bracket) && (end_ - 1)->is(Tag::close_bracket) &&
           (end_ - 2)->is(Tag::stop);
  }

  auto single(Token const* at, Shape shape) -> Token const* {
    add(at, at + 1, at, std::uint64_t{} | shape);
    return at + 1;
  }

  /// "according to": not before a noun that is no source.
  auto opener(Token const* at) -> Token const* {
    if (!at->is(Tag::source_opener) || at->entry == no_entry) return nullptr;
    auto const& entry = pack_.source_openers[at->entry];
    auto const end = at + at->phrase_length;
    if (end > end_) return nullptr;
    if (!entry.complete && end == end_) return nullptr;
    if (end != end_ && refused(entry, end)) return nullptr;
    auto& chunk = add(at, end, at, std::uint64_t{} | Shape::opener);
    chunk.entry = at->entry;
    return end;
  }

  auto refused(SourceOpener const& entry, Token const* next) const -> bool {
    if (next->is(Tag::infinitive)) return true;
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
    if (auto const led = led_cue(at, end_); led && cue_ahead(*led - 1)) end = led;
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

  auto cue_ahead(Token const* head) const -> bool { return find_cue(head).first != no_entry; }

  auto verb_chunk(Token const* first, Token const* last, Shape shape) -> Token const* {
    auto head = last - 1;
    while (head > first && !head->any(Tag::finite | Tag::infinitive | Tag::past_participle | Tag::present_participle))
      --head;
    auto& chunk = add(first, last, head, std::uint64_t{} | shape);
    bool etre = false, have = false, hedged = false;
    for (auto t = first; t != last; ++t) {
      if (t->is(Tag::negator)) chunk.set(Shape::negative);
      if (t->is(Tag::hedge)) hedged = true;
      if (shape == Shape::infinitive && t->is(Tag::a)) chunk.set(Shape::with_a);
      if (shape == Shape::gerund && t == first && t->any(Tag::de | Tag::pour)) { // "of lying": a complement as well
        chunk.set(Shape::prepositional);
        chunk.set(t->is(Tag::de) ? Shape::with_de : Shape::with_pour);
      }
      bool const compared = tokens_.fold(*t) == "than"; // "no more than asking": no second act
      if (shape == Shape::gerund && t == first && !compared && !t->is(Tag::present_participle) && !t->is(Tag::adverb))
        chunk.set(Shape::with_en);
      if (t < head) {
        etre = etre || t->is(Tag::etre);
        have = have || t->is(Tag::avoir);
      }
    }
    if (hedged) chunk.set(Shape::conditional); // "reportedly told": hearsay, as a conditional says it elsewhere
    if (head->is(Tag::past_participle) && etre) chunk.set(Shape::passive);
    if (head->is(Tag::etre) && shape == Shape::verb) chunk.set(Shape::copula);
    auto const [entry, end] = find_cue(head);
    if (entry == no_entry) return last;
    chunk.set(Shape::cue);
    chunk.entry = entry;
    chunk.last = std::max(chunk.last, index(end));
    return begin_ + chunk.last;
  }

  /// The pack's verb that `head` is a form of, with the words that belong to it; the longest wins.
  auto find_cue(Token const* head) const -> std::pair<std::uint16_t, Token const*> {
    std::pair<std::uint16_t, Token const*> best{no_entry, head + 1};
    if (!head->is(Tag::speech_verb)) return best;
    std::size_t best_score = 0;
    for (auto const& form : pack_.forms_of(tokens_.fold(*head))) {
      if (!agrees(*head, form.features)) continue;
      auto const& verb = pack_.verbs[form.verb];
      auto const end = rest_of(head, verb.rest);
      if (!end) continue;
      auto const score = 1 + 4 * verb.rest.size();
      if (score <= best_score) continue;
      best_score = score;
      best = {form.verb, end};
    }
    return best;
  }

  static auto agrees(Token const& head, Features form) -> bool {
    if (head.is(Tag::finite)) return has(form, Feature::finite) && has(form, Feature::third_person);
    if (head.is(Tag::infinitive)) return has(form, Feature::infinitive);
    if (head.is(Tag::present_participle)) return has(form, Feature::present_participle);
    return has(form, Feature::past_participle);
  }

  auto rest_of(Token const* head, std::vector<std::string> const& rest) const -> Token const* {
    auto t = head + 1;
    for (auto const& word : rest) {
      std::uint32_t skipped = 0;
      while (t != end_ && tokens_.fold(*t) != word && skipped < 3 && t->any(Tag::adverb | Tag::negator | Tag::time))
        ++t, ++skipped;
      if (t == end_ || tokens_.fold(*t) != word) return nullptr;
      ++t;
    }
    return t;
  }

  // --- closed classes

  auto closed_class(Token const* at) -> Token const* {
    if (at->is(Tag::que) && !at->is(Tag::relative) && !judges()) return single(at, Shape::que);
    if (at->is(Tag::que)) return that(at);
    if (at->is(Tag::relative) || (at->is(Tag::si) && !at->any(Tag::adverb | Tag::determiner))) return wh(at);
    if (at->is(Tag::comme) && !at->is(Tag::adverb) && !at->is(Tag::subordinator)) return single(at, Shape::comme);
    if (at->is(Tag::subordinator) && !at->any(Tag::adverb | Tag::preposition)) return single(at, Shape::subordinator);
    if (at->is(Tag::coordinator)) return single(at, Shape::coordinator);
    if (at->is(Tag::adversative) && !at->is(Tag::adverb)) return single(at, Shape::adversative);
    if (at->is(Tag::subject_pronoun)) {
      auto& chunk = add(at, at + 1, at, Shape::pronoun | Shape::personal);
      if (!pack_.is(tokens_.fold(*at), Use::self)) chunk.set(Shape::third);
      return at + 1;
    }
    if (at->is(Tag::pronoun) && !at->is(Tag::determiner)) {
      auto end = at + 1;
      if (end != end_ && end->is(Tag::de) && end + 1 != end_ &&
          !personal(at)) { // "some of the officers", "one of them"
        if (auto const np = noun_phrase(end + 1, end_))
          end = *np;
        else if ((end + 1)->is(Tag::pronoun))
          end += 2;
      }
      auto& chunk = add(at, end, at, std::uint64_t{} | Shape::pronoun);
      chunk.set(Shape::third);
      return addressed(end);
    }
    return nullptr;
  }

  /// him, them, us: "accused him of a theft" is two phrases
  auto personal(Token const* at) const -> bool {
    return pack_.is(tokens_.fold(*at), Use::personal) || pack_.is(tokens_.fold(*at), Use::self);
  }

  /// "that" that may open a clause or a relative one: behind a noun that is no cue it is relative.
  auto that(Token const* at) -> Token const* {
    if (auto const end = judges() ? time_phrase(at + 1, end_) : std::nullopt) // "called that evening"
      return add(at, *end, at + 1, std::uint64_t{} | Shape::time), *end;
    if (judges()) { // "called that “absurd”", "called that report a lie": no clause is called anything
      auto const end = at + 1 != end_ ? noun_phrase(at + 1, end_).value_or(at + 1) : at + 1;
      return add(at, end, end > at + 1 ? head_of(at + 1, end) : at, Shape::noun_phrase | Shape::determined), end;
    }
    bool const noun = !chunks_.empty() && chunks_.back().any(Shape::noun_phrase | Shape::pronoun) &&
                      !chunks_.back().is(Shape::nominal_cue);
    bool const addressee = !chunks_.empty() && chunks_.back().is(Shape::with_a);
    if (!noun || addressee) return single(at, Shape::que);
    return wh(at);
  }

  /// The last chunk is a verb that takes what is judged and the judgement, and no clause: "called".
  auto judges() const -> bool {
    if (chunks_.empty() || !chunks_.back().is(Shape::cue) || chunks_.back().is(Shape::passive)) return false;
    auto const& verb = pack_.verbs[chunks_.back().entry];
    return verb.can(Takes::object_attribute) && !verb.can(Takes::que);
  }

  /// who, which, how, what: a relative clause behind a noun, else a question.
  auto wh(Token const* at) -> Token const* {
    bool const noun =
        !chunks_.empty() &&
        (chunks_.back().any(Shape::noun_phrase | Shape::pronoun | Shape::prepositional) ||
         chunks_.back().any(Shape::comma | Shape::bracket | Shape::coordinator) || chunks_.back().is(Shape::time));
    bool const preposition = !chunks_.empty() && chunks_.back().is(Shape::other);
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
    if (!at->any(Tag::de | Tag::a | Tag::preposition) || at->any(Tag::noun | Tag::name)) return nullptr;
    auto object = at;
    while (object != end_ && object->any(Tag::de | Tag::a | Tag::preposition) && !object->any(Tag::noun | Tag::name))
      ++object;
    if (object == end_) return nullptr;
    auto shapes = std::uint64_t{} | Shape::prepositional;
    if (at->is(Tag::de)) shapes |= static_cast<std::uint64_t>(Shape::with_de);
    if (at->is(Tag::a)) shapes |= static_cast<std::uint64_t>(Shape::with_a);
    if ((object - 1)->is(Tag::par)) shapes |= static_cast<std::uint64_t>(Shape::with_par);
    if (at->is(Tag::pour)) shapes |= static_cast<std::uint64_t>(Shape::with_pour);
    if (at->is(Tag::comme)) shapes |= static_cast<std::uint64_t>(Shape::comme);
    if (auto const end = noun_phrase(object, end_)) {
      auto& chunk = add(at, *end, head_of(object, *end), shapes);
      describe(chunk, object);
      return *end;
    }
    if (object->any(Tag::pronoun | Tag::subject_pronoun) && !object->is(Tag::determiner)) {
      auto end = object + 1;
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
    auto& chunk = add(at, *end, head_of(at, *end), std::uint64_t{} | Shape::noun_phrase);
    describe(chunk, at);
    return addressed(*end);
  }

  /// "called the lines | “unacceptable”", "called Vale | “Little John” twice": the marks open behind the noun.
  auto before_marks(Token const* first, Token const* last) const -> Token const* {
    for (auto t = first + 1; t < last; ++t) {
      auto const i = index(t);
      bool const opens = outer_[i].begin < t->span.begin;
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
    bool const somebody = chunk.is(Shape::named) || (cls && cls->animate);
    if (end->any(Tag::stop | Tag::coordinator) && !somebody) return end;
    chunk.clear(Shape::noun_phrase);
    chunk.clear(Shape::pronoun);
    chunk.set(Shape::prepositional);
    chunk.set(Shape::with_a);
    return end;
  }

  /// The last noun of the core that no other noun of it follows, before any name: "campaign *manager* Ann Brook";
  /// else its last name, else its last word with a meaning of its own.
  auto head_of(Token const* first, Token const* last) const -> Token const* {
    auto core = noun_phrase_core(first, end_).value_or(last);
    if (core > last) core = last;
    Token const* name = nullptr;
    Token const* noun = nullptr;
    Token const* other = nullptr;
    for (auto t = first; t != core; ++t) {
      if (t->is(Tag::possessive) && !t->is(Tag::determiner)) { // what comes before owns what comes after
        name = noun = other = nullptr;
        continue;
      }
      if (t->is(Tag::noun) && !t->is(Tag::title)) {
        if (t->is(Tag::quantity)) {
          other = t;
          continue;
        }
        noun = t;
      } else if (t->is(Tag::name)) {
        name = t;
      } else if (t->any(Tag::adjective | Tag::number | Tag::past_participle)) {
        other = t;
      }
    }
    if (noun) return noun;
    if (name) return name;
    if (other && other->any(Tag::quantity | Tag::number)) { // "dozens of witnesses": the witnesses speak
      for (auto t = core; t != last; ++t) {
        if (t->is(Tag::noun)) return t;
      }
    }
    return other ? other : first;
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

  TokenList const& tokens_;
  Pack const& pack_;
  std::vector<Span> const& outer_; ///< of each token, with the marks around it
  Token const* begin_;
  Token const* end_;
  Chunks chunks_;
};

} // namespace

auto chunk_sentence(Sentence const& sentence, TokenList const& tokens, Pack const& pack) -> Chunks {
  return Cutter{sentence, tokens, pack}.run();
}

} // namespace sourcier::grammar::en
