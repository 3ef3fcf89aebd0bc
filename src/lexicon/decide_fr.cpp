#include "lexicon/decide.hpp"
#include "lexicon/may_be.hpp"

namespace sourcier {
namespace {

using namespace may_be;

/// Second pass, left to right: one part of speech per word.
class Decider {
public:
  Decider(TokenList& tokens, Pack const& pack) : tokens_(tokens), pack_(pack) {}

  auto run() -> void {
    for (std::uint32_t i = 0; i < tokens_.size(); ++i) {
      auto& token = tokens_[i];
      if (token.is(Tag::paragraph_start)) new_sentence();
      if (token.any(marks)) {
        mark(token);
        bool const opens_behind =
            token.is(Tag::open_quote) && before().is(Tag::determiner); // « un « tournant » »: a noun all the same
        if (!opens_behind) previous_ = i;
        continue;
      }
      if (token.is(Tag::title) && !title_here(i)) token.clear(Tag::title);
      bool const symbol = token.features == 0 && token.fold_size == 1 && !token.any(Tag::number | Tag::capitalized) &&
                          token.tags == (token.tags & (Tag::glued | Tag::paragraph_start)) &&
                          static_cast<unsigned char>(tokens_.fold(token)[0]) < 0x80 &&
                          !(tokens_.fold(token)[0] >= 'a' && tokens_.fold(token)[0] <= 'z');
      auto const chosen = token.is(Tag::inverted) || symbol ? Tags{} : decide(i);
      if (chosen & static_cast<Tags>(Tag::name)) token.clear(Tag::time); // « Mai Fatty »
      if (chosen != 0) {
        token.tags = (token.tags & ~parts_of_speech) | chosen;
        if (token.is(Tag::clitic) && !token.is(Tag::determiner)) token.clear(Tag::indefinite);
      }
      settle(token);
      bool const initial = closing_initial(i);
      previous_ = i;
      sentence_start_ = initial;
    }
  }

private:
  /// « la bombe H. La France »: a single capital behind a common noun, and behind it a word that begins no name.
  auto closing_initial(std::uint32_t i) const -> bool {
    auto const& token = tokens_[i];
    auto const word = tokens_.fold(token);
    if (word.size() != 2 || word[1] != '.' || !before().is(Tag::noun) || before().any(Tag::capitalized | Tag::title))
      return false;
    auto const& n = next(i);
    return n.is(Tag::capitalized) && n.any(Tag::determiner | Tag::subject_pronoun);
  }

  auto new_sentence() -> void {
    sentence_start_ = true;
    finite_seen_ = false;
    previous_ = none;
    auxiliary_ = false;
  }

  auto mark(Token const& token) -> void {
    auxiliary_ = auxiliary_ && token.is(Tag::comma);
    if (token.is(Tag::stop)) new_sentence();
    if (token.is(Tag::colon)) sentence_start_ = true;
    if (token.is(Tag::comma)) sentence_start_ = false; // « Qui paiera ? », demande Louise
    if (token.any(Tag::semicolon | Tag::colon | Tag::comma)) finite_seen_ = false;
    if (token.is(Tag::open_quote)) sentence_start_ = true; // a quotation may open with a capital
  }

  /// Keeps what later words need to know.
  auto settle(Token& token) -> void {
    if (token.is(Tag::finite)) finite_seen_ = true;
    if (token.any(Tag::que | Tag::relative) || token.any(Tag::coordinator | Tag::adversative)) finite_seen_ = false;
    if (token.any(Tag::avoir | Tag::etre) && token.any(Tag::finite | Tag::infinitive | Tag::present_participle)) {
      auxiliary_ = true;
    } else if (token.is(Tag::past_participle) && token.is(Tag::etre)) {
      auxiliary_ = true; // « a été annoncé »
    } else if (!token.any(Tag::adverb | Tag::negator | Tag::clitic | Tag::inverted) && !token.is(Tag::pronoun)) {
      auxiliary_ = false;
    }
    if (!token.any(Tag::finite | Tag::infinitive | Tag::past_participle | Tag::present_participle)) {
      token.clear(Tag::speech_verb);
      token.clear(Tag::light_verb);
      token.clear(Tag::avoir);
      token.clear(Tag::etre);
    }
    if (!token.is(Tag::noun)) token.clear(Tag::nominal_cue);
    if (!token.any(Tag::noun | Tag::name)) {
      if (!token.any(Tag::pronoun | Tag::adjective)) token.noun_class = no_entry;
    }
    if (token.is(Tag::reflexive) && !token.is(Tag::clitic)) token.clear(Tag::reflexive);
  }

