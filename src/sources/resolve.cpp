#include "sources/resolve.hpp"

#include "sources/phrase.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <unordered_map>

namespace sourcier {
namespace {

/// Who was meant by a source phrase.
struct Identity {
  std::string speaker;
  std::vector<std::string> aliases;
  Level level = Level::unattributed;
  std::optional<StateMedia> state_media;
  std::optional<std::uint32_t> entity;
  Agreement agreement;
  std::string head; ///< folded head noun
  bool animate = true;
};

/// Something that a pronoun may mean.
struct Antecedent {
  std::uint32_t sentence = 0, token = 0;
  std::optional<std::uint32_t> entity;
  SourceWords words;
  Agreement agreement;
  bool subject = false, person = false, spoke = false;
};

constexpr std::uint32_t most_holders = 256;   ///< of one role, looked at for « le maire »
constexpr std::uint32_t most_mentions = 1000; ///< looked at for « l'entreprise »

/// Finds which phrases of a request for anonymity stand in a text, in one pass: by their first three bytes.
class RequestPhrases {
public:
  /// Indices into `signals`, rising.
  auto in(std::string_view folded, std::vector<Signal> const& signals) -> std::vector<std::uint16_t> {
    if (starts_.empty()) index(signals);
    std::vector<std::uint16_t> out;
    for (std::size_t at = 0; at + 3 <= folded.size(); ++at) {
      for (auto i = starts_[slot(folded.data() + at)]; i != none; i = next_[i]) {
        if (folded.substr(at).starts_with(signals[i].phrase)) out.push_back(i);
      }
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
  }

private:
  static constexpr std::uint16_t none = 0xFFFF;
  static auto slot(char const* at) -> std::size_t {
    auto const byte = [&](int i) { return static_cast<std::size_t>(static_cast<unsigned char>(at[i])); };
    return (byte(0) * 31 + byte(1) * 7 + byte(2)) % 1024;
  }
  auto index(std::vector<Signal> const& signals) -> void {
    starts_.assign(1024, none);
    next_.assign(signals.size(), none);
    for (std::size_t i = 0; i < signals.size() && i < none; ++i) {
      auto const& signal = signals[i];
      if ((signal.id != "requested" && signal.id != "reason") || signal.phrase.size() < 3) continue;
      auto& first = starts_[slot(signal.phrase.data())];
      next_[i] = first;
      first = static_cast<std::uint16_t>(i);
    }
  }

  std::vector<std::uint16_t> starts_, next_;
};

class Resolver {
public:
  Resolver(std::vector<Reading> const& readings, Entities const& entities, Document const& document,
           TokenList const& tokens, Pack const& pack, Registry const& registry)
      : readings_(readings), entities_(entities), document_(document), tokens_(tokens), pack_(pack),
        registry_(registry), has_spoken_(entities.list.size(), false), bare_nouns_(readings.size()) {
    for (std::uint32_t i = 0; i < entities.list.size(); ++i) {
      auto const& e = entities.list[i];
      if (e.kind != EntityKind::person) continue;
      for (auto const& role : e.roles) {
        auto& list = by_role_[role];
        if (list.empty() || list.back() != i) list.push_back(i);
      }
    }
  }

  auto run(std::vector<Candidate> const& candidates) -> std::vector<Attribution> {
    std::vector<Attribution> out;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
      auto const& candidate = candidates[i];
      if (candidate.content.empty() || candidate.links.empty()) continue;
      bool const new_paragraph = !out.empty() && paragraph_of(candidate.sentence) != paragraph_of(last_sentence_);
      auto attribution =
          attribute(candidate, out, new_paragraph, i + 1 < candidates.size() ? &candidates[i + 1] : nullptr);
      if (!attribution) continue;
      last_sentence_ = candidate.sentence;
      out.push_back(std::move(*attribution));
    }
    return out;
  }

private:
  auto paragraph_of(std::uint32_t sentence) const -> std::uint32_t {
    auto s = sentence;
    std::uint32_t looked = 0;
    while (s > 0 && !readings_[s].sentence.paragraph_start && looked++ < 200) --s;
    return s;
  }

  auto attribute(Candidate const& candidate, std::vector<Attribution> const& before, bool new_paragraph,
                 Candidate const* next) -> std::optional<Attribution> {
    Attribution out;
    auto const& sentence = readings_[candidate.sentence].sentence;
    for (auto const& piece : candidate.content) out.content.push_back(whole_marks(sentence, piece));
    out.form = form_of(candidate);
    out.kind = candidate.kind;
    out.stance = candidate.negative && candidate.stance == Stance::endorsing ? Stance::neutral : candidate.stance;
    out.conditional = candidate.conditional;
    out.construct = candidate.construct;
    if (candidate.venue) out.venue = sentence.span(candidate.venue->first, candidate.venue->last);
    bool const itself = says_of_itself(candidate);
    for (auto const& link : candidate.links) {
      if (itself && &link == &candidate.links.front()) continue;
      if (link.same_as_before) {
        continue_from(out, candidate, before, new_paragraph, next);
        continue;
      }
      Link l;
      auto const& cued = link.cue_sentence ? readings_[*link.cue_sentence].sentence : sentence;
      if (link.cue.last > link.cue.first) l.cue = cued.inner_span(link.cue.first, link.cue.last);
      if (link.source.present() && !link.impersonal) {
        auto const& s = readings_[link.source.sentence].sentence;
        l.source = s.inner_span(link.source.range.first, link.source.range.last);
        auto const identity = identify(link.source, candidate);
        fill(l, identity);
        anonymity(l, candidate.sentence);
        last_identity_ = identity;
        remember(link.source, identity);
      }
      out.chain.push_back(std::move(l));
    }
    if (out.chain.empty()) return std::nullopt;
    return out;
  }

