#include "quotes/quotes.hpp"

#include "quotes/inverted_cue.hpp"

#include <algorithm>
#include <utility>

namespace sourcier {
namespace {

constexpr std::size_t deepest = 32; ///< marks nested deeper are taken as text

enum class Family : std::uint8_t { guillemet, curly, straight, single };

auto family(std::string_view mark) -> Family {
  if (mark == "«" || mark == "»") return Family::guillemet;
  if (mark == "‹" || mark == "›" || mark == "'" || mark == "‘" || mark == "’") return Family::single;
  if (mark == "\"" || mark == "''" || mark == "″" || mark == "＂") return Family::straight;
  return Family::curly;
}

/// "WALLACE: …: the token behind the colon when a turn of a transcript opens at this mark, else 0.
auto turn_at(TokenList const& tokens, std::uint32_t mark) -> std::uint32_t {
  if (!tokens[mark].is(Tag::paragraph_start)) return 0;
  auto i = mark + 1;
  while (i < tokens.size() && i < mark + 5 && tokens[i].any(Tag::acronym | Tag::title) &&
         !tokens[i].is(Tag::paragraph_start))
    ++i;
  if (i == mark + 1 || i + 1 >= tokens.size() || !tokens[i].is(Tag::colon) || tokens[i + 1].is(Tag::paragraph_start))
    return 0;
  return tokens[i - 1].fold_size > 2 ? i + 1 : 0;
}

struct Open {
  std::uint32_t token;
  Family family;
};

class Pairing {
public:
  Pairing(TokenList const& tokens, bool lower_belongs) : tokens_(tokens), lower_belongs_(lower_belongs) {}

  auto run() -> std::vector<Quote> {
    note_marks();
    for (std::uint32_t i = 0; i < tokens_.size(); ++i) {
      auto const& token = tokens_[i];
      if (token.is(Tag::paragraph_start) && i > 0 && !stack_.empty()) {
        if (paragraph(i)) continue;
      }
      if (token.any(Tag::open_quote | Tag::close_quote)) mark(i);
    }
    if (!stack_.empty()) abandon(tokens_.size() - 1);
    return std::move(quotes_);
  }

private:
  auto note_marks() -> void {
    for (std::uint32_t i = 0; i < tokens_.size(); ++i)
      if (tokens_[i].is(Tag::open_quote) != tokens_[i].is(Tag::close_quote)) marks_.push_back(i);
  }

  /// Whether the next guillemet or curly mark of the text, from that token on, closes.
  [[nodiscard]] auto closes_next(std::uint32_t i) const -> bool {
    constexpr std::uint32_t sight = 1500; // tokens
    auto const next = std::lower_bound(marks_.begin(), marks_.end(), i);
    return next != marks_.end() && tokens_[*next].is(Tag::close_quote) && *next + 1 < i + sight;
  }

  /// A paragraph begins inside a quotation: reopened, running on, or never closed. True when the mark is taken.
  auto paragraph(std::uint32_t i) -> bool {
    auto const& token = tokens_[i];
    if (token.any(Tag::open_quote | Tag::close_quote) && family(tokens_.fold(token)) == stack_.front().family) {
      if (token.is(Tag::open_quote) && turn_at(tokens_, i) != 0) { // the next turn of a transcript: "BROOK: …
        abandon(i - 1);
        return false;
      }
      if (auto const end = left_at_incise(i); token.is(Tag::open_quote) && end != 0) {
        quotes_.push_back({stack_.front().token, end, false, 0});
        stack_.clear();
        inner_.clear();
        return false;
      }
      return token.is(Tag::open_quote); // « reopened at each paragraph
    }
    if (stack_.front().family != Family::straight && closes_next(i)) return false;
    abandon(i - 1);
    return false;
  }

