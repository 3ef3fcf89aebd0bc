#include "sources/resolver.hpp"

#include <algorithm>

namespace sourcier {
namespace {

constexpr std::uint32_t longest = 40; ///< tokens of a phrase behind its head that « ce dernier » looks into

} // namespace

auto Resolver::pronoun(SourceWords const& source, SourcePhrase const& phrase, Candidate const& candidate) -> Identity {
  auto const& token = readings_[source.sentence].sentence.tokens[source.head];
  auto word = std::string{tokens_.fold(token)};
  if (token.is(Tag::inverted)) { // « -t-il », « -t'il »
    if (auto const at = word.find_last_of("-'"); at != std::string::npos) word = word.substr(at + 1);
  }
  word = word.substr(0, word.find("-même")); // « lui-même », « eux-mêmes »
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
  bool const behind = candidate.construct == "quotation-incise";
  if (auto found = antecedent(source, wanted, behind, word, named_in_claim(source, candidate),
                              behind ? told_of_before(source, goes_on(candidate)) : Told::nothing)) {
    learn(*found, wanted);
    if (one_unknown_name(*found)) found->level = Level::witness;
    return *found;
  }
  who.level = wanted.plural ? Level::collective : Level::anonymous; // somebody, and the text does not say who
  who.speaker.clear();
  return who;
}

/// « Aïssata vend des beignets. « … », dit-elle »: one name that no list knows, and a pronoun for it.
auto Resolver::one_unknown_name(Identity const& who) const -> bool {
  if (!who.entity || who.level != Level::organization) return false;
  if (pack_.companies.contains(who.head)) return false; // « Le géant américain … »
  auto const& e = entities_.list[*who.entity];
  return e.kind == EntityKind::unknown && e.words.size() == 1 && e.aliases.empty() && e.bare;
}

/// « a-t-elle dit »: Dominique Roux is a woman.
auto Resolver::learn(Identity& who, Agreement wanted) -> void {
  if (who.level != Level::named_person || !who.entity || wanted.masculine == wanted.feminine || wanted.plural) return;
  if (who.agreement.masculine != who.agreement.feminine) return;
  who.agreement = wanted;
  genders_.emplace(*who.entity, wanted);
}

auto Resolver::gender_of(EntityIndex entity, Agreement otherwise) const -> Agreement {
  auto const it = genders_.find(entity);
  return it == genders_.end() ? otherwise : it->second;
}

/// Whoever spoke last, else the subject before, else the last one named, if gender and number allow it.
// NOLINTNEXTLINE(misc-no-recursion): from sentence to sentence, four at most
auto Resolver::antecedent(SourceWords const& source, Agreement wanted, bool behind_quotation, std::string_view word,
                          std::vector<EntityIndex> told_of, Told before) -> std::optional<Identity> {
  Asked const asked{source,
                    wanted,
                    behind_quotation,
                    pack_.is(word, Use::person_only),
                    pack_.is(word, Use::thing_only),
                    std::move(told_of),
                    in_first_person(source.sentence),
                    relative_of(source),
                    before};
  Choice choice;
  offer_heard(asked, choice);
  offer_named(asked, choice);
  offer_carried(asked, choice);
  offer_bare(asked, choice);
  offer_only(asked, choice);
  return choice.best;
}

/// « …, poursuit-il », « …, insiste-t-elle »: whoever spoke before.
auto Resolver::goes_on(Candidate const& candidate) const -> bool {
  auto const& chunks = readings_[candidate.sentence].chunks;
  auto const c = candidate.cue_chunk;
  return c < chunks.size() && chunks[c].is(Shape::cue) && pack_.is(pack_.verbs[chunks[c].entry].lemma, Use::going_on);
}

/// « Le procureur n'a pas été tendre. | « … », a-t-il tonné »: in the sentence before nobody speaks, and nobody of whom
/// the article has told is in it by a pronoun (« Le juge | l' |interroge. « … », répond-il »).
auto Resolver::told_of_before(SourceWords const& source, bool going_on) const -> Told {
  auto const here = source.sentence;
  if (here == 0 || (!heard_at_.empty() && heard_at_.back() + 1 >= here)) return Told::nothing;
  auto const& tokens = readings_[here - 1].sentence.tokens;
  constexpr std::size_t longest = 60; // tokens
  if (tokens.size() > longest) return Told::nothing;
  for (std::size_t t = 0; t < tokens.size(); ++t) {
    if (tokens[t].is(Tag::quotation)) return Told::nothing;
    if (tokens[t].is(Tag::reflexive) ||
        !(tokens[t].is(Tag::clitic) || pack_.is(tokens_.fold(tokens[t]), Use::personal)))
      continue;
    bool const stressed = t > 0 && tokens[t - 1].is(Tag::comma); // « Le procureur, lui, … », but « vers lui »
    if (!stressed) return Told::nothing;
  }
  return going_on ? Told::of_speaker : Told::of_anybody;
}

/// « | Son mari | hausse les épaules », « Hier, | un cycliste | a chuté »: not « Depuis, ses salariés … »
auto Resolver::opens_or_new(BareNoun const& noun) const -> bool {
  auto const [s, range] = std::pair{noun.words.sentence, noun.words.range};
  return range.first == 0 || readings_[s].sentence.tokens[range.first].is(Tag::indefinite);
}

/// A name of which nothing says that it is a « elle » or a « il »: not « l'Opéra », nor « Dédé », who has spoken.
auto Resolver::no_known_body(Identity const& who) const -> bool {
  if (who.level != Level::organization || !who.entity || has_spoken_[*who.entity] ||
      who.agreement.masculine != who.agreement.feminine)
    return false;
  auto const s = entities_.list[*who.entity].first_sentence;
  constexpr std::ptrdiff_t sight = 32; // names
  auto const begin = entities_.before(s, 0);
  auto const end = begin + std::min(sight, entities_.mentions.end() - begin);
  auto const first = std::find_if(begin, end, [&](NamedAt const& m) { return m.entity == *who.entity; });
  return first != end && first->sentence == s && first->first > 0 &&
         !readings_[s].sentence.tokens[first->first - 1].is(Tag::determiner);
}

/// The one woman, the one man of the article so far, however far above, before a name of which nothing says that it is
/// a « elle » or a « il ».
auto Resolver::offer_only(Asked const& asked, Choice& choice) const -> void {
  if (asked.wanted.plural || asked.wanted.masculine == asked.wanted.feminine) return;
  if (choice.best && !no_known_body(*choice.best)) return;
  auto const& named = first_two_[asked.wanted.feminine ? 1 : 0];
  auto const before = [&](EntityIndex i) { return entities_.list[i].first_sentence < asked.source.sentence; };
  if (named.empty() || !before(named[0]) || (named.size() > 1 && before(named[1]))) return;
  if (!contains(asked.told_of, named[0])) choice.offer(identity_of(named[0]), choice.score + 1);
}

/// "he" is no company, "it" no person.
auto Resolver::Asked::bars(Identity const& who) const -> bool {
  bool const person = who.level == Level::named_person || who.animate;
  bool const thing = who.level == Level::organization || who.level == Level::document || who.level == Level::media;
  return (person_only && thing && !(who.animate && !who.entity)) || (thing_only && person && !thing);
}

/// « du Comité, | qu'il juge partial »: the last word of what *que* stands for, which its subject is not; 0 where no
/// *que* stands behind a comma.
auto Resolver::relative_of(SourceWords const& source) const -> std::uint32_t {
  auto const& tokens = readings_[source.sentence].sentence.tokens;
  auto const at = source.range.first;
  bool const relative = at > 2 && tokens[at - 1].is(Tag::que) && tokens[at - 2].is(Tag::comma);
  return relative && tokens[at - 3].any(Tag::noun | Tag::name) ? at - 3 : 0;
}

/// Whether the last word of a relative's noun means who is looked at.
auto Resolver::stands_for(Asked const& asked, Identity const& who) const -> bool {
  if (asked.relative == 0) return false;
  auto const sentence = asked.source.sentence;
  auto const& word = readings_[sentence].sentence.tokens[asked.relative];
  if (!who.entity) return tokens_.fold(word) == who.head;
  auto it = entities_.before(sentence, asked.relative + 1);
  if (it == entities_.mentions.begin()) return false;
  --it;
  return it->sentence == sentence && it->last == asked.relative + 1 && it->entity == *who.entity;
}

/// Those who have spoken, the last one first. A report or a medium goes on less often than a person.
auto Resolver::offer_heard(Asked const& asked, Choice& choice) const -> void {
  std::uint32_t rank = 0;
  for (auto it = heard_.rbegin(); it != heard_.rend() && rank < 6; ++it, ++rank) {
    auto const distance = asked.source.sentence - heard_at_[static_cast<std::size_t>(heard_.rend() - it) - 1];
    if (carried_depth_ > 0 && distance == 0) continue; // « Il a chanté, rapporte Le Soir »: heard behind the pronoun
    if (distance > 8 || it->level == Level::unattributed || it->speaker.empty() || asked.bars(*it)) continue;
    auto known = it->agreement;
    if (it->entity) {
      auto const& named = entities_.list[*it->entity].agreement;
      bool const tells = named.masculine != named.feminine && known.masculine == known.feminine && !known.plural;
      known = gender_of(*it->entity, tells ? named : known);
    }
    int score = 60 - static_cast<int>(rank) * 8 - static_cast<int>(distance) * 5;
    if (asked.behind_quotation) score += 10;
    if (it->level == Level::document) score -= 25;
    if (it->level == Level::media) score -= asked.behind_quotation ? 25 : 15;
    if (new_topic(asked, *it, heard_at_[static_cast<std::size_t>(heard_.rend() - it) - 1])) score -= 22;
    if (asked.says_i && !it->animate && (it->entity || it->level == Level::organization)) score -= 30;
    if (it->inner) score -= 14; // « X dit que le comité a proposé … Il … »
    if (it->entity && contains(asked.told_of, *it->entity)) score -= 30; // « Il juge que Luc Bel a bien fait »
    if (stands_for(asked, *it)) continue;
    if (it->entity && entities_.list[*it->entity].kind == EntityKind::place && known.masculine == known.feminine)
      score -= asked.behind_quotation ? 40 : 20; // « Ouagadougou a dit non. … », and « elle » is somebody else
    bool const person = it->level == Level::named_person || (it->level == Level::witness && it->entity);
    // « elle » is no « voisin », though « le maire » may be a woman and « la victime » a man
    bool const private_man = it->level == Level::witness && known.masculine && !known.feminine;
    if (!agrees(known, asked.wanted)) // « il » is not Sophie, whoever else there is
      score -= known.plural != asked.wanted.plural || person || private_man ? 80 : 35;
    choice.offer(*it, score);
  }
}

/// A new paragraph whose sentence before is about somebody else: « … dit Luc. ¶ Ali Bongo arrive. « … », s'est-il
/// emporté ».
auto Resolver::new_topic(Asked const& asked, Identity const& who, std::uint32_t heard_at) const -> bool {
  auto const here = asked.source.sentence;
  if (here == 0 || heard_at + 1 >= here || paragraph_of(here - 1) != paragraph_of(here)) return false;
  // « Le ministère s'est réjoui. Luc Bel a visité le pont. « … », a-t-il dit »: a body, and then a man
  bool const body = asked.behind_quotation && !who.animate && who.level == Level::organization;
  bool const here_too = paragraph_of(heard_at) == paragraph_of(here);
  if (here_too && !body) return false;
  std::uint32_t looked = 0;
  for (auto it = entities_.before(here - 1, 0); it != entities_.mentions.end() && it->sentence < here; ++it) {
    if (++looked == 14) break;
    if (!it->subject || it->in_complement || it->entity == who.entity) continue;
    auto const other = identity_of(it->entity);
    if (here_too && other.level != Level::named_person) continue;
    if (!asked.bars(other) && agrees(other.agreement, asked.wanted)) return true;
  }
  return false;
}

/// What the sentences before name, subjects first, and whoever they introduce: « … ont surpris Marc Duval, entraîneur.
/// »
auto Resolver::offer_named(Asked const& asked, Choice& choice) const -> void {
  auto it = entities_.before(asked.source.sentence, asked.source.range.first);
  std::uint32_t looked = 0;
  while (it != entities_.mentions.begin() && looked++ < 14) {
    --it;
    auto const distance = static_cast<int>(asked.source.sentence - it->sentence);
    if (distance > 5) break;
    auto const who = identity_of(it->entity);
    bool const person = who.level == Level::named_person || who.level == Level::witness;
    int score = (person ? 45 : 28) - distance * 9 - static_cast<int>(looked);
    if (it->subject && !it->in_complement) // not « le maire de | Nantes | a promis »
      score +=
          asked.behind_quotation && person && distance == 1 && opens_or_enters(asked, *it) && alone_in(*it) ? 28 : 18;
    else if (person && it->introduced)
      score += 14;
    if (it->in_complement) score -= person ? 15 : 30;
    // « J'ai choisi ce logo, justifie-t-il »
    if (asked.says_i && !person && entities_.list[it->entity].kind != EntityKind::unknown) score -= 30;
    if (entities_.list[it->entity].kind == EntityKind::place && who.agreement.masculine == who.agreement.feminine)
      score -= 20; // « Paris a envoyé la ministre. … », and « elle » is no town
    if (!agrees(who.agreement, asked.wanted) || asked.bars(who)) continue;
    if (asked.wanted.plural && !who.agreement.plural) continue;
    if (it->of_thing || party_beside(*it)) continue;
    if (in_own_claim(asked.source, it->sentence, it->first)) continue;
    if (contains(asked.told_of, it->entity)) score -= 30;
    if (stands_for(asked, who)) continue;
    choice.offer(who, score);
  }
}

/// « | Bruno Faure | a pris la parole. « … », a-t-il dit », « Interrogé, son adjoint | Marc Petit | se tait. « … »,
/// finit-il par lâcher »
auto Resolver::opens_or_enters(Asked const& asked, NamedAt const& name) const -> bool {
  return name.first == 0 ||
         (asked.before == Told::of_anybody && entities_.list[name.entity].first_sentence == name.sentence);
}

/// « Bruno Faure a pris la parole. « … », a-t-il dit »: nobody else is named in that sentence.
auto Resolver::alone_in(NamedAt const& name) const -> bool {
  constexpr std::uint32_t sight = 14;
  std::uint32_t looked = 0;
  for (auto it = entities_.before(name.sentence, 0);
       it != entities_.mentions.end() && it->sentence == name.sentence && looked++ < sight; ++it) {
    auto const kind = entities_.list[it->entity].kind;
    if (it->entity != name.entity && (kind == EntityKind::person || kind == EntityKind::unknown)) return false;
  }
  return true;
}

/// « le président | LR | de la région », « le député | UDI |»: the party of whoever holds a function.
auto Resolver::party_beside(NamedAt const& name) const -> bool {
  if (name.first == 0 || entities_.list[name.entity].kind != EntityKind::organization) return false;
  auto const& holder = readings_[name.sentence].sentence.tokens[name.first - 1];
  auto const* cls = pack_.noun_class(holder.noun_class);
  return holder.is(Tag::noun) && cls != nullptr && cls->animate;
}

/// « Après avoir affirmé que | le maire | avait menti, elle a … »: in her own words is somebody else.
auto Resolver::in_own_claim(SourceWords const& source, std::uint32_t sentence, std::uint32_t token) const -> bool {
  if (sentence != source.sentence) return false;
  auto const& chunks = readings_[sentence].chunks;
  bool told = false;
  constexpr std::size_t sight = 60;
  for (std::size_t c = 0; c < chunks.size() && c < sight && chunks[c].first < token; ++c) {
    if (!told && chunks[c].is(Shape::verb)) return false;
    bool const says = chunks[c].any(Shape::infinitive | Shape::gerund) && chunks[c].is(Shape::cue);
    told = told || (says && c + 1 < chunks.size() && chunks[c + 1].is(Shape::que));
  }
  return told;
}

/// « Le président a présenté ses condoléances. Il rencontre son homologue. « … », a-t-il dit. »: whom the sentence
/// before calls by the same pronoun, at its beginning.
// NOLINTNEXTLINE(misc-no-recursion): see antecedent
auto Resolver::offer_carried(Asked const& asked, Choice& choice) -> void {
  auto const here = asked.source.sentence;
  if (here == 0 || carried_depth_ >= 4 || asked.wanted.masculine == asked.wanted.feminine) return;
  auto const& [sentence, chunks] = readings_[here - 1];
  for (std::size_t c = 0; c < chunks.size() && c < 4; ++c) {
    if (chunks[c].any(Shape::verb | Shape::quotation)) return;
    if (!chunks[c].is(Shape::personal)) continue;
    auto const word = tokens_.fold(sentence.tokens[chunks[c].first]);
    auto const it = pack_.genders.find(word);
    if (it == pack_.genders.end() || !pack_.is(word, Use::personal)) return;
    Agreement const gender{(it->second & 1) != 0, (it->second & 2) != 0, (it->second & 4) != 0};
    if (gender.plural != asked.wanted.plural || gender.masculine != asked.wanted.masculine) return;
    ++carried_depth_;
    auto const who =
        antecedent({here - 1, {chunks[c].first, chunks[c].last}, chunks[c].head, true}, gender, false, word);
    --carried_depth_;
    if (who && !asked.bars(*who)) choice.offer(*who, 53);
    return;
  }
}

/// Noun phrases with no name: « Des militaires se sont rebellés. Ils ont annoncé … »
auto Resolver::offer_bare(Asked const& asked, Choice& choice) -> void {
  auto const here = asked.source.sentence;
  for (std::uint32_t s = here; s + 3 > here && s < readings_.size(); --s) {
    for (auto const& noun : bare_nouns(s)) {
      if (s == here && noun.end > asked.source.range.first) break;
      if (in_own_claim(asked.source, s, noun.words.range.first)) continue;
      int const own = s == here && noun.score >= 50 && !noun.pair ? 8 : 0; // « La maire se tait, depuis qu'elle a … »
      // « Le club a tranché. Le technicien a souri. « … », a-t-il dit »: he of whom the sentence before tells
      bool const body = choice.best && choice.best->level == Level::organization && !choice.best->animate;
      bool const told = here == s + 1 && noun.score == 50 && !noun.pair &&
                        (body ? asked.behind_quotation && (heard_at_.empty() || heard_at_.back() < s)
                              : asked.before != Told::nothing && opens_or_new(noun));
      constexpr int topic = 75; // « Quant à Anne Diot, elle … »: of her own sentence
      int const rank = noun.score == topic && s != here && !pack_.lower_quotations_belong ? 50 : noun.score;
      int const score = rank + own + (told ? 20 : 0) - static_cast<int>(here - s) * 9;
      if (score <= choice.score) continue;
      if (noun.pair) { // « Issa et Ali Mahamat … Ils … »
        if (!asked.wanted.plural || choice.score >= noun.score || depth_ > 0) continue;
        constexpr std::uint32_t opening = 3; // tokens; « … Luc et Léa. ¶ Avec Ali Sy, Max Roy a parlé, où ils … »
        bool const inside = !asked.behind_quotation && asked.source.range.first > opening;
        if (inside && s != here && paragraph_of(s) != paragraph_of(here)) continue;
        ++depth_;
        auto who = identify(noun.words, Candidate{});
        --depth_;
        if (who.entity && !taken_apart(noun.words).plural) continue; // one of them: « Paul et des amis »
        who.agreement.plural = true;
        choice.offer(who, score);
      } else if (agrees(noun.agreement, asked.wanted) || (noun.group && asked.wanted.plural)) {
        auto who = identify(noun.words, Candidate{});
        // « … L'ancien ministre vise 2027. « … », | conclut-il »: he who has spoken
        bool const silent =
            !body && told && asked.before == Told::of_speaker && !(who.entity && has_spoken_[*who.entity]);
        if (silent) continue;
        if (noun.group && asked.wanted.plural && who.level == Level::organization) who.level = Level::collective;
        if (who.entity && contains(asked.told_of, *who.entity)) continue;
        if (who.level == Level::document && asked.person_only) continue; // "she" is no plan
        bool const known = who.level == Level::named_person; // « Le candidat de droite … » has a name above
        choice.offer(who, known ? score + 13 : score);
      }
    }
    if (s == 0) break;
  }
}

auto Resolver::bare_nouns(std::uint32_t s) -> std::vector<BareNoun> const& {
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
    // « le bruit causé par | cette femme |. Elle … »: whom the article tells of
    bool const pointed = chunk.is(Shape::prepositional) && !topic && chunk.head == chunk.first + 2 &&
                         sentence.tokens[chunk.first + 1].is(Tag::demonstrative);
    if (!chunk.is(Shape::noun_phrase) && !topic && !pointed) continue;
    if (topic && chunk.is(Shape::named)) {
      out.push_back({{s, {chunk.first + 1, chunk.last}, chunk.head, false},
                     taken_apart({s, {chunk.first + 1, chunk.last}, chunk.head, false}).agreement,
                     75,
                     chunk.last,
                     false});
      continue;
    }
    auto const name = entities_.before(s, chunk.first);
    bool const names = name != entities_.mentions.end() && name->sentence == s && name->first < chunk.last;
    auto const* holder = pack_.noun_class(sentence.tokens[chunk.head].noun_class);
    // « le maire de Nantes », « la présidente du RN »: nobody's name
    bool const unnamed = holder != nullptr && holder->speaks && chunk.is(Shape::determined) &&
                         !taken_apart({s, {chunk.first, chunk.last}, chunk.head, false}).named;
    if (chunk.is(Shape::named) && !unnamed && (names || holder == nullptr)) {
      bool const pair =
          c + 2 < chunks.size() && chunks[c + 1].is(Shape::coordinator) && chunks[c + 2].is(Shape::noun_phrase);
      if (pair) out.push_back({{s, {chunk.first, chunks[c + 2].last}, chunk.head, false}, {}, 50, chunk.last, true});
      continue;
    }
    auto const* cls = pack_.noun_class(readings_[s].sentence.tokens[chunk.head].noun_class);
    // « | L'humoriste | a présenté ses excuses. « … », dit-il »: a noun that no class knows, with a person's ending
    bool const agent = cls == nullptr && c == 0 && c + 1 < chunks.size() && chunks[c + 1].is(Shape::verb) &&
                       chunk.is(Shape::determined) &&
                       taken_apart({s, {chunk.first, chunk.last}, chunk.head, false}).agentive;
    if (!agent && (cls == nullptr || !cls->speaks)) continue;
    bool const written =
        cls != nullptr && cls->level == Level::document; // « Des images ont été publiées. Elles montrent … »
    SourceWords words{s, {chunk.first, chunk.last}, chunk.head, false};
    while ((topic || pointed) && words.range.first < chunk.head &&
           !sentence.tokens[words.range.first].is(Tag::determiner) && !sentence.tokens[words.range.first].is(Tag::a))
      ++words.range.first;
    auto const& opening = sentence.tokens[words.range.first];
    // « en tant que président »: what somebody is, not somebody
    if (!opening.any(Tag::determiner | Tag::a) && !has(sentence.tokens[chunk.head].features, Feature::noun_plural) &&
        !sentence.tokens[chunk.head].is(Tag::capitalized))
      continue;
    auto const phrase = taken_apart(words);
    if (phrase.last_mentioned) continue;
    auto next = c + 1; // « L'experte en toxicologie a été formelle »
    while (next < chunks.size() && next < c + 4 && chunks[next].any(Shape::prepositional | Shape::adverb)) ++next;
    if (next + 2 < chunks.size() && chunks[next].is(Shape::comma) && chunks[next + 2].is(Shape::comma) &&
        pack_.is(tokens_.fold(sentence.tokens[chunks[next + 1].head]), Use::personal))
      next += 3; // « Le procureur, lui, n'a pas … »
    bool const subject = topic || (next < chunks.size() && chunks[next].is(Shape::verb));
    auto const of = chunk.head + 1;
    auto const* member =
        of + 1 < chunk.last ? pack_.noun_class(sentence.tokens[of + 1].noun_class) : nullptr; // « | d'habitants »
    bool const animate = agent || cls->animate;
    bool const group = !animate && !phrase.named && member != nullptr && member->animate &&
                       sentence.tokens[of].is(Tag::de) && has(sentence.tokens[of + 1].features, Feature::noun_plural);
    int const weight = written ? -6 : animate ? 34 : 26;
    if (written && !subject && c != 0) continue; // « Une étude publiée mardi : elle montre … »
    out.push_back({words, phrase.agreement, weight + (subject || written ? 16 : 0), chunk.last, false, group});
  }
  return out;
}

