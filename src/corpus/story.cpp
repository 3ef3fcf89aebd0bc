#include "corpus/story.hpp"

#include "corpus/duplicates.hpp"
#include "corpus/tally.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <cmath>
#include <deque>
#include <map>
#include <optional>
#include <unordered_map>

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

  /// Whether more than one article has it.
  [[nodiscard]] auto is_shared(std::uint64_t word) const -> bool {
    auto const found = seen_.find(word);
    return found != seen_.end() && found->second > 1;
  }

private:
  double count_;
  std::unordered_map<std::uint64_t, double> seen_;
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
    if (!b.contains(word)) continue;
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

/// The claims of a story, found by the words they have: a story of a thousand claims must not cost a million looks.
class Rows {
public:
  struct Row {
    std::size_t number = 0;
    StoryClaim claim;
    std::vector<Words> words;
  };

  auto add(std::size_t columns) -> Row& {
    auto& row = rows_.emplace_back();
    row.number = rows_.size() - 1;
    row.claim.cells.resize(columns);
    return row;
  }
  auto tell(Row& row, Words words) -> void {
    for (auto const& [word, times] : words) {
      auto& with = having_[word];
      if (with.empty() || with.back() != row.number) with.push_back(row.number);
    }
    row.words.push_back(std::move(words));
  }
  /// The rows that have at least `least` of the words, in their order.
  [[nodiscard]] auto sharing(Words const& words, std::size_t least) const -> std::vector<std::size_t> {
    struct Hits {
      std::size_t count = 0;
      std::uint64_t last = 0; ///< a row may be listed twice for a word
    };
    auto hits = std::map<std::size_t, Hits>{};
    for (auto const& [word, times] : words) {
      auto const found = having_.find(word);
      if (found == having_.end()) continue;
      for (auto const number : found->second)
        if (auto& hit = hits[number]; hit.count == 0 || hit.last != word) hit = {hit.count + 1, word};
    }
    auto out = std::vector<std::size_t>{};
    for (auto const& [number, hit] : hits)
      if (hit.count >= least) out.push_back(number);
    return out;
  }
  [[nodiscard]] auto at(std::size_t number) -> Row& { return rows_[number]; }
  [[nodiscard]] auto all() -> std::deque<Row>& { return rows_; }

private:
  std::deque<Row> rows_; ///< a row keeps its place while others are added
  std::unordered_map<std::uint64_t, std::vector<std::size_t>> having_;
};

class Side {
public:
  Side(std::vector<StoryArticle const*> articles, Weights const& weights)
      : articles_{std::move(articles)}, weights_{weights} {}