  /// « "A, a confirmé la préfète. B. ¶ "C", a dit Luc Bel »: the first mark was never closed, and its words end before
  /// the incise: the last of them; 0 when one speaker goes on.
  [[nodiscard]] auto left_at_incise(std::uint32_t i) const -> std::uint32_t {
    constexpr std::uint32_t sight = 200;
    if (lower_belongs_ || stack_.size() != 1) return 0;
    auto const open = stack_.front().token;
    auto const said_by = [&](std::uint32_t from, std::uint32_t last) {
      auto k = from;
      while (k < last && !(tokens_[k].is(Tag::comma) && inverted_cue(tokens_, k + 1, last).somebody)) ++k;
      return k;
    };
    auto const edge = std::min(i, open + sight);
    auto const first = said_by(open + 1, edge);
    if (first == edge || edge < i) return 0;
    auto const end = std::min<std::uint32_t>(tokens_.size(), i + sight);
    auto close = i + 1;
    while (close < end && !tokens_[close].any(Tag::close_quote | Tag::paragraph_start)) ++close;
    if (close + 2 >= end || !tokens_[close].is(Tag::close_quote) || !tokens_[close + 1].is(Tag::comma)) return 0;
    auto const second = close + 1;
    if (!inverted_cue(tokens_, second + 1, end).somebody) return 0;
    return named_again(first, second, end) ? 0 : first - 1;
  }

  /// Whether a name of the second incise stands in the first: the same speaker goes on.
  [[nodiscard]] auto named_again(std::uint32_t first, std::uint32_t second, std::uint32_t end) const -> bool {
    constexpr std::uint32_t incise = 16;
    for (auto k = second; k < std::min(second + incise, end) && !tokens_[k].is(Tag::stop); ++k) {
      bool const told = tokens_[k].any(Tag::acronym | Tag::medium); // « à l'AFP »
      if (told || (!tokens_[k].is(Tag::capitalized) && tokens_[k].noun_class == no_entry)) continue;
      for (auto t = first; t < first + incise && !tokens_[t].is(Tag::stop); ++t)
        if (tokens_.fold(tokens_[t]) == tokens_.fold(tokens_[k])) return true;
    }
    return false;
  }

  auto mark(std::uint32_t i) -> void {
    auto const& token = tokens_[i];
    auto const kind = family(tokens_.fold(token));
    bool opens = token.is(Tag::open_quote);
    if (token.is(Tag::paragraph_start) && stack_.empty() && tokens_.fold(token) == "”")
      opens = true; // typed the wrong way round
    // “ Je pars “: the opening mark at both ends
    bool const apart =
        i + 1 >= tokens_.size() || !tokens_[i + 1].is(Tag::glued) || tokens_[i + 1].any(Tag::comma | Tag::stop);
    if (opens && kind == Family::curly && apart && holds(kind) && !closes_next(i + 1) &&
        !token.is(Tag::paragraph_start))
      opens = false;
    if (token.is(Tag::open_quote) && token.is(Tag::close_quote)) opens = opens_here(i, kind);
    if (opens) {
      if (kind == Family::straight && holds(kind) && !nests(i)) {
        if (!next_opens(i)) return; // reopened inside: « "A. "B." »
        return close(i, kind);      // a space on the wrong side: « "A. "Le ministre a dit "B" »
      }
      if (stack_.size() < deepest) stack_.push_back({i, kind});
      return;
    }
    close(i, kind);
  }

  /// Whether the next straight mark of the paragraph, if any, has the looks of an opening one.
  [[nodiscard]] auto next_opens(std::uint32_t i) const -> bool {
    for (auto k = i + 1; k < tokens_.size() && k < i + 400 && !tokens_[k].is(Tag::paragraph_start); ++k) {
      if (tokens_[k].is(Tag::open_quote) && tokens_[k].is(Tag::close_quote)) return !tokens_[k].is(Tag::glued);
    }
    return false;
  }

  /// « "A l'évidence, "notre" chef a fui. Il est loin" »: the next two straight marks both look like closing ones.
  [[nodiscard]] auto nests(std::uint32_t i) const -> bool {
    constexpr std::uint32_t sight = 400;
    if (lower_belongs_) return false;
    int closing = 0;
    for (auto k = i + 1; k < tokens_.size() && k < i + sight && !tokens_[k].is(Tag::paragraph_start); ++k) {
      if (!tokens_[k].is(Tag::open_quote) || !tokens_[k].is(Tag::close_quote)) continue;
      bool const blank_behind = k + 1 >= tokens_.size() || !tokens_[k + 1].is(Tag::glued) ||
                                tokens_[k + 1].any(Tag::comma | Tag::stop | Tag::close_bracket | Tag::close_quote);
      if (!tokens_[k].is(Tag::glued) || !blank_behind) return false;
      if (++closing == 2) return true;
    }
    return false;
  }

