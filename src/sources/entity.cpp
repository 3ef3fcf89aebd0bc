#include "sources/entity.hpp"

#include "text/utf8.hpp"

#include <algorithm>
#include <optional>
#include <unordered_map>

namespace sourcier {
namespace {

constexpr std::size_t most = 4000;

class Finder {
public:
  Finder(std::vector<Reading> const& readings, Document const& document, TokenList const& tokens, Pack const& pack,
         Registry const& registry)
      : readings_(readings), document_(document), tokens_(tokens), pack_(pack), registry_(registry) {}

  auto run() -> Entities {
    // longer names first, so that a surname in the headline finds its full name below
    for (auto pass : {0, 1}) {
      for (std::uint32_t s = 0; s < readings_.size(); ++s) {
        for (auto const& chunk : readings_[s].chunks) {
          if (!chunk.any(Shape::noun_phrase | Shape::prepositional | Shape::time)) continue;
          names_in(s, chunk, pass);
        }
      }
    }
    for (std::uint32_t s = 0; s < readings_.size(); ++s) {
      for (auto const& chunk : readings_[s].chunks) {
        if (chunk.any(Shape::noun_phrase | Shape::prepositional)) acronym_in(s, chunk);
      }
    }
    std::stable_sort(out_.mentions.begin(), out_.mentions.end(), [](NamedAt const& a, NamedAt const& b) {
      return a.sentence != b.sentence ? a.sentence < b.sentence : a.first < b.first;
    });
    return std::move(out_);
  }

private:
  auto token(std::uint32_t s, std::uint32_t t) const -> Token const& { return readings_[s].sentence.tokens[t]; }
  auto fold(Token const& t) const -> std::string_view { return tokens_.fold(t); }
  auto text(std::uint32_t s, std::uint32_t first, std::uint32_t last) const -> std::string {
    return std::string{document_.at(readings_[s].sentence.inner_span(first, last))};
  }

  /// Runs of names in a chunk: « Mohamed Salem Ould Salek », « Charles de Gaulle », « Aïcha bint Ahmed ».
  auto names_in(std::uint32_t s, Chunk const& chunk, int pass) -> void {
    for (auto t = chunk.first; t < chunk.last; ++t) {
      if (!token(s, t).is(Tag::name)) continue;
      auto last = t + 1;
      while (last < chunk.last) {
        auto const& next = token(s, last);
        if (next.is(Tag::name) && !next.is(Tag::title)) {
          // « le chef des Insoumis Jean-Luc Mélenchon »: a first name behind a common word opens a name of its own
          auto const& previous = token(s, last - 1);
          bool const given = has(next.features, Feature::male_name) || has(next.features, Feature::female_name);
          bool const common =
              has(previous.features, Feature::uncapitalized) && !has(previous.features, Feature::male_name) &&
              !has(previous.features, Feature::female_name) && !has(previous.features, Feature::surname);
          if (given && (common || known_place(s, t, last))) break; // « le président des États-Unis Donald Trump »
          ++last;
          continue;
        }
        // « Le Phare du Littoral »: a title that opens with its article
        if (titled_article(s, t) && next.is(Tag::de) && last + 1 < chunk.last && token(s, last + 1).is(Tag::name)) {
          last += 2;
          continue;
        }
        // a particle between two names
        bool const particle =
            (next.is(Tag::de) && !next.is(Tag::determiner)) || pack_.particles.contains(fold(next)) ||
            (next.features == 0 && !next.any(Tag::comma | Tag::stop | Tag::open_bracket | Tag::close_bracket) &&
             next.fold_size <= 4) ||
            fold(next) == "la" || fold(next) == "le";
        bool const joined = last + 1 < chunk.last && token(s, last + 1).is(Tag::name);
        bool const person_before = has(token(s, t).features, Feature::male_name) ||
                                   has(token(s, t).features, Feature::female_name) || token(s, t).features == 0;
        if (particle && joined && last == t + 1 && person_before && !token(s, t).is(Tag::acronym) &&
            token(s, t).noun_class == no_entry) {
          last += 2;
          continue;
        }
        break;
      }
      auto first = t;
      if (token(s, first).noun_class != no_entry && last == first + 1 && token(s, first).is(Tag::noun))
        continue; // « Ministère »
      record(s, chunk, first, last, pass);
      t = last - 1;
    }
  }

