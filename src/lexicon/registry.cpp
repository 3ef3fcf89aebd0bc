#include "lexicon/registry.hpp"

#include "lexicon/media_names.hpp"

#include <algorithm>
#include <span>
#include <utility>

namespace sourcier {
namespace {

using namespace media_names;

/// Where the next `count` values of a table will stand.
template <class T> auto range_behind(Table<T> const& table, std::size_t count) -> TableRange {
  return {static_cast<std::uint32_t>(table.size()), static_cast<std::uint32_t>(count)};
}

/// What names are kept under: their first word and, as many begin with « Le », the letter that begins the second; 0:
/// there is none.
auto key_of(std::string first, char32_t second) -> std::string {
  auto const letter = lower(second);
  for (auto shift = 0U; second != 0 && shift < 24; shift += 8) first += static_cast<char>((letter >> shift) & 0xFFU);
  return first;
}

/// The same of a whole name.
auto key_of(std::string_view name) -> std::string {
  auto const end = static_cast<std::uint32_t>(name.size());
  auto first = first_word(name, 0, end);
  return key_of(std::move(first.key), second_initial(name, first.end, end));
}

auto is_any_case(std::u32string_view name) -> bool { return std::count_if(name.begin(), name.end(), is_letter) >= 4; }

} // namespace

auto Registry::of(Index index, std::function<std::vector<Medium>()> media, std::string version) -> Registry {
  auto registry = Registry{};
  registry.index_ = std::make_shared<Index>(std::move(index));
  registry.media_ = Lazy<std::vector<Medium>>{std::move(media)};
  registry.version_ = std::move(version);
  return registry;
}

auto Registry::merge(Registry const& overlay) -> void {
  auto media = media_.get();
  for (auto const& medium : overlay.media()) {
    auto const old = std::find_if(media.begin(), media.end(), [&](Medium const& m) { return m.key == medium.key; });
    if (old == media.end()) {
      media.push_back(medium);
    } else {
      *old = medium;
    }
  }
  fill(std::move(media));
}

auto Registry::fill(std::vector<Medium> media) -> void {
  struct Named {
    std::u32string folded;
    std::vector<Index::Owner> owners;
  };
  StringMap<std::vector<Named>> by_first_word;
  for (std::uint32_t i = 0; i < media.size(); ++i) {
    auto const& medium = media[i];
    for (auto const& written : medium.names) {
      auto const& unsure = medium.ambiguous_names;
      auto const ambiguous = std::find(unsure.begin(), unsure.end(), written) != unsure.end();
      auto name = fold(written);
      auto const first = first_word(written, 0, static_cast<std::uint32_t>(written.size())).key;
      by_first_word.emplace(first, {}); // it tells that there are such names, be they all of two words
      auto& names = by_first_word[key_of(written)];
      auto same = std::find_if(names.begin(), names.end(), [&](Named const& n) { return n.folded == name; });
      if (same == names.end()) {
        names.push_back({std::move(name), {}});
        same = names.end() - 1;
      }
      auto& owners = same->owners;
      if (std::any_of(owners.begin(), owners.end(), [&](Index::Owner o) { return o.medium == i; })) continue;
      owners.push_back({i, ambiguous ? 1U : 0U});
    }
  }
  auto index = Index{};
  for (auto [word, names] : by_first_word) {
    std::stable_sort(names.begin(), names.end(),
                     [](Named const& a, Named const& b) { return a.folded.size() > b.folded.size(); });
    index.by_first_word.emplace(word, range_behind(index.names, names.size()));
    for (auto& [folded, owners] : names) {
      std::stable_partition(owners.begin(), owners.end(), [](Index::Owner o) { return o.ambiguous == 0; });
      auto const any_case = owners.front().ambiguous == 0 && is_any_case(folded);
      index.names.push_back(
          {range_behind(index.letters, folded.size()), range_behind(index.owners, owners.size()), any_case ? 1U : 0U});
      index.letters.append(folded);
      index.owners.append(owners);
    }
  }
  index_ = std::make_shared<Index>(std::move(index));
  media_ = Lazy<std::vector<Medium>>{std::move(media)};
}

auto Registry::entry(std::string_view key) const -> Medium const* {
  auto const& all = media();
  auto const found = std::find_if(all.begin(), all.end(), [&](Medium const& m) { return m.key == key; });
  return found == all.end() ? nullptr : &*found;
}

auto Registry::find_name(std::string_view name) const -> Index::Name const* {
  auto const bucket = index_->by_first_word.find(key_of(name));
  if (bucket == index_->by_first_word.end()) return nullptr;
  auto const written = fold(name);
  auto const* best = static_cast<Index::Name const*>(nullptr);
  for (auto const& candidate : part_of(index_->names, bucket->second)) {
    if (candidate.letters.count != written.size()) continue;
    auto const like = likeness(index_->letters_of(candidate), written);
    if (like == Likeness::exact) return &candidate;
    if (best == nullptr && candidate.any_case != 0 && like != Likeness::none) best = &candidate;
  }
  return best;
}

auto Registry::find(std::string_view name) const -> Medium const* {
  auto const* const found = find_name(name);
  return found == nullptr ? nullptr : &media()[index_->first_owner(*found).medium];
}

auto Registry::find_all(std::string_view name) const -> std::vector<Medium const*> {
  auto out = std::vector<Medium const*>{};
  if (auto const* const found = find_name(name)) {
    for (auto const& owner : part_of(index_->owners, found->owners)) out.push_back(&media()[owner.medium]);
  }
  return out;
}

auto Registry::longest_match(std::string_view text, std::uint32_t begin, std::uint32_t end) const
    -> std::optional<Match> {
  end = std::min(end, static_cast<std::uint32_t>(text.size()));
  if (begin >= end) return std::nullopt;
  auto const opening = first_word(text, begin, end);
  auto const names_of = [&](std::string_view key) -> std::span<Index::Name const> {
    auto const bucket = index_->by_first_word.find(key);
    if (bucket == index_->by_first_word.end()) return {};
    return part_of(index_->names, bucket->second);
  };
  if (!index_->by_first_word.contains(opening.key)) return std::nullopt;
  auto const second = second_initial(text, opening.end, end);
  auto const of_one_word = names_of(opening.key); // all of them shorter than those of two
  auto const of_two = second != 0 ? names_of(key_of(opening.key, second)) : of_one_word;
  if (of_one_word.empty() && of_two.empty()) return std::nullopt;
  constexpr std::size_t glimpse = 6; // letters behind the first word; few names are still possible then
  auto ahead = fold(text, begin, end, opening.key.size() + glimpse);
  auto const& letters = ahead.letters;
  auto const* best = static_cast<Index::Name const*>(nullptr);
  auto const look = [&](std::span<Index::Name const> names) {
    auto whole = false;
    for (auto const& name : names) {
      auto const size = name.letters.count;
      if (best != nullptr && size < best->letters.count) break;
      auto const written = index_->letters_of(name);
      if (!whole && size > letters.size()) {
        if (likeness(written.substr(0, letters.size()), letters) == Likeness::none) continue;
        ahead = fold(text, begin, end, names.front().letters.count);
        whole = true;
      }
      auto const like = likeness(written, letters);
      if (like < (name.any_case != 0 && best == nullptr ? Likeness::capitals : Likeness::exact)) continue;
      if (!is_word_end(text, ahead.ends[size - 1])) continue;
      best = &name;
      if (like == Likeness::exact) break;
    }
  };
  look(of_two);
  if (second != 0) look(of_one_word);
  if (best == nullptr) return std::nullopt;
  auto const owner = index_->first_owner(*best);
  return Match{&media()[owner.medium],
               {begin, ahead.ends[best->letters.count - 1]},
               owner.ambiguous != 0,
               best->owners.count > 1};
}

} // namespace sourcier
