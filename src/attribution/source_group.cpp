#include "attribution/marked_names.hpp"
#include "attribution/sentence_reader.hpp"

#include <algorithm>

namespace sourcier {

/// « le ministre délégué | aux Comptes publics Thomas Cazal »: behind a function, what it is for and then who holds
/// it; not « le joueur | à la chaîne Canal Plus », « l'élu | à la journaliste Anne Lebel ».
auto SentenceReader::names_holder(Index function, Index i) const -> bool {
  if (grammar_.trailing || i != function + 1 || !is(i, Shape::prepositional) || !is(i, Shape::named)) return false;
  auto const* holder = pack_.noun_class(head(function).noun_class);
  if (holder == nullptr || !holder->animate || !is(function, Shape::determined)) return false;
  for (auto t = chunks_[function].first; t < chunks_[function].last; ++t) { // « le secrétaire d'État »
    if (token(t).is(Tag::name) && !has(token(t).features, Feature::uncapitalized)) return false;
  }
  auto const& c = chunks_[i];
  auto const given = [&](std::uint32_t t) { return first_name(token(t).features); };
  auto name = c.first + 1;
  while (name < c.last && !(token(name).is(Tag::name) && (given(name) || !token(name - 1).is(Tag::name)))) ++name;
  while (name < c.last && has(token(name).features, Feature::uncapitalized) && !given(name)) ++name; // « aux Sports »
  if (name >= c.last || name < c.first + 2 || (!given(name) && name + 1 == c.last)) return false;
  for (auto t = c.first; t < c.last; ++t) {
    if (token(t).is(Tag::medium)) return false;
    if (t >= name) continue;
    auto const* cls = pack_.noun_class(token(t).noun_class);
    bool const somebody =
        cls != nullptr && (cls->animate || cls->level == Level::media || cls->level == Level::organization);
    if (somebody || pack_.is(fold(token(t)), Use::site)) return false;
  }
  return true;
}

/// « 34 ans » between commas or at the end.
auto SentenceReader::age(Index i) const -> bool {
  if (grammar_.trailing || !is(i, Shape::time) || chunks_[i].last - chunks_[i].first != 2 ||
      !token(chunks_[i].first).any(Tag::number | Tag::numeral))
    return false;
  return i + 1 >= size() || any(i + 1, Shape::comma | Shape::stop | Shape::colon | Shape::bracket | Shape::dash) ||
         is(i + 1, Shape::semicolon);
}

/// « Awa Sy, | de la CGT », « | chargée du dossier », « | l'une des avocates », « | à la tête du club »: what is said
/// of a name beside it, up to the comma or the end. Behind it; 0 for anything else.
auto SentenceReader::said_beside(Subject const& who, Index i) const -> Index {
  constexpr Index most = 6;
  if (grammar_.trailing || !is(who.head, Shape::named) || who.pronoun || i >= size()) return 0;
  auto const& opening = token(chunks_[i].first);
  bool const of = is(i, Shape::prepositional) && is(i, Shape::with_de) && !opening.is(Tag::indefinite);
  bool const participle = is(i, Shape::participle) && !(is(i, Shape::cue) && claims(i)) && !is(i + 1, Shape::with_par);
  bool const one_of = is(i, Shape::pronoun) && !is(i, Shape::personal) && chunks_[i].last > chunks_[i].first + 1;
  bool const trait = is(i, Shape::noun_phrase) && !is(i, Shape::determined) && !is(i, Shape::named) &&
                     opening.any(Tag::adjective | Tag::past_participle) && !head(i).is(Tag::noun); // « âgé de 34 ans »
  if (!of && !participle && !one_of && !trait) return 0;
  auto end = i + 1;
  while (end < size() && end < i + most && any(end, Shape::prepositional | Shape::bracket | Shape::time) &&
         !(venue(end) && !participle))
    ++end;
  bool const closes = end >= size() || any(end, Shape::comma | Shape::stop | Shape::semicolon | Shape::colon);
  return closes && !is(end + 1, Shape::coordinator) ? end : 0;
}

/// « le président de l'Union, | le Tchadien Jean Bol »: who holds the function, with a determiner and a full name.
auto SentenceReader::holder_named(Index function, Index i) const -> bool {
  if (grammar_.trailing || !is(i, Shape::named) || !is(i, Shape::determined) || full_name(function)) return false;
  auto const* cls = pack_.noun_class(head(function).noun_class);
  return cls != nullptr && cls->animate &&
         !(has(head(function).features, Feature::noun_plural) &&
           !has(head(function).features, Feature::noun_singular)) &&
         (full_name(i) || titled(i));
}

/// « son ami | le sénateur Yves Kratt »: what somebody is to another, and right behind it his function and name.
auto SentenceReader::called_then_named(Index n, Index i) const -> bool {
  if (grammar_.trailing || i != n + 1 || !is(n, Shape::noun_phrase) || is(n, Shape::named) ||
      !is(i, Shape::noun_phrase) || !is(i, Shape::named) || !is(i, Shape::determined))
    return false;
  auto const* kin = pack_.noun_class(head(n).noun_class);
  return token(chunks_[n].first).is(Tag::possessive) && kin != nullptr && kin->animate && (full_name(i) || titled(i));
}

/// « le Dr Alpha Barro »: a title between the article and a name.
auto SentenceReader::titled(Index chunk) const -> bool {
  auto const& c = chunks_[chunk];
  return c.last > c.first + 2 && token(c.first + 1).is(Tag::title) && token(c.first + 2).is(Tag::name);
}

/// « Selon le maire, | les agents | avaient … »: behind an opener and a function, a phrase with an article of its own
/// opens the claim.
auto SentenceReader::rival_subject(Index n, Index who, Index comma) const -> bool {
  auto const next = comma + 1;
  if (grammar_.trailing || n == 0 || !is(n - 1, Shape::opener) || !is(comma, Shape::comma)) return false;
  if (!is(next, Shape::noun_phrase) || is(who, Shape::named) || !is(who, Shape::determined)) return false;
  bool const several =
      has(head(next).features, Feature::noun_plural) && !has(head(next).features, Feature::noun_singular);
  if (several && !is(who, Shape::plural)) return true;
  return is(next, Shape::determined) && !is(next, Shape::named) && !token(chunks_[next].first).is(Tag::indefinite);
}

/// « La hausse provient, selon Jean Roux, | de la taxe sur le sucre | . »: the verb before the opener of the source at
/// `n` has its complement behind the comma.
auto SentenceReader::awaited_behind(Index n, Index comma) const -> bool {
  constexpr Index sight = 12; ///< chunks
  if (grammar_.trailing || n < 3 || !is(n - 1, Shape::opener) || !is(n - 2, Shape::comma) || !is(comma, Shape::comma))
    return false;
  bool const awaits =
      any(n - 3, Shape::verb | Shape::infinitive) || is(n - 3, Shape::participle) ||
      (is(n - 3, Shape::noun_phrase) && !is(n - 3, Shape::determined) && n > 3 && is(n - 4, Shape::verb));
  auto const body = comma + 1;
  if (!awaits || !any(body, Shape::noun_phrase | Shape::prepositional) || !token(chunks_[body].first).is(Tag::de) ||
      is(body, Shape::named)) // « …, d'après Luc Bel, | du Parti vert »
    return false;
  for (auto k = body + 1; k < size() && k < body + sight; ++k)
    if (any(k, Shape::comma | Shape::verb)) return false;
  return true;
}

/// « Luc Bel, | du CHU de Redon | . »: where somebody comes from, between commas or at the end.
auto SentenceReader::belonging(Index who, Index comma) const -> bool {
  auto const body = comma + 1;
  if (grammar_.trailing || !is(who, Shape::named) || !is(comma, Shape::comma)) return false;
  if (!any(body, Shape::noun_phrase | Shape::prepositional) || !token(chunks_[body].first).is(Tag::de)) return false;
  bool const closed = body + 1 >= size() || any(body + 1, Shape::comma | Shape::stop | Shape::colon | Shape::dash);
  return closed && (is(body, Shape::named) || token(chunks_[body].last - 1).is(Tag::acronym));
}

/// A given name and another name one after the other.
auto SentenceReader::full_name(Index chunk) const -> bool {
  auto const& c = chunks_[chunk];
  for (auto t = c.first; t + 1 < c.last; ++t) {
    if (token(t).is(Tag::name) && first_name(token(t).features) && token(t + 1).is(Tag::name)) return true;
  }
  return false;
}

/// « la présidente de l'association | « Un toit pour tous » | , Mme Adou, », « un rapport intitulé | « Nos lacs » »: in
/// marks stands how a body or a text is called, and not what it says.
auto SentenceReader::named_in_marks(Index n, Index i) const -> bool {
  if (grammar_.trailing || i == 0 || i >= size()) return false;
  auto const in_marks = [&](Index c) { return c < size() && reading_.sentence.quoted[chunks_[c].first]; };
  auto const first = chunks_[i].first;
  auto const& before = token(first - 1);
  if (in_marks(i) && reading_.sentence.quoted[first - 1]) return !in_marks(n); // of what the chunk before began
  if (!in_marks(i) && !is(i, Shape::quotation)) return false;
  if (pack_.is(fold(before), Use::titled)) return true;
  auto k = i + 1;
  while (in_marks(k)) ++k;
  if (before_marked_name(reading_, pack_, k - 1) != i - 1) return false;
  return is(k, Shape::comma) && is(k + 1, Shape::named) && !is(k + 1, Shape::determined) && is(k + 2, Shape::comma);
}

/// The source phrase that begins at chunk `n`: with its parenthesis, its coordination, its apposition between commas.
auto SentenceReader::source_group(Index n) const -> Subject {
  Subject out{n, n + 1, n, true, is(n, Shape::pronoun), false, false};
  if (n >= size()) return {};
  if (is(n, Shape::pronoun) && chunks_[n].last - chunks_[n].first > 1) out.pronoun = false;
  auto i = n + 1;
  bool const tonic = !grammar_.trailing && out.pronoun && pack_.is(fold(head(n)), Use::personal); // « selon eux »
  // « l'ambassadeur de la France | au Sénégal », « le consul d'Italie | à Lyon »: where an envoy is posted
  auto const posted = [&] {
    if (grammar_.trailing || i != n + 1 || !is(i, Shape::with_a) || !is(i, Shape::named)) return false;
    auto const* envoy = pack_.noun_class(head(n).noun_class);
    auto const& place = token(chunks_[i].last - 1);
    if (envoy == nullptr || envoy->id != "envoy" || !place.is(Tag::name) || first_name(place.features) ||
        place.any(Tag::medium | Tag::acronym))
      return false;
    auto const word = std::string{fold(place)};
    bool const city = fold(token(chunks_[i].first)) == "à" && chunks_[i].last - chunks_[i].first == 2;
    return pack_.countries.contains(word) || city; // not « au Monde »
  };
  auto const skip_tail = [&] {
    auto const complement = [&] { // « une source | au sein du parti », not « l'avocat | à l'AFP »
      if (!grammar_.trailing && is(n, Shape::with_par) && is(i, Shape::with_pour))
        return false; // annoncée par X | pour mai
      return !tonic && is(i, Shape::prepositional) &&
             (!is(i, Shape::with_a) || pack_.is(fold(token(chunks_[i].first + 1)), Use::within) || posted());
    };
    while (i < size() &&
           ((is(i, Shape::bracket) && rival_in_brackets(i) == 0) || complement() || named_in_marks(n, i))) {
      if (is(i, Shape::prepositional)) {
        bool const name_behind = !grammar_.trailing && is(i + 1, Shape::comma) && is(i + 2, Shape::named) &&
                                 !is(i + 2, Shape::determined) && !is(out.head, Shape::named);
        if (posted()) { // « l'ambassadeur de France | au Sénégal »
          ++i;
          continue;
        }
        if (venue(i) && !name_behind) break; // « … dans un communiqué », but « notre correspondant à Tyr, Luc Haddad »
        if (pack_.is(fold(token(chunks_[i].first)), Use::circumstance) && !name_behind) break;
        // « a dit la colonelle Anne Sorel | en réponse | au maire »: what the words are, and no place
        bool const reply = !grammar_.trailing && is(n, Shape::named) && token(chunks_[i].first).is(Tag::en) &&
                           chunks_[i].last == chunks_[i].first + 2 && is(i + 1, Shape::with_a) &&
                           !is(i + 1, Shape::named);
        if (reply) break;
      }
      ++i;
    }
  };
  skip_tail();
  if (names_holder(n, i)) ++i;                 // « le conseiller | à la sécurité Jacques Sutter »
  if (called_then_named(n, i)) out.head = i++; // « son ami | le sénateur Yves Kratt »
  out.last = i;
  // not « La loi, selon Luc Bel, président du club, vise à … »
  bool const opens =
      n > 0 && is(n - 1, Shape::opener) &&
      (n == 1 || any(n - 2, Shape::que | Shape::adversative | Shape::coordinator | Shape::subordinator) ||
       any(n - 2, Shape::colon | Shape::semicolon));
  auto const claimed = opens ? claim_subject(i) : 0;
  for (std::uint32_t steps = 0; steps < 8 && i < size(); ++steps) {
    if (is(i, Shape::coordinator) && is(i + 1, Shape::noun_phrase) && !is(i + 2, Shape::verb) &&
        !head(i + 1).is(Tag::number)) {
      i += 2;
      skip_tail();
      out.last = i;
      continue;
    }
    if (is(i, Shape::adversative) && is(i + 1, Shape::adverb) && is(i + 2, Shape::noun_phrase) &&
        !is(i + 3, Shape::verb)) {
      i += 3;
      skip_tail();
      out.last = i;
      continue;
    }
    if (awaited_behind(n, i)) break;
    if (claimed != 0 && is(i, Shape::comma) && i + 1 >= claimed) break; // « Selon l'AFP, | le ministre, absent, a … »
    if (is(i, Shape::comma) && age(i + 1)) {                            // « Awa Sy, 34 ans, caissière à Dakar »
      i += 2;
      out.last = i;
      continue;
    }
    if (auto const end = is(i, Shape::comma) ? said_beside(out, i + 1) : i; end > i) {
      i = end;
      out.last = i;
      continue;
    }
    if (belonging(out.head, i)) { // « Luc Bel, du Parti vert »
      i += 2;
      out.last = i;
      continue;
    }
    if (auto const end = n > 0 && is(n - 1, Shape::opener) ? bare_apposition(out.head, i) : i; end > i) {
      i = end;
      out.last = i;
      continue;
    }
    if (rival_subject(n, out.head, i)) break; // « Selon le maire, le suspect, un homme de 37 ans, avait fui »
    bool const he = !grammar_.trailing && is(n, Shape::pronoun) && out.pronoun; // « selon elle, un commandant »
    if (is(i, Shape::comma) && is(i + 1, Shape::noun_phrase) && !head(i + 1).is(Tag::number) && !he) {
      // « qui cite une source anonyme, M. Ba « … » »: a source has no name
      bool const name_behind_role =
          (is(i + 1, Shape::named) && !is(i + 1, Shape::determined) &&
           (is(out.head, Shape::named) || !pack_.is(fold(head(out.head)), Use::source_word))) ||
          holder_named(out.head, i + 1);
      // « selon le journal, M. Ba « … » »: a paper is nobody's role
      auto const* said = pack_.noun_class(head(out.head).noun_class);
      auto const& lead = token(chunks_[i + 1].first);
      bool const given = lead.is(Tag::title) || first_name(lead.features);
      if (!grammar_.trailing && name_behind_role && said != nullptr && !said->animate &&
          (said->level == Level::media || said->level == Level::document) && given && !is(out.head, Shape::named) &&
          !lead.is(Tag::medium))
        break;
      auto k = i + 2;
      bool const name = !grammar_.trailing && name_behind_role; // « la ministre, Anne Roux | sur RTL »
      while (k < size() && any(k, Shape::bracket | Shape::prepositional | Shape::time | Shape::participle) &&
             !(name && (is(k, Shape::time) || venue(k))))
        ++k;
      bool const apart = name && k < size() && (is(k, Shape::time) || venue(k));
      if (is(k, Shape::coordinator) && is(k + 1, Shape::noun_phrase)) {
        k += 2;
        while (k < size() && any(k, Shape::bracket | Shape::prepositional)) ++k;
      }
      bool const closes = apart || k >= size() || any(k, Shape::comma | Shape::stop | Shape::semicolon | Shape::dash) ||
                          is(k, Shape::relative) || is(k, Shape::colon) || is(k, Shape::quotation);
      // « Selon Anne Vidal, | cet homme | « a vendu deux vélos » »: of whom she says so
      bool const claimed_of =
          !grammar_.trailing && n > 0 && is(n - 1, Shape::opener) && k == i + 2 && is(i + 1, Shape::determined) &&
          k < size() && (is(k, Shape::quotation) || reading_.sentence.quoted[chunks_[k].first]) && !is(k, Shape::comma);
      if (claimed_of) break;
      auto const* cls = pack_.noun_class(head(i + 1).noun_class);
      // "Peter Lund, a guide,"
      bool const role = (cls != nullptr && cls->animate) ||
                        (grammar_.trailing && cls == nullptr && is(out.head, Shape::named) &&
                         !is(out.head, Shape::determined) && is(i + 1, Shape::determined) && !is(i + 1, Shape::named));
      if (closes && (name_behind_role || role) && !is(k, Shape::verb)) {
        if (name_behind_role && !is(out.head, Shape::named)) out.head = i + 1;
        i = k;
        out.last = i;
        continue;
      }
      // « le directeur, Paul Durand et son adjoint »
    }
    break;
  }
  return out;
}

auto SentenceReader::subject_behind(Index v) const -> Subject {
  auto const at = run(grammar_.subject_behind, v + 1);
  if (!at) return {};
  bool const somebody =
      !grammar_.trailing && is(*at + 1, Shape::relative_subject); // « révèle | celle qui tient le bar »
  if (pack_.is(fold(token(chunks_[*at].first)), Use::pointer) && !somebody) return {};
  return source_group(*at);
}

auto SentenceReader::words_of(Subject const& s) const -> SourceWords {
  SourceWords out;
  if (!s.found) return out;
  out.sentence = index_;
  out.range = range(s.first, s.last);
  while (out.range.first + 1 < out.range.last && is(s.first, Shape::prepositional) &&
         token(out.range.first).any(Tag::preposition | Tag::a | Tag::de | Tag::par) &&
         !token(out.range.first).is(Tag::determiner))
    ++out.range.first;
  out.head = chunks_[s.head].head;
  if (s.tail != 0) {
    out.range.first = s.tail;
    out.head = s.tail;
    while (out.head + 1 < out.range.last && !token(out.head).any(Tag::noun | Tag::name)) ++out.head;
  }
  out.pronoun = s.pronoun;
  out.house = s.house;
  if (is(s.head, Shape::inverted) && is(s.head, Shape::verb)) {
    out.range = {chunks_[s.head].subject, chunks_[s.head].subject + 1};
    out.head = chunks_[s.head].subject;
    out.pronoun = true;
  }
  return out;
}

/// Whether a phrase can say anything: a pronoun, a name, a noun of the pack that speaks.
auto SentenceReader::speaks(Subject const& s) const -> bool {
  if (!s.found || s.self) return false;
  if (s.pronoun || s.tail != 0) return true;
  bool const alone = chunks_[s.head].last <= chunks_[s.head].first + 2; // « 40 % | jugent … »: of those asked
  if (!grammar_.trailing && alone && share(s.head) && token(chunks_[s.head].first).is(Tag::number)) return true;
  for (auto i = s.first; i < s.last; ++i) {
    if (!is(i, Shape::named)) continue;
    // « Londres accuse Moscou, qui nie tout », « il s'est adressé | à Moscou, qui nie tout »
    bool const alone = !grammar_.trailing && i == s.head && s.last == s.first + 1 && known_voice(i);
    bool const person = !grammar_.trailing && i == s.head && full_name(i); // « rejeté par Luc Bel, maire, qui dénonce »
    if (is(i, Shape::noun_phrase) || alone || person) return true;
  }
  auto const* cls = pack_.noun_class(head(s.head).noun_class);
  if (cls != nullptr) return cls->speaks;
  return agentive(s.head) || is(s.head, Shape::pronoun);
}

/// « à Moscou », « avec Ali Barro », « à l'ONU », not « à Rouen »: a name that is somebody's, a state's or a body's.
auto SentenceReader::known_voice(Index chunk) const -> bool {
  auto const& name = head(chunk);
  auto const word = std::string{fold(name)};
  return first_name(name.features) || name.any(Tag::acronym | Tag::medium) || pack_.metonyms.contains(word) ||
         pack_.countries.contains(word) || pack_.organizations.contains(word);
}

/// « ses concepteurs », « la donatrice »: a noun that no list knows, with the look of somebody.
auto SentenceReader::agentive(Index chunk) const -> bool {
  return pack_.agent(fold(head(chunk)), head(chunk).features);
}

} // namespace sourcier
