#pragma once
#include "text/document.hpp"
#include "text/token.hpp"

#include <functional>
#include <string>
#include <unordered_set>

namespace sourcier {

/// What tokenizing needs to know of a language.
struct TokenRules {
  std::unordered_set<std::string> elided;        ///< folded, with their apostrophe: "l'", "qu'"
  std::unordered_set<std::string> inverted;      ///< folded, behind a hyphen: "il", "t-elle"
  std::unordered_set<std::string> abbreviations; ///< folded, without their full stop
  std::unordered_set<std::string> numbered;      ///< of them those that a number follows: "vol"
  std::unordered_set<std::string> enclitics;     ///< folded, behind the word they hang on: "'s", "n't"
};

/// Splits the paragraphs of a document into words, numbers and marks. Linear in the text.
/// « l'homme » is two tokens, « a-t-il » too, « porte-parole » one; a full stop that belongs to an abbreviation or an
/// acronym stays in its word.
[[nodiscard]] auto tokenize(Document const& document, TokenRules const& rules) -> TokenList;

} // namespace sourcier
