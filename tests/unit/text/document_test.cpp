#include "text/document.hpp"

#include "page_words.hpp"

#include <doctest/doctest.h>

#include <chrono>

using namespace sourcier;

namespace {

using Texts = std::vector<std::string>;

auto read(std::string text) -> Document { return read_document(std::move(text), test::french_page()); }

auto texts(Document const& page, std::vector<Span> const& spans) -> Texts {
  Texts found;
  for (auto const span : spans) found.emplace_back(page.at(span));
  return found;
}

auto names(Document const& page) -> Texts {
  Texts found;
  for (auto const& credit : page.credits) found.insert(found.end(), credit.names.begin(), credit.names.end());
  return found;
}

auto title(Document const& page) -> std::string { return page.title ? std::string{page.at(*page.title)} : ""; }

/// What must hold of every page: parts in order, apart from each other, inside the text, without white space around.
auto check_parts(Document const& page) -> void {
  std::uint32_t last = 0;
  for (auto const span : page.paragraphs) {
    REQUIRE(last <= span.begin);
    REQUIRE(span.begin < span.end);
    REQUIRE(span.end <= page.text.size());
    last = span.end;
  }
  for (auto const* const spans : {&page.boilerplate}) {
    last = 0;
    for (auto const span : *spans) {
      REQUIRE(last <= span.begin);
      REQUIRE(span.end <= page.text.size());
      last = span.end;
    }
  }
}

std::string const body = "Le maire de Tillac a annoncé mardi la fermeture de trois écoles du canton, faute d'élèves, "
                         "et l'ouverture d'une autre dans la vallée voisine.";

} // namespace

TEST_CASE("title, paragraphs and what stands around them") {
  auto const page = read("Tillac ferme trois écoles\n\nPublié le 3 mai 2021 à 10h20\nPar Awa Diallo\n\n" + body +
                         "  \n\nSeuls les parents s'en plaignent.\nAvec AFP et agences\nCommentaires Facebook\n");
  CHECK(title(page) == "Tillac ferme trois écoles");
  CHECK(texts(page, page.paragraphs) == Texts{"Tillac ferme trois écoles", body, "Seuls les parents s'en plaignent."});
  CHECK(texts(page, page.boilerplate) ==
        Texts{"Publié le 3 mai 2021 à 10h20", "Par Awa Diallo", "Commentaires Facebook"});
  CHECK(names(page) == Texts{"AFP"});
  CHECK(page.at(page.credits[0].span) == "Avec AFP et agences");
}

TEST_CASE("CRLF, lone CR and Unicode's separators end paragraphs") {
  for (std::string const end : {"\n", "\r\n", "\r", "\n\n", "\u2028", "\u2029"}) {
    auto const page = read("Un titre sans point" + end + body + end + "Une phrase." + end);
    CHECK(texts(page, page.paragraphs) == Texts{"Un titre sans point", body, "Une phrase."});
    CHECK(title(page) == "Un titre sans point");
  }
}

TEST_CASE("a first line that is a sentence is no title") {
  CHECK_FALSE(read(body + "\n" + body).title);
  CHECK_FALSE(read("Un titre seul").title);
  CHECK_FALSE(read("Un titre\nUn autre").title);
  CHECK_FALSE(read("Ce qu'il faut savoir :\n" + body).title);
  CHECK(title(read("Tillac ferme-t-elle ses écoles ?\n" + body)) == "Tillac ferme-t-elle ses écoles ?");
  CHECK(title(read("Niger. Le fleuve monte\n" + body)) == "Niger. Le fleuve monte");
  CHECK(title(read("Al Wihda\n\nLe fleuve monte\n\n" + body)) == "Le fleuve monte");
}

TEST_CASE("a dateline is cut out of its paragraph") {
  auto const page = read("Le fleuve monte\nNIAMEY, 3 mai (Xinhua) -- " + body);
  CHECK(texts(page, page.paragraphs) == Texts{"Le fleuve monte", body});
  CHECK(page.at(page.credits.at(0).span) == "(Xinhua)");
  CHECK(texts(read("Le fleuve monte\nMONTRÉAL — " + body), read("Le fleuve monte\nMONTRÉAL — " + body).paragraphs) ==
        Texts{"Le fleuve monte", body});
}

TEST_CASE("an interview's turns stay whole") {
  auto const page = read(body + "\nAWA DIALLO – Je pars demain.\nLE MAIRE – Bon voyage.");
  CHECK(texts(page, page.paragraphs) == Texts{body, "AWA DIALLO – Je pars demain.", "LE MAIRE – Bon voyage."});
}

TEST_CASE("a credit that closes a paragraph is cut off it") {
  auto const page = read(body + " (avec Reuters)");
  CHECK(texts(page, page.paragraphs) == Texts{body});
  CHECK(names(page) == Texts{"Reuters"});
}

TEST_CASE("pointers inside a text of one line") {
  auto const page = read(body + " A lire aussi sur Radio Tillac: " + body + " A regarder aussi:");
  CHECK(texts(page, page.paragraphs) == Texts{body, body});
  CHECK(texts(page, page.boilerplate) == Texts{"A lire aussi sur Radio Tillac:", "A regarder aussi:"});
}

