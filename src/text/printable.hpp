#pragma once
#include <string>
#include <string_view>

namespace sourcier {

/// Words of others (a file's name, a member of its text) on one line of a message: what would move the cursor, paint
/// the screen, end the line or turn the writing direction becomes U+FFFD, and so does a byte that is no UTF-8. The
/// ASCII characters in `keep` stay.
[[nodiscard]] auto printable(std::string_view words, std::string_view keep = {}) -> std::string;

} // namespace sourcier
