#include "fr/chunker.hpp"

#include "fr/beside_cue.hpp"
#include "fr/noun_phrase.hpp"
#include "fr/time_phrase.hpp"
#include "fr/verb_group.hpp"
#include "shape/cue_words.hpp"
#include "shape/cutter.hpp"

#include <algorithm>
#include <tuple>

namespace sourcier::grammar::fr {
namespace {

/// « être certain »: certaine, certains, certaines; formelles.
auto inflected(std::string_view form, std::string_view word) -> bool {
  if (!form.starts_with(word)) return false;
  auto const ending = form.substr(word.size());
  if (ending.empty() || ending == "e" || ending == "s" || ending == "es") return true;
  return ending.size() > 1 && ending[0] == word.back() && (ending.substr(1) == "e" || ending.substr(1) == "es");
}

// NOLINTNEXTLINE(cppcoreguidelines-virtual-class-destructor): final, and never deleted through its base
class FrenchCutter final : public Cutter {
public:
  using Cutter::Cutter;

private:
  auto quoted(Token const* t) const -> bool { return sentence_.quoted[index(t)]; }

  auto one(Token const* at) -> Token const* override {
    if (auto const* const next = mark(at)) return next;
    if (auto const* const next = opener(at)) return next;
    if (auto const* end = time_ago(at, end_, tokens_, pack_)) return add(at, end, Shape::time);
    if (auto const* end = time_after(at, end_, tokens_, pack_)) return add(at, end, Shape::time);
    if (auto const end = time_phrase(at, end_)) return add(at, *end, Shape::time);
    if (at->any(Tag::finite | Tag::clitic | Tag::negation)) {
      if (auto const* const next = verb(at)) return next;
    }
    if (auto const* const next = infinitive(at)) return next;
    if (auto const* const next = gerund(at)) return next;
    if (auto const* const next = closed_class(at)) return next;
    if (auto const* const next = quantity_phrase(at)) return next;
    if (auto const* const next = indefinite_plural(at)) return next;
    if (auto const* const next = prepositional(at)) return next;
    if (at->any(Tag::past_participle | Tag::adverb)) {
      if (auto const* const next = participle(at)) return next;
    }
    if (auto const* const next = nominal(at)) return next;
    if (at->is(Tag::adverb) && at->phrase_length > 1) // d'abord
      return add(at, std::min(at + at->phrase_length, end_), Shape::adverb);
    return single(at, at->any(Tag::adverb | Tag::negator) ? Shape::adverb : Shape::other);
  }

  /// « selon », « d'après »: not before « que »; « pour » is of opinion only where it opens its clause.
  auto opener(Token const* at) -> Token const* {
    bool const whom = end_ - at > 1 && at[1].is(Tag::qui); // « renseigne Luc Bel | pour qui | le pont est sûr »
    if (at->is(Tag::pour) && at != begin_ && !(at - 1)->any(Tag::comma | Tag::colon) && !whom &&
        !((at - 1)->is(Tag::adversative) && at - 1 == begin_))
      return nullptr;
    if (end_ - at > at->phrase_length && at[at->phrase_length].is(Tag::que)) return nullptr;
    if (at->is(Tag::par) && behind_cue()) return nullptr; // « a déclaré par la voix de son avocat le maire »
    return Cutter::opener(at);
  }

  // --- verbs

  auto verb(Token const* at) -> Token const* {
    auto end = verb_group(at, end_);
    if (!end) return nullptr;
    if (auto const led = led_cue(at, end_); led && find_cue(*led - 1, false).first != no_entry && !supposed(at, *led))
      end = led;
    return verb_chunk(at, before_degree(at, *end), Shape::verb);
  }

  /// « aurait dû annoncer », « aurait pu préciser »: what was not said.
  auto supposed(Token const* first, Token const* last) const -> bool {
    bool const conditional = std::any_of(
        first, last, [](Token const& t) { return t.is(Tag::finite) && has(t.features, Feature::conditional); });
    return conditional && std::any_of(first, last, [&](Token const& t) {
             return t.is(Tag::past_participle) && pack_.modal_forms.contains(folded(&t));
           });
  }