  auto claims() -> std::vector<StoryClaim> {
    for (std::size_t i = 0; i < articles_.size(); ++i)
      for (auto const& claim : articles_[i]->row.claims) place(i, claim);
    for (std::size_t i = 0; i < articles_.size(); ++i) find_stated(i);
    auto out = std::vector<StoryClaim>{};
    for (auto& row : rows_.all()) {
      for (auto const& cell : row.claim.cells) row.claim.carried += cell.kind != StoryCell::Kind::absent ? 1 : 0;
      out.push_back(std::move(row.claim));
    }
    std::stable_sort(out.begin(), out.end(), [](auto const& a, auto const& b) { return a.carried > b.carried; });
    return out;
  }

private:
  auto place(std::size_t article, ClaimRow const& claim) -> void {
    auto words = words_in(claim.text);
    Rows::Row* best = nullptr;
    auto best_share = same_claim;
    for (auto const number : rows_.sharing(words, 3)) {
      auto& row = rows_.at(number);
      if (row.claim.cells[article].kind != StoryCell::Kind::absent) continue;
      for (auto const& other : row.words) {
        auto const found = shared(words, other, weights_);
        if (found.words >= 3 && found.of_shorter > best_share) {
          best = &row;
          best_share = found.of_shorter;
        }
      }
    }
    if (best == nullptr) best = &rows_.add(articles_.size());
    best->claim.cells[article] = {StoryCell::Kind::sourced, claim.text, claim.chain, claim.conditional, claim.stance};
    rows_.tell(*best, std::move(words));
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
      for (auto const number : rows_.sharing(words, 4)) {
        auto& row = rows_.at(number);
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
  Rows rows_;
};

/// Articles put to the event that they are about, one after another. Only events that share some of an article's most
/// telling words are looked at, and of those the latest, so that the time grows with the number of articles and not
/// with its square.
class Events {
public:
  explicit Events(Weights const& weights) : weights_{weights} {}

  auto put(std::size_t article, Words const& words, std::optional<long> day) -> void {
    auto const telling = telling_words(words);
    auto best = events_.size();
    auto best_likeness = same_event;
    for (auto const number : candidates(telling)) {
      auto const& event = events_[number];
      auto const near = !day || !event.first || (*day - *event.first <= most_days && *event.last - *day <= most_days);
      // The products with the sum are the sum of the products with each article.
      auto const mean = near ? cosine(words, event.sum) / static_cast<double>(members_[number].size()) : 0;
      if (mean > best_likeness) {
        best = number;
        best_likeness = mean;
      }
    }
    if (best == events_.size()) {
      events_.emplace_back();
      members_.emplace_back();
    }
    members_[best].push_back(article);
    auto& event = events_[best];
    for (auto const& [word, weight] : words) event.sum[word] += weight;
    if (day) {
      event.first = std::min(event.first.value_or(*day), *day);
      event.last = std::max(event.last.value_or(*day), *day);
    }
    for (auto const word : telling) {
      auto& with = having_[word];
      if (std::find(with.rbegin(), with.rend(), best) != with.rend()) continue;
      with.push_back(best);
      if (with.size() > most_events) with.pop_front();
    }
  }
  [[nodiscard]] auto members() const -> std::vector<std::vector<std::size_t>> const& { return members_; }

private:
  static constexpr std::size_t most_telling = 48;
  static constexpr std::size_t most_events = 64; ///< that are remembered for a word
  static constexpr std::size_t most_looked_at = 64;

  struct Event {
    Words sum;
    std::optional<long> first, last; ///< days
  };

  /// The heaviest that another article has too, equal ones by their hash.
  [[nodiscard]] auto telling_words(Words const& words) const -> std::vector<std::uint64_t> {
    auto ranked = std::vector<std::pair<double, std::uint64_t>>{};
    for (auto const& [word, weight] : words)
      if (weights_.is_shared(word)) ranked.emplace_back(-weight, word);
    std::sort(ranked.begin(), ranked.end());
    auto out = std::vector<std::uint64_t>{};
    for (std::size_t i = 0; i < ranked.size() && i < most_telling; ++i) out.push_back(ranked[i].second);
    return out;
  }

  /// In the order of the events; those that share most words when there are many.
  [[nodiscard]] auto candidates(std::vector<std::uint64_t> const& telling) const -> std::vector<std::size_t> {
    auto hits = std::map<std::size_t, std::size_t>{};
    for (auto const word : telling)
      if (auto const found = having_.find(word); found != having_.end())
        for (auto const number : found->second) ++hits[number];
    auto ranked = std::vector<std::pair<std::size_t, std::size_t>>{hits.begin(), hits.end()};
    std::stable_sort(ranked.begin(), ranked.end(), [](auto const& a, auto const& b) { return a.second > b.second; });
    if (ranked.size() > most_looked_at) ranked.resize(most_looked_at);
    std::sort(ranked.begin(), ranked.end());
    auto out = std::vector<std::size_t>{};
    for (auto const& [number, shared] : ranked) out.push_back(number);
    return out;
  }

  Weights const& weights_;
  std::vector<Event> events_;
  std::vector<std::vector<std::size_t>> members_;
  std::unordered_map<std::uint64_t, std::deque<std::size_t>> having_;
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

  auto groups = Events{weights};
  auto copies = std::map<std::size_t, std::vector<std::size_t>>{};
  for (std::size_t i = 0; i < articles.size(); ++i) {
    if (copy_of[i] != i) {
      copies[copy_of[i]].push_back(i);
      continue;
    }
    groups.put(i, all[i], day_of(articles[i].row.date.value_or("")));
  }

  auto out = std::vector<Story>{};
  for (auto const& group : groups.members()) {
    auto several = group.size() > 1;
    for (auto const i : group) several = several || copies.contains(i);
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
