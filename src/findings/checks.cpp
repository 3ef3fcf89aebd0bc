#include "findings/checks.hpp"

#include "findings/context.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace sourcier {

namespace {

/// The words inside their own quotation marks, when both stand at the ends.
auto without_marks(std::string_view words) -> std::string_view {
  using Pair = std::pair<std::string_view, std::string_view>;
  for (auto const& [open, close] : {Pair{"«", "»"}, Pair{"“", "”"}, Pair{"\"", "\""}}) {
    if (words.size() <= open.size() + close.size() || words.substr(0, open.size()) != open ||
        words.substr(words.size() - close.size()) != close)
      continue;
    words = words.substr(open.size(), words.size() - open.size() - close.size());
    for (auto const* const space : {" ", "\u00A0", "\u202F"}) {
      auto const size = std::string_view{space}.size();
      if (words.substr(0, size) == space) words.remove_prefix(size);
      if (words.size() >= size && words.substr(words.size() - size) == space) words.remove_suffix(size);
    }
    break;
  }
  return words;
}

auto words_of_article(Analysis const& analysis, SignalSets const& signals) -> FoldedText {
  auto out = fold_words(analysis.document.text);
  out.index();
  signals.openings.note(out);
  return out;
}

} // namespace

auto RuleSettings::severity_of(Rule const& rule) const -> std::optional<Severity> {
  auto const found = severities.find(rule.code);
  return found == severities.end() ? std::optional{rule.severity} : found->second;
}

auto find_issues(Analysis const& analysis, SignalSets const& signals, RuleSettings const& settings,
                 std::string_view ui_lang, MediaLookup const& media) -> std::vector<Finding> {
  auto context = CheckContext{analysis, signals, settings, ui_lang, media};
  check_anonymity(context);
  check_anonymous_article(context);
  check_vagueness(context);
  check_quotations(context);
  check_signals(context);
  check_media(context);
  check_article(context);
  check_limits(context);
  return context.take();
}

CheckContext::CheckContext(Analysis const& an_analysis, SignalSets const& some_signals,
                           RuleSettings const& some_settings, std::string_view ui_lang, MediaLookup const& a_media)
    : analysis{an_analysis}, signals{some_signals}, settings{some_settings}, lang{ui_lang}, media{a_media},
      text{words_of_article(an_analysis, some_signals)}, sentences{text, an_analysis.document.paragraphs} {
  auto all = std::vector<Span>{};
  auto quotations = std::vector<Span>{};
  for (auto const& attribution : analysis.attributions) {
    if (!is_attributed(attribution)) continue;
    auto const& content = attribution.content;
    all.insert(all.end(), content.begin(), content.end());
    if (attribution.form != Form::indirect) quotations.insert(quotations.end(), content.begin(), content.end());
  }
  attributed_words_ = SpanIndex{all};
  attributed_ = Spans{all};
  for (auto const& attribution : analysis.attributions)
    for (auto const& link : attribution.chain)
      if (link.source && is_attributed(attribution)) all.push_back(*link.source);
  attributed_places_ = SpanIndex{std::move(all)};
  attributed_quotations_ = Spans{std::move(quotations)};
}

auto CheckContext::add(std::string_view code, Span span, Values values) -> void {
  auto const* const rule = find_rule(code);
  if (rule == nullptr) return;
  auto const severity = settings.severity_of(*rule);
  if (!severity) return;
  // The message's own braces come last, so that a brace in the article is never taken for one.
  auto const words = quoted(span);
  auto message = std::string{};
  auto pattern = rule->message.in(lang);
  while (!pattern.empty()) {
    auto const at = pattern.find("{words}");
    message += fill(pattern.substr(0, at), values);
    if (at == std::string_view::npos) break;
    message += words;
    pattern.remove_prefix(at + std::string_view{"{words}"}.size());
  }
  found_.push_back({rule->code, *severity, span, std::move(message)});
}

auto CheckContext::take() -> std::vector<Finding> {
  auto const key = [](Finding const& f) { return std::tuple{f.span.begin, f.span.end, f.rule}; };
  std::stable_sort(found_.begin(), found_.end(), [&](auto const& a, auto const& b) { return key(a) < key(b); });
  found_.erase(
      std::unique(found_.begin(), found_.end(), [&](auto const& a, auto const& b) { return key(a) == key(b); }),
      found_.end());
  return std::move(found_);
}

auto CheckContext::words_of(Span span) const -> std::pair<std::size_t, std::size_t> {
  auto first = text.word_at(span.begin);
  auto last = text.word_at(span.end);
  while (first < last && text.words[first].punctuation) ++first;
  while (first < last && text.words[last - 1].punctuation) --last;
  return {first, last};
}

