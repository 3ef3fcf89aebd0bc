#include "lexicon/decide.hpp"

#include "text/utf8.hpp"

#include <string>
#include <unordered_map>

namespace sourcier {
namespace {

/// A closed class with no part of speech of its own.
constexpr Tags kept = 1ull << 63;
constexpr std::uint32_t none = 0xFFFFFFFF;

/// What the words to the left ask of the next verb form.
enum class Want : std::uint8_t { nothing, base, participle, any_participle };

/// How often a word stands with a capital where only a name would, and how often without.
struct Casing {
  std::uint32_t capital = 0, small = 0;
};

class Decider {
public:
  Decider(TokenList& tokens, Pack const& pack) : tokens_(tokens), pack_(pack) { count_capitals(); }

  auto run() -> void {
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

private:
  // --- capitals

  auto count_capitals() -> void {
    headline_.assign(tokens_.size(), false);
    for (std::uint32_t i = 0; i < tokens_.size();) { // a paragraph of capitals alone is a headline
      auto last = i + 1;
      while (last < tokens_.size() && !tokens_[last].is(Tag::paragraph_start)) ++last;
      std::uint32_t long_words = 0, capitals = 0;
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
        if (!t.is(Tag::capitalized)) ++casing.small;
        else if (!start) ++casing.capital;
      }
      start = false;
    }
  }

  auto casing(Token const& t) const -> Casing {
    auto const it = casing_.find(std::string{tokens_.fold(t)});
    return it == casing_.end() ? Casing{} : it->second;
  }

  // --- state

  auto new_sentence() -> void {
    sentence_start_ = true;
    clause();
    previous_ = none;
  }
  auto clause() -> void {
    finite_seen_ = comma_seen_ = false;
    want_ = Want::nothing;
  }

  auto mark(Token const& token) -> void {
    if (token.is(Tag::stop)) new_sentence();
    if (token.is(Tag::colon)) sentence_start_ = true;
    if (token.any(Tag::semicolon | Tag::colon)) clause();
    bool const closes = token.is(Tag::close_quote) && (!token.is(Tag::open_quote) || token.is(Tag::glued)); // a straight mark may do both
    if (token.is(Tag::open_quote) && !closes) sentence_start_ = true;
    if (closes) want_ = Want::nothing; // "… was everywhere," said
    if (token.is(Tag::close_quote)) finite_seen_ = false; // what was said has its own verbs
    if (!token.any(Tag::comma | Tag::open_quote)) want_ = Want::nothing;
    if (token.is(Tag::comma) && want_ == Want::base) want_ = Want::nothing;
    if (token.is(Tag::comma)) finite_seen_ = false, comma_seen_ = true; // a clause may begin: "…, police said on Sunday"
  }

