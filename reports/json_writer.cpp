#include "json_writer.hpp"

#include "text/utf8.hpp"

#include <array>
#include <charconv>
#include <nlohmann/json.hpp>

namespace sourcier::reports {
namespace {

/// Whether a byte goes as it is, for each of them.
constexpr auto plain_bytes = [] {
  std::array<bool, 256> out{};
  for (std::size_t byte = 0x20; byte < 0x80; ++byte) out[byte] = byte != '"' && byte != '\\';
  return out;
}();

auto goes_as_it_is(char c) -> bool { return plain_bytes[static_cast<unsigned char>(c)]; }

} // namespace

auto JsonWriter::break_line() -> void {
  put('\n');
  for (std::size_t i = 0; i < levels_.size(); ++i) put("  ");
}

auto JsonWriter::open(char begin, char close) -> void {
  before_value();
  put(begin);
  levels_.push_back({close});
}

auto JsonWriter::end() -> void {
  auto const level = levels_.back();
  levels_.pop_back();
  if (!level.empty) next_line();
  put(level.close);
}

auto JsonWriter::text(std::string_view value) -> void {
  before_value();
  quoted(value);
}

auto JsonWriter::number(std::uint32_t value) -> void {
  constexpr std::size_t most_digits = 10;
  before_value();
  make_room(most_digits);
  auto* const to = out_.data() + size_;
  size_ += static_cast<std::size_t>(std::to_chars(to, to + most_digits, value).ptr - to);
}

auto JsonWriter::number(double value) -> void {
  before_value();
  put(nlohmann::json(value).dump());
}

auto JsonWriter::boolean(bool value) -> void {
  before_value();
  put(value ? "true" : "false");
}

auto JsonWriter::null() -> void {
  before_value();
  put("null");
}

auto JsonWriter::quoted(std::string_view value) -> void {
  put('"');
  std::size_t plain = 0; // where the bytes that go as they are begin
  for (std::size_t at = 0; at < value.size();) {
    while (at < value.size() && goes_as_it_is(value[at])) ++at;
    if (at == value.size()) break;
    auto const byte = static_cast<unsigned char>(value[at]);
    auto const length = byte < 0x80 ? 1U : decode_one(value, at).length;
    if (length > 1) {
      at += length;
      continue;
    }
    put(value.substr(plain, at - plain));
    plain = ++at;
    switch (byte) {
    case '"': put("\\\""); break;
    case '\\': put("\\\\"); break;
    case '\b': put("\\b"); break;
    case '\f': put("\\f"); break;
    case '\n': put("\\n"); break;
    case '\r': put("\\r"); break;
    case '\t': put("\\t"); break;
    default:
      if (byte < 0x20) {
        constexpr auto digits = std::string_view{"0123456789abcdef"};
        put("\\u00");
        put(digits[byte >> 4U]);
        put(digits[byte & 0xFU]);
      } else {
        put("\xEF\xBF\xBD");
      }
    }
  }
  put(value.substr(plain));
  put('"');
}

} // namespace sourcier::reports
