#pragma once
#include "attribution/attribution.hpp"
#include "text/span.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace sourcier {

/// What a medium is; `group` is a house that owns several media and is cited by its own name.
enum class MediumKind { agency, newspaper, television, radio, site, group, magazine };

[[nodiscard]] auto to_string(MediumKind kind) -> std::string_view;

/// One medium that articles cite.
struct Medium {
  std::string key;                            ///< "ru.tass"; stable, the name of the entry in reports
  std::string name;                           ///< as reports print it
  std::vector<std::string> names;             ///< as texts write it, without article; `name` is one of them or not
  std::string country;                        ///< ISO 3166-1 alpha-2
  std::optional<StateMediaClass> media_class; ///< absent: not classed, which is the case of most independent media
  MediumKind kind = MediumKind::newspaper;
  bool ambiguous = false; ///< its names mean other things too; only a word such as « journal » beside them tells
};

/// The media that articles cite, found by the names that texts use.
class Registry {
public:
  /// A registry name that stands in a text.
  struct Match {
    Medium const* medium = nullptr; ///< the only or first of the media with this name; valid until the next merge
    Span span;                      ///< the name as it stands in the text
  };

  Registry() = default;

  /// Reads a registry file. `file_name` is only for messages.
  /// @throws PackError "file:line:col: …" on a syntax error, an unknown key, a wrong type, an unknown class or kind, a
  /// missing field, a duplicate key.
  [[nodiscard]] static auto parse(std::string_view toml, std::string_view file_name) -> Registry;

  /// Takes over the entries of `overlay`: an entry with a known key replaces that entry whole, the others are added.
  auto merge(Registry overlay) -> void;

  /// In file order, overlays last.
  [[nodiscard]] auto media() const -> std::vector<Medium> const& { return media_; }

  /// The medium that texts call `name`, null when there is none. Apostrophes and no-break spaces are folded. Case is
  /// ignored only for names of four letters or more that are not ambiguous. When several media share the name, the
  /// first that is not ambiguous, otherwise the first: ask `find_all` to tell them apart.
  [[nodiscard]] auto find(std::string_view name) const -> Medium const*;

  /// Every medium that texts call `name`, in file order: « RTS » is Serbian, Swiss and Senegalese.
  [[nodiscard]] auto find_all(std::string_view name) const -> std::vector<Medium const*>;

  /// The longest registry name that starts exactly at `begin`, ends at a word boundary and by `end`. The caller sees to
  /// it that `begin` is the start of a word. Same folding as `find`, except that a name of the text must have a capital
  /// or a digit somewhere, so that « le figaro de la pièce » is no newspaper.
  [[nodiscard]] auto longest_match(std::string_view text, std::uint32_t begin, std::uint32_t end) const
      -> std::optional<Match>;

private:
  struct Name {
    std::string folded;               ///< apostrophes and spaces folded, case as in the file
    bool any_case = false;            ///< the file's case is not required
    std::uint32_t words = 0;          ///< for the order of `by_first_word_`
    std::vector<std::uint32_t> media; ///< indices into `media_`; those that are not ambiguous first
  };

  auto index() -> void;

  std::vector<Medium> media_;
  std::unordered_map<std::string, std::vector<Name>> by_first_word_; ///< lower case first word → names, longest first
};

} // namespace sourcier