  /// « La municipalité propose un crédit, indique-t-elle »: the pronoun at the end is the subject of the claim.
  auto says_of_itself(Candidate const& candidate) const -> bool {
    if (candidate.links.size() < 2) return false;
    auto const& outer = candidate.links[0].source;
    auto const& inner = candidate.links[1].source;
    if (!outer.present() || !outer.pronoun || !inner.present() || outer.sentence != inner.sentence ||
        outer.range.first < inner.range.last)
      return false;
    if (inner.pronoun) return true;
    auto const phrase = take_apart(inner, readings_, entities_, document_, tokens_, pack_, registry_);
    auto word = std::string{tokens_.fold(readings_[outer.sentence].sentence.tokens[outer.head])};
    if (auto const at = word.find_last_of('-'); at != std::string::npos) word = word.substr(at + 1);
    auto const it = pack_.genders.find(word);
    if (it == pack_.genders.end() || !pack_.is(word, Use::personal)) return false;
    Agreement const wanted{(it->second & 1) != 0, (it->second & 2) != 0, (it->second & 4) != 0};
    return agrees(phrase.named ? entities_.list[*phrase.named].agreement : phrase.agreement, wanted);
  }

  /// A full stop or comma inside the closing mark stays with the words that it closes: "a waste of money."
  static auto whole_marks(Sentence const& sentence, TokenRange piece) -> Span {
    auto span = sentence.span(piece.first, piece.last);
    if (piece.last >= sentence.size() || !sentence.tokens[piece.last].any(Tag::stop | Tag::comma)) return span;
    auto const& mark = sentence.tokens[piece.last];
    bool const closes = sentence.outer[piece.last].end > mark.span.end && mark.is(Tag::glued);
    bool opened = false, closed = false;
    for (auto t = piece.first; t < piece.last; ++t) {
      opened = opened || sentence.outer[t].begin < sentence.tokens[t].span.begin;
      if (sentence.outer[t].begin < sentence.tokens[t].span.begin) closed = false;
      closed = closed || sentence.outer[t].end > sentence.tokens[t].span.end;
    }
    if (closes && opened && !closed) span.end = sentence.outer[piece.last].end;
    return span;
  }

  static auto fill(Link& link, Identity const& who) -> void {
    link.speaker = who.speaker;
    link.aliases = who.aliases;
    std::erase(link.aliases, who.speaker);
    link.level = who.level;
    link.state_media = who.state_media;
  }

  auto form_of(Candidate const& candidate) const -> Form {
    auto const& sentence = readings_[candidate.sentence].sentence;
    std::uint32_t quoted = 0, plain = 0;
    for (auto const& piece : candidate.content) {
      for (auto t = piece.first; t < piece.last; ++t) {
        auto const& token = sentence.tokens[t];
        if (token.is(Tag::quotation)) {
          ++quoted;
        } else if (sentence.quoted[t]) {
          ++quoted;
        } else if (!token.any(Tag::comma | Tag::stop | Tag::colon | Tag::que)) {
          ++plain;
        }
      }
    }
    if (quoted == 0) return Form::indirect;
    return plain == 0 ? Form::direct : Form::mixed;
  }

  // --- who

