#include "sources/resolve.hpp"

#include "sources/resolver.hpp"

#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string>

namespace sourcier {
namespace {

/// A full stop or comma inside the closing mark stays with the words that it closes: "a waste of money."
auto whole_marks(Sentence const& sentence, TokenRange piece) -> Span {
  auto span = sentence.span(piece.first, piece.last);
  if (piece.last >= sentence.size() || !sentence.tokens[piece.last].any(Tag::stop | Tag::comma)) return span;
  auto const& mark = sentence.tokens[piece.last];
  bool const closes = sentence.outer[piece.last].end > mark.span.end;
  // « A, dit X, B. »: the second piece begins between the marks that it closes
  bool opened =
      sentence.quoted[piece.first] && sentence.outer[piece.first].begin == sentence.tokens[piece.first].span.begin;
  bool closed = false;
  for (auto t = piece.first; t < piece.last; ++t) {
    opened = opened || sentence.outer[t].begin < sentence.tokens[t].span.begin;
    if (sentence.outer[t].begin < sentence.tokens[t].span.begin) closed = false;
    closed = closed || sentence.outer[t].end > sentence.tokens[t].span.end;
  }
  if (closes && opened && !closed) span.end = sentence.outer[piece.last].end;
  return span;
}

/// « X a dit que le comité avait proposé … »: the committee speaks in X's words; what an agency relays is not its own.
auto speaks_inside(std::vector<Link> const& chain) -> bool {
  return !chain.empty() && chain.back().level != Level::media && chain.back().level != Level::document;
}

/// « d'après l'ONU, pour qui … »: two links with the same words for their source are one.
auto join_same(std::vector<Link>& chain) -> void {
  auto const same = [](Link const& outer, Link const& inner) {
    return outer.source && inner.source && outer.source->begin == inner.source->begin &&
           outer.source->end == inner.source->end;
  };
  chain.erase(std::unique(chain.begin(), chain.end(), same), chain.end());
}

/// « selon un responsable qui a requis l'anonymat. « … », a ajouté ce responsable »: who asked not to be named stays
/// unnamed.
auto keep_unnamed(std::vector<Attribution>& attributions) -> void {
  std::set<std::string> asked;
  for (auto const& attribution : attributions) {
    for (auto const& link : attribution.chain)
      if (link.anonymity.requested && link.level == Level::anonymous) asked.insert(link.speaker);
  }
  for (auto& attribution : attributions) {
    for (auto& link : attribution.chain)
      if (link.level == Level::official_unnamed && asked.contains(link.speaker)) link.level = Level::anonymous;
  }
}

/// A quotation that is its paragraph's only words, under nobody's name: a crosshead, if the text has the words again.
auto stands_alone(Attribution const& attribution, Document const& document) -> bool {
  if (attribution.construct != "continued" || attribution.content.size() != 1 || attribution.form != Form::direct)
    return false;
  auto const span = attribution.content.front();
  auto const text = std::string_view{document.text};
  auto const before = text.find_last_not_of(" \t", span.begin == 0 ? 0 : span.begin - 1);
  auto const after = text.find_first_not_of(" \t", span.end);
  return (span.begin == 0 || before == std::string_view::npos || text[before] == '\n') &&
         (after == std::string_view::npos || text[after] == '\n' || text[after] == '\r');
}

/// « « On roule sans freins » » in the headline or above a section: the article gives the words to somebody below.
auto name_headlines(std::vector<Attribution>& attributions, Document const& document) -> void {
  constexpr int most_crossheads = 16;
  int crossheads = 0;
  constexpr std::size_t fewest = 10; // letters; shorter words may be anybody's
  auto const letters = [&](Attribution const& attribution) {
    std::string out;
    for (auto const piece : attribution.content) {
      for (auto const c : fold(document.at(piece)))
        if (static_cast<unsigned char>(c) > 127 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) out += c;
    }
    return out;
  };
  auto const plain = [](std::string_view words) { // marks of quotation are letters above 127 too
    constexpr std::array<std::string_view, 9> marks{"«", "»", "“", "”", "‘", "’", "…", "\u00a0", "\u202f"};
    std::string out;
    while (!words.empty()) {
      const auto* const mark = std::find_if(marks.begin(), marks.end(), [&](auto m) { return words.starts_with(m); });
      if (mark == marks.end()) out += words.front();
      words.remove_prefix(mark == marks.end() ? 1 : mark->size());
    }
    return out;
  };
  for (auto& headline : attributions) {
    bool const crosshead = stands_alone(headline, document) && crossheads++ < most_crossheads;
    bool const titled = !headline.content.empty() && document.title &&
                        document.title->contains(headline.content.front()) && headline.form != Form::indirect &&
                        headline.chain.size() == 1 &&
                        (headline.chain.front().level == Level::unattributed || headline.construct == "continued");
    if (!crosshead && !titled) continue;
    auto const words = plain(letters(headline));
    if (words.size() < fewest) continue;
    for (auto const& below : attributions) {
      if (&below == &headline || below.chain.empty() || below.chain.back().level == Level::unattributed) continue;
      if (plain(letters(below)).find(words) == std::string::npos) continue;
      headline.chain = below.chain;
      for (auto& link : headline.chain) link.cue.reset(), link.source.reset();
      break;
    }
  }
}

} // namespace

Resolver::Resolver(std::vector<Reading> const& readings, Entities const& entities, Document const& document,
                   TokenList const& tokens, Pack const& pack, Registry const& registry)
    : readings_(readings), entities_(entities), document_(document), tokens_(tokens), pack_(pack), registry_(registry),
      requests_(document, pack), has_spoken_(entities.list.size(), false), bare_nouns_(readings.size()) {
  for (std::uint32_t i = 0; i < entities.list.size(); ++i) {
    auto const& e = entities.list[i];
    if (e.kind != EntityKind::person) continue;
    if (e.agreement.masculine != e.agreement.feminine && e.words.size() > 1) {
      auto& two = first_two_[e.agreement.feminine ? 1 : 0];
      auto const sooner = [&](EntityIndex a, EntityIndex b) {
        return entities.list[a].first_sentence < entities.list[b].first_sentence;
      };
      two.insert(std::upper_bound(two.begin(), two.end(), i, sooner), i);
      if (two.size() > 2) two.pop_back();
    }
    for (auto const& role : e.roles) {
      auto& list = by_role_[without_ex(role)];
      if (list.empty() || list.back() != i) list.push_back(i);
    }
  }
}

auto Resolver::run(std::vector<Candidate> const& candidates) -> std::vector<Attribution> {
  std::vector<Attribution> out;
  out.reserve(candidates.size());
  heard_.reserve(candidates.size());
  heard_at_.reserve(candidates.size());
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    auto const& candidate = candidates[i];
    bool const nothing = std::all_of(candidate.content.begin(), candidate.content.end(),
                                     [](TokenRange piece) { return piece.empty(); }); // « … C'est ce qu'a dit »
    if (nothing || candidate.links.empty()) continue;
    bool const new_paragraph = !out.empty() && paragraph_of(candidate.sentence) != paragraph_of(last_sentence_);
    auto attribution =
        attribute(candidate, out, new_paragraph, i + 1 < candidates.size() ? &candidates[i + 1] : nullptr);
    if (!attribution) continue;
    last_sentence_ = candidate.sentence;
    out.push_back(std::move(*attribution));
  }
  keep_unnamed(out);
  name_headlines(out, document_);
  return out;
}

