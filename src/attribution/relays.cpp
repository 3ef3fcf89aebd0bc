#include "attribution/sentence_reader.hpp"

#include <algorithm>

namespace sourcier {

namespace {

auto bytes(Sentence const& sentence, std::vector<TokenRange> const& pieces) -> std::uint32_t {
  std::uint32_t n = 0;
  for (auto const& p : pieces) n += sentence.span(p.first, p.last).size();
  return n;
}

auto inside(TokenRange r, std::vector<TokenRange> const& pieces) -> bool {
  return std::any_of(pieces.begin(), pieces.end(), [&](TokenRange p) { return p.contains(r); });
}

} // namespace

/// « citant ses sources », « citée par l'agence Tass », « selon des propos rapportés par X »: one more link.
auto SentenceReader::relays() -> void {
  for (Index i = 0; i < size(); ++i) {
    auto const& c = chunks_[i];
    bool const citing = c.is(Shape::gerund) && pack_.relay_verb_forms.contains(fold(head(i)));
    bool const cited = c.is(Shape::participle) && pack_.relay_verb_forms.contains(fold(head(i))) && is(i + 1, Shape::with_par);
    if (!citing && !cited) continue;
    auto n = i + 1;
    if (cited) n = i + 1;
    else if (!any(n, Shape::noun_phrase | Shape::pronoun)) continue;
    auto group = source_group(n);
    auto words = words_of(group);
    if (cited && words.range.first + 1 < words.range.last) ++words.range.first; // « par »
    Candidate* nearest = nullptr;
    for (auto& candidate : found_) {
      if (candidate.links.empty() || candidate.cue_chunk > i + 12) continue;
      auto const& source = candidate.links.front().source;
      if (cited && source.present() && source.range.last <= chunks_[i].first + 0u) nearest = &candidate;
      if (cited && source.present() && source.range.first <= chunks_[i].first && source.range.last >= chunks_[i].last) nearest = &candidate;
      if (citing && (candidate.cue_chunk < i)) nearest = &candidate;
    }
    if (!nearest) continue;
    CandidateLink link;
    link.cue = {chunks_[i].first, chunks_[i].last};
    link.source = words;
    if (citing) {
      // « dans un e-mail », « citant un communiqué » of the same source would be a venue; a source is a further link
      nearest->links.push_back(link);
    } else {
      auto& source = nearest->links.back().source;
      bool const reported_words = (source.range.first <= chunks_[i].first && source.range.last >= chunks_[i].last) || source.range.last == chunks_[i].first;
      auto const cls = pack_.noun_class(token(source.head).noun_class);
      if (reported_words && !(cls && (cls->id == "anonymous" || cls->animate)) && !token(source.head).is(Tag::name) && nearest->construct == "prepositional") {
        // « selon des propos rapportés par X »: the words have no source of their own
        link.cue = nearest->links.back().cue;
        nearest->links.back() = link;
      } else {
        if (reported_words && source.range.first < chunks_[i].first) source.range.last = chunks_[i].first;
        nearest->links.insert(nearest->links.begin(), link);
      }
    }
  }
}

/// A cue at the end whose content is another attribution whole: « X nie P, a fait savoir son avocat » is one claim
/// with two links. So is a reported clause whose own verb reports: « X dit que Y affirme que P ».
auto SentenceReader::merge_covering() -> void {
  for (std::size_t o = 0; o < found_.size(); ++o) {
    for (std::size_t i = 0; i < found_.size(); ++i) {
      if (i == o || found_[o].content.empty() || found_[i].links.empty()) continue;
      auto& outer = found_[o];
      auto& inner = found_[i];
      if (outer.construct == "nominal" || inner.construct == "conditional" || inner.construct == "continued") continue;
      if (!inside(inner.links.front().cue, outer.content)) continue;
      if (inner.content.empty() || !inside(inner.content.front(), outer.content)) continue;
      auto const from = outer.content.front().first;
      auto opening = std::min(inner.links.front().cue.first, inner.content.front().first);
      if (inner.links.front().source.present()) opening = std::min(opening, inner.links.front().source.range.first);
      bool const words_only = inner.construct == "object" || inner.construct == "passive" || inner.construct == "participle";
      bool const says = !words_only || (chunks_[inner.cue_chunk].is(Shape::cue) && pack_.verbs[chunks_[inner.cue_chunk].entry].can(Takes::que)) || inner.stance == Stance::denying;
      bool const to_the_end = inner.content.back().last + 1 >= outer.content.back().last;
      bool const whole = says && opening <= from + 2 && (to_the_end || 2 * bytes(reading_.sentence, inner.content) >= bytes(reading_.sentence, outer.content));
      bool const clause = inner.construct != "object" && inner.construct != "passive" && inner.construct != "participle" && inner.construct != "gerund";
      if (!whole && !clause) { // words of the claim, not a claim of their own
        found_.erase(found_.begin() + static_cast<std::ptrdiff_t>(i));
        return merge_covering();
      }
      auto chain = outer.links;
      bool const nobody = inner.links.size() == 1 && inner.links.front().impersonal; // « indique-t-on de source policière »
      if (!nobody) chain.insert(chain.end(), inner.links.begin(), inner.links.end());
      if (chain.size() > 5) continue;
      inner.links = chain;
      if (whole) {
        found_.erase(found_.begin() + static_cast<std::ptrdiff_t>(o));
        return merge_covering();
      }
      break;
    }
  }
}

} // namespace sourcier