  auto identify(SourceWords const& source, Candidate const& candidate) -> Identity {
    auto const phrase = take_apart(source, readings_, entities_, document_, tokens_, pack_, registry_);
    if (source.pronoun) return pronoun(source, phrase, candidate);
    if (phrase.last_mentioned) {
      if (auto const found = named_last(source, phrase.agreement)) return *found;
      if (auto const found = antecedent(source, phrase.agreement, false)) return *found;
    }
    Identity who;
    who.agreement = phrase.agreement;
    who.head = std::string{phrase.head};
    who.animate = !phrase.noun_class || phrase.noun_class->animate;
    who.level = level_of(phrase, entities_);
    if (phrase.named && who.level == Level::named_person) return person(*phrase.named, phrase);
    if (phrase.named && who.level == Level::witness) {
      who.speaker = entities_.list[*phrase.named].name;
      who.entity = phrase.named;
      return who;
    }
    if (who.level == Level::office ||
        (phrase.noun_class && phrase.noun_class->animate && definite(phrase) && !phrase.plural)) {
      if (auto const entity = person_of_role(phrase)) return person(*entity, phrase);
    }
    if (phrase.same || (definite(phrase) && !phrase.named)) {
      if (auto const known = spoken_before(phrase)) return *known;
    }
    if (auto const known = said_otherwise(phrase, source.sentence)) return *known;
    if (definite(phrase) && !phrase.named && !phrase.plural && !phrase.of_something && !phrase.proper_head) {
      if (auto const known = same_head_before(phrase, source)) return *known;
    }
    if (definite(phrase) && !phrase.named && !phrase.medium && who.level == Level::media && !phrase.of_something &&
        !phrase.plural && !phrase.state_worded) {
      if (auto const known = medium_meant(source)) return *known;
    }
    if (definite(phrase) && !phrase.named && phrase.noun_class && !phrase.noun_class->animate &&
        who.level == Level::organization && !phrase.of_something && !phrase.plural && !phrase.proper_head) {
      if (auto const entity = body_meant(phrase, source.sentence)) {
        auto const& e = entities_.list[*entity];
        who.speaker = e.name;
        who.aliases = e.aliases;
        who.entity = entity;
        return who;
      }
    }
    who.speaker = phrase.text;
    if (phrase.named) {
      auto const& e = entities_.list[*phrase.named];
      who.entity = phrase.named;
      who.agreement = e.agreement.masculine || e.agreement.feminine ? e.agreement : phrase.agreement;
      bool const firm = pack_.companies.contains(phrase.head) && e.kind != EntityKind::place &&
                        (phrase.text.ends_with(e.name) ||
                         std::any_of(e.aliases.begin(), e.aliases.end(), [&](std::string const& alias) {
                           return phrase.text.ends_with(alias);
                         })); // « la société de logiciels Kaspersky »
      if (!phrase.noun_class || who.level == Level::media || phrase.apposed || firm) {
        who.speaker = e.name;
        who.aliases = e.aliases;
      } else if (who.level == Level::organization) {
        who.aliases = e.aliases;
        who.aliases.insert(who.aliases.begin(), e.name);
      }
    } else {
      acronym(source, who);
    }
    // « les syndicats de RT France » are not RT France
    bool const body_of_medium = phrase.of_medium && phrase.noun_class &&
                                phrase.noun_class->level == Level::organization &&
                                phrase.noun_class->of_medium != Level::media;
    if (phrase.medium && !body_of_medium) {
      if (who.level == Level::media || who.level == Level::organization) who.level = Level::media;
      if (who.level == Level::media && !phrase.of_medium && !phrase.medium_text.empty())
        who.speaker = phrase.medium_text;
      if (phrase.medium->media_class && who.level == Level::media)
        who.state_media =
            StateMedia{phrase.medium->name, phrase.medium->country, *phrase.medium->media_class, phrase.medium->key};
    }
    if (!who.state_media && (who.level == Level::media) && phrase.state_worded && !phrase.of_medium) {
      who.state_media = StateMedia{phrase.text, "", StateMediaClass::SC, "text"};
    }
    return who;
  }

  static auto definite(SourcePhrase const& p) -> bool {
    return p.determination == Determination::definite || p.determination == Determination::demonstrative;
  }

  auto person(std::uint32_t entity, SourcePhrase const& phrase) const -> Identity {
    auto const& e = entities_.list[entity];
    Identity who;
    who.speaker = e.name;
    who.aliases = e.aliases;
    who.level = Level::named_person;
    who.entity = entity;
    who.agreement = e.agreement.masculine != e.agreement.feminine ? e.agreement : phrase.agreement;
    who.head = std::string{phrase.head};
    return who;
  }

  /// « l'ARS », « l'Agence régionale de santé (ARS) »: the other form that a parenthesis gave.
  auto acronym(SourceWords const& source, Identity& who) const -> void {
    auto const& sentence = readings_[source.sentence].sentence;
    for (auto t = source.range.first; t + 1 < source.range.last; ++t) {
      if (sentence.tokens[t].is(Tag::open_bracket) && sentence.tokens[t + 1].is(Tag::acronym))
        who.aliases.emplace_back(document_.at(sentence.tokens[t + 1].span));
    }
  }

