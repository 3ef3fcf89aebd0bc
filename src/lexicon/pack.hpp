#pragma once
#include "attribution/attribution.hpp"
#include "lexicon/lazy.hpp"
#include "lexicon/morphology.hpp"
#include "lexicon/registry.hpp"
#include "lexicon/string_map.hpp"
#include "lexicon/table.hpp"
#include "text/page.hpp"
#include "text/token.hpp"
#include "text/tokenize.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sourcier {

/// What may follow a cue as its content.
enum class Takes : std::uint32_t {
  que = 1U << 0,
  si = 1U << 1,
  infinitive = 1U << 2,
  de = 1U << 3,
  a = 1U << 4,
  a_noun = 1U << 5,
  incise = 1U << 6,
  noun = 1U << 7,
  noun_contre = 1U << 8,
  noun_sur = 1U << 9,
  noun_de = 1U << 10,
  noun_pour = 1U << 11,
  object_de = 1U << 12,
  a_object_de = 1U << 13,
  object_a = 1U << 14,
  attribute = 1U << 15,
  object_attribute = 1U << 16,
  object_comme = 1U << 17,
  selon_lequel = 1U << 18,
  noun_en_faveur_de = 1U << 19,
  addressee = 1U << 20, ///< "told Reuters that": an object right behind it is who was spoken to
  quoted_de = 1U << 21, ///< « parle d'un « tournant » »: only of words between marks
  colon = 1U << 22      ///< « met un bémol : P »: a clause behind a colon, as any noun that hands a claim on
};

enum class Pronominal : std::uint8_t { no, optional, required };

/// A verb, or a fixed phrase led by one, that can introduce a claim.
struct CueVerb {
  std::string lemma;             ///< "affirmer", "faire savoir"
  std::vector<std::string> rest; ///< the words behind the conjugated one: {"savoir"}
  Kind kind = Kind::assertion;
  Stance stance = Stance::neutral;
  std::uint32_t takes = 0;
  Pronominal pronominal = Pronominal::no;
  bool somebody_only = false; ///< « le maire a signifié que »: no cue when a thing is its subject
  bool document_only = false; ///< « la vidéo montre »: a cue when its source is a document or a medium
  /// Heads of the object that make it another sense: « donner naissance », « accuser un retard ».
  std::vector<std::string> not_before;
  std::string example, counterexample; ///< like `place`, of a pack that is read from its files; not compiled in
  std::string place;                   ///< "speech_verbs.toml:12:1"

  [[nodiscard]] auto can(Takes t) const -> bool { return (takes & static_cast<std::uint32_t>(t)) != 0; }
  [[nodiscard]] auto idle_before(std::string_view head) const -> bool {
    return std::find(not_before.begin(), not_before.end(), head) != not_before.end();
  }
};

/// A noun that can introduce a claim: « l'annonce selon laquelle ».
struct NominalCue {
  std::string lemma;
  Kind kind = Kind::assertion;
  Stance stance = Stance::neutral;
  std::uint32_t takes = 0;
  std::string example, counterexample, place;

  [[nodiscard]] auto can(Takes t) const -> bool { return (takes & static_cast<std::uint32_t>(t)) != 0; }
};

/// A preposition, or a phrase used as one, whose object is a source.
struct SourceOpener {
  /// What else the words may say: a purpose (« pour »), a place (« du côté de »), who speaks for whom (« par la voix de
  /// »).
  enum class Also : std::uint8_t { nothing, purpose, place, voice };
  std::string words;
  Kind kind = Kind::assertion;
  Also also = Also::nothing;
  bool source_inside = false; ///< « de source policière »: the noun belongs to the source
  bool complete = false;      ///< « à l'en croire »: no source follows
  std::vector<std::string> not_before;
  /// Sorted: verbs right before it (« varie »); words (« la saison », « variable ») and verbs (« coûte ») beside it.
  std::vector<std::string> not_after, idle_words, idle_verbs;
  std::string example, counterexample, place;
};

