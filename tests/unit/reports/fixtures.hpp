#pragma once
#include "analysis.hpp"

#include <initializer_list>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

// Small articles of our own, analysed by hand: what the renderers are given in tests.

namespace sourcier::fixtures {

/// Builds an analysis from strings that are looked for in the text.
class Article {
public:
  Article(std::string id, std::string lang, std::string text) {
    analysis_.article.id = std::move(id);
    analysis_.article.lang = std::move(lang);
    analysis_.document.text = std::move(text);
    auto const& all = analysis_.document.text;
    for (std::size_t begin = 0; begin < all.size();) {
      auto end = all.find('\n', begin);
      if (end == std::string::npos) end = all.size();
      if (end > begin) analysis_.document.paragraphs.push_back(span_of(begin, end));
      begin = end + 1;
    }
  }

  [[nodiscard]] auto find(std::string_view words, std::size_t from = 0) const -> Span {
    auto const at = analysis_.document.text.find(words, from);
    if (at == std::string::npos) throw std::logic_error{"not in the text: " + std::string{words}};
    return span_of(at, at + words.size());
  }

  auto titled() -> Article& {
    analysis_.document.title = analysis_.document.paragraphs.front();
    return *this;
  }

  auto claim(std::initializer_list<std::string_view> pieces, Form form = Form::indirect) -> Article& {
    auto& added = analysis_.attributions.emplace_back();
    added.form = form;
    added.construct = "incise";
    auto from = std::size_t{0};
    for (auto const piece : pieces) {
      added.content.push_back(find(piece, from));
      from = added.content.back().end;
    }
    return *this;
  }

  auto link(std::string_view cue, std::string_view source, std::string speaker, Level level) -> Article& {
    auto& added = last().chain.emplace_back();
    if (!cue.empty()) added.cue = find(cue);
    if (!source.empty()) added.source = find(source);
    added.speaker = std::move(speaker);
    added.level = level;
    return *this;
  }

  auto media(std::string name, std::string country, StateMediaClass c, std::string entry) -> Article& {
    last().chain.back().state_media = StateMedia{std::move(name), std::move(country), c, std::move(entry)};
    return *this;
  }

  auto finding(std::string_view rule, Severity severity, std::string_view words, std::string message) -> Article& {
    analysis_.findings.push_back({rule, severity, find(words), std::move(message)});
    return *this;
  }

  auto credit(std::string_view words, std::vector<std::string> names) -> Article& {
    analysis_.document.credits.push_back({find(words), std::move(names)});
    return *this;
  }

  auto boilerplate(std::string_view words) -> Article& {
    auto const span = find(words);
    analysis_.document.boilerplate.push_back(span);
    auto& paragraphs = analysis_.document.paragraphs;
    for (auto it = paragraphs.begin(); it != paragraphs.end();) it = *it == span ? paragraphs.erase(it) : it + 1;
    return *this;
  }

  [[nodiscard]] auto last() -> Attribution& { return analysis_.attributions.back(); }
  [[nodiscard]] auto info() -> ArticleInfo& { return analysis_.article; }

  /// Counts what the analysis would count.
  [[nodiscard]] auto done() -> Analysis {
    auto& summary = analysis_.summary;
    summary = {};
    auto anonymous = 0.0;
    auto state = 0.0;
    for (auto const& attribution : analysis_.attributions) {
      auto const level = attribution.chain.back().level;
      ++summary.attributions;
      ++summary.levels[static_cast<std::size_t>(level)];
      anonymous += level == Level::anonymous ? 1 : 0;
      summary.unattributed += level == Level::unattributed ? 1U : 0U;
      for (auto const& link : attribution.chain) {
        if (!link.state_media || !is_state_controlled(link.state_media->media_class)) continue;
        state += 1;
        break;
      }
    }
    if (summary.attributions > 0) {
      summary.anonymous_share = anonymous / summary.attributions;
      summary.state_media_share = state / summary.attributions;
    }
    return analysis_;
  }

private:
  static auto span_of(std::size_t begin, std::size_t end) -> Span {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }

