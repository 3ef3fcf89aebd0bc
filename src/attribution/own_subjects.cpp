#include "attribution/sentence_reader.hpp"

namespace sourcier {

/// « La route reste coupée, | le préfet, Luc Morin, | ayant annoncé que »: a subject of its own with who it is between
/// commas.
auto SentenceReader::own_subject(Index v) const -> Subject {
  if (grammar_.trailing || v < 5 || !is(v, Shape::gerund) || is(v, Shape::with_en) || !is(v - 1, Shape::comma))
    return {};
  auto const name = v - 2;
  auto const who = v - 4;
  bool const apposed = is(name, Shape::noun_phrase) && is(name, Shape::named) && !is(name, Shape::determined) &&
                       is(v - 3, Shape::comma) && is(who, Shape::noun_phrase) && is(who, Shape::determined) &&
                       !is(who, Shape::named) && is(who - 1, Shape::comma);
  auto const* cls = pack_.noun_class(head(who).noun_class);
  if (!apposed || cls == nullptr || !cls->animate || !has_finite(0, who - 1)) return {};
  return {who, v - 1, who, true, false, false, false};
}

/// « a tenu une conférence de presse | pour dénoncer », « a publié un communiqué | pour démentir »: behind an occasion
/// to speak.
auto SentenceReader::publicly(Index v) const -> bool {
  if (grammar_.trailing || v < 2 || !is(v, Shape::cue)) return false;
  auto n = v - 1;
  while (n > 0 && any(n, Shape::prepositional | Shape::time | Shape::adverb)) --n;
  if (!is(n, Shape::noun_phrase) || !any(n - 1, Shape::verb | Shape::time | Shape::adverb)) return false;
  auto const* cls = pack_.noun_class(head(n).noun_class);
  return pack_.is(fold(head(n)), Use::occasion) || (cls != nullptr && cls->level == Level::document);
}

/// « …, celui-ci estimant que », « …, certains affirmant que », « …, l'un d'eux disant que »: the participle has a
/// subject of its own.
auto SentenceReader::own_pronoun(Index v) const -> bool {
  return v > 1 && is(v, Shape::gerund) && !is(v, Shape::with_en) && is(v - 1, Shape::pronoun) &&
         !any(v - 1, Shape::personal | Shape::relative) && is(v - 2, Shape::comma) &&
         (!grammar_.trailing || pack_.is(fold(token(chunks_[v - 1].first)), Use::personal));
}

/// « Le quartier a été évacué par les pompiers, craignant que »: they fear who did it.
auto SentenceReader::agent_before(Index verb, Index v) const -> Subject {
  if (grammar_.trailing || !is(verb, Shape::passive)) return {};
  for (auto k = verb + 1; k < v && k < verb + 8; ++k) {
    if (!is(k, Shape::with_par)) continue;
    auto const agent = source_group(k);
    if (speaks(agent)) return agent;
  }
  return {};
}

/// « après la parution | d'un article »: the token behind the last *de* of the chunk, where a text is told of; 0 where
/// none is.
auto SentenceReader::document_in(Index chunk) const -> std::uint32_t {
  auto const& c = chunks_[chunk];
  for (auto t = c.last; t-- > std::max(c.head, c.first) + 2;) {
    if (!token(t - 1).is(Tag::de)) continue;
    auto noun = t;
    while (noun + 1 < c.last && !token(noun).is(Tag::noun)) ++noun;
    auto const* cls = pack_.noun_class(token(noun).noun_class);
    return token(t).is(Tag::indefinite) && cls != nullptr && cls->level == Level::document ? t : 0;
  }
  return 0;
}

/// « après la plainte | d'une jeune femme | affirmant avoir … »: she affirms it, whoever opened the inquiry.
auto SentenceReader::complement_beside(Index v) const -> Subject {
  if (grammar_.trailing || v == 0 || !is(v, Shape::gerund) || is(v, Shape::with_en) || !is(v - 1, Shape::prepositional))
    return {};
  auto const* cls = pack_.noun_class(head(v - 1).noun_class);
  auto const& opening = token(chunks_[v - 1].first);
  Subject out{v - 1, v, v - 1, true, false, false, false};
  out.tail = last_complement(v - 1);
  // « réagit à un rapport | montrant que »: not « le dit dans un communiqué, ajoutant que »
  if (cls != nullptr && cls->level == Level::document && !venue(v - 1) && out.tail == 0) return out;
  // « au lendemain de la publication | d'une étude | montrant que »
  if (auto const t = out.tail == 0 ? document_in(v - 1) : 0; t != 0) {
    out.tail = t;
    return out;
  }
  if (is(v - 1, Shape::with_a)) return {};
  if (cls != nullptr && cls->animate) {
    out.tail = 0;
    return opening.any(Tag::de | Tag::par) ? out : Subject{};
  }
  return out.tail != 0 ? out : Subject{};
}

/// « Le député de rappeler que », « Et la maire, élue en 2014, d'ajouter : « … » »: a sentence without a finite verb,
/// its subject, and an infinitive that tells what came next.
auto SentenceReader::narrates(Index v) const -> Subject {
  Index n = 0;
  while (n < v && any(n, Shape::coordinator | Shape::adverb | Shape::comma)) ++n;
  bool const tonic = is(n, Shape::pronoun) && n + 1 == v && n > 0 && pack_.is(fold(head(n)), Use::personal);
  if (tonic) return {n, v, n, true, true, false, false}; // « Et elle de souligner que »
  if (!is(n, Shape::noun_phrase) || has_finite(0, v)) return {};
  auto group = source_group(n);
  if (!speaks(group) || is(group.head, Shape::nominal_cue)) return {};
  for (auto i = n + 1; i < v; ++i) {
    if (!any(i, Shape::comma | Shape::prepositional | Shape::time | Shape::adverb | Shape::noun_phrase |
                    Shape::participle | Shape::bracket))
      return {};
  }
  group.last = std::min(group.last, v);
  if (is(group.last - 1, Shape::comma)) --group.last;
  return group;
}

/// « Et de préciser que P, | ajoutant que Q »: behind the claim of whoever spoke in the sentence before.
auto SentenceReader::goes_on_narrating(Index v) const -> bool {
  if (grammar_.trailing || found_.empty() || !is(v, Shape::gerund) || !claims(v)) return false;
  auto const& last = found_.back();
  bool const narrated = last.construct == "infinitive-cue" && last.links.back().same_as_before;
  return narrated && last.cue_chunk < v && v > 0 && any(v - 1, Shape::comma | Shape::coordinator);
}

/// « On entend | le maire | répondre … : « … » »: who is heard or seen to say it.
auto SentenceReader::perceived(Index v) const -> Subject {
  if (v < 2 || !is(v - 1, Shape::noun_phrase) || !is(v - 2, Shape::verb) ||
      !pack_.is(fold(head(v - 2)), Use::perceived))
    return {};
  auto const who = source_group(v - 1);
  return speaks(who) && who.last == v ? who : Subject{};
}

/// « a permis | à la ministre | de rappeler que … », « donne l'occasion | à l'avocat | de dire : « … » »: who is given
/// the chance, and says it.
auto SentenceReader::enabled_to_say(Index v) const -> Subject {
  constexpr Index sight = 3;
  auto to = v;
  while (to > 1 && v - to < sight && is(to - 1, Shape::prepositional) && !is(to - 1, Shape::with_a)) --to;
  if (to < 3 || !is(to - 1, Shape::prepositional) || !is(to - 1, Shape::with_a)) return {};
  auto gives = to - 2;
  if (is(gives, Shape::noun_phrase)) --gives;
  auto const& verb = chunks_[gives];
  if (!verb.is(Shape::verb) || verb.is(Shape::negative) || verb.any(Shape::conditional | Shape::passive)) return {};
  // not « interdit au maire de dire que »
  if (verb.is(Shape::cue) && (to - 2 == gives || pack_.verbs[verb.entry].can(Takes::a_object_de))) return {};
  auto const thing = subject_before(gives);
  if (!thing.found || thing.self || thing.impersonal || is_person(thing)) return {};
  if (!run(grammar_.que_clause, v + 1) && !run(grammar_.quotation, v + 1)) return {};
  Subject const who{to - 1, v, to - 1, true, false, false, false};
  return is(who.head, Shape::determined) && speaks(who) ? who : Subject{};
}

/// « amène | le maire | à soutenir que … », « a poussé | le groupe | à dénoncer « un abus » »: who is led to say it.
auto SentenceReader::led_to_say(Index v) const -> Subject {
  constexpr Index sight = 6;
  auto n = v;
  while (n > 1 && v - n < sight && any(n - 1, Shape::prepositional | Shape::adverb | Shape::time)) --n;
  if (n < 2 || !is(n - 1, Shape::noun_phrase)) return {};
  auto const leads = n - 2;
  if (!any(leads, Shape::verb | Shape::infinitive) || !pack_.is(fold(head(leads)), Use::leading)) return {};
  auto const object = run(grammar_.object, v + 1);
  bool const quotes = object && reading_.sentence.quoted[chunks_[*object].last - 1];
  // « a obligé la maire à annoncer | la vente du port », « … à promettre | de partir »: it did so
  auto const& verb = pack_.verbs[chunks_[v].entry];
  auto const to = run(grammar_.infinitive, v + 1);
  bool const thing = object && verb.can(Takes::noun) && is(*object, Shape::determined);
  bool const done =
      is(leads, Shape::modal_past) && !is(leads, Shape::conditional) && (thing || (to && wanted_infinitive(verb, *to)));
  if (!quotes && !done && !run(grammar_.que_clause, v + 1) && !run(grammar_.quotation, v + 1)) return {};
  Subject const who{n - 1, v, n - 1, true, false, false, false};
  return speaks(who) ? who : Subject{};
}

} // namespace sourcier
