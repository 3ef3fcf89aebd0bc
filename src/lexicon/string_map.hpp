#pragma once
#include <cstdint>
#include <cstring>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

namespace sourcier {

/// A map from words to values for packs: filled once, then asked for each word of an article. It keeps the order of
/// insertion, forgets nothing, and may hold views of keys that live elsewhere, so that a compiled pack is read without
/// an allocation a word. Moves keep references to keys valid; there are no copies.
template <class Value> class StringMap {
public:
  struct Entry {
    std::string_view first;
    Value second;
  };
  using iterator = Entry*;
  using const_iterator = Entry const*;

  StringMap() = default;
  StringMap(StringMap&&) noexcept = default;
  auto operator=(StringMap&&) noexcept -> StringMap& = default;

  [[nodiscard]] auto begin() -> iterator { return entries_.data(); }
  [[nodiscard]] auto end() -> iterator { return entries_.data() + entries_.size(); }
  [[nodiscard]] auto begin() const -> const_iterator { return entries_.data(); }
  [[nodiscard]] auto end() const -> const_iterator { return entries_.data() + entries_.size(); }
  [[nodiscard]] auto size() const -> std::size_t { return entries_.size(); }
  [[nodiscard]] auto empty() const -> bool { return entries_.empty(); }

  [[nodiscard]] auto find(std::string_view key) const -> const_iterator {
    if (slots_.empty()) return end();
    auto const& slot = slots_[place_of(key, hash_of(key))];
    return slot.entry == 0 ? end() : begin() + (slot.entry - 1);
  }
  [[nodiscard]] auto find(std::string_view key) -> iterator {
    return const_cast<iterator>(std::as_const(*this).find(key));
  }
  [[nodiscard]] auto contains(std::string_view key) const -> bool { return find(key) != end(); }

  /// The value of a key, made when there was none.
  auto operator[](std::string_view key) -> Value& { return emplace(key, Value{}).first->second; }
  /// Keeps the value that a key has already, as the standard maps do.
  auto emplace(std::string_view key, Value value) -> std::pair<iterator, bool> {
    if (auto const found = find(key); found != end()) return {found, false};
    return {add(keep(key), std::move(value)), true};
  }
  /// A new key whose bytes outlive the map.
  auto emplace_view(std::string_view key, Value value) -> Value& { return add(key, std::move(value))->second; }
  auto reserve(std::size_t size) -> void {
    entries_.reserve(size);
    std::size_t slots = 16;
    while (slots < size * 2) slots *= 2;
    if (slots > slots_.size()) rehash(slots);
  }

private:
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t entry = 0; ///< one more than the index; 0: free
  };
  static constexpr std::size_t page_size = 4096;

  [[nodiscard]] static auto load(char const* at, std::size_t size) -> std::uint64_t {
    std::uint64_t out = 0;
    std::memcpy(&out, at, size);
    return out;
  }
  [[nodiscard]] static auto mix(std::uint64_t hash, std::uint64_t value) -> std::uint64_t {
    hash = (hash ^ value) * 0x9E3779B97F4A7C15ULL;
    return hash ^ (hash >> 32U);
  }
  [[nodiscard]] static auto hash_of(std::string_view key) -> std::uint32_t {
    auto const size = key.size();
    auto const* const at = key.data();
    auto hash = mix(0, size);
    if (size >= 8) {
      for (std::size_t i = 0; i + 8 < size; i += 8) hash = mix(hash, load(at + i, 8));
      hash = mix(hash, load(at + size - 8, 8));
    } else if (size >= 4) {
      hash = mix(hash, load(at, 4) | load(at + size - 4, 4) << 32U);
    } else if (size > 0) {
      hash = mix(hash, load(at, 1) | load(at + size / 2, 1) << 8U | load(at + size - 1, 1) << 16U);
    }
    return static_cast<std::uint32_t>(hash);
  }

  /// The slot of a key, or the free one where it would go.
  [[nodiscard]] auto place_of(std::string_view key, std::uint32_t hash) const -> std::size_t {
    auto const mask = slots_.size() - 1;
    for (auto at = hash & mask;; at = (at + 1) & mask) {
      auto const& slot = slots_[at];
      if (slot.entry == 0 || (slot.hash == hash && entries_[slot.entry - 1].first == key)) return at;
    }
  }

  auto add(std::string_view key, Value value) -> iterator {
    if (slots_.size() < (entries_.size() + 1) * 2) rehash(slots_.empty() ? 16 : slots_.size() * 2);
    auto const hash = hash_of(key);
    auto const at = place_of(key, hash);
    entries_.push_back({key, std::move(value)});
    slots_[at] = {hash, static_cast<std::uint32_t>(entries_.size())};
    return end() - 1;
  }

  auto rehash(std::size_t size) -> void {
    slots_.assign(size, {});
    auto const mask = size - 1;
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      auto const hash = hash_of(entries_[i].first);
      auto at = hash & mask;
      while (slots_[at].entry != 0) at = (at + 1) & mask;
      slots_[at] = {hash, static_cast<std::uint32_t>(i + 1)};
    }
  }

  /// A copy of the key that stays where it is.
  auto keep(std::string_view key) -> std::string_view {
    if (key.empty()) return {};
    if (pages_.empty() || used_ + key.size() > page_size) {
      pages_.push_back(std::make_unique<char[]>(key.size() > page_size ? key.size() : page_size));
      used_ = 0;
    }
    auto* const at = pages_.back().get() + used_;
    std::memcpy(at, key.data(), key.size());
    used_ += key.size();
    return {at, key.size()};
  }

  std::vector<Entry> entries_;
  std::vector<Slot> slots_;
  std::vector<std::unique_ptr<char[]>> pages_;
  std::size_t used_ = 0; ///< of the last page
};

} // namespace sourcier
