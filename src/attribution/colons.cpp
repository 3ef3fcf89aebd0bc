#include "attribution/sentence_reader.hpp"

#include <algorithm>

namespace sourcier {

/// « Affaire Lambert : », « Procès Duval : »: a common word, its capital that of the sentence, and a name say what it
/// is about.
auto SentenceReader::topic_label(Index n) const -> bool {
  auto const& c = chunks_[n];
  auto const& first = token(c.first);
  return !grammar_.trailing && n == 0 && c.last > c.first + 1 && token(c.first + 1).is(Tag::name) &&
         first.is(Tag::noun) && first.noun_class == no_entry && has(first.features, Feature::uncapitalized) &&
         !first_name(first.features) && !has(first.features, Feature::surname) &&
         !first.any(Tag::acronym | Tag::medium | Tag::title) && !agentive(n);
}

/// « Le ministre : « … » »: the colon is the cue.
auto SentenceReader::colon_cue(Index q) -> bool {
  if (q < 2 || !is(q - 1, Shape::colon)) return false;
  if (is(q + 1, Shape::comma) && is(q + 2, Shape::verb)) return false;
  if (is(q + 1, Shape::verb)) return false;
  auto n = q - 2;
  while (n > 0 && any(n, Shape::prepositional | Shape::bracket | Shape::time)) --n;
  if (!is(n, Shape::noun_phrase)) return false;
  if (!grammar_.trailing && n >= 2 && apposed_alone(n) && is(n - 2, Shape::named))
    n -= 2; // « Awa Sy, mère de deux enfants : »
  auto first = extend_left(n, false);
  if (first > 1 && !any(first - 1, Shape::dash | Shape::stop | Shape::colon | Shape::comma)) return false;
  if (first != 0 && has_finite(0, first)) return false;
  auto last = q - 1;
  while (!grammar_.trailing && last > n + 1 && venue(last - 1)) --last; // « Le ministre | sur Twitter : »
  Subject subject{first, last, first, true, false, false, false};
  if (is(n, Shape::named) && first != n) subject.head = n;
  auto const* cls = pack_.noun_class(head(n).noun_class);
  bool const person = (cls != nullptr && cls->speaks && (cls->animate || cls->level == Level::organization)) ||
                      (is(n, Shape::named) && !is(n, Shape::determined) && cls == nullptr);
  if (!person || q > 14 || topic_label(n)) return false;
  if (!grammar_.trailing && cls == nullptr && full_name_of(n) != 0) return false; // « Réaction de Paul Marin : »
  // « Explosion à Lyon : « … » »: the topic of a headline
  bool const turn = grammar_.trailing && q == 2 && head(n).is(Tag::acronym); // "BROOK: …" of a transcript
  if (cls == nullptr && !turn && !first_name(head(n).features)) {
    bool const two_names = chunks_[n].last - chunks_[n].first >= 2;
    if (!two_names && !has(head(n).features, Feature::surname) && head(n).features != 0) return false;
  }
  auto out = make(q, "colon");
  out.past_cue = false;
  out.hedged_cue = false;
  out.negative = false;
  out.kind = Kind::assertion;
  out.content.push_back(range(q, q + 1));
  CandidateLink link;
  link.cue = {chunks_[q - 1].first, chunks_[q - 1].last};
  link.source = words_of(subject);
  out.links.push_back(link);
  cover_chunks(first, q + 1);
  emit(std::move(out));
  return true;
}

/// « Beaucoup sont inquiets, comme Awa Sy, éleveuse : », « … à l'image de ce boulanger : »: of many one who speaks,
/// named before the colon.
auto SentenceReader::exemplified(Index colon) const -> Subject {
  constexpr std::uint32_t sight = 10;
  if (grammar_.trailing) return {};
  for (auto i = colon; i-- > 1 && colon - i < sight && !any(i, Shape::verb | Shape::stop);) {
    if (i > 1 && is(i - 2, Shape::comma) && is(i - 1, Shape::comme) && is(i, Shape::noun_phrase)) {
      auto const one = source_group(i);
      return is_person(one) ? one : Subject{};
    }
    // « Quinze militants sont venus, | dont | un plombier : »
    if (i > 2 && is(i - 2, Shape::comma) && is(i - 1, Shape::relative) && !is(i - 1, Shape::relative_subject) &&
        is(i, Shape::noun_phrase)) {
      auto const one = source_group(i);
      return one.last == colon && is_person(one) ? one : Subject{};
    }
    auto const words = is(i, Shape::prepositional) ? named_behind(i) : 0;
    if (words != 0) {
      Subject one{i, i + 1, i, true, false, false, false};
      one.tail = words;
      return one;
    }
  }
  return {};
}

/// « à l'image | de Paul Marin », « à l'instar | d'une voisine »: the token of whom; 0 for other phrases.
auto SentenceReader::named_behind(Index chunk) const -> std::uint32_t {
  if (!pack_.is(fold(head(chunk)), Use::likeness)) return 0;
  auto const named = named_complement(chunk);
  return named != 0 ? named : last_complement(chunk);
}

/// « chez Awa Sy », « partagé par le maire », « même constat pour lui »: prepositions behind which somebody speaks.
auto SentenceReader::voiced(Index i) const -> bool {
  if (is(i, Shape::with_par)) return true;
  if (is(i, Shape::with_pour)) return pack_.is(fold(token(0)), Use::same);
  return pack_.is(fold(token(chunks_[i].first)), Use::voiced);
}

/// « Même constat chez Awa Sy, éleveuse : », « Un avis que partage le maire : », « La colère d'un riverain : », « Chez
/// Awa Sy, même constat : », « Paul Marin, très ému : »: nobody is said to speak, and one person stands there.
auto SentenceReader::voice_before(Index colon) const -> Subject {
  auto const reaches = [&](Index from) {
    while (from < colon && any(from, Shape::bracket | Shape::time | Shape::adverb | Shape::with_a)) ++from;
    return from == colon;
  };
  bool const verbless = !has_finite(0, colon);
  for (Index i = 0; i < colon; ++i) {
    // « Même son de cloche | du côté | de la Confédération : « … » »
    if (!grammar_.trailing && (verbless || pack_.is(fold(token(0)), Use::same)) && also(i, SourceOpener::Also::place) &&
        is(i + 1, Shape::noun_phrase)) {
      auto const body = source_group(i + 1);
      if (speaks(body) && reaches(body.last)) return body;
    }
    bool const phrase = is(i, Shape::prepositional);
    if ((!phrase && !is(i, Shape::noun_phrase)) || topic_label(i)) continue;
    bool const opens = verbless && (i == 0 || is(i - 1, Shape::comma)) && is(i + 1, Shape::comma);
    auto one = source_group(i);
    auto const* cls = pack_.noun_class(head(i).noun_class);
    bool const somebody = cls != nullptr && cls->animate; // « le frère de Paul Marin » himself
    auto const tail = phrase || somebody ? 0 : std::max(full_name_of(i), last_complement(i));
    if (tail == 0) {
      // « par Léa Morin », not « par Lorient »; not « un titre | évocateur »
      bool const whole = phrase ? voiced(i) && (somebody || full_name(i) || !is(i, Shape::with_par))
                                : any(i, Shape::determined | Shape::named) && speaks(one);
      if (whole && is_person(one) && (reaches(one.last) || opens)) return one;
      // « La préfecture, dans un communiqué : »
      bool const body = !grammar_.trailing && i == 0 && opens && cls != nullptr && cls->speaks &&
                        cls->level == Level::organization && one.last == i + 1 && venue(i + 2) && reaches(i + 3);
      if (body) return one;
      continue;
    }
    one = {i, i + 1, i, true, false, false, false};
    one.tail = tail;
    bool const called = is(i + 1, Shape::comma) && is(i + 2, Shape::noun_phrase) && is_person(source_group(i + 2));
    if (called) one.last = source_group(i + 2).last; // « La colère de Paul Marin, éleveur : »
    if (reaches(one.last)) return one;
  }
  return {};
}

/// « a publié le message suivant : »
auto SentenceReader::follows(Index colon) const -> bool {
  return colon > 0 && pack_.is(fold(token(chunks_[colon - 1].last - 1)), Use::following);
}

/// Whose words a clause announces that ends with a colon, with the cue where it has one; without source for nobody's.
auto SentenceReader::spoken_of(Index colon) const -> CandidateLink {
  CandidateLink link;
  if (auto const one = exemplified(colon); one.found) {
    link.source = words_of(one);
    return link;
  }
  for (auto v = colon; v-- > 0;) {
    if (!is(v, Shape::verb) || is(v, Shape::inverted) || (v > 0 && is(v - 1, Shape::relative))) continue;
    if (!grammar_.trailing && is(v, Shape::passive) && is(v, Shape::negative)) { // « ne seront pas entendus : »
      link.same_as_before = true;
      return link;
    }
    auto const subject = subject_before(v);
    if (!grammar_.trailing && subject.impersonal) { // « Chez Renault, on se fait discret : « … » »
      if (auto const where = said_at(0); where.found && where.last <= subject.first) link.source = words_of(where);
    }
    if (subject.self || subject.impersonal) return link;
    // « s'en souvient | comme si c'était hier : « … » »
    if (!grammar_.trailing && subject.found && subject.pronoun && subject.first > 0 &&
        any(subject.first - 1, Shape::si | Shape::subordinator))
      continue;
    // « ouvre le colis | que sa voisine lui a remis : « … » »: not she
    if (!grammar_.trailing && subject.found && subject.first > 1 && is(subject.first - 1, Shape::que) &&
        any(subject.first - 2, Shape::noun_phrase | Shape::prepositional))
      continue;
    if (!subject.found) break;
    bool const dummy =
        subject.pronoun && is(v, Shape::copula) && pack_.is(fold(token(chunks_[subject.head].head)), Use::dummy);
    auto const* cls = pack_.noun_class(head(subject.head).noun_class);
    bool const several = cls != nullptr && cls->level == Level::collective; // « La famille attend : « … » »
    bool const person = subject.pronoun
                            ? is(subject.head, Shape::third)
                            : (cls != nullptr ? cls->speaks && (cls->animate || (several && !grammar_.trailing) ||
                                                                is(v, Shape::cue) || follows(colon))
                                              : speaks(subject));
    // « La réponse de Paul Marin ne s'est pas fait attendre : « … » »
    auto const whose =
        subject.pronoun || grammar_.trailing || !is(subject.head, Shape::nominal_cue)
            ? 0
            : std::max({full_name_of(subject.head), last_complement(subject.head), given_name_of(subject.head)});
    if (dummy || (!person && whose == 0)) break;
    link.source = words_of(subject);
    if (whose != 0) {
      Subject who{subject.head, subject.head + 1, subject.head, true, false, false, false};
      who.tail = whose;
      link.source = words_of(who);
      return link;
    }
    if (is(v, Shape::cue) && pack_.verbs[chunks_[v].entry].can(Takes::incise))
      link.cue = cue_words(v); // « a lancé à ceux qui doutent : »
    return link;
  }
  if (auto const one = voice_before(colon); one.found) link.source = words_of(one);
  return link;
}

/// « Sa réponse | : », « Son message est simple | : »: of whoever spoke before.
auto SentenceReader::speaker_owns(Index colon) const -> bool {
  constexpr Index sight = 5;
  if (grammar_.trailing || colon > sight || !is(0, Shape::noun_phrase) || !is(0, Shape::nominal_cue)) return false;
  auto const& opening = token(chunks_[0].first);
  if (!opening.is(Tag::possessive) || pack_.is(fold(opening), Use::first_person) ||
      pack_.is(fold(opening), Use::addressed) || has(opening.features, Feature::noun_plural))
    return false;
  return colon == 1 || is(1, Shape::copula);
}

/// « Sans illusion : « … » », « Un brin fataliste : « … » »: a few words on how somebody speaks, and long enough words
/// of his or hers; not « En vedette : « Les Misérables » ».
auto SentenceReader::in_what_mood(Index colon) const -> bool {
  constexpr std::uint32_t sentence_long = 40; ///< bytes
  auto const q = colon + 1;
  if (grammar_.trailing || colon == 0 || colon > 2 || reading_.sentence.title || !is(q, Shape::quotation)) return false;
  if (!capital_quotation(q) || token(chunks_[q].first).span.size() < sentence_long) return false;
  auto const words = tokens_in(token(chunks_[q].first).span);
  if (std::none_of(words.begin(), words.end(),
                   [](Token const& t) { return t.any(Tag::finite | Tag::modal | Tag::etre | Tag::avoir); }))
    return false;
  auto const mood = colon - 1;
  if (colon == 2 && !is(0, Shape::adverb)) return false;
  if (is(mood, Shape::prepositional))
    return chunks_[mood].last == chunks_[mood].first + 2 && !any(mood, Shape::determined | Shape::named) &&
           !venue(mood);
  return is(mood, Shape::participle) ||
         (is(mood, Shape::noun_phrase) && head(mood).is(Tag::adjective) && !head(mood).any(Tag::noun | Tag::name));
}

/// Who speaks behind a colon at chunk `colon`: whoever the clause gives as an example, whoever spoke in it, or whom it
/// is about. Whether anybody does.
auto SentenceReader::announced_by(Index colon, Candidate& out) const -> bool {
  auto const prior = std::find_if(found_.rbegin(), found_.rend(), [&](Candidate const& c) {
    return c.cue_chunk < colon + 1 && !c.links.empty() && c.links.back().source.present();
  });
  if (prior != found_.rend() && !exemplified(colon).found) {
    out.links = prior->links; // the same chain speaks on
    for (auto& link : out.links) link.cue = {};
    out.links.back().cue = cue_words(colon);
    return true;
  }
  auto link = spoken_of(colon);
  if (!link.source.present() && (speaker_owns(colon) || in_what_mood(colon)))
    link.same_as_before = true; // « Sa réponse : « … » »
  if (!link.source.present() && !link.same_as_before) return false;
  if (link.cue.last == 0) link.cue = cue_words(colon);
  out.links.push_back(link);
  return true;
}

/// « Le maire est en colère : « … » », « elle a affirmé que P : « … » »: a clause about somebody, and then their words.
auto SentenceReader::clause_colon(Index q) -> bool {
  if (q < 2 || !is(q - 1, Shape::colon) || !(q + 1 >= size() || is(q + 1, Shape::stop))) return false;
  bool const said = std::any_of(found_.begin(), found_.end(), [&](Candidate const& c) { return c.cue_chunk < q; });
  if (!capital_quotation(q) && !said && grammar_.trailing) return false;
  auto out = make(q, "colon");
  out.past_cue = out.hedged_cue = out.negative = false;
  out.kind = Kind::assertion;
  out.content.push_back(range(q, q + 1));
  if (!announced_by(q - 1, out)) return false;
  cover_chunks(q, q + 1);
  emit(std::move(out));
  return true;
}

/// « La ministre lance un avertissement : | les fraudeurs seront punis », « Le chercheur met un bémol : | … »: what
/// somebody is said to give, and then the words.
auto SentenceReader::given_words(Index colon) -> void {
  auto const noun = colon - 1;
  auto const first = colon + 1;
  if (grammar_.trailing || colon < 3 || !is(colon, Shape::colon) || !is(noun, Shape::noun_phrase) ||
      !is(noun, Shape::nominal_cue) || is(first, Shape::quotation) || !has_finite(first, size()))
    return;
  if (!token(chunks_[noun].first).any(Tag::indefinite | Tag::demonstrative)) return;
  auto v = noun - 1;
  while (v > 0 && any(v, Shape::adverb | Shape::time)) --v;
  if (!is(v, Shape::verb) || any(v, Shape::negative | Shape::passive) || is(v, Shape::inverted)) return;
  bool const gives = is(v, Shape::cue) || pack_.support_verb_forms.contains(fold(head(v))) || head(v).is(Tag::avoir);
  auto const subject = subject_before(v);
  if (!gives || !subject.found || subject.self || subject.impersonal || !speaks(subject)) return;
  bool const anew = std::any_of(found_.begin(), found_.end(), [&](Candidate const& one) {
    return one.cue_chunk > first && one.cue_chunk < first + 3; // « formule des revendications : elle exige … »
  });
  if (anew) return;
  auto const own = [&](Candidate const& one) { return one.cue_chunk == v; }; // « avance | une explication : P »
  if (std::erase_if(found_, own) == 0 && covered(first)) return;
  if (clause_of(v, subject, "colon", first, clause_end(first)))
    found_.back().links.back().cue.last = chunks_[noun].last;
}

/// « La police privilégie la piste d'un accident : | le conducteur se serait endormi »: what is supposed behind the
/// colon that ends a claim is on the word of whoever makes it.
auto SentenceReader::supposed_behind(Index colon) -> void {
  auto const first = colon + 1;
  if (grammar_.trailing || colon < 2 || !is(colon, Shape::colon) || !any(first, Shape::noun_phrase | Shape::pronoun))
    return;
  if (covered(first) || is(first, Shape::quotation) || speech_ahead(first)) return;
  auto const last = clause_end(first);
  if (last < size() && !is(last, Shape::stop)) return;
  if (!conditional_in(first, last)) return;
  auto const told = std::find_if(found_.begin(), found_.end(), [&](Candidate const& one) {
    return one.construct == "object" && one.content.size() == 1 && one.content.front().last == chunks_[colon - 1].last;
  });
  if (told == found_.end() || told->links.empty() || !told->links.front().source.present()) return;
  auto out = make(first, "colon");
  out.past_cue = out.hedged_cue = out.negative = false;
  out.kind = Kind::assertion;
  out.content.push_back(range(first, last));
  out.links = told->links;
  for (auto& link : out.links) link.cue = {};
  out.links.back().cue = cue_words(colon);
  cover_chunks(first, last);
  emit(std::move(out));
}

/// « Le maire résume la situation : | avec cette loi, « les petites villes vont mourir » | . »: when or where it is so
/// stands outside the marks.
auto SentenceReader::adjunct_and_words(Index colon) -> void {
  constexpr Index sight = 5;
  if (grammar_.trailing || colon == 0 || !is(colon, Shape::colon) || covered(colon + 1)) return;
  auto const& quoted = reading_.sentence.quoted;
  auto const outside = [&](Index i) {
    bool const this_time = is(i, Shape::noun_phrase) && token(chunks_[i].first).is(Tag::demonstrative);
    return i < size() && !quoted[chunks_[i].first] &&
           (any(i, Shape::prepositional | Shape::time | Shape::adverb) || this_time);
  };
  auto i = colon + 1;
  while (i < colon + sight && outside(i)) ++i;
  if (i == colon + 1 || !is(i, Shape::comma)) return;
  auto const first = i + 1;
  auto const last = is(first, Shape::quotation) ? first + 1 : quoted_run(first);
  bool const whole = last > first && (last >= size() || is(last, Shape::stop));
  if (!whole || covered(first) || !(is(first, Shape::quotation) || has_finite(first, last))) return;
  auto out = make(first, "colon");
  out.past_cue = out.hedged_cue = out.negative = false;
  out.kind = Kind::assertion;
  out.content.push_back(range(colon + 1, last));
  if (!announced_by(colon, out)) return;
  cover_chunks(colon + 1, last);
  emit(std::move(out));
}

} // namespace sourcier