  auto known_place(std::uint32_t s, std::uint32_t first, std::uint32_t last) const -> bool {
    if (last - first > 12) return false; // no name of the packs is that long
    auto const name = sourcier::fold(text(s, first, last));
    return pack_.countries.contains(name) || pack_.organizations.contains(name) || pack_.metonyms.contains(name);
  }

  /// A capital article inside a sentence: « selon Le Phare », but not « M. Le Pen ».
  auto titled_article(std::uint32_t s, std::uint32_t t) const -> bool {
    auto const& lead = token(s, t);
    if (!lead.is(Tag::name) || !pack_.words.contains(fold(lead)) || t == 0 || t + 1 >= readings_[s].sentence.size())
      return false;
    auto const& next = token(s, t + 1);
    auto const& previous = token(s, t - 1);
    return next.is(Tag::name) && has(next.features, Feature::uncapitalized) && !previous.any(Tag::title | Tag::name) &&
           !previous.any(Tag::stop | Tag::colon);
  }

  /// « l'Organisation mondiale de la santé (OMS) », « l'UPJ (Union des pêcheurs du Jaguaribe) »: two names of one body.
  auto acronym_in(std::uint32_t s, Chunk const& chunk) -> void {
    for (auto t = chunk.first + 1; t + 2 < chunk.last; ++t) {
      if (!token(s, t).is(Tag::open_bracket)) continue;
      auto close = t + 1;
      while (close < chunk.last && !token(s, close).is(Tag::close_bracket)) ++close;
      auto begin = chunk.first;
      while (begin < t && token(s, begin).any(Tag::determiner | Tag::a | Tag::de) && !token(s, begin).is(Tag::name))
        ++begin;
      while (begin < t && token(s, begin).is(Tag::preposition)) ++begin;
      while (begin + 1 < t && token(s, begin).is(Tag::determiner)) ++begin;
      bool const behind = close == t + 2 && token(s, t + 1).is(Tag::acronym) && t >= begin + 2;
      bool const before = t == begin + 1 && token(s, begin).is(Tag::acronym) && close > t + 2;
      if (!behind && !before) continue;
      auto const full = behind ? text(s, begin, t) : text(s, t + 1, close);
      auto const acronym = behind ? t + 1 : begin;
      auto const it = by_name_.find(std::string{fold(token(s, acronym))});
      if (it == by_name_.end()) continue;
      auto& entity = out_.list[it->second];
      if (entity.name.size() >= full.size() || entity.kind == EntityKind::person || entity.kind == EntityKind::medium)
        continue;
      entity.aliases.insert(entity.aliases.begin(), entity.name);
      entity.name = full;
      if (entity.kind == EntityKind::unknown) entity.kind = EntityKind::organization;
      return;
    }
  }

  auto record(std::uint32_t s, Chunk const& chunk, std::uint32_t first, std::uint32_t last, int pass) -> void {
    bool const lone = last - first == 1;
    if ((pass == 0) == lone) return;
    if (out_.mentions.size() >= most * 10) return;
    auto name = text(s, first, last);
    auto const folded = sourcier::fold(name);
    Entity entity;
    entity.name = name;
    entity.first_sentence = s;
    for (auto t = first; t < last; ++t) {
      if (token(s, t).is(Tag::name)) entity.words.emplace_back(fold(token(s, t)));
    }
    describe(entity, s, chunk, first, last);
    entity.kind = kind_of(entity, s, chunk, first, last, folded);
    auto const index = join(std::move(entity), folded, lone);
    if (!index) return;
    NamedAt at{s, first, last, *index, false, false};
    at.in_complement = first > chunk.first && token(s, first - 1).any(Tag::de | Tag::a | Tag::preposition);
    if (first > chunk.first + 1 && token(s, first - 1).is(Tag::determiner))
      at.in_complement = token(s, first - 2).any(Tag::de | Tag::a | Tag::preposition);
    if (last < chunk.last && token(s, last).is(Tag::possessive) && !token(s, last).is(Tag::determiner))
      at.in_complement = true; // "Clinton's"
    if (token(s, chunk.first).any(Tag::preposition | Tag::a | Tag::de) && !chunk.is(Shape::noun_phrase))
      at.in_complement = true;
    auto const next = next_chunk(s, chunk);
    at.subject = chunk.is(Shape::noun_phrase) && ((next && next->is(Shape::verb)) || opens_clause(s, chunk));
    out_.mentions.push_back(at);
  }

