#include "corpus/story.hpp"

#include "corpus/duplicates.hpp"
#include "corpus/tally.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>

namespace sourcier::corpus {
namespace {

constexpr auto same_event = 0.22; ///< mean likeness to a story's articles from which one belongs to it
constexpr auto same_claim = 0.5;
constexpr auto most_days = 4;

using Words = std::map<std::uint64_t, double>; ///< by the word's hash: how often, names twice

/// Words of four letters or more, and numbers; what is shorter is grammar.
auto words_of(std::string_view text, Words& out) -> void {
  for (std::size_t at = 0; at < text.size();) {
    auto end = at;
    std::size_t letters = 0;
    auto const first = decode_one(text, at);
    auto digits = false;
    while (end < text.size()) {
      auto const c = decode_one(text, end);
      if (!is_letter(c.value) && !is_digit(c.value)) break;
      digits = digits || is_digit(c.value);
      ++letters;
      end += std::max<std::uint32_t>(c.length, 1);
    }
    if (letters >= 4 || (digits && letters > 0)) {
      auto word = fold(text.substr(at, end - at));
      // « travaux, travail », « ferme, fermé, fermera »: the beginning is enough to see that words belong together
      if (!digits && word.size() > 6) word.resize(6);
      out[hash_text(word)] += is_upper(first.value) ? 2 : 1;
    }
    at = std::max(end, at + std::max<std::uint32_t>(first.length, 1));
  }
}

auto day_of(std::string_view date) -> std::optional<long> {
  auto const month = month_of(date);
  if (month.empty() || date.size() < 8) return std::nullopt;
  auto const digits = [](std::string_view two) { return (two[0] - '0') * 10L + (two[1] - '0'); };
  auto const year = std::stol(month.substr(0, 4));
  auto const number = digits(std::string_view{month}.substr(5, 2));
  auto const day = date[4] == '-' && date.size() >= 10 ? digits(date.substr(8, 2))
                   : date.size() == 8                  ? digits(date.substr(6, 2))
                                                       : digits(date.substr(0, 2));
  return year * 372 + number * 31 + day; // far enough apart to say how many days lie between, near a month's end too
}

class Weights {
public:
  explicit Weights(std::vector<Words> const& all) : count_{static_cast<double>(all.size())} {
    for (auto const& words : all)
      for (auto const& [word, times] : words) ++seen_[word];
  }
  [[nodiscard]] auto of(std::uint64_t word) const -> double {
    auto const found = seen_.find(word);
    return std::log((count_ + 1) / (found == seen_.end() ? 1 : found->second)) + 0.05;
  }

private:
  double count_;
  std::map<std::uint64_t, double> seen_;
};

auto cosine(Words const& a, Words const& b) -> double {
  auto product = 0.0;
  for (auto const& [word, weight] : a)
    if (auto const found = b.find(word); found != b.end()) product += weight * found->second;
  return product;
}

auto normalized(Words words, Weights const& weights) -> Words {
  auto square = 0.0;
  for (auto& [word, value] : words) {
    value = (1 + std::log(value)) * weights.of(word);
    square += value * value;
  }
  for (auto& [word, value] : words) value /= std::sqrt(square);
  return words;
}

struct Shared {
  double of_shorter = 0; ///< weight of the shared words by that of the lighter text
  double of_first = 0;
  std::size_t words = 0;
};

auto shared(Words const& a, Words const& b, Weights const& weights) -> Shared {
  auto out = Shared{};
  auto common = 0.0;
  auto one = 0.0;
  auto two = 0.0;
  for (auto const& [word, times] : a) {
    one += weights.of(word);
    if (b.count(word) == 0) continue;
    common += weights.of(word);
    ++out.words;
  }
  for (auto const& [word, times] : b) two += weights.of(word);
  if (one > 0) out.of_first = common / one;
  if (std::min(one, two) > 0) out.of_shorter = common / std::min(one, two);
  return out;
}

/// Sentences, roughly: what stands between full stops, question marks and line ends.
auto sentences(std::string_view text) -> std::vector<std::pair<std::size_t, std::size_t>> {
  auto out = std::vector<std::pair<std::size_t, std::size_t>>{};
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    auto const at_end = i == text.size() || text[i] == '\n' ||
                        ((text[i] == '.' || text[i] == '?' || text[i] == '!') &&
                         (i + 1 == text.size() || text[i + 1] == ' ' || text[i + 1] == '\n'));
    if (!at_end) continue;
    auto const end = i == text.size() || text[i] == '\n' ? i : i + 1;
    while (begin < end && text[begin] == ' ') ++begin;
    if (end > begin) out.emplace_back(begin, end);
    begin = end == i ? i + 1 : end;
  }
  return out;
}

auto words_in(std::string_view text) -> Words {
  auto out = Words{};
  words_of(text, out);
  return out;
}

class Side {
public:
  Side(std::vector<StoryArticle const*> articles, Weights const& weights)
      : articles_{std::move(articles)}, weights_{weights} {}

  auto claims() -> std::vector<StoryClaim> {
    for (std::size_t i = 0; i < articles_.size(); ++i)
      for (auto const& claim : articles_[i]->row.claims) place(i, claim);
    for (std::size_t i = 0; i < articles_.size(); ++i) find_stated(i);
    auto out = std::vector<StoryClaim>{};
    for (auto& row : rows_) {
      for (auto const& cell : row.claim.cells) row.claim.carried += cell.kind != StoryCell::Kind::absent ? 1 : 0;
      out.push_back(std::move(row.claim));
    }
    std::stable_sort(out.begin(), out.end(), [](auto const& a, auto const& b) { return a.carried > b.carried; });
    return out;
  }

private:
  struct Row {
    StoryClaim claim;
    std::vector<Words> words;
  };

