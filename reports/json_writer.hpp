#pragma once
#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sourcier::reports {

/// Writes JSON as it comes, without a tree of values: a corpus spends a third of its time in one. The bytes are those
/// of nlohmann's `dump`, on one line or indented by two.
class JsonWriter {
public:
  /// `room` bytes are made at the start; what goes past them makes more.
  explicit JsonWriter(bool indented, std::size_t room = 0) : out_(room, '\0'), indented_{indented} {}

  auto object() -> void { open('{', '}'); }
  auto array() -> void { open('[', ']'); }
  auto end() -> void;
  /// A name that needs no escape: they are the schema's.
  auto key(std::string_view name) -> void {
    auto& level = levels_.back();
    if (!level.empty) put(',');
    level.empty = false;
    next_line();
    make_room(name.size() + 4);
    auto* to = out_.data() + size_;
    *to++ = '"';
    to = std::copy_n(name.data(), name.size(), to);
    *to++ = '"';
    *to++ = ':';
    if (indented_) *to++ = ' ';
    size_ = static_cast<std::size_t>(to - out_.data());
    after_key_ = true;
  }

  /// An invalid byte, which no analysis has but a file's name may, becomes U+FFFD.
  auto text(std::string_view value) -> void;
  auto number(std::uint32_t value) -> void;
  auto number(double value) -> void;
  auto boolean(bool value) -> void;
  auto null() -> void;

  [[nodiscard]] auto take() -> std::string {
    out_.resize(size_);
    return std::move(out_);
  }

private:
  struct Level {
    char close = '}';
    bool empty = true;
  };
  auto open(char begin, char close) -> void;
  auto before_value() -> void {
    if (after_key_ || levels_.empty()) {
      after_key_ = false;
      return;
    }
    if (!levels_.back().empty) put(',');
    levels_.back().empty = false;
    next_line();
  }
  auto next_line() -> void {
    if (indented_) break_line();
  }
  auto break_line() -> void;
  auto quoted(std::string_view value) -> void;

  // A string's own ways to grow are what most of the time would go into: pieces are short, and there are many.
  auto put(std::string_view piece) -> void {
    make_room(piece.size());
    std::copy_n(piece.data(), piece.size(), out_.data() + size_);
    size_ += piece.size();
  }
  auto put(char c) -> void {
    make_room(1);
    out_[size_++] = c;
  }
  auto make_room(std::size_t more) -> void {
    if (size_ + more > out_.size()) out_.resize(2 * (size_ + more) + 1024);
  }

  std::string out_; ///< and room behind what is written
  std::size_t size_ = 0;
  std::vector<Level> levels_;
  bool indented_;
  bool after_key_ = false;
};

} // namespace sourcier::reports
