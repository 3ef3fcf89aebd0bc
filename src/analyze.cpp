#include "analyze.hpp"

#include "attribution/sentence_reader.hpp"
#include "grammar.hpp"
#include "lexicon/decide.hpp"
#include "lexicon/pack.hpp"
#include "lexicon/tagger.hpp"
#include "quotes/answers.hpp"
#include "quotes/quotes.hpp"
#include "sources/entity.hpp"
#include "sources/resolve.hpp"
#include "text/sentences.hpp"
#include "text/tokenize.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace sourcier {
namespace {

auto summarize(std::vector<Attribution> const& attributions) -> Summary {
  Summary out;
  out.attributions = static_cast<std::uint32_t>(attributions.size());
  std::uint32_t anonymous = 0;
  std::uint32_t state = 0;
  for (auto const& a : attributions) {
    auto const origin = a.chain.back().level;
    ++out.levels[static_cast<std::size_t>(origin)];
    anonymous += origin == Level::anonymous ? 1 : 0;
    out.unattributed += origin == Level::unattributed ? 1 : 0;
    state += std::any_of(a.chain.begin(), a.chain.end(),
                         [](Link const& l) { return l.state_media && is_state_controlled(l.state_media->media_class); })
                 ? 1
                 : 0;
  }
  if (out.attributions > 0) {
    out.anonymous_share = static_cast<double>(anonymous) / out.attributions;
    out.state_media_share = static_cast<double>(state) / out.attributions;
  }
  return out;
}

/// "Brook went on:", and what she said in the next paragraph: one attribution. What the first sentence seemed to claim
/// by the same words ("made the following comment:") is not another.
auto announce(Candidate& quotation, std::vector<Candidate>& before, std::optional<CandidateLink> const& announcer)
    -> void {
  if (!announcer) return;
  auto const same = [&](Candidate const& c) {
    return c.sentence == *announcer->cue_sentence && c.construct == "object";
  };
  if (!before.empty() && same(before.back())) before.pop_back();
  quotation.construct = "announced";
  quotation.links = {*announcer};
}

/// « A. B, a dit X. C », « A, a dit X, B », ajoute-t-il: between one pair of marks is one claim, of whoever the incise
/// names; what stands before and behind is another piece of it.
auto join_quotations(std::vector<Attribution>& attributions, TokenList const& tokens, std::vector<Quote> const& quotes)
    -> void {
  std::size_t kept = 0;
  auto quote = quotes.begin();
  for (std::size_t i = 0; i < attributions.size(); ++i) {
    auto& next = attributions[i];
    auto const words = next.content.front();
    while (quote != quotes.end() && tokens[quote->close].span.end <= words.begin) ++quote;
    bool const same = kept > 0 && quote != quotes.end() && quote->incise != 0 &&
                      tokens[quote->open].span.begin <= attributions[kept - 1].content.front().begin &&
                      words.end <= tokens[quote->close].span.end;
    auto const goes_on = [](Attribution const& a) {
      return a.construct == "continued" && !a.chain.front().cue && !a.chain.front().source;
    };
    auto const again = [&](Attribution const& a) { // « …, dit-il »
      auto const& link = a.chain.front();
      return link.cue && link.source && link.source->begin >= link.cue->begin && link.source->end <= link.cue->end;
    };
    if (same) {
      auto& before = attributions[kept - 1];
      bool const led = goes_on(before) && next.chain.front().cue;
      if (led || goes_on(next) || again(next)) {
        auto pieces = before.content;
        auto rest = next.content.begin();
        bool const close = quote->incise_sentence != 0 && rest->begin == tokens[quote->incise_sentence].span.begin;
        if (close) pieces.back().end = (rest++)->end; // « A. B, dit X »
        pieces.insert(pieces.end(), rest, next.content.end());
        if (led) before = std::move(next);
        before.content = std::move(pieces);
        continue;
      }
    }
    if (kept != i) attributions[kept] = std::move(next);
    ++kept;
  }
  attributions.resize(kept);
}

/// The year of an article: as it was given, else of the first date in its opening lines (« 3 mai 2017 »); 0 when
/// neither says.
auto year_of(ArticleInfo const& info, Document const& document, Pack const& pack) -> int {
  constexpr std::size_t opening = 400; // bytes
  auto const year = [](std::string_view word) {
    bool const digits = word.size() == 4 && word.find_first_not_of("0123456789") == std::string_view::npos;
    auto const n = digits ? std::stoi(std::string{word}) : 0;
    return n >= 1900 && n <= 2100 ? n : 0;
  };
  if (info.date) return year(std::string_view{*info.date}.substr(0, 4));
  auto text = std::string_view{document.text}.substr(0, opening);
  if (document.text.size() > opening) text = text.substr(0, text.find_last_of(" \n") + 1); // whole words
  auto const month = [&](std::string_view word) {
    auto const known = pack.words.find(fold(word));
    return known != pack.words.end() && (known->second & static_cast<Tags>(Tag::time)) != 0;
  };
  auto const parts = [](char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == ',' || c == '.' || c == ';' || c == ':' || c == '(' || c == ')';
  };
  auto const begins_as_letter = [](std::string_view word) { return word.front() > '9'; };
  std::string_view before; // the word before
  for (std::size_t at = 0; at < text.size();) {
    auto end = at;
    while (end < text.size() && !parts(text[end])) ++end;
    auto const word = text.substr(at, end - at);
    at = end + 1;
    if (word.empty()) continue;
    if (!before.empty() && !begins_as_letter(word)) {
      if (auto const found = year(fold(word)); found != 0 && month(before)) return found;
    }
    before = word;
  }
  return 0;
}

/// A class that a medium did not have yet in the article's year is none.
auto keep_classes_of(int year, std::vector<Attribution>& attributions, Registry const& registry) -> void {
  if (year == 0) return;
  for (auto& attribution : attributions) {
    for (auto& link : attribution.chain) {
      if (!link.state_media) continue;
      auto const* const medium = registry.find(link.state_media->name);
      if (medium != nullptr && medium->key == link.state_media->entry && year < medium->since) link.state_media.reset();
    }
  }
}

/// « La facture augmentera de 4 %. C'est ce qu'a annoncé la ministre. »: the sentence before is the claim, when nobody
/// in it is said to have made it.
auto claim_before(Candidate summary, TokenRange words, std::uint32_t sentence, std::vector<Candidate>& before) -> void {
  auto const of_sentence = [&](Candidate const& c) { return c.sentence == sentence; };
  auto const there = std::find_if(before.begin(), before.end(), of_sentence);
  if (there == before.end()) {
    summary.sentence = sentence;
    summary.content = {words};
    before.push_back(std::move(summary));
    return;
  }
  auto const sourced = [](CandidateLink const& l) { return l.source.present(); };
  if (there + 1 != before.end() || std::any_of(there->links.begin(), there->links.end(), sourced)) return;
  there->links = std::move(summary.links);
  there->construct = summary.construct;
}

} // namespace