  /// No verb before it in its sentence: its subject, whatever is said of it first.
  auto opens_clause(std::uint32_t s, Chunk const& chunk) const -> bool {
    auto const& chunks = readings_[s].chunks;
    auto const i = static_cast<std::size_t>(&chunk - chunks.data());
    if (i > 8) return false;
    for (std::size_t k = 0; k < i; ++k) {
      if (chunks[k].any(Shape::verb | Shape::quotation)) return false;
      bool const apposed = chunks[k].is(Shape::noun_phrase) && k + 2 == i && chunks[k + 1].is(Shape::comma) &&
                           chunk.is(Shape::named); // « l'imam, Mohammed Karabila, »
      if (chunks[k].is(Shape::noun_phrase) && !apposed) return false;
    }
    return true;
  }

  auto next_chunk(std::uint32_t s, Chunk const& chunk) const -> Chunk const* {
    auto const& chunks = readings_[s].chunks;
    auto const i = static_cast<std::size_t>(&chunk - chunks.data()) + 1;
    return i < chunks.size() ? &chunks[i] : nullptr;
  }

  /// What stands around the name: title, function, adjectives; also across the comma of an apposition.
  auto describe(Entity& e, std::uint32_t s, Chunk const& chunk, std::uint32_t first, std::uint32_t last) -> void {
    auto const take = [&](Chunk const& c, std::uint32_t except_first, std::uint32_t except_last) {
      for (auto t = c.first; t < c.last; ++t) {
        if (t >= except_first && t < except_last) continue;
        auto const& w = token(s, t);
        auto const cls = pack_.noun_class(w.noun_class);
        if (cls && cls->animate) {
          e.roles.emplace_back(fold(w));
          agreement(e.agreement, w);
          if (t > c.first) agreement_of_determiner(e.agreement, token(s, t - 1));
        } else if (w.any(Tag::noun | Tag::adjective | Tag::name)) {
          e.described.emplace_back(fold(w));
        }
        if (w.is(Tag::title)) {
          auto const it = pack_.titles.find(fold(w));
          if (it != pack_.titles.end()) {
            e.agreement.masculine = e.agreement.masculine || (it->second & 1) != 0;
            e.agreement.feminine = e.agreement.feminine || (it->second & 2) != 0;
          }
        }
      }
    };
    take(chunk, first, last);
    for (auto t = first; t < last; ++t) {
      if (has(token(s, t).features, Feature::male_name)) e.agreement.masculine = true;
      if (has(token(s, t).features, Feature::female_name)) e.agreement.feminine = true;
      if (e.agreement.masculine != e.agreement.feminine) break;
    }
    auto const& chunks = readings_[s].chunks;
    auto const i = static_cast<std::size_t>(&chunk - chunks.data());
    bool const bare = chunk.first == first && chunk.is(Shape::noun_phrase);
    if (bare && i >= 2 && chunks[i - 1].is(Shape::comma) && chunks[i - 2].is(Shape::noun_phrase))
      take(chunks[i - 2], 0, 0);
    if (i + 2 < chunks.size() && chunks[i + 1].is(Shape::comma) && chunks[i + 2].is(Shape::noun_phrase) &&
        chunk.is(Shape::noun_phrase)) {
      auto const cls = pack_.noun_class(token(s, chunks[i + 2].head).noun_class);
      if (cls && cls->animate) take(chunks[i + 2], 0, 0);
    }
  }

