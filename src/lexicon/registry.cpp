#include "lexicon/registry.hpp"

#include "lexicon/media_names.hpp"

#include <algorithm>
#include <utility>

namespace sourcier {
namespace {

using namespace media_names;

/// Where the next `count` values of a table will stand.
template <class T> auto range_behind(Table<T> const& table, std::size_t count) -> TableRange {
  return {static_cast<std::uint32_t>(table.size()), static_cast<std::uint32_t>(count)};
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

auto Registry::merge(Registry overlay) -> void {
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
      auto& names = by_first_word[first_word(written, 0, static_cast<std::uint32_t>(written.size()))];
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
  auto const bucket = index_->by_first_word.find(first_word(name, 0, static_cast<std::uint32_t>(name.size())));
  if (bucket == index_->by_first_word.end()) return nullptr;
  auto const written = fold(name);
  auto best = static_cast<Index::Name const*>(nullptr);
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
  auto const bucket = index_->by_first_word.find(opening);
  if (bucket == index_->by_first_word.end()) return std::nullopt;

  constexpr std::size_t glimpse = 6; // letters behind the first word; few names are still possible then
  auto const names = part_of(index_->names, bucket->second);
  auto const longest = names.front().letters.count;
  auto whole = false;
  auto ahead = fold(text, begin, end, std::min<std::size_t>(longest, opening.size() + glimpse));
  auto best = static_cast<Index::Name const*>(nullptr);
  // The names after « Le » are many: what tells them apart is the letter that begins the second word.
  auto const& letters = ahead.letters;
  auto const second =
      static_cast<std::size_t>(std::find_if_not(letters.begin(), letters.end(), is_word) - letters.begin()) + 1;
  auto const wanted = second < letters.size() ? lower(letters[second]) : U'\0';
  for (auto const& name : names) {
    auto const size = name.letters.count;
    if (best != nullptr && size < best->letters.count) break;
    auto const written = index_->letters_of(name);
    if (size > second && lower(written[second]) != wanted) continue;
    if (!whole && size > letters.size()) {
      if (likeness(written.substr(0, letters.size()), letters) == Likeness::none) continue;
      ahead = fold(text, begin, end, longest);
      whole = true;
    }
    auto const like = likeness(written, letters);
    if (like < (name.any_case != 0 && best == nullptr ? Likeness::capitals : Likeness::exact)) continue;
    if (!is_word_end(text, ahead.ends[size - 1])) continue;
    best = &name;
    if (like == Likeness::exact) break;
  }
  if (best == nullptr) return std::nullopt;
  auto const owner = index_->first_owner(*best);
  return Match{&media()[owner.medium],
               {begin, ahead.ends[best->letters.count - 1]},
               owner.ambiguous != 0,
               best->owners.count > 1};
}

} // namespace sourcier