  auto at(std::uint32_t i) const -> Token const& { return i < tokens_.size() ? tokens_[i] : empty_; }
  auto next(std::uint32_t i) const -> Token const& {
    return i + 1 < tokens_.size() && !tokens_[i + 1].is(Tag::paragraph_start) ? tokens_[i + 1] : empty_;
  }
  auto before() const -> Token const& { return previous_ == none ? empty_ : tokens_[previous_]; }

  auto decide(std::uint32_t i) const -> Tags {
    auto const& t = tokens_[i];
    if (previous_ != none && i > 0 && others_alone(i - 1)) return pos(Tag::pronoun);
    if (others_alone(i)) return pos(Tag::pronoun);
    // « A ses yeux », « A l'hôpital »: a capital without its accent
    if (t.is(Tag::avoir) && t.is(Tag::capitalized) && tokens_.fold(t) == "a" && !t.is(Tag::medium) &&
        !next(i).any(Tag::inverted | Tag::clitic) && !may(next(i), Feature::past_participle))
      return pos(Tag::a);
    if (t.is(Tag::number)) return pos(Tag::number);
    if (pack_.particles.contains(tokens_.fold(t)) && before().is(Tag::name) && particle_of_name(i) &&
        !t.any(Tag::de | Tag::determiner) && !t.any(Tag::preposition | Tag::coordinator))
      return pos(Tag::name); // « Houda ben Salah »
    if (finite_seen_ && tokens_.fold(t) == "presse" && before().is(Tag::noun))
      return pos(Tag::noun); // « un point presse »
    // « Médecins sans frontières »
    auto const word = tokens_.fold(t);
    if ((word == "sans" && before().is(Tag::capitalized) && tokens_.fold(next(i)) == "frontières") ||
        (word == "frontières" && before().is(Tag::name) && tokens_.fold(before()) == "sans"))
      return pos(Tag::name);
    if (t.is(Tag::title) && title_here(i)) return pos(Tag::noun) | pos(Tag::title);
    if (t.is(Tag::capitalized) && nationality(i)) return pos(Tag::adjective);
    if ((t.is(Tag::capitalized) || (t.is(Tag::medium) && before().is(Tag::medium))) && is_name(i)) {
      auto out = pos(Tag::name);
      if (t.noun_class != no_entry || (t.is(Tag::title))) out |= pos(Tag::noun);
      return out;
    }
    constexpr auto closed = Tag::determiner | Tag::de | Tag::a | Tag::negation | Tag::negator | Tag::clitic |
                            Tag::subject_pronoun | Tag::pronoun | Tag::que | Tag::relative | Tag::si |
                            Tag::subordinator | Tag::coordinator | Tag::adversative | Tag::preposition | Tag::adverb |
                            Tag::numeral;
    if (t.any(closed)) {
      auto const chosen = closed_class(i);
      if (chosen != 0) return chosen;
    }
    return open_class(i);
  }

  auto title_here(std::uint32_t i) const -> bool {
    auto const& n = next(i);
    return n.is(Tag::capitalized) &&
           (tokens_[i].is(Tag::capitalized) || may(tokens_[i], Feature::noun) || tokens_[i].features == 0);
  }