/// A class of nouns that head source phrases, with the level of an unnamed member.
struct NounClass {
  std::string id;
  Level level = Level::collective;         ///< « le directeur »
  Level indefinite = Level::collective;    ///< « un directeur »
  Level indefinite_of = Level::collective; ///< « un directeur de l'agence »
  Level plural = Level::collective;        ///< « des directeurs »
  Level plural_of = Level::collective;     ///< « des directeurs de l'agence »
  Level possessive = Level::collective;    ///< « son directeur »
  Level of_person = Level::collective;     ///< « le porte-parole de Mme Diallo »
  Level of_medium = Level::collective;     ///< « un journaliste de l'AFP »
  bool animate = true;
  bool speaks = true; ///< false: such a noun never says anything
};

/// One reading of a form of a cue verb.
struct VerbForm {
  std::uint16_t verb = 0;
  std::array<std::uint16_t, 3> unused{}; ///< no byte of what is compiled is left to chance
  Features features = 0;
};

/// A word sequence of the pack, found by its first word.
struct PackPhrase {
  enum class What : std::uint16_t { tags, noun_class, source_opener, nominal_cue };
  Tags tags = 0;
  std::uint32_t rest = 0; ///< where the words behind the first one stand in `Pack::phrase_words`, a line each
  std::uint32_t rest_size = 0;
  std::uint32_t length = 1; ///< in words, with the first
  What what = What::tags;
  std::uint16_t entry = no_entry;
};

/// What a word is to the judgements, beyond its tags: one key of words.toml each.
enum class Use : std::uint8_t {
  impersonal,     ///< on: its claim is nobody's
  self,           ///< je, nous: the article's own voice
  dummy,          ///< il, ce: subject of an impersonal passive
  anaphor,        ///< cela: points at what was said, and says nothing itself
  personal,       ///< il, elle, celui-ci: stands for somebody named before
  person_only,    ///< he, she: never stands for a body
  thing_only,     ///< it: never stands for a person
  generic_body,   ///< société, groupe: the body of that kind named before
  source_word,    ///< source, sources
  one_name,       ///< pape, roi: goes by one name
  civil_body,     ///< ligue, comité: « La Ligue du Nord … L'association »
  generic_land,   ///< pays, royaume
  same,           ///< même: points back
  venue,          ///< dans, sur, auprès: opens where something was said
  circumstance,   ///< dans, lors, malgré: opens what is no part of a source
  pointer,        ///< celui, cela: no subject behind its verb without more words
  authorial,      ///< noter, rappeler: with « on » it is the article that says so
  topic,          ///< quant: opens what the sentence is about
  emerging,       ///< ressortir: « il ressort du rapport que »
  corroborating,  ///< confirmer: « confirmant une information de RTL » claims nothing new
  no_content,     ///< anonymat: asked for, but no claim
  reading,        ///< lire, apprendre: what « on » reads says it
  in_writing,     ///< lire: a document has it, even one named before
  occasion,       ///< interview, rally, Twitter: where something is said, whatever else it is
  moment,         ///< après, avant: opens when something was said, behind quoted words
  seeming,        ///< sembler, paraître: « il semblerait que » is hearsay
  categorical,    ///< formel, clair: « X est formel : P » says P
  accusing,       ///< accuser, soupçonner: « soupçonné d'avoir menti » is somebody's word
  numerous,       ///< nombreux: « pour de nombreux élus »
  wished,         ///< voulu: « aurait voulu partir » reports, « voudrait » does not
  manner,         ///< façon, manière: « de la même façon » is no claim
  handed_on,      ///< dévoilés, révélés: « des éléments révélés par X » come from X
  no_hedge,       ///< devrait, pourrait: a conditional that reports nothing
  court,          ///< tribunal, cour: what it orders is a decision, no claim
  provision,      ///< accord, budget: what it provides for is no claim
  barring,        ///< exclure, confier: said of people, or by a provision, it tells what is done with them
  provides,       ///< prévoir: so
  sentencing,     ///< condamner: a court's decision
  interview,      ///< entretien, recueillis: somebody was asked
  addressed,      ///< vous, votre: who is asked
  first_person,   ///< je, nous: who answers
  binding,        ///< accord, traité: one enters or leaves it, and nobody speaks in it
  pro_verb,       ///< have, did: "as have her rivals"
  cause,          ///< because: its clause belongs to the judgement before it
  comment,        ///< which, behind closing marks: the article goes on
  result,         ///< so: belongs to the claim before it, unlike "but"
  audience,       ///< devant, auprès: in front of whom something was said
  purpose,        ///< afin que: belongs to the claim before it
  going_on,       ///< ajouter, poursuivre: whoever spoke before speaks on
  called,         ///< dit, surnommée: « Salif Ba, dit « Kas » »
  site,           ///< stade, lycée: the name behind it is its own, not a person's
  surname,        ///< roux, blanc: an adjective that is a surname behind « le ministre »
  likeness,       ///< image, instar: « à l'image de X : « … » »
  voiced,         ///< chez: « même constat chez X : « … » »
  within,         ///< sein: « une source au sein du parti »
  following,      ///< suivant: « le message suivant : »
  public_body,    ///< gouvernement: bears no name of its own, unlike a party
  during,         ///< cours, terme: « au cours d'une réunion » tells when it was said
  event,          ///< occasion, issue: « , à l'issue de la réunion » tells when it was said
  that_is,        ///< soit: « 300 postes, soit un quart des effectifs »
  perceived,      ///< entend, voit: « on entend le maire répondre : « … » »
  trend,          ///< hausse, pluie: what is foretold, and no plan
  including,      ///< notamment: « des mesures, notamment une hausse » are still what was announced
  stage_name,     ///< rappeur: capitals behind it are a name, no party
  former,         ///< ancien: what somebody was before
  given_title,    ///< cheikh, pape: titles that are first names too
  supposing,      ///< telle, cela: « une telle loi serait injuste » reports nothing
  printed,        ///< publiées, parues: « des informations publiées dans X » come from X
  bare_of,        ///< de, d': no article in it
  one,            ///< un, une: « l'un de ses avocats »
  any_body,       ///< organisation: said of a body of any kind
  last_mentioned, ///< dernier: whoever was named last
  concerned,      ///< intéressé: whom the sentence before is about
  wire,           ///< agence: the name behind it is a medium's
  titled,         ///< intitulé, baptisé: what stands in marks behind it is a title
  at_large,       ///< presse: no one medium is meant by it
  grounding,      ///< justifier: « justifie la hausse par le gel »
  leading,        ///< amène, poussé: « amène le maire à soutenir que »
  conceding,      ///< bien, quoique: « bien que malade, il aurait fui » supposes nothing
  there,          ///< y: « y assure-t-on », at the body named before
  unsaid,         ///< sans, attend, rare: « sans que le maire critique P » says nothing
  sphere          ///< syndicaux, locaux: « des responsables syndicaux » are of no body that one could name
};