auto analyze(std::string text, ArticleInfo info, Packs const& packs) -> Analysis {
  auto const* pack = packs.language(info.lang);
  auto const* grammar = find_grammar(info.lang);
  // Apart from the call: some compilers move `info` before they look at the other arguments.
  if (pack != nullptr && grammar != nullptr) {
    auto const language = Language{*pack, *grammar, find_decider(info.lang)};
    return analyze(std::move(text), std::move(info), language, packs.registry());
  }
  Analysis out;
  out.article = std::move(info);
  out.document.text = std::move(text);
  return out;
}

auto analyze(std::string text, ArticleInfo info, Language const& language, Registry const& registry) -> Analysis {
  Analysis out;
  out.article = std::move(info);
  auto const* pack = &language.pack;
  auto const* grammar = &language.grammar;
  out.document = read_document(std::move(text), pack->page);
  auto const& document = out.document;
  auto const tokens = tag(tokenize(document, pack->token_rules), document, *pack, registry, language.decide);
  auto const quotes = add_answers(find_quotes(tokens, pack->lower_quotations_belong), tokens, *pack);
  auto sentences = split_sentences(tokens, quotes, pack->lower_quotations_belong);
  std::vector<Reading> readings;
  readings.reserve(sentences.size());
  for (auto& sentence : sentences) {
    sentence.title = document.title && sentence.size() > 0 && document.title->contains(sentence.outer.front());
    auto chunks = grammar->chunk(sentence, tokens, *pack);
    readings.push_back({std::move(sentence), std::move(chunks)});
  }
  std::vector<Candidate> candidates;
  for (std::uint32_t i = 0; i < readings.size(); ++i) {
    auto found = SentenceReader{readings[i], i, tokens, *pack, *grammar}.find();
    if (grammar->trailing && i > 0 && readings[i].sentence.paragraph_start && !found.empty() &&
        found.front().construct == "continued") {
      announce(found.front(), candidates, SentenceReader{readings[i - 1], i - 1, tokens, *pack, *grammar}.announcer());
    }
    // « C'est ce qu'a annoncé la ministre, ajoutant que … »: the participle is hers too
    auto const added = [](Candidate const& c) { return c.construct == "gerund"; };
    if (i > 0 && !readings[i].sentence.paragraph_start && std::all_of(found.begin(), found.end(), added)) {
      auto const before = SentenceReader{readings[i - 1], i - 1, tokens, *pack, *grammar};
      if (auto summary = SentenceReader{readings[i], i, tokens, *pack, *grammar}.summary()) {
        for (auto& candidate : found) candidate.links.front().source = summary->links.front().source;
        claim_before(std::move(*summary), before.whole(), i - 1, candidates);
      }
    }
    if (!grammar->trailing && found.empty() && !candidates.empty() && candidates.back().construct == "que" &&
        candidates.back().sentence + 1 == i && !readings[i].sentence.paragraph_start) {
      if (auto more = SentenceReader{readings[i], i, tokens, *pack, *grammar}.further_clause())
        found.push_back(std::move(*more));
    }
    for (auto& candidate : found) candidates.push_back(std::move(candidate));
  }
  auto const entities = find_entities(readings, document, tokens, *pack, registry);
  out.attributions = resolve(candidates, readings, entities, document, tokens, *pack, registry);
  join_quotations(out.attributions, tokens, quotes);
  keep_classes_of(year_of(out.article, document, *pack), out.attributions, registry);
  out.summary = summarize(out.attributions);
  if (!out.article.title && document.title) out.article.title = std::string{document.at(*document.title)};
  return out;
}

} // namespace sourcier