  auto is_name(std::uint32_t i) const -> bool {
    auto const& t = tokens_[i];
    if (t.is(Tag::medium) && before().is(Tag::medium) && !t.is(Tag::paragraph_start))
      return true; // « Sciences et Avenir »
    if (t.any(Tag::medium | Tag::acronym) && !t.any(Tag::determiner | Tag::preposition)) return true;
    bool const closed = t.any(Tag::determiner | Tag::de | Tag::a | Tag::negation | Tag::clitic | Tag::subject_pronoun |
                              Tag::que | Tag::relative | Tag::subordinator | Tag::preposition | Tag::coordinator |
                              Tag::adversative | Tag::adverb | Tag::pronoun | Tag::si);
    if (!sentence_start_) {
      if (!closed) return true;
      // « Le Monde », « La Nation » inside a sentence, but not « DIT Le ministre »
      return t.is(Tag::determiner) && next(i).is(Tag::capitalized);
    }
    if (closed) return t.is(Tag::medium) && t.is(Tag::determiner);
    if (t.features == 0) return true;
    bool const common = has(t.features, Feature::uncapitalized);
    if (!common) return true;
    auto const& n = next(i);
    bool const personal = may(t, Feature::male_name) || may(t, Feature::female_name) || may(t, Feature::surname);
    if (personal && n.is(Tag::capitalized)) return true;
    if (pack_.metonyms.contains(tokens_.fold(t)) || pack_.organizations.contains(tokens_.fold(t))) return true;
    return !verbish(t) && !may(t, Feature::adverb) && n.is(Tag::capitalized) && t.noun_class == no_entry &&
           !n.any(Tag::acronym | Tag::medium);
  }

  /// « le Président | Russe », « le Chef de l'État | Burundais »: an adjective with a capital too many.
  auto nationality(std::uint32_t i) const -> bool {
    auto const& t = tokens_[i];
    auto const& p = before();
    if (!p.is(Tag::noun) || t.any(Tag::acronym | Tag::medium) ||
        (!p.is(Tag::capitalized) && may(t, Feature::surname)) || next(i).any(Tag::capitalized | Tag::open_bracket))
      return false;
    auto const* cls = pack_.noun_class(p.noun_class);
    if (!(cls && cls->animate) && tokens_.fold(p) != "état") return false;
    bool const personal = may(t, Feature::male_name) || may(t, Feature::female_name);
    bool const word = may(t, Feature::adjective) && has(t.features, Feature::uncapitalized) && !personal;
    return word || (p.is(Tag::capitalized) && t.features == 0 && pack_.agent(tokens_.fold(t), t.features));
  }

  /// « Houda | ben | Salah », « Ursula | von | der Leyen »
  auto particle_of_name(std::uint32_t i) const -> bool {
    if (next(i).is(Tag::capitalized)) return true;
    return pack_.particles.contains(tokens_.fold(next(i))) && at(i + 2).is(Tag::capitalized);
  }

  /// « soufflent d'autres, », not « d'autres élus »
  auto others_alone(std::uint32_t i) const -> bool {
    if (tokens_.fold(at(i)) != "d'" || tokens_.fold(at(i + 1)) != "autres") return false;
    auto const& behind = at(i + 2);
    return behind.any(Tag::comma | Tag::stop) || (third_person(behind) && !may(behind, Feature::noun));
  }

  /// « nous a confié un témoin », « ne nous l'a pas dit »: the verb ahead has another subject than « nous ».
  auto verb_of_third_person(std::uint32_t i) const -> bool {
    auto verb = i + 1;
    while (verb < i + 4 && at(verb).any(Tag::clitic | Tag::negation)) ++verb;
    auto const& t = at(verb);
    return verbish(t) && has(t.features, Feature::third_person);
  }

