#include "formats.hpp"
#include "plain.hpp"

#include <algorithm>
#include <cmath>

namespace sourcier::reports {
namespace {

/// Greedy lines of at most `width` columns; a word that is longer is cut.
auto wrapped(std::string_view text, std::size_t width) -> std::vector<std::string> {
  auto lines = std::vector<std::string>{};
  auto line = std::string{};
  auto used = std::size_t{0};
  auto const end_line = [&] {
    lines.push_back(std::move(line));
    line.clear();
    used = 0;
  };
  for (std::size_t at = 0; at < text.size();) {
    auto end = std::min(text.find(' ', at), text.size());
    auto const word = text.substr(at, end - at);
    auto const size = columns(word);
    if (used > 0 && used + 1 + size > width) end_line();
    if (used > 0) {
      line += ' ';
      ++used;
    }
    for (std::size_t i = 0; i < word.size();) {
      auto const c = code_point_at(word, i);
      auto const one = columns(word.substr(i, c.size));
      if (used + one > width && used > 0) end_line();
      line += word.substr(i, c.size);
      used += one;
      i += c.size;
    }
    at = end + 1;
  }
  if (!line.empty()) end_line();
  return lines;
}

/// ANSI colours: greens and blues for who can be named, yellows and reds for who cannot.
auto color_of(Level level) -> std::string_view {
  switch (level) {
  case Level::named_person: return "32";
  case Level::office: return "36";
  case Level::organization: return "34";
  case Level::document: return "96";
  case Level::media: return "35";
  case Level::official_unnamed: return "33";
  case Level::witness: return "93";
  case Level::collective: return "95";
  case Level::anonymous: return "31";
  case Level::unattributed: return "91";
  }
  return {};
}

class Writer {
public:
  Writer(bool color, std::uint32_t width) : color_{color}, width_{std::max(width, 24U)} {}

  auto paragraph(std::string_view text, std::size_t indent = 0) -> void {
    for (auto const& line : wrapped(text, width_ - indent)) out_ += std::string(indent, ' ') + line + "\n";
  }
  auto heading(std::string_view text) -> void { out_ += "\n" + painted("1", text) + "\n"; }
  auto raw(std::string_view text) -> void { out_ += text; }
  [[nodiscard]] auto painted(std::string_view code, std::string_view text) const -> std::string {
    if (!color_) return std::string{text};
    return fmt::format("\x1b[{}m{}\x1b[0m", code, text);
  }
  [[nodiscard]] auto width() const -> std::size_t { return width_; }
  [[nodiscard]] auto done() -> std::string { return std::move(out_); }

private:
  bool color_;
  std::size_t width_;
  std::string out_;
};

auto mix(View const& view, Writer& out) -> void {
  out.heading(say(view.lang, Msg::mix_title));
  auto const counts = level_counts(view);
  auto widest = std::size_t{0};
  for (auto const& [level, n] : counts) widest = std::max(widest, columns(level_name(view.lang, level)));
  auto const room = out.width() > widest + 20 ? std::min<std::size_t>(out.width() - widest - 18, 40) : 0;
  for (auto const& [level, n] : counts) {
    auto const share = static_cast<double>(n) / static_cast<double>(view.analysis.attributions.size());
    auto const name = level_name(view.lang, level);
    auto bar = std::string{};
    auto const filled = static_cast<std::size_t>(std::lround(share * static_cast<double>(room)));
    for (std::size_t i = 0; i < room; ++i) bar += i < std::max<std::size_t>(filled, 1) ? "█" : " ";
    out.raw("  " + out.painted(color_of(level), level_letter(view.lang, level) + " " + name) +
            std::string(widest - columns(name) + 1, ' ') + out.painted(color_of(level), bar) +
            fmt::format("{:>4} {:>5}\n", n, percent(view.lang, share)));
  }
}

auto claims(View const& view, Writer& out) -> void {
  out.heading(say(view.lang, Msg::claims_title));
  auto number = std::uint32_t{0};
  auto const indent = std::to_string(view.analysis.attributions.size()).size() + 5;
  for (auto const& attribution : view.analysis.attributions) {
    auto const level = origin(attribution).level;
    auto const mark = "[" + level_letter(view.lang, level) + "]";
    auto const lines =
        wrapped(shorten(content_text(view, attribution), 2 * (out.width() - indent)), out.width() - indent);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      auto const lead = i > 0 ? std::string(indent, ' ')
                              : fmt::format("{:>{}} ", ++number, indent - 5) + out.painted(color_of(level), mark) + " ";
      out.raw(lead + lines[i] + "\n");
    }
    auto about = chain_text(view, attribution);
    if (!attribution.content.empty()) {
      about += " · " + say(view.lang, Msg::line, fmt::arg("n", line_of(view, attribution.content.front())));
    }
    for (auto const& remark : remarks(view, attribution)) about += " · " + remark;
    for (auto const& line : wrapped(about, out.width() - indent)) {
      out.raw(std::string(indent, ' ') + out.painted("2", line) + "\n");
    }
  }
}

auto flags(View const& view, Writer& out) -> void {
  out.heading(say(view.lang, Msg::flags_title));
  if (view.analysis.findings.empty()) out.paragraph(say(view.lang, Msg::no_flags), 2);
  for (auto const& finding : view.analysis.findings) {
    auto const where = say(view.lang, Msg::line, fmt::arg("n", line_of(view, finding.span)));
    out.paragraph(fmt::format("{} [{}] {} · {}", severity_name(view.lang, finding.severity), finding.rule, where,
                              one_line(finding.message)),
                  2);
  }
}

} // namespace

auto text_article(View const& view, bool color, std::uint32_t width) -> std::string {
  auto out = Writer{color, width};
  auto const& info = view.analysis.article;
  for (auto const& line : wrapped(title(view), out.width())) out.raw(out.painted("1", line) + "\n");
  auto about = std::vector<std::string>{};
  for (auto const& part : {info.outlet, info.date}) {
    if (part && !part->empty()) about.push_back(one_line(*part));
  }
  out.paragraph(joined(about, " · "));
  out.raw("\n");
  out.paragraph(summary_text(view));
  if (!view.analysis.attributions.empty()) {
    mix(view, out);
    claims(view, out);
  }
  if (!view.analysis.attributions.empty() || !view.analysis.findings.empty()) flags(view, out);
  return out.done();
}

} // namespace sourcier::reports