  /// « la ministre », « le porte-parole »: the person of that function named so far, or later in the text.
  auto person_of_role(SourcePhrase const& phrase) const -> std::optional<std::uint32_t> {
    std::optional<std::uint32_t> best;
    auto const holders = by_role_.find(phrase.head);
    if (holders == by_role_.end()) return best;
    std::uint32_t looked = 0;
    for (auto it = holders->second.rbegin(); it != holders->second.rend() && looked++ < most_holders; ++it) {
      auto const i = *it;
      auto const& e = entities_.list[i];
      bool const fits = std::all_of(phrase.modifiers.begin(), phrase.modifiers.end(), [&](std::string const& m) {
        return std::find(e.described.begin(), e.described.end(), m) != e.described.end() ||
               std::find(e.roles.begin(), e.roles.end(), m) != e.roles.end();
      });
      bool const some = std::any_of(phrase.modifiers.begin(), phrase.modifiers.end(), [&](std::string const& m) {
        return std::find(e.described.begin(), e.described.end(), m) != e.described.end();
      });
      bool const loose = phrase.modifiers.empty() || (some && spoke(i));
      if (!fits && !loose) continue;
      if (phrase.agreement.feminine && !phrase.agreement.masculine && e.agreement.masculine && !e.agreement.feminine)
        continue;
      if (phrase.agreement.masculine && !phrase.agreement.feminine && e.agreement.feminine && !e.agreement.masculine)
        continue;
      if (phrase.owner && std::find(phrase.all_named.begin(), phrase.all_named.end(), i) != phrase.all_named.end())
        continue;
      if (spoke(i)) return i; // the last one who spoke wins
      if (!best) best = i;
    }
    return best;
  }

  auto spoke(std::uint32_t entity) const -> bool { return has_spoken_[entity]; }

  /// « Le scientifique », « la députée des Landes » behind somebody's words: the same person in other words, when the
  /// function is new, the person was heard just before and nobody else was.
  auto said_otherwise(SourcePhrase const& phrase, std::uint32_t sentence) const -> std::optional<Identity> {
    if (!definite(phrase) || phrase.named || phrase.plural) return std::nullopt;
    if (!(phrase.noun_class && phrase.noun_class->animate) && !phrase.agentive) return std::nullopt;
    auto const level = phrase.noun_class ? phrase.noun_class->level : Level::witness;
    if (level != Level::office && level != Level::official_unnamed && level != Level::witness) return std::nullopt;
    if (heard_.empty() || sentence - heard_at_.back() > 3) return named_before(phrase, sentence);
    auto const& last = heard_.back();
    if (last.level != Level::named_person || !last.entity || sentence - heard_at_.back() > 3 ||
        !agrees(last.agreement, phrase.agreement))
      return std::nullopt;
    if (phrase.owner && phrase.owner == last.entity) return std::nullopt; // « l'avocat de M. Diop »
    auto const recent = heard_.size() > 4 ? heard_.end() - 4 : heard_.begin();
    auto const times = std::count_if(recent, heard_.end(), [&](Identity const& w) { return w.entity == last.entity; });
    if (phrase.of_something && times < 2) return std::nullopt;
    return last;
  }

  /// The one person whom the two sentences before are about.
  auto named_before(SourcePhrase const& phrase, std::uint32_t sentence) const -> std::optional<Identity> {
    if (phrase.of_something) return std::nullopt;
    std::optional<std::uint32_t> found;
    auto it = std::lower_bound(entities_.mentions.begin(), entities_.mentions.end(), sentence,
                               [](NamedAt const& a, std::uint32_t s) { return a.sentence < s; });
    std::uint32_t looked = 0;
    while (it != entities_.mentions.begin() && looked++ < 12) {
      --it;
      if (sentence - it->sentence > 2) break;
      auto const& e = entities_.list[it->entity];
      bool const person = e.kind == EntityKind::person || (e.kind == EntityKind::unknown && e.words.size() >= 2);
      if (!person || it->in_complement) continue;
      if (found && *found != it->entity) return std::nullopt;
      if (!agrees(e.agreement, phrase.agreement)) continue;
      found = it->entity;
    }
    if (!found) return std::nullopt;
    return person(*found, phrase);
  }

  /// « la coalition », « la banque »: the same noun with more words before in the text.
  auto same_head_before(SourcePhrase const& phrase, SourceWords const& source) -> std::optional<Identity> {
    if (!phrase.noun_class || phrase.noun_class->animate || depth_ > 0) return std::nullopt;
    for (std::uint32_t s = source.sentence + 1; s-- > 0 && source.sentence - s < 40;) {
      auto const& reading = readings_[s];
      for (auto const& chunk : reading.chunks) {
        if (s == source.sentence && chunk.last > source.range.first) break;
        if (!chunk.any(Shape::noun_phrase | Shape::prepositional) ||
            chunk.last - chunk.first <= source.range.last - source.range.first)
          continue;
        for (auto t = chunk.first; t < chunk.last; ++t) {
          auto const& token = reading.sentence.tokens[t];
          if (tokens_.fold(token) != phrase.head || !token.any(Tag::noun | Tag::name)) continue;
          bool const more = t + 1 < chunk.last && !reading.sentence.tokens[t + 1].any(
                                                      Tag::past_participle | Tag::open_bracket | Tag::open_quote);
          if (!more) continue;
          auto first = t > chunk.first && reading.sentence.tokens[t - 1].is(Tag::determiner) ? t - 1 : t;
          ++depth_;
          auto who = identify(SourceWords{s, {first, chunk.last}, t, false}, Candidate{});
          --depth_;
          if (who.level == Level::organization || who.level == Level::media) return who;
        }
      }
    }
    return std::nullopt;
  }