  auto closed_class(std::uint32_t i) const -> Tags {
    auto const& t = tokens_[i];
    auto const& n = next(i);
    auto const& p = before();
    auto const word = tokens_.fold(t);
    bool const after_subject = p.any(Tag::subject_pronoun | Tag::negation) ||
                               (p.is(Tag::clitic) && !p.is(Tag::determiner)) ||
                               (p.is(Tag::relative) && tokens_.fold(p) == "qui" &&
                                !(previous_ > 0 && tokens_[previous_ - 1].any(Tag::preposition | Tag::a | Tag::de)));
    constexpr auto classes = Tag::determiner | Tag::de | Tag::a | Tag::negation | Tag::negator | Tag::clitic |
                             Tag::subject_pronoun | Tag::pronoun | Tag::que | Tag::relative | Tag::si |
                             Tag::subordinator | Tag::coordinator | Tag::adversative | Tag::preposition | Tag::adverb |
                             Tag::numeral;
    if (t.is(Tag::de) && !t.is(Tag::determiner)) {
      bool const opens = previous_ == none ||
                         p.any(Tag::comma | Tag::stop | Tag::colon | Tag::que | Tag::coordinator | Tag::adversative);
      if (opens && pack_.is(tokens_.fold(n), Use::numerous) && may(at(i + 2), Feature::noun))
        return pos(Tag::de) | pos(Tag::determiner); // « De nombreux élus regrettent »
    }
    if (t.features == 0 && (t.tags & classes) == pos(Tag::adverb))
      return pos(Tag::adverb); // « en outre », « sur ce point »
    if (t.is(Tag::negation)) return pos(Tag::negation);
    if (t.is(Tag::reflexive)) {
      if (t.is(Tag::si) && (n.is(Tag::subject_pronoun))) return pos(Tag::subordinator) | pos(Tag::si);
      return pos(Tag::clitic);
    }
    if (word == "y") return pos(Tag::clitic);
    if (word == "en") {
      if (may(n, Feature::present_participle)) return pos(Tag::preposition);
      bool const verb = only_verb(n) || (after_subject && verbish(n));
      return verb && !may(n, Feature::proper_name) && !n.is(Tag::capitalized) ? pos(Tag::clitic)
                                                                              : pos(Tag::preposition);
    }
    if (t.is(Tag::determiner) && t.is(Tag::clitic)) { // le, la, les, l', leur
      bool const object = (n.any(Tag::avoir | Tag::etre) && !n.is(Tag::capitalized)) || only_verb(n) ||
                          (n.is(Tag::clitic) && only_verb(at(i + 2))) || (after_subject && verbish(n)) ||
                          (p.is(Tag::comma) && reports(n)); // « , les accusant de mentir »
      return object ? pos(Tag::clitic) : pos(Tag::determiner);
    }
    if (word == "lui" || word == "nous" || word == "vous") {
      if (word != "lui" && !after_subject && (verbish(n) || n.any(Tag::clitic | Tag::negation)) &&
          !p.any(Tag::preposition | Tag::a))
        return pos(verb_of_third_person(i) ? Tag::clitic : Tag::subject_pronoun);
      if ((verbish(n) && !auxiliary_) || (p.is(Tag::comma) && reports(n))) return pos(Tag::clitic);
      return pos(Tag::pronoun);
    }
    if (t.is(Tag::clitic)) return verbish(n) || n.is(Tag::clitic) ? pos(Tag::clitic) : pos(Tag::pronoun);
    if (word == "ce") {
      if (n.any(Tag::que | Tag::relative) || n.is(Tag::a)) return pos(Tag::pronoun);
      if (n.is(Tag::etre) && !n.is(Tag::capitalized)) return pos(Tag::subject_pronoun);
      return pos(Tag::determiner);
    }
    if (t.is(Tag::subject_pronoun) && t.is(Tag::pronoun)) { // elle, elles, cela
      bool const governed = p.any(Tag::preposition | Tag::a) || (p.is(Tag::de) && !p.is(Tag::noun)) ||
                            p.any(Tag::source_opener | Tag::coordinator);
      if (governed && !verbish(n) && !n.any(Tag::clitic | Tag::negation)) return pos(Tag::pronoun);
      return p.any(Tag::preposition | Tag::a) ? pos(Tag::pronoun) : pos(Tag::subject_pronoun);
    }
    if (t.is(Tag::subject_pronoun)) return pos(Tag::subject_pronoun);
    if (t.is(Tag::negator) && !t.is(Tag::determiner)) {
      if (p.is(Tag::determiner) && may(t, Feature::noun) && !t.is(Tag::adverb)) return pos(Tag::noun);
      if (t.is(Tag::pronoun) && may(t, Feature::noun) && !p.is(Tag::negation) &&
          p.any(Tag::adjective | Tag::determiner | Tag::number))
        return pos(Tag::noun);
      return t.is(Tag::adverb) ? pos(Tag::adverb) : kept;
    }
    if (t.is(Tag::determiner) && t.is(Tag::pronoun)) { // certains, plusieurs, aucun, tous
      if (n.is(Tag::de) && at(i + 2).is(Tag::preposition) && at(i + 3).is(Tag::pronoun))
        return pos(Tag::pronoun); // « certains d'entre eux »
      if (n.is(Tag::de) && t.is(Tag::indefinite) && at(i + 2).is(Tag::possessive))
        return pos(Tag::pronoun); // « plusieurs de ses membres »
      bool const before_noun = (nounish(n) || n.is(Tag::determiner) || n.is(Tag::de)) && !only_verb(n) &&
                               !(verbish(n) && n.is(Tag::speech_verb) && !may(n, Feature::noun));
      return before_noun ? pos(Tag::determiner) : pos(Tag::pronoun);
    }
    if (t.is(Tag::determiner)) {
      if (t.is(Tag::numeral) && !nounish(n)) return pos(Tag::number);
      return pos(Tag::determiner);
    }
    if (t.is(Tag::numeral)) return pos(Tag::number);
    if (t.is(Tag::pronoun) && t.is(Tag::adverb)) {
      bool const opens = previous_ == none || p.any(marks) || p.any(Tag::que | Tag::coordinator | Tag::adversative);
      if (opens && third_person(n) && may(n, Feature::verb_plural)) return pos(Tag::pronoun); // « Beaucoup craignent »
      return n.is(Tag::de) ? pos(Tag::determiner) : pos(Tag::adverb);
    }
    if (t.is(Tag::pronoun)) return pos(Tag::pronoun);
    if (t.is(Tag::de) || t.is(Tag::a) || t.is(Tag::que)) return t.is(Tag::determiner) ? pos(Tag::determiner) : kept;
    if (t.is(Tag::relative)) return kept;
    if (t.is(Tag::subordinator) && t.is(Tag::preposition)) return n.is(Tag::que) ? kept : pos(Tag::preposition);
    if (t.is(Tag::subordinator) && t.is(Tag::adverb)) return n.is(Tag::que) ? kept : pos(Tag::adverb);
    if (t.any(Tag::si | Tag::subordinator)) return kept;
    if (t.is(Tag::preposition)) {
      // « suite », « face », « près »: nouns behind a determiner
      if (p.is(Tag::determiner) && may(t, Feature::noun)) return pos(Tag::noun);
      return pos(Tag::preposition);
    }
    if (t.is(Tag::adverb)) {
      if (p.is(Tag::determiner) && may(t, Feature::adjective) && nounish(n))
        return pos(Tag::adjective); // « la même source »
      if (p.is(Tag::determiner) && (may(t, Feature::noun)) && !nounish(n)) return pos(Tag::noun);
      return pos(Tag::adverb);
    }
    if (t.is(Tag::adversative) && has(t.features, Feature::noun) && p.any(Tag::de | Tag::determiner) &&
        p.span.end == t.span.begin)
      return pos(Tag::noun); // « d'or », « l'or »
    if (t.any(Tag::coordinator | Tag::adversative)) return kept;
    return 0;
  }

