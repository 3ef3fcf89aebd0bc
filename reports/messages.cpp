#include "messages.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace sourcier::reports {
namespace {

struct Entry {
  Msg msg;
  std::string_view fr;
  std::string_view en;
};

// ~ is a no-break space: before : ; ? ! » and %, after «, and between a number and its unit.
// clang-format off
constexpr auto catalogue = std::array<Entry, static_cast<std::size_t>(Msg::count_)>{{
  {Msg::level_named_person, "personne nommée", "named person"},
  {Msg::level_office, "titulaire d’une fonction", "office holder"},
  {Msg::level_organization, "organisation", "organisation"},
  {Msg::level_document, "document", "document"},
  {Msg::level_media, "média", "news outlet"},
  {Msg::level_official_unnamed, "responsable non nommé", "unnamed official"},
  {Msg::level_anonymous, "source anonyme", "anonymous source"},
  {Msg::level_collective, "groupe sans visage", "unnamed group"},
  {Msg::level_witness, "simple témoin", "private witness"},
  {Msg::level_unattributed, "sans source", "no source"},

  {Msg::explain_named_person, "Quelqu’un dont l’article donne le nom~: on peut lui demander des comptes.",
   "Someone whom the article names: they can be held to what they said."},
  {Msg::explain_office, "Quelqu’un que l’article ne nomme pas, mais dont il dit la fonction, et une seule personne l’occupe.",
   "Someone the article does not name, but whose post is given, and only one person holds it."},
  {Msg::explain_organization, "Une institution, une entreprise, un État, ou quelqu’un qui parle en son nom.",
   "An institution, a company, a state, or someone who speaks for it."},
  {Msg::explain_document, "Un écrit que l’on peut retrouver~: rapport, étude, texte de loi, communiqué.",
   "Something written that can be found: a report, a study, a law, a statement."},
  {Msg::explain_media, "Un autre média~: l’article répète ce que celui-ci a publié.",
   "Another news outlet: the article repeats what it published."},
  {Msg::explain_official_unnamed, "Quelqu’un dont on connaît la fonction et l’institution, mais pas le nom.",
   "Someone whose role and institution are known, but not the name."},
  {Msg::explain_anonymous, "Quelqu’un dont on ne sait presque rien~: il faut croire le journaliste sur parole.",
   "Someone of whom almost nothing is known: the reader has to take the journalist’s word."},
  {Msg::explain_collective, "Plusieurs personnes, sans que l’on sache lesquelles~: «~les experts~», «~des habitants~».",
   "Several people, without saying who: “experts”, “residents”."},
  {Msg::explain_witness, "Un particulier non nommé qui raconte ce qu’il a vécu.",
   "A private person, not named, who tells what they lived through."},
  {Msg::explain_unattributed, "Personne~: «~on dit que~», ou un conditionnel sans source.",
   "Nobody: “it is said that”, with no source given."},

  {Msg::letter_named_person, "N", "N"},
  {Msg::letter_office, "F", "F"},
  {Msg::letter_organization, "O", "O"},
  {Msg::letter_document, "D", "D"},
  {Msg::letter_media, "M", "M"},
  {Msg::letter_official_unnamed, "R", "R"},
  {Msg::letter_anonymous, "A", "A"},
  {Msg::letter_collective, "G", "G"},
  {Msg::letter_witness, "T", "W"},
  {Msg::letter_unattributed, "?", "?"},

  {Msg::class_sc, "contrôlé par l’État", "state-controlled"},
  {Msg::class_capu, "public, capté par le pouvoir", "public, captured by those in power"},
  {Msg::class_capr, "privé, capté par le pouvoir", "private, captured by those in power"},
  {Msg::class_isfm, "public, indépendant", "public, independent"},
  {Msg::class_isf, "public, indépendant", "public, independent"},
  {Msg::class_ism, "public, indépendant", "public, independent"},
  {Msg::class_ip, "public, indépendant", "public, independent"},

  {Msg::form_direct, "citation", "quotation"},
  {Msg::form_indirect, "paroles résumées", "paraphrase"},
  {Msg::form_mixed, "paroles résumées et citation", "paraphrase and quotation"},
  {Msg::kind_assertion, "affirmation", "assertion"},
  {Msg::kind_opinion, "opinion", "opinion"},
  {Msg::kind_directive, "demande ou ordre", "request or order"},
  {Msg::stance_endorsing, "le verbe la présente comme vraie", "the verb presents it as true"},
  {Msg::stance_distancing, "le verbe prend ses distances", "the verb keeps its distance"},
  {Msg::stance_denying, "démenti", "denial"},
  {Msg::severity_info, "info", "info"},
  {Msg::severity_suggestion, "suggestion", "suggestion"},
  {Msg::severity_warning, "attention", "warning"},
  {Msg::severity_error, "problème", "problem"},

  {Msg::claims_none, "aucune affirmation", "no claims"},
  {Msg::claims_one, "1~affirmation", "1~claim"},
  {Msg::claims_many, "{n}~affirmations", "{n}~claims"},
  {Msg::sources_none, "aucune source", "no sources"},
  {Msg::sources_one, "1~source", "1~source"},
  {Msg::sources_many, "{n}~sources", "{n}~sources"},
  {Msg::flags_none, "aucun signalement", "no flags"},
  {Msg::flags_one, "1~signalement", "1~flag"},
  {Msg::flags_many, "{n}~signalements", "{n}~flags"},

  {Msg::quoted, "«~{text}~»", "“{text}”"},
  {Msg::colon, "{label}~:", "{label}:"},
  {Msg::share, "{n}~%", "{n}%"},
  {Msg::pair, "{a} ({b})", "{a} ({b})"},
  {Msg::untitled, "article sans titre", "untitled article"},
  {Msg::nobody, "personne n’est cité", "nobody is named"},
  {Msg::reader, "lecteur", "reader"},
  {Msg::gap, " […] ", " […] "},
  {Msg::has_it_from, ", qui le tient de~: ", ", who has it from: "},
  {Msg::list_separator, "~; ", "; "},
  {Msg::report_title, "Qui parle dans «~{title}~»~?", "Who speaks in “{title}”?"},
  {Msg::report_untitled, "Qui parle dans cet article~?", "Who speaks in this article?"},
  {Msg::outlet, "Média", "Outlet"},
  {Msg::date, "Date", "Date"},
  {Msg::address, "Adresse", "Address"},

  {Msg::summary_none, "Cet article ne rapporte aucune affirmation.", "This article reports no claims."},
  {Msg::summary_none_why,
   "Rien d’anormal~: un récit, une annonce ou un texte d’opinion peut parler en son nom propre, sans citer personne. Il se peut aussi qu’une tournure ait échappé au programme.",
   "Nothing wrong with that: a narrative, an announcement or an opinion piece may speak in its own voice and quote nobody. A turn of phrase may also have escaped the program."},
  {Msg::summary_one, "Cet article rapporte 1~affirmation.", "This article reports 1~claim."},
  {Msg::summary_many, "Cet article rapporte {n}~affirmations, venues de {sources}.", "This article reports {n}~claims, from {sources}."},
  {Msg::summary_one_source, "Cet article rapporte {n}~affirmations, toutes venues d’une seule source.", "This article reports {n}~claims, all from a single source."},
  {Msg::summary_main_source, "La plus sollicitée~: {name} ({claims}).", "The one heard most: {name} ({claims})."},
  {Msg::summary_identified_none, "Derrière aucune d’elles ne se tient une personne, une fonction, une organisation ou un écrit que l’on puisse nommer.",
   "Behind none of them stands a person, a post, an organisation or a document that can be named."},
  {Msg::summary_identified_one, "1~affirmation ({share}) remonte à une personne, une fonction, une organisation ou un écrit que l’on peut nommer.",
   "1~claim ({share}) goes back to a person, a post, an organisation or a document that can be named."},
  {Msg::summary_identified_many, "{n}~affirmations ({share}) remontent à une personne, une fonction, une organisation ou un écrit que l’on peut nommer.",
   "{n}~claims ({share}) go back to a person, a post, an organisation or a document that can be named."},
  {Msg::summary_anonymous_none, "Aucune ne repose sur une source anonyme.", "None rests on an anonymous source."},
  {Msg::summary_anonymous_one, "1~affirmation ({share}) repose sur une source anonyme.", "1~claim ({share}) rests on an anonymous source."},
  {Msg::summary_anonymous_many, "{n}~affirmations ({share}) reposent sur des sources anonymes.", "{n}~claims ({share}) rest on anonymous sources."},
  {Msg::summary_unattributed_none, "Toutes ont une source.", "All have a source."},
  {Msg::summary_unattributed_one, "1~affirmation n’a pas de source.", "1~claim has no source."},
  {Msg::summary_unattributed_many, "{n}~affirmations n’ont pas de source.", "{n}~claims have no source."},
  {Msg::summary_relayed_none, "Aucune n’arrive de seconde main.", "None comes second-hand."},
  {Msg::summary_relayed_one, "1~affirmation arrive de seconde main, par un intermédiaire.", "1~claim comes second-hand, through a go-between."},
  {Msg::summary_relayed_many, "{n}~affirmations arrivent de seconde main, par un intermédiaire.", "{n}~claims come second-hand, through a go-between."},
  {Msg::summary_conditional_none, "Aucune n’est au conditionnel.", "None is hedged."},
  {Msg::summary_conditional_one, "1~affirmation est au conditionnel~: l’article ne la prend pas à son compte.", "1~claim is hedged: the article does not vouch for it."},
  {Msg::summary_conditional_many, "{n}~affirmations sont au conditionnel~: l’article ne les prend pas à son compte.", "{n}~claims are hedged: the article does not vouch for them."},
  {Msg::summary_state_none, "Aucun média sous contrôle d’un État n’est cité comme source.", "No media under state control is cited as a source."},
  {Msg::summary_state_one, "1~affirmation ({share}) passe par un média sous contrôle d’un État~: {names}.", "1~claim ({share}) comes through media under state control: {names}."},
  {Msg::summary_state_many, "{n}~affirmations ({share}) passent par un média sous contrôle d’un État~: {names}.", "{n}~claims ({share}) come through media under state control: {names}."},
  {Msg::summary_credit, "Crédits de l’article~: {names}.", "The article credits {names}."},
  {Msg::summary_credit_state, "L’article est crédité à un média sous contrôle d’un État~: {names}.", "The article is credited to media under state control: {names}."},
  {Msg::summary_public, "Médias publics indépendants~: {names}.", "Independent public media: {names}."},
  {Msg::summary_truth, "Ce rapport dit qui se tient derrière chaque affirmation, pas si elle est vraie.", "This report says who stands behind each claim, not whether it is true."},

  {Msg::mix_title, "D’où viennent les affirmations", "Where the claims come from"},
  {Msg::sources_title, "Les sources", "The sources"},
  {Msg::claims_title, "Les affirmations", "The claims"},
  {Msg::chains_title, "Par quelles mains", "Through whose hands"},
  {Msg::flags_title, "À relever", "Worth a second look"},
  {Msg::article_title, "L’article", "The article"},
  {Msg::levels_title, "Que veulent dire les niveaux", "What the levels mean"},
  {Msg::notes_title, "Crédits et médias d’État", "Credits and state media"},
  {Msg::credits_title, "Crédits", "Credits"},
  {Msg::column_source, "Source", "Source"},
  {Msg::column_level, "Niveau", "Level"},
  {Msg::column_origin, "À l’origine de", "Origin of"},
  {Msg::column_relay, "Relaie", "Passes on"},
  {Msg::column_class, "Statut", "Status"},
  {Msg::column_country, "Pays", "Country"},
  {Msg::line, "ligne~{n}", "line~{n}"},
  {Msg::conditional, "au conditionnel", "hedged"},
  {Msg::venue, "où~: {text}", "where: {text}"},
  {Msg::cue, "mots qui l’introduisent~: {text}", "words that introduce it: {text}"},
  {Msg::no_cue, "aucun mot ne l’introduit", "no words introduce it"},
  {Msg::anonymity, "anonymat demandé", "anonymity requested"},
  {Msg::anonymity_reason, "anonymat demandé~: {text}", "anonymity requested: {text}"},
  {Msg::chain_footnote, "Du lecteur à l’origine~: {chain}", "From reader to origin: {chain}"},
  {Msg::no_flags, "Rien à relever.", "Nothing to flag."},
  {Msg::rule_why, "Pourquoi~: {why} ({origin})", "Why: {why} ({origin})"},
  {Msg::country_unknown, "pays non précisé", "country not given"},

  {Msg::page_intro, "Chaque passage souligné est une affirmation rapportée. Survolez-la, touchez-la ou choisissez son numéro pour voir qui parle.",
   "Each underlined passage is a reported claim. Point at it, tap it or choose its number to see who speaks."},
  {Msg::legend_title, "Légende et filtre", "Key and filter"},
  {Msg::legend_help, "Décochez un niveau pour ne plus le voir dans l’article et dans la liste.", "Clear a level to hide it in the article and in the list."},
  {Msg::claim_label, "Affirmation~{n}, {level}~: {chain}", "Claim~{n}, {level}: {chain}"},
  {Msg::panel_title, "L’affirmation choisie", "The chosen claim"},
  {Msg::panel_empty, "Choisissez une affirmation dans l’article.", "Choose a claim in the article."},
  {Msg::panel_close, "Fermer", "Close"},
  {Msg::boilerplate, "hors de l’article", "not part of the article"},
  {Msg::to_text, "voir dans l’article", "see in the article"},
  {Msg::mix_alt, "Barre de répartition~: {figures}.", "Bar of the mix: {figures}."},
  {Msg::chain_intro, "De gauche à droite~: du lecteur à l’origine. Le nombre est celui des affirmations.", "From left to right: from the reader to the origin. The number counts the claims."},
  {Msg::levels_intro, "Du plus vérifiable au moins vérifiable pour un lecteur~; le niveau ne dit rien de la vérité.", "What a reader can check about the source; the level says nothing about truth."},
  {Msg::skip_to_article, "Aller à l’article", "Skip to the article"},
  {Msg::made_by, "Rapport produit par Sourcier.", "Report made by Sourcier."},
  {Msg::several_title, "Qui parle~? {n}~articles", "Who speaks? {n}~articles"},

  {Msg::worksheet_title, "Qui parle~? Fiche de lecture", "Who speaks? A worksheet"},
  {Msg::worksheet_intro, "Lisez l’article. Chaque numéro entre crochets suit une affirmation que l’article rapporte. Pour chacune, remplissez une ligne du tableau.",
   "Read the article. Each number in brackets follows a claim that the article reports. Fill in one row of the table for each."},
  {Msg::worksheet_name, "Nom", "Name"},
  {Msg::worksheet_number, "N°", "No."},
  {Msg::worksheet_who, "Qui le dit~?", "Who says it?"},
  {Msg::worksheet_how, "Comment le sait-il~?", "How do they know?"},
  {Msg::worksheet_named, "Nommé ou non~?", "Named or not?"},
  {Msg::worksheet_passed, "Qui l’a transmis~?", "Who passed it on?"},
  {Msg::worksheet_key, "Corrigé", "Answer key"},
  {Msg::worksheet_yes, "oui", "yes"},
  {Msg::worksheet_no, "non", "no"},
  {Msg::worksheet_nobody, "personne d’autre", "nobody else"},
  {Msg::worksheet_words, "Ce qu’en dit l’article", "What the article says of it"},
  {Msg::worksheet_read, "L’article", "The article"},
  {Msg::worksheet_table, "Vos réponses", "Your answers"},
}};
// clang-format on

template <class Value> auto nth(Msg first, Value value) -> Msg {
  return static_cast<Msg>(static_cast<unsigned>(first) + static_cast<unsigned>(value));
}

} // namespace

