#include "attribution/marked_names.hpp"
#include "attribution/sentence_reader.hpp"

#include <algorithm>

namespace sourcier {

namespace {
constexpr std::uint32_t reach = 60; ///< chunks; no subject is looked for farther away
}

/// « Rose Tavel | , reçue mardi par le préfet | , avec un ami, a … »: where the insertion before an insertion begins,
/// if it is a participle's.
auto SentenceReader::behind_participle(Index comma) const -> Index {
  constexpr Index sight = 8;
  if (grammar_.trailing) return comma;
  for (auto k = comma; k-- > 1 && comma - k < sight;) {
    if (is(k, Shape::comma)) return is(k + 1, Shape::participle) && is(k - 1, Shape::noun_phrase) ? k : comma;
    if (!any(k, Shape::participle | Shape::prepositional | Shape::time | Shape::noun_phrase | Shape::adverb)) break;
  }
  return comma;
}

/// « Le ministre, arrivé lundi, a … »: where the insertion that a comma closes begins (its opening comma).
// NOLINTNEXTLINE(misc-no-recursion): an insertion within one within one, and no farther
auto SentenceReader::insertion_start(Index comma, std::uint32_t depth) const -> std::optional<Index> {
  if (auto const opening = description_with_list(comma)) return opening;
  bool relative = false;
  bool verb = false;
  for (auto k = comma; k-- > 1 && comma - k < 25;) {
    auto const& c = chunks_[k];
    if (c.any(Shape::stop | Shape::colon | Shape::semicolon | Shape::dash) || c.is(Shape::quotation))
      return std::nullopt;
    if (c.is(Shape::verb)) verb = true;
    if (c.is(Shape::relative)) relative = true;
    if (!c.is(Shape::comma)) continue;
    auto const& first = chunks_[k + 1];
    auto const& before = chunks_[k - 1];
    bool const hangs = before.any(Shape::noun_phrase | Shape::prepositional | Shape::pronoun) ||
                       before.any(Shape::bracket | Shape::infinitive) || before.is(Shape::participle) ||
                       (!grammar_.trailing && before.is(Shape::relative)); // « Le maire, qui, selon X, affirme »
    bool const apposition = first.any(Shape::noun_phrase | Shape::prepositional | Shape::participle) ||
                            first.any(Shape::relative | Shape::gerund | Shape::adverb | Shape::time) ||
                            first.any(Shape::opener | Shape::comme | Shape::infinitive) || first.is(Shape::pronoun) ||
                            (!grammar_.trailing && first.is(Shape::coordinator) &&
                             pack_.is(fold(token(first.first)), Use::that_is)); // « Les députés, soit 80 élus, … »
    // « Le document, que l'AFP a consulté, montre »
    bool const object_relative = first.is(Shape::que) && !grammar_.trailing && is(k - 1, Shape::noun_phrase) &&
                                 (k == 1 || !is(k - 2, Shape::verb)) &&
                                 any(k + 2, Shape::noun_phrase | Shape::pronoun) && is(k + 3, Shape::verb);
    if (object_relative) return k;
    bool const with_whom = !grammar_.trailing && first.is(Shape::other) && is(k + 2, Shape::relative); // « , avec qui »
    if (hangs && (apposition || with_whom) && (!verb || relative || first.is(Shape::opener)))
      return verb || !first.is(Shape::prepositional) ? k : behind_participle(k);
    // « La commune, dont le maire, Luc Bel, est en congé, a … »: an insertion inside the relative clause
    bool const nested = !grammar_.trailing && first.is(Shape::verb) && depth < 2;
    if (auto const opening = nested && !relative ? insertion_start(k, depth + 1) : std::nullopt) {
      k = *opening;
      continue;
    }
    if (verb && !relative) return std::nullopt;
  }
  return std::nullopt;
}

/// The noun phrase at `n` with what belongs to it on its left: « le chef de l'OMS, Tedros », « les États-Unis et
/// l'Union ».
auto SentenceReader::extend_left(Index n, bool plural) const -> Index {
  auto first = n;
  auto role = n >= 2 ? n - 2 : n; // « l'ambassadeur de France | en Côte d'Ivoire, Jean Bel a indiqué »
  if (!grammar_.trailing && n >= 2) role = static_cast<Index>(before_marked_name(reading_, pack_, role));
  auto const from = role;
  while (!grammar_.trailing && role > 0 && from - role < 3 && is(role, Shape::prepositional)) --role;
  if (n >= 2 && is(n - 1, Shape::comma) && is(role, Shape::noun_phrase) && is(n, Shape::named) &&
      !is(n, Shape::determined) && is(role, Shape::determined)) {
    bool const opens = role == 0 ||
                       any(role - 1, Shape::comma | Shape::coordinator | Shape::adversative | Shape::que |
                                         Shape::colon | Shape::time) ||
                       is(role - 1, Shape::adverb) || is(role - 1, Shape::bracket) || is(role - 1, Shape::subordinator);
    auto const* cls = pack_.noun_class(head(role).noun_class);
    bool const one_person = (!grammar_.trailing && role + 2 == n) ||
                            (cls != nullptr && cls->animate &&
                             !has(head(role).features, Feature::noun_plural)); // not "The move, Carr explained"
    // « Malgré la pluie et | le froid, | Luc Bel », « Soutenu par la gauche et | les élus, | … »: of the phrase in
    // front
    bool const fronted = !grammar_.trailing && role > 1 && is(role - 1, Shape::coordinator) &&
                         is(role - 2, Shape::prepositional) &&
                         (role == 2 || !is(role - 3, Shape::noun_phrase) || !is(role - 3, Shape::determined));
    if (opens && one_person && !fronted) first = role;
  }
  if (!plural) return first;
  if (first >= 2 && is(first - 1, Shape::adverb) && is(first - 2, Shape::adversative)) return first;
  while (first >= 2 && any(first - 1, Shape::coordinator | Shape::comma) &&
         any(first - 2, Shape::noun_phrase | Shape::prepositional)) {
    if (is(first - 1, Shape::comma) && first == n && !(first >= 4 && any(first - 3, Shape::comma | Shape::coordinator)))
      break;
    auto k = first - 2;
    while (k > 0 && is(k, Shape::prepositional)) --k;
    if (!is(k, Shape::noun_phrase)) break;
    // « le bilan est flou et les sources … », « X critique la loi et les syndicats … »: the end of the clause before
    bool const predicate =
        !head(k).any(Tag::noun | Tag::name | Tag::acronym | Tag::number) && !is(k, Shape::determined);
    // « à Lansing, capitale de cet État, | les autorités »: what a place is, and no list
    bool const told = !grammar_.trailing && is(first - 1, Shape::comma) && first == n && !is(k, Shape::determined) &&
                      head(k).is(Tag::noun) && !head(k).any(Tag::name | Tag::capitalized);
    if (predicate || told || (k > 0 && is(k - 1, Shape::verb) && !grammar_.trailing)) break;
    first = k;
  }
  return first;
}

/// « Paul Robin, 46 ans, ingénieur à Brest, ancien voisin, affirme »: behind a comma, a noun for somebody with neither
/// article nor name says what the one before is, and is no subject. So does an age.
auto SentenceReader::apposed_alone(Index n) const -> bool {
  if (grammar_.trailing || n < 2 || !is(n - 1, Shape::comma)) return false;
  if (is(n, Shape::time)) return token(chunks_[n].first).is(Tag::number) && is(n - 2, Shape::named);
  if (!is(n, Shape::noun_phrase)) return false;
  if (any(n, Shape::determined | Shape::named))
    return is(n, Shape::named) && !is(n, Shape::determined) && role_first(n);
  auto const& noun = head(n);
  auto const* cls = pack_.noun_class(noun.noun_class);
  bool const trait =
      is(n - 2, Shape::named) && noun.is(Tag::adjective) && !noun.any(Tag::noun | Tag::name); // « , seule à … »
  if (trait) return true;
  bool const somebody =
      ((cls != nullptr && cls->animate) || (cls == nullptr && agentive(n) && is(n - 2, Shape::named))) &&
      !has(noun.features, Feature::noun_plural);
  return somebody || (token(chunks_[n].first).is(Tag::number) && is(n - 2, Shape::named) &&
                      is(n - 2, Shape::noun_phrase)); // not: « Lundi, 162 médecins »
}

/// « délégué CGT », « maire de Nantes »: a function with a name behind it, that of a place or a body.
auto SentenceReader::role_first(Index n) const -> bool {
  auto const* cls = pack_.noun_class(head(n).noun_class);
  bool const somebody = cls != nullptr ? cls->animate : agentive(n) && !head(n).is(Tag::capitalized);
  auto first = chunks_[n].first; // « jeune boulanger venu de Brest »
  while (first < chunks_[n].head && pack_.prenominal.contains(fold(token(first)))) ++first;
  return somebody && !head(n).is(Tag::name) && !has(head(n).features, Feature::noun_plural) &&
         chunks_[n].head == first &&
         (!any(n - 2, Shape::prepositional | Shape::time) || full_name(n - 2)); // « par Luc Bel, maire de Redon, »
}

/// « rejeté par Luc Bel, maire de Redon, qui estime », « Luc Bel, un ancien élu », « Luc Bel, du Parti vert »: behind a
/// full name and a comma, what the person is.
auto SentenceReader::called_so(Index who, Index what) const -> bool {
  if (grammar_.trailing || !any(who, Shape::noun_phrase | Shape::prepositional)) return false;
  auto const& c = chunks_[who]; // « à Olli Renn, le commissaire, »: two names that no list knows
  bool const strangers = c.last - c.first > 1 && token(c.last - 1).is(Tag::name) && token(c.last - 2).is(Tag::name) &&
                         token(c.last - 1).features == 0 && !token(c.last - 2).is(Tag::medium) &&
                         is(what, Shape::determined);
  bool const of_hers = is(who, Shape::named) && pack_.is(fold(token(c.first)), Use::voiced); // « chez Awa, vendeuse, »
  if (!full_name(who) && !strangers && !of_hers) return false;
  if (is(what, Shape::time) || token(chunks_[what].first).is(Tag::number)) return true; // « Luc Bel, 45 ans »
  if (token(chunks_[what].first).is(Tag::de)) return is(what, Shape::named);
  auto const* cls = pack_.noun_class(head(what).noun_class);
  return is(what, Shape::noun_phrase) && !full_name(what) && cls != nullptr && cls->animate &&
         !has(head(what).features, Feature::noun_plural);
}

/// « par Luc Bel, maire », « à l'exception | de Luc Bel, maire »: who is named in a chunk, up to `last`.
auto SentenceReader::person_in(Index chunk, Index last) const -> Subject {
  Subject out{chunk, last, chunk, true, false, false, false};
  auto const* cls = pack_.noun_class(head(chunk).noun_class);
  if (cls == nullptr || !cls->animate) out.tail = full_name_of(chunk);
  return out;
}

/// « Le préfet, | par la voix de son porte-parole, | a … », « …, toutefois, », « …, hier soir, », « …, lors d'une
/// visite, »: between two commas what says nothing of who speaks.
auto SentenceReader::beside_speaker(Index opening, Index closing) const -> bool {
  auto const i = opening + 1;
  if (grammar_.trailing || i >= closing) return false;
  if (is(i, Shape::opener)) return true;
  auto const word = fold(token(chunks_[i].first));
  bool const when = is(i, Shape::time) && !token(chunks_[i].first).any(Tag::number | Tag::numeral);
  bool const occasion =
      is(i, Shape::prepositional) && (pack_.is(word, Use::event) || pack_.is(fold(head(i)), Use::event));
  bool const topic = pack_.is(word, Use::topic); // quant à lui
  auto end = i;
  while (end < closing && any(end, Shape::adverb | Shape::time | Shape::prepositional | Shape::pronoun)) ++end;
  return end == closing && (is(i, Shape::adverb) || when || occasion || topic);
}

/// « est insatisfait de | la réponse du club | qui explique »: behind what somebody is, the token where begins what he
/// is so of; 0 where nothing is.
auto SentenceReader::behind_trait(Index chunk) const -> std::uint32_t {
  auto const& c = chunks_[chunk];
  if (grammar_.trailing || chunk == 0 || !is(chunk - 1, Shape::copula) || !is(chunk, Shape::noun_phrase)) return 0;
  bool const trait = c.head == c.first && has(head(chunk).features, Feature::adjective) && !head(chunk).is(Tag::name) &&
                     head(chunk).noun_class == no_entry;
  if (!trait || c.last < c.first + 3 || !token(c.first + 1).is(Tag::de)) return 0;
  return token(c.first + 1).is(Tag::determiner) ? 0 : c.first + 2;
}

// NOLINTNEXTLINE(misc-no-recursion): from verb to verb, four at most
auto SentenceReader::subject_before(Index v, std::uint32_t depth) const -> Subject {
  Subject out;
  if (depth > 3) return out;
  bool const plural = several(v);
  auto last = v; // end of the source phrase
  bool inserted = false;
  bool antecedent = false; // a relative clause's subject is looked for
  bool tail = false;       // words of the phrase behind its head have been passed
  auto i = v;
  for (std::uint32_t steps = 0; i > 0 && steps < reach; ++steps) {
    auto const k = i - 1;
    auto const& c = chunks_[k];
    // « Le chef du collectif | « Les Voisins », Luc Bel, | a annoncé »: a name in marks is nobody's word
    if (auto const body = grammar_.trailing ? k : static_cast<Index>(before_marked_name(reading_, pack_, k));
        body < k) {
      if (!tail) last = i, tail = true;
      i = body + 1;
      continue;
    }
    if (c.is(Shape::pronoun)) {
      auto const word = fold(token(c.first));
      if (c.is(Shape::personal) && i != v && !tail) return out;
      out = {k, i, k, true, true, pack_.is(word, Use::impersonal), pack_.is(word, Use::self)};
      if (!c.is(Shape::personal) && c.last - c.first > 1) {
        out.pronoun = false;
        if (!grammar_.trailing && tail && is(i + 1, Shape::named)) out.last = last; // « l'un des avocats, Me Luc Bel, »
      }
      return out;
    }
    if (!grammar_.trailing && !antecedent && c.is(Shape::noun_phrase) && k > 1 && is(k - 1, Shape::infinitive) &&
        any(k - 2, Shape::verb | Shape::gerund | Shape::noun_phrase | Shape::prepositional)) {
      if (!tail) last = i, tail = true; // « Un épicier qui préfère | taire | son nom | dit »
      i = k;
      continue;
    }
    if (auto const relative = c.is(Shape::noun_phrase) ? second_deed(k, v) : std::nullopt) {
      if (!tail) last = i, tail = true; // « qui ont arrêté le suspect et fouillé | la maison »
      i = *relative > 0 && is(*relative - 1, Shape::comma) ? *relative - 1 : *relative;
      continue;
    }
    if (c.is(Shape::noun_phrase) && k > 0 && is(k - 1, Shape::verb)) { // « qui ont suivi l'éruption »: an object
      if (auto const relative = relative_before(k - 1)) {
        if (!tail) last = i, tail = true;
        i = *relative;
        if (i > 0 && is(i - 1, Shape::comma)) --i;
        continue;
      }
    }
    if (apposed_alone(k)) {
      if (!tail) last = i, tail = true;
      i = k - 1;
      if (antecedent && is(k - 2, Shape::prepositional) && called_so(k - 2, k)) return person_in(k - 2, last);
      continue;
    }
    if (antecedent && k > 1 && is(k - 1, Shape::comma) && called_so(k - 2, k)) return person_in(k - 2, last);
    if (!grammar_.trailing && !antecedent && c.is(Shape::noun_phrase) && k > 1 && is(k - 1, Shape::gerund) &&
        !is(k - 1, Shape::with_en) && any(k - 2, Shape::noun_phrase | Shape::prepositional)) {
      if (!tail) last = i, tail = true; // « Une source | ayant requis | l'anonymat | confirme »
      i = k - 1;
      continue;
    }
    if (!grammar_.trailing && c.is(Shape::noun_phrase) && k > 2 && is(k - 1, Shape::gerund) &&
        !is(k - 1, Shape::with_en) && is(k - 2, Shape::comma) && is(k - 3, Shape::noun_phrase)) {
      last = tail ? last : i; // « Le patineur Luc Bel, représentant la Suisse | a annoncé »
      tail = true;
      i = k - 2;
      continue;
    }
    if (!grammar_.trailing && c.is(Shape::noun_phrase) && k > 1 && token(c.first).is(Tag::de) &&
        is(k - 1, Shape::participle)) {
      if (!tail) last = i, tail = true; // « déléguée | du syndicat | affirme »
      i = k;
      continue;
    }
    if (!grammar_.trailing && c.is(Shape::noun_phrase) && k > 1 && token(c.first).is(Tag::de) &&
        !token(c.first).is(Tag::indefinite) && is(k - 1, Shape::comma) &&
        any(k - 2, Shape::noun_phrase | Shape::prepositional)) {
      if (!tail) last = i, tail = true; // « les chefs du Burkina Faso, | du Niger et du Mali | ont accusé »
      i = k - 1;
      continue;
    }
    if (c.is(Shape::noun_phrase)) {
      auto const first = extend_left(k, plural);
      out = {first, std::max(tail ? last : i, i), first == k || is(first, Shape::named) ? first : k, true, false, false,
             false};
      if (first != k && is(k, Shape::named) && is(k - 1, Shape::comma)) out.head = k;
      if (!grammar_.trailing && !tail && first == k && pack_.is(fold(token(c.last - 1)), Use::printed)) {
        while (out.last < v && is(out.last, Shape::time)) ++out.last; // « une étude parue | mardi »
      }
      // « Des pays comme la Suède et le Danemark ont … »: those named are examples
      bool const examples = !grammar_.trailing && plural && first > 1 && is(first - 1, Shape::comme) &&
                            is(first - 2, Shape::noun_phrase) && !is(first - 2, Shape::named) &&
                            has(head(first - 2).features, Feature::noun_plural);
      if (examples) out.first = out.head = first - 2;
      return out;
    }
    if (c.any(Shape::time | Shape::adverb | Shape::bracket) || c.is(Shape::prepositional)) {
      // « a réagi | à un rapport | publié mardi | qui affirme »
      auto const* told = antecedent && c.is(Shape::prepositional) ? pack_.noun_class(head(k).noun_class) : nullptr;
      if (!grammar_.trailing && told != nullptr && told->level == Level::document &&
          (is(k + 1, Shape::participle) || token(c.last - 1).is(Tag::past_participle)))
        return {k, last, k, true, false, false, false};
      if (c.any(Shape::prepositional | Shape::bracket) && !tail) last = i, tail = true;
      i = k;
      continue;
    }
    if (c.any(Shape::participle | Shape::gerund | Shape::infinitive) || joins_participles(k)) {
      if (!tail) last = i, tail = true;
      i = k;
      continue;
    }
    if (c.is(Shape::relative)) {
      if (!c.is(Shape::relative_subject)) return out;
      antecedent = true;
      i = k;
      // « Le parti, qui admet que P, mais | qui | conteste Q »
      bool const but = !grammar_.trailing && i > 0 && is(i - 1, Shape::adversative);
      if (i > 0 && (but || is(i - 1, Shape::coordinator))) {
        --i;
        if (but && i > 0 && is(i - 1, Shape::comma)) --i;
        constexpr Index sight = 12; // « Luc Bel, | qui | habite à Nevers et | qui | affirme »
        for (auto r = i; !grammar_.trailing && r-- > 0 && i - r < sight && !any(r, Shape::comma | Shape::stop);) {
          if (!is(r, Shape::relative_subject)) continue;
          i = r;
          break;
        }
      }
      if (i > 0 && (is(i - 1, Shape::comma) || (grammar_.trailing && is(i - 1, Shape::dash)))) --i;
      last = i;
      tail = true;
      // « dans la ligne de mire de Paul Marin, qui affirme »: he, since the line says nothing
      if (auto const t = i > 0 && !grammar_.trailing ? named_complement(i - 1) : 0; t != 0) {
        Subject owner{i - 1, i, i - 1, true, false, false, false};
        owner.tail = t;
        return owner;
      }
      // « a supprimé deux messages | du maire, | qui affirmait »: he, since one alone affirms, or since a thing does
      // not
      if (auto const t = i > 0 && !grammar_.trailing && is(i, Shape::comma) ? last_complement(i - 1) : 0; t != 0) {
        auto const* cls = pack_.noun_class(head(i - 1).noun_class);
        auto const* whose = pack_.noun_class(token(t).noun_class);
        bool const many = has(head(i - 1).features, Feature::noun_plural) && !plural;
        bool const mute = cls == nullptr && !agentive(i - 1) && !is(i - 1, Shape::named);
        if (whose != nullptr && whose->animate && (mute || (many && !(cls != nullptr && cls->animate)))) {
          Subject owner{i - 1, i, i - 1, true, false, false, false};
          owner.tail = t;
          return owner;
        }
      }
      if (auto const t = i > 0 ? behind_trait(i - 1) : 0; t != 0) {
        Subject owner{i - 1, i, i - 1, true, false, false, false};
        owner.tail = t;
        return owner;
      }
      // « jugées insuffisantes par les syndicats, qui espèrent »: the nearest noun that can speak
      if (i > 0 && is(i - 1, Shape::prepositional)) {
        auto const* cls = pack_.noun_class(head(i - 1).noun_class);
        // « Awa Sy, caissière à Dakar, qui craint »: she, and not the state that Dakar may stand for
        auto const* role = !grammar_.trailing && i > 1 && is(i - 2, Shape::noun_phrase)
                               ? pack_.noun_class(head(i - 2).noun_class)
                               : nullptr;
        bool const place = cls == nullptr && is(i - 1, Shape::named) && !head(i - 1).is(Tag::acronym);
        // « Awa Sy, conseillère à la mairie, qui craint »
        bool const apposed =
            !grammar_.trailing && i > 3 && is(i - 1, Shape::with_a) && apposed_alone(i - 2) && is(i - 4, Shape::named);
        // « Awa Sy, élue à Dakar, qui craint »
        bool const elected = !grammar_.trailing && i > 3 && is(i - 2, Shape::participle) && is(i - 3, Shape::comma) &&
                             is(i - 4, Shape::named) && place;
        if (elected) return {i - 4, i, i - 4, true, false, false, false};
        bool const where = role != nullptr && role->animate && (place || apposed);
        bool const restricts = !is(i, Shape::comma); // « répond à un rapport | qui affirme »
        bool const somebody =
            !where &&
            ((cls != nullptr && cls->speaks && (cls->level != Level::document || grammar_.trailing || restricts)) ||
             (cls == nullptr && is(i - 1, Shape::named)));
        if (somebody) return {i - 1, i, i - 1, true, false, false, false};
      }
      // « les attentes des analystes, qui tablaient sur 5 % »: what cannot say it, and whoever it belongs to can
      auto const* antecedent = i > 0 && any(i - 1, Shape::noun_phrase | Shape::prepositional)
                                   ? pack_.noun_class(head(i - 1).noun_class)
                                   : nullptr;
      if (!grammar_.trailing && i > 0 && (antecedent == nullptr || !antecedent->speaks) && !is(i - 1, Shape::named) &&
          any(i - 1, Shape::noun_phrase | Shape::prepositional)) {
        if (auto const t = last_complement(i - 1); t != 0) {
          Subject owner{i - 1, i, i - 1, true, false, false, false};
          owner.tail = t;
          return owner;
        }
      }
      continue;
    }
    if (c.is(Shape::verb)) { // the end of a relative clause: « le ministre qui était à Lyon a … »
      auto const r = relative_before(k);
      if (!r) return out;
      if (!tail) last = i, tail = true;
      i = *r;
      if (i > 0 && is(i - 1, Shape::comma)) --i;
      continue;
    }
    if (c.is(Shape::dash) && grammar_.trailing && i == v) { // "A guard -- Ann Brook, who saw it -- said"
      auto open = k;
      while (open > 0 && is(open - 1, Shape::dash)) --open;
      while (open > 0 && !any(open - 1, Shape::dash | Shape::stop | Shape::colon) && k - open < 20) --open;
      if (open == 0 || !is(open - 1, Shape::dash)) return out;
      while (open > 0 && is(open - 1, Shape::dash)) --open;
      if (open == 0 || !any(open - 1, Shape::noun_phrase | Shape::prepositional | Shape::bracket)) return out;
      last = k, tail = true;
      while (last > 0 && is(last - 1, Shape::dash)) --last;
      i = open;
      continue;
    }
    if (c.is(Shape::comma)) {
      auto const opening = insertion_start(k);
      if (!opening && grammar_.trailing && inserted && k > 0 &&
          any(k - 1, Shape::noun_phrase | Shape::bracket | Shape::prepositional)) {
        i = k; // "Brook, during a meeting in Eston, Ohio, said"
        continue;
      }
      // « Awa Sy, | d'Action Mer, une association, | explique »
      bool const of_body = !opening && !grammar_.trailing && inserted && k > 0 && is(k + 1, Shape::named) &&
                           any(k + 1, Shape::prepositional | Shape::noun_phrase) &&
                           token(chunks_[k + 1].first).any(Tag::de | Tag::preposition) &&
                           is(k - 1, Shape::noun_phrase) && is(k - 1, Shape::named) && !is(k - 1, Shape::determined);
      if (of_body) {
        i = k;
        continue;
      }
      inserted = true;
      if (!opening) {
        // « , et a ajouté », « , a-t-il dit »
        if (grammar_.trailing && k + 1 == v && listed_cue(v)) return shared_subject(k, depth);
        return listed(v) && k < v && any(v - 1, Shape::comma | Shape::adverb) ? shared_subject(k, depth) : out;
      }
      // « Le parti, | par la voix de son président, | a … »: no part of who speaks
      if (!tail) last = beside_speaker(*opening, k) ? *opening : k, tail = true;
      i = *opening;
      continue;
    }
    if (auto const noun = list_of_places(k); noun < k) { // « Des chercheurs | en France, en Italie et au Chili | … »
      if (!tail) last = i, tail = true;
      i = noun;
      continue;
    }
    if (c.any(Shape::coordinator | Shape::adversative)) {
      return shared_subject(k, depth);
    }
    return out;
  }
  return out;
}

/// « Des chercheurs | en France, en Italie | et | au Chili »: behind a coordinator at `k` and before it prepositional
/// phrases only, as far as the noun: where they begin; `k` where there is no such list.
auto SentenceReader::list_of_places(Index k) const -> Index {
  constexpr Index sight = 8;
  if (grammar_.trailing || k < 2 || !is(k, Shape::coordinator) || !is(k + 1, Shape::prepositional) ||
      !is(k - 1, Shape::prepositional))
    return k;
  auto first = k - 1;
  while (first > 1 && k - first < sight && is(first - 1, Shape::comma) && is(first - 2, Shape::prepositional))
    first -= 2;
  if (first == 0 || !is(first - 1, Shape::noun_phrase) ||
      (first > 1 && any(first - 2, Shape::verb | Shape::infinitive)))
    return k;
  return has_finite(0, first) ? k : first;
}

/// « Le parquet confirme l'enquête et | précise »: the subject of the last verb before `link` that is not one of what
/// was reported.
// NOLINTNEXTLINE(misc-no-recursion): see subject_before
auto SentenceReader::shared_subject(Index link, std::uint32_t depth) const -> Subject {
  auto p = link;
  // « neuf cas, dont aucun n'a nécessité de soins, et | précise »: the main verb is before the relative clause
  auto const aside = [&](Index verb) {
    if (grammar_.trailing || !is(verb, Shape::verb) || link == 0 || !is(link - 1, Shape::comma)) return false;
    auto const r = relative_before(verb);
    return r && is(*r, Shape::relative) && *r > 0 && is(*r - 1, Shape::comma);
  };
  // « salue le pays qui aide ses voisins et | a annoncé que … »: nor in one without a comma, where the main verb is
  // left
  auto v = link;
  while (v < size() && any(v, Shape::coordinator | Shape::adversative | Shape::adverb | Shape::comma | Shape::time))
    ++v;
  auto const restrictive = [&](Index verb) {
    if (grammar_.trailing || !is(verb, Shape::verb) || !is(v, Shape::cue)) return false;
    if (is(verb, Shape::cue) && several(verb) == several(v)) return false;
    bool const what = verb > 0 && is(verb - 1, Shape::si); // « mange ce qui reste et | dit que »
    auto const r = what ? std::optional{verb - 1} : relative_before(verb);
    if (!r || *r == 0 || !(what || is(*r, Shape::relative_subject)) || is(*r - 1, Shape::comma)) return false;
    for (auto m = *r; m-- > 0 && !any(m, Shape::stop | Shape::colon | Shape::semicolon);) {
      if (is(m, Shape::verb) && !covered(m)) return several(m) == several(v);
    }
    return false;
  };
  while (p > 0 && (!is(p - 1, Shape::verb) || covered(p - 1) || aside(p - 1) || restrictive(p - 1))) {
    if (any(p - 1, Shape::stop | Shape::colon)) return {};
    --p;
  }
  if (p == 0) return {};
  auto const prior = p - 1;
  // the coordinated verb goes with the main one, not with one in a relative or reported clause
  if (auto const subject = subject_before(prior, depth + 1); subject.found) return subject;
  if (is(prior, Shape::inverted)) return {prior, prior + 1, prior, true, true, false, false};
  return {};
}

} // namespace sourcier