  /// Keeps what later words need to know.
  auto settle(std::uint32_t i) -> void {
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

  auto at(std::uint32_t i) const -> Token const& {
    return i < tokens_.size() && !tokens_[i].is(Tag::paragraph_start) ? tokens_[i] : empty_;
  }
  /// The next word: an opening mark between tells nothing of grammar.
  auto next(std::uint32_t i) const -> Token const& { return at(i + 1).is(Tag::open_quote) && at(i + 1).fold_size > 0 && !at(i + 1).is(Tag::glued) ? at(i + 2) : at(i + 1); }
  /// The word before: a quotation mark between tells nothing of grammar, unless another mark stands behind it.
  auto before() const -> Token const& {
    if (previous_ == none) return empty_;
    auto const& p = tokens_[previous_];
    if (!p.any(Tag::open_quote | Tag::close_quote) || previous_ == 0 || p.is(Tag::paragraph_start)) return p;
    auto const& word = tokens_[previous_ - 1];
    bool const opens = tokens_[previous_].is(Tag::open_quote) && !sentence_capital_;
    return word.any(marks) || !opens ? p : word;
  }
  auto word(Token const& t) const -> std::string_view { return tokens_.fold(t); }

  static auto may(Token const& t, Feature f) -> bool { return has(t.features, f); }
  static auto pos(Tag t) -> Tags { return static_cast<Tags>(t); }
  static auto nounish(Token const& t) -> bool {
    return may(t, Feature::noun) || may(t, Feature::adjective) || t.any(Tag::capitalized | Tag::number | Tag::numeral) ||
           (t.features == 0 && t.fold_size > 1 && !t.any(marks) && (t.tags & ~static_cast<Tags>(Tag::glued)) == 0);
  }
  static auto finite(Token const& t) -> bool { return may(t, Feature::finite); }
  static auto certain_verb(Token const& t) -> bool {
    return t.any(Tag::avoir | Tag::etre | Tag::modal) || (finite(t) && (may(t, Feature::mainly_verb) || !may(t, Feature::noun)) && !may(t, Feature::past_participle));
  }
  /// A word that no list knows, with the look of an adverb: "prayerfully".
  auto manner(Token const& t) const -> bool { return t.features == 0 && word(t).ends_with("ly"); }
  /// "to" before a verb, an adverb and a verb
  auto verb_ahead(std::uint32_t i) const -> bool {
    auto k = at(i + 1).is(Tag::open_quote) ? i + 2 : i + 1;
    while (at(k).fold_size > 0 && (may(at(k), Feature::adverb) || at(k).any(Tag::adverb | Tag::negator) || manner(at(k))) && !may(at(k), Feature::infinitive) && k < i + 4) ++k;
    auto const& n = at(k);
    if (n.is(Tag::capitalized) && !headline_[k]) return false;
    return may(n, Feature::infinitive) && !n.is(Tag::determiner);
  }

  // --- choices

  auto decide(std::uint32_t i) -> Tags {
    sentence_capital_ = tokens_[i].is(Tag::capitalized);
    auto const& t = tokens_[i];
    if (t.is(Tag::number)) return pos(Tag::number);
    if (t.is(Tag::glued) && (word(t).starts_with('\'') || word(t) == "n't")) return enclitic(i);
    if (word(t) == "'" || word(t) == "’") return pos(Tag::possessive);
    if (t.is(Tag::title) && t.is(Tag::capitalized) && next(i).is(Tag::capitalized) && !next(i).is(Tag::possessive)) return pos(Tag::noun) | pos(Tag::title);
    tokens_[i].clear(Tag::title); // "the president" is a noun
    if (t.is(Tag::capitalized) && is_name(i)) {
      auto out = pos(Tag::name);
      auto const* cls = pack_.noun_class(t.noun_class);
      bool const surname = cls && cls->animate && before().is(Tag::name); // "Jan Brewer" brews nothing
      if (surname || (cls && !cls->speaks)) tokens_[i].noun_class = no_entry; // the Financial Times
      else if (cls) out |= pos(Tag::noun);
      return out;
    }
    constexpr auto closed = Tag::determiner | Tag::de | Tag::a | Tag::modal | Tag::negator | Tag::subject_pronoun | Tag::pronoun | Tag::que | Tag::relative |
                            Tag::si | Tag::subordinator | Tag::coordinator | Tag::adversative | Tag::preposition | Tag::adverb | Tag::comme | Tag::numeral | Tag::hedge | Tag::time;
    if (t.any(closed)) {
      if (auto const chosen = closed_class(i); chosen != 0) return chosen;
    }
    return open_class(i);
  }

  auto enclitic(std::uint32_t i) const -> Tags {
    auto const w = word(tokens_[i]);
    auto const& p = before();
    if (w == "n't") return pos(Tag::negator);
    if (w == "'") return p.any(marks) ? kept : pos(Tag::possessive); // Sanders' campaign
    if (w == "'s") {
      bool const pronoun = p.any(Tag::subject_pronoun | Tag::relative | Tag::si | Tag::que) || p.is(Tag::pronoun) || word(p) == "here" || word(p) == "let";
      auto const& n = next(i);
      bool const predicate = (n.is(Tag::determiner) && !n.any(Tag::possessive | Tag::pronoun)) || n.is(Tag::negator);
      bool const being = pronoun || (predicate && !finite_seen_) || (!finite_seen_ && may(n, Feature::present_participle) && !may(n, Feature::noun));
      return being ? pos(Tag::finite) | pos(Tag::etre) : pos(Tag::possessive);
    }
    if (w == "'re" || w == "'m") return pos(Tag::finite) | pos(Tag::etre);
    if (w == "'ve") return pos(Tag::finite) | pos(Tag::avoir);
    if (w == "'d" && may(next(i), Feature::past_participle) && !may(next(i), Feature::infinitive)) return pos(Tag::finite) | pos(Tag::avoir);
    return pos(Tag::finite) | pos(Tag::modal);
  }

  auto is_name(std::uint32_t i) const -> bool {
    auto const& t = tokens_[i];
    auto const w = word(t);
    if (w == "i") return false;
    auto const seen = casing(t);
    constexpr auto shut = Tag::determiner | Tag::de | Tag::a | Tag::subject_pronoun | Tag::que | Tag::relative | Tag::subordinator | Tag::preposition | Tag::coordinator |
                          Tag::adversative | Tag::adverb | Tag::pronoun | Tag::si | Tag::modal | Tag::negator;
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
      return personal && seen.small == 0 && !may(t, Feature::mainly_verb) && !t.is(Tag::speech_verb) && !may(t, Feature::noun);
    }
    if (!sentence_start_) return true;
    if (!common) return true;
    if (seen.capital > 0 && seen.small <= seen.capital) return true;
    auto const& n = next(i);
    bool const personal = may(t, Feature::male_name) || may(t, Feature::female_name) || may(t, Feature::surname);
    if (personal && (n.is(Tag::capitalized) || n.is(Tag::speech_verb))) return true;
    if (pack_.organizations.contains(w) || pack_.metonyms.contains(w)) return true;
    if (seen.small > 0 || may(t, Feature::adjective)) return false;
    return n.is(Tag::capitalized) && !finite(t) && !may(t, Feature::adverb) && t.noun_class == no_entry && !n.any(Tag::acronym | Tag::medium);
  }

