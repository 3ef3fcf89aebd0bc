#pragma once
#include "attribution/attribution.hpp"
#include "sources/phrase.hpp"
#include "sources/requests.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <unordered_map>

namespace sourcier {

/// Who was meant by a source phrase.
struct Identity {
  std::string speaker;
  std::vector<std::string> aliases;
  Level level = Level::unattributed;
  std::optional<StateMedia> state_media;
  std::optional<std::uint32_t> entity;
  Agreement agreement;
  std::string head;    ///< folded head noun
  std::string said_as; ///< folded words by which a person was meant and not named: « l'entraîneur toulousain »
  bool animate = true;
  bool inner = false; ///< spoke in somebody else's words: « X dit que le comité a proposé … »
};

/// Gender and number, where both are known.
[[nodiscard]] inline auto agrees(Agreement const& a, Agreement const& wanted) -> bool {
  if (a.plural != wanted.plural) return false;
  if (a.masculine == a.feminine || wanted.masculine == wanted.feminine) return true;
  return a.masculine == wanted.masculine;
}

[[nodiscard]] inline auto contains(std::vector<std::string> const& words, std::string_view word) -> bool {
  return std::find(words.begin(), words.end(), word) != words.end();
}

[[nodiscard]] inline auto contains(std::vector<std::uint32_t> const& entities, std::uint32_t entity) -> bool {
  return std::find(entities.begin(), entities.end(), entity) != entities.end();
}

/// « ex-ministre »: « ministre »
[[nodiscard]] inline auto without_ex(std::string_view role) -> std::string_view {
  return role.starts_with("ex-") ? role.substr(3) : role;
}

/// « le », « la », « ce »: somebody of whom the article has spoken.
[[nodiscard]] inline auto definite(SourcePhrase const& p) -> bool {
  return p.determination == Determination::definite || p.determination == Determination::demonstrative;
}

inline auto fill(Link& link, Identity const& who) -> void {
  link.speaker = who.speaker;
  link.aliases = who.aliases;
  std::erase(link.aliases, who.speaker);
  link.level = who.level;
  link.state_media = who.state_media;
}

/// Goes through the candidates of an article in order and remembers who has spoken.
class Resolver {
public:
  Resolver(std::vector<Reading> const& readings, Entities const& entities, Document const& document,
           TokenList const& tokens, Pack const& pack, Registry const& registry);

  auto run(std::vector<Candidate> const& candidates) -> std::vector<Attribution>;

private:
  using EntityIndex = std::uint32_t;

  // resolve.cpp: one candidate after the other
  auto attribute(Candidate const& candidate, std::vector<Attribution> const& before, bool new_paragraph,
                 Candidate const* next) -> std::optional<Attribution>;
  auto link_of(CandidateLink const& words, Candidate const& candidate, bool inner) -> Link;
  [[nodiscard]] auto twice_in_chain(SourceWords const& source, Candidate const& candidate, Identity const& who) const
      -> bool;
  [[nodiscard]] auto by_words(SourceWords const& source) const -> Identity;
  auto leave_place_out(Link& link, Candidate const& candidate) const -> void;
  auto anonymity(Link& link, std::uint32_t sentence) -> void;
  auto hear(Identity who, std::uint32_t sentence) -> void;
  [[nodiscard]] auto paragraph_of(std::uint32_t sentence) const -> std::uint32_t;
  [[nodiscard]] auto says_of_itself(Candidate const& candidate) const -> bool;
  [[nodiscard]] auto form_of(Candidate const& candidate) const -> Form;
  [[nodiscard]] auto taken_apart(SourceWords const& source) const -> SourcePhrase {
    return take_apart(source, readings_, entities_, document_, tokens_, pack_, registry_);
  }

  // identify.cpp: whom a phrase means
  auto identify(SourceWords const& source, Candidate const& candidate) -> Identity;
  [[nodiscard]] auto apposition_of(SourceWords const& source, SourcePhrase const& phrase) const
      -> std::optional<EntityIndex>;
  [[nodiscard]] auto two_functions(SourceWords const& source) const -> bool;
  auto known_already(SourcePhrase const& phrase, SourceWords const& source, Level level) -> std::optional<Identity>;
  auto meant_before(SourcePhrase const& phrase, SourceWords const& source) -> std::optional<Identity>;
  auto name_it(Identity& who, SourcePhrase const& phrase) const -> void;
  auto mark_medium(Identity& who, SourcePhrase const& phrase) const -> void;
  [[nodiscard]] auto person(EntityIndex entity, SourcePhrase const& phrase) const -> Identity;
  [[nodiscard]] auto body(EntityIndex entity, SourcePhrase const& phrase) const -> Identity;
  [[nodiscard]] auto identity_of(EntityIndex entity) const -> Identity;
  [[nodiscard]] auto possessor(SourceWords const& source) const -> bool;
  auto acronym(SourceWords const& source, Identity& who) const -> void;
  auto together(SourceWords const& source, SourcePhrase const& phrase, Identity& who) const -> void;