auto Resolver::paragraph_of(std::uint32_t sentence) const -> std::uint32_t {
  auto s = sentence;
  std::uint32_t looked = 0;
  while (s > 0 && !readings_[s].sentence.paragraph_start && looked++ < 200) --s;
  return s;
}

auto Resolver::attribute(Candidate const& candidate, std::vector<Attribution> const& before, bool new_paragraph,
                         Candidate const* next) -> std::optional<Attribution> {
  Attribution out;
  reading_ = candidate.sentence;
  auto const& sentence = readings_[candidate.sentence].sentence;
  for (auto const& piece : candidate.content) {
    if (!piece.empty()) out.content.push_back(whole_marks(sentence, piece));
  }
  out.form = form_of(candidate);
  out.kind = candidate.kind;
  out.stance = candidate.negative && candidate.stance == Stance::endorsing ? Stance::neutral : candidate.stance;
  out.conditional = candidate.conditional;
  out.construct = candidate.construct;
  if (candidate.venue) out.venue = sentence.span(candidate.venue->first, candidate.venue->last);
  bool const itself = says_of_itself(candidate);
  for (auto const& link : candidate.links) {
    if (itself && &link == &candidate.links.front()) continue;
    if (candidate.construct == "answer") {
      out.chain.push_back(answered(candidate.sentence));
      continue;
    }
    // words in passing are his who spoke in the sentence before
    bool const passing = candidate.construct == "in-passing" && link.same_as_before;
    if (passing && (before.empty() || new_paragraph || last_sentence_ + 1 < candidate.sentence ||
                    before.back().chain.back().level == Level::unattributed))
      return std::nullopt;
    bool const by_name = !before.empty() && before.back().chain.back().level == Level::named_person;
    if (link.same_as_before && !(link.impersonal && by_name)) {
      continue_from(out, candidate, before, new_paragraph, next);
      if (!link.cue.empty() && !out.chain.empty()) // « …, poursuit-on »
        out.chain.back().cue = sentence.span(link.cue.first, link.cue.last);
      continue;
    }
    out.chain.push_back(link_of(link, candidate, speaks_inside(out.chain)));
  }
  join_same(out.chain);
  for (auto& [medium, s] : relays_) hear(std::move(medium), s); // what they relay has no source of its own
  relays_.clear();
  if (out.chain.empty()) return std::nullopt;
  if (candidate.construct == "colon" && sentence.title && out.chain.size() == 1)
    leave_place_out(out.chain.front(), candidate);
  return out;
}

