#include "corpus/json_ld.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <vector>

namespace sourcier::corpus {
namespace {

using Json = nlohmann::json;

auto ends_with(std::string_view text, std::string_view end) -> bool {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

auto is_article_type(std::string_view type) -> bool {
  return ends_with(type, "Article") || ends_with(type, "BlogPosting") || ends_with(type, "Report");
}

template <class Test> auto has_type(Json const& object, Test test) -> bool {
  auto const type = object.find("@type");
  if (type == object.end()) return false;
  if (type->is_string()) return test(type->get_ref<std::string const&>());
  return type->is_array() && std::any_of(type->begin(), type->end(), [&](Json const& each) {
           return each.is_string() && test(each.get_ref<std::string const&>());
         });
}

/// A text, the name of a thing, or the first of several. Nothing is copied but the text: what is nested deep would run
/// over the stack.
auto words_of(Json const& given) -> std::string {
  auto const* value = &given;
  if (value->is_array() && !value->empty()) value = &value->front();
  if (value->is_string()) return value->get<std::string>();
  if (!value->is_object()) return {};
  for (auto const* const name : {"name", "@id", "url"})
    if (auto const at = value->find(name); at != value->end() && at->is_string()) return at->get<std::string>();
  return {};
}

auto text_of(Json const& object, char const* member) -> std::string {
  auto const found = object.find(member);
  return found == object.end() ? std::string{} : words_of(*found);
}

/// All names of a list of persons.
auto names_of(Json const& object, char const* member) -> std::string {
  auto const found = object.find(member);
  if (found == object.end() || !found->is_array()) return text_of(object, member);
  auto out = std::string{};
  for (auto const& each : *found) {
    auto const name = words_of(each);
    if (!name.empty()) out += (out.empty() ? "" : ", ") + name;
  }
  return out;
}

auto fill(std::string& to, std::string value) -> void {
  if (to.empty()) to = std::move(value);
}

auto read_article(Json const& object, LinkedArticle& out) -> void {
  out.found = true;
  auto body = text_of(object, "articleBody");
  if (has_type(object, [](std::string_view type) { return type == "LiveBlogPosting"; })) {
    out.live = true;
    if (auto const updates = object.find("liveBlogUpdate"); updates != object.end() && updates->is_array())
      for (auto const& update : *updates)
        if (update.is_object()) body += (body.empty() ? "" : "\n\n") + text_of(update, "articleBody");
  }
  if (body.size() > out.body.size()) out.body = std::move(body);
  fill(out.title, text_of(object, "headline"));
  fill(out.title, text_of(object, "name"));
  fill(out.author, names_of(object, "author"));
  fill(out.date, text_of(object, "datePublished"));
  fill(out.outlet, text_of(object, "publisher"));
  fill(out.lang, text_of(object, "inLanguage"));
  fill(out.url, text_of(object, "url"));
  fill(out.url, text_of(object, "mainEntityOfPage"));
}

} // namespace

auto read_json_ld(std::string_view script, LinkedArticle& out) -> void {
  auto const root = Json::parse(script, nullptr, false, true);
  if (root.is_discarded()) return;
  auto stack = std::vector<Json const*>{&root};
  while (!stack.empty()) {
    auto const& value = *stack.back();
    stack.pop_back();
    if (value.is_object() && has_type(value, is_article_type)) {
      read_article(value, out);
      continue; // what stands in an article is its parts, or other stories
    }
    if (value.is_array())
      for (auto at = value.rbegin(); at != value.rend(); ++at) stack.push_back(&*at);
    if (!value.is_object()) continue;
    for (auto const* const name : {"@graph", "mainEntity", "mainEntityOfPage"})
      if (auto const at = value.find(name); at != value.end()) stack.push_back(&*at);
  }
}

} // namespace sourcier::corpus
