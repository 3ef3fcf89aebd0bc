#include "attribution/sentence_reader.hpp"

#include <algorithm>

namespace sourcier {

/// « « A. » | pendant ce temps. »: behind the quotation stands neither verb nor noun of its own.
auto SentenceReader::only_adjuncts(Index from) const -> bool {
  if (grammar_.trailing || reading_.sentence.paragraph_start) return false; // « Le Roi Lion » au théâtre
  auto i = from;
  while (any(i, Shape::prepositional | Shape::time | Shape::adverb)) ++i;
  return i > from && (i >= size() || is(i, Shape::stop));
}

/// « « … », Rose Tavel, en marge du sommet. »: the verb is missing.
auto SentenceReader::named_behind_quotation(Index q) -> bool {
  constexpr std::uint32_t longer_than_titles = 40; ///< bytes
  if (token(chunks_[q].first).span.size() < longer_than_titles) return false;
  if (grammar_.trailing || q != 0 || !is(q + 1, Shape::comma) || !is(q + 2, Shape::noun_phrase) || !full_name(q + 2) ||
      has_finite(q + 1, size()))
    return false;
  auto const group = source_group(q + 2);
  if (!(group.last >= size() || any(group.last, Shape::comma | Shape::stop | Shape::prepositional))) return false;
  emit_signed(q, group);
  return true;
}

/// « « Le vote est annulé » et « les partis sont dissous » . »: behind the second of two that make the sentence; `q`
/// where there are none.
auto SentenceReader::two_quotations(Index q) const -> Index {
  auto const second = q + 2;
  if (grammar_.trailing || q != 0 || !is(q + 1, Shape::coordinator)) return q;
  auto const last = is(second, Shape::quotation) ? second + 1 : quoted_run(second);
  return last > second && (last >= size() || is(last, Shape::stop)) ? last : q;
}

/// « « L'heure bleue », à voir mardi, attire les curieux », « « Rendez l'argent », était leur slogan »: a title or
/// words that the sentence tells of.
auto SentenceReader::what_it_says(Index q) const -> bool {
  constexpr std::uint32_t longer_than_titles = 40; ///< bytes
  if (grammar_.trailing || q != 0 || !is(q + 1, Shape::comma)) return false;
  if (is(q + 2, Shape::copula) && !is(q + 2, Shape::inverted)) return true;
  if (token(chunks_[q].first).span.size() > longer_than_titles || !any(q + 2, Shape::infinitive | Shape::participle))
    return false;
  return has_finite(q + 2, size());
}

/// « parle d'une « faute », | « nous devons partir » . »: at the end, more of the words that a claim has quoted; a
/// title would have its capital.
auto SentenceReader::adds_to_words(Index q) const -> bool {
  if (grammar_.trailing || q < 2 || !is(q - 1, Shape::comma) || !behind_marks(q - 1)) return false;
  auto const before = chunks_[q - 2].last; // not « Selon « Matinale », | « … » »: words of the source
  bool const claimed = std::any_of(found_.begin(), found_.end(), [&](Candidate const& claim) {
    return !claim.content.empty() && claim.content.back().last == before;
  });
  return claimed && !token(chunks_[q].first).is(Tag::capitalized) && (q + 1 >= size() || is(q + 1, Shape::stop));
}

/// The same where the words are read one by one: behind the comma opens a pronoun or a verb, and the marks close at the
/// end.
auto SentenceReader::clause_added(Index comma) -> void {
  auto const first = comma + 1;
  if (grammar_.trailing || comma == 0 || !covered(comma - 1) || covered(first) || !behind_marks(comma)) return;
  if (first >= size() || !reading_.sentence.quoted[chunks_[first].first]) return;
  auto const last = quoted_run(first);
  bool const ends = last >= size() || is(last, Shape::stop);
  if (last > first + 1 && ends && !capital_quotation(first)) emit_continued(first, last, "continued");
}

/// « Or, | « … » », « Quant aux bénévoles, | « … » », « Depuis la crue, | « … » », « Reste que | « … » »: nothing but a
/// connective, a topic or a circumstance stands before the quoted words at `q`.
auto SentenceReader::led_by_connective(Index q) const -> bool {
  constexpr Index most = 7; ///< chunks
  if (q == 0 || q > most) return false;
  if (is(q - 1, Shape::que)) { // « C'est pour cela que », « D'autant que »
    for (Index i = 0; i + 1 < q; ++i)
      if (any(i, Shape::cue | Shape::noun_phrase | Shape::nominal_cue | Shape::opener | Shape::comma)) return false;
    return is(0, Shape::personal) ? is(1, Shape::copula) && q > 3 : true;
  }
  bool const link = any(0, Shape::adversative | Shape::coordinator | Shape::adverb);
  if (q == 1) return any(0, Shape::adversative | Shape::coordinator);
  if (!is(q - 1, Shape::comma)) return false;
  bool const topic = pack_.is(fold(token(chunks_[0].first)), Use::topic);
  for (auto i = static_cast<Index>(link || topic); i + 1 < q; ++i) {
    bool const of_topic = topic && is(i, Shape::noun_phrase);
    if (!of_topic && !any(i, Shape::prepositional | Shape::time | Shape::adverb | Shape::adversative)) return false;
  }
  return link || !capital_quotation(q);
}

/// « « … », a dit Nora Belkacem. Or, | « les secours manquent de lampes » | . »: words between marks, with their verb,
/// that go on with what whoever spoke before said.
auto SentenceReader::led_quotation(Index q) -> bool {
  if (grammar_.trailing || !found_.empty() || reading_.sentence.title || covered(q)) return false;
  bool const opens = reading_.sentence.quoted[chunks_[q].first] && q > 0 &&
                     !reading_.sentence.quoted[chunks_[q - 1].last - 1] && led_by_connective(q);
  if (!opens) return false;
  auto const last = is(q, Shape::quotation) ? q + 1 : quoted_run(q);
  if (last < size() && !is(last, Shape::stop)) return false;
  if (!is(q, Shape::quotation) && !has_verb(q, last)) return false;
  emit_continued(q, last, "continued");
  return true;
}

/// « ¶ « Potion magique » ¶ »: a short line of its own with neither verb nor stop, a heading.
auto SentenceReader::crosshead(Index q) const -> bool {
  constexpr std::uint32_t longest = 40; ///< bytes
  auto const& words = token(chunks_[q].first);
  if (grammar_.trailing || size() != 1 || !reading_.sentence.paragraph_start || words.span.size() > longest)
    return false;
  auto const inside = tokens_in(words.span);
  return std::none_of(inside.begin(), inside.end(),
                      [](Token const& t) { return t.any(Tag::finite | Tag::stop | Tag::infinitive); });
}

/// A quotation with no cue: whoever spoke before goes on.
auto SentenceReader::bare_quotation(Index q) -> void {
  if (named_behind_quotation(q)) return;
  // « « … » — Mai Fatty, conseiller »
  bool const after_quotation = q > 0 && is(q - 1, Shape::quotation) && covered(q - 1);
  bool const signed_alone = q == 0 && is(q + 2, Shape::named) && !has_finite(q + 1, size());
  if (((q == 0 && grammar_.trailing) || after_quotation || signed_alone) && is(q + 1, Shape::dash) &&
      is(q + 2, Shape::noun_phrase)) {
    return emit_signed(q, source_group(q + 2), cue_words(q + 1));
  }
  if (what_it_says(q) || crosshead(q)) return;
  bool const whole = (q == 0 || (q == 1 && any(0, Shape::dash | Shape::adversative | Shape::coordinator))) &&
                     (q + 1 >= size() || any(q + 1, Shape::stop | Shape::quotation) || is(q + 1, Shape::comma) ||
                      only_adjuncts(q + 1) || two_quotations(q) > q);
  if (!whole && !after_quotation && !adds_to_words(q)) {
    if (!(q > 0 && covered(q - 1)) || !(q + 1 >= size() || is(q + 1, Shape::stop))) return;
  }
  emit_continued(q, std::max(two_quotations(q), q + 1), reading_.sentence.answer ? "answer" : "continued");
}

/// « une pancarte | « on ne lâche rien » », « le film | « quand la nuit tombe » »: right behind a noun a whole clause
/// stands between marks, a title or what is written there; not « le pont « menace de céder » ».
auto SentenceReader::inscribed(Index q) const -> bool {
  if (q == 0 || !any(q - 1, Shape::noun_phrase | Shape::prepositional) ||
      reading_.sentence.quoted[chunks_[q - 1].last - 1])
    return false;
  auto const clause = [](Token const& t) {
    return t.any(Tag::determiner | Tag::subject_pronoun | Tag::subordinator | Tag::capitalized) || t.is(Tag::noun);
  };
  if (!is(q, Shape::quotation)) return clause(token(chunks_[q].first));
  auto const words = tokens_in(token(chunks_[q].first).span);
  auto const first =
      std::find_if(words.begin(), words.end(), [](Token const& t) { return !t.any(Tag::open_quote | Tag::quotation); });
  return first != words.end() && clause(*first);
}

/// « « … », a dit Luc Bel. Le pont | « menace de céder d'ici à l'hiver » | . »: a sentence with no cue, and in it words
/// between marks, with their verb: those of its subject, he or somebody named, or of whoever spoke in the sentence
/// before.
auto SentenceReader::words_in_passing() -> void {
  constexpr std::size_t fewest = 4;        ///< words
  constexpr std::uint32_t title_long = 40; ///< bytes
  auto const& sentence = reading_.sentence;
  if (grammar_.trailing || !found_.empty() || sentence.title || sentence.paragraph_start || sentence.answer) return;
  auto said = size();
  auto own = size(); // the first verb that is the article's
  for (Index i = 0; i < size(); ++i) {
    if (any(i, Shape::colon | Shape::semicolon | Shape::dash)) return;
    bool const inside = sentence.quoted[chunks_[i].first];
    if (own == size() && is(i, Shape::verb) && !inside && !is(i, Shape::quotation)) own = i;
    if (said < size() || (inside && i > 0 && sentence.quoted[chunks_[i - 1].last - 1])) continue;
    auto const until = is(i, Shape::quotation) ? i + 1 : quoted_run(i);
    bool const long_enough =
        sentence.span(chunks_[i].first, chunks_[std::max<Index>(until, i + 1) - 1].last).size() > title_long;
    if (token(chunks_[i].first).is(Tag::capitalized) && !long_enough) continue; // « La vie est belle »
    if (is(i, Shape::quotation)) {
      auto const words = tokens_in(token(chunks_[i].first).span);
      auto const verb = std::any_of(words.begin(), words.end(), [](Token const& t) { return t.is(Tag::finite); });
      if (verb && words.size() >= fewest) said = i;
    } else if (inside) {
      auto const last = quoted_run(i);
      if (last > i && chunks_[last - 1].last - chunks_[i].first >= fewest && has_verb(i, last)) said = i;
    }
  }
  // « un panneau où il est écrit | « … » »
  if (said == size() || (said > 0 && is(said - 1, Shape::verb) && is(said - 1, Shape::passive))) return;
  auto const verb = std::min(own, said);
  auto const subject = verb < size() && !is(verb, Shape::passive) ? subject_before(verb) : Subject{};
  if (subject.found && subject.pronoun &&
      (!is(subject.head, Shape::third) || subject.impersonal || (said > 0 && is(said - 1, Shape::que))))
    return; // « C'est vrai que », « Il faut dire que », « On lit sur le mur »
  if (inscribed(said)) return;
  auto const end = is(size() - 1, Shape::stop) ? size() - 1 : size();
  emit_continued(0, end, "in-passing");
  // « Un autre la compare à « un général … » »
  auto const* cls = pack_.noun_class(head(subject.head).noun_class);
  bool const one = subject.pronoun || (cls != nullptr && cls->id == "pronoun") ||
                   (is(subject.head, Shape::named) && full_name(subject.head));
  if (!subject.found || subject.self || subject.impersonal || !one || !speaks(subject)) return;
  auto& link = found_.back().links.front();
  link = {};
  link.source = words_of(subject);
  found_.back().content = {range(own < said ? own + 1 : said, end)};
}

/// The words from chunk `q` to `last` are those of whoever spoke before.
auto SentenceReader::emit_continued(Index q, Index last, std::string_view construct) -> void {
  auto out = make(q, construct);
  out.past_cue = out.hedged_cue = out.negative = false;
  out.content.push_back(range(q, last));
  CandidateLink link;
  link.same_as_before = true;
  out.links.push_back(link);
  cover_chunks(q, last);
  emit(std::move(out));
}

} // namespace sourcier
