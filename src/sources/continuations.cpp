#include "sources/resolver.hpp"

#include "text/utf8.hpp"

#include <algorithm>

namespace sourcier {
namespace {

/// Whether a folded text has a word for which `wanted` holds; an elided one keeps its apostrophe (« j' »).
template <class Wanted> auto any_word(std::string_view folded, Wanted const& wanted) -> bool {
  std::size_t begin = 0;
  for (std::size_t at = 0; at < folded.size();) {
    auto const c = decode_one(folded, at);
    if (!is_letter(c.value)) {
      if (wanted(folded.substr(begin, at - begin + (c.value == U'\'' ? 1 : 0)))) return true;
      begin = at + c.length;
    }
    at += c.length;
  }
  return wanted(folded.substr(begin));
}

} // namespace

/// A quotation or a conditional with no source of its own: whoever was heard last, if that is near enough.
auto Resolver::continue_from(Attribution& out, Candidate const& candidate, std::vector<Attribution> const& before,
                             bool new_paragraph, Candidate const* next) -> void {
  bool const conditional = candidate.construct == "conditional";
  auto const says = [&](Identity const& who) {
    Link link;
    fill(link, who);
    hear(who, candidate.sentence);
    out.chain.push_back(std::move(link));
  };
  if (!conditional) {
    auto who = in_these_words(candidate.sentence);
    if (!who) who = introduced_before(candidate.sentence);
    if (!who) who = person_behind(candidate.sentence, next);
    if (!who && next != nullptr && heads_section(out, candidate.sentence, *next))
      who = identify(next->links.front().source, *next);
    if (who) return says(*who);
  }
  auto const near = !before.empty() && candidate.sentence - last_sentence_ <= (conditional ? 2U : 6U) &&
                    !(conditional && new_paragraph);
  // a conditional goes on only what a frame or a medium says: « Selon X, … Le suspect aurait … »
  auto const told = [&] {
    auto const level = before.back().chain.front().level;
    return before.back().construct == "prepositional" || before.back().construct == "conditional" ||
           level == Level::media || level == Level::document || level == Level::anonymous;
  };
  if (near && conditional && !told()) {
    out.chain.emplace_back();
    return;
  }
  if (near && before.back().chain.back().level != Level::unattributed) {
    // « X affirme que le maire pense « gagner ». Et de conclure : « … » »: X concludes
    auto const& last = goes_on_from(out, candidate, before);
    auto const& chain = last.chain;
    auto const outer = chain.front().level;
    bool const told = candidate.construct == "infinitive-cue" && outer != Level::media && outer != Level::document;
    auto const end = told ? chain.begin() + 1 : chain.end();
    for (auto it = chain.begin(); it != end; ++it) {
      auto link = *it;
      link.cue.reset();
      link.source.reset();
      out.chain.push_back(std::move(link));
    }
    if (!conditional) out.kind = last.kind == Kind::directive ? Kind::assertion : last.kind;
    return;
  }
  if (!conditional && next != nullptr && next->sentence - candidate.sentence <= 1 && !next->links.empty() &&
      next->links.front().source.present() && before.empty()) {
    Link link;
    fill(link, identify(next->links.front().source, *next)); // the quotation that opens an article
    out.chain.push_back(std::move(link));
    return;
  }
  if (!conditional) {
    if (auto const who = person_beside(candidate.sentence)) return says(*who);
  }
  out.chain.emplace_back();
}

/// « …, raconte Andrew. Un test a révélé des signes inquiétants. | « Je n'y croyais pas. » »: no document says « je ».
auto Resolver::past_document(Candidate const& candidate, std::vector<Attribution> const& before) const
    -> Attribution const* {
  auto const written = [](Attribution const& a) {
    return a.chain.size() == 1 && a.chain.front().level == Level::document;
  };
  if (candidate.construct == "conditional" || !written(before.back()) || before.back().form != Form::indirect ||
      !in_first_person(candidate.sentence))
    return nullptr;
  constexpr std::ptrdiff_t sight = 4; // claims
  auto const end = before.rbegin() + std::min<std::ptrdiff_t>(sight, before.rend() - before.rbegin());
  auto const person = std::find_if(before.rbegin(), end, [&](Attribution const& a) {
    return !written(a) && a.form != Form::indirect && a.chain.back().level != Level::unattributed;
  });
  return person == end ? nullptr : &*person;
}

/// « « A », a dit le ministre à l'opposition, qui lui reproche d'avoir tardé. | « B » »: the words between marks go on
/// with those of the sentence before, past what it tells in its own.
auto Resolver::goes_on_from(Attribution const& words, Candidate const& candidate,
                            std::vector<Attribution> const& before) const -> Attribution const& {
  auto const& last = before.back();
  if (auto const* person = past_document(candidate, before)) return *person;
  if (pack_.lower_quotations_belong || before.size() < 2 || words.form != Form::direct || last.form != Form::indirect)
    return last;
  auto const& prior = before[before.size() - 2];
  auto const& sentence = readings_[last_sentence_].sentence;
  bool const beside = prior.content.front().begin >= sentence.span(0, sentence.size()).begin;
  return beside && prior.form == Form::direct && prior.chain.back().level == Level::named_person ? prior : last;
}

/// « ¶ « Mon client mérite mieux » ¶ L'avocat du prévenu, Me Luc Roy, critique … »: a short line of words between
/// marks, with no stop, is taken from what the next paragraph's first speaker says.
auto Resolver::heads_section(Attribution const& words, std::uint32_t s, Candidate const& next) const -> bool {
  constexpr std::uint32_t longest = 80; ///< bytes
  auto const& sentence = readings_[s].sentence;
  auto const behind = s + 1;
  if (pack_.lower_quotations_belong || s == 0 || !sentence.paragraph_start || sentence.size() != 1 ||
      words.form != Form::direct || words.content.front().size() > longest)
    return false;
  if (behind >= readings_.size() || !readings_[behind].sentence.paragraph_start || next.sentence != behind)
    return false;
  auto const& items = tokens_.items; // the last word between the marks
  auto last = std::upper_bound(items.begin(), items.end(), words.content.front().end,
                               [](std::uint32_t byte, Token const& t) { return byte < t.span.end; });
  while (last != items.begin() && (last - 1)->is(Tag::close_quote)) --last;
  bool const stopped = last != items.begin() && (last - 1)->is(Tag::stop);
  return !stopped && !next.links.empty() && next.links.front().source.present() && !next.links.front().source.pronoun;
}

/// « « … » C'est | en ces termes | que | Luc Bel | a réagi »: of whom the sentence behind the quotation tells.
auto Resolver::in_these_words(std::uint32_t s) const -> std::optional<Identity> {
  constexpr std::size_t sight = 5; // chunks
  if (s + 1 >= readings_.size()) return std::nullopt;
  auto const& [sentence, chunks] = readings_[s + 1];
  if (chunks.size() < sight || !chunks[0].is(Shape::personal) || !chunks[1].is(Shape::copula)) return std::nullopt;
  auto const& nouns = pack_.transparent;
  bool words = false;
  std::size_t c = 2;
  for (; c < sight && !chunks[c].is(Shape::que); ++c) {
    auto const head = tokens_.fold(sentence.tokens[chunks[c].head]);
    words = words || std::find(nouns.begin(), nouns.end(), head) != nouns.end();
  }
  if (!words || c == sight) return std::nullopt;
  auto const named = entities_.before(s + 1, chunks[c].last);
  if (named == entities_.mentions.end() || named->sentence != s + 1) return std::nullopt;
  auto const who = identity_of(named->entity);
  return who.level == Level::named_person || who.animate ? std::optional{who} : std::nullopt;
}

/// « Selon la police, le feu a pris au sous-sol. Nadia Kaci, une voisine, a aidé les enfants. « On ne voyait rien. » »:
/// who is introduced in the sentence before, where nobody speaks, takes the floor.
auto Resolver::introduced_before(std::uint32_t s) const -> std::optional<Identity> {
  if (s == 0 || (!heard_at_.empty() && heard_at_.back() + 1 >= s)) return std::nullopt;
  // « Luc Bel arrive à midi. « Je resterai » » in a paragraph where nobody has spoken yet
  bool const first_here = paragraph_of(s - 1) == paragraph_of(s) && !heard_at_.empty() &&
                          paragraph_of(heard_at_.back()) != paragraph_of(s) && in_first_person(s);
  std::uint32_t looked = 0;
  for (auto it = entities_.before(s - 1, 0); it != entities_.mentions.end() && it->sentence == s - 1; ++it) {
    if ((it->introduced || first_here || enters(*it, s)) && it->subject && !it->in_complement) {
      auto who = identity_of(it->entity);
      if (who.level == Level::named_person) return who;
    }
    if (++looked == 12) break;
  }
  return std::nullopt;
}

/// « Anne Morel vend des fleurs à Lens. | « Les clients reviennent. » »: in the same paragraph a person is named for
/// the first time, and nobody else in that sentence; the words of sentence `s` speak of no third person.
auto Resolver::enters(NamedAt const& mention, std::uint32_t s) const -> bool {
  auto const& entity = entities_.list[mention.entity];
  if (entity.kind != EntityKind::person || entity.words.size() < 2 || entity.first_sentence != mention.sentence)
    return false;
  if (mention.first > 0 || paragraph_of(mention.sentence) != paragraph_of(s)) return false;
  auto const third = [&](std::string_view word) {
    return word == entity.words.back() || pack_.is(word, Use::personal);
  };
  constexpr std::size_t most = 2000; // bytes
  auto const& tokens = readings_[s].sentence.tokens;
  return std::none_of(tokens.begin(), tokens.end(), [&](Token const& t) {
    return (t.is(Tag::quotation) && any_word(fold(document_.at(t.span).substr(0, most)), third)) ||
           (t.is(Tag::subject_pronoun) && third(tokens_.fold(t)));
  });
}

/// « ¶ « C'est faux. » | Samedi, Luc Bel a haussé le ton »: words that open a paragraph, and behind them in it who is
/// its subject and says nothing else.
auto Resolver::person_behind(std::uint32_t s, Candidate const* next) const -> std::optional<Identity> {
  auto const behind = s + 1;
  if (behind >= readings_.size() || !readings_[s].sentence.paragraph_start) return std::nullopt;
  if (paragraph_of(behind) != paragraph_of(s) || (next != nullptr && next->sentence <= behind)) return std::nullopt;
  std::uint32_t looked = 0;
  for (auto it = entities_.before(behind, 0); it != entities_.mentions.end() && it->sentence == behind; ++it) {
    auto const& entity = entities_.list[it->entity];
    if (it->subject && !it->in_complement && entity.kind == EntityKind::person && entity.words.size() > 1)
      return identity_of(it->entity);
    if (++looked == 4) break;
  }
  return std::nullopt;
}

/// « Je garde mon fils »: whoever says so speaks of himself; « nous » may be anybody's.
auto Resolver::in_first_person(std::uint32_t s) const -> bool {
  auto const first = [&](std::string_view word) { return !word.starts_with('n') && pack_.is(word, Use::first_person); };
  constexpr std::size_t most = 2000; // bytes
  auto const& tokens = readings_[s].sentence.tokens;
  return std::any_of(tokens.begin(), tokens.end(), [&](Token const& t) {
    return t.is(Tag::quotation) ? any_word(fold(document_.at(t.span).substr(0, most)), first) : first(tokens_.fold(t));
  });
}

/// « Il estime que | Luc Bel | a eu raison »: of whom a claim tells by name; nobody speaks so of himself.
auto Resolver::named_in_claim(SourceWords const& source, Candidate const& candidate) const -> std::vector<EntityIndex> {
  auto const& quoted = readings_[candidate.sentence].sentence.quoted;
  auto const& pronoun = readings_[source.sentence].sentence.tokens[source.head];
  constexpr std::size_t most = 8;
  std::vector<EntityIndex> out;
  for (auto const& piece : candidate.content) {
    for (auto it = entities_.before(candidate.sentence, piece.first);
         it != entities_.mentions.end() && it->sentence == candidate.sentence && it->first < piece.last; ++it) {
      if (out.size() == most) return out;
      // not « Luc Bel juge un plan qui, selon lui, … », « Luc Bel partira, dit-il » nor « … l'« effet Bel » »
      bool const subject = candidate.construct != "prepositional" && !pronoun.is(Tag::inverted);
      if (source.sentence == candidate.sentence && !quoted[it->first] && (subject || it->first > source.range.first))
        out.push_back(it->entity);
    }
  }
  return out;
}

/// « Kouadio Assi sourit. « Nous avons construit … » »: the subject of the sentence before, or of the one behind.
auto Resolver::person_beside(std::uint32_t s) const -> std::optional<Identity> {
  for (auto const beside : {s - 1, s + 1}) {
    if (beside >= readings_.size() || (s == 0 && beside > s + 1)) continue;
    auto it = entities_.before(beside, 0);
    for (; it != entities_.mentions.end() && it->sentence == beside; ++it) {
      auto who = identity_of(it->entity);
      if (who.level != Level::named_person || !it->subject || it->in_complement) continue;
      return who;
    }
  }
  return std::nullopt;
}

/// Who answers in an interview: whoever the last answer names (« Awa Sy : … »), else the first person that the article
/// names.
auto Resolver::answered(std::uint32_t s) -> Link {
  Link link;
  if (!interviewee_) {
    for (auto const& mention : entities_.mentions) {
      if (mention.sentence >= s) break;
      auto who = identity_of(mention.entity);
      if (who.level != Level::named_person || entities_.list[mention.entity].words.size() < 2) continue;
      interviewee_ = std::move(who);
      break;
    }
  }
  if (!interviewee_) return link;
  fill(link, *interviewee_);
  hear(*interviewee_, s);
  return link;
}

} // namespace sourcier