  /// « la source judiciaire », « cette source », « la même source », « le ministère »: somebody heard before.
  auto spoken_before(SourcePhrase const& phrase) const -> std::optional<Identity> {
    for (auto it = heard_.rbegin(); it != heard_.rend() && it - heard_.rbegin() < 40; ++it) {
      if (phrase.same && pack_.is(phrase.head, Use::source_word) && it == heard_.rbegin()) return *it;
      if (it->head != phrase.head && !(pack_.is(phrase.head, Use::source_word) && pack_.is(it->head, Use::source_word)))
        continue;
      auto const folded = fold(it->speaker);
      bool const fits = std::all_of(phrase.modifiers.begin(), phrase.modifiers.end(),
                                    [&](std::string const& m) { return folded.find(m) != std::string::npos; });
      if (!fits) continue;
      if (folded.size() < phrase.text.size()) continue;
      return *it;
    }
    if (phrase.same && pack_.is(phrase.head, Use::source_word) && !heard_.empty()) return heard_.back();
    return std::nullopt;
  }

  /// « le quotidien », « l'agence »: the medium named last.
  auto medium_meant(SourceWords const& source) const -> std::optional<Identity> {
    for (auto it = heard_.rbegin(); it != heard_.rend() && it - heard_.rbegin() < 6; ++it) {
      if (it->level == Level::media && it->entity) return *it;
    }
    std::optional<Identity> best;
    auto const near = source.sentence > 6 ? source.sentence - 6 : 0;
    auto at = std::lower_bound(entities_.mentions.begin(), entities_.mentions.end(), near,
                               [](NamedAt const& a, std::uint32_t s) { return a.sentence < s; });
    for (; at != entities_.mentions.end(); ++at) {
      auto const& m = *at;
      if (m.sentence > source.sentence || (m.sentence == source.sentence && m.first >= source.range.first)) break;
      auto const& e = entities_.list[m.entity];
      if (e.kind != EntityKind::medium || source.sentence - m.sentence > 6) continue;
      best = identity_of(m.entity);
    }
    return best;
  }

  /// « l'entreprise » is no ministry: a body whose own name begins with a common noun for an institution.
  auto could_be(SourcePhrase const& phrase, Entity const& e) const -> bool {
    if (!pack_.companies.contains(phrase.head)) return true;
    auto const first = fold(e.name.substr(0, e.name.find(' ')));
    return first == phrase.head || !pack_.nouns.contains(first);
  }

  /// « l'entreprise », « le Département »: the body of that kind named before.
  auto body_meant(SourcePhrase const& phrase, std::uint32_t sentence) const -> std::optional<std::uint32_t> {
    if (depth_ > 0 || !pack_.is(phrase.head, Use::generic_body)) return std::nullopt;
    bool const land = pack_.is(phrase.head, Use::generic_land);
    std::optional<std::uint32_t> best;
    int best_score = 0;
    auto at = std::upper_bound(entities_.mentions.begin(), entities_.mentions.end(), sentence,
                               [](std::uint32_t s, NamedAt const& a) { return s < a.sentence; });
    for (std::uint32_t looked = 0; at != entities_.mentions.begin() && looked < most_mentions; ++looked) {
      auto const& m = *--at;
      auto const& e = entities_.list[m.entity];
      if (land != (e.kind == EntityKind::place)) continue;
      if (e.kind != EntityKind::organization && e.kind != EntityKind::unknown && !land) continue;
      if (!could_be(phrase, e)) continue;
      bool const named_so = contains(e.described, phrase.head) || contains(e.words, phrase.head);
      auto const distance = static_cast<int>(sentence - m.sentence);
      if (distance > 12 && !named_so) continue;
      // « L'ONG Médecine Sahel quitte Diffa. L'organisation … »: what is called a body of some kind before what is not
      bool const some_body = std::any_of(e.described.begin(), e.described.end(),
                                         [&](std::string const& word) { return pack_.is(word, Use::generic_body); });
      int const score = 40 + (named_so ? 100 : 0) + (some_body ? 30 : 0) + (heard_lately(m.entity) ? 40 : 0) +
                        (m.subject ? 20 : 0) - (m.in_complement ? 15 : 0) - std::min(distance, 12) * 3;
      if (score > best_score) best = m.entity, best_score = score;
    }
    return best;
  }

  static auto contains(std::vector<std::string> const& words, std::string_view word) -> bool {
    return std::find(words.begin(), words.end(), word) != words.end();
  }

  auto heard_lately(std::uint32_t entity) const -> bool {
    auto const from = heard_.size() > 3 ? heard_.end() - 3 : heard_.begin();
    return std::any_of(from, heard_.end(),
                       [&](Identity const& who) { return who.entity == entity && who.level == Level::organization; });
  }

  // --- pronouns