  auto open_class(std::uint32_t i) const -> Tags {
    auto const& t = tokens_[i];
    auto const& n = next(i);
    auto const& p = before();
    bool const noun = may(t, Feature::noun) || t.features == 0;
    bool const adjective = may(t, Feature::adjective);
    bool const participle = may(t, Feature::past_participle);
    bool const finite = third_person(t);
    auto const word = tokens_.fold(t);

    if (t.any(Tag::avoir | Tag::etre) && !(p.is(Tag::determiner) && noun)) {
      if (participle && (auxiliary_ || !noun)) return pos(Tag::past_participle);
      if (may(t, Feature::infinitive)) return pos(Tag::infinitive);
      if (may(t, Feature::present_participle)) return pos(Tag::present_participle);
      if (!participle) return pos(Tag::finite);
    }
    if (participle && auxiliary_) return pos(Tag::past_participle);
    if (may(t, Feature::present_participle)) {
      bool const gerund = tokens_.fold(p) == "en" || p.any(marks) || p.any(Tag::clitic | Tag::negation) ||
                          n.any(Tag::que | Tag::determiner) || n.is(Tag::infinitive) || may(n, Feature::infinitive) ||
                          t.is(Tag::speech_verb) || !(noun || adjective);
      if (gerund && !p.is(Tag::determiner)) return pos(Tag::present_participle);
    }
    if (may(t, Feature::infinitive)) {
      if (!(p.is(Tag::determiner) && noun)) return pos(Tag::infinitive);
    }
    if (participle && p.is(Tag::comma) && names_again(i))
      return pos(Tag::past_participle); // « Salif Ba, dit « Kas », »
    if (participle && !finite && t.is(Tag::speech_verb) && p.any(Tag::coordinator | Tag::comma) && governs_claim(i))
      return pos(Tag::past_participle); // « a condamné l'attentat et promis que »
    if (finite && t.is(Tag::speech_verb) && p.is(Tag::que) && previous_ > 0 &&
        tokens_.fold(tokens_[previous_ - 1]) == "ce" && n.is(Tag::determiner))
      return pos(Tag::finite); // « ce que conteste la mairie »
    if (finite && noun && t.is(Tag::speech_verb) && after_the_latter() && governs_claim(i))
      return pos(Tag::finite); // « cette dernière conteste toute faute »
    if (finite && t.is(Tag::speech_verb) && !p.any(Tag::determiner | Tag::preposition | Tag::de) &&
        fixed_phrase(i, tokens_, pack_))
      return pos(Tag::finite); // « fait état de »
    if (finite && (adjective || noun) && p.is(Tag::name) && n.is(Tag::capitalized) && !finite_seen_ && !participle)
      return pos(Tag::finite); // « La marque Kente Plus quitte Lomé »
    if (finite && may(n, Feature::infinitive) && !p.any(Tag::determiner | Tag::preposition | Tag::de | Tag::a) &&
        !n.is(Tag::capitalized))
      return pos(Tag::finite); // « va affronter », « fait remarquer »
    bool const after_subject =
        p.any(Tag::subject_pronoun | Tag::negation | Tag::clitic) || (p.is(Tag::relative) && !p.is(Tag::determiner));
    if (finite && after_subject && !p.is(Tag::determiner)) return pos(Tag::finite);
    if (p.any(Tag::determiner | Tag::number) || p.is(Tag::possessive)) {
      if (adjective && noun && !pack_.prenominal.contains(word)) return pos(Tag::noun);
      if (adjective && noun)
        return nounish(n) && !only_verb(n) && (may(n, Feature::noun) || n.is(Tag::capitalized)) ? pos(Tag::adjective)
                                                                                                : pos(Tag::noun);
      if (noun) return pos(Tag::noun);
      if (adjective) return pos(Tag::adjective);
      if (participle) return pos(Tag::past_participle);
      if (may(t, Feature::adverb)) return pos(Tag::adverb);
      if (finite) return pos(Tag::finite);
      return pos(Tag::noun);
    }
    if (p.is(Tag::adjective) && noun && (!finite || !before_adjective_is_postposed())) return pos(Tag::noun);
    if (p.any(Tag::noun | Tag::name | Tag::close_bracket | Tag::acronym) || p.is(Tag::adjective) ||
        p.is(Tag::past_participle) || p.is(Tag::adverb) || p.is(Tag::pronoun)) {
      bool const governs = n.any(Tag::que | Tag::determiner | Tag::adverb | Tag::colon | Tag::open_quote | Tag::clitic |
                                 Tag::negation) ||
                           n.any(Tag::subject_pronoun | Tag::negator | Tag::inverted | Tag::time) ||
                           n.any(Tag::capitalized | Tag::a | Tag::avoir) || may(n, Feature::infinitive) ||
                           n.is(Tag::etre);
      if (finite && (adjective || participle) && t.is(Tag::speech_verb)) {
        if (!finite_seen_ && (governs || tonic_follows(i)) && !agent_follows(i)) return pos(Tag::finite);
        if (finite_seen_ && speaker_closes(i)) return pos(Tag::finite);
      } else if (finite && !(adjective || participle)) {
        if (!noun || !finite_seen_) return pos(Tag::finite);
        if (t.is(Tag::speech_verb) && governs && !p.is(Tag::adjective)) return pos(Tag::finite);
      } else if (finite && !finite_seen_ && !p.is(Tag::adverb) &&
                 (n.any(Tag::determiner | Tag::clitic) || may(n, Feature::infinitive))) {
        return pos(Tag::finite);
      }
      if (may(t, Feature::adverb) && !adjective && !noun) return pos(Tag::adverb);
      if (adjective) return pos(Tag::adjective);
      if (participle) return pos(Tag::past_participle);
      if (noun) return pos(Tag::noun);
      return finite ? pos(Tag::finite) : pos(Tag::noun);
    }
    if (finite && !participle && !finite_seen_ && !t.is(Tag::capitalized) && closing_mark() && !n.is(Tag::de) &&
        (n.any(Tag::adverb | Tag::determiner) || may(n, Feature::adverb)))
      return pos(Tag::finite); // « L'affiche « Soleil » passe mal »
    if (p.any(marks)) {
      bool const answers =
          n.any(Tag::colon | Tag::open_quote) ||
          n.any(Tag::determiner | Tag::subject_pronoun | Tag::inverted | Tag::capitalized | Tag::time | Tag::a) ||
          n.is(Tag::que) || n.any(Tag::possessive | Tag::adverb) || n.is(Tag::de) ||
          (n.any(Tag::preposition | Tag::comma) && i >= 2 &&
           at(i - 2).is(Tag::close_quote)); // « … », peste devant la presse
      if (finite && t.is(Tag::speech_verb) && (!sentence_start_ || !t.is(Tag::capitalized)) && answers &&
          !(participle && !may(t, Feature::present)))
        return pos(Tag::finite);
      if (finite && !noun && !adjective && !participle) return pos(Tag::finite);
      if (participle && !noun) return pos(Tag::past_participle);
      if (participle && n.any(Tag::preposition | Tag::a | Tag::de)) return pos(Tag::past_participle);
    }
    if (p.any(Tag::de | Tag::a | Tag::preposition)) {
      if (noun && !(adjective && may(n, Feature::noun) && !finite)) return pos(Tag::noun);
      if (adjective) return pos(Tag::adjective);
    }
    if (may(t, Feature::adverb) && !noun && !adjective) return pos(Tag::adverb);
    if (finite && !noun && !adjective && !participle) return pos(Tag::finite);
    if (finite && t.is(Tag::speech_verb) && !noun && !participle) return pos(Tag::finite);
    if (finite && t.is(Tag::speech_verb) && p.any(Tag::coordinator | Tag::adversative) &&
        (n.any(Tag::que | Tag::determiner | Tag::possessive) || n.is(Tag::clitic) ||
         (n.is(Tag::de) && may(at(i + 2), Feature::infinitive)))) // « et menace de partir »
      return pos(Tag::finite);
    if (participle && !noun) return pos(Tag::past_participle);
    if (adjective && (!noun || may(n, Feature::noun))) return pos(Tag::adjective);
    if (noun) return pos(Tag::noun);
    if (adjective) return pos(Tag::adjective);
    return finite ? pos(Tag::finite) : pos(Tag::noun);
  }

