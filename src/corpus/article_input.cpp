#include "corpus/article_input.hpp"

#include "corpus/flat_object.hpp"
#include "corpus/page.hpp"
#include "error.hpp"
#include "text/document.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace sourcier::corpus {
namespace {

using Json = nlohmann::ordered_json;

/// What others call our members; the first one that is there counts. Those of trafilatura are among them.
struct Names {
  std::string_view ours;
  std::array<std::string_view, 8> theirs; ///< the empty ones behind them do not count
};
constexpr auto names = std::array{
    Names{"id", {"id", "article_id"}},
    Names{"text", {"text", "raw_text", "body", "content", "article", "texte", "contenu"}},
    Names{"html", {"html"}},
    Names{"title", {"title", "headline", "titre"}},
    Names{"outlet", {"outlet", "sitename", "source-hostname", "hostname", "publisher", "media", "journal", "source"}},
    Names{"url", {"url", "link", "source"}},
    Names{"date", {"date", "published", "publication_date", "datePublished", "filedate"}},
    Names{"lang", {"lang", "language", "langue"}},
    Names{"content_type", {"content_type"}},
};

auto names_of(std::string_view member) -> std::span<std::string_view const> {
  for (auto const& each : names) {
    if (each.ours != member) continue;
    auto const* const end = std::find(each.theirs.begin(), each.theirs.end(), std::string_view{});
    return {each.theirs.data(), static_cast<std::size_t>(end - each.theirs.begin())};
  }
  return {};
}

auto is_web_address(std::string_view text) -> bool {
  return text.substr(0, 7) == "http://" || text.substr(0, 8) == "https://";
}

/// The members of an article under the input's names.
class Members {
public:
  Members(Json const& object, InputOptions const& options) : object_{object}, options_{options} {}

  [[nodiscard]] auto find(std::string_view member) const -> Json const* {
    if (auto const mapped = options_.columns.find(std::string{member}); mapped != options_.columns.end())
      return member_of(mapped->second);
    for (auto const name : names_of(member)) {
      auto const* const value = member_of(name);
      // trafilatura's "source" is an address, that of others an outlet
      if (value != nullptr && name == "source" && is_web_address(value->get<std::string>()) != (member == "url"))
        continue;
      if (value != nullptr) return value;
    }
    return names_of(member).empty() ? member_of(member) : nullptr;
  }

  [[nodiscard]] auto text(std::string_view member) const -> std::optional<std::string> {
    auto const* const value = find(member);
    if (value == nullptr) return std::nullopt;
    if (value->is_string()) return value->get<std::string>();
    auto const is_prose = member == "text" || member == "html" || member == "title";
    if (!is_prose && (value->is_number() || value->is_boolean())) return value->dump();
    throw InputError{"\"" + std::string{member} + "\" must be a string"};
  }

private:
  [[nodiscard]] auto member_of(std::string_view name) const -> Json const* {
    auto const found = object_.find(std::string{name});
    if (found == object_.end() || found->is_null()) return nullptr;
    if (name == "source" && !found->is_string()) return nullptr;
    if (found->is_string() && found->get_ref<std::string const&>().empty() && name != "text") return nullptr;
    return &*found;
  }

  Json const& object_;
  InputOptions const& options_;
};

auto stem(std::string_view name) -> std::string {
  auto const slash = name.rfind('/');
  auto const dot = name.find('.', slash == std::string_view::npos ? 1 : slash + 2);
  return std::string{name.substr(0, dot)};
}

auto take_page(ArticleInput& out, Page page) -> void {
  out.text = std::move(page.text);
  auto const fill = [](std::optional<std::string>& to, std::string& from) {
    if (!to && !from.empty()) to = std::move(from);
  };
  fill(out.info.title, page.title);
  fill(out.info.outlet, page.outlet);
  fill(out.info.url, page.url);
  fill(out.info.date, page.date);
  if (out.info.lang.empty()) out.info.lang = language_code(page.lang);
  if (!page.author.empty() && !out.kept.contains("author")) out.kept["author"] = page.author;
}

auto is_flat(Json const& value) -> bool {
  if (value.is_array())
    return std::none_of(value.begin(), value.end(), [](auto const& v) { return v.is_structured(); });
  return !value.is_object();
}

auto take_members(ArticleInput& out, Json const& object, InputOptions const& options) -> void {
  auto const members = Members{object, options};
  if (auto id = members.text("id")) out.info.id = *id;
  out.info.title = members.text("title");
  out.info.outlet = members.text("outlet");
  out.info.url = members.text("url");
  out.info.date = members.text("date");
  if (auto const lang = members.text("lang")) out.info.lang = language_code(*lang);
  for (auto const& name : options.keep) {
    if (is_reserved_member(name)) continue;
    if (auto const* const value = members.find(name); value != nullptr && is_flat(*value)) out.kept[name] = *value;
  }
  if (auto text = members.text("text"); text && !text->empty()) {
    out.text = std::move(*text);
  } else if (auto const html = members.text("html")) {
    take_page(out, read_page(*html));
  } else if (text) {
    out.text.clear();
  } else {
    throw InputError{R"(there is neither "text" nor "html")"};
  }
}

/// What the parser says, without its own numbers and without the line that it repeats: ": unexpected end of input".
auto json_problem(std::string_view words) -> std::string {
  auto const place = words.find("column ");
  auto const colon = words.find(": ", place == std::string_view::npos ? 0 : place);
  if (colon == std::string_view::npos) return {};
  words = words.substr(colon, words.find("; last read") - colon);
  if (auto const what = words.find(" - "); what != std::string_view::npos)
    return ": " + std::string{words.substr(what + 3)};
  return std::string{words};
}

auto parse(std::string_view bytes) -> Json {
  if (auto flat = read_flat_object(bytes)) return std::move(*flat);
  try {
    return Json::parse(bytes);
  } catch (Json::parse_error const& error) {
    throw InputError{"not JSON at byte " + std::to_string(error.byte) + json_problem(error.what())};
  }
}

} // namespace

