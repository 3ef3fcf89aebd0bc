#include "text/sentences.hpp"

namespace sourcier {
namespace {

constexpr std::uint32_t longest = 500; ///< tokens; what has no full stop by then is cut, so that cost stays linear

class Splitter {
public:
  Splitter(TokenList const& tokens, std::vector<Quote> const& quotes, bool lower_belongs)
      : tokens_(tokens), quotes_(quotes), lower_belongs_(lower_belongs) {}

  auto run() -> std::vector<Sentence> {
    for (std::uint32_t i = 0; i < tokens_.size();) {
      while (quote_ < quotes_.size() && last_token(quotes_[quote_]) < i) ++quote_;
      if (tokens_[i].is(Tag::paragraph_start)) {
        if (announced(i)) {
          i = quotes_[quote_].open; // behind a dash
        } else {
          finish();
          sentence_.paragraph_start = true;
          brackets_ = 0;
        }
      }
      bool const opens = quote_ < quotes_.size() && quotes_[quote_].open == i;
      if (opens && quotes_[quote_].statement && quotes_[quote_].incise == 0) {
        i = take_quotation(i, i);
      } else if (opens && quotes_[quote_].incise_sentence != 0) {
        i = take_first_sentences();
      } else if (quote_ < quotes_.size() && quotes_[quote_].incise == i && i > quotes_[quote_].open &&
                 i < quotes_[quote_].close) {
        finish();
        i = take_quotation(i, i); // what the speaker goes on to say behind the incise
      } else {
        take_token(i, opens);
        ++i;
      }
    }
    finish();
    return std::move(sentences_);
  }

private:
  static auto last_token(Quote const& quote) -> std::uint32_t { return quote.close; }

  /// « La ministre a ajouté : ¶ « C'est une honte » », « … : ¶ – « C'est une honte » »: what a colon announces in the
  /// next line goes on with its sentence.
  [[nodiscard]] auto announced(std::uint32_t i) const -> bool {
    if (lower_belongs_ || i == 0 || sentence_.tokens.empty() || quote_ >= quotes_.size()) return false;
    auto const& quote = quotes_[quote_];
    auto const open = tokens_[i].is(Tag::dash) ? i + 1 : i;
    return tokens_[i - 1].is(Tag::colon) && quote.open == open && quote.statement && quote.incise == 0 && !quote.answer;
  }

  auto push(Token const& token, Span outer, bool quoted) -> void {
    if (pending_open_ != 0 && outer.begin >= pending_open_) outer.begin = pending_open_ - 1;
    pending_open_ = 0;
    sentence_.tokens.push_back(token);
    sentence_.outer.push_back(outer);
    sentence_.quoted.push_back(quoted);
    if (sentence_.size() >= longest) finish();
  }

  auto take_quotation(std::uint32_t i, std::uint32_t from) -> std::uint32_t {
    auto const& quote = quotes_[quote_];
    auto const last = last_token(quote);
    Token token;
    token.span = tokens_.span(from, last + 1);
    token.set(Tag::quotation);
    sentence_.answer = quote.answer;
    auto const first_word = quote.answer ? quote.open : quote.open + 1;
    if (first_word < tokens_.size() && tokens_[first_word].is(Tag::capitalized)) token.set(Tag::capitalized);
    if (tokens_[i].is(Tag::paragraph_start)) token.set(Tag::paragraph_start);
    push(token, token.span, true);
    auto const inside_end = quote.closed ? last - 1 : last;
    auto const after = last + 1;
    bool const full =
        inside_end > quote.open && tokens_[inside_end].is(Tag::stop) && tokens_.fold(tokens_[inside_end])[0] != ',';
    if (after < tokens_.size() && !tokens_[after].is(Tag::paragraph_start)) {
      auto const& next = tokens_[after];
      bool const new_sentence = next.is(Tag::open_quote) || (next.is(Tag::capitalized) && !next.is(Tag::speech_verb));
      // "“A,” “B” and “C”" go on
      bool const quoted_on =
          next.is(Tag::open_quote) && !next.is(Tag::close_quote) && !tokens_[inside_end].is(Tag::comma);
      // « … et ils ont tenu » Dimanche, la mairie a …: the stop is lost
      bool const opens = !lower_belongs_ && !next.is(Tag::open_quote) && new_sentence &&
                         next.any(Tag::determiner | Tag::subject_pronoun | Tag::time | Tag::preposition) &&
                         !next.any(Tag::name | Tag::title | Tag::medium);
      if ((new_sentence && (full || opens)) || quoted_on) finish();
    }
    return after;
  }

  /// « A. B, dit X, … »: the sentences before the one with the incise.
  auto take_first_sentences() -> std::uint32_t {
    auto const& quote = quotes_[quote_];
    Token token;
    token.span = tokens_.span(quote.open, quote.incise_sentence);
    token.set(Tag::quotation);
    if (tokens_[quote.open + 1].is(Tag::capitalized)) token.set(Tag::capitalized);
    if (tokens_[quote.open].is(Tag::paragraph_start)) token.set(Tag::paragraph_start);
    push(token, token.span, true);
    finish();
    return quote.incise_sentence;
  }

