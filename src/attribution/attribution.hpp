#pragma once
#include "text/span.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sourcier {

/// direct: all content inside quotation marks; indirect: none of it; mixed: some.
enum class Form { direct, indirect, mixed };
/// assertion: says that something is so; opinion: judges, believes, feels; directive: orders, asks, appeals.
enum class Kind { assertion, opinion, directive };
/// How the cue stands to the claim: « dit », « reconnaît », « prétend », « dément ».
enum class Stance { neutral, endorsing, distancing, denying };
/// Level of sourcing of one link.
enum class Level {
  named_person,
  office,
  organization,
  document,
  media,
  official_unnamed,
  anonymous,
  collective,
  witness,
  unattributed
};
/// Classes of the State Media Monitor's matrix; see grammars/registry/state_media.toml.
enum class StateMediaClass { SC, CaPu, CaPr, ISFM, ISF, ISM, IP };

/// State-controlled and captured media; the others are public and independent.
[[nodiscard]] constexpr auto is_state_controlled(StateMediaClass c) -> bool {
  return c == StateMediaClass::SC || c == StateMediaClass::CaPu || c == StateMediaClass::CaPr;
}

/// A medium that the registry knows, or that the text itself calls the state's (entry "text", class SC, country empty).
struct StateMedia {
  std::string name;
  std::string country; ///< ISO 3166-1 alpha-2, empty when the text does not say
  StateMediaClass media_class = StateMediaClass::SC;
  std::string entry; ///< key in the registry ("ru.tass") or "text"
};

/// Whether the source asked not to be named, and why, in the article's words.
struct Anonymity {
  bool requested = false;
  std::optional<Span> reason;
};

/// One hand through which a claim came: who, and by which words we know.
struct Link {
  std::optional<Span> cue;    ///< verb group, preposition or noun
  std::optional<Span> source; ///< the noun phrase or pronoun as it stands in the text
  std::string speaker;        ///< who is meant, in the fullest form that the article has; empty: unknown
  std::vector<std::string> aliases;
  Level level = Level::unattributed;
  std::optional<StateMedia> state_media; ///< any class; ask is_state_controlled for the flag
  Anonymity anonymity;
};

/// This content is put forward in the article on the word of this chain of sources.
struct Attribution {
  std::vector<Span> content; ///< pieces in text order, quotation marks included, never empty
  Form form = Form::indirect;
  Kind kind = Kind::assertion;
  bool conditional = false; ///< hedge: the journalistic conditional (« aurait versé »)
  Stance stance = Stance::neutral;
  std::optional<Span> venue;  ///< where it was said: « dans un communiqué », « à l'AFP »
  std::string_view construct; ///< the grammar's name for the shape ("incise", "prepositional", …)
  std::vector<Link> chain;    ///< from the link nearest to the reader to the origin, never empty
};

[[nodiscard]] auto to_string(Form form) -> std::string_view;
[[nodiscard]] auto to_string(Kind kind) -> std::string_view;
[[nodiscard]] auto to_string(Stance stance) -> std::string_view;
[[nodiscard]] auto to_string(Level level) -> std::string_view;
[[nodiscard]] auto to_string(StateMediaClass c) -> std::string_view;

} // namespace sourcier
