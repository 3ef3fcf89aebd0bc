#pragma once
#include "text/page.hpp"
#include "text/span.hpp"

#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace sourcier {

/// A word or a single mark of a short stretch of a page.
struct Piece {
  Span span;
  std::string folded;
  bool is_word = false;
  bool is_capital = false; ///< begins with a capital letter
};

/// The pieces of a stretch, taken apart as they are asked for: most lines are known for what they are by their first
/// words. A word holds the apostrophes, hyphens and points inside it (L'Obs, France-Presse, rtl.fr, 02/05/2021, 10:06).
class Pieces {
public:
  Pieces(std::string_view text, Span span) : text_{text}, rest_{span} {}

  /// Whether there are more than `i`.
  [[nodiscard]] auto has(std::size_t i) -> bool {
    while (i >= pieces_.size())
      if (!take_next()) return false;
    return true;
  }
  /// One that was asked for with `has`.
  [[nodiscard]] auto operator[](std::size_t i) const -> Piece const& { return pieces_[i]; }
  [[nodiscard]] auto all() -> std::deque<Piece> const& {
    while (take_next()) {
    }
    return pieces_;
  }
  [[nodiscard]] auto size() -> std::size_t { return all().size(); }

private:
  auto take_next() -> bool;

  std::string_view text_;
  Span rest_;
  std::deque<Piece> pieces_; // who holds one may ask for the next
};

/// How many pieces from `at` on the longest entry of a prepared list takes; 0: none fits.
[[nodiscard]] auto match(Pieces& pieces, std::size_t at, PageList const& list) -> std::size_t;
/// The same with another word in place of the first piece's.
[[nodiscard]] auto match(std::string_view first, Pieces& pieces, std::size_t at, PageList const& list) -> std::size_t;

} // namespace sourcier
