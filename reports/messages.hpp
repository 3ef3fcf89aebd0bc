#pragma once
#include "attribution/attribution.hpp"

#include <fmt/format.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace sourcier::reports {

/// Languages of the reports.
enum class Lang { fr, en };

/// Every word that a report says to a person. The table in messages.cpp is in this order. Names that end in _none, _one
/// and _many stand together, in this order, and are chosen by `counted`.
// clang-format off
enum class Msg : std::uint16_t {
  level_named_person, level_office, level_organization, level_document, level_media,
  level_official_unnamed, level_anonymous, level_collective, level_witness, level_unattributed,
  explain_named_person, explain_office, explain_organization, explain_document, explain_media,
  explain_official_unnamed, explain_anonymous, explain_collective, explain_witness, explain_unattributed,
  letter_named_person, letter_office, letter_organization, letter_document, letter_media,
  letter_official_unnamed, letter_anonymous, letter_collective, letter_witness, letter_unattributed,
  class_sc, class_capu, class_capr, class_isfm, class_isf, class_ism, class_ip,
  form_direct, form_indirect, form_mixed,
  kind_assertion, kind_opinion, kind_directive,
  stance_endorsing, stance_distancing, stance_denying,
  severity_info, severity_suggestion, severity_warning, severity_error,

  claims_none, claims_one, claims_many,
  sources_none, sources_one, sources_many,
  flags_none, flags_one, flags_many,

  quoted, colon, share, pair, untitled, nobody, reader, gap, has_it_from, list_separator,
  report_title, report_untitled, outlet, date, address,
  summary_none, summary_none_why, summary_one, summary_many, summary_one_source, summary_main_source,
  summary_identified_none, summary_identified_one, summary_identified_many,
  summary_anonymous_none, summary_anonymous_one, summary_anonymous_many,
  summary_unattributed_none, summary_unattributed_one, summary_unattributed_many,
  summary_relayed_none, summary_relayed_one, summary_relayed_many,
  summary_conditional_none, summary_conditional_one, summary_conditional_many,
  summary_state_none, summary_state_one, summary_state_many,
  summary_credit, summary_credit_state, summary_public, summary_truth,

  mix_title, sources_title, claims_title, chains_title, flags_title, article_title, levels_title, notes_title,
  credits_title,
  column_source, column_level, column_origin, column_relay, column_class, column_country,
  line, conditional, venue, cue, no_cue, anonymity, anonymity_reason, chain_footnote, no_flags, rule_why,
  country_unknown,

  page_intro, legend_title, legend_help, claim_label, panel_title, panel_empty, panel_close,
  boilerplate, to_text, mix_alt, chain_intro, levels_intro, skip_to_article, made_by, several_title,

  worksheet_title, worksheet_intro, worksheet_name, worksheet_number, worksheet_who, worksheet_how, worksheet_named,
  worksheet_passed, worksheet_key, worksheet_yes, worksheet_no, worksheet_nobody, worksheet_words, worksheet_read, worksheet_table,

  count_
};
// clang-format on

/// The message as the catalogue has it: {name} is a value to come, ~ a no-break space.
[[nodiscard]] auto pattern(Lang lang, Msg msg) -> std::string_view;

/// The message at a place of the catalogue: for the test that its order is that of the names.
[[nodiscard]] auto message_at(std::size_t place) -> Msg;

/// Puts the no-break spaces in.
[[nodiscard]] auto typeset(std::string_view pattern) -> std::string;

/// The message with its values: say(Lang::fr, Msg::line, fmt::arg("n", 3)).
template <class... Args> [[nodiscard]] auto say(Lang lang, Msg msg, Args const&... args) -> std::string {
  return fmt::format(fmt::runtime(typeset(pattern(lang, msg))), args...);
}

/// Chooses among `none` and the two messages after it, and gives it the number as {n}.
template <class... Args>
[[nodiscard]] auto counted(Lang lang, Msg none, std::size_t n, Args const&... args) -> std::string {
  auto const step = n == 0 ? 0U : n == 1 ? 1U : 2U;
  return say(lang, static_cast<Msg>(static_cast<unsigned>(none) + step), fmt::arg("n", n), args...);
}

[[nodiscard]] auto level_name(Lang lang, Level level) -> std::string;
[[nodiscard]] auto level_explained(Lang lang, Level level) -> std::string;
[[nodiscard]] auto level_letter(Lang lang, Level level) -> std::string;
[[nodiscard]] auto class_name(Lang lang, StateMediaClass c) -> std::string;

/// « 33 % », "33%"; never 0 % nor 100 % of something that is not none or all.
[[nodiscard]] auto percent(Lang lang, double share) -> std::string;

/// « text », “text”.
[[nodiscard]] auto quote(Lang lang, std::string_view text) -> std::string;

} // namespace sourcier::reports