  auto agreement(Agreement& a, Token const& t) const -> void {
    bool const m = has(t.features, Feature::noun_masculine), f = has(t.features, Feature::noun_feminine);
    if (m != f) {
      a.masculine = a.masculine || m;
      a.feminine = a.feminine || f;
    }
  }
  auto agreement_of_determiner(Agreement& a, Token const& t) const -> void {
    auto const it = pack_.genders.find(fold(t));
    if (it == pack_.genders.end()) return;
    a.masculine = a.masculine || (it->second & 1) != 0;
    a.feminine = a.feminine || (it->second & 2) != 0;
  }

  auto kind_of(Entity& e, std::uint32_t s, Chunk const& chunk, std::uint32_t first, std::uint32_t last,
               std::string const& folded) const -> EntityKind {
    auto const& lead = token(s, first);
    auto const* cls = pack_.noun_class(token(s, chunk.head).noun_class);
    if (lead.is(Tag::medium)) {
      auto const span = readings_[s].sentence.inner_span(first, last);
      if (auto const match = registry_.longest_match(document_.text, span.begin, span.end + 40)) {
        bool const cue = (cls && cls->level == Level::media) || fold(token(s, chunk.head)) == "agence";
        if ((!match->ambiguous || cue) && match->span.end >= span.end) {
          e.medium = match->medium;
          return EntityKind::medium;
        }
      }
    }
    if (auto const it = pack_.organizations.find(folded); it != pack_.organizations.end()) {
      e.agreement = {!it->second.feminine, it->second.feminine, it->second.plural};
      return EntityKind::organization;
    }
    if (auto const it = pack_.countries.find(folded); it != pack_.countries.end()) {
      e.agreement = {(it->second & 1) != 0, (it->second & 2) != 0, (it->second & 4) != 0};
      return EntityKind::place;
    }
    if (pack_.metonyms.contains(folded)) return EntityKind::place;
    bool const titled = first > 0 && token(s, first - 1).is(Tag::title);
    if (titled) return EntityKind::person;
    bool personal = false, acronym = true, unknown = true;
    for (auto t = first; t < last; ++t) {
      auto const f = token(s, t).features;
      personal = personal || has(f, Feature::male_name) || has(f, Feature::female_name);
      if (last - first > 1) personal = personal || has(f, Feature::surname);
      acronym = acronym && token(s, t).is(Tag::acronym);
      unknown = unknown && (f == 0 || has(f, Feature::proper_name));
    }
    auto const* lead_class = pack_.noun_class(lead.noun_class);
    if (lead_class && !lead_class->animate && lead_class->level == Level::organization) return EntityKind::organization;
    if (titled_article(s, first)) return EntityKind::medium; // « selon Le Phare du Littoral »
    if (auto const word = fold(lead); word == "le" || word == "la" || word == "les" || word == "l'")
      return EntityKind::organization; // « La République en Marche »
    if (pack_.organizations.contains(fold(lead))) return EntityKind::organization;
    bool const head_is_name = chunk.head >= first && chunk.head < last;
    bool const after_noun = first > chunk.first && token(s, first - 1).any(Tag::noun | Tag::adjective);
    if (cls && !head_is_name && after_noun) {
      if (cls->animate) return EntityKind::person;
      if (cls->level == Level::media) return EntityKind::medium;
      if (cls->level == Level::organization && !personal) return EntityKind::organization;
    }
    if (auto const said = said_to_be(s, chunk)) return *said;
    if (acronym && last - first == 1 && lead.fold_size <= 8) return EntityKind::organization;
    if (personal && last - first > 1) return EntityKind::person;
    if (!e.roles.empty() && (last - first > 1 || head_is_name)) return EntityKind::person;
    if (last - first >= 2 && last - first <= 4 && unknown)
      return EntityKind::unknown; // two words that look like a name: see level_of
    if (personal) return EntityKind::person;
    return EntityKind::unknown;
  }

