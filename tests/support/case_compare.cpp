#include "support/case_compare.hpp"

#include "text/utf8.hpp"

#include <algorithm>
#include <cstddef>
#include <set>
#include <tuple>

namespace sourcier::test {
namespace {

using Spans = std::vector<Span>;

/// Where the strings of a content stand: the first from `from` on, the others behind it.
auto locate(std::vector<std::string> const& pieces, std::string_view text, std::size_t from) -> Spans {
  Spans out;
  for (auto const& piece : pieces) {
    auto at = text.find(piece, from);
    if (at == std::string_view::npos) at = text.find(piece);
    if (at == std::string_view::npos) continue;
    out.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + piece.size())});
    from = at + piece.size();
  }
  return out;
}

auto size_of(Spans const& spans) -> std::size_t {
  std::size_t out = 0;
  for (auto const span : spans) out += span.size();
  return out;
}

auto shared(Span a, Span b) -> std::size_t {
  auto const begin = std::max(a.begin, b.begin), end = std::min(a.end, b.end);
  return end > begin ? end - begin : 0;
}

auto shared(Spans const& a, Spans const& b) -> std::size_t {
  std::size_t out = 0;
  for (auto const x : a) {
    for (auto const y : b) out += shared(x, y);
  }
  return out;
}

/// Without white space and punctuation at both ends.
auto bare(std::string_view words) -> std::string_view {
  for (;;) {
    auto const before = words.size();
    words = trim(words);
    while (!words.empty() && std::string_view{".,;:!?"}.find(words.back()) != std::string_view::npos) {
      words.remove_suffix(1);
    }
    for (auto const mark : {"…", "–", "—"}) {
      if (words.ends_with(mark)) words.remove_suffix(std::string_view{mark}.size());
    }
    if (words.size() == before) return words;
  }
}

