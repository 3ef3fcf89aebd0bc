#include "attribution/sentence_reader.hpp"

#include <algorithm>

namespace sourcier {

/// « à 640 000 euros » behind a verb that reckons.
auto SentenceReader::figure_behind(Index v) const -> std::optional<Index> {
  auto k = v + 1;
  while (k < v + 4 && any(k, Shape::adverb | Shape::time)) ++k;
  if (!is(k, Shape::prepositional) || !is(k, Shape::with_a)) return std::nullopt;
  for (auto t = chunks_[k].first; t < chunks_[k].last; ++t) {
    if (token(t).any(Tag::number | Tag::numeral | Tag::quantity) || token(t).is(Tag::indefinite)) return k;
  }
  return std::nullopt;
}

/// « insuffisant », « trop chère » behind a verb that judges its object.
auto SentenceReader::attribute_behind(Index v) const -> std::optional<Index> {
  if (!pack_.verbs[chunks_[v].entry].can(Takes::object_attribute)) return std::nullopt;
  auto k = v + 1;
  while (k < v + 4 && any(k, Shape::adverb | Shape::time) && (is(k, Shape::adverb) || !grammar_.trailing)) ++k;
  bool const trait =
      is(k, Shape::participle) || (is(k, Shape::noun_phrase) && !is(k, Shape::determined) && !is(k, Shape::named));
  return trait ? std::optional{k} : std::nullopt;
}

/// « se dit | plus inquiet », « « pas convaincu » »: what stands before a trait and belongs to it.
auto SentenceReader::with_degree(Index trait, Index behind) const -> Index {
  while (!grammar_.trailing && trait > behind && is(trait - 1, Shape::adverb) &&
         (reading_.sentence.quoted[chunks_[trait - 1].first] == reading_.sentence.quoted[chunks_[trait].first]))
    --trait;
  return trait;
}

/// The chunk « par X » between two chunks, when X can speak.
auto SentenceReader::agent_within(Index first, Index last) const -> std::optional<Index> {
  for (auto i = first; i < last && i < size() && !any(i, Shape::comma | Shape::verb); ++i) {
    if (!is(i, Shape::with_par) || !is(i, Shape::prepositional)) continue;
    if (speaks(source_group(i)) || is(i, Shape::named)) return i;
  }
  return std::nullopt;
}

/// « La rumeur selon laquelle il partirait | a été démentie »: the noun with what it says, when that ends right before.
auto SentenceReader::noun_and_claim(Index v) const -> Subject {
  if (grammar_.trailing || v == 0 || found_.empty()) return {};
  auto const& told = found_.back();
  if (told.construct != "nominal" || told.content.back().last != chunks_[v - 1].last ||
      !is(told.cue_chunk, Shape::noun_phrase))
    return {};
  return {told.cue_chunk, v, told.cue_chunk, true, false, false, false};
}

/// « est qualifié | mardi | par le maire | devant la presse | de « honteux » »: the chunk with what somebody is called,
/// the first behind the verb when nothing stands between.
auto SentenceReader::called_behind(Index v) const -> Index {
  if (grammar_.trailing) return v + 1;
  auto k = v + 1;
  for (; k < v + 6 && k < size(); ++k) {
    bool const complement = any(k, Shape::time | Shape::adverb) || said_to(k) || venue(k) || is(k, Shape::with_par);
    bool const whose = is(k, Shape::determined) || is(k, Shape::named); // « par le maire | de Lyon »
    bool const quoted = k < size() && reading_.sentence.quoted[chunks_[k].last - 1];
    if (is(k, Shape::with_de) ? quoted || !whose || k == v + 1 : !complement) break;
  }
  return is(k, Shape::prepositional) && is(k, Shape::with_de) ? k : v + 1;
}

/// « La mort de l'otage | a été confirmée | lundi | de source militaire »: no agent, but a nameless source.
auto SentenceReader::from_source(Index v, Subject const& subject) -> bool {
  constexpr Index near = 4;
  auto const& verb = pack_.verbs[chunks_[v].entry];
  if (grammar_.trailing || !subject.found || subject.pronoun || subject.self || is(v, Shape::negative)) return false;
  if (!verb.can(Takes::que) || !verb.can(Takes::noun) || verb.idle_before(fold(head(subject.head)))) return false;
  auto const* who = pack_.noun_class(head(subject.head).noun_class); // « Le suspect a été signalé de … »: no claim
  if (head(subject.head).is(Tag::name) || (who != nullptr && who->animate)) return false;
  auto o = v + 1;
  while (o < v + near && (any(o, Shape::time | Shape::adverb) || said_to(o))) ++o;
  if (!is(o, Shape::opener) || chunks_[o].entry >= pack_.source_openers.size() ||
      !pack_.source_openers[chunks_[o].entry].source_inside)
    return false;
  auto end = o + 1;
  while (end < size() && any(end, Shape::noun_phrase | Shape::prepositional | Shape::participle) && !said_to(end) &&
         !is(end, Shape::with_pour))
    ++end;
  if (end == o + 1 || is(end, Shape::que) || is(end, Shape::verb)) return false;
  auto out = make(v, "passive");
  out.origin = true;
  out.content.push_back(range(subject.first, subject.last));
  CandidateLink link;
  link.cue = cue_words(v);
  link.source = nameless(o, end);
  out.links.push_back(link);
  cover_chunks(subject.first, end);
  emit(std::move(out));
  return true;
}

/// « a été annoncé que », « sont jugées insuffisantes par », « est accusé d'avoir »
auto SentenceReader::passive_cue(Index v) -> void {
  auto const& verb = pack_.verbs[chunks_[v].entry];
  auto const noun = noun_and_claim(v);
  auto const subject = noun.found ? noun : subject_before(v);
  auto const emit_passive = [&](Subject const& agent, std::vector<TokenRange> content, Index first, Index last) {
    auto out = make(v, "passive");
    out.content = std::move(content);
    CandidateLink link;
    link.cue = cue_words(v);
    if (agent.found) {
      link.source = words_of(agent);
    } else {
      link.impersonal = true;
    }
    out.links.push_back(link);
    cover_chunks(first, last);
    emit(std::move(out));
  };
  if (from_source(v, subject)) return;
  auto const complements = run(grammar_.complements, v + 1).value_or(v + 1);
  if (subject.found && subject.pronoun) {
    auto const word = fold(token(chunks_[subject.head].head));
    if (pack_.is(word, Use::dummy)) {
      if (auto const que = run(grammar_.que_clause, v + 1); que && verb.can(Takes::que)) {
        // « il a été révélé | par Mediapart | que »
        auto const by = grammar_.trailing ? std::nullopt : agent_within(v + 1, *que);
        auto agent = by ? source_group(*by) : Subject{};
        agent.last = std::min(agent.last, *que);
        return emit_passive(agent, {range(*que, clause_end(*que))}, subject.first, clause_end(*que));
      }
    }
  }
  // « L'agent a été averti (par son chef) | que ce serait la porte »: told, and by nobody else than is said
  if (auto const que = run(grammar_.que_clause, v + 1); !grammar_.trailing && que && verb.can(Takes::que) &&
                                                        verb.can(Takes::object_de) && subject.found && !subject.self) {
    auto const by = agent_within(v + 1, *que);
    auto agent = by ? source_group(*by) : Subject{};
    agent.last = std::min(agent.last, *que);
    return emit_passive(agent, {range(*que, clause_end(*que))}, *que, clause_end(*que));
  }
  auto const to = run(grammar_.infinitive, v + 1);
  if (grammar_.trailing && to && is(*to, Shape::with_a) && subject.found && !subject.self && verb.can(Takes::que) &&
      verb.kind != Kind::directive) { // "is said to be ill"
    auto const last = clause_end(*to);
    return emit_passive({}, {range(subject.first, subject.last), range(*to, last)}, subject.first, last);
  }
  if (to && is(*to, Shape::with_de) && (verb.can(Takes::object_de) || verb.can(Takes::a_object_de)) &&
      verb.kind != Kind::directive) {
    auto const by =
        grammar_.trailing ? std::nullopt : agent_within(v + 1, *to); // « est soupçonné par le fisc d'avoir … »
    auto agent = by ? source_group(*by) : Subject{};
    if (agent.found) agent.last = std::min(agent.last, *to);
    return emit_passive(agent, {range(*to, clause_end(*to))}, v, clause_end(*to));
  }
  auto const of = called_behind(v);
  if (verb.can(Takes::object_de) && verb.kind != Kind::directive &&
      is(complements > v + 1 || of > v + 1 ? of : v, Shape::prepositional) && is(of, Shape::with_de)) {
    auto last = object_end(of);
    Subject agent;
    // « est qualifié | par le maire | de « marqué » »
    if (auto const by = of > v + 1 ? agent_within(v + 1, of) : std::nullopt)
      agent = source_group(*by), agent.last = std::min(agent.last, of);
    for (auto i = of + 1; i < last; ++i) { // « était qualifié de « marqué » par l'observatoire »
      if (!is(i, Shape::with_par)) continue;
      agent = source_group(i);
      if (!speaks(agent) && !is(i, Shape::named))
        agent = {};
      else
        last = i;
    }
    // « Les ours sont menacés de disparition »: nobody threatens
    if (!grammar_.trailing && !agent.found && verb.idle_before(fold(head(of)))) return;
    // « Les salariés ont été informés de la vente »: by nobody named
    if (!grammar_.trailing && !agent.found && verb.can(Takes::que) && verb.can(Takes::incise)) return;
    if (subject.found && !subject.self && !grammar_.trailing &&
        !verb.can(Takes::que)) { // « le risque | était qualifié | de « marqué » »
      std::vector<TokenRange> content{range(subject.first, subject.last), range(of, last)};
      auto end = agent.found ? std::max(agent.last, last) : last;
      // « accusé de fraude par ses rivaux, | notamment d'avoir menti »
      auto const charge = agent.found ? further_charge(end) : 0;
      if (charge != 0) content.push_back(range(end + 1, clause_end(charge))), end = clause_end(charge);
      return emit_passive(agent, std::move(content), v, end);
    }
    return emit_passive(agent, {range(of, last)}, v, agent.found ? std::max(agent.last, last) : last);
  }
  if (verb.can(Takes::object_comme) && verb.kind != Kind::directive && subject.found &&
      !subject.self) { // « est présenté (par les voisins) comme … »
    auto k = v + 1;
    while (k < size() && any(k, Shape::prepositional | Shape::time | Shape::adverb) && k < v + 5 &&
           !(grammar_.trailing && is(k, Shape::comme)))
      ++k;
    // « sont présentées | comme | pourraient l'être des tableaux »
    if (is(k, Shape::comme) && (grammar_.trailing || !is(k + 1, Shape::verb))) {
      Subject agent;
      for (auto i = v + 1; i < k; ++i) {
        if (is(i, Shape::with_par)) agent = source_group(i), agent.last = std::min(agent.last, k);
      }
      auto last = object_end(k);
      if (auto const by = agent.found || grammar_.trailing ? std::nullopt : agent_within(k + 1, last)) {
        agent = source_group(*by); // « considérée comme une provocation | par de nombreux syndicats »
        last = *by;
      }
      return emit_passive(agent, {range(subject.first, subject.last), range(k, last)}, subject.first, last);
    }
  }
  if (auto const figure = figure_behind(v); figure && verb.can(Takes::a_noun) && verb.kind != Kind::directive &&
                                            subject.found) { // « le coût est estimé à 3 millions (par la préfecture) »
    auto const by = agent_within(*figure + 1, object_end(*figure));
    auto const agent = by ? source_group(*by) : Subject{};
    auto const last = by ? *by : object_end(*figure);
    return emit_passive(agent, {range(subject.first, subject.last), range(*figure, last)}, subject.first, last);
  }
  if (auto const trait = attribute_behind(v);
      trait && subject.found && !subject.self) { // « est jugé insuffisant (par les syndicats) »
    auto const by = agent_within(*trait + 1, object_end(*trait));
    auto const agent = by ? source_group(*by) : Subject{};
    auto last = by ? *by : object_end(*trait);
    while (by && !grammar_.trailing && is(last - 1, Shape::time)) --last; // « jugée trop chère | mardi | par »
    if (agent.found || verb.kind == Kind::opinion)
      return emit_passive(agent, {range(subject.first, subject.last), range(*trait, last)}, subject.first, last);
  }
  // "the plan was dubbed | “the long road”": by nobody named
  if (grammar_.trailing && verb.can(Takes::object_attribute) && !verb.can(Takes::noun) && subject.found &&
      !subject.self && !agent_within(v + 1, size())) {
    auto last = is(v + 1, Shape::quotation) ? v + 2 : quoted_run(v + 1);
    if (is(v + 1, Shape::noun_phrase) && !reading_.sentence.quoted[chunks_[v + 1].first] &&
        reading_.sentence.quoted[chunks_[v + 1].last - 1])
      last = object_end(v + 1); // "has been called | the “wolf of the east”"
    if (last > v + 1)
      return emit_passive({}, {range(subject.first, subject.last), range(v + 1, last)}, subject.first, last);
  }
  if (grammar_.trailing && verb.can(Takes::si)) { // "was asked by the judge | whether she had seen it"
    auto const by = agent_within(v + 1, size());
    auto asked = by ? source_group(*by) : Subject{};
    auto const from = by ? run(grammar_.complements, *by + 1).value_or(*by + 1) : v + 1;
    if (auto const whether = run(grammar_.question, from)) {
      asked.last = std::min(asked.last, *whether);
      emit_passive(asked, {range(*whether, clause_end(*whether))}, v, clause_end(*whether));
      return;
    }
  }
  // « a été annoncée | à cet effet, mardi, lors d'une réunion, | par le ministre »
  auto const beside = [&](Index i) {
    bool const pointed = is(i, Shape::prepositional) && chunks_[i].last > chunks_[i].first + 1 &&
                         token(chunks_[i].first + 1).is(Tag::demonstrative);
    return any(i, Shape::time | Shape::adverb | Shape::comma) || pointed || said_to(i) || venue(i);
  };
  auto by = run(grammar_.agent, v + 1);
  bool const apart = !by;
  if (!by && !grammar_.trailing) {
    auto i = v + 1;
    while (i < v + 8 && beside(i) && !is(i, Shape::with_par)) ++i;
    if (is(i, Shape::with_par) && is(i, Shape::prepositional)) by = i;
  }
  if (by && subject.found && !subject.self) {
    if (chunks_[v].is(Shape::negative)) return; // « aucune raison n'a été donnée par »: nothing was said
    Subject agent{*by, *by + 1, *by, true, false, false, false};
    if (!speaks(agent) && !is(*by, Shape::named)) return;
    for (auto i = v + 1; i < *by && !grammar_.trailing;
         ++i) { // « a été condamné à une amende par le tribunal »: no claim
      bool const told = said_to(i) || (venue(i) && pack_.is(fold(head(i)), Use::occasion)) || beside(i);
      if (is(i, Shape::prepositional) && !told) return;
    }
    if (!noun.found && verb.idle_before(fold(head(subject.head)))) return; // « la demande a été rejetée par »
    // « Un homme portant ce nom avait été signalé par la police »: somebody is no claim
    auto const* who = pack_.noun_class(head(subject.head).noun_class);
    if (!grammar_.trailing && verb.kind == Kind::assertion && who != nullptr && who->animate &&
        !has(head(subject.head).features, Feature::noun_plural))
      return;
    auto group = source_group(*by);
    std::vector<TokenRange> content{range(subject.first, subject.last)};
    auto said = *by; // « confirmée | à l'AFP | par la direction »
    for (auto i = v + 1; i < said && !grammar_.trailing; ++i)
      if (is(i, Shape::prepositional) && (said_to(i) || venue(i))) said = i;
    auto from = v + 1; // « revendiquée | samedi 3 mai | par le groupe »
    while (from < said && !grammar_.trailing && is(from, Shape::time)) ++from;
    while (said > from && !grammar_.trailing && is(said - 1, Shape::time)) --said;
    if (said > from && !apart) content.push_back(range(from, said));
    if (content.back().empty()) content.pop_back();
    // « Il a été applaudi par certains élus »: nothing is told of what they said; whoever has a name may speak on
    bool const he =
        !grammar_.trailing && subject.pronoun && is(subject.head, Shape::personal) && !is(*by, Shape::named);
    if (he && content.size() == 1) return;
    auto to = *by + 1; // « est attribuée par la police | au gang des collines »
    while (to < *by + 3 && any(to, Shape::time | Shape::adverb)) ++to;
    if (!grammar_.trailing && verb.can(Takes::a_noun) && verb.can(Takes::noun) && is(to, Shape::with_a)) {
      content.push_back(range(to, object_end(to)));
      group.last = std::min(group.last, to);
    }
    if (!grammar_.trailing && is(group.last, Shape::prepositional) && is(group.last, Shape::with_pour))
      content.push_back(range(group.last, object_end(group.last))); // « est annoncée par la CGT | pour lundi »
    if (!(verb.can(Takes::noun) || verb.can(Takes::object_attribute) || verb.can(Takes::object_comme))) return;
    // « l'information est donnée par X », « Sudria est reconnue par X »: no claim
    bool const bare = content.size() == 1 && !verb.can(Takes::noun);
    if (!grammar_.trailing && (bare || (head(subject.head).is(Tag::name) && verb.idle_before("*")))) return;
    emit_passive(group, std::move(content), subject.first, group.last);
  }
}

auto SentenceReader::ends_in_question() const -> bool {
  return !chunks_.empty() && is(size() - 1, Shape::stop) && fold(token(chunks_.back().first)).starts_with('?');
}

/// « « … », s'époumone Julie »: behind a quotation any verb with its subject inverted is a cue.
auto SentenceReader::unknown_verb_after_quotation(Index v) -> void {
  bool const quote_left =
      (v > 0 && is(v - 1, Shape::quotation)) || (v > 1 && is(v - 1, Shape::comma) && is(v - 2, Shape::quotation));
  // « À Dasgo, a-t-il illustré, une table sert à tous »
  bool const framed = !grammar_.trailing && v > 0 && is(v - 1, Shape::comma) &&
                      any(v + 1, Shape::comma | Shape::stop) && is(v, Shape::inverted) &&
                      (is(v, Shape::modal_past) || is(v + 1, Shape::stop)) && !ends_in_question();
  if (!(quote_left || framed) || chunks_[v].is(Shape::copula) || chunks_[v].is(Shape::passive)) return;
  if (chunks_[v].is(Shape::inverted)) {
    Subject behind{v, v + 1, v, true, true, false, false};
    auto const word = fold(token(chunks_[v].subject));
    if (word.ends_with("il") || word.ends_with("elle") || word.ends_with("ils") || word.ends_with("elles"))
      incise(v, behind);
    return;
  }
  auto const at = run(grammar_.subject_behind, v + 1);
  if (!at) return;
  auto const group = source_group(*at);
  auto const* cls = pack_.noun_class(head(group.head).noun_class);
  bool const person = is(group.head, Shape::named) || (cls != nullptr && cls->animate);
  auto const after = run(grammar_.complements, group.last).value_or(group.last);
  bool const closes = after >= size() || any(after, Shape::stop | Shape::comma | Shape::quotation);
  if (person && closes) incise(v, group);
}

} // namespace sourcier
