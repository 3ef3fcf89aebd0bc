#include "corpus/flat_object.hpp"

#include "text/utf8.hpp"

#include <array>
#include <string>

namespace sourcier::corpus {
namespace {

/// Whether a byte stands for itself in a string, for each of ASCII.
constexpr auto plain_bytes = [] {
  std::array<bool, 256> out{};
  for (std::size_t byte = 0x20; byte < 0x80; ++byte) out[byte] = byte != '"' && byte != '\\';
  return out;
}();

class Reader {
public:
  explicit Reader(std::string_view bytes) : bytes_{bytes} {}

  auto read() -> std::optional<nlohmann::ordered_json> {
    auto object = nlohmann::ordered_json::object();
    if (!take('{')) return std::nullopt;
    do {
      auto key = string();
      if (!key || !take(':')) return std::nullopt;
      auto value = string();
      if (!value) return std::nullopt;
      object[std::move(*key)] = std::move(*value);
    } while (take(','));
    if (!take('}')) return std::nullopt;
    skip_blanks();
    return at_ == bytes_.size() ? std::optional{std::move(object)} : std::nullopt;
  }

private:
  auto skip_blanks() -> void {
    while (at_ < bytes_.size() && std::string_view{" \t\r\n"}.find(bytes_[at_]) != std::string_view::npos) ++at_;
  }

  auto take(char wanted) -> bool {
    skip_blanks();
    if (at_ == bytes_.size() || bytes_[at_] != wanted) return false;
    ++at_;
    return true;
  }

  auto string() -> std::optional<std::string> {
    if (!take('"')) return std::nullopt;
    auto out = std::string{};
    for (auto begin = at_; at_ < bytes_.size(); begin = at_) {
      skip_plain();
      out += bytes_.substr(begin, at_ - begin);
      if (at_ < bytes_.size() && bytes_[at_] == '"') {
        ++at_;
        return out;
      }
      auto const escaped = escape();
      if (escaped == 0) return std::nullopt;
      out += escaped;
    }
    return std::nullopt;
  }

  /// Steps over the characters that stand for themselves.
  auto skip_plain() -> void {
    for (;;) {
      while (at_ < bytes_.size() && plain_bytes[static_cast<unsigned char>(bytes_[at_])]) ++at_;
      auto const length = decode_one(bytes_, at_).length;
      if (length < 2) return;
      at_ += length;
    }
  }

  /// Steps over an escape of one letter; 0: there is another one, or none.
  auto escape() -> char {
    constexpr auto written = std::string_view{"\"\\/bfnrt"};
    constexpr auto meant = std::string_view{"\"\\/\b\f\n\r\t"};
    if (at_ + 1 >= bytes_.size() || bytes_[at_] != '\\') return 0;
    auto const which = written.find(bytes_[at_ + 1]);
    if (which == std::string_view::npos) return 0;
    at_ += 2;
    return meant[which];
  }

  std::string_view bytes_;
  std::size_t at_ = 0;
};

} // namespace

auto read_flat_object(std::string_view bytes) -> std::optional<nlohmann::ordered_json> { return Reader{bytes}.read(); }

} // namespace sourcier::corpus
