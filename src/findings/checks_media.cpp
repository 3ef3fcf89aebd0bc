#include "findings/context.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace sourcier {

namespace {

auto controlled(CheckContext const& context, Link const& link) -> bool {
  // The unions of a broadcaster are not the broadcaster.
  auto const medium = link.level == Level::media || link.level == Level::document;
  if (!medium || !link.state_media || !is_state_controlled(link.state_media->media_class)) return false;
  if (link.source && context.signals.members.found_in(context.text, *link.source)) return false;
  return !(link.state_media->entry == "text" && link.source &&
           context.signals.gazettes.found_in(context.text, *link.source));
}

/// Whom a pronoun means is a guess: nothing grave is built on it.
auto is_pronoun(CheckContext const& context, Link const& link) -> bool {
  if (!link.source) return false;
  auto const [first, last] = context.words_of(*link.source);
  return context.signals.pronouns.is(context.text, first, last);
}

auto is_own_outlet(CheckContext const& context, Link const& link) -> bool {
  auto const& outlet = context.analysis.article.outlet;
  if (!outlet) return false;
  auto const key = context.key_of(*outlet);
  return key == speaker_key(context, link) || (link.state_media && key == context.key_of(link.state_media->name));
}

/// How the registry classes the medium, in words.
auto class_name(StateMedia const& media, std::string_view lang) -> std::string {
  auto const english = lang == "en";
  auto out = std::string{to_string(media.media_class)};
  switch (media.media_class) {
  case StateMediaClass::SC: out += english ? ", state-controlled" : ", contrôlé par l'État"; break;
  case StateMediaClass::CaPu: out += english ? ", captured public medium" : ", média public sous contrôle"; break;
  case StateMediaClass::CaPr: out += english ? ", captured private medium" : ", média privé sous contrôle"; break;
  case StateMediaClass::ISFM:
  case StateMediaClass::ISF:
  case StateMediaClass::ISM:
  case StateMediaClass::IP: out += english ? ", public, independent" : ", public, indépendant"; break;
  }
  if (!media.country.empty()) out += ", " + media.country;
  return out;
}

/// A headline that names the medium: what it says of itself is at first hand.
auto is_about(CheckContext const& context, Link const& link) -> bool {
  auto const& title = context.analysis.document.title;
  auto const name = link.speaker.empty() ? std::string{} : link.speaker;
  return title && !name.empty() && PhraseSet{{name}}.found_in(context.text, *title);
}

auto check_chain(CheckContext& context, Attribution const& attribution, std::set<std::string>& told) -> void {
  auto const& chain = attribution.chain;
  // A letter of the ministry, and the ministry: one hand.
  auto const relays = static_cast<std::size_t>(
      std::count_if(chain.begin(), chain.end() - 1, [](Link const& link) { return link.level != Level::document; }));
  if (relays > context.settings.max_relays)
    context.add("chain-too-long", place_of(attribution, origin(attribution)),
                {{"number", std::to_string(relays)}, {"chain", chain_note(context, attribution)}});

  auto const& last = origin(attribution);
  if (std::all_of(chain.begin(), chain.end(),
                  [&](Link const& link) { return controlled(context, link) && !is_pronoun(context, link); })) {
    if (!is_own_outlet(context, last))
      context.add("state-media-only", place_of(attribution, last),
                  {{"who", last.state_media->name}, {"class", class_name(*last.state_media, context.lang)}});
    return;
  }
  auto const relay = std::find_if(chain.begin(), chain.end(), [&](Link const& link) {
    return link.level == Level::media && !is_own_outlet(context, link);
  });
  if (relay == chain.end()) return;
  auto const anonymous =
      std::find_if(relay, chain.end(), [](Link const& link) { return link.level == Level::anonymous; });
  auto const who = speaker_name(context, *relay);
  if (anonymous != chain.end()) {
    // « Une source, citée par RIA Novosti, selon France 24 »: RIA Novosti has spoken with it.
    auto const nearest = std::find_if(std::make_reverse_iterator(anonymous), chain.rend(), [&](Link const& link) {
      return link.level == Level::media && !is_own_outlet(context, link);
    });
    context.add("second-hand-anonymous", place_of(attribution, *anonymous), {{"who", speaker_name(context, *nearest)}});
  } else if (!is_about(context, *relay) && told.emplace(speaker_key(context, *relay)).second)
    context.add("second-hand", place_of(attribution, *relay), {{"who", who}});
}

/// Whether the article says anywhere beside one of its names whose medium it is.
/// Whether the article says anywhere beside one of its names whose medium it is. Labels are rarer than names, so the
/// names are looked for around the labels.
auto is_labelled(CheckContext const& context, std::set<std::string> const& names, std::vector<Span> const& labels)
    -> bool {
  constexpr auto near = std::size_t{8};
  auto longest = std::size_t{0}; // name, in words
  for (auto const& name : names) longest = std::max(longest, fold_words(name).words.size());
  auto const mentions = PhraseSet{{names.begin(), names.end()}};
  auto const before = [](std::size_t word, std::size_t count) { return word < count ? 0 : word - count; };
  auto at = std::size_t{0};
  for (auto const label : labels) {
    auto const end = std::min(context.text.words.size(), context.text.word_at(label.end) + near);
    for (at = std::max(at, before(context.first_word(label), near + longest)); at < end; ++at) {
      auto const behind = mentions.longest(context.text, at, context.text.words.size());
      if (behind == 0) continue;
      auto const sentence = context.sentence_of(at);
      if (context.signals.state_labels.found_in(context.text, std::max(sentence.first, before(at, near)),
                                                std::min(sentence.second, behind + near)))
        return true;
    }
  }
  return false;
}

/// As many names of one medium are looked for; an article that calls it otherwise still has one of them.
constexpr auto most_names = std::size_t{200};

auto check_labels(CheckContext& context) -> void {
  struct Cited {
    Span first;
    StateMedia media;
    std::set<std::string> names;
    bool says_so = false;
  };
  auto cited = std::map<std::string, Cited>{};
  for (auto const& attribution : context.analysis.attributions) {
    for (auto const& link : attribution.chain) {
      if (!controlled(context, link) || is_own_outlet(context, link)) continue;
      auto& one = cited
                      .try_emplace(link.state_media->entry + '/' + link.state_media->name,
                                   Cited{place_of(attribution, link), *link.state_media, {}, false})
                      .first->second;
      if (one.names.size() < most_names) {
        one.names.insert(link.state_media->name);
        one.names.insert(link.speaker);
        one.names.insert(link.aliases.begin(), link.aliases.end());
        if (link.source) one.names.emplace(context.analysis.document.at(*link.source));
      }
      one.says_so = one.says_so || link.state_media->entry == "text";
    }
  }
  if (cited.empty()) return;
  auto const labels = context.signals.state_labels.find_all(context.text, 0, context.text.words.size());
  for (auto const& [key, one] : cited)
    if (!one.says_so && !is_labelled(context, one.names, labels))
      context.add("state-media-unlabelled", one.first,
                  {{"who", one.media.name}, {"class", class_name(one.media, context.lang)}});
}

/// The media that the claims name, by the keys of their names and of what the article calls them.
auto media_by_key(CheckContext const& context) -> std::map<std::string_view, StateMedia const*> {
  auto out = std::map<std::string_view, StateMedia const*>{};
  for (auto const& attribution : context.analysis.attributions) {
    for (auto const& link : attribution.chain) {
      if (!link.state_media) continue;
      out.emplace(context.key_of(link.state_media->name), &*link.state_media);
      out.emplace(speaker_key(context, link), &*link.state_media);
    }
  }
  return out;
}

auto check_credits(CheckContext& context) -> void {
  auto const& credits = context.analysis.document.credits;
  if (credits.empty()) return;
  auto const cited = media_by_key(context);
  auto const known = [&](std::string const& name) -> std::optional<StateMedia> {
    if (context.media)
      if (auto found = context.media(name)) return found;
    auto const found = cited.find(context.key_of(name));
    return found == cited.end() ? std::nullopt : std::optional{*found->second};
  };
  for (auto const& credit : credits) {
    for (auto const& name : credit.names) {
      auto const media = known(name);
      if (!media || !is_state_controlled(media->media_class)) continue;
      auto const& outlet = context.analysis.article.outlet;
      if (outlet && context.key_of(*outlet) == context.key_of(media->name)) continue;
      context.add("state-media-credit", credit.span,
                  {{"who", media->name}, {"class", class_name(*media, context.lang)}});
    }
  }
}

} // namespace

auto check_media(CheckContext& context) -> void {
  auto told = std::set<std::string>{}; // one word on each medium is enough
  for (auto const& attribution : context.analysis.attributions) check_chain(context, attribution, told);
  check_labels(context);
  check_credits(context);
}

} // namespace sourcier