/// Whether some place where `words` stands is overlapped by `span` enough.
template <class Enough>
auto overlaps(std::string_view text, std::string const& words, Span span, Enough enough) -> bool {
  for (auto at = text.find(words); at != std::string_view::npos; at = text.find(words, at + 1)) {
    Span const place{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
    if (enough(shared(place, span), std::min<std::size_t>(place.size(), span.size()))) return true;
  }
  return false;
}

auto is_some(std::size_t common, std::size_t) -> bool { return common > 0; }
auto is_half(std::size_t common, std::size_t shorter) -> bool { return common > 0 && 2 * common >= shorter; }

auto name_words(std::string_view name) -> std::set<std::string> {
  static std::set<std::string, std::less<>> const dropped{"le", "la",  "les", "l",  "un",  "une", "des", "du",
                                                          "de", "d",   "the", "a",  "an",  "ses", "son", "sa",
                                                          "m",  "mme", "mr",  "ms", "mrs", "-"};
  std::set<std::string> out;
  auto const folded = fold(name);
  std::string word;
  for (std::size_t at = 0; at <= folded.size();) {
    auto const [value, length] = decode_one(folded, at);
    if (length != 0 && (is_letter(value) || is_digit(value))) {
      word.append(folded, at, length);
    } else {
      if (!word.empty() && dropped.find(word) == dropped.end()) out.insert(word);
      word.clear();
    }
    at += std::max<std::size_t>(length, 1);
  }
  return out;
}

auto same_speaker(std::string const& got, std::string const& wanted) -> bool {
  auto const p = name_words(got), g = name_words(wanted);
  if (p.empty() || g.empty()) return p.empty() == g.empty();
  return std::includes(p.begin(), p.end(), g.begin(), g.end()) || std::includes(g.begin(), g.end(), p.begin(), p.end());
}

class Comparison {
public:
  Comparison(CaseText const& wanted, Analysis const& analysis)
      : wanted_(wanted), analysis_(analysis), text_(analysis.document.text), got_(case_of(analysis)) {}

  auto run() -> std::vector<std::string> {
    locate_wanted();
    pair_up();
    for (std::size_t w = 0; w < wanted_.claims.size(); ++w) {
      auto const& claim = wanted_.claims[w];
      if (claim.optional) continue;
      if (partner_[w] == none) {
        out_.push_back("missed: " + claim.content.front());
      } else {
        compare(claim, partner_[w]);
      }
    }
    for (std::size_t g = 0; g < got_.claims.size(); ++g) {
      if (std::find(partner_.begin(), partner_.end(), g) == partner_.end() && !lies_in_optional(g)) {
        out_.push_back("not wanted: " + got_.claims[g].content.front());
      }
    }
    compare_credits();
    return std::move(out_);
  }

private:
  static constexpr auto none = static_cast<std::size_t>(-1);

  auto spans(std::size_t g) const -> Spans const& { return analysis_.attributions[g].content; }

  auto locate_wanted() -> void {
    std::size_t from = 0;
    for (auto const& claim : wanted_.claims) {
      places_.push_back(locate(claim.content, text_, from));
      if (!places_.back().empty()) from = places_.back().front().begin;
    }
  }

  /// Best first, each once.
  auto pair_up() -> void {
    partner_.assign(wanted_.claims.size(), none);
    std::vector<std::tuple<double, std::size_t, std::size_t>> pairs;
    for (std::size_t w = 0; w < places_.size(); ++w) {
      for (std::size_t g = 0; g < got_.claims.size(); ++g) {
        auto const common = shared(places_[w], spans(g));
        auto const all = size_of(places_[w]) + size_of(spans(g)) - common;
        if (all > 0 && 2 * common >= all) {
          pairs.emplace_back(-static_cast<double>(common) / static_cast<double>(all), w, g);
        }
      }
    }
    std::sort(pairs.begin(), pairs.end());
    std::set<std::size_t> taken;
    for (auto const& [score, w, g] : pairs) {
      if (partner_[w] == none && taken.insert(g).second) partner_[w] = g;
    }
  }

  auto lies_in_optional(std::size_t g) const -> bool {
    for (std::size_t w = 0; w < places_.size(); ++w) {
      if (wanted_.claims[w].optional && 2 * shared(places_[w], spans(g)) >= size_of(spans(g))) return true;
    }
    return false;
  }

  auto differ(std::string const& what, std::string const& wanted, std::string const& got) -> void {
    out_.push_back(what + ": wanted " + (wanted.empty() ? "none" : wanted) + ", got " + (got.empty() ? "none" : got));
  }

  auto compare(CaseClaim const& wanted, std::size_t g) -> void {
    auto const& got = got_.claims[g];
    auto const& attribution = analysis_.attributions[g];
    auto const joined = [](std::vector<std::string> const& pieces) {
      std::string out;
      for (auto const& piece : pieces) out += (out.empty() ? "" : " | ") + std::string{bare(piece)};
      return out;
    };
    if (joined(wanted.content) != joined(got.content)) {
      differ("content", joined(wanted.content), joined(got.content));
    }
    if (wanted.form != got.form) differ("form", wanted.form, got.form);
    if (wanted.kind != got.kind) differ("kind", wanted.kind, got.kind);
    if (wanted.hedge != got.hedge) differ("hedge", wanted.hedge, got.hedge);
    if (!wanted.venue.empty() && !(attribution.venue && overlaps(text_, wanted.venue, *attribution.venue, is_some))) {
      differ("venue", wanted.venue, got.venue);
    }
    if (wanted.links.size() != got.links.size()) {
      differ("links", std::to_string(wanted.links.size()), std::to_string(got.links.size()));
      return;
    }
    for (std::size_t i = 0; i < wanted.links.size(); ++i) {
      compare_link(wanted.links[i], got.links[i], attribution.chain[i]);
    }
  }

  auto compare_link(CaseLink const& wanted, CaseLink const& got, Link const& link) -> void {
    auto const same = [&](std::string const& words, std::optional<Span> span, auto enough) {
      return words == "-" ? !span : span && overlaps(text_, words, *span, enough);
    };
    if (!same(wanted.cue, link.cue, is_some)) differ("cue", wanted.cue, got.cue);
    if (!same(wanted.source, link.source, is_half)) differ("source", wanted.source, got.source);
    if (!same_speaker(got.speaker, wanted.speaker)) differ("speaker", wanted.speaker, got.speaker);
    if (wanted.level != got.level) differ("level", wanted.level, got.level);
    if (wanted.state != got.state) differ("state media", wanted.state ? "yes" : "no", got.state ? "yes" : "no");
  }

  auto compare_credits() -> void {
    auto const names = [](std::vector<std::string> const& list) {
      std::set<std::string> out;
      for (auto const& name : list) out.insert(fold(name));
      return out;
    };
    auto const wanted = names(wanted_.credits), got = names(got_.credits);
    for (auto const& name : wanted) {
      if (got.count(name) == 0) out_.push_back("credit missed: " + name);
    }
    for (auto const& name : got) {
      if (wanted.count(name) == 0) out_.push_back("credit not wanted: " + name);
    }
  }

  CaseText const& wanted_;
  Analysis const& analysis_;
  std::string_view text_;
  CaseText got_;
  std::vector<Spans> places_;
  std::vector<std::size_t> partner_;
  std::vector<std::string> out_;
};

} // namespace

auto faults(CaseText const& wanted, Analysis const& analysis) -> std::vector<std::string> {
  return Comparison{wanted, analysis}.run();
}

} // namespace sourcier::test