  auto close(std::uint32_t i, Family kind) -> void {
    auto it = std::find_if(stack_.rbegin(), stack_.rend(), [&](Open const& o) { return closes(kind, o.family); });
    if (it == stack_.rend() && kind == Family::straight && tokens_[i].is(Tag::glued)) { // “…"
      it = std::find_if(stack_.rbegin(), stack_.rend(), [](Open const& o) { return o.family == Family::curly; });
    }
    if (it == stack_.rend()) return;
    auto const open = *it;
    stack_.erase(std::prev(it.base()), stack_.end());
    if (stack_.empty()) {
      quotes_.push_back({open.token, i, true, 0});
      inner_.clear();
      return;
    }
    while (!inner_.empty() && inner_.back().open > open.token) inner_.pop_back();
    inner_.push_back({open.token, i, true, 0});
  }

  /// Texts mix straight and curly marks: "…”
  static auto closes(Family mark, Family open) -> bool {
    return mark == open || (mark == Family::curly && open == Family::straight);
  }

  [[nodiscard]] auto holds(Family kind) const -> bool {
    return std::any_of(stack_.begin(), stack_.end(), [&](Open const& o) { return o.family == kind; });
  }

  /// A straight mark opens when white space, a bracket or an elision stands before it and a word behind it.
  [[nodiscard]] auto opens_here(std::uint32_t i, Family kind) const -> bool {
    auto const& token = tokens_[i];
    bool const open_already = holds(kind);
    bool const space_before = !token.is(Tag::glued) || token.is(Tag::paragraph_start) ||
                              (i > 0 && (tokens_[i - 1].any(Tag::open_bracket | Tag::open_quote) ||
                                         tokens_.fold(tokens_[i - 1]).ends_with('\'')));
    bool const space_after =
        i + 1 >= tokens_.size() || !tokens_[i + 1].is(Tag::glued) ||
        tokens_[i + 1].any(Tag::comma | Tag::stop | Tag::close_bracket | Tag::semicolon | Tag::colon);
    if (space_before && !space_after) return true;
    if (!space_before && space_after) return false;
    return !open_already;
  }

  /// The quotation was never closed: it ends with the paragraph in which it stands, or with its sentence.
  auto abandon(std::uint32_t last) -> void {
    auto const open = stack_.front();
    stack_.clear();
    auto const inner = std::exchange(inner_, {});
    auto end = open.token;
    while (end < last && !tokens_[end + 1].is(Tag::paragraph_start)) ++end;
    if (!lower_belongs_) {
      bool const words = begins_inside_clause(open.token);
      auto k = open.token + 1;
      while (k < end && !(tokens_[k].is(Tag::stop) && tokens_[k + 1].any(Tag::capitalized | Tag::open_quote) &&
                          (words || goes_on_with_cue(k + 1))))
        ++k;
      if (k < end) end = k - 1;      // the stop behind the words is none of theirs
      if (words && !inner.empty()) { // « un « pacte et un « plan » »: the pairs behind it stand
        if (end < inner.front().open) quotes_.push_back({open.token, end, false, 0});
        quotes_.insert(quotes_.end(), inner.begin(), inner.end());
        return;
      }
    }
    if (end > open.token) quotes_.push_back({open.token, end, false, 0});
  }

  /// « ne les « représente plus »: a word of the clause stands right before the mark.
  [[nodiscard]] auto begins_inside_clause(std::uint32_t open) const -> bool {
    return open > 0 && !tokens_[open].is(Tag::paragraph_start) &&
           !tokens_[open - 1].any(Tag::stop | Tag::colon | Tag::close_quote | Tag::dash) &&
           !tokens_[open - 1].any(Tag::comma | Tag::semicolon | Tag::close_bracket);
  }

  /// « … | Il affirme que … »: who was quoted is told of again.
  [[nodiscard]] auto goes_on_with_cue(std::uint32_t i) const -> bool {
    if (!tokens_[i].is(Tag::subject_pronoun)) return false;
    auto k = i + 1;
    while (k < i + 4 && k < tokens_.size() && (tokens_[k].any(Tag::clitic | Tag::negation | Tag::avoir))) ++k;
    return k < tokens_.size() && tokens_[k].is(Tag::speech_verb);
  }