  auto closed_class(std::uint32_t i) const -> Tags {
    auto const& t = tokens_[i];
    auto const& n = next(i);
    auto const& p = before();
    auto const w = word(t);
    if (w == "that") return that(i);
    if (t.is(Tag::modal)) {
      if (w == "will" && p.is(Tag::determiner)) return pos(Tag::noun);
      if (w == "can" && p.is(Tag::determiner)) return pos(Tag::noun);
      return pos(Tag::finite) | pos(Tag::modal);
    }
    if (t.is(Tag::negator)) return kept;
    if (w == "to") return verb_ahead(i) ? kept : pos(Tag::preposition);
    if (w == "her" || w == "his") {
      bool const owns = nounish(n) || n.is(Tag::open_quote) || may(n, Feature::present_participle) || may(n, Feature::past_participle);
      if (w == "his") return pos(Tag::determiner);
      return owns && !n.any(Tag::preposition | Tag::a | Tag::adverb | Tag::time | Tag::coordinator) && !n.is(Tag::que) ? pos(Tag::determiner) : pos(Tag::pronoun);
    }
    if (t.is(Tag::possessive)) return pos(Tag::determiner);
    if (t.is(Tag::subject_pronoun)) {
      if (w == "there" && !(n.any(Tag::etre | Tag::modal) || certain_verb(n) || word(n).starts_with('\''))) return pos(Tag::adverb);
      bool const object = (w == "it" || w == "you") && (p.any(Tag::preposition | Tag::de | Tag::par) || (p.any(Tag::finite | Tag::infinitive | Tag::present_participle) && !p.any(Tag::etre | Tag::avoir | Tag::modal))) &&
                          !n.any(Tag::etre | Tag::avoir | Tag::modal) && !certain_verb(n) && !(finite(n) && !may(n, Feature::noun)) && !word(n).starts_with('\'');
      return pos(object ? Tag::pronoun : Tag::subject_pronoun);
    }
    if (w == "so" || w == "as" || w == "like") return as_like(i);
    if (t.any(Tag::si | Tag::relative)) {
      if (t.is(Tag::determiner)) { // what, which, whose
        if (w == "what") return kept;
        if (w == "whose") return kept;
        return p.any(marks) || p.any(Tag::noun | Tag::name | Tag::preposition) ? kept : nounish(n) && !certain_verb(n) ? pos(Tag::determiner) : kept;
      }
      return kept;
    }
    if (t.is(Tag::numeral)) return pos(Tag::number);
    if (t.is(Tag::determiner) && t.is(Tag::pronoun)) { // some, many, this, all
      if (w == "most" && (may(n, Feature::adjective) && !may(n, Feature::noun)) && p.is(Tag::determiner)) return pos(Tag::adverb);
      if (w == "another" && may(n, Feature::noun)) return pos(Tag::determiner);
      if (w == "any" && (word(n) == "more" || word(n) == "other" || word(n) == "such")) return pos(Tag::determiner);
      if (n.is(Tag::speech_verb) && finite(n) && at(i + 2).is(Tag::que)) return pos(Tag::pronoun); // "some fear that"
      bool const before_noun = (nounish(n) || n.is(Tag::determiner)) && !n.any(Tag::etre | Tag::avoir | Tag::modal) && !(certain_verb(n) && !may(n, Feature::adjective)) && !n.is(Tag::adverb);
      return before_noun ? pos(Tag::determiner) : pos(Tag::pronoun);
    }
    if (t.is(Tag::determiner)) return w == "no" && n.any(marks) ? kept : pos(Tag::determiner);
    if (t.is(Tag::time) && !t.any(Tag::preposition | Tag::adverb)) return kept;
    if (t.is(Tag::pronoun)) return t.is(Tag::adverb) ? pos(Tag::adverb) : pos(Tag::pronoun);
    if (t.is(Tag::de) || t.is(Tag::coordinator)) return kept;
    if (t.is(Tag::subordinator) && t.is(Tag::preposition)) { // before, after, since, until: a clause or a noun phrase
      return clause_ahead(i) ? kept : pos(Tag::preposition);
    }
    if (t.is(Tag::preposition) && t.is(Tag::adverb)) {
      if (w == "about" && sentence_start_ && n.any(Tag::number | Tag::numeral)) return pos(Tag::adverb); // "About four in 10"
      bool const object = n.any(Tag::determiner | Tag::pronoun | Tag::number | Tag::numeral | Tag::time) || n.any(Tag::subject_pronoun | Tag::que) || nounish(n) || may(n, Feature::present_participle) || n.is(Tag::open_quote);
      return object && !n.any(Tag::preposition | Tag::a) ? pos(Tag::preposition) : pos(Tag::adverb);
    }
    if (t.is(Tag::adverb) || t.is(Tag::hedge)) {
      if (w == "back" && (want_ == Want::base || (!finite_seen_ && p.any(Tag::noun | Tag::name) && n.is(Tag::determiner)))) return 0;
      if (p.is(Tag::determiner) && may(t, Feature::noun) && !nounish(n)) return pos(Tag::noun);
      if (p.is(Tag::determiner) && !p.is(Tag::pronoun) && (w == "later" || w == "earlier" || w == "then") && nounish(n)) return pos(Tag::adjective); // a later interview
      bool const noun_next = may(n, Feature::noun) && !may(n, Feature::adjective);
      if (p.is(Tag::determiner) && !p.is(Tag::pronoun) && may(t, Feature::adjective) && noun_next) return pos(Tag::adjective); // the long lines
      return pos(Tag::adverb);
    }
    if (w == "provided" && p.any(Tag::noun | Tag::name | Tag::subject_pronoun)) return 0; // "the session provided a chance"
    if (t.any(Tag::subordinator | Tag::adversative)) return kept;
    if (t.is(Tag::preposition)) {
      if (p.is(Tag::determiner) && may(t, Feature::noun)) return pos(Tag::noun);
      return pos(Tag::preposition);
    }
    return 0;
  }