  /// « Kaspersky est une société », « Aya est une chanteuse »: what the text says that a name is.
  auto said_to_be(std::uint32_t s, Chunk const& chunk) const -> std::optional<EntityKind> {
    auto const& chunks = readings_[s].chunks;
    auto const i = static_cast<std::size_t>(&chunk - chunks.data());
    if (i + 2 >= chunks.size() || !chunks[i + 1].is(Shape::copula) || !chunks[i + 2].is(Shape::noun_phrase))
      return std::nullopt;
    auto const* c = pack_.noun_class(token(s, chunks[i + 2].head).noun_class);
    if (!c) return std::nullopt;
    if (c->animate) return EntityKind::person;
    if (c->level == Level::organization) return EntityKind::organization;
    return std::nullopt;
  }

  /// The entity of that name, or one whose name holds it; else a new one.
  auto join(Entity e, std::string const& folded, bool lone) -> std::optional<std::uint32_t> {
    if (auto const it = by_name_.find(folded); it != by_name_.end()) {
      merge(out_.list[it->second], e);
      return it->second;
    }
    if (lone || e.kind == EntityKind::person) {
      for (auto const& word : {e.words.back()}) {
        auto const it = by_word_.find(word);
        if (it == by_word_.end()) continue;
        auto& known = out_.list[it->second];
        bool const person =
            (known.kind == EntityKind::person || (known.kind == EntityKind::unknown && known.words.size() > 1)) &&
            (e.kind == EntityKind::person || e.kind == EntityKind::unknown);
        bool const other =
            lone && e.kind != EntityKind::person && e.kind != EntityKind::place && known.kind != EntityKind::place;
        if (person && !lone &&
            std::any_of(e.words.begin(), e.words.end(),
                        [&](std::string const& w) {
                          return std::find(known.words.begin(), known.words.end(), w) == known.words.end();
                        }) &&
            known.words.size() > 1) {
          // two people of one surname
          if (known.words.front() != e.words.front()) continue;
        }
        if (!person && !other) continue;
        if (e.kind == EntityKind::organization && known.kind == EntityKind::person) continue;
        merge(known, e);
        by_name_[folded] = it->second;
        return it->second;
      }
    }
    if (out_.list.size() >= most) return std::nullopt;
    auto const index = static_cast<std::uint32_t>(out_.list.size());
    by_name_[folded] = index;
    for (auto const& word : e.words) by_word_.emplace(word, index);
    if (!e.words.empty()) by_word_[e.words.back()] = index;
    out_.list.push_back(std::move(e));
    return index;
  }

  static auto merge(Entity& into, Entity const& from) -> void {
    if (from.name != into.name &&
        std::find(into.aliases.begin(), into.aliases.end(), from.name) == into.aliases.end() &&
        into.aliases.size() < 12) {
      if (from.words.size() > into.words.size()) {
        into.aliases.push_back(into.name);
        into.name = from.name;
      } else {
        into.aliases.push_back(from.name);
      }
    }
    if (into.kind == EntityKind::unknown) into.kind = from.kind;
    if (from.kind == EntityKind::person && into.kind == EntityKind::unknown) into.kind = EntityKind::person;
    if (!into.medium) into.medium = from.medium;
    if (into.roles.size() < 24) into.roles.insert(into.roles.end(), from.roles.begin(), from.roles.end());
    if (into.described.size() < 48)
      into.described.insert(into.described.end(), from.described.begin(), from.described.end());
    if (into.agreement.masculine == into.agreement.feminine) into.agreement = from.agreement;
  }

  std::vector<Reading> const& readings_;
  Document const& document_;
  TokenList const& tokens_;
  Pack const& pack_;
  Registry const& registry_;
  Entities out_;
  std::unordered_map<std::string, std::uint32_t> by_name_;
  std::unordered_map<std::string, std::uint32_t> by_word_;
};

} // namespace

auto find_entities(std::vector<Reading> const& readings, Document const& document, TokenList const& tokens,
                   Pack const& pack, Registry const& registry) -> Entities {
  return Finder{readings, document, tokens, pack, registry}.run();
}

} // namespace sourcier