  TokenList const& tokens_;
  std::vector<Open> stack_;
  std::vector<Quote> quotes_;
  std::vector<Quote> inner_; ///< pairs inside the quotation that is open, none in another
  bool lower_belongs_;
  std::vector<std::uint32_t> marks_; ///< the tokens that open or close, straight marks aside
};

/// A word of the clause stands right before the marks, and what is in them opens with no capital.
auto inside_clause(TokenList const& tokens, Quote const& quote) -> bool {
  auto const last = quote.closed ? quote.close : quote.close + 1;
  for (auto i = quote.open + 1; i + 1 < last; ++i) {
    if (tokens[i].is(Tag::stop)) return false; // several sentences stay one quotation
  }
  auto const& before = tokens[quote.open - 1];
  auto const& first = tokens[quote.open + 1];
  if (first.any(Tag::capitalized | Tag::open_quote | Tag::open_bracket) ||
      before.any(Tag::comma | Tag::colon | Tag::stop) || before.any(Tag::close_quote | Tag::dash | Tag::semicolon))
    return false;
  if (before.any(Tag::determiner | Tag::possessive | Tag::adjective)) return true;
  return before.any(Tag::preposition | Tag::a | Tag::de) || before.any(Tag::infinitive | Tag::etre | Tag::modal) ||
         before.any(Tag::finite | Tag::que) || before.any(Tag::noun | Tag::name);
}

/// « « Le Monde » a révélé », « « La Gazette » affirme que »: a medium's name in marks, with its verb right behind.
auto medium_alone(TokenList const& tokens, Quote const& quote) -> bool {
  constexpr std::uint32_t longest = 5; // words
  if (!quote.closed || quote.close - quote.open > longest || quote.close + 1 >= tokens.size()) return false;
  bool medium = false;
  for (auto i = quote.open + 1; i < quote.close; ++i) {
    if (!tokens[i].is(Tag::capitalized) && !tokens[i].any(Tag::de | Tag::determiner)) return false;
    medium = medium || tokens[i].is(Tag::medium);
  }
  return medium && tokens[quote.close + 1].any(Tag::speech_verb | Tag::avoir | Tag::clitic | Tag::negation);
}

/// Whether a quotation says something by itself, from what is in it and what stands before and behind.
auto says_something(TokenList const& tokens, Quote const& quote, bool lower_belongs) -> bool {
  std::uint32_t words = 0;
  bool finite = false;
  bool stop_inside = false;
  auto const last = quote.closed ? quote.close : quote.close + 1;
  // urged people to "choose the road …": words of the sentence around, whatever their number
  if (lower_belongs && quote.open > 0 && !tokens[quote.open].is(Tag::paragraph_start) && inside_clause(tokens, quote))
    return false;
  if (quote.open > 0 && quote.open + 1 < tokens.size() && !tokens[quote.open].is(Tag::paragraph_start)) {
    auto const& first = tokens[quote.open + 1]; // « il dit ne pas « être contre son principe » »: no sentence opens so
    if (first.is(Tag::infinitive) && !first.is(Tag::capitalized) &&
        tokens[quote.open - 1].any(Tag::negator | Tag::preposition | Tag::a | Tag::de | Tag::finite |
                                   Tag::past_participle | Tag::infinitive))
      return false;
  }
  for (auto i = quote.open + 1; i < last; ++i) {
    auto const& t = tokens[i];
    bool const mark = t.any(Tag::comma | Tag::stop | Tag::open_quote | Tag::close_quote | Tag::open_bracket |
                            Tag::close_bracket | Tag::colon | Tag::semicolon) ||
                      t.is(Tag::dash);
    words += mark ? 0 : 1;
    finite = finite || t.is(Tag::finite);
    // not « occasions ratées [...] de mettre un terme »
    stop_inside = stop_inside || (t.is(Tag::stop) && !tokens[i - 1].is(Tag::open_bracket));
  }
  if (words == 0 || medium_alone(tokens, quote)) return false;
  bool const opens_sentence = tokens[quote.open].is(Tag::paragraph_start) || quote.open == 0 ||
                              tokens[quote.open - 1].any(Tag::stop | Tag::dash) ||
                              tokens[quote.open - 1].is(Tag::close_quote);
  bool const after_colon = quote.open > 0 && tokens[quote.open - 1].is(Tag::colon);
  if (after_colon) {
    bool cue = false; // a répondu : « Non. »
    for (auto i = quote.open - 1; i-- > 0 && quote.open - i < 8 && !tokens[i].any(Tag::stop | Tag::close_quote);)
      cue = cue || tokens[i].is(Tag::speech_verb);
    return words >= 2 || (cue && quote.closed && tokens[quote.open + 1].is(Tag::capitalized));
  }
  // "Judge," the lawyer said: the comma inside says that the sentence goes on with who speaks
  if (opens_sentence && quote.closed && tokens[last - 1].is(Tag::comma)) return true;
  if (lower_belongs && opens_sentence && quote.closed && tokens[last - 1].is(Tag::stop))
    return true; // "Out!" the crowd yelled
  // He said on Monday, "That makes me smart," when …
  if (lower_belongs && quote.open > 0 && tokens[quote.open - 1].is(Tag::comma) &&
      tokens[quote.open + 1].is(Tag::capitalized) && finite)
    return true;
  // He said, "Never."
  if (quote.open > 1 && tokens[quote.open - 1].is(Tag::comma) && tokens[quote.open - 2].is(Tag::speech_verb) &&
      (finite || stop_inside))
    return true;
  if (quote.open > 0 && tokens[quote.open - 1].is(Tag::speech_verb) && finite && words >= 3)
    return true; // soulignant "c'est …"
  bool const ends_text = quote.close + 1 >= tokens.size() || tokens[quote.close + 1].is(Tag::paragraph_start);
  bool const cut_off = ends_text || tokens[quote.close + 1].any(Tag::comma | Tag::stop) ||
                       tokens[quote.close + 1].any(Tag::dash | Tag::speech_verb);
  if (opens_sentence && cut_off && words >= 2) return true;
  if (opens_sentence && quote.closed && stop_inside && !ends_text) { // « Jamais ! », tonne la patronne
    auto const after = quote.close + (tokens[quote.close + 1].is(Tag::comma) ? 2 : 1);
    if (after < tokens.size() && tokens[after].any(Tag::speech_verb | Tag::clitic)) return true;
  }
  if (opens_sentence && finite && words >= 4) return true;
  // « Je pars. » C'est avec ces mots …
  if (!lower_belongs && opens_sentence && quote.closed && words >= 2 && tokens[last - 1].is(Tag::stop) && !ends_text &&
      tokens[quote.close + 1].is(Tag::capitalized))
    return true;
  if (stop_inside && words >= 4) return true;
  return finite && words >= 6;
}

/// « Les comptes sont bons. L'an a été dur, a déclaré le syndic, mais la prudence reste »: the comma, the cue and its
/// inverted subject inside the marks. Fills in where that sentence begins and ends.
auto find_incise(TokenList const& tokens, Quote& quote) -> void {
  auto const last = quote.closed ? quote.close : quote.close + 1;
  bool pronoun_behind = false;
  if (quote.closed && last + 1 < tokens.size()) { // a cue of its own behind the marks
    auto const behind = tokens[last + 1].is(Tag::comma) && last + 2 < tokens.size() ? last + 2 : last + 1;
    auto const& next = tokens[behind];
    bool const cue = !next.is(Tag::paragraph_start) && next.any(Tag::speech_verb | Tag::avoir) && next.is(Tag::finite);
    pronoun_behind = cue && inverted_cue(tokens, behind, std::min(behind + 6, tokens.size())).pronoun;
    if (cue && !pronoun_behind) return;
  }
  auto begin = quote.open + 1;
  bool found = false;
  for (auto i = quote.open + 1; i + 2 < last; ++i) {
    if (tokens[i].is(Tag::stop) && i + 1 < last && (found || tokens[i + 1].is(Tag::capitalized))) {
      if (found) {
        quote.incise = i + 1;
        return;
      }
      begin = i + 1;
    }
    if (found || !tokens[i].is(Tag::comma)) continue;
    auto const cue = inverted_cue(tokens, i + 1, last);
    found = cue.somebody || (cue.pronoun && !pronoun_behind);
    if (!found || begin == quote.open + 1) continue;
    if (quote.open > 0 && tokens[quote.open - 1].is(Tag::colon)) return; // « X le dit : « A. B, m'a-t-on dit » »
    quote.incise_sentence = begin;
  }
  if (found) quote.incise = last;
}

} // namespace

auto find_quotes(TokenList const& tokens, bool lower_belongs) -> std::vector<Quote> {
  if (tokens.items.empty()) return {};
  auto quotes = Pairing{tokens, lower_belongs}.run();
  for (auto& quote : quotes) {
    if (auto const said = lower_belongs ? turn_at(tokens, quote.open) : 0; said != 0 && said <= quote.close) {
      quote.open = said; // who speaks stands outside
      quote.statement = true;
      continue;
    }
    quote.statement = says_something(tokens, quote, lower_belongs);
    if (quote.statement && !lower_belongs) find_incise(tokens, quote);
  }
  return quotes;
}

} // namespace sourcier