  /// A finite verb stands before the next comma: "after" opens a clause.
  auto clause_ahead(std::uint32_t i) const -> bool {
    if (next(i).is(Tag::subject_pronoun)) return true;
    if (may(next(i), Feature::present_participle)) return false;
    for (auto k = i + 1; k < i + 12; ++k) {
      auto const& t = at(k);
      if (t.fold_size == 0 || t.any(marks) || t.any(Tag::que | Tag::relative | Tag::coordinator)) return false;
      if (k > i + 1 && certain_verb(t) && !t.is(Tag::determiner)) return true;
      bool const told = may(t, Feature::simple_past) && t.is(Tag::speech_verb) && at(k - 1).is(Tag::capitalized);
      if (k > i + 1 && told && at(k + 1).any(Tag::determiner | Tag::pronoun | Tag::que | Tag::subject_pronoun)) return true; // "after Ann Brook told a"
      if (t.any(Tag::preposition | Tag::de) && k == i + 1) return false;
      if (t.any(Tag::subordinator | Tag::si) && !t.is(Tag::preposition) && k > i + 1) return false; // "as unfair because he had"
    }
    return false;
  }

  auto that(std::uint32_t i) const -> Tags {
    auto const& p = before();
    auto const& n = next(i);
    auto const que = static_cast<Tags>(Tag::que), relative = static_cast<Tags>(Tag::relative);
    // the mark that does not fit goes
    auto& t = tokens_[i];
    bool const clause_follows = n.any(Tag::determiner | Tag::subject_pronoun | Tag::pronoun) || n.is(Tag::capitalized) || n.any(Tag::si | Tag::subordinator | Tag::number) || n.is(Tag::numeral);
    if (p.any(Tag::noun | Tag::name | Tag::pronoun) && !p.is(Tag::nominal_cue) && (certain_verb(n) || n.any(Tag::etre | Tag::avoir | Tag::modal) || (finite(n) && !may(n, Feature::noun)))) {
      t.tags &= ~que;
      return kept;
    }
    if (p.any(Tag::determiner | Tag::preposition | Tag::de) && !p.is(Tag::pronoun)) {
      t.tags &= ~(que | relative);
      return nounish(n) ? pos(Tag::determiner) : pos(Tag::pronoun);
    }
    bool const cue = p.any(Tag::speech_verb | Tag::nominal_cue | Tag::comma) || p.is(Tag::number) || (p.is(Tag::close_quote) && clause_follows) || p.any(Tag::finite | Tag::past_participle | Tag::infinitive | Tag::present_participle) || p.any(Tag::adjective | Tag::adverb | Tag::time);
    if (cue || p.any(Tag::noun | Tag::name | Tag::pronoun)) {
      if (n.any(Tag::etre | Tag::modal | Tag::avoir) && !p.any(Tag::noun | Tag::name | Tag::pronoun)) { // "said that was fine"
        t.tags &= ~(que | relative);
        return pos(Tag::pronoun);
      }
      if (clause_follows || nounish(n) || may(n, Feature::adverb) || may(n, Feature::present_participle) || n.any(Tag::preposition | Tag::comma | Tag::open_quote | Tag::adverb)) {
        if (p.is(Tag::comma) || cue || p.any(Tag::noun | Tag::name | Tag::pronoun)) t.tags &= ~relative;
        return kept;
      }
      t.tags &= ~relative;
      return kept;
    }
    t.tags &= ~(que | relative);
    return nounish(n) && !certain_verb(n) ? pos(Tag::determiner) : pos(Tag::pronoun);
  }

