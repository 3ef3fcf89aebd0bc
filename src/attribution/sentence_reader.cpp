#include "attribution/sentence_reader.hpp"

#include <algorithm>

namespace sourcier {

/// « Elle assure que le promoteur lui aurait lancé : « … » »: the quotation belongs to what she assures, and is said in
/// it. The outer claim takes it in.
auto SentenceReader::quotes_inside(Candidate const& inner) -> bool {
  if (grammar_.trailing || inner.construct != "colon") return false;
  for (auto& outer : found_) {
    if (&outer == &inner || outer.content.empty()) continue;
    auto& last = outer.content.back().last;
    if (outer.cue_chunk < inner.cue_chunk && last >= chunks_[inner.cue_chunk].last &&
        last <= inner.content.front().first) {
      last = inner.content.back().last;
      return true;
    }
  }
  return false;
}

/// "said the case reminds her of", "said that the club would not allow “loud” guests", "says the mayor plans to leave":
/// what stands inside a claim and is nobody's further claim.
auto SentenceReader::no_speech(Index v, Candidate const& inner) const -> bool {
  auto const& who = token(inner.links.front().source.head);
  auto const* cls = pack_.noun_class(who.noun_class);
  if (!who.any(Tag::name | Tag::acronym) && !(cls != nullptr && cls->speaks)) return true;
  auto const& verb = pack_.verbs[chunks_[v].entry];
  if (token(chunks_[v].first).is(Tag::modal)) return true; // "said that the clerk should declare war on"
  if (inner.construct == "que" && !verb.can(Takes::incise) && !token(inner.content.front().first).is(Tag::que))
    return true; // "said the firm offers mothers leave"
  if (inner.construct == "infinitive") return verb.kind == Kind::opinion || !verb.can(Takes::incise);
  if (inner.construct != "quotation") return false;
  auto const first = inner.content.front().first;
  return !token(first).any(Tag::capitalized | Tag::quotation);
}

auto SentenceReader::subjunctive(Index v) const -> bool {
  for (auto t = chunks_[v].first; t < chunks_[v].last; ++t) {
    if (token(t).is(Tag::finite))
      return has(token(t).features, Feature::subjunctive) && !has(token(t).features, Feature::present);
  }
  return false;
}

/// « L'avion aurait heurté un arbre, a annoncé l'armée »: before an incise no tense follows from its past, but « il
/// partirait lundi, a-t-il dit » tells of what was to come.
auto SentenceReader::supposed_before(Candidate const& claim) const -> bool {
  if (grammar_.trailing || claim.construct != "incise") return false;
  auto const piece = claim.content.front();
  for (Index i = 0; i < size(); ++i) {
    if (chunks_[i].first < piece.first || chunks_[i].last > piece.last || !is(i, Shape::conditional)) continue;
    for (auto t = chunks_[i].first; t < chunks_[i].last; ++t) {
      bool const compound =
          token(t).is(Tag::avoir) && has(token(t).features, Feature::conditional) && head(i).is(Tag::past_participle);
      if (compound) return conditional_in(i, i + 1);
    }
  }
  return false;
}

/// « « Qui va payer ? », a demandé le maire », « demande si la route est sûre »: a verb of orders that asks.
auto SentenceReader::asks(Candidate const& claim) const -> bool {
  if (grammar_.trailing || claim.kind != Kind::directive || claim.content.empty()) return false;
  if (claim.construct == "question") return true;
  auto const end = token(claim.content.back().last - 1).span.end;
  auto const& items = tokens_.items;
  auto const at =
      std::lower_bound(items.begin(), items.end(), end, [](Token const& t, std::uint32_t e) { return t.span.end < e; });
  if (at == items.end() || at == items.begin()) return false;
  return fold(*at).starts_with('?') || fold(*(at - 1)).starts_with('?');
}

auto SentenceReader::find() -> std::vector<Candidate> {
  covered_.assign(chunks_.size(), false);
  last_quoted_ = reading_.sentence.size();
  while (last_quoted_ > 0 && !reading_.sentence.quoted[last_quoted_ - 1]) --last_quoted_;
  for (Index i = 0; i < size(); ++i)
    if (is(i, Shape::dash)) last_dash_ = i;
  for (Index i = 0; i < size(); ++i) {
    auto const& c = chunks_[i];
    if (c.is(Shape::opener)) {
      opener(i);
      // NOLINTNEXTLINE(bugprone-branch-clone): each is asked in its turn
    } else if (c.is(Shape::si) && sum_up(i)) {
      while (!is(i, Shape::verb)) ++i; // its verb is read
      // NOLINTNEXTLINE(bugprone-branch-clone): each is asked in its turn
    } else if (c.is(Shape::cue) && grammar_.trailing && quoted_words(i)) {
      continue; // what somebody is quoted with is not taken apart
    } else if (grammar_.trailing && c.is(Shape::comme) && as_told_by(i)) {
      continue;
    } else if ((c.is(Shape::comme) || as_opens(i)) && as_clause(i)) {
      while (!is(i, Shape::verb)) ++i; // its verb is read
    } else if (c.is(Shape::verb) && held_noun(i)) {
      continue;
    } else if (c.is(Shape::cue)) {
      bool const nested = covered(i);
      if (nested && !c.is(Shape::verb)) continue;
      auto const count = found_.size();
      if (c.is(Shape::verb)) {
        finite_cue(i);
      } else {
        nonfinite_cue(i);
      }
      if (nested && found_.size() > count && found_.back().construct != "incise" &&
          found_.back().construct != "quotation-incise") {
        // speech inside speech counts where the reported clause's own verb reports
        auto const& inner = found_.back();
        bool const own_subject = inner.links.front().source.present() && !inner.links.front().source.pronoun;
        bool const clause = inner.construct == "que" || inner.construct == "quotation" ||
                            inner.construct == "question" || inner.construct == "infinitive" ||
                            inner.construct == "attribute" || (own_subject && quotes_inside(inner));
        // « se réjouit que douze régions aient accepté de … »: welcomed, not said
        bool const wished = !grammar_.trailing && inner.construct == "infinitive" && subjunctive(i);
        // « avait averti que le talus menaçait de glisser »: a slope announces nothing
        auto const* thing = own_subject ? pack_.noun_class(token(inner.links.front().source.head).noun_class) : nullptr;
        bool const mute = !grammar_.trailing && own_subject && inner.construct == "infinitive" &&
                          !(thing != nullptr && thing->speaks) && !token(inner.links.front().source.head).is(Tag::name);
        // « estime que ses rivaux exagèrent et | se montrent | « légers » »: told of them, with the rest
        bool const among = !grammar_.trailing && inner.construct == "attribute" && is(i - 1, Shape::coordinator);
        if (!own_subject || !clause || wished || mute || among || (grammar_.trailing && no_speech(i, inner)))
          found_.pop_back();
      }
    } else if (grammar_.trailing && c.is(Shape::verb) && !covered(i) && tells_somebody(i)) {
      continue;
    } else if (c.is(Shape::verb) && !covered(i)) {
      unknown_verb_after_quotation(i);
    }
    if (grammar_.trailing && any(i, Shape::verb | Shape::gerund) && !covered(i)) verb_beside_quotation(i), cast_as(i);
    if (c.is(Shape::verb) && !c.is(Shape::cue) && !covered(i) &&
        (is(i + 1, Shape::infinitive) || (!grammar_.trailing && is(i + 2, Shape::infinitive))))
      cannot_say(i);
    if (c.is(Shape::nominal_cue) && !covered(i)) nominal_cue(i);
    if (!grammar_.trailing && c.is(Shape::verb) && !c.is(Shape::cue) && !covered(i)) seeming(i), categorical(i);
  }
  bracketed_source();
  for (Index i = 0; i < size(); ++i) figure_in_brackets(i), clause_before_bracket(i);
  if (grammar_.trailing) {
    for (auto& claim : found_) first_half(claim), row_of_quotations(claim);
  }
  for (Index i = 0; i < size(); ++i) {
    bool const marked_state = !grammar_.trailing && is(i, Shape::verb) && is(i, Shape::passive) && !is(i, Shape::cue) &&
                              reading_.sentence.quoted[chunks_[i].head] && !reading_.sentence.quoted[chunks_[i].first];
    if ((is(i, Shape::copula) || marked_state) && !covered(i)) quoted_predicate(i);
    adjunct_and_words(i);
    given_words(i);
    supposed_behind(i);
    if (is(i, Shape::comma)) clause_added(i);
    if (led_quotation(i)) continue;
    if (!is(i, Shape::quotation) || covered(i) || colon_cue(i) || (!grammar_.trailing && clause_colon(i))) continue;
    if (grammar_.trailing && announced_quotation(i)) continue;
    if (verb_in_marks(i) || summed_up_by(i)) continue;
    if (i > 0 && !capital_quotation(i) && is(i - 1, Shape::noun_phrase)) quoted_predicate(i);
    if (!covered(i) && !headline(i) && !rest_of_quotation(i)) bare_quotation(i);
  }
  if (grammar_.trailing) colon_clause();
  bare_conditional();
  words_in_passing();
  spoken_through();
  relays();
  merge_covering();
  for (auto& candidate : found_) fill_venue(candidate);
  for (auto& candidate : found_)
    if (asks(candidate)) candidate.kind = Kind::assertion;
  for (auto& candidate : found_) {
    if (candidate.past_cue) {
      candidate.conditional = candidate.conditional || candidate.hedged_cue || supposed_before(candidate);
      continue;
    }
    candidate.conditional = candidate.conditional || candidate.hedged_cue;
    for (Index i = 0; !candidate.conditional && i < size(); ++i) {
      for (auto const& piece : candidate.content) {
        if (piece.first <= chunks_[i].first && chunks_[i].last <= piece.last && is(i, Shape::conditional)) {
          Index last = i;
          while (last < size() && chunks_[last].last <= piece.last) ++last;
          Index first = i;
          while (first > 0 && chunks_[first - 1].first >= piece.first) --first;
          // « estime qu'un report serait trop coûteux »: what somebody thinks would follow
          bool const thought = !grammar_.trailing && candidate.kind == Kind::opinion && candidate.construct == "que" &&
                               !past_conditional(i);
          candidate.conditional = !thought && conditional_in(first, last);
        }
      }
    }
  }
  // « « … » | [3] |, a dit X »: a note's mark is no part of the claim
  auto const note = [&](TokenRange piece) {
    constexpr std::uint32_t mark = 3; // tokens
    return piece.last >= piece.first + mark && token(piece.last - 1).is(Tag::close_bracket) &&
           token(piece.last - 2).is(Tag::number) && token(piece.last - mark).is(Tag::open_bracket) &&
           fold(token(piece.last - mark)) == "[";
  };
  for (auto& candidate : found_)
    for (auto& piece : candidate.content)
      while (note(piece)) piece.last -= 3;
  // « …, jugé « inutile » par X, | , »: what a comma alone was taken for is no piece
  for (auto& candidate : found_) std::erase_if(candidate.content, [](TokenRange piece) { return piece.empty(); });
  std::erase_if(found_, [](Candidate const& candidate) { return candidate.content.empty(); });
  for (auto& candidate : found_) { // a cue is never part of what it introduces
    for (auto& link : candidate.links) {
      bool const inside = std::any_of(candidate.content.begin(), candidate.content.end(), [&](TokenRange piece) {
        return link.cue.first < piece.last && piece.first < link.cue.last;
      });
      if (inside && !link.cue_sentence) link.cue = {};
    }
  }
  std::stable_sort(found_.begin(), found_.end(), [](Candidate const& a, Candidate const& b) {
    auto const key = [](Candidate const& c) { return c.content.empty() ? 0U : c.content.front().first; };
    return key(a) < key(b);
  });
  return std::move(found_);
}

} // namespace sourcier
