#include "findings/signals_built_in.hpp"

// Words of ours for use without packs, and for tests; the packs of grammars/ take their place.

// One phrase a line would be five hundred lines.
// clang-format off

namespace sourcier::built_in {

auto french() -> Signals {
  auto s = Signals{};
  s.reasons = {
      "par crainte de", "par crainte d'", "de peur de", "de peur d'", "par peur de", "par peur des", "par peur d'",
      "craignant de", "craignant d'", "craignant des", "craignant pour", "qui craint", "qui craignent",
      "pour sa sécurité", "pour leur sécurité", "pour des raisons de sécurité", "pour raison de sécurité",
      "pour des raisons de confidentialité", "pour protéger", "pour ne pas compromettre",
      "pour ne pas être inquiété*", "pour éviter des représailles", "pour éviter toute représaille*",
      "crainte de représailles", "en raison de la sensibilité", "en raison du caractère sensible",
      "compte tenu de la sensibilité", "vu la sensibilité", "étant donné la sensibilité", "soumis* au secret",
      "soumis* à une clause", "tenu* au secret", "tenu* au devoir de réserve", "tenu* par le devoir de réserve",
      "tenu* par le secret", "soumis* au devoir de réserve", "l'enquête étant en cours",
      "négociations … confidentielles"};
  s.rote_reasons = {
      "pas autorisé* à s'exprimer", "pas autorisé* à parler", "pas autorisé* à communiquer",
      "pas autorisé* à en parler", "pas autorisé* à … publiquement", "pas habilité* à s'exprimer",
      "pas habilité* à parler", "pas habilité* à communiquer", "pas été autorisé* à s'exprimer",
      "en raison de la sensibilité du sujet", "en raison de la sensibilité du dossier",
      "compte tenu de la sensibilité du sujet", "compte tenu de la sensibilité du dossier"};
  s.requests = {
      "sous couvert d'anonymat", "sous le couvert de l'anonymat", "requis l'anonymat", "requérant l'anonymat",
      "demandé l'anonymat", "rester anonyme*", "pas être nommé*", "pas être cité*"};
  s.bases = {
      "ayant assisté", "ayant participé", "ayant consulté", "ayant eu accès", "ayant lu", "ayant vu",
      "ayant pris part", "qui a assisté", "qui a participé", "qui a consulté", "qui a eu accès", "qui a lu",
      "qui a vu", "qui a pris part", "qui ont assisté", "qui ont participé", "qui ont consulté", "qui ont eu accès",
      "qui ont vu", "présent* à", "présent* lors", "présent* au", "présent* sur", "qui était présent*", "témoin*",
      "au fait de", "au fait du", "au fait des", "au courant", "qui a connaissance", "ayant connaissance",
      "informé* de", "informé* du", "informé* des", "impliqué* dans", "chargé* de l'enquête", "chargé* du dossier",
      "proche de l'enquête", "proches de l'enquête", "proche du dossier", "proches du dossier",
      "proche des négociations", "proches des négociations", "proche des discussions", "proches des discussions",
      "qui suit le dossier", "qui suivent le dossier", "qui travaille", "qui travaillent", "documents à l'appui"};
  for (auto const* const determiner : {
      "une", "deux", "trois", "quatre", "cinq", "plusieurs", "des", "quelques", "certaines", "de", "ses", "leurs",
      "diverses", "différentes", "nos"}) {
    auto const one = std::string{determiner};
    s.bare_sources.push_back(one + (one == "une" ? " source" : " sources"));
    if (one != "une" && one != "de") s.plural_sources.push_back(one + " sources");
  }
  s.bare_sources.emplace_back("sources");
  s.singular_sources = {
      "une source", "de source", "une autre source", "une des sources", "l'une des sources", "l'une de ces sources",
      "une de ces sources", "sa source", "notre source"};
  s.back_sources = {"la source", "cette source", "la même source", "cette même source"};
  s.ranks = {
      "responsable*", "haut fonctionnaire", "hauts fonctionnaires", "fonctionnaire*", "diplomate*", "officier*",
      "général", "généraux", "colonel", "commandant", "capitaine", "lieutenant", "gendarme*", "policier*",
      "policière", "magistrat*", "juge*", "procureur*", "avocat*", "ministre*", "conseiller*", "conseillère*",
      "député*", "sénateur*", "élu*", "cadre*", "dirigeant*", "directeur*", "directrice*", "employé*", "salarié*",
      "syndicaliste*", "délégué*", "militaire*", "soldat*", "médecin*", "infirmier*", "infirmière*", "enseignant*",
      "professeur*", "enquêteur*", "enquêtrice*", "agent*", "administrateur*", "administratrice*", "collaborateur*",
      "collaboratrice*", "secrétaire*", "ambassadeur*", "négociateur*", "négociatrice*", "commissaire*",
      "parlementaire*", "membre*", "ingénieur*", "banquier*", "actionnaire*", "pompier*", "porte-parole", "chef*",
      "patron*"};
  s.institutions = {
      "ministère*", "ministériel*", "gouvernement*", "policière*", "policier*", "police", "gendarmerie",
      "judiciaire*", "parquet", "tribunal", "diplomatique*", "militaire*", "armée*", "défense", "sécuritaire*",
      "sécurité", "renseignement*", "parlementaire*", "syndicale*", "syndicat*", "syndicaux", "hospitalière*",
      "hôpital", "médicale*", "préfecture*", "préfet*", "mairie*", "municipale*", "administration*",
      "administrative*", "présidence", "présidentielle*", "élysée", "matignon", "parti", "assemblée", "sénat",
      "commission", "douane*", "bancaire*", "banque", "européenne*", "industrielle*", "entreprise*", "groupe",
      "direction", "ambassade*", "consulaire*", "aéroportuaire*", "portuaire*", "sanitaire*", "universitaire*",
      "conseil", "cabinet", "secours", "pompiers", "religieuse*", "humanitaire*", "onusienne*", "officielle*"};
  for (auto const* const determiner :
       {
      "les", "des", "certains", "certaines", "plusieurs", "d'", "de", "quelques", "plusieurs"}) {
    auto const one = std::string{determiner} + ' ';
    for (auto const* const head : {"autorités", "responsables", "officiels", "hauts responsables"})
      s.officials.push_back(one + head);
    for (auto const* const head :
         {
      "experts", "observateurs", "analystes", "spécialistes", "commentateurs", "politologues"})
      s.experts.push_back(one + head);
  }
  for (auto const* const head : {"autorités", "responsables", "officiels"}) s.officials.emplace_back(head);
  for (auto const* const head : {"experts", "observateurs", "analystes", "spécialistes"}) s.experts.emplace_back(head);
  s.officials.emplace_back("un responsable");
  s.officials.emplace_back("un haut responsable");
  s.officials.emplace_back("un officiel");
  s.expert_roles = {
      "expert*", "observat*", "analyste*", "spécialiste*", "politologue*", "chercheur*", "chercheuse*", "historien*",
      "économiste*", "sociologue*", "professeur*", "professeure*", "juriste*", "politiste*"};
  s.roles = s.ranks;
  for (auto const* const role : {
      "président*", "maire*", "reine", "roi", "prince*", "pape", "cardinal", "évêque", "imam*", "pasteur*", "père",
      "abbé", "chercheur*", "chercheuse*", "économiste*", "politologue*", "historien*", "sociologue*", "analyste*",
      "expert*", "spécialiste*", "journaliste*", "écrivain*", "auteur*", "autrice*", "acteur*", "actrice*",
      "chanteur*", "chanteuse*", "joueur*", "joueuse*", "entraîneur*", "sélectionneur*", "attaquant*", "gardien*",
      "défenseur*", "coach*", "pilote*", "champion*", "candidat*", "chancelier*", "chancelière*", "préfet*",
      "préfète*", "procureure*", "gouverneur*", "fondateur*", "fondatrice*", "pdg", "dg", "habitant*", "riverain*",
      "voisin*", "agriculteur*", "agricultrice*", "étudiant*", "victime*", "mère", "fils", "fille", "frère", "sœur",
      "veuve", "épouse", "mari", "coordinateur*", "coordinatrice*", "représentant*", "bâtonnier*", "vice",
      "milliardaire*", "homme d'affaires", "docteur*", "dr", "maître", "me", "mgr", "commissaire*", "tsar", "émir",
      "cheikh", "leader*", "numéro", "tête", "militant*", "activiste*", "opposant*", "scientifique*", "biologiste*",
      "climatologue*", "géologue*", "volcanologue*", "virologue*", "épidémiologiste*", "physicien*", "astronaute*",
      "réalisateur*", "réalisatrice*", "cinéaste*", "artiste*", "peintre*", "philosophe*", "retraité*", "commerçant*",
      "chauffeur*", "ouvrier*", "ouvrière*", "gérant*", "propriétaire*", "restaurateur*", "maraîcher*"})
    s.roles.emplace_back(role);
  s.opponents = {
      "l'opposition", "ses détracteurs", "leurs détracteurs", "les détracteurs", "ses adversaires",
      "leurs adversaires", "ses critiques", "ses opposants", "les opposants", "des opposants", "ses rivaux",
      "les adversaires du projet", "les opposants au projet", "certains opposants"};
  s.own_information = {
      "selon nos informations", "d'après nos informations", "d'après nos sources", "selon nos sources",
      "nous avons appris", "d'après les informations dont nous disposons"};
  s.has_learnt = {"a appris", "a-t-il appris", "a pu apprendre", "croit savoir"};
  s.learnt_from = {
      "auprès", "de source*", "de sources", "de la part", "selon", "d'après", "par la voix", "dans un", "du parquet",
      "de la police", "de la préfecture", "du ministère"};
  s.hearsay = {
      "on dit que", "on dit qu'", "dit on", "on murmure", "il se murmure", "il se dit que", "il se dit qu'",
      "il se raconte", "on raconte que", "on raconte qu'", "on prétend que", "on prétend qu'", "le bruit court",
      "le bruit a couru", "la rumeur court", "la rumeur veut", "selon la rumeur", "à en croire la rumeur",
      "selon des rumeurs", "d'après la rumeur", "selon certaines rumeurs", "il a été rapporté que",
      "il a été rapporté qu'", "des bruits courent", "selon la rumeur publique", "il paraît que", "il paraît qu'",
      "paraît il"};
  s.declined = {
      "refusé de commenter", "refusé de s'exprimer", "refusé de répondre", "refusé tout commentaire",
      "refuse de commenter", "refuse de s'exprimer", "refuse tout commentaire", "pas souhaité commenter",
      "pas souhaité s'exprimer", "pas souhaité répondre", "pas voulu commenter", "pas voulu s'exprimer",
      "pas voulu répondre", "pas souhaité faire de commentaire*", "s'est refusé* à tout commentaire",
      "décliné toute demande", "décliné nos demandes", "décliné notre demande", "pas donné suite"};
  s.verification = {
      "pas pu être vérifi* de source* indépendante*", "pas pu être vérifi* de manière indépendante",
      "pas pu être vérifi* de façon indépendante", "pas pu être vérifi* indépendamment",
      "pas été vérifi* de manière indépendante", "pas été vérifi* de source* indépendante*",
      "impossible* à vérifier de source* indépendante*", "impossible* à vérifier de manière indépendante",
      "impossible de vérifier de source indépendante", "impossible de vérifier de manière indépendante",
      "pas pu vérifier de source indépendante", "pas pu vérifier de manière indépendante",
      "pas pu vérifier … de source indépendante", "pas pu vérifier … de manière indépendante",
      "pas été en mesure de vérifier", "pas en mesure de vérifier", "pas pu être confirm* de source* indépendante*",
      "pas pu être authentifi*", "pas pu confirmer de manière indépendante",
      "pas pu confirmer de source indépendante", "n'a pas pu être vérifi*", "n'ont pas pu être vérifi*",
      "n'a pu être vérifi*", "n'ont pu être vérifi*"};
  s.changed_name = {
      "prénom a été modifié", "prénom a été changé", "prénoms ont été modifiés", "prénoms ont été changés",
      "nom a été modifié", "nom a été changé", "noms ont été modifiés", "noms ont été changés", "prénom modifié",
      "prénom changé", "prénoms modifiés", "nom d'emprunt", "prénom d'emprunt", "nom modifié",
      "identité a été modifiée", "prénom fictif"};
  s.contestable = {
      "soupçonné* de", "soupçonné* d'", "accusé* de", "accusé* d'", "suspecté* de", "suspecté* d'", "impliqué* dans"};
  s.attacks = {
      "incompétent*", "incapable*", "menteu*", "corrompu*", "traître*", "arrogant*", "autoritaire*", "dictateur*",
      "dangereu*", "médiocre*", "manipulateur*", "manipulatrice*", "escroc*", "voleur*", "toxique*", "tyran*",
      "harceleur*", "raciste*", "malhonnête*", "girouette*", "opportuniste*", "cynique*", "mégalomane*",
      "détestable*", "imprévisible*", "ridicule*", "discrédité*"};
  s.state_labels = {
      "agence* d'état", "agence* de presse d'état", "agence* publique*", "agence* officielle*", "agence* étatique*",
      "agence* gouvernementale*", "agence* de presse officielle*", "agence* de presse étatique*",
      "agence* de presse gouvernementale*", "agence* de presse publique*", "télévision* d'état",
      "télévision* publique*", "télévision* officielle*", "télévision* nationale*", "chaîne* d'état",
      "chaîne* publique*", "chaîne* officielle*", "chaîne* gouvernementale*", "radio* d'état", "radio* publique*",
      "radio* officielle*", "média* d'état", "média* officiel*", "média* public*", "médias publics",
      "média* étatique*", "média* gouvernement*", "presse d'état", "presse officielle*", "presse gouvernementale*",
      "quotidien d'état", "quotidien officiel", "quotidien gouvernemental", "quotidien public", "journal officiel",
      "journal d'état", "journal gouvernemental", "organe du", "organe officiel", "pro gouvernement*",
      "progouvernement*", "pro kremlin", "proche* du pouvoir", "proche* du kremlin", "proche* du gouvernement",
      "proche* du régime", "contrôlé* par l'état", "contrôlé* par le gouvernement", "contrôlé* par le pouvoir",
      "contrôlé* par le kremlin", "financé* par l'état", "financé* par le kremlin", "détenu* par l'état",
      "aux mains de l'état", "sous contrôle de l'état", "d'état", "officiel", "officielle", "publique", "public",
      "étatique*", "gouvernemental*", "propagande", "aux ordres du"};
  s.stop_words = {
      "dans", "pour", "avec", "sans", "sous", "plus", "moins", "leur*", "cette", "cela", "ceux", "entre", "après",
      "avant", "contre", "depuis", "vers", "chez", "dont", "elle*", "nous", "vous", "mais", "donc", "tout", "tous",
      "toute*", "être", "avoir", "sont", "était", "étaient", "sera", "avait", "aurait", "auraient", "serait",
      "seraient", "été", "fait", "comme", "aussi", "encore", "même*", "très", "deux", "trois", "selon"};
  s.after_bare = {
      "que", "qu'", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "hier", "ce"};
  s.answered = {
      "par", "selon", "d'après", "parquet", "police", "policier*", "justice", "tribunal*", "juge*", "jugé*",
      "enquête*", "procès", "procureur*", "condamné*", "mis en examen", "mise en examen", "plainte*", "poursuivi*",
      "gendarm*"};
  s.things = {
      "information*", "élément*", "rumeur*", "bruit*", "indication*", "donnée*", "témoignage*", "image*", "vidéo*"};
  s.mild_cues = {
      "soulign*", "ajout*", "rappel*", "précis*", "confirm*", "indiqu*", "not*", "insist*", "constat*", "montr*",
      "conclu*", "certifi*", "établi*", "attest*"};
  s.unnamed_heads = {"source*", "entourage", "anonyme*", "sous couvert", "requis l'anonymat", "inconnu*"};
  s.pointing_back = {
      "le", "la", "l'", "les", "ce", "cet", "cette", "ces", "son", "sa", "ses", "leur", "leurs", "ledit", "ladite",
      "de la", "de l'", "du"};
  s.pronouns = {
      "il", "elle", "ils", "elles", "on", "t il", "t elle", "t on", "celui ci", "celle ci", "ceux ci", "celles ci",
      "ce dernier", "cette dernière", "ces derniers", "ces dernières", "lui", "eux", "qui", "tous", "toutes", "l'un",
      "l'une", "l'autre", "d'autres", "certains", "certaines"};
  s.members = {
      "syndicat*", "section*", "syndical*", "salarié*", "journaliste*", "employé*", "élu*", "rédaction*", "avocat*",
      "direction", "société des journalistes", "correspondant*", "porte parole"};
  s.gazettes = {"journal officiel", "bulletin officiel", "gazette officielle", "moniteur belge"};
  s.origins = {
      "selon", "d'après", "étude*", "rapport*", "sondage*", "enquête d'opinion", "accusation*", "rumeur*",
      "chercheu*", "scientifique*", "archéologue*", "découverte*", "communiqué*", "fait savoir", "révél*",
      "déclar*", "affirm*", "témoign*", "aux dires", "de source", "de sources", "journal", "presse", "hypothèse*",
      "thèse*", "scénario*", "théorie*", "auteurs", "modèle*", "calcul*", "estim*", "évalu*", "soupçonn*"};
  for (auto const* const thing :
       {"conclusion", "hypothèse", "thèse", "information", "nouvelle", "affirmation", "accusation", "rumeur",
        "découverte", "version", "estimation", "piste"})
    s.reprises.push_back(std::string{"cette "} + thing);
  for (auto const* const thing : {"conclusions", "informations", "affirmations", "accusations", "allégations",
                                  "chiffres", "données", "résultats", "propos", "déclarations", "révélations"})
    s.reprises.push_back(std::string{"ces "} + thing);
  s.reprises.insert(s.reprises.end(), {"ce chiffre", "ce bilan", "ce constat", "ce scénario", "ce résultat"});
  s.suppositions = {
      "si", "s'il", "s'ils", "donc", "alors", "ainsi", "sans doute", "peut être", "probablement", "en cas de",
      "en cas d'", "au cas où", "faute de", "sinon", "sans quoi", "aurait dû", "auraient dû", "aurait pu",
      "auraient pu", "aurait fallu", "aurait aimé", "aurait voulu", "aurait préféré", "auraient préféré",
      "serait préférable", "serait souhaitable", "serait temps", "plus tard", "à terme", "dès 20*", "à l'avenir"};
  s.plans = {
      "réforme*", "projet de loi", "proposition*", "propos* de", "rejeté*", "référendum", "programme", "promesse*",
      "promet*", "plan de", "budget", "candidature*", "prévoi*", "prévision*", "envisag*", "objectif*"};
  s.reporting_forms = {"aurait", "auraient", "serait", "seraient", "s'agirait"};
  s.clause_openers = {"que", "qu'", "avoir", "être", "si", "comment", "combien", "pourquoi", "ne pas", "n'avoir",
                      "n'être", "s'être", "y", "de", "d'"};
  return s;
}

} // namespace sourcier::built_in
