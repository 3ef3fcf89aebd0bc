#include "quotes/answers.hpp"

#include <algorithm>

namespace sourcier {
namespace {

constexpr std::uint32_t longest_question = 90; ///< tokens
constexpr std::uint32_t longest_prompt = 40;   ///< tokens, of a question that is none: « On vous dit pressé. »
constexpr std::uint32_t longest_tag = 7;       ///< tokens, of « Awa Sy : »
constexpr std::uint32_t fewest_words = 3;      ///< of an answer

struct Paragraph {
  std::uint32_t first = 0, last = 0; ///< tokens, half-open
  [[nodiscard]] auto size() const -> std::uint32_t { return last - first; }
};

class Interview {
public:
  Interview(TokenList const& tokens, Pack const& pack) : tokens_(tokens), pack_(pack) {}

  auto answers() -> std::vector<Quote> {
    cut();
    if (!announced()) return {};
    std::vector<Quote> out;
    std::uint32_t questions = 0;
    for (std::size_t p = 1; p + 1 < paragraphs_.size(); ++p) {
      if (!asks(paragraphs_[p]) && !(questions > 0 && prompts(paragraphs_[p]))) continue;
      ++questions;
      auto const from = p + 1;
      auto to = asks(paragraphs_[from]) ? from : from + 1; // « Le football ne vous doit rien. » is an answer too
      while (to > from && to < paragraphs_.size() && !asks(paragraphs_[to]) && !prompts(paragraphs_[to])) ++to;
      if (to == paragraphs_.size())
        to = std::min(paragraphs_.size(), from + 1); // what follows the last answer is the article's
      if (from == to) continue;
      auto const begin = behind_tag(paragraphs_[from]);
      auto const end = paragraphs_[to - 1].last;
      if (end < begin + fewest_words || tokens_[begin].is(Tag::open_quote)) continue;
      Quote answer;
      answer.open = begin;
      answer.close = end - 1;
      answer.closed = false;
      answer.statement = true;
      answer.answer = true;
      out.push_back(answer);
      p = to - 1;
    }
    if (questions < 2) out.clear();
    return out;
  }

private:
  auto cut() -> void {
    for (std::uint32_t i = 0; i < tokens_.size(); ++i) {
      if (i == 0 || tokens_[i].is(Tag::paragraph_start)) paragraphs_.push_back({i, i});
      paragraphs_.back().last = i + 1;
    }
  }

  [[nodiscard]] auto holds(Paragraph const& p, Use use) const -> bool {
    for (auto i = p.first; i < p.last; ++i)
      if (pack_.is(tokens_.fold(tokens_[i]), use)) return true;
    return false;
  }

  /// « Propos recueillis par », « Entretien avec », « Trois questions à »: the page says that somebody was asked.
  [[nodiscard]] auto announced() const -> bool {
    auto const& all = paragraphs_; // few articles ask twice, and that is seen without looking words up
    return std::count_if(all.begin(), all.end(), [&](Paragraph const& p) { return asks(p); }) > 1 &&
           std::any_of(all.begin(), all.end(),
                       [&](Paragraph const& p) { return p.size() < 120 && holds(p, Use::interview); });
  }

  [[nodiscard]] auto asks(Paragraph const& p) const -> bool {
    auto end = p.last;
    while (end > p.first && tokens_[end - 1].any(Tag::close_quote | Tag::close_bracket)) --end;
    return p.size() > 1 && p.size() <= longest_question && end > p.first &&
           tokens_.fold(tokens_[end - 1]).starts_with('?') && !tokens_[p.first].is(Tag::open_quote);
  }

  /// « Certains vous accusent de leur forcer la main. »: it speaks to somebody, and not of itself.
  [[nodiscard]] auto prompts(Paragraph const& p) const -> bool {
    return p.size() > 2 && p.size() <= longest_prompt && holds(p, Use::addressed) && !holds(p, Use::first_person) &&
           !tokens_[p.first].is(Tag::open_quote);
  }

  /// The token behind « Awa Sy : ».
  [[nodiscard]] auto behind_tag(Paragraph const& p) const -> std::uint32_t {
    auto i = p.first;
    while (i < p.last && i < p.first + longest_tag && tokens_[i].is(Tag::capitalized)) ++i;
    return i > p.first && i + 1 < p.last && tokens_[i].is(Tag::colon) ? i + 1 : p.first;
  }

  TokenList const& tokens_;
  Pack const& pack_;
  std::vector<Paragraph> paragraphs_;
};

} // namespace

auto add_answers(std::vector<Quote> quotes, TokenList const& tokens, Pack const& pack) -> std::vector<Quote> {
  auto answers = Interview{tokens, pack}.answers();
  if (answers.empty()) return quotes;
  std::vector<Quote> out;
  out.reserve(quotes.size() + answers.size());
  auto answer = answers.begin();
  for (auto const& quote : quotes) {
    while (answer != answers.end() && answer->close < quote.open) out.push_back(*answer++);
    if (answer != answers.end() && quote.close >= answer->open) {
      if (quote.open >= answer->open) continue; // words between marks inside an answer are part of it
      ++answer;                                 // it begins inside a quotation that goes on: no answer
    }
    out.push_back(quote);
  }
  out.insert(out.end(), answer, answers.end());
  return out;
}

} // namespace sourcier