auto CheckContext::quoted(Span span) const -> std::string {
  constexpr auto longest = std::size_t{70};
  auto words = std::string{};
  auto count = std::size_t{0};
  for (auto const c : without_marks(analysis.document.at(span))) {
    auto const space = c == ' ' || c == '\n' || c == '\r' || c == '\t';
    if (space && (words.empty() || words.back() == ' ')) continue;
    if ((static_cast<unsigned char>(c) & 0xC0) != 0x80 && ++count > longest) {
      words += "…";
      break;
    }
    words += space ? ' ' : c;
  }
  if (!words.empty() && words.back() == ' ') words.pop_back();
  return lang == "en" ? "\"" + words + "\"" : "« " + words + " »";
}

auto CheckContext::paragraph_of(Span span) const -> Span {
  auto const* const paragraph = paragraph_at(analysis.document.paragraphs, span.begin);
  return paragraph == nullptr ? span : *paragraph;
}

auto CheckContext::ends_sentence(std::size_t word) const -> bool { return sourcier::ends_sentence(text, word); }

auto CheckContext::sentence_of(std::size_t word) const -> std::pair<std::size_t, std::size_t> {
  return sentences.of(word);
}

auto CheckContext::in_title(Span span) const -> bool {
  return analysis.document.title && analysis.document.title->contains(span);
}

auto CheckContext::ends_at(Attribution const& attribution, std::size_t last) const -> bool {
  if (last >= text.words.size() || text.words[last].punctuation) return true;
  if (signals.after_bare.longest(text, last, last + 1) != 0) return true;
  // One word may stand before the cue or venue: « une source nous a dit », « à l'AFP ».
  auto const here = text.words[last].span.begin;
  auto const limit = last + 1 < text.words.size() ? text.words[last + 1].span.begin : here;
  auto const starts = [&](Span span) { return here <= span.begin && span.begin <= limit; };
  for (auto const& link : attribution.chain)
    if (link.cue && starts(*link.cue)) return true;
  if (attribution.venue && starts(*attribution.venue)) return true;
  return std::any_of(attribution.content.begin(), attribution.content.end(), starts);
}

auto CheckContext::in_attributed_content(Span span, bool only_direct) const -> bool {
  return (only_direct ? attributed_quotations_ : attributed_).contain(span);
}

auto CheckContext::meets_attributed(Span span, bool words_only) const -> bool {
  if (words_only) return attributed_words_.overlaps(span);
  auto const [known, is_new] = met_.try_emplace({span.begin, span.end});
  if (is_new) known->second = attributed_places_.overlaps(span);
  return known->second;
}

auto CheckContext::in_quotation(Span span) const -> bool { return sentences.quoted(text.word_at(span.begin)); }

auto CheckContext::has(PhraseSet const& set, std::size_t first, std::size_t last) const -> bool {
  constexpr auto few = std::size_t{64}; // words; looked through at once
  if (last < first + few) return set.found_in(text, first, last);
  auto found = places_.find(&set);
  if (found == places_.end()) found = places_.emplace(&set, PhrasePlaces{set, text}).first;
  return found->second.any_in(first, last);
}

auto CheckContext::has(PhraseSet const& set, Span within) const -> bool {
  return has(set, text.word_at(within.begin), text.word_at(within.end));
}

auto CheckContext::key_of(std::string_view name) const -> std::string_view {
  if (auto const found = keys_.find(name); found != keys_.end()) return found->second;
  return keys_.emplace(name, folded_.emplace_back(fold_key(name))).first->second;
}

auto speaker_key(CheckContext const& context, Link const& link) -> std::string_view {
  if (!link.speaker.empty() || !link.source) return context.key_of(link.speaker);
  return context.key_of(context.analysis.document.at(*link.source));
}

auto speaker_name(CheckContext const& context, Link const& link) -> std::string {
  if (!link.speaker.empty()) return link.speaker;
  if (link.source) return std::string{context.analysis.document.at(*link.source)};
  return "?";
}

auto chain_note(CheckContext const& context, Attribution const& attribution) -> std::string {
  if (attribution.chain.size() < 2) return {};
  auto out = std::string{context.lang == "en" ? " (chain: " : " (chaîne : "};
  for (std::size_t i = 0; i < attribution.chain.size(); ++i) {
    if (i != 0) out += " ← ";
    out += speaker_name(context, attribution.chain[i]);
  }
  return out + ")";
}

auto place_of(Attribution const& attribution, Link const& link) -> Span {
  if (link.source && !link.source->empty()) return *link.source;
  if (link.cue && !link.cue->empty()) return *link.cue;
  return attribution.content.empty() ? Span{} : attribution.content.front();
}

auto is_own_information(CheckContext const& context, Link const& link) -> bool {
  if (!link.source) return false;
  auto const span = link.cue ? cover(*link.cue, *link.source) : *link.source;
  return span.size() < 80 && context.signals.own_information.found_in(context.text, span);
}

auto behind_medium(Attribution const& attribution, std::size_t link) -> bool {
  return std::any_of(attribution.chain.begin(), attribution.chain.begin() + static_cast<std::ptrdiff_t>(link),
                     [](Link const& relay) { return relay.level == Level::media; });
}

} // namespace sourcier