  /// « promis | que », « réclamé | un audit », « promis | d'agir »: what stands behind the word can be a claim.
  auto governs_claim(std::uint32_t i) const -> bool {
    auto const& n = next(i);
    return n.is(Tag::que) || (n.is(Tag::determiner) && (!n.is(Tag::de) || n.is(Tag::indefinite))) ||
           (n.is(Tag::de) && may(at(i + 2), Feature::infinitive)) || n.is(Tag::a);
  }

  /// Whether the mark before stands close to what is on its left, and apart from the word that is decided.
  auto closing_mark() const -> bool {
    if (previous_ == none || previous_ == 0 || !before().any(Tag::open_quote | Tag::close_quote)) return false;
    return before().is(Tag::close_quote) || before().span.begin == tokens_[previous_ - 1].span.end;
  }

  /// « Salif Ba, dit « Kas », … », « Awa Sy, surnommée la Lionne, … »: between commas, behind a name, and no verb
  /// before.
  auto names_again(std::uint32_t i) const -> bool {
    if (!pack_.is(tokens_.fold(tokens_[i]), Use::called) || i < 2 || !tokens_[i - 2].is(Tag::name)) return false;
    auto k = i + 1;
    while (at(k).any(Tag::open_quote | Tag::determiner)) ++k;
    if (!at(k).is(Tag::capitalized) || at(k).any(Tag::title | Tag::medium)) return false;
    constexpr std::uint32_t longest = 4; // words
    auto const first = k;
    while (k < first + longest && at(k).is(Tag::capitalized)) ++k;
    if (at(k).is(Tag::close_quote)) ++k;
    if (!at(k).is(Tag::comma)) return false;
    constexpr std::uint32_t sight = 30;
    for (auto back = i; back-- > 0 && i - back < sight;) {
      if (tokens_[back].is(Tag::finite)) return false; // « Le pont est fermé pour Salif Ba, dit Kas, … »
      if (tokens_[back].any(Tag::stop | Tag::paragraph_start)) break;
    }
    return true;
  }

