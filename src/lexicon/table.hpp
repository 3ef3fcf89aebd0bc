#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace sourcier {

/// A list of plain values that is filled once; or one that lies ready in the program's data and is read where it is,
/// which costs nothing at start-up and cannot be changed. There are no copies.
template <class T> class Table {
public:
  Table() = default;
  /// One that lies elsewhere, for as long as the table is used.
  Table(T const* first, std::size_t size) : first_(first), size_(size) {}
  explicit Table(std::vector<T> own) : own_(std::move(own)) { look(); }
  Table(Table const&) = delete;
  Table(Table&& from) noexcept { *this = std::move(from); }
  auto operator=(Table const&) -> Table& = delete;
  auto operator=(Table&& from) noexcept -> Table& {
    own_ = std::move(from.own_);
    first_ = std::exchange(from.first_, nullptr);
    size_ = std::exchange(from.size_, 0);
    return *this;
  }
  ~Table() = default;

  [[nodiscard]] auto data() const -> T const* { return first_; }
  [[nodiscard]] auto size() const -> std::size_t { return size_; }
  [[nodiscard]] auto empty() const -> bool { return size_ == 0; }
  [[nodiscard]] auto begin() const -> T const* { return first_; }
  [[nodiscard]] auto end() const -> T const* { return first_ + size_; }
  [[nodiscard]] auto operator[](std::size_t i) const -> T const& { return first_[i]; }

  // Of one that is its own.
  [[nodiscard]] auto own() -> T* { return own_.data(); }
  auto push_back(T value) -> void {
    own_.push_back(std::move(value));
    look();
  }
  template <class From> auto append(From const& values) -> void {
    own_.insert(own_.end(), values.begin(), values.end());
    look();
  }
  auto reserve(std::size_t size) -> void {
    own_.reserve(size);
    look();
  }
  auto assign(std::size_t size, T const& value) -> void {
    own_.assign(size, value);
    look();
  }

private:
  auto look() -> void {
    first_ = own_.data();
    size_ = own_.size();
  }

  T const* first_ = nullptr;
  std::size_t size_ = 0;
  std::vector<T> own_;
};

/// Neighbours in a table: the readings of a form, the phrases that begin with a word.
struct TableRange {
  std::uint32_t first = 0;
  std::uint32_t count = 0;
};

template <class T> [[nodiscard]] auto part_of(Table<T> const& table, TableRange range) -> std::span<T const> {
  return {table.data() + range.first, range.count};
}

} // namespace sourcier