  auto place(std::size_t article, ClaimRow const& claim) -> void {
    auto words = words_in(claim.text);
    Row* best = nullptr;
    auto best_share = same_claim;
    for (auto& row : rows_) {
      if (row.claim.cells[article].kind != StoryCell::Kind::absent) continue;
      for (auto const& other : row.words) {
        auto const found = shared(words, other, weights_);
        if (found.words >= 3 && found.of_shorter > best_share) {
          best = &row;
          best_share = found.of_shorter;
        }
      }
    }
    if (best == nullptr) {
      rows_.push_back({});
      best = &rows_.back();
      best->claim.cells.resize(articles_.size());
    }
    best->claim.cells[article] = {StoryCell::Kind::sourced, claim.text, claim.chain, claim.conditional, claim.stance};
    best->words.push_back(std::move(words));
  }

  /// Sentences that say what a claim says, outside every claim of their own article.
  auto find_stated(std::size_t article) -> void {
    auto const& text = articles_[article]->text;
    for (auto const& [begin, end] : sentences(text)) {
      auto const inside =
          std::any_of(articles_[article]->row.claims.begin(), articles_[article]->row.claims.end(),
                      [b = begin, e = end](ClaimRow const& claim) { return claim.begin < e && b < claim.end; });
      if (inside) continue;
      auto const sentence = std::string_view{text}.substr(begin, end - begin);
      auto const words = words_in(sentence);
      for (auto& row : rows_) {
        if (row.claim.cells[article].kind != StoryCell::Kind::absent) continue;
        for (auto const& other : row.words) {
          auto const found = shared(other, words, weights_);
          if (found.words < 4 || found.of_first < 0.6) continue;
          row.claim.cells[article] = {StoryCell::Kind::stated, std::string{sentence}, {}, false, {}};
          break;
        }
      }
    }
  }

  std::vector<StoryArticle const*> articles_;
  Weights const& weights_;
  std::vector<Row> rows_;
};

} // namespace

auto find_stories(std::vector<StoryArticle> articles) -> std::vector<Story> {
  auto const key = [](StoryArticle const& a) {
    return std::tuple{a.row.date.value_or(""), a.row.id, a.row.hash, a.row.outlet.value_or("")};
  };
  std::sort(articles.begin(), articles.end(), [&](auto const& a, auto const& b) { return key(a) < key(b); });
  auto tallies = std::vector<Tally>{};
  for (auto const& each : articles) tallies.push_back(tally(each.row));
  auto const copy_of = copy_groups(tallies);

  auto all = std::vector<Words>{};
  for (auto const& [row, text] : articles) {
    auto& words = all.emplace_back();
    words_of(row.title.value_or(""), words);
    for (auto const& claim : row.claims) {
      if (text.empty()) words_of(claim.text, words);
      for (auto const& link : claim.chain) words_of(link.speaker, words);
    }
    words_of(text, words);
  }
  auto const weights = Weights{all};
  for (auto& words : all) words = normalized(std::move(words), weights);

  auto groups = std::vector<std::vector<std::size_t>>{};
  auto copies = std::map<std::size_t, std::vector<std::size_t>>{};
  for (std::size_t i = 0; i < articles.size(); ++i) {
    if (copy_of[i] != i) {
      copies[copy_of[i]].push_back(i);
      continue;
    }
    auto const day = day_of(articles[i].row.date.value_or(""));
    auto best = groups.size();
    auto best_likeness = same_event;
    for (std::size_t g = 0; g < groups.size(); ++g) {
      auto sum = 0.0;
      auto near = true;
      for (auto const other : groups[g]) {
        auto const other_day = day_of(articles[other].row.date.value_or(""));
        near = near && !(day && other_day && std::abs(*day - *other_day) > most_days);
        sum += cosine(all[i], all[other]);
      }
      auto const mean = sum / static_cast<double>(groups[g].size());
      if (near && mean > best_likeness) {
        best = g;
        best_likeness = mean;
      }
    }
    if (best == groups.size()) groups.emplace_back();
    groups[best].push_back(i);
  }

  auto out = std::vector<Story>{};
  for (auto const& group : groups) {
    auto several = group.size() > 1;
    for (auto const i : group) several = several || copies.count(i) != 0;
    if (!several) continue;
    auto& story = out.emplace_back();
    auto columns = std::vector<StoryArticle const*>{};
    for (auto const i : group) {
      auto const& row = articles[i].row;
      columns.push_back(&articles[i]);
      story.columns.push_back(
          {row.id, row.outlet.value_or(""), row.date.value_or(""), row.title.value_or(""), row.lang, {}});
      for (auto const copy : copies[i])
        story.columns.back().copies.push_back(articles[copy].row.outlet.value_or(articles[copy].row.id));
    }
    story.claims = Side{std::move(columns), weights}.claims();
  }
  std::stable_sort(out.begin(), out.end(),
                   [](auto const& a, auto const& b) { return a.columns.size() > b.columns.size(); });
  return out;
}

} // namespace sourcier::corpus