/// « Mimizan : « … » »: one word before the colon of a headline, that is no person's in the article, tells where.
auto Resolver::leave_place_out(Link& link, Candidate const& candidate) const -> void {
  auto const& source = candidate.links.front().source;
  if (!source.present() || source.range.last - source.range.first != 1) return;
  auto const phrase = taken_apart(source);
  if (!phrase.named) return;
  auto const& e = entities_.list[*phrase.named];
  auto const features = readings_[source.sentence].sentence.tokens[source.range.first].features;
  bool const name = has(features, Feature::surname) || first_name(features);
  if (name || e.words.size() > 1 || e.kind == EntityKind::person || e.kind == EntityKind::medium ||
      e.kind == EntityKind::organization || !e.roles.empty())
    return;
  link = {};
}

auto Resolver::link_of(CandidateLink const& words, Candidate const& candidate, bool inner) -> Link {
  Link link;
  auto const& cued = readings_[words.cue_sentence.value_or(candidate.sentence)].sentence;
  if (words.cue.last > words.cue.first) link.cue = cued.inner_span(words.cue.first, words.cue.last);
  if (!words.source.present() || words.impersonal) {
    if (auto document = read_there(candidate)) {
      fill(link, *document);
      hear(std::move(*document), candidate.sentence);
    }
    return link;
  }
  auto const& sentence = readings_[words.source.sentence].sentence;
  auto const& range = words.source.range;
  link.source =
      pack_.lower_quotations_belong ? sentence.inner_span(range.first, range.last) : marked_name(sentence, range);
  auto who = identify(words.source, candidate);
  if (inner && twice_in_chain(words.source, candidate, who)) who = by_words(words.source);
  who.inner = inner;
  if (words.source.pronoun && words.source.house) link.source.reset(); // « y assure-t-on »
  // « …, a-t-il dit, cité par l'AFP », « Par la voix de son avocat, il dit … »: who stands first in the chain is not he
  bool const relay =
      !candidate.links.empty() && &words != &candidate.links.back() &&
      (who.level == Level::media || who.level == Level::document || candidate.links.back().source.pronoun);
  if (cued.answer && candidate.construct == "colon" && who.level == Level::named_person) interviewee_ = who;
  fill(link, who);
  anonymity(link, candidate.sentence);
  if (relay) {
    relays_.emplace_back(std::move(who), words.source.sentence);
    return link;
  }
  auto const before = heard_.size();
  hear(std::move(who), words.source.sentence);
  for (auto& [medium, sentence] : relays_) { // heard, but before whoever they relay
    hear(std::move(medium), sentence);
    std::rotate(heard_.begin() + static_cast<std::ptrdiff_t>(before), heard_.end() - 1, heard_.end());
    std::rotate(heard_at_.begin() + static_cast<std::ptrdiff_t>(before), heard_at_.end() - 1, heard_at_.end());
  }
  relays_.clear();
  return link;
}

