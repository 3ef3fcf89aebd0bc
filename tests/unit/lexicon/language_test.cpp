#include "lexicon/language.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace sourcier;

TEST_CASE("the language of a text is told by its function words") {
  CHECK(tell_language("La ministre a déclaré que le chantier reprendrait en mars.") == "fr");
  CHECK(tell_language("The minister said that the works would begin again in March.") == "en");
  CHECK(tell_language("Die Ministerin sagte, dass die Arbeiten im März wieder aufgenommen werden.") == "de");
  CHECK(tell_language("La ministra dijo que las obras se reanudarán en marzo, pero no dio más detalles.") == "es");
  CHECK(tell_language("La ministra ha detto che i lavori della galleria riprenderanno nel mese di marzo.") == "it");
  CHECK(tell_language("A ministra disse que as obras do túnel não serão retomadas em março.") == "pt");
  CHECK(tell_language("De minister zei dat het werk aan de tunnel niet in maart wordt hervat.") == "nl");
}

TEST_CASE("a decomposed letter is the letter") {
  CHECK(tell_language("La mairie a e\u0301te\u0301 ferme\u0301e apre\u0300s la crue.") == "fr");
}

TEST_CASE("a French article that quotes English is French") {
  CHECK(tell_language("« We are the champions », a chanté la foule qui attendait le retour des joueuses à la gare.") ==
        "fr");
}

TEST_CASE("another script is another language") {
  CHECK(tell_language("Министр заявил, что проект готов и будет представлен завтра.") == "other");
}

TEST_CASE("too little to tell is told from another language") {
  CHECK(tell_language("").empty());
  CHECK(tell_language("12 345").empty());
  CHECK(tell_language("Jeanne Morel").empty());
  CHECK(tell_language(std::string(300, '\xAB')).empty());
}

TEST_CASE("languages have names") {
  CHECK(language_name("de") == "German");
  CHECK(language_name("xx") == "xx");
}
