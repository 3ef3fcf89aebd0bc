#include "corpus/duplicates.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <unordered_map>

namespace sourcier::corpus {
namespace {

/// Joins numbers into sets; the least number of a set stands for it.
class Sets {
public:
  explicit Sets(std::size_t size) : parent_(size) { std::iota(parent_.begin(), parent_.end(), 0U); }
  auto find(std::uint32_t i) -> std::uint32_t {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  auto join(std::uint32_t a, std::uint32_t b) -> void {
    a = find(a);
    b = find(b);
    parent_[std::max(a, b)] = std::min(a, b);
  }

private:
  std::vector<std::uint32_t> parent_;
};

auto band_key(Signature const& signature, std::size_t band) -> std::uint64_t {
  auto bytes = std::string{static_cast<char>(band)};
  for (std::size_t i = 0; i < rows; ++i)
    for (auto shift = 0U; shift < 32; shift += 8) bytes += static_cast<char>(signature[band * rows + i] >> shift);
  return hash_text(bytes);
}

} // namespace

auto copy_groups(std::vector<Tally> const& tallies) -> std::vector<std::uint32_t> {
  auto sets = Sets{tallies.size()};
  // Equal signatures first: a text that a thousand sites print must not cost a million comparisons.
  auto unique = std::map<Signature, std::uint32_t>{};
  auto firsts = std::vector<std::uint32_t>{};
  for (std::uint32_t i = 0; i < tallies.size(); ++i) {
    if (!tallies[i].signature) continue;
    auto const [at, added] = unique.emplace(*tallies[i].signature, i);
    if (added)
      firsts.push_back(i);
    else
      sets.join(at->second, i);
  }
  for (std::size_t band = 0; band < bands; ++band) {
    auto buckets = std::unordered_map<std::uint64_t, std::vector<std::uint32_t>>{};
    for (auto const i : firsts) buckets[band_key(*tallies[i].signature, band)].push_back(i);
    for (auto const& [key, bucket] : buckets) {
      for (std::size_t a = 0; a < bucket.size(); ++a)
        for (auto b = a + 1; b < bucket.size(); ++b) {
          if (sets.find(bucket[a]) == sets.find(bucket[b])) continue;
          if (similarity(*tallies[bucket[a]].signature, *tallies[bucket[b]].signature) >= copy_threshold)
            sets.join(bucket[a], bucket[b]);
        }
    }
  }
  auto out = std::vector<std::uint32_t>(tallies.size());
  for (std::uint32_t i = 0; i < out.size(); ++i) out[i] = sets.find(i);
  return out;
}

} // namespace sourcier::corpus