/// « ce dernier », « celle-ci », « l'intéressé »: whoever was named last, of that gender and number, by a name or not:
/// « … transmis au Conseil d'État, celui-ci estimant … », « … à l'état-major, ce dernier … »
auto Resolver::named_last(SourceWords const& source, Agreement wanted, bool persons) -> std::optional<Identity> {
  for (std::uint32_t back = 0; back < 3 && back <= source.sentence; ++back) {
    auto const s = source.sentence - back;
    auto const& chunks = readings_[s].chunks;
    auto c = chunks.size();
    while (back == 0 && c > 0 && chunks[c - 1].last > source.range.first) --c;
    std::optional<Identity> thing; // « Ali Sy dirige l'usine. Ce dernier … »: he, where somebody is named beside it
    for (std::uint32_t looked = 0; c-- > 0 && looked < 16; ++looked) {
      if (!chunks[c].any(Shape::noun_phrase | Shape::prepositional)) continue;
      auto who = last_in(s, chunks[c], wanted, persons);
      // « Inès Faure a été élue | Miss Alsace |, et cette dernière … »: what somebody is
      bool const attribute = c > 0 && chunks[c].is(Shape::noun_phrase) && !chunks[c].is(Shape::determined) &&
                             chunks[c - 1].any(Shape::copula | Shape::passive);
      if (attribute && who && who->level != Level::named_person) continue;
      // « … dit | Ndèye Sarr, | une voisine. Cette dernière … »: whom the apposition describes
      if (who && who->level != Level::named_person && c > 1 && chunks[c - 1].is(Shape::comma) &&
          readings_[s].sentence.tokens[chunks[c].first].is(Tag::indefinite)) {
        auto described = last_in(s, chunks[c - 2], wanted, persons);
        if (described && described->level == Level::named_person) return described;
      }
      if (!who || (thing && who->level != Level::named_person && (who->entity || !who->animate))) continue;
      bool const unnamed = !who->entity && !who->animate;
      bool const relays = c > 0 &&
                          chunks[c - 1].is(Shape::opener) && // « …, a dit Ali Sy, selon Le Soir. Ce dernier … »
                          who->level != Level::named_person;
      bool const land = who->entity && entities_.list[*who->entity].kind == EntityKind::place;
      bool const where = who->entity && chunks[c].is(Shape::prepositional) && who->level == Level::organization &&
                         (land || (chunks[c].is(Shape::with_a) && !chunks[c].is(Shape::determined)));
      // « Sur France 2, cette dernière explique … »
      if (who->level == Level::media && chunks[c].is(Shape::prepositional) && back == 0) continue;
      if (thing || !(unnamed || where || relays)) return who;
      thing = std::move(who);
    }
    if (thing) return thing;
  }
  return std::nullopt;
}