  auto take_token(std::uint32_t i, bool opens_fragment) -> void {
    auto const& token = tokens_[i];
    bool const in_fragment = quote_ < quotes_.size() && quotes_[quote_].open <= i && i <= quotes_[quote_].close;
    if (opens_fragment) {
      pending_open_ = token.span.begin + 1;
      return;
    }
    if (in_fragment && quotes_[quote_].closed && i == quotes_[quote_].close) {
      if (!sentence_.outer.empty()) sentence_.outer.back().end = token.span.end;
      if (lost_stop(i)) finish();
      return;
    }
    if (token.any(Tag::open_quote | Tag::close_quote)) { // a stray mark
      if (!sentence_.outer.empty()) sentence_.outer.back().end = token.span.end;
      return;
    }
    if (in_fragment && stop_inside_clause(i)) { // « ses amis « Debout ! » et leurs élus »
      if (!sentence_.outer.empty()) sentence_.outer.back().end = token.span.end;
      return;
    }
    if (token.is(Tag::open_bracket)) ++brackets_;
    if (token.is(Tag::close_bracket) && brackets_ > 0) --brackets_;
    push(token, token.span, in_fragment);
    if (closing_initial(i)) finish();
    if (token.is(Tag::stop) && ends_sentence(i)) {
      // "a waste of money.": the closing mark behind the stop belongs to this sentence
      if (in_fragment && quotes_[quote_].closed && quotes_[quote_].close == i + 1)
        sentence_.outer.back().end = tokens_[i + 1].span.end;
      finish();
    }
  }

  /// The mark of exclamation or question that ends words of a clause, and the clause goes on behind the closing mark.
  [[nodiscard]] auto stop_inside_clause(std::uint32_t i) const -> bool {
    auto const& quote = quotes_[quote_];
    if (lower_belongs_ || !tokens_[i].is(Tag::stop) || !quote.closed || quote.close != i + 1) return false;
    if (quote.close + 1 >= tokens_.size() || quote.open + 1 >= i || tokens_.fold(tokens_[i]) == ".") return false;
    auto const& next = tokens_[quote.close + 1];
    return !next.any(Tag::paragraph_start | Tag::capitalized | Tag::open_quote | Tag::stop) &&
           !next.any(Tag::number | Tag::dash);
  }

  /// « sauver la vallée »Il a remis …: between the mark and a sentence's first word stop and blank are lost.
  [[nodiscard]] auto lost_stop(std::uint32_t mark) const -> bool {
    if (mark + 1 >= tokens_.size()) return false;
    auto const& next = tokens_[mark + 1];
    return next.is(Tag::glued) && next.is(Tag::capitalized) && next.any(Tag::determiner | Tag::subject_pronoun);
  }

  /// « … la bombe H. La France … », "… left the U.S. He was …": capitals with their stops close the sentence when a
  /// word follows that the tagger takes for no name.
  [[nodiscard]] auto closing_initial(std::uint32_t i) const -> bool {
    auto const word = tokens_.fold(tokens_[i]);
    if (brackets_ > 0 || i + 1 >= tokens_.size() || tokens_[i].is(Tag::stop) || word.size() < 2 || !word.ends_with('.'))
      return false;
    if (word.size() > 2 && word.find('.') + 1 == word.size()) return false; // « env. »
    auto const& next = tokens_[i + 1];
    return next.is(Tag::capitalized) && next.any(Tag::determiner | Tag::subject_pronoun) &&
           !next.any(Tag::glued | Tag::paragraph_start);
  }

  [[nodiscard]] auto ends_sentence(std::uint32_t i) const -> bool {
    if (brackets_ > 0 && brackets_ < 3) return false;
    if (i + 1 >= tokens_.size()) return true;
    auto const& next = tokens_[i + 1];
    if (next.is(Tag::paragraph_start)) return true;
    if (next.any(Tag::capitalized | Tag::open_quote | Tag::number | Tag::dash) || next.is(Tag::close_quote))
      return true;
    if (next.is(Tag::open_bracket)) return true;
    return false;
  }

  auto finish() -> void {
    pending_open_ = 0;
    if (sentence_.tokens.empty()) return;
    sentences_.push_back(sentence_); // a copy has the size that it needs, and the room stays for the next
    sentence_.tokens.clear();
    sentence_.outer.clear();
    sentence_.quoted.clear();
    sentence_.paragraph_start = sentence_.answer = false;
  }

  TokenList const& tokens_;
  std::vector<Quote> const& quotes_;
  bool lower_belongs_;
  std::vector<Sentence> sentences_;
  Sentence sentence_; ///< so far
  std::uint32_t quote_ = 0;
  std::uint32_t brackets_ = 0;
  std::uint32_t pending_open_ = 0; ///< one past the offset of an opening mark that the next token takes along
};

} // namespace

auto split_sentences(TokenList const& tokens, std::vector<Quote> const& quotes, bool lower_belongs)
    -> std::vector<Sentence> {
  return Splitter{tokens, quotes, lower_belongs}.run();
}

} // namespace sourcier