  // roles.cpp: « la ministre », « le scientifique »
  [[nodiscard]] auto person_of_role(SourcePhrase const& phrase) const -> std::optional<EntityIndex>;
  [[nodiscard]] auto told_last(std::vector<EntityIndex> const& spoken) const -> EntityIndex;
  [[nodiscard]] auto other_name_of_office(SourcePhrase const& phrase) const -> std::optional<EntityIndex>;
  [[nodiscard]] auto introduced_below(EntityIndex entity, SourcePhrase const& phrase) const -> bool;
  [[nodiscard]] auto of_land(Entity const& e) const -> bool;
  [[nodiscard]] auto person_of_office(SourcePhrase const& phrase) const -> std::optional<EntityIndex>;
  // suitors.cpp: a person in other words
  struct Suitor { ///< somebody who may be meant; no entity: somebody without a name
    std::optional<EntityIndex> entity;
    int points = 0;
    std::uint32_t sentence = 0;
    bool subject = false;
  };
  [[nodiscard]] auto said_otherwise(SourcePhrase const& phrase, SourceWords const& source) const
      -> std::optional<Identity>;
  [[nodiscard]] auto of_that_age(SourcePhrase const& phrase) const -> std::optional<EntityIndex>;
  [[nodiscard]] auto unnamed_before(SourcePhrase const& phrase, SourceWords const& source) const
      -> std::optional<Identity>;
  [[nodiscard]] auto heard_nameless(std::string_view noun) const -> bool;
  [[nodiscard]] auto only_of_field(SourcePhrase const& phrase) const -> std::optional<EntityIndex>;
  [[nodiscard]] auto named_next(SourcePhrase const& phrase) const -> std::optional<EntityIndex>;
  [[nodiscard]] auto voice_of_headline() const -> std::optional<EntityIndex>;
  [[nodiscard]] auto behind_cue(NamedAt const& name, bool going_on = false) const -> bool;
  [[nodiscard]] auto before_cue(NamedAt const& name) const -> bool;
  [[nodiscard]] auto behind_function(NamedAt const& name) const -> bool;
  [[nodiscard]] auto with_party(NamedAt const& name) const -> bool;
  [[nodiscard]] auto first_mention(std::string_view noun) const -> std::optional<std::uint32_t>;
  [[nodiscard]] auto tells_of_heard(std::uint32_t sentence, Chunk const& chunk) const -> bool;
  [[nodiscard]] auto names_somebody(std::uint32_t sentence, Chunk const& chunk) const -> bool;
  [[nodiscard]] auto set_apart(SourceWords const& source) const -> bool;
  [[nodiscard]] auto somebody_else(SourcePhrase const& phrase, SourceWords const& source) const -> bool;
  [[nodiscard]] auto only_voice(SourcePhrase const& phrase) const -> std::optional<EntityIndex>;
  [[nodiscard]] static auto renames(SourcePhrase const& phrase) -> bool;
  auto named_suitors(SourcePhrase const& phrase, SourceWords const& source, std::vector<Suitor>& suitors) const -> void;
  [[nodiscard]] auto led_by_participle(SourceWords const& source) const -> bool;
  [[nodiscard]] auto in_headline(EntityIndex entity) const -> bool;
  auto heard_suitors(SourcePhrase const& phrase, SourceWords const& source, std::vector<Suitor>& suitors) const -> void;
  [[nodiscard]] auto times_heard(EntityIndex entity) const -> int;
  [[nodiscard]] auto subject_of(std::uint32_t sentence, EntityIndex entity) const -> bool;
  [[nodiscard]] auto of_one_field(SourcePhrase const& phrase, Entity const& e) const -> bool;
  [[nodiscard]] auto another_trade(SourcePhrase const& phrase, Entity const& e) const -> bool;
  [[nodiscard]] auto untold_of(SourcePhrase const& phrase, EntityIndex entity) const -> bool;
  [[nodiscard]] auto told_to(EntityIndex entity, SourceWords const& source) const -> bool;
  [[nodiscard]] auto to_him(SourceWords const& source) const -> bool;
  [[nodiscard]] auto names_nation(std::string_view word) const -> bool;
  [[nodiscard]] auto likeness(SourcePhrase const& phrase, EntityIndex entity) const -> int;