  auto as_like(std::uint32_t i) const -> Tags {
    auto const& t = tokens_[i];
    auto const& n = next(i);
    auto const w = word(t);
    if (w == "so") return may(n, Feature::adjective) || may(n, Feature::adverb) || n.any(Tag::adverb | Tag::determiner) ? pos(Tag::adverb) : kept;
    if (w == "like") {
      if (want_ == Want::base || (before().is(Tag::subject_pronoun) && !finite_seen_)) return pos(want_ == Want::base ? Tag::infinitive : Tag::finite);
      return pos(Tag::preposition);
    }
    if (clause_ahead(i)) return kept;
    if (word(n) == "many" || word(n) == "much") return pos(Tag::adverb);
    if (may(n, Feature::adjective) && !may(n, Feature::noun) && word(at(i + 2)) == "as") return pos(Tag::adverb);
    return pos(Tag::preposition);
  }

  auto open_class(std::uint32_t i) const -> Tags {
    auto const& t = tokens_[i];
    auto const& n = next(i);
    auto const& p = before();
    auto const w = word(t);
    bool const unknown = t.features == 0;
    bool const noun = may(t, Feature::noun) || unknown;
    bool const adjective = may(t, Feature::adjective);
    bool const participle = may(t, Feature::past_participle);
    bool const gerund = may(t, Feature::present_participle);
    bool const base = may(t, Feature::infinitive);
    bool const verb = finite(t);
    if (may(t, Feature::adverb) && w.ends_with("ly") && !(adjective && nounish(n) && !verb)) return pos(Tag::adverb);
    if (unknown && w.ends_with("ly")) return pos(Tag::adverb);

    if (t.any(Tag::avoir | Tag::etre)) {
      if (want_ == Want::base && base) return pos(Tag::infinitive);
      if (want_ == Want::participle && participle) return pos(Tag::past_participle);
      if (gerund) return p.is(Tag::determiner) && noun ? pos(Tag::noun) : pos(Tag::present_participle);
      if (w == "been") return pos(Tag::past_participle);
      if (w == "be") return pos(Tag::infinitive);
      return pos(Tag::finite);
    }
    if (w == "do" || w == "does" || w == "did") { // an auxiliary before its verb
      if (want_ == Want::base) return pos(Tag::infinitive);
      auto k = i + 1;
      while (k < i + 4 && (at(k).any(Tag::negator | Tag::adverb | Tag::subject_pronoun) || may(at(k), Feature::adverb))) ++k;
      return may(at(k), Feature::infinitive) && k > i ? pos(Tag::finite) | pos(Tag::modal) : pos(Tag::finite);
    }
    if (want_ == Want::base && base) return pos(Tag::infinitive);
    if (want_ == Want::participle && participle) return pos(Tag::past_participle);
    if (want_ == Want::any_participle) {
      if (participle && !(adjective && !may(t, Feature::mainly_verb) && !n.any(Tag::preposition | Tag::a | Tag::par | Tag::que))) return pos(Tag::past_participle);
      if (gerund) return pos(Tag::present_participle);
      if (participle) return pos(Tag::past_participle);
      if (adjective && !(noun && nounish(n) && false)) return noun && !nounish(n) && !may(t, Feature::adjective) ? pos(Tag::noun) : pos(Tag::adjective);
      if (may(t, Feature::adverb) && !noun) return pos(Tag::adverb);
      if (noun) return pos(Tag::noun);
    }
    if (may(t, Feature::adverb) && !noun && !adjective && !verb) return pos(Tag::adverb);
    if (may(t, Feature::adverb) && !t.is(Tag::speech_verb) && n.is(Tag::speech_verb) && finite(n) && !may(n, Feature::noun) && p.any(Tag::subject_pronoun | Tag::name)) return pos(Tag::adverb); // it further wrote
    bool const in_phrase = (p.is(Tag::time) && day_in_phrase(t)) || p.any(Tag::determiner | Tag::number) || p.is(Tag::possessive) || (p.is(Tag::adjective) && !p.is(Tag::finite));
    if (in_phrase) {
      if (p.is(Tag::number) && verb && !noun && !adjective) return participle && n.any(Tag::preposition | Tag::par) ? pos(Tag::past_participle) : pos(Tag::finite);
      if (noun && adjective && t.noun_class != no_entry && finite(n) && !may(n, Feature::adjective)) return pos(Tag::noun); // "the firm plans"
      if (noun && adjective) return nounish(n) && (may(n, Feature::noun) || n.features == 0 || n.is(Tag::capitalized)) && !ends_phrase(i + 1) ? pos(Tag::adjective) : pos(Tag::noun);
      if (noun) {
        // "the president plans to": the noun is behind us
        if (p.is(Tag::adjective) && verb && may(t, Feature::mainly_verb) && may(p, Feature::noun)) return pos(Tag::finite);
        return pos(Tag::noun);
      }
      if (adjective) return pos(Tag::adjective);
      if (participle) return pos(Tag::adjective);
      if (gerund) return nounish(n) ? pos(Tag::adjective) : pos(Tag::noun);
      if (may(t, Feature::adverb)) return pos(Tag::adverb);
      if (verb) return p.is(Tag::determiner) && !p.is(Tag::pronoun) ? pos(Tag::noun) : pos(Tag::finite); // "a slap"
      return pos(Tag::noun);
    }
    // "says rival Ann Brook", "says caucuses are": two verbs of one clause do not meet
    if (p.is(Tag::finite) && !p.any(Tag::modal | Tag::etre | Tag::avoir) && p.is(Tag::speech_verb) && verb && may(t, Feature::noun) && (certain_verb(n) || n.is(Tag::capitalized) || (t.noun_class != no_entry && n.any(Tag::que | Tag::adverb)))) return pos(Tag::noun);
    if (p.is(Tag::comma) && base && !may(t, Feature::simple_past) && !t.is(Tag::speech_verb) && (may(t, Feature::noun) || adjective) && n.noun_class != no_entry) return pos(Tag::noun); // ", associate professor"
    bool const plural_noun = noun && (t.noun_class != no_entry || may(t, Feature::noun_plural));
    if (p.is(Tag::relative) && plural_noun && n.is(Tag::speech_verb) && finite(n) && !may(n, Feature::noun)) return pos(Tag::noun); // "who police said was"
    if (p.is(Tag::subject_pronoun) || (p.is(Tag::relative) && !p.is(Tag::determiner))) {
      if (verb && !(gerund && !verb)) return pos(Tag::finite);
      if (may(t, Feature::adverb)) return pos(Tag::adverb);
    }
    auto const& back = p.any(Tag::adverb | Tag::hedge | Tag::time) ? behind_adverbs() : p;
    bool const after_nominal = back.any(Tag::noun | Tag::name) || back.any(Tag::pronoun | Tag::close_bracket) || back.any(Tag::acronym | Tag::subject_pronoun) ||
                               (back.is(Tag::close_quote) && !p.is(Tag::stop)) || back.is(Tag::relative);
    if (after_nominal) {
      if (gerund && pack_.is(w, Use::occasion) && p.any(Tag::noun | Tag::name) && !n.any(Tag::determiner | Tag::que | Tag::pronoun)) return pos(Tag::noun); // a committee hearing
      if (gerund) return noun && may(t, Feature::noun) && !may(t, Feature::mainly_verb) && p.is(Tag::noun) && !t.is(Tag::speech_verb) ? pos(Tag::noun) : pos(Tag::present_participle);
      if (participle && verb) {
        bool const governed = n.any(Tag::preposition | Tag::par | Tag::a) || n.is(Tag::de); // "accused of", "briefed on"
        bool const free = says_freely(t);
        if (n.is(Tag::time) && !free && verb_before_mark(i) && !back.any(Tag::subject_pronoun | Tag::relative)) return pos(Tag::past_participle); // "a report released last year found"
        bool const reduced = finite_seen_ || (governed && (verb_before_mark(i) || (comma_seen_ && !free && !back.is(Tag::name)))); // "However, Brook met with"
        if (back.is(Tag::relative) || back.is(Tag::subject_pronoun)) return pos(Tag::finite);
        if (n.is(Tag::par)) return t.is(Tag::light_verb) && may(at(i + 2), Feature::present_participle) ? pos(Tag::finite) : pos(Tag::past_participle);
        if (!reduced) return pos(Tag::finite);
        auto const* cls = pack_.noun_class(p.noun_class);
        bool const speaker = p.any(Tag::name | Tag::pronoun | Tag::subject_pronoun) || (cls && cls->speaks);
        return t.is(Tag::speech_verb) && speaker && ((free && !verb_before_mark(i)) || !n.any(Tag::preposition | Tag::par)) ? pos(Tag::finite) : pos(Tag::past_participle);
      }
      if (participle) return pos(Tag::past_participle);
      if (verb) {
        bool const governs = n.any(Tag::determiner | Tag::pronoun | Tag::subject_pronoun | Tag::que | Tag::si) || n.any(Tag::a | Tag::preposition | Tag::adverb | Tag::open_quote | Tag::colon | Tag::negator) ||
                             n.any(Tag::capitalized | Tag::time) || may(n, Feature::adverb);
        bool const plural_subject = may(back, Feature::noun_plural) || back.any(Tag::pronoun | Tag::subject_pronoun);
        bool const agrees = !base || plural_subject || back.is(Tag::pronoun) || may(t, Feature::simple_past);
        if (!noun && !adjective) return pos(Tag::finite);
        if (!finite_seen_ && agrees && (may(t, Feature::mainly_verb) || governs)) return pos(Tag::finite);
        if (!finite_seen_ && agrees && headline_[i]) return pos(Tag::finite);
        if (finite_seen_ && agrees && may(t, Feature::mainly_verb) && governs && t.is(Tag::speech_verb)) return pos(Tag::finite);
      }
      if (adjective && !noun) return pos(Tag::adjective);
      if (noun) return pos(Tag::noun);
      if (adjective) return pos(Tag::adjective);
      if (may(t, Feature::adverb)) return pos(Tag::adverb);
      return verb ? pos(Tag::finite) : pos(Tag::noun);
    }
    if (p.any(marks) || p.fold_size == 0) {
      if (gerund && !(noun && !may(t, Feature::mainly_verb) && certain_verb(n))) return pos(Tag::present_participle);
      if (verb && t.is(Tag::speech_verb) && (may(t, Feature::mainly_verb) || may(t, Feature::simple_past)) && !sentence_start_) return pos(Tag::finite);
      if (participle && !noun && !may(t, Feature::simple_past)) return pos(Tag::past_participle);
      if (participle && sentence_start_ && n.any(Tag::preposition | Tag::par | Tag::a | Tag::adverb)) return pos(Tag::past_participle);
      if (participle && verb && !noun && !adjective) return finite_seen_ || n.any(Tag::preposition | Tag::par) ? pos(Tag::past_participle) : pos(Tag::finite);
      if (base && sentence_start_ && (may(t, Feature::mainly_verb) || !noun) && n.any(Tag::determiner | Tag::pronoun | Tag::que)) return pos(Tag::infinitive);
      if (verb && !noun && !adjective && !sentence_start_) return pos(Tag::finite);
    }
    if (p.any(Tag::coordinator | Tag::adversative)) {
      if (gerund && (may(t, Feature::mainly_verb) || !noun)) return pos(Tag::present_participle);
      if (verb && (may(t, Feature::mainly_verb) || !noun) && !adjective) {
        if (base && last_verb_ == Want::base) return pos(Tag::infinitive);
        return pos(Tag::finite);
      }
      if (verb && t.is(Tag::speech_verb) && n.any(Tag::que | Tag::determiner | Tag::pronoun)) return pos(Tag::finite);
      if (verb && may(t, Feature::simple_past) && ((!noun && n.is(Tag::capitalized)) || n.is(Tag::determiner))) return pos(Tag::finite); // "and ranked Brook", "and left the room"
      if (verb && t.is(Tag::speech_verb) && !noun && n.is(Tag::a) && verb_ahead(i + 1)) return pos(Tag::finite); // "but pledged to stay"
    }
    if (p.any(Tag::de | Tag::preposition | Tag::par) || p.is(Tag::a)) {
      if (gerund && !(noun && !may(t, Feature::mainly_verb) && !n.any(Tag::determiner | Tag::que | Tag::pronoun) && !(at(i + 2).is(Tag::que) && may(n, Feature::adverb)))) return pos(Tag::present_participle); // "by warning darkly that"
      if (noun && !(adjective && nounish(n) && !ends_phrase(i + 1))) return pos(Tag::noun);
      if (adjective) return pos(Tag::adjective);
      if (participle) return pos(Tag::adjective);
    }
    if (gerund && !noun) return pos(Tag::present_participle);
    if (noun && adjective) return nounish(n) && !ends_phrase(i + 1) ? pos(Tag::adjective) : may(t, Feature::noun) ? pos(Tag::noun) : pos(Tag::adjective);
    if (noun && !(verb && may(t, Feature::mainly_verb))) return pos(Tag::noun);
    if (adjective) return pos(Tag::adjective);
    if (participle && !verb) return pos(Tag::past_participle);
    if (participle && nounish(n) && !p.is(Tag::adverb)) return pos(Tag::adjective);
    if (verb) return pos(Tag::finite);
    if (gerund) return pos(Tag::present_participle);
    return noun ? pos(Tag::noun) : pos(Tag::noun);
  }

