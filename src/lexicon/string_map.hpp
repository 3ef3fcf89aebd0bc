#pragma once
#include "lexicon/table.hpp"

#include <cstdint>
#include <cstring>
#include <string_view>
#include <utility>
#include <vector>

namespace sourcier {

/// A map from words to values for packs: filled once, then asked for each word of an article. It keeps the order of
/// insertion and forgets nothing. It is made of three tables that hold no pointer, so that one of plain values can lie
/// in the program's data as it is (see lexicon/compiled.cpp). There are no copies.
template <class Value> class StringMap {
public:
  struct Entry {
    std::uint32_t key = 0; ///< where its letters begin
    std::uint32_t key_size = 0;
    Value second{};
  };
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t entry = 0; ///< one more than the index; 0: free
  };
  using Keys = Table<char>;
  using Entries = Table<Entry>;
  using Slots = Table<Slot>;

  /// What iterating gives: the word, and its value where it lies.
  template <class Mapped> struct Item {
    std::string_view first;
    Mapped& second;
    auto operator->() -> Item* { return this; }
  };
  template <class Of, class Mapped> struct Iterator {
    Of* at = nullptr;
    char const* keys = nullptr;
    auto operator*() const -> Item<Mapped> { return {{keys + at->key, at->key_size}, at->second}; }
    auto operator->() const -> Item<Mapped> { return **this; }
    auto operator++() -> Iterator& { return ++at, *this; }
    auto operator==(Iterator const& other) const -> bool { return at == other.at; }
  };
  using iterator = Iterator<Entry, Value>;
  using const_iterator = Iterator<Entry const, Value const>;

  StringMap() = default;
  ~StringMap() = default;
  StringMap(StringMap const&) = delete;
  StringMap(StringMap&&) noexcept = default;
  auto operator=(StringMap const&) -> StringMap& = delete;
  auto operator=(StringMap&&) noexcept -> StringMap& = default;
  /// One that was filled before; its values may be others.
  StringMap(Keys keys, Entries entries, Slots slots)
      : keys_(std::move(keys)), entries_(std::move(entries)), slots_(std::move(slots)) {}

  [[nodiscard]] auto begin() -> iterator { return {entries_.own(), keys_.data()}; }
  [[nodiscard]] auto end() -> iterator { return {entries_.own() + entries_.size(), keys_.data()}; }
  [[nodiscard]] auto begin() const -> const_iterator { return {entries_.begin(), keys_.data()}; }
  [[nodiscard]] auto end() const -> const_iterator { return {entries_.end(), keys_.data()}; }
  [[nodiscard]] auto size() const -> std::size_t { return entries_.size(); }
  [[nodiscard]] auto empty() const -> bool { return entries_.empty(); }

  [[nodiscard]] auto find(std::string_view key) const -> const_iterator {
    auto const entry = entry_of(key);
    return entry == 0 ? end() : const_iterator{entries_.data() + (entry - 1), keys_.data()};
  }
  [[nodiscard]] auto find(std::string_view key) -> iterator {
    auto const entry = entry_of(key);
    return entry == 0 ? end() : iterator{entries_.own() + (entry - 1), keys_.data()};
  }
  [[nodiscard]] auto contains(std::string_view key) const -> bool { return entry_of(key) != 0; }

  /// The value of a key, made when there was none.
  auto operator[](std::string_view key) -> Value& { return emplace(key, Value{}).first->second; }
  /// Keeps the value that a key has already, as the standard maps do.
  auto emplace(std::string_view key, Value value) -> std::pair<iterator, bool> {
    if (auto const found = find(key); found != end()) return {found, false};
    return {add(key, std::move(value)), true};
  }
  auto reserve(std::size_t size) -> void {
    entries_.reserve(size);
    std::size_t slots = 16;
    while (slots < size * 2) slots *= 2;
    if (slots > slots_.size()) rehash(slots);
  }

  // What it is made of, for whoever keeps it.
  [[nodiscard]] auto keys() const -> Keys const& { return keys_; }
  [[nodiscard]] auto entries() const -> Entries const& { return entries_; }
  [[nodiscard]] auto slots() const -> Slots const& { return slots_; }

private:
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

  /// Whether the letters at `at` are those of a key, as far as it goes; most are few, and a call would cost more.
  [[nodiscard]] static auto is_key(char const* at, std::string_view key) -> bool {
    auto const size = key.size();
    auto const* const wanted = key.data();
    auto const same = [&](std::size_t i, std::size_t count) { return load(at + i, count) == load(wanted + i, count); };
    if (size > 16) return std::memcmp(at, wanted, size) == 0;
    if (size >= 8) return same(0, 8) && same(size - 8, 8);
    if (size >= 4) return same(0, 4) && same(size - 4, 4);
    return size == 0 || (same(0, 1) && same(size / 2, 1) && same(size - 1, 1));
  }

  /// One more than the index of the entry of a key; 0 when there is none.
  [[nodiscard]] auto entry_of(std::string_view key) const -> std::uint32_t {
    if (slots_.empty()) return 0;
    auto const* const slots = slots_.data();
    auto const* const entries = entries_.data();
    auto const* const keys = keys_.data();
    auto const mask = slots_.size() - 1;
    auto const hash = hash_of(key);
    for (auto at = hash & mask;; at = (at + 1) & mask) {
      auto const& slot = slots[at];
      if (slot.entry == 0) return 0;
      if (slot.hash != hash) continue;
      auto const& entry = entries[slot.entry - 1];
      if (entry.key_size == key.size() && is_key(keys + entry.key, key)) return slot.entry;
    }
  }

  /// A key that is not there yet.
  auto add(std::string_view key, Value value) -> iterator {
    if (slots_.size() < (entries_.size() + 1) * 2) rehash(slots_.empty() ? 16 : slots_.size() * 2);
    auto const begin = static_cast<std::uint32_t>(keys_.size());
    entries_.push_back({begin, static_cast<std::uint32_t>(key.size()), std::move(value)});
    keys_.append(key);
    take_slot(hash_of(key), static_cast<std::uint32_t>(entries_.size()));
    return {entries_.own() + (entries_.size() - 1), keys_.data()};
  }

  auto take_slot(std::uint32_t hash, std::uint32_t entry) -> void {
    auto* const slots = slots_.own();
    auto const mask = slots_.size() - 1;
    auto at = hash & mask;
    while (slots[at].entry != 0) at = (at + 1) & mask;
    slots[at] = {hash, entry};
  }

  auto rehash(std::size_t size) -> void {
    slots_.assign(size, {});
    std::uint32_t number = 0;
    for (auto const& entry : entries_) take_slot(hash_of({keys_.data() + entry.key, entry.key_size}), ++number);
  }

  Keys keys_;
  Entries entries_;
  Slots slots_;
};

} // namespace sourcier
