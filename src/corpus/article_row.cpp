#include "corpus/article_row.hpp"

#include "error.hpp"

namespace sourcier::corpus {
namespace {

using Json = nlohmann::json;

auto text(Json const& object, char const* member) -> std::string {
  auto const found = object.find(member);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

auto optional_text(Json const& object, char const* member) -> std::optional<std::string> {
  auto const found = object.find(member);
  if (found == object.end() || !found->is_string()) return std::nullopt;
  return found->get<std::string>();
}

auto number(Json const& object, char const* member) -> std::uint32_t {
  auto const found = object.find(member);
  return found != object.end() && found->is_number_unsigned() ? found->get<std::uint32_t>() : 0;
}

auto list(Json const& object, char const* member) -> Json const& {
  static auto const none = Json::array();
  auto const found = object.find(member);
  return found != object.end() && found->is_array() ? *found : none;
}

auto span_text(Json const& object, char const* member) -> std::string {
  auto const found = object.find(member);
  return found != object.end() && found->is_object() ? text(*found, "text") : std::string{};
}

auto media(Json const& link) -> std::optional<StateMedia> {
  for (auto const* const member : {"state_media", "public_media"}) {
    auto const found = link.find(member);
    if (found == link.end() || !found->is_object()) continue;
    auto const media_class = parse_media_class(text(*found, "class"));
    if (media_class)
      return StateMedia{text(*found, "name"), text(*found, "country"), *media_class, text(*found, "entry")};
  }
  return std::nullopt;
}

auto read_link(Json const& object) -> LinkRow {
  auto out = LinkRow{};
  out.cue = span_text(object, "cue");
  out.source = span_text(object, "source");
  out.speaker = text(object, "speaker");
  auto const level = parse_level(text(object, "level"));
  if (!level) throw InputError{"a link has no level that is known"};
  out.level = *level;
  out.media = media(object);
  if (auto const found = object.find("anonymity"); found != object.end() && found->is_object()) {
    auto const requested = found->find("requested");
    out.anonymity_requested = requested != found->end() && requested->is_boolean() && requested->get<bool>();
    out.anonymity_reason = span_text(*found, "reason");
  }
  return out;
}

auto read_claim(Json const& object) -> ClaimRow {
  auto out = ClaimRow{};
  auto first = true;
  for (auto const& piece : list(object, "content")) {
    if (!piece.is_object()) throw InputError{"a claim's content is no list of spans"};
    if (first)
      out.begin = number(piece, "begin");
    else
      out.text += " […] ";
    out.end = number(piece, "end");
    out.text += text(piece, "text");
    first = false;
  }
  out.form = text(object, "form");
  out.kind = text(object, "kind");
  out.stance = text(object, "stance");
  out.construct = text(object, "construct");
  out.venue = span_text(object, "venue");
  out.conditional = text(object, "hedge") == "conditional";
  out.line = number(object, "line");
  for (auto const& link : list(object, "chain")) {
    if (!link.is_object()) throw InputError{"a claim's chain is no list of links"};
    out.chain.push_back(read_link(link));
  }
  if (out.chain.empty()) throw InputError{"a claim has no chain"};
  return out;
}

/// A value, or a list of them: what `scan` carries over. Nothing for what is nested, however deep.
auto member_text(Json const& value) -> std::optional<std::string> {
  auto const plain = [](Json const& one) {
    return one.is_string() ? one.get<std::string>() : one.dump(-1, ' ', false, Json::error_handler_t::replace);
  };
  if (value.is_null() || value.is_object()) return std::nullopt;
  if (!value.is_array()) return plain(value);
  auto out = std::string{};
  for (auto const& each : value) {
    if (each.is_structured()) return std::nullopt;
    out += (out.empty() ? "" : ", ") + plain(each);
  }
  return out;
}

auto is_own_member(std::string const& name) -> bool {
  static constexpr auto own = std::array<std::string_view, 14>{
      "schema",       "id",      "lang",        "outlet",  "url",      "date",        "title",
      "attributions", "credits", "boilerplate", "summary", "findings", "fingerprint", "version"};
  return std::find(own.begin(), own.end(), name) != own.end();
}

} // namespace

auto read_row(Json const& line) -> ArticleRow {
  if (!line.is_object() || text(line, "schema") != "sourcier.article/1")
    throw InputError{"no line of sourcier.article/1"};
  auto out = ArticleRow{};
  out.id = text(line, "id");
  out.lang = text(line, "lang");
  out.outlet = optional_text(line, "outlet");
  out.url = optional_text(line, "url");
  out.date = optional_text(line, "date");
  out.title = optional_text(line, "title");
  for (auto const& [name, value] : line.items())
    if (auto words = is_own_member(name) ? std::nullopt : member_text(value)) out.members[name] = std::move(*words);
  if (auto const found = line.find("fingerprint"); found != line.end() && found->is_object()) {
    out.hash = text(*found, "hash");
    out.signature = parse_signature(text(*found, "minhash"));
    out.words = number(*found, "words");
  }
  for (auto const& each : list(line, "attributions")) {
    if (!each.is_object()) throw InputError{"an attribution is no object"};
    out.claims.push_back(read_claim(each));
  }
  for (auto const& each : list(line, "credits")) {
    auto credit = CreditRow{span_text(each, "span"), {}, {}};
    for (auto const& name : list(each, "names"))
      if (name.is_string()) credit.names.push_back(name.get<std::string>());
    for (auto const& name : list(each, "state_media"))
      if (name.is_string()) credit.state_media.push_back(name.get<std::string>());
    out.credits.push_back(std::move(credit));
  }
  for (auto const& each : list(line, "findings")) {
    auto finding = FindingRow{text(each, "rule"), text(each, "severity"), text(each, "message")};
    if (auto const span = each.find("span"); span != each.end() && span->is_object()) {
      finding.begin = number(*span, "begin");
      finding.end = number(*span, "end");
    }
    out.findings.push_back(std::move(finding));
  }
  return out;
}

auto parse_level(std::string_view name) -> std::optional<Level> {
  for (auto i = 0; i < 10; ++i)
    if (to_string(static_cast<Level>(i)) == name) return static_cast<Level>(i);
  return std::nullopt;
}

auto parse_media_class(std::string_view name) -> std::optional<StateMediaClass> {
  for (auto i = 0; i < 7; ++i)
    if (to_string(static_cast<StateMediaClass>(i)) == name) return static_cast<StateMediaClass>(i);
  return std::nullopt;
}

auto name_of(LinkRow const& link) -> std::string const& { return link.speaker.empty() ? link.source : link.speaker; }

} // namespace sourcier::corpus
