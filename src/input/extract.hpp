#pragma once
#include "input/extracted_text.hpp"

#include <string_view>

namespace sourcier {

/// How a file is read, told by the end of its name.
enum class FileKind { plain, markdown, html };
[[nodiscard]] auto file_kind(std::string_view path) -> FileKind;

/// The prose of a file; a plain one is prose from end to end.
/// @throws InputError when HTML is nested too deep.
[[nodiscard]] auto extract(std::string_view file, FileKind kind) -> ExtractedText;

/// What a file says of itself goes before what was known of it, except a language that was asked for; what is empty
/// stays so.
auto take_info(ArticleInfo& to, ArticleInfo const& says) -> void;

} // namespace sourcier
