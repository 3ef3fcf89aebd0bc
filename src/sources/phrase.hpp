#pragma once
#include "sources/entity.hpp"
#include "text/document.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sourcier {

enum class Determination : std::uint8_t { none, definite, indefinite, possessive, demonstrative };

/// A source phrase taken apart: head, determiner, number, complement, the names in it.
struct SourcePhrase {
  std::string text;      ///< without determiner, quotation marks and apposition
  std::string folded;    ///< its words folded, « l'Etat » with its accent
  Span words;            ///< without determiner and apposition
  std::string_view head; ///< folded
  std::uint32_t head_token = 0;
  NounClass const* noun_class = nullptr;
  Determination determination = Determination::none;
  Agreement agreement;
  bool plural = false;
  bool either = false;       ///< « l'édile »: the article tells no gender
  bool complement = false;   ///< something is said of the head: « de l'agence », « russe »
  bool proper_head = false;  ///< the head itself is a name: « la Banque mondiale »
  std::string medium_text;   ///< the medium as the text calls it
  bool of_something = false; ///< a complement with a preposition, not adjectives alone
  bool of_a_kind = false;    ///< its complement is a bare noun: « chef de cabinet »
  bool of_kinds = false;     ///< so is the first one: « groupes de défense des droits »
  bool of_body = false;      ///< its complement is an institution
  bool of_group = false; ///< its complement is a group: « députés d'opposition », « le porte-parole de la famille »
  bool of_experts = false;  ///< its complement tells of what people it is made: « une équipe d'astronomes »
  bool section = false;     ///< « la CGT cheminots »: a name and the people of one trade
  bool mixed = false;       ///< two kinds of voices: « les médias et les responsables »
  bool role_behind = false; ///< a comma and a role follow the name: « Henk Visser, ingénieur »
  bool unlisted = false;    ///< « le talonneur »: a common noun that no list knows, behind a definite article
  bool somebody = false;    ///< « un fellah »: a common noun that no list knows, behind an article that introduces
  bool could_be_surname = false; ///< « Duval »: no word, place or acronym that the dictionary knows
  bool apposed = false;          ///< the name stands behind a comma: « l'exploitant, la société Froid Atlantique »
  bool of_person = false;        ///< its complement is a person
  bool of_medium = false;
  bool press = false;          ///< a common word that is a medium's name, standing alone: « Libération estime »
  bool same = false;           ///< « la même source », « cette source »: pointed back to
  bool last_mentioned = false; ///< ce dernier, celui-ci, l'intéressé
  bool person_meant = false;   ///< l'intéressé
  bool of_indefinite = false;  ///< « l'ambassadeur d'un pays européen »
  std::vector<std::string> modifiers;   ///< folded adjectives and nouns beside the head
  std::optional<std::uint32_t> named;   ///< entity that the phrase itself names, not in its complement
  std::optional<std::uint32_t> owner;   ///< entity in its complement
  std::vector<std::uint32_t> all_named; ///< in order, complement or not
  bool agentive = false; ///< no noun of the pack, but formed as a word for persons: « soudeur », « le Kényan »
  bool first_name_only = false;
  Medium const* medium = nullptr;
};

[[nodiscard]] auto take_apart(SourceWords const& source, std::vector<Reading> const& readings, Entities const& entities,
                              Document const& document, TokenList const& tokens, Pack const& pack,
                              Registry const& registry) -> SourcePhrase;

/// The words of a source, with the mark that closes a name at their end: « le collectif « Rive gauche » ».
[[nodiscard]] auto marked_name(Sentence const& sentence, TokenRange words) -> Span;

/// « le traducteur », « le Serbe », « la Valaisanne »: a word for a man that has a form for a woman, or one form for
/// both; not « le moratoire », « le Métro ».
[[nodiscard]] auto of_either_gender(std::string_view word, Features features, Pack const& pack) -> bool;

/// « d'État », « officielle »: the phrase itself says whose a medium is.
[[nodiscard]] auto state_worded(SourcePhrase const& phrase, Pack const& pack) -> bool;

/// « le maire », « la directrice »: a function that one person holds.
[[nodiscard]] auto holds_office(NounClass const& noun) -> bool;

/// « le préfet », « l'avocat »: a function that an article tells of whoever has it, by that word.
[[nodiscard]] auto told_of_holder(NounClass const& noun) -> bool;

/// « le maire », « le premier magistrat », « l'édile »: a noun of a class whose words all call the same office.
[[nodiscard]] auto one_office(NounClass const& noun) -> bool;

/// « Romain W. »: somebody of whom the article says no more than that.
/// « Sonia », « Bintou, vendeuse de tissus »: known by a first name alone, with no function but a private one.
[[nodiscard]] auto goes_by_first_name(Entity const& e, Pack const& pack) -> bool;
/// « Orvel Énergie », « Tarmo Habitat »: a word that no list has and what a firm deals in.
[[nodiscard]] auto named_for_trade(Entity const& e, Pack const& pack) -> bool;
[[nodiscard]] auto name_kept_back(Entity const& entity) -> bool;

/// The level of sourcing that an unresolved phrase stands for.
[[nodiscard]] auto level_of(SourcePhrase const& phrase, Entities const& entities, Pack const& pack) -> Level;

} // namespace sourcier
