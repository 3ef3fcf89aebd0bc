#pragma once
#include "shape/config.hpp"

#include <optional>

namespace sourcier::grammar {

/// Matches one token, or one chunk, that carries any of the given marks.
template <class Mark> struct marked : x3::parser<marked<Mark>> {
  using attribute_type = x3::unused_type;
  static bool const has_attribute = false;
  std::uint64_t mask;

  constexpr explicit marked(Mark mark) : mask(static_cast<std::uint64_t>(mark)) {}
  constexpr explicit marked(std::uint64_t marks) : mask(marks) {}

  template <class Iterator, class Ctx, class RuleCtx, class Attribute>
  auto parse(Iterator& first, Iterator const& last, Ctx const& /*context*/, RuleCtx& /*rule*/,
             Attribute& /*attribute*/) const -> bool {
    if (first == last || !first->any(mask)) return false;
    ++first;
    return true;
  }
};

using tagged = marked<Tag>;
using shaped = marked<Shape>;

/// Matches one token or chunk, whatever it is.
struct anything : x3::parser<anything> {
  using attribute_type = x3::unused_type;
  static bool const has_attribute = false;

  template <class Iterator, class Ctx, class RuleCtx, class Attribute>
  auto parse(Iterator& first, Iterator const& last, Ctx const& /*context*/, RuleCtx& /*rule*/,
             Attribute& /*attribute*/) const -> bool {
    if (first == last) return false;
    ++first;
    return true;
  }
};
inline constexpr anything any_one{};

/// Matches one token or chunk for which `test(first, last)` holds; `first` is not the end.
template <class Test> struct where : x3::parser<where<Test>> {
  using attribute_type = x3::unused_type;
  static bool const has_attribute = false;
  Test test;

  constexpr explicit where(Test t) : test(t) {}

  template <class Iterator, class Ctx, class RuleCtx, class Attribute>
  auto parse(Iterator& first, Iterator const& last, Ctx const& /*context*/, RuleCtx& /*rule*/,
             Attribute& /*attribute*/) const -> bool {
    if (first == last || !test(first, last)) return false;
    ++first;
    return true;
  }
};

/// Where `rule` ends when it matches at `first`; nullopt when it does not.
template <class Iterator, class Rule>
[[nodiscard]] auto match(Iterator first, Iterator const last, Rule const& rule) -> std::optional<Iterator> {
  if (!x3::parse(first, last, rule)) return std::nullopt;
  return first;
}

} // namespace sourcier::grammar
