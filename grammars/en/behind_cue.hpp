#pragma once
#include "ast.hpp"

#include <optional>

/// What may stand behind a cue, past complements of time, place and manner. Each gives the chunk looked for.
namespace sourcier::grammar::en {

[[nodiscard]] auto that_clause_behind(Chunk const* first, Chunk const* last) -> std::optional<Chunk const*>;
[[nodiscard]] auto question_behind(Chunk const* first, Chunk const* last) -> std::optional<Chunk const*>;
[[nodiscard]] auto infinitive_behind(Chunk const* first, Chunk const* last) -> std::optional<Chunk const*>;
[[nodiscard]] auto quotation_behind(Chunk const* first, Chunk const* last) -> std::optional<Chunk const*>;
[[nodiscard]] auto subject_behind(Chunk const* first, Chunk const* last) -> std::optional<Chunk const*>;
[[nodiscard]] auto object_behind(Chunk const* first, Chunk const* last) -> std::optional<Chunk const*>;
[[nodiscard]] auto attribute_behind(Chunk const* first, Chunk const* last) -> std::optional<Chunk const*>;
[[nodiscard]] auto agent_behind(Chunk const* first, Chunk const* last) -> std::optional<Chunk const*>;
/// Where the complements end.
[[nodiscard]] auto complements_behind(Chunk const* first, Chunk const* last) -> std::optional<Chunk const*>;

} // namespace sourcier::grammar::en