  /// « juge | plus ancienne », « se dit | « profondément inquiète » »: an adverb that belongs to what follows.
  auto before_degree(Token const* first, Token const* last) const -> Token const* {
    auto const* end = last;
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

  auto find_cue(Token const* head, bool reflexive) const -> std::pair<std::uint16_t, Token const*> {
    return grammar::find_cue(head, end_, reflexive, tokens_, pack_, inflected);
  }

  auto verb_chunk(Token const* first, Token const* last, Shape shape) -> Token const* {
    auto const* const head = verb_of(first, last);
    auto& chunk = add(first, last, head, std::uint64_t{} | shape);
    bool reflexive = false;
    bool etre = false;
    bool avoir = false;
    bool been = false;
    for (auto const* t = first; t != last; ++t) {
      if (t->is(Tag::inverted)) chunk.set(Shape::inverted), chunk.subject = index(t);
      if (t->is(Tag::negation) || (t->is(Tag::negator) && !t->is(Tag::adverb) && folded(t) == "pas"))
        chunk.set(Shape::negative);
      if (t->is(Tag::finite) && has(t->features, Feature::conditional)) chunk.set(Shape::conditional);
      if (t->is(Tag::clitic) && t->is(Tag::reflexive)) reflexive = true;
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
      if (t->is(Tag::finite) && past_tense(*t)) chunk.set(Shape::modal_past);
    }
    if (avoir || (etre && head->is(Tag::past_participle))) chunk.set(Shape::modal_past);
    if (reflexive) chunk.set(Shape::reflexive);
    if (head->is(Tag::past_participle) && !reflexive && (been || (etre && !avoir))) chunk.set(Shape::passive);
    if (head->is(Tag::etre) && shape == Shape::verb) chunk.set(Shape::copula);
    auto const [entry, end] = cue_in(chunk, first, head, reflexive);
    return entry == no_entry ? last : mark_cue(chunk, entry, end);
  }

  /// The verb of the pack that heads a group of verbs, with where its words end.
  auto cue_in(Chunk& chunk, Token const* first, Token const* head, bool reflexive) const
      -> std::pair<std::uint16_t, Token const*> {
    auto [entry, end] = find_cue(head, reflexive);
    if (entry == no_entry && reflexive && first > begin_ && folded(first - 1) == "il") { // « il se murmure que »
      std::tie(entry, end) = find_cue(head, false);
      if (entry != no_entry && !pack_.verbs[entry].can(Takes::que)) entry = no_entry;
      if (entry != no_entry) chunk.set(Shape::passive);
    }
    // « il se dit que »: hearsay, and nobody who tells himself
    if (entry != no_entry && reflexive && first > begin_ && folded(first - 1) == "il" && end != end_ &&
        end->is(Tag::que) && pack_.verbs[entry].lemma == "dire")
      chunk.set(Shape::passive);
    if (entry == no_entry && chunk.is(Shape::passive)) { // « ils sont | persuadés que »: a state, and no passive
      auto const* be = head - 1;
      while (be > first && !be->is(Tag::etre)) --be;
      if (be->is(Tag::etre)) std::tie(entry, end) = find_cue(be, false);
      if (entry != no_entry) chunk.clear(Shape::passive);
    }
    return {entry, end};
  }

  // --- closed classes

  auto closed_class(Token const* at) -> Token const* {
    // « n'a pas dit | à | quelle date », « explique | dans | quelles conditions »
    if (at->any(Tag::a | Tag::preposition | Tag::de) && at + 1 != end_ && (at + 1)->is(Tag::si) &&
        folded(at + 1).starts_with("quel") && behind(Shape::cue))
      return single(at, Shape::si);
    if (at->is(Tag::que)) return single(at, Shape::que);
    bool const which = at->any(Tag::qui | Tag::lequel) || (at->is(Tag::si) && at->is(Tag::determiner));
    if (which && behind_question()) return single(at, Shape::si);
    if (at->is(Tag::relative) && !at->is(Tag::determiner)) return relative(at);
    if (at->is(Tag::si) && !at->any(Tag::adverb | Tag::clitic)) {
      if (at->is(Tag::determiner)) return nullptr;
      auto& chunk = add(at, at + 1, at, std::uint64_t{} | Shape::si);
      if (at->is(Tag::subordinator)) chunk.set(Shape::subordinator);
      return at + 1;
    }
    if (at->is(Tag::comme) && !at->is(Tag::adverb)) return single(at, Shape::comme);
    // « Ainsi que | l'a rappelé la Cour, … »
    bool const as = at->is(Tag::coordinator) && at->phrase_length == 2 && end_ - at > 2 && (at + 2)->is(Tag::clitic) &&
                    !(at + 2)->is(Tag::determiner) && (at == begin_ || (at - 1)->is(Tag::comma));
    if (as) return add(at, at + 2, Shape::comme);
    // « tel que | le rapporte le juge »
    bool const such = at->is(Tag::adjective) && end_ - at > 3 && (at + 1)->is(Tag::que) &&
                      folded(at).starts_with("tel") && (at + 2)->is(Tag::clitic) && !(at + 2)->is(Tag::determiner) &&
                      (at + 3)->is(Tag::speech_verb);
    if (such) return add(at, at + 2, Shape::comme);
    if (at->is(Tag::subordinator) && !at->any(Tag::adverb | Tag::preposition)) return single(at, Shape::subordinator);
    if (at->is(Tag::coordinator)) return coordination(at);
    if (at->is(Tag::adversative) && !at->is(Tag::adverb)) return single(at, Shape::adversative);
    if (at->is(Tag::subject_pronoun)) {
      auto& chunk = add(at, at + 1, at, Shape::pronoun | Shape::personal);
      third(chunk, *at);
      return at + 1;
    }
    if (at->is(Tag::pronoun) && !at->is(Tag::determiner)) return pronoun(at);
    return nullptr;
  }

  /// « n'a pas dit | quelles écoles fermeraient », « n'a pas précisé jeudi | qui avait appelé »: right behind a cue
  /// that takes an indirect question, but for when and how.
  [[nodiscard]] auto behind_question() const -> bool {
    auto i = chunks_.size();
    while (i > 0 && chunks_[i - 1].any(Shape::time | Shape::adverb)) --i;
    return i > 0 && chunks_[i - 1].any(Shape::verb | Shape::infinitive) && chunks_[i - 1].is(Shape::cue) &&
           !chunks_[i - 1].is(Shape::passive) && pack_.verbs[chunks_[i - 1].entry].can(Takes::si);
  }

  auto relative(Token const* at) -> Token const* {
    auto& chunk = add(at, at + 1, at, std::uint64_t{} | Shape::relative);
    bool const which = at->is(Tag::lequel) && at != begin_ && (at - 1)->is(Tag::comma); // « le maire, lequel rappelle »
    if (at->is(Tag::qui) || which) chunk.set(Shape::relative_subject);
    if (at->is(Tag::si)) chunk.set(Shape::si);
    return at + 1;
  }

  /// et | ainsi que | mais aussi
  auto coordination(Token const* at) -> Token const* {
    auto const* end = at + 1;
    // « affirme ainsi que le pont tiendra »: behind a cue the two words are two
    bool const after_cue =
        behind(Shape::verb) && behind(Shape::cue) && pack_.verbs[chunks_.back().entry].can(Takes::que);
    if (after_cue && end != end_ && end->is(Tag::coordinator) && (folded(end) == "que" || folded(end) == "qu'")) {
      single(at, Shape::adverb);
      return single(end, Shape::que);
    }
    while (end != end_ && end->is(Tag::coordinator)) ++end;
    return add(at, end, Shape::coordinator);
  }

  /// « celui-ci », « ceux de la police », « l'un des experts »: a source; « ce que »: an indirect question
  auto pronoun(Token const* at) -> Token const* {
    auto const* end = at + 1;
    if (end != end_ && folded(at) == "ce" && (end->any(Tag::que | Tag::relative) || end->is(Tag::qui)))
      return add(at, end + 1, Shape::si);
    while (end != end_ && end->is(Tag::pronoun) && end->is(Tag::glued)) ++end; // l'un
    while (end != end_ && end->is(Tag::adjective) && quoted(end) == quoted(at))
      ++end; // not: selon lui | « inapplicable »
    auto const* head = at;
    if (end != end_ && end->is(Tag::de) && end + 1 != end_) {
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

  auto third(Chunk& chunk, Token const& t) const -> void {
    auto const word = tokens_.fold(t);
    if (word != "je" && word != "j'" && word != "tu" && word != "nous" && word != "vous" && word != "c'" &&
        word != "ce")
      chunk.set(Shape::third);
  }

  // --- nouns

  auto quantity_phrase(Token const* at) -> Token const* {
    if (!at->any(Tag::adverb | Tag::preposition)) return nullptr;
    if (at + 2 >= end_ || !(at + 1)->is(Tag::de)) return nullptr;
    bool const share = at->is(Tag::adverb) && (at + 2)->is(Tag::indefinite); // « plus d'un Français sur deux »
    if (!(at + 2)->is(Tag::number) && !share) return nullptr;
    return nominal(at);
  }

  /// « a annoncé | de nouvelles sanctions », « que | d'importants travaux »: « des » before an adjective.
  auto indefinite_plural(Token const* at) -> Token const* {
    if (!at->is(Tag::de) || at->any(Tag::determiner | Tag::speech_verb)) return nullptr;
    auto i = chunks_.size();
    while (i > 0 && chunks_[i - 1].any(Shape::time | Shape::adverb)) --i;
    if (i > 0 && !opens_object(chunks_[i - 1])) return nullptr;
    if (!des_before_adjective(at, end_)) return nullptr;
    auto const end = noun_phrase(at + 1, end_);
    if (!end) return nullptr;
    auto const* const last = within_marks(at, before_agent(at, *end));
    auto& chunk = add(at, last, head_of(at + 1, last, end_, pack_), Shape::noun_phrase | Shape::determined);
    describe(chunk, at + 1);
    return last;
  }

  /// A verb that has its claim in no complement with « de », or what opens a clause.
  [[nodiscard]] auto opens_object(Chunk const& chunk) const -> bool {
    if (!chunk.is(Shape::verb)) return chunk.any(Shape::comma | Shape::que | Shape::coordinator | Shape::opener);
    if (!chunk.is(Shape::cue) || chunk.is(Shape::passive)) return false;
    auto const& verb = pack_.verbs[chunk.entry];
    return !verb.can(Takes::noun_de) && !verb.can(Takes::quoted_de);
  }

  auto prepositional(Token const* at) -> Token const* {
    auto const* object = behind_prepositions(at);
    if (object == nullptr) return nullptr;
    // « des ONG », « du carburant » with no noun before them
    bool const partitive = at->is(Tag::de) && at->is(Tag::determiner);
    bool const left = behind(Shape::gerund) && behind_incise(); // « …, a dit en sortant | du vote | Luc Bel »
    if (partitive && !left && (!behind(Shape::noun_phrase | Shape::prepositional) || behind_venue())) return nullptr;
    // « avant même ces discussions », « selon notamment la mairie »
    if (object + 1 < end_ && object->is(Tag::adverb) && (object + 1)->is(Tag::determiner)) ++object;
    auto shapes = prepositional_shapes(at);
    if (at->is(Tag::par) || (object - 1)->is(Tag::par)) shapes = shapes | Shape::with_par;
    if (year(*object, tokens_) && object + 1 != end_ &&
        (object + 1)->is(Tag::de)) { // « fait état en 2017 | de 200 détenus »
      add(at, object + 1, object, std::uint64_t{} | Shape::time);
      return object + 1;
    }
    if (auto end = noun_phrase(object, end_)) {
      end = before_claim(at, object, within_marks(object, before_agent(object, *end)));
      end = before_charge(at, object, *end);
      if (auto const* next = at->is(Tag::a) && behind_cue() ? behind_medium(object, *end, pack_) : nullptr) end = next;
      if (auto const* speaker = behind_incise() ? speaker_behind_venue(object, *end, end_, tokens_, pack_) : nullptr)
        end = speaker;
      else if (auto const* title = title_behind(object, *end, end_, pack_))
        end = title;
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

  /// « ont déclaré à l'AFP | des sources concordantes »: a medium is told it, and nothing of it is meant.
  [[nodiscard]] auto behind_venue() const -> bool {
    if (chunks_.size() < 3 || !chunks_.back().is(Shape::prepositional) || chunks_.back().is(Shape::with_de))
      return false;
    return ends_with_medium(begin_ + chunks_.back().last, pack_) && behind_cue(chunks_.size() - 1);
  }

  /// A finite cue right before the chunk `i`, but for when and how.
  [[nodiscard]] auto behind_cue(std::size_t i) const -> bool {
    while (i > 0 && chunks_[i - 1].any(Shape::time | Shape::adverb)) --i;
    return i > 0 && chunks_[i - 1].is(Shape::verb) && chunks_[i - 1].is(Shape::cue);
  }
  [[nodiscard]] auto behind_cue() const -> bool { return behind_cue(chunks_.size()); }

  /// « …, a déclaré mardi | »: the cue stands behind its content, and its subject must follow.
  [[nodiscard]] auto behind_incise() const -> bool {
    auto i = chunks_.size();
    while (i > 0 && (chunks_[i - 1].any(Shape::time | Shape::adverb) ||
                     (chunks_[i - 1].is(Shape::gerund) && chunks_[i - 1].is(Shape::with_en))))
      --i;
    if (i < 2 || !chunks_[i - 1].is(Shape::verb) || !chunks_[i - 1].is(Shape::cue)) return false;
    auto const& verb = chunks_[i - 1];
    return !verb.any(Shape::inverted | Shape::passive) && pack_.verbs[verb.entry].can(Takes::incise) &&
           chunks_[i - 2].any(Shape::comma | Shape::quotation | Shape::dash | Shape::si | Shape::comme);
  }

  auto nominal(Token const* at) -> Token const* {
    if (!at->any(Tag::determiner | Tag::noun | Tag::name | Tag::adjective | Tag::number | Tag::adverb |
                 Tag::preposition | Tag::tout))
      return nullptr;
    auto end = noun_phrase(at, end_);
    if (!end) return nullptr;
    end = before_time(at, within_marks(at, before_agent(at, *end)));
    if (auto const* title = title_behind(at, *end, end_, pack_)) end = title;
    auto& chunk = add(at, *end, head_of(at, *end, end_, pack_), std::uint64_t{} | Shape::noun_phrase);
    describe(chunk, at);
    // « toute la nuit », « cette semaine », « deux jours »
    if (!chunk.is(Shape::named) && chunk.last - chunk.first <= 4 &&
        pack_.time_units.contains(folded(begin_ + chunk.head)))
      chunk.shapes = std::uint64_t{} | Shape::time;
    return *end;
  }

  /// « « la France est en guerre » | et rendu hommage »: nothing is joined across a closing mark.
  auto within_marks(Token const* first, Token const* last) const -> Token const* {
    for (auto const* t = first + 1; t < last; ++t) {
      if (t->is(Tag::coordinator) && quoted(t - 1) && !quoted(t)) return t;
    }
    return last;
  }

  /// « l'attaque | deux heures après »: when, and no word of the noun.
  auto before_time(Token const* first, Token const* last) const -> Token const* {
    for (auto const* t = first + 1; t < last; ++t)
      if (t->any(Tag::number | Tag::indefinite | Tag::adverb) && time_after(t, end_, tokens_, pack_) != nullptr)
        return t;
    return last;
  }

  /// « a fait part à ses dirigeants | de son envie de partir »: the claim behind whom it was told to, in the words from
  /// `object` on; not « lors | de son | discours ».
  auto before_claim(Token const* first, Token const* object, Token const* last) const -> Token const* {
    if (!first->any(Tag::a | Tag::preposition) || first->is(Tag::de) || !behind(Shape::cue) || !behind(Shape::verb) ||
        !pack_.verbs[chunks_.back().entry].can(Takes::noun_de))
      return last;
    // « s'est félicité lors de son discours | de la baisse du chômage », not « auprès de son homologue du Ghana »
    auto const* noun = object + 1;
    while (noun + 1 < last && !noun->is(Tag::noun)) ++noun;
    auto const* cls = noun < last ? pack_.noun_class(noun->noun_class) : nullptr;
    bool const occasion = object->is(Tag::possessive) && (cls == nullptr || cls->level == Level::document);
    for (auto const* t = object + 1; t + 1 < last; ++t) {
      if (!t->is(Tag::de)) continue;
      bool const told = occasion && t > noun && (t->is(Tag::determiner) || (t + 1)->is(Tag::determiner));
      if (told || (t + 1)->is(Tag::possessive)) return t;
    }
    return last;
  }

  /// « est qualifié par le maire | de « honteux » », « est qualifié devant la presse | de « honteux » »: what somebody
  /// is called stands behind who calls him so, or where.
  auto before_charge(Token const* first, Token const* object, Token const* last) const -> Token const* {
    auto i = chunks_.size();
    while (i > 0 && chunks_[i - 1].any(Shape::time | Shape::adverb | Shape::prepositional)) --i;
    if (first->is(Tag::de) || i == 0 || !chunks_[i - 1].is(Shape::cue) || !chunks_[i - 1].is(Shape::passive) ||
        !pack_.verbs[chunks_[i - 1].entry].can(Takes::object_de))
      return last;
    for (auto const* t = object + 1; t + 1 < last; ++t)
      if (t->is(Tag::de) && !t->is(Tag::determiner) && quoted(t + 1) && !quoted(t)) return t;
    return last;
  }

  /// « une source | citée par l'agence », « le plan | promis mardi par le ministre »: a participle that reports stands
  /// apart.
  auto before_agent(Token const* first, Token const* last) const -> Token const* {
    auto const* t = last - 1;
    if (t <= first || !t->is(Tag::past_participle)) return last;
    auto const* next = last;
    while (next != end_ && next < last + 3 && next->any(Tag::time | Tag::adverb)) ++next;
    if (next == end_ || !next->is(Tag::par)) return last;
    bool const reports = t->is(Tag::speech_verb) || pack_.relay_verb_forms.contains(folded(t));
    return reports ? t : last;
  }
};

} // namespace

auto chunk_sentence(Sentence const& sentence, TokenList const& tokens, Pack const& pack) -> Chunks {
  return FrenchCutter{sentence, tokens, pack}.run();
}

} // namespace sourcier::grammar::fr