auto is_reserved_member(std::string_view name) -> bool {
  static constexpr auto reserved = std::array<std::string_view, 17>{
      "schema",      "id",      "lang",     "outlet",      "url",   "date",    "title", "attributions", "credits",
      "boilerplate", "summary", "findings", "fingerprint", "error", "version", "text",  "html"};
  return std::find(reserved.begin(), reserved.end(), name) != reserved.end();
}

auto read_article(Record const& record, InputOptions const& options) -> ArticleInput {
  auto out = ArticleInput{};
  switch (record.kind) {
  case Record::Kind::error: throw InputError{record.error};
  case Record::Kind::text: out.text = decode(record.bytes).text; break;
  case Record::Kind::html: take_page(out, read_page(decode_page(record.bytes))); break;
  case Record::Kind::json: {
    auto const object = parse(record.bytes);
    if (!object.is_object()) throw InputError{"not a JSON object"};
    take_members(out, object, options);
    break;
  }
  case Record::Kind::csv: {
    auto const fields = split_csv(record.bytes, record.separator);
    if (fields.size() != record.columns->size())
      throw InputError{std::to_string(fields.size()) + " fields in place of " + std::to_string(record.columns->size())};
    auto object = Json::object();
    for (std::size_t i = 0; i < fields.size(); ++i) object[(*record.columns)[i]] = decode(fields[i]).text;
    take_members(out, object, options);
    break;
  }
  }
  if (record.is_file && !options.name_fields.empty()) {
    for (auto& [member, value] : match_name(stem(record.name), options.name_fields)) {
      if (member == "outlet")
        out.info.outlet = value;
      else if (member == "date")
        out.info.date = value;
      else if (member == "lang")
        out.info.lang = language_code(value);
      else if (!is_reserved_member(member) && member != "rest")
        out.kept[member] = value;
    }
  }
  if (out.info.id.empty())
    out.info.id = record.is_file ? stem(record.name)
                  : record.alone ? std::to_string(record.line)
                                 : record.name + ":" + std::to_string(record.line);
  if (out.info.lang.empty()) out.info.lang = options.lang;
  auto const kept = [&](std::string_view name) {
    return std::find(options.keep.begin(), options.keep.end(), name) != options.keep.end();
  };
  if (!kept("author")) out.kept.erase("author");
  return out;
}

auto rescue_id(Record const& record) -> std::optional<std::string> {
  if (record.is_file) return stem(record.name);
  if (record.kind != Record::Kind::json && record.kind != Record::Kind::error) return std::nullopt;
  auto const head = std::string_view{record.bytes}.substr(0, 4096);
  auto const at = head.find("\"id\"");
  if (at == std::string_view::npos) return std::nullopt;
  auto const begin = head.find_first_not_of(" :\t", at + 4);
  if (begin == std::string_view::npos) return std::nullopt;
  auto const quoted = head[begin] == '"';
  auto const end = quoted ? head.find('"', begin + 1) : head.find_first_not_of("0123456789", begin);
  if (end == std::string_view::npos || end == begin) return std::nullopt;
  auto id = std::string{quoted ? head.substr(begin + 1, end - begin - 1) : head.substr(begin, end - begin)};
  if (id.empty() || id.find('\\') != std::string_view::npos) return std::nullopt;
  return id;
}

auto language_code(std::string_view name) -> std::string {
  auto out = fold(name);
  auto const is = [&](std::string_view begin) { return out.substr(0, begin.size()) == begin; };
  if (out == "fre" || out == "fra" || is("fr-") || is("fr_") || is("fran") || is("french")) return "fr";
  if (out == "eng" || is("en-") || is("en_") || is("angl") || is("english")) return "en";
  return out.substr(0, out.find_first_of("-_"));
}

auto match_name(std::string_view name, std::string_view pattern) -> std::vector<std::pair<std::string, std::string>> {
  auto out = std::vector<std::pair<std::string, std::string>>{};
  while (!pattern.empty()) {
    if (pattern.front() != '{') {
      if (name.empty() || name.front() != pattern.front()) return {};
      name.remove_prefix(1);
      pattern.remove_prefix(1);
      continue;
    }
    auto const close = pattern.find('}');
    if (close == std::string_view::npos) return {};
    auto const field = pattern.substr(1, close - 1);
    pattern.remove_prefix(close + 1);
    auto const literal = pattern.substr(0, pattern.find('{'));
    auto const end = literal.empty() ? name.size() : name.find(literal);
    if (end == std::string_view::npos || end == 0) return {};
    out.emplace_back(field, name.substr(0, end));
    name.remove_prefix(end);
  }
  return name.empty() ? out : std::vector<std::pair<std::string, std::string>>{};
}

} // namespace sourcier::corpus