  /// A verb that can stand beside what was said, with nothing behind it: said, not accused.
  auto says_freely(Token const& t) const -> bool {
    for (auto const& form : pack_.forms_of(word(t))) {
      auto const& verb = pack_.verbs[form.verb];
      if (verb.rest.empty() && verb.can(Takes::incise) && verb.kind != Kind::directive) return true;
    }
    return false;
  }

  auto behind_adverbs() const -> Token const& {
    auto k = previous_;
    std::uint32_t steps = 0;
    while (k != none && k > 0 && steps++ < 3 && tokens_[k].any(Tag::adverb | Tag::hedge | Tag::time) && !tokens_[k].is(Tag::paragraph_start)) --k;
    return k == none ? empty_ : tokens_[k];
  }

  /// "a Friday evening rally": the days stand inside a noun phrase.
  auto day_in_phrase(Token const& t) const -> bool {
    if (!may(t, Feature::noun) || (t.is(Tag::speech_verb) && may(t, Feature::simple_past))) return false;
    auto k = previous_;
    bool day = false;
    while (k != none && k > 0 && tokens_[k].is(Tag::time) && !tokens_[k].is(Tag::paragraph_start)) day = day || tokens_[k].is(Tag::capitalized), --k;
    return day && k != none && tokens_[k].is(Tag::determiner) && !tokens_[k].is(Tag::demonstrative);
  }