auto pattern(Lang lang, Msg msg) -> std::string_view {
  auto const& entry = catalogue[static_cast<std::size_t>(msg)];
  return lang == Lang::fr ? entry.fr : entry.en;
}

auto message_at(std::size_t place) -> Msg { return catalogue[place].msg; }

auto typeset(std::string_view pattern) -> std::string {
  auto out = std::string{};
  out.reserve(pattern.size() + 8);
  for (auto const c : pattern) {
    if (c == '~')
      out += "\u00A0";
    else
      out += c;
  }
  return out;
}

auto level_name(Lang lang, Level level) -> std::string { return say(lang, nth(Msg::level_named_person, level)); }
auto level_explained(Lang lang, Level level) -> std::string { return say(lang, nth(Msg::explain_named_person, level)); }
auto level_letter(Lang lang, Level level) -> std::string { return say(lang, nth(Msg::letter_named_person, level)); }
auto class_name(Lang lang, StateMediaClass c) -> std::string { return say(lang, nth(Msg::class_sc, c)); }

auto percent(Lang lang, double share) -> std::string {
  auto n = static_cast<int>(std::lround(share * 100));
  if (share > 0 && n == 0) n = 1;
  if (share < 1 && n == 100) n = 99;
  return say(lang, Msg::share, fmt::arg("n", std::clamp(n, 0, 100)));
}

auto quote(Lang lang, std::string_view text) -> std::string { return say(lang, Msg::quoted, fmt::arg("text", text)); }

} // namespace sourcier::reports
