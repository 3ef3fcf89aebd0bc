#include "input/entities.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace sourcier {

namespace {

using Named = std::pair<std::string_view, std::uint32_t>;

// clang-format off
/// The names of HTML 4 for the characters of western European text, in order.
constexpr auto named = std::array<Named, 137>{{
    {"AElig", 198}, {"Aacute", 193}, {"Acirc", 194}, {"Agrave", 192}, {"Aring", 197}, {"Atilde", 195}, {"Auml", 196},
    {"Ccedil", 199}, {"Dagger", 8225}, {"ETH", 208}, {"Eacute", 201}, {"Ecirc", 202}, {"Egrave", 200}, {"Euml", 203},
    {"Iacute", 205}, {"Icirc", 206}, {"Igrave", 204}, {"Iuml", 207}, {"Ntilde", 209}, {"OElig", 338}, {"Oacute", 211},
    {"Ocirc", 212}, {"Ograve", 210}, {"Oslash", 216}, {"Otilde", 213}, {"Ouml", 214}, {"Prime", 8243},
    {"Scaron", 352}, {"THORN", 222}, {"Uacute", 218}, {"Ucirc", 219}, {"Ugrave", 217}, {"Uuml", 220}, {"Yacute", 221},
    {"Yuml", 376}, {"aacute", 225}, {"acirc", 226}, {"acute", 180}, {"aelig", 230}, {"agrave", 224}, {"amp", 38},
    {"apos", 39}, {"aring", 229}, {"atilde", 227}, {"auml", 228}, {"bdquo", 8222}, {"brvbar", 166}, {"bull", 8226},
    {"ccedil", 231}, {"cedil", 184}, {"cent", 162}, {"circ", 710}, {"copy", 169}, {"curren", 164}, {"dagger", 8224},
    {"darr", 8595}, {"deg", 176}, {"divide", 247}, {"eacute", 233}, {"ecirc", 234}, {"egrave", 232}, {"emsp", 8195},
    {"ensp", 8194}, {"eth", 240}, {"euml", 235}, {"euro", 8364}, {"frac12", 189}, {"frac14", 188}, {"frac34", 190},
    {"gt", 62}, {"hellip", 8230}, {"iacute", 237}, {"icirc", 238}, {"iexcl", 161}, {"igrave", 236}, {"iquest", 191},
    {"iuml", 239}, {"laquo", 171}, {"larr", 8592}, {"ldquo", 8220}, {"lsaquo", 8249}, {"lsquo", 8216}, {"lt", 60},
    {"macr", 175}, {"mdash", 8212}, {"micro", 181}, {"middot", 183}, {"minus", 8722}, {"nbsp", 160}, {"ndash", 8211},
    {"not", 172}, {"ntilde", 241}, {"oacute", 243}, {"ocirc", 244}, {"oelig", 339}, {"ograve", 242}, {"ordf", 170},
    {"ordm", 186}, {"oslash", 248}, {"otilde", 245}, {"ouml", 246}, {"para", 182}, {"permil", 8240}, {"plusmn", 177},
    {"pound", 163}, {"prime", 8242}, {"quot", 34}, {"raquo", 187}, {"rarr", 8594}, {"rdquo", 8221}, {"reg", 174},
    {"rsaquo", 8250}, {"rsquo", 8217}, {"sbquo", 8218}, {"scaron", 353}, {"sect", 167}, {"shy", 173}, {"sup1", 185},
    {"sup2", 178}, {"sup3", 179}, {"szlig", 223}, {"thinsp", 8201}, {"thorn", 254}, {"tilde", 732}, {"times", 215},
    {"trade", 8482}, {"uacute", 250}, {"uarr", 8593}, {"ucirc", 251}, {"ugrave", 249}, {"uml", 168}, {"uuml", 252},
    {"yacute", 253}, {"yen", 165}, {"yuml", 255}, {"zwj", 8205}, {"zwnj", 8204},
}};
// clang-format on

auto utf8(std::uint32_t code) -> std::string {
  if (code == 0 || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000)) code = 0xFFFD;
  auto out = std::string{};
  auto const tail = [&](int shift) { out += static_cast<char>(0x80 | ((code >> shift) & 0x3F)); };
  if (code < 0x80) {
    out += static_cast<char>(code);
  } else if (code < 0x800) {
    out += static_cast<char>(0xC0 | (code >> 6));
    tail(0);
  } else if (code < 0x10000) {
    out += static_cast<char>(0xE0 | (code >> 12));
    tail(6);
    tail(0);
  } else {
    out += static_cast<char>(0xF0 | (code >> 18));
    tail(12);
    tail(6);
    tail(0);
  }
  return out;
}

auto digit(char c, bool hex) -> int {
  if (c >= '0' && c <= '9') return c - '0';
  if (hex && c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (hex && c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

} // namespace

auto read_reference(std::string_view at) -> std::optional<CharacterReference> {
  if (at.size() < 3 || at[0] != '&') return std::nullopt;
  if (at[1] == '#') {
    auto const hex = at[2] == 'x' || at[2] == 'X';
    auto i = std::size_t{hex ? 3U : 2U};
    auto const start = i;
    auto code = std::uint32_t{0};
    for (; i < at.size() && digit(at[i], hex) >= 0; ++i)
      code =
          std::min<std::uint32_t>(code * (hex ? 16U : 10U) + static_cast<std::uint32_t>(digit(at[i], hex)), 0x110000);
    if (i == start) return std::nullopt;
    if (i < at.size() && at[i] == ';') ++i;
    return CharacterReference{utf8(code), static_cast<std::uint32_t>(i)};
  }
  auto const end = at.substr(0, 12).find(';');
  if (end == std::string_view::npos) return std::nullopt;
  auto const name = at.substr(1, end - 1);
  auto const* const found = std::lower_bound(named.begin(), named.end(), name,
                                             [](Named const& a, std::string_view b) { return a.first < b; });
  if (found == named.end() || found->first != name) return std::nullopt;
  return CharacterReference{utf8(found->second), static_cast<std::uint32_t>(end + 1)};
}

} // namespace sourcier
