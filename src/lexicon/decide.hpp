#pragma once
#include "lexicon/pack.hpp"
#include "text/token.hpp"

namespace sourcier {

/// What a word can be: the decider leaves one of these on each.
inline constexpr auto parts_of_speech = Tag::determiner | Tag::noun | Tag::adjective | Tag::name | Tag::number |
                                        Tag::finite | Tag::infinitive | Tag::past_participle | Tag::present_participle |
                                        Tag::adverb | Tag::preposition | Tag::pronoun | Tag::subject_pronoun |
                                        Tag::clitic;
/// What is not a word.
inline constexpr auto marks = Tag::comma | Tag::colon | Tag::semicolon | Tag::stop | Tag::dash | Tag::open_bracket |
                              Tag::close_bracket | Tag::open_quote | Tag::close_quote;

/// Chooses one part of speech per word, left to right, among those that the marking pass found possible. Linear.
using Decide = void (*)(TokenList& tokens, Pack const& pack);

auto decide_french(TokenList& tokens, Pack const& pack) -> void;
auto decide_english(TokenList& tokens, Pack const& pack) -> void;

/// The decider of a language; nullptr when there is none.
[[nodiscard]] auto find_decider(std::string_view lang) -> Decide;

} // namespace sourcier
