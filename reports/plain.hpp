#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sourcier::reports {

/// One code point of valid UTF-8 and how many bytes it takes; a stray byte is read as itself.
struct CodePoint {
  char32_t value = 0;
  std::size_t size = 1;
};

[[nodiscard]] auto code_point_at(std::string_view text, std::size_t at) -> CodePoint;

/// The article's words as a person may see them: U+001A becomes U+FFFD; control characters, marks that turn the writing
/// direction or take no room, and tag characters are left out, for they could make a page say something else. Line ends
/// and tabs stay.
[[nodiscard]] auto visible(std::string_view text) -> std::string;

/// `visible`, on one line: every run of white space is one space, none at the ends. No-break spaces stay.
[[nodiscard]] auto one_line(std::string_view text) -> std::string;

/// At most `width` columns of `text`, with an ellipsis when something was cut; cuts at a space when one is near.
[[nodiscard]] auto shorten(std::string_view text, std::size_t width) -> std::string;

/// How many terminal columns `text` takes: 0 for combining marks, 2 for East Asian wide characters.
[[nodiscard]] auto columns(std::string_view text) -> std::size_t;

/// Turns byte offsets into code point offsets. The text must outlive it.
class CodePoints {
public:
  explicit CodePoints(std::string_view text);
  /// How many code points begin before byte `offset`.
  [[nodiscard]] auto before(std::size_t offset) const -> std::uint32_t;

private:
  static constexpr std::size_t step = 256;
  std::string_view text_;
  std::vector<std::uint32_t> counts_; ///< code points before each multiple of `step`
};

} // namespace sourcier::reports
