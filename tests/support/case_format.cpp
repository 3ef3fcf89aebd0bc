#include "support/case_format.hpp"

#include "support/files.hpp"

#include <stdexcept>

namespace sourcier::test {
namespace {

auto unescaped(std::string_view value) -> std::string {
  std::string out;
  for (std::size_t i = 0; i < value.size(); ++i) {
    auto const is_break = value.substr(i, 2) == "\\n";
    out += is_break ? '\n' : value[i];
    i += is_break ? 1 : 0;
  }
  return out;
}

auto escaped(std::string_view value) -> std::string {
  std::string out;
  for (auto const c : value) out += c == '\n' ? std::string{"\\n"} : std::string{c};
  return out;
}

/// cue < source = speaker (level) [state]
auto parse_link(std::string_view value) -> CaseLink {
  CaseLink link;
  auto rest = std::string{value};
  if (auto const mark = std::string_view{" [state]"}; rest.ends_with(mark)) {
    link.state = true;
    rest.resize(rest.size() - mark.size());
  }
  auto const source = rest.find(" < ");
  auto const level = rest.rfind(" (");
  auto const speaker = rest.find(" = ", source == std::string::npos ? 0 : source);
  if (source == std::string::npos || speaker == std::string::npos || level == std::string::npos || level < speaker) {
    throw std::runtime_error("no link: " + rest);
  }
  link.cue = unescaped(rest.substr(0, source));
  link.source = unescaped(rest.substr(source + 3, speaker - source - 3));
  link.speaker = rest.substr(speaker + 3, level - speaker - 3);
  link.level = rest.substr(level + 2, rest.size() - level - 3);
  return link;
}

auto set_line(CaseClaim& claim, std::string const& line) -> void {
  if (line == "optional") {
    claim.optional = true;
    return;
  }
  auto const colon = line.find(": ");
  auto const key = line.substr(0, colon);
  auto const value = colon == std::string::npos ? std::string{} : line.substr(colon + 2);
  if (key == "content")
    claim.content.push_back(unescaped(value));
  else if (key == "form")
    claim.form = value;
  else if (key == "kind")
    claim.kind = value;
  else if (key == "hedge")
    claim.hedge = value;
  else if (key == "venue")
    claim.venue = unescaped(value);
  else if (key == "link")
    claim.links.push_back(parse_link(value));
  else
    throw std::runtime_error("unknown line: " + line);
}

auto or_dash(std::string_view words) -> std::string { return words.empty() ? "-" : std::string{words}; }

} // namespace

auto parse_case(std::string_view expected) -> CaseText {
  CaseText out;
  bool open = false;
  for (auto const& line : lines_of(expected)) {
    if (line.empty()) {
      open = false;
    } else if (line.starts_with("credit: ")) {
      out.credits.push_back(line.substr(8));
    } else if (line != "none") {
      if (!open) out.claims.emplace_back();
      open = true;
      set_line(out.claims.back(), line);
    }
  }
  return out;
}

auto case_of(Analysis const& analysis) -> CaseText {
  CaseText out;
  auto const words = [&](std::optional<Span> span) {
    return span ? std::string{analysis.document.at(*span)} : std::string{};
  };
  for (auto const& attribution : analysis.attributions) {
    CaseClaim claim;
    for (auto const piece : attribution.content) claim.content.push_back(words(piece));
    claim.form = to_string(attribution.form);
    claim.kind = attribution.kind == Kind::assertion ? std::string_view{} : to_string(attribution.kind);
    claim.hedge = attribution.conditional ? "conditional" : "";
    claim.venue = words(attribution.venue);
    for (auto const& link : attribution.chain) {
      auto const state = link.state_media && is_state_controlled(link.state_media->media_class);
      claim.links.push_back({or_dash(words(link.cue)), or_dash(words(link.source)), or_dash(link.speaker),
                             std::string{to_string(link.level)}, state});
    }
    out.claims.push_back(std::move(claim));
  }
  for (auto const& credit : analysis.document.credits) {
    out.credits.insert(out.credits.end(), credit.names.begin(), credit.names.end());
  }
  return out;
}

auto print_case(CaseText const& text) -> std::string {
  std::string out;
  for (auto const& claim : text.claims) {
    if (!out.empty()) out += '\n';
    for (auto const& piece : claim.content) out += "content: " + escaped(piece) + '\n';
    out += "form: " + claim.form + '\n';
    if (!claim.kind.empty()) out += "kind: " + claim.kind + '\n';
    if (!claim.hedge.empty()) out += "hedge: " + claim.hedge + '\n';
    if (!claim.venue.empty()) out += "venue: " + escaped(claim.venue) + '\n';
    if (claim.optional) out += "optional\n";
    for (auto const& link : claim.links) {
      out += "link: " + escaped(link.cue) + " < " + escaped(link.source) + " = " + link.speaker + " (" + link.level +
             ')' + (link.state ? " [state]" : "") + '\n';
    }
  }
  if (text.claims.empty()) out += "none\n";
  if (!text.credits.empty()) out += '\n';
  for (auto const& name : text.credits) out += "credit: " + name + '\n';
  return out;
}

} // namespace sourcier::test