/// What a word is used for: any of `Use`.
struct Uses {
  static constexpr unsigned word_bits = 64;
  std::array<std::uint64_t, 2> bits{};

  constexpr auto add(Use use) -> void { bits[index(use)] |= bit(use); }
  [[nodiscard]] constexpr auto has(Use use) const -> bool { return (bits[index(use)] & bit(use)) != 0; }

private:
  static constexpr auto index(Use use) -> std::size_t { return static_cast<unsigned>(use) / word_bits; }
  static constexpr auto bit(Use use) -> std::uint64_t {
    return std::uint64_t{1} << (static_cast<unsigned>(use) % word_bits);
  }
};

struct Metonym {
  std::string name, of;
};

/// « Etat »: a capital that is written without its mark, folded, and the letter that the dictionary has.
struct BareCapital {
  std::string bare, marked;
};

/// How nouns for persons end: « -teur », « -trice »; of both genders alike (« -iste ») when `feminine` is empty.
struct AgentEnding {
  std::string masculine, feminine;
};

/// An organization that texts call by several names.
struct KnownOrganization {
  std::string name, acronym;
  bool feminine = false, plural = false;
};

/// A phrase of anonymity.toml or signals.toml, as folded words joined by single blanks.
struct Signal {
  std::string id; ///< "requested", "reason", "changed_name", "verified", …
  std::string phrase;
  bool rote = false;
};

/// The signals by which anonymity is asked for or explained, by the first three bytes of their phrases.
struct RequestIndex {
  static constexpr std::uint16_t none = 0xFFFF;
  std::vector<std::uint16_t> first; ///< signals, by `slot`
  std::vector<std::uint16_t> next;  ///< by signal: the next one of its slot

