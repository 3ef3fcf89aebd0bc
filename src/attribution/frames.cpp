#include "attribution/sentence_reader.hpp"

#include <algorithm>

namespace sourcier {

/// « Comme le rapporte Le Courrier, … », « …, comme l'a rappelé le maire », « Comme le maire l'avait annoncé, … »: a
/// whole clause stands on that word. False when the shape is another one.
auto SentenceReader::as_clause(Index c) -> bool {
  auto v = c + 1;
  while (is(v, Shape::adverb)) ++v;
  Subject source;
  bool const subject_first = any(v, Shape::noun_phrase | Shape::pronoun) && is(v + 1, Shape::verb);
  if (subject_first) v = v + 1;
  bool const one_phrase = grammar_.trailing && is(c, Shape::prepositional); // "as the mayor (R-Ohio) | has noted, …"
  while (one_phrase && any(v, Shape::bracket | Shape::prepositional)) ++v;
  if (!is(v, Shape::verb) || !is(v, Shape::cue) || is(v, Shape::passive)) return false;
  auto const& verb = pack_.verbs[chunks_[v].entry];
  if (!verb.can(Takes::incise) && !verb.can(Takes::que)) return false;
  if (gives_name(v)) return false;  // « JLM, comme on l'appelle, »
  bool it = is(v, Shape::inverted); // « comme le dit l'adage », not « comme dit plus haut »
  for (auto t = chunks_[v].first; t < chunks_[v].last; ++t) it = it || token(t).is(Tag::clitic);
  Index end = v + 1;
  if (is(v, Shape::inverted)) {
    source = {v, v + 1, v, true, true, false, false};
  } else if (one_phrase) {
    source = source_group(c);
    source.last = std::min(source.last, v);
    if (is(c, Shape::named)) source.pronoun = false;
  } else if (subject_first) {
    if (!it && !grammar_.trailing) return false;
    source = subject_before(v);
  } else {
    source = subject_behind(v);
    if (source.found) end = source.last;
  }
  bool const by_name = one_phrase && is(c, Shape::named) && (pack_.noun_class(head(c).noun_class) == nullptr);
  if (!source.found || source.self || !(by_name || speaks(source))) return false; // « comme son nom l'indique »
  if (!grammar_.trailing && is(end, Shape::noun_phrase) && reading_.sentence.quoted[chunks_[end].first] &&
      !is(source.head, Shape::named))
    source.last = ++end; // « la revue | « Le Pré » »
  end = past_apposition(source, end);
  // « Comme l'a dit Anne Roux, | députée du Nord, | le pont … »
  if (!grammar_.trailing && is(end, Shape::comma) && is(source.head, Shape::named) && apposed_alone(end + 1) &&
      is(end + 2, Shape::comma))
    end += 2;
  end = run(grammar_.complements, end).value_or(end);
  if (!grammar_.trailing && c == 0) end = past_relative(end);
  auto out = make(v, "as");
  CandidateLink link;
  link.cue = cue_words(v);
  link.source = words_of(source);
  bool const opens = c == 0 || !has_finite(0, c);
  bool const below = !grammar_.trailing && c > 1 && is(c - 1, Shape::comma) && is(end, Shape::comma) &&
                     any(c - 2, Shape::relative | Shape::que);
  if (below) { // « une crise dont, comme le relate X, les causes sont anciennes »
    if (auto const words = range(end + 1, embedded_end(end + 1)); !words.empty()) out.content.push_back(words);
  } else if (c > 0) {
    auto const edge = is(c - 1, Shape::comma) ? c - 1 : c;
    auto const left = range(clause_start(edge), edge);
    if (!left.empty()) out.content.push_back(left);
  }
  if (opens && !below && is(end, Shape::comma) && end + 1 < size()) {
    auto const last = clause_end(end + 1);
    if (auto const right = range(end + 1, last); !right.empty()) out.content.push_back(right);
  }
  bool const quotes = is(end, Shape::colon) && is(end + 1, Shape::quotation); // « comme l'explique X : « … » »
  if (out.content.empty() && !quotes) return false;
  out.links.push_back(link);
  cover_chunks(c, end);
  if (quotes) {
    auto quoted = out;
    quoted.construct = "colon";
    quoted.content = {range(end + 1, end + 2)};
    cover_chunks(end + 1, end + 2);
    emit(std::move(quoted));
  }
  if (!out.content.empty()) emit(std::move(out));
  return true;
}

/// "As reported by the Herald, the bridge is shut": the participle and its agent stand for the clause.
auto SentenceReader::as_told_by(Index c) -> bool {
  auto const by = c + 1;
  if (c != 0 || !is(c, Shape::prepositional) || !is(by, Shape::with_par) || chunks_[c].last != chunks_[c].head + 1)
    return false;
  bool says = false;
  for (auto const& form : pack_.forms_of(fold(head(c)))) {
    auto const& verb = pack_.verbs[form.verb];
    says = says || (verb.rest.empty() && verb.can(Takes::que) && has(head(c).features, Feature::past_participle));
  }
  auto const agent = source_group(by);
  if (!says || !is(agent.last, Shape::comma) || agent.last + 1 >= size()) return false;
  return clause_of(c, agent, "as", agent.last + 1, clause_end(agent.last + 1));
}

/// "As the clerk puts it, …", "…, as the clerk said": here the word is a conjunction.
auto SentenceReader::as_opens(Index c) const -> bool {
  return grammar_.trailing && is(c, Shape::subordinator) && token(chunks_[c].first).is(Tag::comme) &&
         (c == 0 || is(c - 1, Shape::comma)) && any(c + 1, Shape::noun_phrase | Shape::pronoun) &&
         is(c + 2, Shape::cue) && any(run(grammar_.complements, c + 3).value_or(c + 3), Shape::comma | Shape::stop);
}

/// « Comme l'écrit la revue « Le Pré », | qui a révélé l'affaire, | … »: behind the name between marks, and behind the
/// relative clause that a comma closes.
auto SentenceReader::past_relative(Index end) const -> Index {
  constexpr Index sight = 14;
  auto behind = end;
  bool const title = is(behind, Shape::quotation) ||
                     (is(behind, Shape::noun_phrase) && reading_.sentence.quoted[chunks_[behind].first]);
  if (title && is(behind + 1, Shape::comma)) ++behind;
  if (!is(behind, Shape::comma) || !is(behind + 1, Shape::relative_subject)) return behind;
  for (auto k = behind + 2; k < size() && k < behind + sight && !any(k, Shape::stop | Shape::colon); ++k) {
    if (is(k, Shape::comma)) return has_finite(behind + 2, k) ? k : behind;
  }
  return behind;
}

/// « C'est ce qu'a annoncé jeudi la ministre », « C'est du moins ce que le club affirme », « c'est ce qui ressort d'une
/// note »: who claims what « ce » sums up. `what` is the chunk « ce que »; the content is not there yet.
auto SentenceReader::summed_up(Index what) const -> std::optional<Candidate> {
  if (grammar_.trailing || what < 2) return std::nullopt;
  // « Le prix augmentera, ce que conteste la mairie »
  if (is(what - 1, Shape::comma) && is(what + 1, Shape::verb)) return who_says(what);
  // « Le rapport est paru, ce que le ministère a confirmé »
  bool const subject = any(what + 1, Shape::noun_phrase | Shape::pronoun) && is(what + 2, Shape::verb) &&
                       (what + 3 >= size() ||
                        any(what + 3, Shape::stop | Shape::comma | Shape::time | Shape::adverb | Shape::prepositional));
  bool const answers = subject && is(what + 2, Shape::cue) && !token(chunks_[what + 2].first).is(Tag::clitic) &&
                       pack_.verbs[chunks_[what + 2].entry].stance != Stance::neutral;
  if (is(what - 1, Shape::comma) && answers) return who_says(what);
  auto is_it = what - 1;
  while (is_it > 0 && !is(is_it, Shape::verb) && any(is_it, Shape::adverb | Shape::other)) --is_it;
  if (is_it == 0 || !is(is_it, Shape::copula) || is(is_it, Shape::negative) || !is(is_it - 1, Shape::personal) ||
      !pack_.is(fold(token(chunks_[is_it - 1].first)), Use::dummy))
    return std::nullopt;
  return who_says(what);
}

/// « | ce qu'a annoncé la ministre », « | ce que le club affirme »
auto SentenceReader::who_says(Index what) const -> std::optional<Candidate> {
  auto v = what + 1;
  while (v < size() && v < what + 4 && !is(v, Shape::verb)) ++v;
  if (!is(v, Shape::verb) || !is(v, Shape::cue) || any(v, Shape::passive | Shape::negative)) return std::nullopt;
  auto const& verb = pack_.verbs[chunks_[v].entry];
  Subject source;
  if (pack_.is(verb.lemma, Use::emerging)) {
    if (any(v + 1, Shape::prepositional | Shape::noun_phrase) && token(chunks_[v + 1].first).is(Tag::de))
      source = source_group(v + 1);
  } else if (verb.can(Takes::que)) {
    source = v == what + 1 ? subject_behind(v) : subject_before(v);
  }
  if (!source.found || source.self || source.impersonal || !speaks(source)) return std::nullopt;
  auto out = make(v, "summary");
  CandidateLink link;
  link.cue = cue_words(v);
  link.source = words_of(source);
  out.links.push_back(link);
  return out;
}

/// « Les prix vont baisser, c'est ce qu'affirme la ministre », « C'est ce que révèle une étude : un Français … »: the
/// claim stands in the same sentence.
auto SentenceReader::sum_up(Index what) -> bool {
  auto out = summed_up(what);
  if (!out) return false;
  auto opening = what;
  while (opening > 0 && !is(opening, Shape::personal) && !is(opening - 1, Shape::comma)) --opening;
  auto end = what;
  while (end < size() && !any(end, Shape::colon | Shape::stop | Shape::semicolon)) ++end;
  auto const start = clause_start(opening);
  if (opening > start && any(opening - 1, Shape::comma | Shape::dash | Shape::semicolon | Shape::colon) &&
      has_finite(start, opening - 1) && found_.empty()) {
    out->content.push_back(range(start, opening - 1));
  } else if (is(end, Shape::colon) && end + 1 < size()) {
    out->content.push_back(range(end + 1, size()));
    cover_chunks(end + 1, size());
  } else {
    return false;
  }
  emit(std::move(*out));
  return true;
}

auto SentenceReader::summary() const -> std::optional<Candidate> {
  for (Index i = 0; i < size() && i < 6; ++i) {
    if (is(i, Shape::comma)) return std::nullopt;
    if (!is(i, Shape::si)) continue;
    auto out = summed_up(i);
    if (!out) return std::nullopt;
    for (auto& link : out->links) link.cue_sentence = index_;
    return out;
  }
  return std::nullopt;
}

/// « Elle affirme que le pont tient. | Et que la route rouvrira. »: more of what was reported in the sentence before.
auto SentenceReader::further_clause() const -> std::optional<Candidate> {
  Index que = 0;
  while (any(que, Shape::coordinator | Shape::adversative | Shape::adverb)) ++que;
  if (!is(que, Shape::que) || is(que + 1, Shape::verb) || ends_in_question() || !has_finite(que, size()))
    return std::nullopt;
  for (auto i = que; i < size(); ++i) { // « Que le maire le veuille ou non, … »
    if (is(i, Shape::verb)) {
      if (subjunctive(i) || has(head(i).features, Feature::subjunctive)) return std::nullopt;
      break;
    }
  }
  auto out = make(que, "continued");
  out.content.push_back(range(que, size()));
  CandidateLink link;
  link.same_as_before = true;
  out.links.push_back(link);
  return out;
}

/// « C'est | mardi | qu'il aurait fui », « Après enquête, c'est | une bougie | qui serait en cause »: the chunk that
/// links the clause to what is put first; 0 where there is none.
auto SentenceReader::cleft_link(Index pronoun) const -> Index {
  constexpr Index sight = 6;
  if (grammar_.trailing || !is(pronoun, Shape::personal) || is(pronoun, Shape::third) ||
      !is(pronoun + 1, Shape::copula) || has_finite(0, pronoun) || (pronoun > 0 && !is(pronoun - 1, Shape::comma)))
    return 0;
  auto const first = pronoun + 2;
  bool const thing =
      is(first, Shape::noun_phrase) && (any(first, Shape::determined | Shape::named) || head(first).is(Tag::number) ||
                                        token(chunks_[first].first).is(Tag::number));
  bool const when = any(first, Shape::prepositional | Shape::time) && !is(first, Shape::with_pour);
  if (!pack_.is(fold(token(chunks_[pronoun].first)), Use::dummy) || (!thing && !when)) return 0;
  auto link = first + 1;
  while (link < first + sight && any(link, Shape::noun_phrase | Shape::prepositional | Shape::time | Shape::adverb))
    ++link;
  return any(link, Shape::que | Shape::relative_subject) ? link : 0;
}

} // namespace sourcier
