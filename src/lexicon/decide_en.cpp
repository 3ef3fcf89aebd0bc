#include "lexicon/decide_en.hpp"

namespace sourcier {

auto EnglishDecider::run() -> void {
  for (std::uint32_t i = 0; i < tokens_.size(); ++i) {
    auto& token = tokens_[i];
    if (token.is(Tag::paragraph_start)) new_sentence();
    if (token.any(marks)) {
      mark(token);
      previous_ = i;
      continue;
    }
    auto const chosen = decide(i);
    if (chosen != 0) token.tags = (token.tags & ~(parts_of_speech | static_cast<Tags>(Tag::modal))) | chosen;
    settle(i);
    previous_ = i;
    sentence_start_ = false;
  }
}

auto EnglishDecider::count_capitals() -> void {
  headline_.assign(tokens_.size(), false);
  for (std::uint32_t i = 0; i < tokens_.size();) { // a paragraph of capitals alone is a headline
    auto last = i + 1;
    while (last < tokens_.size() && !tokens_[last].is(Tag::paragraph_start)) ++last;
    std::uint32_t long_words = 0;
    std::uint32_t capitals = 0;
    for (auto k = i; k < last; ++k) {
      if (tokens_[k].fold_size < 4 || tokens_[k].any(marks)) continue;
      ++long_words;
      capitals += tokens_[k].is(Tag::capitalized) ? 1 : 0;
    }
    bool const headline = long_words >= 3 && last - i < 40 && capitals * 10 >= long_words * 8;
    for (auto k = i; k < last; ++k) headline_[k] = headline;
    i = last;
  }
  bool start = true;
  for (std::uint32_t i = 0; i < tokens_.size(); ++i) {
    auto const& t = tokens_[i];
    if (t.is(Tag::paragraph_start)) start = true;
    if (t.any(marks)) {
      start = start || t.any(Tag::stop | Tag::open_quote) || t.is(Tag::colon);
      continue;
    }
    if (!headline_[i]) {
      auto& casing = casing_[std::string{tokens_.fold(t)}];
      if (!t.is(Tag::capitalized))
        ++casing.small;
      else if (!start)
        ++casing.capital;
    }
    start = false;
  }
}

auto EnglishDecider::casing(Token const& t) const -> Casing {
  auto const it = casing_.find(std::string{tokens_.fold(t)});
  return it == casing_.end() ? Casing{} : it->second;
}

auto EnglishDecider::mark(Token const& token) -> void {
  if (token.is(Tag::stop)) new_sentence();
  if (token.is(Tag::colon)) sentence_start_ = true;
  if (token.any(Tag::semicolon | Tag::colon)) clause();
  bool const closes =
      token.is(Tag::close_quote) && (!token.is(Tag::open_quote) || token.is(Tag::glued)); // a straight mark may do both
  if (token.is(Tag::open_quote) && !closes) sentence_start_ = true;
  if (closes) want_ = Want::nothing;                    // "… was everywhere," said
  if (token.is(Tag::close_quote)) finite_seen_ = false; // what was said has its own verbs
  if (!token.any(Tag::comma | Tag::open_quote)) want_ = Want::nothing;
  if (token.is(Tag::comma) && want_ == Want::base) want_ = Want::nothing;
  if (token.is(Tag::comma)) // a clause may begin: "…, police said on Sunday"; "In May, police said, the boat sank in"
    finite_seen_ = false, comma_seen_ = !(before().is(Tag::finite) && before().is(Tag::speech_verb));
}

auto EnglishDecider::settle(std::uint32_t i) -> void {
  auto& t = tokens_[i];
  if (t.any(Tag::que | Tag::relative) || t.any(Tag::si | Tag::subordinator)) {
    if (!t.any(Tag::preposition | Tag::determiner | Tag::pronoun)) clause();
  }
  if (t.any(Tag::coordinator | Tag::adversative)) finite_seen_ = false;
  bool const inert = t.any(Tag::adverb | Tag::negator | Tag::hedge) || t.is(Tag::time);
  if (t.is(Tag::modal)) {
    want_ = Want::base;
  } else if (t.is(Tag::avoir) && t.any(Tag::finite | Tag::infinitive | Tag::present_participle)) {
    want_ = Want::participle;
  } else if (t.is(Tag::etre) && t.any(Tag::finite | Tag::infinitive | Tag::past_participle | Tag::present_participle)) {
    want_ = Want::any_participle;
  } else if (tokens_.fold(t) == "to" && !t.is(Tag::preposition) && !t.is(Tag::noun)) {
    want_ = verb_ahead(i) ? Want::base : Want::nothing;
  } else if (!inert && !(t.is(Tag::subject_pronoun) && question_)) {
    want_ = Want::nothing;
  }
  if (t.is(Tag::finite)) {
    finite_seen_ = !t.is(Tag::speech_verb); // a clause may follow with no "that"
    question_ = t.any(Tag::modal | Tag::etre | Tag::avoir) && sentence_start_;
  }
  if (!t.any(Tag::finite | Tag::infinitive | Tag::past_participle | Tag::present_participle)) {
    for (auto const tag : {Tag::speech_verb, Tag::light_verb, Tag::avoir, Tag::etre}) t.clear(tag);
  }
  if (!t.is(Tag::noun)) t.clear(Tag::nominal_cue);
  if (!t.any(Tag::noun | Tag::name) && !t.any(Tag::pronoun | Tag::adjective)) t.noun_class = no_entry;
  if (t.is(Tag::hedge)) t.set(Tag::adverb);
  if (t.is(Tag::a) && want_ == Want::base) t.clear(Tag::preposition);
}

auto EnglishDecider::verb_ahead(std::uint32_t i) const -> bool {
  auto k = at(i + 1).is(Tag::open_quote) ? i + 2 : i + 1;
  while (at(k).fold_size > 0 &&
         (may(at(k), Feature::adverb) || at(k).any(Tag::adverb | Tag::negator) || manner(at(k))) &&
         !may(at(k), Feature::infinitive) && k < i + 4)
    ++k;
  auto const& n = at(k);
  if (n.is(Tag::capitalized) && !headline_[k]) return false;
  return may(n, Feature::infinitive) && !n.is(Tag::determiner);
}

auto EnglishDecider::decide(std::uint32_t i) -> Tags {
  sentence_capital_ = tokens_[i].is(Tag::capitalized);
  auto const& t = tokens_[i];
  if (t.is(Tag::number)) return pos(Tag::number);
  if (t.is(Tag::glued) && (word(t).starts_with('\'') || word(t) == "n't")) return enclitic(i);
  if (word(t) == "'" || word(t) == "’") return pos(Tag::possessive);
  if (t.is(Tag::title) && t.is(Tag::capitalized) && next(i).is(Tag::capitalized) && !next(i).is(Tag::possessive))
    return pos(Tag::noun) | pos(Tag::title);
  tokens_[i].clear(Tag::title); // "the president" is a noun
  if (t.is(Tag::capitalized) && is_name(i)) {
    auto out = pos(Tag::name);
    auto const* cls = pack_.noun_class(t.noun_class);
    bool const surname = cls != nullptr && cls->animate && before().is(Tag::name); // "Jan Brewer" brews nothing
    if (surname || (cls != nullptr && !cls->speaks))
      tokens_[i].noun_class = no_entry; // the Financial Times
    else if (cls != nullptr)
      out |= pos(Tag::noun);
    return out;
  }
  constexpr auto closed = Tag::determiner | Tag::de | Tag::a | Tag::modal | Tag::negator | Tag::subject_pronoun |
                          Tag::pronoun | Tag::que | Tag::relative | Tag::si | Tag::subordinator | Tag::coordinator |
                          Tag::adversative | Tag::preposition | Tag::adverb | Tag::comme | Tag::numeral | Tag::hedge |
                          Tag::time;
  if (t.any(closed)) {
    if (auto const chosen = closed_class(i); chosen != 0) return chosen;
  }
  return open_class(open_word(i));
}

auto EnglishDecider::is_name(std::uint32_t i) const -> bool {
  auto const& t = tokens_[i];
  auto const w = word(t);
  if (w == "i") return false;
  auto const seen = casing(t);
  constexpr auto shut = Tag::determiner | Tag::de | Tag::a | Tag::subject_pronoun | Tag::que | Tag::relative |
                        Tag::subordinator | Tag::preposition | Tag::coordinator | Tag::adversative | Tag::adverb |
                        Tag::pronoun | Tag::si | Tag::modal | Tag::negator;
  bool const closed = t.any(shut) || t.any(Tag::etre | Tag::avoir);
  if (closed && w != "may" && w != "will" && w != "us") {
    return t.is(Tag::acronym) && t.fold_size > 2 && !headline_[i] && pack_.organizations.contains(w); // the WHO
  }
  if (w == "us") return t.is(Tag::acronym);
  if (w == "may") return false;
  if (w == "will") return next(i).is(Tag::capitalized) && !sentence_start_;
  if (t.is(Tag::acronym) && t.fold_size > 1) return true;
  if (t.is(Tag::time)) return false;
  bool const common = has(t.features, Feature::uncapitalized);
  if (headline_[i]) {
    if (!common) return true;
    if (seen.capital > 0 && seen.small * 2 < seen.capital) return true;
    bool const personal = may(t, Feature::male_name) || may(t, Feature::female_name) || may(t, Feature::surname);
    return personal && seen.small == 0 && !may(t, Feature::mainly_verb) && !t.is(Tag::speech_verb) &&
           !may(t, Feature::noun);
  }
  if (!sentence_start_) return true;
  if (!common) return true;
  if (seen.capital > 0 && seen.small <= seen.capital) return true;
  auto const& n = next(i);
  bool const personal = may(t, Feature::male_name) || may(t, Feature::female_name) || may(t, Feature::surname);
  if (personal && (n.is(Tag::capitalized) || n.is(Tag::speech_verb))) return true;
  if (pack_.organizations.contains(w) || pack_.metonyms.contains(w)) return true;
  if (seen.small > 0 || may(t, Feature::adjective)) return false;
  return n.is(Tag::capitalized) && !finite(t) && !may(t, Feature::adverb) && t.noun_class == no_entry &&
         !n.any(Tag::acronym | Tag::medium);
}

auto decide_english(TokenList& tokens, Pack const& pack) -> void { EnglishDecider{tokens, pack}.run(); }

} // namespace sourcier