  /// The word can go no further in its noun phrase: what follows is a verb or a function word.
  auto ends_phrase(std::uint32_t i) const -> bool {
    auto const& t = at(i);
    return t.any(Tag::etre | Tag::avoir | Tag::modal) || (certain_verb(t) && !may(t, Feature::noun) && !may(t, Feature::adjective));
  }

  /// A finite verb for the noun before comes later in the clause: what stands here is a participle.
  auto verb_before_mark(std::uint32_t i) const -> bool {
    for (auto k = i + 1; k < i + 12; ++k) {
      auto const& t = at(k);
      if (t.fold_size == 0 || t.any(marks) || t.any(Tag::relative | Tag::coordinator | Tag::que) || t.any(Tag::subordinator | Tag::si | Tag::subject_pronoun)) return false;
      if (certain_verb(t) && !may(t, Feature::infinitive)) return true;
      if (t.any(Tag::modal | Tag::etre | Tag::avoir)) return true;
      if (may(t, Feature::simple_past) && may(t, Feature::mainly_verb) && t.is(Tag::speech_verb)) return true;
    }
    return false;
  }

  static inline Token const empty_{};
  TokenList& tokens_;
  Pack const& pack_;
  std::unordered_map<std::string, Casing> casing_;
  std::vector<bool> headline_;
  std::uint32_t previous_ = none;
  Want want_ = Want::nothing;
  Want last_verb_ = Want::nothing;
  bool sentence_start_ = true;
  bool finite_seen_ = false;
  bool comma_seen_ = false;
  bool question_ = false;
  bool sentence_capital_ = false; ///< the word to decide has a capital
};

} // namespace

auto decide_english(TokenList& tokens, Pack const& pack) -> void { Decider{tokens, pack}.run(); }

} // namespace sourcier