  [[nodiscard]] static auto slot(std::string_view three) -> std::size_t {
    auto const byte = [&](std::size_t i) { return static_cast<std::size_t>(static_cast<unsigned char>(three[i])); };
    return (byte(0) * 31 + byte(1) * 7 + byte(2)) % 1024;
  }
};

/// All that the maps of single words say of one word, so that a word is looked up once.
struct WordFacts {
  Tags tags = 0; ///< closed classes, auxiliaries, speech and light verbs, titles
  std::uint16_t noun_class = no_entry;
  std::array<std::uint16_t, 3> unused{};
  Features features = 0;     ///< what the dictionary says
  std::uint64_t seconds = 0; ///< first letters of the words behind it in `Pack::phrases`, see `letter_bit`
};

/// One of 64 classes of words by their first two bytes: to see at once that a word cannot go on a phrase.
[[nodiscard]] constexpr auto letter_bit(std::string_view word) -> std::uint64_t {
  auto const byte = [&](std::size_t i) { return i < word.size() ? static_cast<unsigned char>(word[i]) : 0U; };
  return std::uint64_t{1} << ((byte(0) * 31 + byte(1)) % 64U);
}
constexpr auto any_letter = ~std::uint64_t{0};

/// A language: words and rules as the pack's files give them, checked and indexed.
struct Pack {
  std::string lang;
  Morphology morphology = Morphology::none();
  TokenRules token_rules;
  bool lower_quotations_belong = false; ///< see find_quotes
  PageWords page;
  std::vector<CueVerb> verbs;
  StringMap<TableRange> verb_forms; ///< asked through `forms_of`
  Table<VerbForm> verb_form_pool;
  std::array<StringMap<Features>, 2> auxiliary_forms; ///< of avoir or have, of être or be
  StringMap<bool> light_verb_forms;
  StringMap<bool> relay_verb_forms;
  StringMap<bool> support_verb_forms; ///< garder, renouveler: with a noun for what is said or felt as their object
  /// permettre, éviter: their simple conditional supposes, their compound one reports
  StringMap<bool> hypothetical_forms;
  StringMap<bool> modal_forms; ///< pouvoir, devoir, vouloir: their conditional reports nothing
  std::vector<NominalCue> nominal_cues;
  std::vector<SourceOpener> source_openers;
  std::vector<NounClass> noun_classes;
  StringMap<Tags> words;                      ///< closed classes
  StringMap<Uses> uses;                       ///< of single words
  StringMap<std::uint8_t> genders;            ///< 1 masculine, 2 feminine, 3 both, 4 plural
  StringMap<std::uint16_t> nouns;             ///< single nouns to their class
  StringMap<std::uint8_t> titles;             ///< folded title to gender: 1 masculine, 2 feminine, 3 both
  StringMap<Metonym> metonyms;                ///< folded: "moscou"
  StringMap<KnownOrganization> organizations; ///< folded name or acronym
  StringMap<std::uint8_t> countries;          ///< folded name to gender and number
  StringMap<std::string> nationalities;       ///< « italie »: « italien », both folded
  StringMap<TableRange> phrases;              ///< by first word; asked through `phrases_of`
  Table<PackPhrase> phrase_pool;              ///< of one first word longest first
  Table<char> phrase_words;
  StringMap<WordFacts> facts;                      ///< of every word of the maps above; made by `gather_facts`
  StringMap<bool> particles;                       ///< van, ben, Ould: small words inside a person's name
  StringMap<bool> footage;                         ///< images, vidéo: « diffusées par X », the source is X
  StringMap<bool> companies;                       ///< société, groupe: stand for a name, never for a ministry
  StringMap<std::vector<std::string>> title_roles; ///< Me: avocat, avocate
  StringMap<std::uint64_t> fields;                 ///< entraîneur, coach: asked through `one_field`
  std::vector<std::string> field_names;            ///< at most 32; their order is that of the bits of `fields`
  StringMap<std::uint8_t> decades;                 ///< quadragénaire: 40
  StringMap<bool> press_words;                     ///< matin, info, radio: words of the names of media
  StringMap<bool> counterfactual;                  ///< sans, sinon: a conditional beside them supposes
  StringMap<bool> prenominal;                      ///< grand, nouvelle: adjectives that stand before their noun
  StringMap<bool> time_units;                      ///< nuit, semaine: a noun phrase of them is a time
  std::vector<Signal> signals;
  RequestIndex requests;                      ///< of `signals`; made by `gather_facts`
  std::vector<BareCapital> bare_capitals;     ///< « e »: « é »
  std::vector<AgentEnding> agent_endings;     ///< asked through `agent`
  std::vector<std::string> transparent;       ///< « selon les dires du maire »: the complement is the source
  std::vector<std::string> state_media_words; ///< « d'État », « officielle »: the text itself says whose a medium is