  auto pronoun(SourceWords const& source, SourcePhrase const& phrase, Candidate const& candidate) -> Identity {
    auto const& token = readings_[source.sentence].sentence.tokens[source.head];
    auto word = std::string{tokens_.fold(token)};
    if (token.is(Tag::inverted)) {
      if (auto const at = word.find_last_of('-'); at != std::string::npos) word = word.substr(at + 1);
    }
    Agreement wanted = phrase.agreement;
    bool const personal = pack_.is(word, Use::personal);
    if (auto const it = pack_.genders.find(word); it != pack_.genders.end() && personal)
      wanted = {(it->second & 1) != 0, (it->second & 2) != 0, (it->second & 4) != 0};
    Identity who;
    who.agreement = wanted;
    if (!personal) {
      bool const nobody = pack_.is(word, Use::impersonal);
      who.level = nobody ? Level::unattributed : Level::collective;
      who.speaker = nobody ? std::string{} : std::string{document_.at(token.span)};
      return who;
    }
    if (auto const found = antecedent(source, wanted, candidate.construct == "quotation-incise", word)) return *found;
    who.level = Level::anonymous; // somebody, and the text does not say who
    who.speaker.clear();
    return who;
  }

  static auto agrees(Agreement const& a, Agreement const& wanted) -> bool {
    if (a.plural != wanted.plural) return false;
    if (a.masculine == a.feminine || wanted.masculine == wanted.feminine) return true;
    return a.masculine == wanted.masculine;
  }

  /// Whoever spoke last, else the subject before, else the last one named, if gender and number allow it.
  auto antecedent(SourceWords const& source, Agreement wanted, bool behind_quotation, std::string_view word = {})
      -> std::optional<Identity> {
    bool const person_only = pack_.is(word, Use::person_only), thing_only = pack_.is(word, Use::thing_only); // he, it
    auto const barred = [&](Identity const& who) {
      bool const person = who.level == Level::named_person || who.animate;
      bool const thing = who.level == Level::organization || who.level == Level::document || who.level == Level::media;
      return (person_only && thing && !(who.animate && !who.entity)) || (thing_only && person && !thing);
    };
    auto const here = source.sentence;
    std::optional<Identity> best;
    int best_score = 0;
    auto const offer = [&](Identity const& who, int score) {
      if (score > best_score) {
        best_score = score;
        best = who;
      }
    };
    std::uint32_t rank = 0;
    for (auto it = heard_.rbegin(); it != heard_.rend() && rank < 6; ++it, ++rank) {
      auto const distance = here - heard_at_[static_cast<std::size_t>(heard_.rend() - it) - 1];
      if (distance > 8 || it->level == Level::unattributed || it->speaker.empty() || barred(*it)) continue;
      bool const fits = agrees(it->agreement, wanted);
      int score = 60 - static_cast<int>(rank) * 8 - static_cast<int>(distance) * 5;
      if (behind_quotation) score += 10;
      if (it->level == Level::document) score -= 25;
      if (!fits) score -= it->agreement.plural != wanted.plural ? 60 : (it->level == Level::named_person ? 60 : 35);
      offer(*it, score);
    }
    // what the sentences before name, subjects first
    auto it = std::lower_bound(entities_.mentions.begin(), entities_.mentions.end(),
                               std::pair{here, source.range.first}, [](NamedAt const& a, auto const& key) {
                                 return a.sentence != key.first ? a.sentence < key.first : a.first < key.second;
                               });
    std::uint32_t looked = 0;
    while (it != entities_.mentions.begin() && looked++ < 14) {
      --it;
      auto const distance = static_cast<int>(here - it->sentence);
      if (distance > 5) break;
      auto const who = identity_of(it->entity);
      bool const person = who.level == Level::named_person;
      int score = (person ? 45 : 28) - distance * 9 - static_cast<int>(looked);
      if (it->subject) score += 18;
      if (it->in_complement) score -= 15;
      if (!agrees(who.agreement, wanted) || barred(who)) continue;
      if (wanted.plural && !who.agreement.plural) continue;
      offer(who, score);
    }
    // noun phrases with no name: « Des militaires se sont rebellés. Ils ont annoncé … »
    for (std::uint32_t s = here; s + 3 > here && s < readings_.size(); --s) {
      for (auto const& noun : bare_nouns(s)) {
        if (s == here && noun.end > source.range.first) break;
        int const score = noun.score - static_cast<int>(here - s) * 9;
        if (score <= best_score) continue;
        if (noun.pair) { // « Issa et Ali Mahamat … Ils … »
          if (!wanted.plural || best_score >= noun.score || depth_ > 0) continue;
          ++depth_;
          auto who = identify(noun.words, Candidate{});
          --depth_;
          who.agreement.plural = true;
          offer(who, score);
        } else if (agrees(noun.agreement, wanted)) {
          offer(identify(noun.words, Candidate{}), score);
        }
      }
      if (s == 0) break;
    }
    return best;
  }

