#include "findings/context.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

namespace sourcier {

namespace {

/// Whether the source phrase is one of the set, whole, with nothing after it that says whose they are.
auto is_whole(CheckContext const& context, PhraseSet const& set, Attribution const& attribution,
              std::pair<std::size_t, std::size_t> words) -> bool {
  return set.is(context.text, words.first, words.second) && context.ends_at(attribution, words.second);
}

auto names_institution(CheckContext const& context, std::string_view but) -> bool {
  for (auto const& attribution : context.analysis.attributions)
    for (auto const& link : attribution.chain)
      if ((link.level == Level::organization || link.level == Level::office) && speaker_key(context, link) != but)
        return true;
  auto const& all = context.analysis.document.paragraphs;
  return std::any_of(all.begin(), all.end(),
                     [&](Span paragraph) { return context.has(context.signals.institutions, paragraph); });
}

auto names_expert(CheckContext const& context) -> bool {
  auto read = std::set<std::size_t>{}; // first words of sentences
  for (auto const& attribution : context.analysis.attributions) {
    for (auto const& link : attribution.chain) {
      if (link.level != Level::named_person || !link.source) continue;
      auto const [first, last] = context.sentence_of(context.first_word(*link.source));
      if (read.insert(first).second && context.has(context.signals.expert_roles, first, last)) return true;
    }
  }
  return false;
}

/// Whether words of four letters or more stand in a phrase that are no names.
auto has_common_noun(CheckContext const& context, Span span) -> bool {
  auto const [first, last] = context.words_of(span);
  for (auto i = first; i < last; ++i) {
    auto const& word = context.text.words[i];
    if (!word.punctuation && !word.capital && word.end - word.begin >= 4) return true;
  }
  return false;
}

/// The keys of the speakers whom a common noun describes.
auto described_speakers(CheckContext const& context) -> std::set<std::string_view> {
  auto out = std::set<std::string_view>{};
  for (auto const& attribution : context.analysis.attributions)
    for (auto const& link : attribution.chain)
      if (link.source && has_common_noun(context, *link.source)) out.insert(speaker_key(context, link));
  return out;
}

/// Not « il », not « le ministre »: the name itself.
auto names_speaker(CheckContext const& context, FoldedText const& name, Link const& link) -> bool {
  auto const [first, last] = context.words_of(*link.source);
  for (auto i = first; i < last; ++i)
    if (context.text.at(i) == name.at(name.words.size() - 1)) return true;
  return false;
}

/// What tells whether a person's function is said, made when the first person is met.
class Functions {
public:
  explicit Functions(CheckContext const& context) : context_{context} {
    auto cues = std::vector<Span>{};
    auto contents = std::vector<Span>{};
    for (auto const& attribution : context.analysis.attributions) {
      contents.insert(contents.end(), attribution.content.begin(), attribution.content.end());
      for (auto const& link : attribution.chain)
        if (link.cue) cues.push_back(*link.cue);
    }
    cues_ = Spans{std::move(cues)};
    contents_ = Spans{std::move(contents)};
    auto const& words = context.text.words;
    before_.resize(words.size());
    capitals_.reserve(words.size() / 8);
    for (std::uint32_t i = 0; i < words.size(); ++i)
      if (words[i].capital) before_[i] = std::exchange(capitals_[context.text.at(i)], i + 1);
  }

  /// Whether some mention of the name has a function beside it: a role before, an apposition or a bracket after.
  auto has(FoldedText const& name, Link const& link) -> bool {
    if (is_beside_mention(name.at(name.words.size() - 1))) return true;
    // « le maire », « l'entraîneur Patrice Roux », said of the same speaker somewhere.
    if (!described_) described_ = described_speakers(context_);
    return described_->count(speaker_key(context_, link)) != 0;
  }

private:
  auto is_beside_mention(std::string_view last_name) -> bool {
    if (auto const known = beside_.find(last_name); known != beside_.end()) return known->second;
    auto const found = capitals_.find(last_name);
    auto at = found == capitals_.end() ? 0 : found->second;
    while (at != 0 && !is_beside(at - 1)) at = before_[at - 1];
    auto const beside = at != 0;
    beside_.emplace(last_name, beside);
    return beside;
  }

