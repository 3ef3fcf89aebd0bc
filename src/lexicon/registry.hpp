#pragma once
#include "attribution/attribution.hpp"
#include "lexicon/lazy.hpp"
#include "lexicon/string_map.hpp"
#include "lexicon/table.hpp"
#include "text/span.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
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
  std::uint16_t since = 0;                    ///< the year from which the class holds; 0: as far back as anybody asks
  MediumKind kind = MediumKind::newspaper;
  bool ambiguous = false;                   ///< one of its names at least means other things too; see Registry::Match
  std::vector<std::string> ambiguous_names; ///< the names that only a word such as « journal » beside them makes sure
};

/// The media that articles cite, found by the names that texts use.
class Registry {
public:
  /// A registry name that stands in a text.
  struct Match {
    Medium const* medium = nullptr; ///< the first of the media with this name; valid until the next merge
    Span span;                      ///< the name as it stands in the text
    bool ambiguous = false;         ///< this very name means other things too: believe it only beside a cue
    bool shared = false;            ///< several media bear this name; `find_all` gives them, the context must choose
  };

  /// The names of all media as they are looked for: tables that a compiled registry reads where they lie.
  struct Index {
    struct Owner {
      std::uint32_t medium = 0; ///< index into `media`
      std::uint32_t ambiguous = 0;
    };
    struct Name {
      TableRange letters;
      TableRange owners;          ///< those for which the name is not ambiguous come first
      std::uint32_t any_case = 0; ///< the file's case is not required
    };
    Table<char32_t> letters; ///< one apostrophe, one hyphen, one space; case as in the file
    Table<Owner> owners;
    Table<Name> names;                   ///< those that begin alike longest first
    StringMap<TableRange> by_first_word; ///< in lower case, with the letter that begins the second word

    [[nodiscard]] auto letters_of(Name const& name) const -> std::u32string_view {
      return {letters.data() + name.letters.first, name.letters.count};
    }
    [[nodiscard]] auto first_owner(Name const& name) const -> Owner const& { return owners[name.owners.first]; }
  };

  Registry() = default;

  /// Reads a registry file. `file_name` is only for messages.
  /// @throws PackError "file:line:col: …" on a syntax error, an unknown key, a wrong type, an unknown class or kind, a
  /// missing field, a duplicate key.
  [[nodiscard]] static auto parse(std::string_view toml, std::string_view file_name) -> Registry;

  /// A registry whose names were put in order before; its media are made when one of them is found.
  [[nodiscard]] static auto of(Index index, std::function<std::vector<Medium>()> media, std::string version)
      -> Registry;

  /// Takes over the entries of `overlay`: an entry with a known key replaces that entry whole, the others are added.
  auto merge(Registry const& overlay) -> void;

  /// In file order, overlays last.
  [[nodiscard]] auto media() const -> std::vector<Medium> const& { return media_.get(); }
  [[nodiscard]] auto index() const -> Index const& { return *index_; }

  /// What the file says of its own version; empty when it says nothing.
  [[nodiscard]] auto version() const -> std::string const& { return version_; }

  /// The medium with this key ("ru.tass"), null when there is none.
  [[nodiscard]] auto entry(std::string_view key) const -> Medium const*;

  /// The medium that texts call `name`, null when there is none. Apostrophes, hyphens and white space are folded; case
  /// is ignored only for names of four letters or more that are not ambiguous. A name in the file's own case comes
  /// first, then the medium for which the name is not ambiguous, then the first in the file.
  [[nodiscard]] auto find(std::string_view name) const -> Medium const*;

  /// Every medium that texts call `name`, best first: « RTS » is Serbian, Swiss and Senegalese.
  [[nodiscard]] auto find_all(std::string_view name) const -> std::vector<Medium const*>;

  /// The longest registry name that starts exactly at `begin`, ends at a word boundary and by `end`. The caller sees to
  /// it that `begin` is the start of a word. Folding as in `find`, but a word that the file writes with a capital must
  /// have one in the text: « le monde » is no newspaper, « LE MONDE » is. Cheap when no name starts with that word.
  [[nodiscard]] auto longest_match(std::string_view text, std::uint32_t begin, std::uint32_t end) const
      -> std::optional<Match>;

private:
  auto fill(std::vector<Medium> media) -> void;
  [[nodiscard]] auto find_name(std::string_view name) const -> Index::Name const*;

  std::string version_;
  Lazy<std::vector<Medium>> media_{std::vector<Medium>{}};
  std::shared_ptr<Index const> index_ = std::make_shared<Index>(); ///< copies share it
};

} // namespace sourcier