  [[nodiscard]] auto is(std::string_view word, Use use) const -> bool {
    auto const it = uses.find(word);
    return it != uses.end() && it->second.has(use);
  }
  /// The readings of a word as a cue verb.
  [[nodiscard]] auto forms_of(std::string_view word) const -> std::span<VerbForm const> {
    return part(verb_form_pool, verb_forms.find(word), verb_forms.end());
  }
  /// The phrases that begin with a word, longest first.
  [[nodiscard]] auto phrases_of(std::string_view word) const -> std::span<PackPhrase const> {
    return part(phrase_pool, phrases.find(word), phrases.end());
  }
  /// The words of a phrase behind its first one, each with a line feed behind it.
  [[nodiscard]] auto rest_of(PackPhrase const& phrase) const -> std::string_view {
    return {phrase_words.data() + phrase.rest, phrase.rest_size};
  }
  /// Whether a noun that no class knows has the look of somebody: an ending of persons, and, where the dictionary has
  /// the noun, both genders (« donateur » has its « donatrice », « sentier » and « longueur » have nothing).
  [[nodiscard]] auto agent(std::string_view noun, Features features) const -> bool;
  /// Whether one person may be called both in an article: « l'attaquant », « le joueur ». Folded words, of either
  /// gender.
  [[nodiscard]] auto one_field(std::string_view one, std::string_view other) const -> bool;
  [[nodiscard]] auto noun_class(std::uint16_t entry) const -> NounClass const* {
    return entry < noun_classes.size() ? &noun_classes[entry] : nullptr;
  }

private:
  template <class T>
  [[nodiscard]] static auto part(Table<T> const& table, StringMap<TableRange>::const_iterator found,
                                 StringMap<TableRange>::const_iterator end) -> std::span<T const> {
    if (found == end) return {};
    return part_of(table, found->second);
  }
};

/// Fills `Pack::facts` and `Pack::requests` when all else is there.
auto gather_facts(Pack& pack) -> void;

/// A pack file's name and text.
struct PackFile {
  std::string name; ///< as errors show it: "grammars/fr/lexicon/speech_verbs.toml"
  std::string text;
};

/// Reads the files of one language; later files add to earlier ones, and an entry replaces its namesake.
/// @throws PackError "file:line:col: …" on a syntax error, an unknown key or value, or a lemma that the dictionary does
/// not know.
[[nodiscard]] auto read_pack(std::string_view lang, std::vector<PackFile> const& files) -> Pack;
/// The same with the forms of a language that is not built in.
[[nodiscard]] auto read_pack(std::string_view lang, std::vector<PackFile> const& files, Morphology const& morphology)
    -> Pack;

/// The files that are built into the program, by language; the registry under "registry". Written by
/// tools/embed_packs.py.
[[nodiscard]] auto embedded_packs() -> std::map<std::string, std::vector<PackFile>> const&;

/// The languages and the registry in force.
/// Each is read when it is first asked for; copies share what was read.
class Packs {
public:
  /// Those that are embedded in the program.
  [[nodiscard]] static auto embedded() -> Packs;
  /// The embedded ones, overlaid by a user's files: those of languages by language ("fr"), those of the registry under
  /// "registry".
  [[nodiscard]] static auto with(std::map<std::string, std::vector<PackFile>> const& overlay) -> Packs;

  [[nodiscard]] auto language(std::string_view lang) const -> Pack const*;
  [[nodiscard]] auto registry() const -> Registry const& { return registry_.get(); }
  [[nodiscard]] auto languages() const -> std::vector<std::string>;

private:
  std::map<std::string, Lazy<Pack>, std::less<>> languages_; ///< an article needs one of them
  Lazy<Registry> registry_{Registry{}};
};

} // namespace sourcier
