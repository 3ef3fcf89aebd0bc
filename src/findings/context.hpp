#pragma once
#include "findings/article_index.hpp"
#include "findings/checks.hpp"
#include "findings/phrases.hpp"
#include "text/span_index.hpp"

#include <deque>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// For the checks only.

namespace sourcier {

/// One article under the eyes of the checks, with what several of them ask for.
class CheckContext {
public:
  using Values = std::initializer_list<std::pair<std::string_view, std::string_view>>;

  CheckContext(Analysis const& analysis, SignalSets const& signals, RuleSettings const& settings,
               std::string_view ui_lang, MediaLookup const& media);

  Analysis const& analysis;
  SignalSets const& signals;
  RuleSettings const& settings;
  std::string_view lang;
  MediaLookup const& media;
  FoldedText const text;
  SentenceTable const sentences;

  /// Notes a finding unless its rule is off. `{words}` is the quoted span.
  auto add(std::string_view code, Span span, Values values = {}) -> void;
  /// The findings so far in text order, none twice.
  [[nodiscard]] auto take() -> std::vector<Finding>;

  [[nodiscard]] auto first_word(Span span) const -> std::size_t { return text.word_at(span.begin); }
  /// Word indices of a span without punctuation at its ends.
  [[nodiscard]] auto words_of(Span span) const -> std::pair<std::size_t, std::size_t>;
  /// The span in quotation marks, on one line, not too long.
  [[nodiscard]] auto quoted(Span span) const -> std::string;
  /// The paragraph that holds the span; the span itself when none does.
  [[nodiscard]] auto paragraph_of(Span span) const -> Span;
  /// From the sentence mark before the word to the one after it, as word indices.
  [[nodiscard]] auto sentence_of(std::size_t word) const -> std::pair<std::size_t, std::size_t>;
  [[nodiscard]] auto ends_sentence(std::size_t word) const -> bool;
  [[nodiscard]] auto in_title(Span span) const -> bool;
  /// Whether nothing describes the phrase further after its last word: only a cue, a venue, a claim, punctuation.
  [[nodiscard]] auto ends_at(Attribution const& attribution, std::size_t last) const -> bool;
  /// Whether the span stands in words that somebody else is given for.
  [[nodiscard]] auto in_attributed_content(Span span, bool only_direct) const -> bool;
  /// Whether a quotation is open in the paragraph where the span begins.
  [[nodiscard]] auto in_quotation(Span span) const -> bool;

  /// Whether a phrase of one of the article's `signals` stands between two words. However often it is asked, it costs
  /// no more than reading the article once a set.
  [[nodiscard]] auto has(PhraseSet const& set, std::size_t first, std::size_t last) const -> bool;
  [[nodiscard]] auto has(PhraseSet const& set, Span within) const -> bool;
  /// Whether the span meets a claim that has a source: its words or, unless `words_only`, its source.
  [[nodiscard]] auto meets_attributed(Span span, bool words_only) const -> bool;
  /// `fold_key` of a name; each is folded once, and its key lives as long as the context.
  [[nodiscard]] auto key_of(std::string_view name) const -> std::string_view;

private:
  std::vector<Finding> found_;
  Spans attributed_, attributed_quotations_;
  SpanIndex attributed_words_, attributed_places_;
  std::map<PhraseSet const*, PhrasePlaces> mutable places_;
  std::map<std::pair<std::uint32_t, std::uint32_t>, bool> mutable met_; ///< what was asked of long spans
  StringMap<std::string_view> mutable keys_;
  std::deque<std::string> mutable folded_; ///< what `keys_` points at
};

/// The link that the claim comes from.
[[nodiscard]] inline auto origin(Attribution const& attribution) -> Link const& { return attribution.chain.back(); }
[[nodiscard]] inline auto is_attributed(Attribution const& attribution) -> bool {
  return origin(attribution).level != Level::unattributed;
}
/// What tells one speaker from another; empty when the text names nobody.
[[nodiscard]] auto speaker_key(CheckContext const& context, Link const& link) -> std::string_view;
/// Who is meant, for a message.
[[nodiscard]] auto speaker_name(CheckContext const& context, Link const& link) -> std::string;
/// « (chaîne : A ← B) » with a space before it; empty for a chain of one link.
[[nodiscard]] auto chain_note(CheckContext const& context, Attribution const& attribution) -> std::string;
/// The words to point at: the source, otherwise the cue, otherwise the claim.
[[nodiscard]] auto place_of(Attribution const& attribution, Link const& link) -> Span;
/// « selon nos informations »: the article gives itself as the source.
[[nodiscard]] auto is_own_information(CheckContext const& context, Link const& link) -> bool;
/// Whether a medium stands between the article and this link.
[[nodiscard]] auto behind_medium(Attribution const& attribution, std::size_t link) -> bool;

/// The quotations of the article below its title, outermost marks included.
[[nodiscard]] auto quotations(CheckContext const& context) -> std::vector<Span>;
[[nodiscard]] auto word_count(CheckContext const& context, Span span) -> std::size_t;
/// Whether some quotation of two words or more is nobody's: somebody may speak whom no claim names.
[[nodiscard]] auto has_unknown_quotation(CheckContext const& context) -> bool;
/// Whether the paragraph, or the sentence before it, says where such a thing may be from.
[[nodiscard]] auto has_source_in_scope(CheckContext const& context, Span claim) -> bool;
/// Whether the conditional of a claim supposes (« si », « la réforme ») and so reports nothing.
[[nodiscard]] auto supposes(CheckContext const& context, Span claim) -> bool;
/// Somebody who goes without a name: not a pronoun, not a thing, not somebody whom the article has introduced.
[[nodiscard]] auto is_unnamed_person(CheckContext const& context, Link const& link) -> bool;

// One family of rules each.
auto check_anonymity(CheckContext& context) -> void;
auto check_anonymous_article(CheckContext& context) -> void;
auto check_vagueness(CheckContext& context) -> void;
auto check_quotations(CheckContext& context) -> void;
auto check_signals(CheckContext& context) -> void;
auto check_media(CheckContext& context) -> void;
auto check_article(CheckContext& context) -> void;
auto check_limits(CheckContext& context) -> void;

} // namespace sourcier