  /// A noun phrase without a name that may have spoken: found once a sentence, however many pronouns ask.
  struct BareNoun {
    SourceWords words;
    Agreement agreement;
    int score = 0;
    std::uint32_t end = 0; ///< token; of a pair that of its first name
    bool pair = false;     ///< two names
  };
  auto bare_nouns(std::uint32_t s) -> std::vector<BareNoun> const& {
    if (bare_nouns_[s]) return *bare_nouns_[s];
    auto& out = bare_nouns_[s].emplace();
    auto const& chunks = readings_[s].chunks;
    for (std::size_t c = 0; c < chunks.size(); ++c) {
      auto const& chunk = chunks[c];
      auto const& sentence = readings_[s].sentence;
      // « Quant au procureur, il … »: the topic of the sentence
      bool const topic = chunk.is(Shape::prepositional) && c <= 1 && c + 1 < chunks.size() &&
                         chunks[c + 1].is(Shape::comma) &&
                         pack_.is(tokens_.fold(sentence.tokens[chunk.first]), Use::topic);
      if (!chunk.is(Shape::noun_phrase) && !topic) continue;
      if (chunk.is(Shape::named)) {
        bool const pair =
            c + 2 < chunks.size() && chunks[c + 1].is(Shape::coordinator) && chunks[c + 2].is(Shape::noun_phrase);
        if (pair) out.push_back({{s, {chunk.first, chunks[c + 2].last}, chunk.head, false}, {}, 50, chunk.last, true});
        continue;
      }
      auto const* cls = pack_.noun_class(readings_[s].sentence.tokens[chunk.head].noun_class);
      if (!cls || !cls->speaks || cls->level == Level::document) continue;
      SourceWords words{s, {chunk.first, chunk.last}, chunk.head, false};
      while (topic && words.range.first < chunk.head && !sentence.tokens[words.range.first].is(Tag::determiner) &&
             !sentence.tokens[words.range.first].is(Tag::a))
        ++words.range.first;
      auto const& opening = sentence.tokens[words.range.first];
      // « en tant que président »: what somebody is, not somebody
      if (!opening.any(Tag::determiner | Tag::a) && !has(sentence.tokens[chunk.head].features, Feature::noun_plural) &&
          !sentence.tokens[chunk.head].is(Tag::capitalized))
        continue;
      auto const phrase = take_apart(words, readings_, entities_, document_, tokens_, pack_, registry_);
      if (phrase.last_mentioned) continue;
      bool const subject = topic || (c + 1 < chunks.size() && chunks[c + 1].is(Shape::verb));
      out.push_back({words, phrase.agreement, (cls->animate ? 34 : 26) + (subject ? 16 : 0), chunk.last, false});
    }
    return out;
  }

  /// « ce dernier », « celle-ci »: whoever was named last, of that gender and number.
  auto named_last(SourceWords const& source, Agreement wanted) const -> std::optional<Identity> {
    auto it = std::lower_bound(entities_.mentions.begin(), entities_.mentions.end(),
                               std::pair{source.sentence, source.range.first}, [](NamedAt const& a, auto const& key) {
                                 return a.sentence != key.first ? a.sentence < key.first : a.first < key.second;
                               });
    std::uint32_t looked = 0;
    while (it != entities_.mentions.begin() && looked++ < 8) {
      --it;
      if (source.sentence - it->sentence > 2) break;
      auto who = identity_of(it->entity);
      if (it->in_complement && who.level != Level::named_person && it->sentence != source.sentence) continue;
      if (agrees(who.agreement, wanted)) return who;
    }
    return std::nullopt;
  }

  auto identity_of(std::uint32_t entity) const -> Identity {
    auto const& e = entities_.list[entity];
    Identity who;
    who.entity = entity;
    who.speaker = e.name;
    who.aliases = e.aliases;
    who.agreement = e.agreement;
    bool const person = e.kind == EntityKind::person || (e.kind == EntityKind::unknown && e.words.size() >= 2);
    if (person && e.agreement.masculine == e.agreement.feminine) who.agreement = {true, true, false};
    who.level = person ? Level::named_person : e.kind == EntityKind::medium ? Level::media : Level::organization;
    if (e.medium && e.medium->media_class)
      who.state_media = StateMedia{e.medium->name, e.medium->country, *e.medium->media_class, e.medium->key};
    return who;
  }

  auto remember(SourceWords const& source, Identity const& who) -> void { hear(who, source.sentence); }

  auto hear(Identity const& who, std::uint32_t sentence) -> void {
    heard_.push_back(who);
    heard_at_.push_back(sentence);
    if (who.entity) has_spoken_[*who.entity] = true;
  }

  // --- continuations