/// « La préfecture ne cache rien. « Tout est en règle », | y | assure-t-on »: the body named last.
auto Resolver::body_last(SourceWords const& source) -> std::optional<Identity> {
  constexpr std::uint32_t sight = 2; // sentences
  for (std::uint32_t back = 0; back <= sight && back <= source.sentence; ++back) {
    auto const s = source.sentence - back;
    auto const& chunks = readings_[s].chunks;
    for (auto c = chunks.size(); c-- > 0;) {
      if ((back == 0 && chunks[c].last > source.range.first) ||
          !chunks[c].any(Shape::noun_phrase | Shape::prepositional))
        continue;
      auto who = last_in(s, chunks[c], {true, true, false}, false);
      if (who && !who->animate && who->level == Level::organization) return who;
    }
  }
  return std::nullopt;
}

/// « le Marché commun de l'| Afrique | de l'Est »: behind *de* and a noun with a capital, a word of a longer name.
auto Resolver::part_of_name(NamedAt const& name, Chunk const& chunk) const -> bool {
  auto const& tokens = readings_[name.sentence].sentence.tokens;
  auto const common = [&](Token const& t) {
    return has(t.features, Feature::noun) && has(t.features, Feature::uncapitalized) && !first_name(t.features);
  };
  auto const behind = name.last < chunk.last && tokens[name.last].is(Tag::adjective) ? name.last + 1 : name.last;
  if (name.last == name.first + 1 && behind < chunk.last && tokens[behind].is(Tag::de) && common(tokens[name.first]) &&
      entities_.list[name.entity].kind == EntityKind::unknown)
    return true; // « le | Marché | commun de l'Afrique »
  if (!name.in_complement || entities_.list[name.entity].kind == EntityKind::person) return false;
  auto t = name.first;
  if (t > chunk.first && tokens[t - 1].is(Tag::determiner) && !tokens[t - 1].is(Tag::de)) --t;
  if (t <= chunk.first + 1 || !tokens[--t].is(Tag::de)) return false;
  while (t > chunk.first + 1 && tokens[t - 1].is(Tag::adjective)) --t;
  return tokens[t - 1].is(Tag::capitalized) && !tokens[t - 1].is(Tag::paragraph_start) &&
         has(tokens[t - 1].features, Feature::uncapitalized);
}

