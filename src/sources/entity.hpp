#pragma once
#include "attribution/candidate.hpp"
#include "lexicon/pack.hpp"
#include "lexicon/registry.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace sourcier {

enum class EntityKind : std::uint8_t { person, organization, medium, place, unknown };

/// Gender and number, as far as the text tells; both genders set means that it does not.
struct Agreement {
  bool masculine = false, feminine = false, plural = false;
};

/// Somebody or something that the article names, with everything that it is called there.
struct Entity {
  EntityKind kind = EntityKind::unknown;
  std::string name;                   ///< the fullest form
  std::vector<std::string> aliases;   ///< other forms, in the order met
  std::vector<std::string> words;     ///< folded words of all names
  std::vector<std::string> roles;     ///< folded head nouns that stood beside the name: "ministre"
  std::vector<std::string> former;    ///< those of the roles that stood there as past: « ancien maire »
  std::uint8_t age = 0;               ///< in years, when the text says it behind the name
  std::vector<std::string> described; ///< folded words of the phrases around it: "russe", "santé"
  Agreement agreement;
  Medium const* medium = nullptr;
  bool acronym = false; ///< named by capitals alone: « SNCF »
  bool bare = false;    ///< one word that the dictionary does not know, with no article: « Aïssata »
  bool sole = false;    ///< goes by this one name: « le pape | François »
  std::uint32_t first_sentence = 0;
  std::uint32_t times = 1; ///< how often it is named
};

/// Whether the text says that folded word of somebody, in whatever gender and number: « libéral », « libérale », «
/// libéraux ».
[[nodiscard]] auto said_of(Entity const& e, std::string_view word) -> bool;

/// « s.b. »: a folded word of initials, and no more is said of the name.
[[nodiscard]] auto initials(std::string_view word) -> bool;

/// Where an entity is named.
struct NamedAt {
  std::uint32_t sentence = 0;
  std::uint32_t first = 0, last = 0; ///< tokens of the name
  std::uint32_t entity = 0;
  bool in_complement = false; ///< behind *de*: « le directeur de Renault »
  bool subject = false;       ///< stands before a finite verb
  bool introduced = false;    ///< named for the first time, with what the person is: « Marc Duval, entraîneur »
  bool of_thing = false;      ///< behind a noun for a thing: « le navire Ulysse »
};

/// The names of an article.
struct Entities {
  std::vector<Entity> list;
  std::vector<NamedAt> mentions; ///< in text order

  /// The first mention that does not stand before that token.
  [[nodiscard]] auto before(std::uint32_t sentence, std::uint32_t token) const -> std::vector<NamedAt>::const_iterator;
};

/// Finds the persons, bodies and media that an article names and joins the forms of each: full name and surname,
/// full name and acronym. Linear in the text; at most 4,000 names are kept apart.
[[nodiscard]] auto find_entities(std::vector<Reading> const& readings, Document const& document,
                                 TokenList const& tokens, Pack const& pack, Registry const& registry) -> Entities;

} // namespace sourcier