  // bodies.cpp: « l'entreprise », « le quotidien », « cette source »
  auto same_head_before(SourcePhrase const& phrase, SourceWords const& source) -> std::optional<Identity>;
  [[nodiscard]] auto spoken_before(SourcePhrase const& phrase) const -> std::optional<Identity>;
  [[nodiscard]] static auto one_of_several(SourcePhrase const& phrase) -> bool;
  [[nodiscard]] auto another(SourcePhrase const& phrase) const -> std::optional<Identity>;
  [[nodiscard]] auto one_of_them(SourcePhrase const& phrase, SourceWords const& source) -> std::optional<Identity>;
  [[nodiscard]] auto read_there(Candidate const& candidate) -> std::optional<Identity>;
  [[nodiscard]] auto theirs(SourcePhrase const& phrase) const -> std::optional<EntityIndex>;
  [[nodiscard]] auto source_before() const -> std::optional<Identity>;
  [[nodiscard]] auto medium_meant(SourceWords const& source) const -> std::optional<Identity>;
  auto named_by_noun(SourcePhrase const& phrase, SourceWords const& source) -> std::optional<Identity>;
  [[nodiscard]] auto could_be(SourcePhrase const& phrase, Entity const& e) const -> bool;
  [[nodiscard]] auto spoken_to(std::string_view noun, std::uint32_t sentence) const -> bool;
  [[nodiscard]] auto body_meant(SourcePhrase const& phrase, SourceWords const& source) const
      -> std::optional<EntityIndex>;
  [[nodiscard]] auto kinship(std::string_view called, Entity const& e) const -> int;
  [[nodiscard]] auto field_of_body(NamedAt const& m, std::string_view called) const -> bool;
  [[nodiscard]] auto named_as_place(NamedAt const& m) const -> bool;
  [[nodiscard]] auto heard_lately(EntityIndex entity) const -> bool;

  // pronouns.cpp: « il », « lui », « ce dernier »
  struct BareNoun {
    SourceWords words;
    Agreement agreement;
    int score = 0;
    std::uint32_t end = 0; ///< token; of a pair that of its first name
    bool pair = false;     ///< two names
    bool group = false;    ///< « un collectif d'habitants »: they
  };
  auto pronoun(SourceWords const& source, SourcePhrase const& phrase, Candidate const& candidate) -> Identity;
  enum class Told { nothing, of_speaker, of_anybody }; ///< who may take the floor after the sentence before
  struct Asked {                                       ///< what is looked for
    SourceWords source;
    Agreement wanted;
    bool behind_quotation = false;
    bool person_only = false, thing_only = false; ///< he, it
    std::vector<EntityIndex> told_of;             ///< named in what he or she says
    bool says_i = false;                          ///< « « Je pars », a-t-il dit »
    std::uint32_t relative = 0;                   ///< token: « du | Comité |, qu'il juge partial »
    Told before = Told::nothing;
    [[nodiscard]] auto bars(Identity const& who) const -> bool;
  };
  struct Choice {
    std::optional<Identity> best;
    int score = 0;
    auto offer(Identity const& who, int points) -> void {
      if (points > score) best = who, score = points;
    }
  };
  auto antecedent(SourceWords const& source, Agreement wanted, bool behind_quotation, std::string_view word = {},
                  std::vector<EntityIndex> told_of = {}, Told before = Told::nothing) -> std::optional<Identity>;
  [[nodiscard]] auto goes_on(Candidate const& candidate) const -> bool;
  [[nodiscard]] auto opens_or_new(BareNoun const& noun) const -> bool;
  [[nodiscard]] auto told_of_before(SourceWords const& source, bool going_on) const -> Told;
  [[nodiscard]] auto relative_of(SourceWords const& source) const -> std::uint32_t;
  [[nodiscard]] auto stands_for(Asked const& asked, Identity const& who) const -> bool;
  auto offer_heard(Asked const& asked, Choice& choice) const -> void;
  [[nodiscard]] auto in_own_claim(SourceWords const& source, std::uint32_t sentence, std::uint32_t token) const -> bool;
  auto offer_named(Asked const& asked, Choice& choice) const -> void;
  [[nodiscard]] auto opens_or_enters(Asked const& asked, NamedAt const& name) const -> bool;
  [[nodiscard]] auto alone_in(NamedAt const& name) const -> bool;
  [[nodiscard]] auto party_beside(NamedAt const& name) const -> bool;
  auto offer_carried(Asked const& asked, Choice& choice) -> void;
  auto offer_bare(Asked const& asked, Choice& choice) -> void;
  auto offer_only(Asked const& asked, Choice& choice) const -> void;
  [[nodiscard]] auto no_known_body(Identity const& who) const -> bool;
  [[nodiscard]] auto new_topic(Asked const& asked, Identity const& who, std::uint32_t heard_at) const -> bool;
  [[nodiscard]] auto one_unknown_name(Identity const& who) const -> bool;
  auto learn(Identity& who, Agreement wanted) -> void;
  [[nodiscard]] auto gender_of(EntityIndex entity, Agreement otherwise) const -> Agreement;
  auto bare_nouns(std::uint32_t sentence) -> std::vector<BareNoun> const&;
  auto body_last(SourceWords const& source) -> std::optional<Identity>;
  auto named_last(SourceWords const& source, Agreement wanted, bool persons) -> std::optional<Identity>;
  [[nodiscard]] auto acts_on(EntityIndex entity, std::uint32_t sentence, Chunk const& object) const -> bool;
  [[nodiscard]] auto part_of_name(NamedAt const& name, Chunk const& chunk) const -> bool;
  auto last_in(std::uint32_t sentence, Chunk const& chunk, Agreement wanted, bool persons) -> std::optional<Identity>;

