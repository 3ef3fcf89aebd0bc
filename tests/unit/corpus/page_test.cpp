#include "corpus/page.hpp"
#include "error.hpp"
#include "text/utf8.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <vector>

using namespace sourcier;
using namespace sourcier::corpus;
namespace fs = std::filesystem;

namespace {

auto read_file(fs::path const& path) -> std::string {
  auto in = std::ifstream{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{in}, {}};
}

auto shown(Page const& page) -> std::string {
  auto out = std::ostringstream{};
  out << "from: " << page.from << "\ntitle: " << page.title << "\nauthor: " << page.author << "\ndate: " << page.date
      << "\noutlet: " << page.outlet << "\nlang: " << page.lang << "\nurl: " << page.url << "\n\n"
      << page.text << "\n";
  return out.str();
}

} // namespace

TEST_CASE("pages of the web") {
  auto found = std::vector<fs::path>{};
  for (auto const& each : fs::directory_iterator{fs::path{CORPUS_TESTS} / "pages"})
    if (each.path().extension() == ".html") found.push_back(each.path());
  std::sort(found.begin(), found.end());
  CHECK(found.size() >= 12);
  for (auto const& path : found) {
    CAPTURE(path.filename().string());
    auto const text = shown(read_page(decode_page(read_file(path))));
    auto expected = path;
    expected.replace_extension(".expected");
    if (std::getenv("SOURCIER_ACCEPT") != nullptr) std::ofstream{expected, std::ios::binary} << text;
    CHECK(text == read_file(expected));
  }
}

TEST_CASE("a page without an article says so") {
  CHECK_THROWS_AS((void)read_page(""), InputError);
  CHECK_THROWS_AS((void)read_page("<nav><a href=/>Accueil</a></nav>"), InputError);
}

TEST_CASE(
    "a converter that lets wrong bytes through") { // the C library takes "!utf-8" for UTF-8, beyond Unicode's end too
  auto const text = decode_page("<meta charset=!utf-8\"><p>adopt\xF4\x9C\x9C\x9C fin</p>");
  CHECK(text.find("\xF4\x9C") == std::string::npos);
  CHECK(text.find("fin</p>") != std::string::npos);
}

TEST_CASE("a character reference beyond Unicode's end") {
  auto const paragraph =
      std::string{"Le conseil a voté mardi soir le plan de rénovation des écoles de la ville, a-t-il dit. "};
  auto const page = read_page("<article><p>&#5555555555555555555555555555555555;" + paragraph + paragraph + paragraph +
                              "</p></article>");
  CHECK(page.text.find("Le conseil") != std::string::npos);
  for (std::size_t at = 0; at < page.text.size();) {
    auto const [value, length] = decode_one(page.text, at);
    auto const stray = length == 1 && static_cast<unsigned char>(page.text[at]) >= 0x80;
    CHECK_FALSE(stray);
    at += length;
  }
}

TEST_CASE("bombs") {
  auto deep = std::string{};
  for (auto i = 0; i < 200'000; ++i) deep += "<div>";
  CHECK_THROWS_AS((void)read_page(deep), InputError);
  CHECK_THROWS_AS((void)read_page("<script>" + deep), InputError);
}