/// « | Luc Bel | a rencontré le maire »: the subject of a verb is nobody whom its object means by a function.
auto Resolver::acts_on(EntityIndex entity, std::uint32_t s, Chunk const& object) const -> bool {
  auto const& chunks = readings_[s].chunks;
  auto const begin = entities_.before(s, 0);
  constexpr std::ptrdiff_t sight = 12; // names
  auto const end = begin + std::min(sight, entities_.mentions.end() - begin);
  auto const name = std::find_if(begin, end, [&](NamedAt const& m) { return m.sentence != s || m.entity == entity; });
  if (name == end || name->sentence != s || !name->subject || name->in_complement || name->first >= object.first)
    return false;
  return std::any_of(chunks.begin(), chunks.end(), [&](Chunk const& c) {
    auto const& words = readings_[s].sentence.tokens;
    bool const becomes =
        object.is(Shape::noun_phrase) && // « Luc Bel est devenu le maire »
        std::any_of(words.begin() + c.first, words.begin() + c.last, [](Token const& t) { return t.is(Tag::etre); });
    return c.first >= name->last && c.last <= object.first && c.is(Shape::verb) && !c.is(Shape::copula) && !becomes;
  });
}

/// The last of that gender and number in one phrase: its head first, then what stands in its complements.
auto Resolver::last_in(std::uint32_t s, Chunk const& chunk, Agreement wanted, bool persons) -> std::optional<Identity> {
  auto const fits = [&](Identity const& who) {
    return agrees(who.agreement, wanted) && (!persons || who.level == Level::named_person);
  };
  auto const end = std::min(chunk.last, chunk.head + longest);
  auto const& words = readings_[s].sentence.tokens;
  // « député | du Nord », « son coordinateur | pour le Sahel »
  bool const apart = chunk.first > 0 && words[chunk.first].any(Tag::de | Tag::preposition);
  auto const* role = pack_.noun_class(words[apart ? chunk.first - 1 : chunk.head].noun_class);
  std::optional<Identity> named;
  std::uint32_t at = 0;
  for (auto it = entities_.before(s, chunk.first);
       it != entities_.mentions.end() && it->sentence == s && it->first < end; ++it) {
    auto const kind = entities_.list[it->entity].kind;
    bool const land = kind == EntityKind::place || kind == EntityKind::unknown;
    // « élu maire de Vitré », « députée du Nord », « ministre des Transports. Ce dernier … »
    bool const of_function =
        kind != EntityKind::person && (it->in_complement || apart) && role != nullptr && role->animate;
    if (of_function || (land && named_as_place(*it)) || part_of_name(*it, chunk)) continue;
    auto const who = identity_of(it->entity);
    if (fits(who)) named = who, at = it->first;
  }
  auto const& sentence = readings_[s].sentence;
  // « Une note de la préfecture circule. Celle-ci … »: the document, where it is what the sentence tells of
  auto const& all = readings_[s].chunks;
  auto const next = static_cast<std::size_t>(&chunk - all.data()) + 1;
  bool const told_of = chunk.is(Shape::noun_phrase) && next < all.size() && all[next].is(Shape::verb);
  auto const speaking = [&](std::uint32_t t) {
    auto const* cls = pack_.noun_class(sentence.tokens[t].noun_class);
    return sentence.tokens[t].is(Tag::noun) && cls != nullptr && cls->speaks &&
           (cls->level != Level::document || (told_of && t == chunk.head && t + 1 < end && words[t + 1].is(Tag::de)));
  };
  if (depth_ > 0) return named;
  std::optional<Identity> found;
  for (auto t = chunk.head; t < end && !found; t = t == chunk.head && speaking(t) ? end : t + 1) {
    if (!speaking(t) || (named && t > at)) continue;
    auto first = t; // « un autre | interlocuteur |», « l'ancien | ministre |»
    while (first > chunk.first && pack_.prenominal.contains(tokens_.fold(sentence.tokens[first - 1]))) --first;
    auto const& article = sentence.tokens[first > chunk.first ? first - 1 : first]; // « le », « au »
    bool const opened =
        article.is(Tag::determiner) || (article.is(Tag::a) && pack_.genders.contains(tokens_.fold(article)));
    first = opened && first > chunk.first ? first - 1 : t;
    if (first == t && !sentence.tokens[t].is(Tag::capitalized)) continue; // « directeur de campagne »
    ++depth_;
    SourceWords const role_words{s, {first, chunk.last}, t, false};
    auto who = identify(role_words, Candidate{});
    --depth_;
    if (who.entity && acts_on(*who.entity, s, chunk)) who = by_words(role_words);
    if (fits(who)) found = std::move(who);
  }
  return found && (!named || found->animate || found->entity) ? found : named ? named : found;
}

} // namespace sourcier