  /// « … des ondes gravitationnelles | précise le CNRS. »: behind the word stand its subject and the end, and a comma
  /// is missing before it.
  auto speaker_closes(std::uint32_t i) const -> bool {
    auto k = i + 1;
    if (at(k).is(Tag::determiner) && !at(k).any(Tag::de | Tag::a)) ++k;
    auto const* cls = pack_.noun_class(at(k).noun_class);
    bool const body = at(k).is(Tag::acronym) || (cls && cls->speaks && k == i + 2);
    bool const full_name = k == i + 1 && (may(at(k), Feature::proper_name) || may(at(k), Feature::male_name)) &&
                           at(k).is(Tag::capitalized) && at(k + 1).is(Tag::capitalized);
    if (!body && !full_name) return false;
    k += full_name ? 2 : 1;
    return at(k).is(Tag::stop) || (at(k).is(Tag::preposition) && !at(k).any(Tag::de | Tag::a));
  }

  /// « L'association dit, elle, avoir … »
  auto tonic_follows(std::uint32_t i) const -> bool {
    return next(i).is(Tag::comma) && at(i + 2).is(Tag::pronoun) && at(i + 3).is(Tag::comma);
  }

  /// « ce dernier », « cette dernière » stand before the word.
  auto after_the_latter() const -> bool {
    return previous_ != none && previous_ > 0 && tokens_.fold(before()).starts_with("derni") &&
           tokens_[previous_ - 1].is(Tag::demonstrative);
  }

  /// « le rapport écrit par »: an agent makes it a participle.
  auto agent_follows(std::uint32_t i) const -> bool { return next(i).is(Tag::par) && !next(i).is(Tag::adverb); }
  auto before_adjective_is_postposed() const -> bool {
    return previous_ != none && previous_ > 0 && tokens_[previous_ - 1].any(Tag::noun | Tag::name);
  }

  static constexpr std::uint32_t none = 0xFFFFFFFF;
  TokenList& tokens_;
  Pack const& pack_;
  Token empty_{};
  std::uint32_t previous_ = none;
  bool sentence_start_ = true;
  bool finite_seen_ = false;
  bool auxiliary_ = false;
};

} // namespace

auto decide_french(TokenList& tokens, Pack const& pack) -> void { Decider{tokens, pack}.run(); }

} // namespace sourcier
