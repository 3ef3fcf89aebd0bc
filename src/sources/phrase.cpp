#include "sources/phrase_parts.hpp"
#include "sources/phrase_reader.hpp"

#include "text/utf8.hpp"

#include <algorithm>
#include <cctype>

namespace sourcier {
namespace {

auto definite_article(Determination d) -> bool {
  return d == Determination::definite || d == Determination::demonstrative;
}

} // namespace

PhraseReader::PhraseReader(SourceWords const& source, std::vector<Reading> const& readings, Entities const& entities,
                           Document const& document, TokenList const& tokens, Pack const& pack,
                           Registry const& registry)
    : source_(source), sentence_(readings[source.sentence].sentence), entities_(entities), document_(document),
      tokens_(tokens), pack_(pack), registry_(registry), first_(source.range.first), last_(source.range.last),
      head_(std::clamp(source.head, first_, last_ - 1)) {}

auto PhraseReader::read() -> SourcePhrase {
  pass_transparent();
  read_noun();
  read_trade();
  read_determiner();
  read_number();
  read_gender();
  find_end();
  read_complement();
  read_words_before();
  read_pointing();
  read_names();
  read_role_behind();
  read_medium();
  read_press();
  read_given_name();
  out_.words = sentence_.inner_span(begin_, end_);
  return std::move(out_);
}

/// « selon les dires du maire »: the complement is who speaks.
auto PhraseReader::pass_transparent() -> void {
  if (std::find(pack_.transparent.begin(), pack_.transparent.end(), fold(head_)) == pack_.transparent.end()) return;
  auto of = head_ + 1;
  while (of + 1 < last_ && !at(of).is(Tag::de)) ++of;
  if (of + 1 >= last_) return;
  auto behind = of + 1;
  while (behind + 1 < last_ && !at(behind).any(Tag::noun | Tag::name)) ++behind;
  if (written_by_body(at(head_), at(behind), pack_)) return;
  first_ = of + 1;
  head_ = behind;
}

auto PhraseReader::read_noun() -> void {
  // « cette enseignante | à la retraite »: an adjective that stands for a noun
  bool const apart = head_ > first_ + 1 && at(head_).features == 0 && at(head_).is(Tag::noun) &&
                     !at(head_).any(Tag::capitalized | Tag::name) && at(head_ - 1).is(Tag::adjective) &&
                     at(head_ - 1).noun_class != no_entry && at(head_ - 2).is(Tag::determiner);
  if (apart) --head_;
  auto const people = head_;
  head_ = union_named(sentence_, tokens_, pack_, first_, head_);
  out_.section = head_ != people;
  out_.head_token = head_;
  auto const& noun = at(head_);
  auto const shape = noun.features;
  auto const hyphen = fold(head_).find('-'); // « Météo-Nord »
  auto const part =
      hyphen == std::string_view::npos ? Features{} : pack_.morphology.features(fold(head_).substr(0, hyphen));
  bool const compound = has(part, Feature::noun) && has(part, Feature::uncapitalized) && !has(part, Feature::surname) &&
                        !first_name(part);
  out_.could_be_surname =
      !noun.is(Tag::acronym) && !compound && (shape == 0 || has(shape, Feature::surname) || first_name(shape));
  out_.head = fold(head_);
  out_.proper_head = noun.is(Tag::capitalized) && !noun.is(Tag::paragraph_start) && head_ > first_ &&
                     at(head_ - 1).is(Tag::determiner) &&
                     !(noun.is(Tag::acronym) && pack_.is(out_.head, Use::generic_body)); // « l'ONG »
  out_.noun_class = pack_.noun_class(noun.noun_class);
}

/// « le soudeur », « le Serbe », « le Palois »: a noun of no class, formed as a word for persons.
auto PhraseReader::read_trade() -> void {
  auto const& noun = at(head_);
  if (out_.noun_class != nullptr || noun.any(Tag::pronoun | Tag::acronym)) return;
  auto opening = head_; // « l'ancien Lillois »
  while (opening > first_ && pack_.prenominal.contains(fold(opening - 1))) --opening;
  if (noun.is(Tag::capitalized) && opening > first_ && at(opening - 1).is(Tag::determiner)) {
    // « la Française des Jeux »
    bool const firm = head_ + 2 < last_ && at(head_ + 1).is(Tag::de) && at(head_ + 2).is(Tag::capitalized) &&
                      has(at(head_ + 2).features, Feature::uncapitalized);
    bool const of_land = has(noun.features, Feature::adjective) && !has(noun.features, Feature::proper_name) &&
                         of_either_gender(out_.head, noun.features, pack_);
    // and « le Palois », which no dictionary has
    out_.agentive = (of_land && !firm) || (noun.features == 0 && pack_.agent(out_.head, noun.features));
    return;
  }
  bool const word = has(noun.features, Feature::uncapitalized) || noun.features == 0;
  // « le natif de Bondy », « l'originaire du Nord »: an adjective alone, and where from
  bool const of_somewhere = has(noun.features, Feature::adjective) && !has(noun.features, Feature::noun) &&
                            head_ + 1 < last_ && at(head_ + 1).is(Tag::de) && opening > first_ &&
                            at(opening - 1).is(Tag::determiner) && !at(opening - 1).is(Tag::indefinite);
  if (word && !noun.is(Tag::capitalized)) out_.agentive = of_somewhere || pack_.agent(out_.head, noun.features);
}

auto PhraseReader::read_determiner() -> void {
  begin_ = first_;
  auto const opens = [&](Index t) {
    bool const of = at(t).is(Tag::de) && (t == first_ || at(t + 1).is(Tag::number)); // « près de deux élus »
    return of || at(t).any(Tag::determiner | Tag::a | Tag::par | Tag::tout | Tag::preposition);
  };
  for (; begin_ < std::min(head_, last_) && opens(begin_); ++begin_) {
    read_determiner_word(begin_);
    // « un de ses amis »: one of them
    auto const& next = at(begin_ + 1);
    if (at(begin_).is(Tag::indefinite) && next.is(Tag::de) && !next.is(Tag::determiner)) break;
  }
  // « au dire du | maire », « réponse du | maire : »: the article stands in the word before
  bool const contracted = begin_ == first_ && first_ > 0 && out_.determination == Determination::none &&
                          at(first_ - 1).any(Tag::de | Tag::a) && pack_.genders.contains(fold(first_ - 1));
  if (contracted) out_.determination = Determination::definite;
  if (begin_ >= last_) begin_ = first_;
  auto const phrase_begin = begin_;
  while (begin_ < head_ && pack_.is(fold(begin_), Use::same)) ++begin_; // « le même chauffeur »
  out_.same = begin_ > phrase_begin;
}

auto PhraseReader::read_determiner_word(Index t) -> void {
  auto const& word = at(t);
  bool const some = word.is(Tag::de) && word.is(Tag::indefinite); // « des »
  if (word.is(Tag::possessive))
    out_.determination = Determination::possessive;
  else if (word.is(Tag::demonstrative))
    out_.determination = Determination::demonstrative;
  else if (word.is(Tag::indefinite) && !some)
    out_.determination = Determination::indefinite;
  else if (some) // « selon des élus », but « aux dires des élus »
    out_.determination =
        t > source_.range.first || first_ != source_.range.first ? Determination::definite : Determination::indefinite;
  else if (word.any(Tag::determiner | Tag::de | Tag::a))
    out_.determination = pack_.is(fold(t), Use::bare_of) ? Determination::none : Determination::definite;
  if (auto const it = pack_.genders.find(fold(t)); it != pack_.genders.end()) {
    out_.agreement.masculine = out_.agreement.masculine || (it->second & 1) != 0;
    out_.agreement.feminine = out_.agreement.feminine || (it->second & 2) != 0;
    out_.plural = out_.plural || (it->second & 4) != 0;
  } else {
    out_.either = word.is(Tag::determiner);
  }
}

auto PhraseReader::read_number() -> void {
  auto const& noun = at(head_);
  if (has(noun.features, Feature::noun_plural) && !has(noun.features, Feature::noun_singular)) out_.plural = true;
  bool const ordinal =
      begin_ < last_ && std::isdigit(static_cast<unsigned char>(fold(begin_).back())) == 0; // « le 64e joueur »
  for (auto t = begin_; t + 1 < head_; ++t) // « une large majorité de Français »
    out_.plural = out_.plural || (at(t).is(Tag::quantity) && at(t).is(Tag::noun) && at(t + 1).is(Tag::de));
  // « une dizaine de requérants », whose noun may be an adjective
  if (noun.is(Tag::quantity) && noun.is(Tag::noun) && head_ + 1 < last_ && at(head_ + 1).is(Tag::de))
    out_.plural = true;
  bool const share = noun.is(Tag::quantity) && head_ > first_ && at(head_ - 1).is(Tag::number); // « 22 % »
  if (noun.is(Tag::number) || share || (begin_ < last_ && at(begin_).is(Tag::number) && !ordinal)) out_.plural = true;
  // « Le Français a gagné »: one of them
  if (!out_.plural && definite_article(out_.determination) && out_.noun_class != nullptr && out_.noun_class->animate &&
      out_.noun_class->id == "group" && noun.is(Tag::capitalized)) {
    out_.noun_class = nullptr;
    out_.agentive = true;
  }
}

auto PhraseReader::read_gender() -> void {
  auto const& noun = at(head_);
  if (!out_.agreement.masculine && !out_.agreement.feminine) {
    out_.agreement.masculine = has(noun.features, Feature::noun_masculine);
    out_.agreement.feminine = has(noun.features, Feature::noun_feminine);
  }
  if (auto const it = pack_.genders.find(out_.head);
      it != pack_.genders.end() && noun.any(Tag::pronoun | Tag::subject_pronoun | Tag::inverted)) {
    out_.agreement = {(it->second & 1) != 0, (it->second & 2) != 0, (it->second & 4) != 0};
    out_.plural = (it->second & 4) != 0;
  }
  // « l'un de ses avocats », « une des victimes »: one of many
  auto one = first_;
  if (one + 1 < head_ && !pack_.is(fold(one), Use::one)) ++one; // the article
  if (one + 1 < head_ && pack_.is(fold(one), Use::one) && at(one + 1).is(Tag::de)) {
    out_.plural = false;
    out_.determination = Determination::indefinite;
  }
  // « l'une d'elles », « l'un d'entre eux »: one woman, one man
  if (out_.noun_class != nullptr && out_.noun_class->id == "pronoun" && out_.noun_class->level == Level::witness)
    for (auto t = first_; t < std::min(last_, first_ + 2); ++t)
      if (auto const it = pack_.genders.find(fold(t)); it != pack_.genders.end() && pack_.is(fold(t), Use::one))
        out_.agreement = {(it->second & 1) != 0, (it->second & 2) != 0, false};
  if (out_.noun_class != nullptr && out_.noun_class->id == "figure") // « cette figure du rap »: a man or a woman
    out_.agreement.masculine = out_.agreement.feminine = true;
  out_.agreement.plural = out_.plural;
  bool const common = noun.is(Tag::noun) && !noun.any(Tag::capitalized | Tag::acronym);
  out_.somebody =
      out_.noun_class == nullptr && out_.determination == Determination::indefinite && !out_.plural && common;
  // « la branche », « la plupart »: nouns that are feminine whoever is meant
  bool const of_things = has(noun.features, Feature::noun_feminine) && !has(noun.features, Feature::noun_masculine);
  out_.unlisted = out_.noun_class == nullptr && definite_article(out_.determination) && !out_.plural && !of_things &&
                  common && !noun.is(Tag::quantity);
}

auto PhraseReader::find_end() -> void {
  Index depth = 0;
  auto const stops = [&](Token const& t) {
    bool const comma =
        t.is(Tag::comma) && !within_list(&t, &at(last_ - 1)) && !within_traits(&t, &at(begin_) + (last_ - begin_));
    // « le rapport | que la région a publié »
    bool const object = t.is(Tag::que) && !t.is(Tag::coordinator) && !pack_.lower_quotations_belong;
    return comma || object || t.any(Tag::qui | Tag::relative) || t.is(Tag::dash);
  };
  for (end_ = begin_; end_ < last_; ++end_) {
    auto const& t = at(end_);
    if (t.is(Tag::open_bracket)) ++depth;
    if (t.is(Tag::close_bracket) && depth > 0) --depth;
    if (depth == 0 && end_ > begin_ && stops(t)) break;
  }
  auto const text_end = name_end();
  if (text_end > begin_) out_.text = std::string{document_.at(marked_name(sentence_, {begin_, text_end}))};
  for (auto t = begin_; t < text_end; ++t) {
    if (!out_.folded.empty() && !at(t).is(Tag::glued)) out_.folded += ' ';
    out_.folded += fold(t);
  }
  auto const* const opening = &at(begin_);
  auto const* const closing = opening + (std::max(text_end, begin_) - begin_);
  auto const* const and_ = std::find_if(opening, closing, [](Token const& t) { return t.is(Tag::coordinator); });
  out_.mixed = and_ != closing && two_kinds(opening, and_, closing, pack_);
}

/// Where what somebody is called ends: before a bracket, and before what is told of a document.
auto PhraseReader::name_end() const -> Index {
  auto out = end_;
  for (auto t = begin_ + 1; t < end_ && out == end_; ++t)
    if (at(t).is(Tag::open_bracket)) out = t;
  if (at(begin_).is(Tag::open_bracket)) out = end_;
  // « juge la réponse de la direction | « insuffisante »»: a trait in marks at the end is what is said of her, but « le
  // collectif « solidaire » » has it for a name
  if (out > begin_ + 1 && !pack_.lower_quotations_belong && !pack_.is(out_.head, Use::civil_body)) {
    auto const& marks = sentence_.outer[out - 1];
    auto const& word = at(out - 1);
    bool const marked = marks.begin < word.span.begin && marks.end > word.span.end;
    bool const trait = word.is(Tag::past_participle) || has(word.features, Feature::adjective);
    if (marked && trait && !word.is(Tag::capitalized)) --out;
  }
  // « une étude | publiée jeudi par l'Insee »: what a participle tells of a written source is no part of its name
  if (document_class()) {
    for (auto t = head_ + 1; t + 1 < out; ++t) {
      bool const tail = at(t + 1).any(Tag::time | Tag::preposition | Tag::a | Tag::par | Tag::number | Tag::adverb);
      if (at(t).is(Tag::past_participle) && (tail || pack_.is(fold(t), Use::titled))) out = t;
    }
    // "research | to be | released this week"
    constexpr auto before_it = Tag::adverb | Tag::etre | Tag::present_participle | Tag::preposition | Tag::a;
    bool const cut = out < end_ && at(out).is(Tag::past_participle);
    while (cut && out > head_ + 1 && at(out - 1).any(before_it)) --out;
  }
  while (out > head_ + 1 && pack_.is(fold(out - 1), Use::same)) --out; // « le ministre | lui-même »
  // « l'avocate | arrivée | mardi »: what she did, and when, is not what she is
  auto const& closing = at(std::max(out, begin_ + 1) - 1);
  constexpr auto behind = Tag::time | Tag::preposition | Tag::a | Tag::par;
  bool const cut = out == last_ && out < sentence_.size() && at(out).any(behind);
  // « la force navale | dirigée | par »
  bool const trait = out > head_ + 2 && at(out - 2).is(Tag::adjective) && at(out - 3).is(Tag::noun);
  if (!pack_.lower_quotations_belong && cut && out > head_ + 1 && closing.is(Tag::past_participle) &&
      (at(out - 2).is(Tag::noun) || trait) && !at(out - 2).is(Tag::capitalized))
    --out;
  return out;
}

/// What is said of the noun behind it.
auto PhraseReader::read_complement() -> void {
  // « l'auteur de « Mer » »
  bool const of_title = out_.noun_class != nullptr && out_.noun_class->animate && head_ + 2 < end_ &&
                        at(head_ + 1).is(Tag::de) && sentence_.quoted[head_ + 2];
  for (auto t = head_ + 1; t < end_; ++t) {
    if (of_title && (sentence_.quoted[t] || t == head_ + 1)) continue;
    if (at(t).is(Tag::preposition) && t + 1 < end_ && at(t + 1).is(Tag::number)) continue; // « deux élus sur trois »
    read_complement_word(t);
  }
}

auto PhraseReader::read_complement_word(Index t) -> void {
  auto const& w = at(t);
  bool const more = t + 1 < end_;
  if (w.any(Tag::de | Tag::preposition | Tag::adjective) || w.any(Tag::past_participle | Tag::a))
    out_.complement = true;
  bool const bare = w.is(Tag::de) && (!w.is(Tag::determiner) || pack_.is(fold(t), Use::bare_of)) && more &&
                    at(t + 1).is(Tag::noun) && !at(t + 1).is(Tag::capitalized);
  bool const age = w.is(Tag::de) && t + 2 < end_ && at(t + 1).is(Tag::number); // « le Palois de 24 ans »
  if (w.is(Tag::de) && !w.is(Tag::determiner) && !out_.of_something && !age && more)
    out_.of_indefinite = at(t + 1).is(Tag::indefinite) && at(t + 1).is(Tag::determiner);
  if (w.any(Tag::de | Tag::preposition | Tag::a) && !age) {
    out_.of_kinds = out_.of_something ? out_.of_kinds : bare;
    out_.of_a_kind = bare && (!out_.of_something || out_.of_a_kind);
    out_.of_something = true;
  }
  auto const* people = bare ? pack_.noun_class(at(t + 1).noun_class) : nullptr;
  out_.of_experts = out_.of_experts ||
                    (people != nullptr && (people->id == "expert" || people->id == "official") && several(at(t + 1)));
  if (auto const* of = pack_.noun_class(w.noun_class); of != nullptr && !of->animate && out_.of_something) {
    out_.of_body = out_.of_body || of->level == Level::organization;
    out_.of_group = out_.of_group || of->level == Level::collective;
  }
  if ((w.any(Tag::noun | Tag::adjective | Tag::name) || w.is(Tag::past_participle)) && !pack_.is(fold(t), Use::same))
    out_.modifiers.emplace_back(fold(t));
}

/// What is said of the noun before it: « l'ancien maire », "a Treasury official".
auto PhraseReader::read_words_before() -> void {
  // « le pacte de Nairobi », « le Harakat Nour al-Din »: nobody
  bool const behind_name = head_ > begin_ && at(head_ - 1).is(Tag::name) && at(head_).features == 0;
  bool const thing = out_.of_something && !of_either_gender(out_.head, at(head_).features, pack_);
  if (behind_name || thing) out_.unlisted = false;
  for (auto t = begin_; t < head_; ++t) {
    if (at(t).is(Tag::adjective)) out_.modifiers.emplace_back(fold(t));
    if (pack_.is(fold(t), Use::same)) out_.same = true;
    if (at(t).any(Tag::noun | Tag::name) && !at(t).any(Tag::title | Tag::quantity) && !at(t + 1).is(Tag::quantity)) {
      out_.complement = true;
      out_.modifiers.emplace_back(fold(t));
    }
  }
}

/// « cette source », « ce dernier », « l'intéressée »: whoever was named before.
auto PhraseReader::read_pointing() -> void {
  if (out_.determination == Determination::demonstrative) out_.same = true;
  out_.person_meant =
      pack_.is(out_.head, Use::concerned) && out_.determination == Determination::definite && !out_.plural;
  bool const here_or_there = pack_.is(out_.head.substr(0, out_.head.find('-')), Use::pointer) &&
                             out_.head.find('-') != std::string_view::npos; // « celui-ci », « celles-là »
  out_.last_mentioned = here_or_there || pack_.is(out_.head, Use::last_mentioned) || out_.person_meant;
}

auto take_apart(SourceWords const& source, std::vector<Reading> const& readings, Entities const& entities,
                Document const& document, TokenList const& tokens, Pack const& pack, Registry const& registry)
    -> SourcePhrase {
  return PhraseReader{source, readings, entities, document, tokens, pack, registry}.read();
}

} // namespace sourcier