TEST_CASE("a headline set into a text ends where the body goes on") {
  auto const headline = std::string{"Lire aussi : Marine Le Goff en visite au Pays de Caux"};
  auto const page = read(body + " " + headline + " Dans la vallée, on attend.");
  CHECK(texts(page, page.boilerplate) == Texts{headline});
  CHECK(texts(page, page.paragraphs) == Texts{body, "Dans la vallée, on attend."});
}

TEST_CASE("a sentence that speaks of reading is text") {
  auto const text = body + " Il faut lire aussi : le roman, la presse, la poésie. Elle veut lire: c'est son métier.";
  CHECK(texts(read(text), read(text).paragraphs) == Texts{text});
}

TEST_CASE("headlines of other stories after the end") {
  auto const menu = std::string{"La récolte de riz sera bonne dans le nord\nUne école neuve pour la ville de Dosso\n"
                                "Le marathon des lacs change de parcours\nTrois films à voir ce mois-ci à Niamey"};
  auto const page = read("Le fleuve monte\n" + body + "\n" + menu + "\n");
  CHECK(texts(page, page.boilerplate) == Texts{menu});
  CHECK(texts(page, page.paragraphs) == Texts{"Le fleuve monte", body});
}

TEST_CASE("a single headline counts after the line that announces it") {
  auto const page = read(body + "\nArticles liés :\nLe fleuve monte encore à Niamey\n");
  CHECK(texts(page, page.boilerplate) == Texts{"Articles liés :\nLe fleuve monte encore à Niamey"});
  CHECK(texts(page, page.paragraphs) == Texts{body});
}

TEST_CASE("short lines that are the article's own stay") {
  for (std::string const tail :
       {"Les lauréats de l'année sont :\nAwa Diallo pour le roman noir\nPaul Petit pour la poésie lyrique\nLe Club des "
        "Cinq pour son œuvre",
        "Une dernière phrase à laquelle manque son point", "Lefort (9 arrêts)\nRoux (1/4)\nVasseur\nGarnier (2/4)",
        "- Que dites-vous de la fermeture\n- Rien du tout pour le moment\n- Et demain\n- On verra bien demain",
        "« Oui »\n« Non »\n« Peut-être un jour »\n— Awa Diallo, maire de Tillac",
        "Un sous-titre au milieu du texte\nLe texte continue ici, et il finit par un point."}) {
    auto const page = read(body + "\n" + tail);
    CAPTURE(tail);
    CHECK(page.boilerplate.empty());
  }
}

TEST_CASE("a page that is nothing but menu is read as text") {
  auto const page = read("La récolte de riz sera bonne dans le nord\nUne école neuve pour la ville de Dosso\nLe "
                         "marathon des lacs change de parcours\nTrois films à voir ce mois-ci");
  CHECK(page.boilerplate.empty());
  CHECK(page.paragraphs.size() == 4);
}

TEST_CASE("share buttons that come again and again") {
  auto const page = read(body + "\nDites-le\n" + body + "\nDites-le\n" + body + "\nDites-le");
  CHECK(page.boilerplate.size() == 3);
  CHECK(page.paragraphs.size() == 3);
}

TEST_CASE("the title again as a video's caption") {
  auto const page = read("Le fleuve monte\n" + body + "\nLe fleuve montepar L'Obs\n" + body);
  CHECK(names(page) == Texts{"L'Obs"});
  CHECK(texts(page, page.boilerplate) == Texts{"Le fleuve montepar L'Obs"});
}

TEST_CASE("decomposed letters are read like composed ones") {
  auto const page = read(body + "\nDernie\u0300re mise a\u0300 jour le 4 mai\nLa Re\u0301daction avec AFP");
  CHECK(page.boilerplate.size() == 1);
  CHECK(names(page) == Texts{"AFP"});
}

TEST_CASE("hostile texts") {
  std::string guillemets, menus, colons, brackets, points;
  for (auto i = 0; i < 30'000; ++i) guillemets += "«";
  for (auto i = 0; i < 200'000; ++i) menus += "Une école neuve pour Dosso\n";
  for (auto i = 0; i < 600'000; ++i) colons += "A lire : ";
  for (auto i = 0; i < 50'000; ++i) brackets += "((((avec AFP. AFP (AFP\n";
  for (auto i = 0; i < 50'000; ++i) points += std::string(80, '.') + " AFP\n";
  std::string lines, letters;
  for (auto i = 0; i < 200'000; ++i) lines += "Une phrase " + std::to_string(i) + ".\r\n";
  for (auto i = 0; i < 5'000'000 / 6; ++i) letters += "a a. a";
  for (std::string const& text :
       {std::string{}, std::string{"   \n \t\r\n"}, std::string{"\xEF\xBB\xBF"}, std::string(500, '\x1A'),
        std::string(1000, '\r'), guillemets, menus, colons, brackets, points, lines, letters,
        std::string(5'000'000, '('), std::string(5'000'000, '.'), std::string(5'000'000, 'a')}) {
    auto const start = std::chrono::steady_clock::now();
    auto const page = read(text);
    auto const taken = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    CAPTURE(text.substr(0, 40));
    CHECK(page.text == text);
    check_parts(page);
    CHECK(taken < 10);
    if (std::getenv("SOURCIER_TIMES") != nullptr) MESSAGE(text.substr(0, 30) << ": " << taken << " s");
  }
}