  /// A quotation or a conditional with no source of its own: whoever was heard last, if that is near enough.
  auto continue_from(Attribution& out, Candidate const& candidate, std::vector<Attribution> const& before,
                     bool new_paragraph, Candidate const* next) -> void {
    bool const conditional = candidate.construct == "conditional";
    auto const near = !before.empty() && candidate.sentence - last_sentence_ <= (conditional ? 2u : 6u) &&
                      !(conditional && new_paragraph);
    if (near && before.back().chain.back().level != Level::unattributed) {
      for (auto link : before.back().chain) {
        link.cue.reset();
        link.source.reset();
        out.chain.push_back(std::move(link));
      }
      if (!conditional) out.kind = before.back().kind == Kind::directive ? Kind::assertion : before.back().kind;
      return;
    }
    if (!conditional && next && next->sentence - candidate.sentence <= 1 && !next->links.empty() &&
        next->links.front().source.present() && before.empty()) {
      Link link;
      fill(link, identify(next->links.front().source, *next)); // the quotation that opens an article
      out.chain.push_back(std::move(link));
      return;
    }
    if (!conditional) {
      if (auto const who = person_beside(candidate.sentence)) {
        Link link;
        fill(link, *who);
        hear(*who, candidate.sentence);
        out.chain.push_back(std::move(link));
        return;
      }
    }
    out.chain.emplace_back();
  }

  /// « Kouadio Assi sourit. « Nous avons construit … » »: the subject of the sentence before, or of the one behind.
  auto person_beside(std::uint32_t s) const -> std::optional<Identity> {
    for (auto const beside : {s - 1, s + 1}) {
      if (beside >= readings_.size() || (s == 0 && beside > s + 1)) continue;
      auto it = std::lower_bound(entities_.mentions.begin(), entities_.mentions.end(), beside,
                                 [](NamedAt const& a, std::uint32_t n) { return a.sentence < n; });
      for (; it != entities_.mentions.end() && it->sentence == beside; ++it) {
        auto who = identity_of(it->entity);
        if (who.level != Level::named_person || !it->subject || it->in_complement) continue;
        return who;
      }
    }
    return std::nullopt;
  }

  // --- anonymity

  auto anonymity(Link& link, std::uint32_t s) -> void {
    if (link.level == Level::named_person || link.level == Level::media || link.level == Level::document) return;
    auto const& sentence = readings_[s].sentence;
    if (sentence.tokens.empty()) return;
    if (!anonymity_ || anonymity_->sentence != s) anonymity_ = requests_in(s, sentence.span(0, sentence.size()));
    if (!anonymity_->found) return;
    if (anonymity_->requested) link.anonymity.requested = true;
    if (link.level != Level::organization) link.level = Level::anonymous; // anonymity asked for, or its reason given
    if (!link.anonymity.reason) link.anonymity.reason = anonymity_->reason;
  }

  /// What a sentence says of its sources' wish not to be named; kept for the sentence's other links.
  struct Requests {
    std::uint32_t sentence = 0;
    bool found = false, requested = false;
    std::optional<Span> reason;
  };
  auto requests_in(std::uint32_t s, Span whole) -> Requests {
    Requests out{s, false, false, std::nullopt};
    auto const folded = fold(document_.at(whole));
    for (auto const number : phrases_.in(folded, pack_.signals)) {
      auto const& signal = pack_.signals[number];
      out.found = true;
      if (signal.id == "requested") out.requested = true;
      if (!out.reason) out.reason = find_words(whole, signal.phrase);
    }
    return out;
  }

  /// The bytes of a folded phrase inside a span, when folding kept their number; else the whole span.
  auto find_words(Span span, std::string_view phrase) const -> std::optional<Span> {
    auto const text = document_.at(span);
    for (std::uint32_t at = 0; at < text.size(); ++at) {
      std::string folded;
      auto const length = std::min<std::size_t>(text.size() - at, phrase.size() + 8);
      if (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) continue;
      fold_into(folded, text.substr(at, length));
      if (!folded.starts_with(phrase)) continue;
      auto end = at;
      std::string so_far;
      while (end < text.size() && so_far.size() < phrase.size()) {
        auto const c = decode_one(text, end);
        fold_into(so_far, text.substr(end, c.length));
        end += c.length;
      }
      return Span{span.begin + at, span.begin + end};
    }
    return std::nullopt;
  }

  std::vector<Reading> const& readings_;
  Entities const& entities_;
  Document const& document_;
  TokenList const& tokens_;
  Pack const& pack_;
  Registry const& registry_;
  RequestPhrases phrases_;
  std::optional<Requests> anonymity_;
  std::vector<bool> has_spoken_; ///< by entity
  std::vector<std::optional<std::vector<BareNoun>>> bare_nouns_;
  std::unordered_map<std::string_view, std::vector<std::uint32_t>> by_role_; ///< persons by what they are: "ministre"
  std::vector<Identity> heard_;
  std::vector<std::uint32_t> heard_at_;
  Identity last_identity_;
  std::uint32_t depth_ = 0;
  std::uint32_t last_sentence_ = 0;
};

} // namespace

auto resolve(std::vector<Candidate> const& candidates, std::vector<Reading> const& readings, Entities const& entities,
             Document const& document, TokenList const& tokens, Pack const& pack, Registry const& registry)
    -> std::vector<Attribution> {
  return Resolver{readings, entities, document, tokens, pack, registry}.run(candidates);
}

} // namespace sourcier