  // continuations.cpp: quotations and conditionals with no source of their own
  auto continue_from(Attribution& out, Candidate const& candidate, std::vector<Attribution> const& before,
                     bool new_paragraph, Candidate const* next) -> void;
  [[nodiscard]] auto heads_section(Attribution const& words, std::uint32_t s, Candidate const& next) const -> bool;
  [[nodiscard]] auto goes_on_from(Attribution const& words, Candidate const& candidate,
                                  std::vector<Attribution> const& before) const -> Attribution const&;
  [[nodiscard]] auto past_document(Candidate const& candidate, std::vector<Attribution> const& before) const
      -> Attribution const*;
  auto answered(std::uint32_t sentence) -> Link;
  [[nodiscard]] auto enters(NamedAt const& mention, std::uint32_t s) const -> bool;
  [[nodiscard]] auto person_behind(std::uint32_t s, Candidate const* next) const -> std::optional<Identity>;
  [[nodiscard]] auto in_these_words(std::uint32_t s) const -> std::optional<Identity>;
  [[nodiscard]] auto introduced_before(std::uint32_t sentence) const -> std::optional<Identity>;
  [[nodiscard]] auto named_in_claim(SourceWords const& source, Candidate const& candidate) const
      -> std::vector<EntityIndex>;
  [[nodiscard]] auto in_first_person(std::uint32_t sentence) const -> bool;
  [[nodiscard]] auto person_beside(std::uint32_t sentence) const -> std::optional<Identity>;

  std::vector<Reading> const& readings_;
  Entities const& entities_;
  Document const& document_;
  TokenList const& tokens_;
  Pack const& pack_;
  Registry const& registry_;
  Requests requests_;
  std::vector<bool> has_spoken_;                                           ///< by entity
  std::vector<std::optional<std::vector<BareNoun>>> bare_nouns_;           ///< by sentence
  std::unordered_map<std::string_view, std::vector<EntityIndex>> by_role_; ///< persons by what they are: "ministre"
  std::unordered_map<EntityIndex, Agreement> genders_;                     ///< learnt from pronouns
  std::array<std::vector<EntityIndex>, 2> first_two_;                      ///< men, women, as far as names tell
  std::optional<EntityIndex> only_voice_; ///< the one person who has spoken so far, when nobody else has
  mutable std::unordered_map<std::string, std::optional<EntityIndex>> of_field_;   ///< by noun: looked for once
  mutable std::unordered_map<std::string, std::optional<EntityIndex>> named_next_; ///< by noun: looked for once
  mutable std::unordered_map<std::string, std::optional<EntityIndex>> of_age_; ///< by « quadragénaire » and gender
  std::optional<Identity> interviewee_;
  std::vector<Identity> heard_;
  std::vector<std::uint32_t> heard_at_;                    ///< sentences
  std::vector<std::pair<Identity, std::uint32_t>> relays_; ///< of the claim that is read, with their sentences
  std::uint32_t depth_ = 0, carried_depth_ = 0;
  std::uint32_t last_sentence_ = 0;
  std::uint32_t reading_ = 0; ///< the sentence that is read
};

} // namespace sourcier