/// « Luc Bel a indiqué que | le suspect | avait dit … »: nobody reports his own words under another name, so the phrase
/// means somebody else.
auto Resolver::twice_in_chain(SourceWords const& source, Candidate const& candidate, Identity const& who) const
    -> bool {
  auto const& outer = candidate.links.front().source;
  if (pack_.lower_quotations_belong || source.pronoun || who.level != Level::named_person || !who.entity ||
      heard_.empty() || heard_.back().entity != who.entity || heard_at_.back() != candidate.sentence)
    return false;
  if (!outer.present() || outer.sentence != source.sentence || outer.range.last > source.range.first) return false;
  auto const phrase = taken_apart(source);
  return !phrase.named && !phrase.last_mentioned && !phrase.same;
}

/// Somebody of whom no more is known than the phrase says.
auto Resolver::by_words(SourceWords const& source) const -> Identity {
  auto const phrase = taken_apart(source);
  Identity who;
  who.agreement = phrase.agreement;
  who.head = std::string{phrase.head};
  who.animate = phrase.noun_class == nullptr || phrase.noun_class->animate;
  who.level = level_of(phrase, entities_, pack_);
  name_it(who, phrase);
  return who;
}

auto Resolver::hear(Identity who, std::uint32_t sentence) -> void {
  if (heard_.empty() && who.level == Level::named_person) only_voice_ = who.entity;
  if (only_voice_ != who.entity) only_voice_.reset();
  if (who.entity) has_spoken_[*who.entity] = true;
  heard_.push_back(std::move(who));
  heard_at_.push_back(sentence);
}

/// « sous couvert d'anonymat », « n'étant pas autorisé à s'exprimer »: asked for in the sentence, or its reason given.
auto Resolver::anonymity(Link& link, std::uint32_t s) -> void {
  if (link.level == Level::named_person || link.level == Level::media || link.level == Level::document) return;
  auto const& sentence = readings_[s].sentence;
  if (sentence.tokens.empty()) return;
  auto const& request = requests_.in_sentence(s, sentence.span(0, sentence.size()));
  if (!request.found) return;
  if (request.requested) link.anonymity.requested = true;
  if (link.level != Level::organization) link.level = Level::anonymous;
  if (!link.anonymity.reason) link.anonymity.reason = request.reason;
}

/// « La municipalité propose un crédit, indique-t-elle »: the pronoun at the end is the subject of the claim.
auto Resolver::says_of_itself(Candidate const& candidate) const -> bool {
  if (candidate.links.size() < 2) return false;
  auto const& outer = candidate.links[0].source;
  auto const& inner = candidate.links[1].source;
  if (!outer.present() || !outer.pronoun || !inner.present() || outer.sentence != inner.sentence ||
      outer.range.first < inner.range.last)
    return false;
  if (inner.pronoun) return true;
  auto const phrase = taken_apart(inner);
  auto word = std::string{tokens_.fold(readings_[outer.sentence].sentence.tokens[outer.head])};
  if (auto const at = word.find_last_of('-'); at != std::string::npos) word = word.substr(at + 1);
  auto const it = pack_.genders.find(word);
  if (it == pack_.genders.end() || !pack_.is(word, Use::personal)) return false;
  Agreement const wanted{(it->second & 1) != 0, (it->second & 2) != 0, (it->second & 4) != 0};
  return agrees(phrase.named ? entities_.list[*phrase.named].agreement : phrase.agreement, wanted);
}

auto Resolver::form_of(Candidate const& candidate) const -> Form {
  auto const& sentence = readings_[candidate.sentence].sentence;
  std::uint32_t quoted = 0;
  std::uint32_t plain = 0;
  for (auto const& piece : candidate.content) {
    for (auto t = piece.first; t < piece.last; ++t) {
      auto const& token = sentence.tokens[t];
      if (token.is(Tag::quotation) || sentence.quoted[t]) {
        ++quoted;
      } else if (!token.any(Tag::comma | Tag::stop | Tag::colon | Tag::que)) {
        ++plain;
      }
    }
  }
  if (quoted == 0) return Form::indirect;
  return plain == 0 ? Form::direct : Form::mixed;
}

auto resolve(std::vector<Candidate> const& candidates, std::vector<Reading> const& readings, Entities const& entities,
             Document const& document, TokenList const& tokens, Pack const& pack, Registry const& registry)
    -> std::vector<Attribution> {
  return Resolver{readings, entities, document, tokens, pack, registry}.run(candidates);
}

} // namespace sourcier
