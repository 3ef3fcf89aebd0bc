#include "html_parts.hpp"
#include "html_text.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace sourcier::reports {
namespace {

/// A hand in the article's chains; its children are who it has claims from.
struct Node {
  std::string name;
  Level level = Level::unattributed;
  std::optional<StateMedia> media;
  std::uint32_t claims = 0;
  std::vector<std::size_t> children;
};

/// Nobody needs to see more hands than this behind each other; the claim's own card has them all.
constexpr auto deepest = std::size_t{8};

/// All chains as one tree with the reader at its root; node 0 is the reader.
auto tree_of(View const& view) -> std::vector<Node> {
  auto nodes = std::vector<Node>(1);
  auto known = std::map<std::tuple<std::size_t, Level, std::string>, std::size_t>{}; // by parent, level and name
  for (auto const& attribution : view.analysis.attributions) {
    auto at = std::size_t{0};
    for (std::size_t i = 0; i < std::min(attribution.chain.size(), deepest); ++i) {
      auto const& link = attribution.chain[i];
      auto name = link_name(view, link);
      auto const [found, is_new] = known.try_emplace({at, link.level, name}, nodes.size());
      if (is_new) {
        nodes[at].children.push_back(nodes.size());
        nodes.push_back({std::move(name), link.level, link.state_media, 0, {}});
      }
      at = found->second;
      ++nodes[at].claims;
    }
  }
  return nodes;
}

auto node_html(Part const& part, Node const& node) -> std::string {
  auto const lang = part.view.lang;
  auto const state = node.media && is_state_controlled(node.media->media_class);
  return "<span class=\"node " + level_class(node.level) + (state ? " state" : "") +
         R"("><span class="letter" aria-hidden="true">)" + html_text(level_letter(lang, node.level)) +
         "</span> <span>" + "<bdi class=\"who\">" + html_text(node.name) + "</bdi> <span class=\"level\">" +
         html_text(level_name(lang, node.level)) + "</span> <span class=\"count\">" +
         html_text(counted(lang, Msg::claims_none, node.claims)) + "</span>" + media_label(lang, node.media) +
         "</span></span>";
}

} // namespace

auto html_chains(Part const& part) -> std::string {
  if (part.view.analysis.attributions.empty()) return {};
  auto const nodes = tree_of(part.view);
  auto out = R"(<section class="chains" id=")" + part.id + "-chains\">\n" + heading(part, Msg::chains_title) +
             "<p class=\"help\">" + html_text(say(part.view.lang, Msg::chain_intro)) + "</p>\n" +
             "<ul class=\"tree\">\n<li><span class=\"node reader\">" + html_text(say(part.view.lang, Msg::reader)) +
             "</span>\n<ul>\n";
  // Depth first without recursion: where we are in each open list.
  struct Open {
    std::size_t node;
    std::size_t next;
  };
  auto open = std::vector<Open>{{0, 0}};
  while (!open.empty()) {
    auto& [node, next] = open.back();
    if (next == nodes[node].children.size()) {
      out += "</ul></li>\n";
      open.pop_back();
      continue;
    }
    auto const child = nodes[node].children[next++];
    out += "<li>" + node_html(part, nodes[child]);
    if (nodes[child].children.empty()) {
      out += "</li>\n";
    } else {
      out += "\n<ul>\n";
      open.push_back({child, 0});
    }
  }
  return out + "</ul>\n</section>\n";
}

} // namespace sourcier::reports
