#pragma once
#include "analysis.hpp"
#include "corpus/options.hpp"
#include "corpus/records.hpp"

#include <nlohmann/json.hpp>

#include <string>

namespace sourcier::corpus {

/// An article that can be analysed.
struct ArticleInput {
  std::string text; ///< valid UTF-8
  ArticleInfo info;
  nlohmann::ordered_json kept = nlohmann::ordered_json::object(); ///< members to carry over beside outlet, date, url
};

/// The members that the output has of its own: they cannot be carried over.
[[nodiscard]] auto is_reserved_member(std::string_view name) -> bool;

/// Understands a record. The language is as the record says, else as the options do: it may be "auto".
/// @throws InputError with what a person can do something about.
[[nodiscard]] auto read_article(Record const& record, InputOptions const& options) -> ArticleInput;

/// As much of an id as a record has that cannot be understood.
[[nodiscard]] auto rescue_id(Record const& record) -> std::optional<std::string>;

/// The two letters of a language as inputs write it: "fr-FR", "FR", "fra", "french" are "fr"; "de-CH" is "de".
[[nodiscard]] auto language_code(std::string_view name) -> std::string;

/// What a file's name says by a pattern such as "{outlet}_{date}_{rest}"; empty when the name has another shape.
[[nodiscard]] auto match_name(std::string_view name, std::string_view pattern)
    -> std::vector<std::pair<std::string, std::string>>;

} // namespace sourcier::corpus