  [[nodiscard]] auto is_beside(std::size_t i) const -> bool {
    auto const& text = context_.text;
    auto const& words = text.words;
    auto const& roles = context_.signals.roles;
    auto const first = std::max(context_.sentence_of(i).first, i < 10 ? std::size_t{0} : i - 10);
    if (roles.found_in(text, first, i)) return true;
    if (i + 2 >= words.size()) return false;
    auto const mark = text.at(i + 1);
    if (mark == "(" || mark == "–" || mark == "—") return true;
    auto const& next = words[i + 2];
    auto const begins = Span{next.span.begin, next.span.begin + 1};
    if (mark == "," && !next.punctuation && !next.capital && !cues_.contain(begins)) return true;
    auto const sentence_end = std::min(context_.sentence_of(i).second, i + 7);
    return mark != "," && roles.found_in(text, i + 1, sentence_end) && !contents_.contain(next.span);
  }

  CheckContext const& context_;
  Spans cues_, contents_;
  std::optional<std::set<std::string_view>> described_; ///< made when it is asked for
  StringMap<std::uint32_t> capitals_;                   ///< one more than the index of the last word that is written so
  std::vector<std::uint32_t> before_;                   ///< the same of the one before each
  StringMap<bool> beside_;                              ///< by last name
};

/// « reconnaît sa défaite », « dévoile un projet »: a thing is shown, nothing is said of a claim.
auto shows_a_thing(CheckContext const& context, Attribution const& attribution, Span cue) -> bool {
  auto const claim = attribution.content.front();
  if (claim.begin < cue.end) return false; // « …, avoue-t-elle »
  auto const [first, last] = context.words_of(claim);
  auto const marked = context.analysis.document.at(claim).substr(0, 2);
  if (first == last || marked == "«" || marked.substr(0, 1) == "\"") return false;
  if (context.signals.clause_openers.longest(context.text, first, last) != 0) return false;
  if (first > 0 && context.signals.clause_openers.is(context.text, first - 1, first)) return false;
  auto const word = context.text.at(first);
  auto const ending = word.substr(word.size() < 2 ? 0 : word.size() - 2);
  return !(ending == "er" || ending == "ir" || ending == "re");
}

auto check_opinion_verbs(CheckContext& context, Attribution const& attribution, std::set<std::string>& told) -> void {
  if (attribution.stance != Stance::endorsing && attribution.stance != Stance::distancing) return;
  auto const link = std::find_if(attribution.chain.begin(), attribution.chain.end(),
                                 [](Link const& one) { return one.cue && !one.cue->empty(); });
  if (link == attribution.chain.end() || link->level == Level::unattributed) return;
  if (link->level == Level::document) return; // what an inquiry has shown is not what somebody says
  if (context.signals.mild_cues.found_in(context.text, *link->cue)) return;
  if (attribution.content.empty() || shows_a_thing(context, attribution, *link->cue)) return;
  if (!told.emplace(speaker_key(context, *link)).second) return; // one word on each speaker is enough
  auto const endorsing = attribution.stance == Stance::endorsing;
  auto const* const stance = context.lang == "en" ? (endorsing ? "takes as true" : "casts doubt on")
                                                  : (endorsing ? "tient pour vrai" : "met en doute");
  context.add("loaded-cue", *link->cue, {{"stance", stance}, {"who", speaker_name(context, *link)}});
}

} // namespace

auto check_vagueness(CheckContext& context) -> void {
  auto named = std::set<std::string_view>{};
  auto functions = std::optional<Functions>{};
  auto experts = std::optional<bool>{};
  auto institutions = std::map<std::string_view, bool>{}; // whether there is one beside that speaker
  auto told = std::set<std::string>{};
  for (auto const& attribution : context.analysis.attributions) {
    check_opinion_verbs(context, attribution, told);
    for (auto const& link : attribution.chain) {
      if (!link.source) continue;
      if (link.level == Level::named_person) {
        auto const key = speaker_key(context, link);
        if (named.contains(key)) continue;
        auto const name = fold_words(link.speaker);
        if (name.words.size() < 2 || !names_speaker(context, name, link)) continue;
        named.insert(key);
        if (!functions) functions.emplace(context);
        if (!functions->has(name, link)) context.add("named-without-title", *link.source);
        continue;
      }
      auto const words = context.words_of(*link.source);
      if (is_whole(context, context.signals.officials, attribution, words)) {
        auto const [known, is_new] = institutions.try_emplace(speaker_key(context, link));
        if (is_new) known->second = names_institution(context, known->first);
        if (!known->second) context.add("vague-officials", *link.source);
      } else if (is_whole(context, context.signals.experts, attribution, words)) {
        if (!experts) experts = names_expert(context);
        if (!*experts) context.add("vague-experts", *link.source);
      }
    }
  }
}

} // namespace sourcier