  Analysis analysis_;
};

/// A French article with a chain, a nested claim, state media, a credit, a hedge, findings and boilerplate.
inline auto bridge() -> Analysis {
  auto article = Article{
      "pont.txt", "fr",
      "Le pont de Varlin fermé jusqu’au printemps\n"
      "\n"
      "Le pont de Varlin restera fermé jusqu’en avril, a annoncé jeudi la maire, Odile Vasseur. « La sécurité passe "
      "avant "
      "tout », a-t-elle ajouté.\n"
      "Les travaux coûteraient douze millions d’euros, affirme la Gazette du Fleuve, citant des sources proches du "
      "chantier.\n"
      "Selon l’agence TASS, « l’ouvrage menace ruine », ce que conteste un porte-parole du constructeur : « Nous avons "
      "dit "
      "que le pont tiendrait cent ans. »\n"
      "Le service public Radio Clairval évoque, lui, un simple retard.\n"
      "\n"
      "Avec TASS et agences\n"
      "À lire aussi : nos bonnes adresses\n"};
  article.titled();
  article.info().outlet = "Le Courrier de Varlin";
  article.info().date = "2026-01-15";
  article.info().url = "https://courrier-varlin.example/pont?a=1&b=2";
  article.claim({"Le pont de Varlin restera fermé jusqu’en avril"})
      .link("a annoncé", "la maire, Odile Vasseur", "Odile Vasseur", Level::named_person);
  article.last().chain.back().aliases = {"la maire"};
  article.claim({"« La sécurité passe avant tout »"}, Form::direct)
      .link("a-t-elle ajouté", "elle", "Odile Vasseur", Level::named_person);
  article.claim({"Les travaux coûteraient douze millions d’euros"})
      .link("affirme", "la Gazette du Fleuve", "Gazette du Fleuve", Level::media)
      .link("citant", "des sources proches du chantier", "sources proches du chantier", Level::anonymous);
  article.last().conditional = true;
  article.claim({"« l’ouvrage menace ruine »"}, Form::direct)
      .link("Selon", "l’agence TASS", "TASS", Level::media)
      .media("TASS", "RU", StateMediaClass::SC, "ru.tass");
  article.claim({"« Nous avons dit que le pont tiendrait cent ans. »"}, Form::direct)
      .link(":", "un porte-parole du constructeur", "porte-parole du constructeur", Level::organization);
  article.last().stance = Stance::denying;
  article.claim({"que le pont tiendrait cent ans"})
      .link("avons dit", "Nous", "porte-parole du constructeur", Level::organization);
  article.claim({"un simple retard"})
      .link("évoque", "Radio Clairval", "Radio Clairval", Level::media)
      .media("Radio Clairval", "CH", StateMediaClass::ISM, "ch.clairval");
  article.last().kind = Kind::opinion;
  article.finding("second-hand-anonymous", Severity::error, "des sources proches du chantier",
                  "La Gazette du Fleuve cite ses propres sources anonymes.");
  article.finding("state-media-only", Severity::error, "l’agence TASS", "Seul un média d’État le dit.");
  article.finding("state-media-credit", Severity::warning, "Avec TASS et agences", "L’article est crédité à TASS.");
  article.credit("Avec TASS et agences", {"TASS"}).boilerplate("À lire aussi : nos bonnes adresses");
  return article.done();
}

/// A short English article with one split quotation.
inline auto library() -> Analysis {
  auto article = Article{"library", "en",
                         "Library to open on Sundays\n\n"
                         "\"We listened,\" said Ann Pell, the head librarian, \"and we acted.\"\n"
                         "A reader who asked not to be named, fearing her employer, called it late.\n"};
  article.titled();
  article.claim({"\"We listened,\"", "\"and we acted.\""}, Form::direct)
      .link("said", "Ann Pell, the head librarian", "Ann Pell", Level::named_person);
  article.claim({"it late"}).link("called", "A reader", "reader", Level::witness);
  article.last().kind = Kind::opinion;
  article.last().chain.back().anonymity = {true, article.find("fearing her employer")};
  return article.done();
}

/// An article that quotes nobody.
inline auto quiet() -> Analysis {
  return Article{"calme", "fr", "Le marché de Noël\n\nLe marché ouvre samedi sur la place.\n"}.titled().done();
}

/// Text that wants to be markup, in every place where an article's words can go.
inline auto hostile() -> Analysis {
  auto const evil =
      std::string{"<script>alert(1)</script><img src=x onerror=alert(2)> \"'`| *a* _b_ [c](javascript:d) "
                  "# ~~e~~ <!-- --> ]]> {{title}} &amp; &#60; \\ $x$ @f https://g.example \u202Eesrever\u2066 "
                  "\u200Bzero\u200B \x1A \x07"};
  auto article = Article{"--><script>id</script>", "fr", "- " + evil + "\n1. " + evil + " a dit " + evil + "\n"};
  article.titled();
  article.info().outlet = evil;
  article.info().date = "\"><script>";
  article.info().url = "javascript:alert(3)//\"><script>alert(4)</script>";
  article.claim({evil}).link("a dit", "<script>", evil, Level::named_person);
  article.last().venue = article.find("</script>");
  article.last().chain.back().aliases = {evil};
  article.last().chain.back().anonymity = {true, article.find("<img src=x onerror=alert(2)>")};
  article.claim({evil, evil})
      .link("", "", "=cmd|' /C calc'!A0", Level::media)
      .media(evil, "\"><b>", StateMediaClass::SC, evil);
  article.last().chain.push_back(article.last().chain.front());
  article.finding("anonymous-bare", Severity::error, evil, evil);
  article.credit(evil, {evil});
  return article.done();
}

/// Two hundred claims, one inside the other by tens, and a quotation of twenty kilobytes.
inline auto crowded() -> Analysis {
  auto text = std::string{"Beaucoup\n\n"};
  for (auto i = 0; i < 200; ++i) text += "Le point numéro " + std::to_string(i) + " est acquis, selon un délégué.\n";
  text += "« ";
  for (auto i = 0; i < 2000; ++i) text += "mot mot mot";
  text += " », a dit Paul Nérac.\n";
  auto article = Article{"foule", "fr", text};
  article.titled();
  for (auto i = 0; i < 200; ++i) {
    article.claim({"Le point numéro " + std::to_string(i) + " est acquis"})
        .link("selon", "un délégué", "délégué", static_cast<Level>(i % 10));
  }
  auto const begin = article.find("« mot").begin;
  article.claim({std::string_view{text}.substr(begin, text.find(", a dit Paul") - begin)}, Form::direct)
      .link("a dit", "Paul Nérac", "Paul Nérac", Level::named_person);
  for (std::uint32_t i = 1; i <= 12; ++i) {
    auto inner = article.last();
    inner.content = {{begin + 100 * i, begin + 20000 - 100 * i}};
    article.claim({"Beaucoup"});
    article.last() = inner;
  }
  return article.done();
}

} // namespace sourcier::fixtures
