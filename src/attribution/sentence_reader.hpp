#pragma once
#include "attribution/candidate.hpp"
#include "grammar.hpp"
#include "lexicon/pack.hpp"

#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace sourcier {

/// A subject found beside a verb: chunk range of the source phrase.
struct Subject {
  std::uint32_t first = 0, last = 0; ///< chunks, half-open
  std::uint32_t head = 0;            ///< chunk of the phrase's head
  bool found = false;
  bool pronoun = false;
  bool impersonal = false; ///< on, il of « il a été annoncé »
  bool self = false;       ///< je, nous: the article's own voice, or a question of the interviewer
  std::uint32_t tail = 0;  ///< token: the source is but the last complement of its chunk, « la plainte | d'un élu »
  bool house = false;      ///< where « on » speaks: « chez Kelvo, on dément »
};

/// A cue with its subject, to which a claim is looked for.
struct Clause {
  std::uint32_t v = 0; ///< chunk of the cue
  Subject subject;
  Subject where; ///< who stands behind « on »: « À Matignon, on dément »
};

/// Finds the attributions of one sentence. What the shapes mean is judged here; which shapes there are, in grammars/.
class SentenceReader {
public:
  SentenceReader(Reading const& reading, std::uint32_t index, TokenList const& tokens, Pack const& pack,
                 Grammar const& grammar)
      : reading_(reading), chunks_(reading.chunks), index_(index), tokens_(tokens), pack_(pack), grammar_(grammar) {}

  /// In text order of their cues.
  [[nodiscard]] auto find() -> std::vector<Candidate>;

  /// Who announces what the next paragraph quotes ("Brook went on:"), when this sentence closes on a colon.
  [[nodiscard]] auto announcer() const -> std::optional<CandidateLink>;

  /// Who is said to have claimed what the sentence before states (« C'est ce qu'a annoncé la ministre. »), with no
  /// content yet.
  [[nodiscard]] auto summary() const -> std::optional<Candidate>;
  /// What goes on with the reported clause that ends the sentence before, when this one is such (« Et que … »).
  [[nodiscard]] auto further_clause() const -> std::optional<Candidate>;
  /// All words of the sentence but its closing mark.
  [[nodiscard]] auto whole() const -> TokenRange { return range(0, size()); }

private:
  using Index = std::uint32_t;

  auto quotes_inside(Candidate const& inner) -> bool;
  [[nodiscard]] auto no_speech(Index v, Candidate const& inner) const -> bool;
  [[nodiscard]] auto asks(Candidate const& claim) const -> bool;
  // main_clauses.cpp: the clause of a cue beside the main one, and the relative clause it stands in
  auto behind_quotation(Index v, Subject const& subject) -> bool;
  [[nodiscard]] auto waits_below(Subject const& subject) const -> bool;
  [[nodiscard]] auto before_main_clause(Index v, Index first, Index last) const -> Index;
  [[nodiscard]] auto in_relative(Index v) const -> bool;
  [[nodiscard]] auto unsaid(Index v, Subject const& subject) const -> bool;
  [[nodiscard]] auto said_already(Subject const& subject, Index before) const -> bool;
  [[nodiscard]] auto relative_before(Index v) const -> std::optional<Index>;
  [[nodiscard]] auto object_clause_opens(Index que) const -> bool;
  // finite.cpp: cues that are the verb of a clause
  auto finite_cue(Index v) -> void;
  [[nodiscard]] auto only(Index v) const -> bool;
  [[nodiscard]] auto behind_last_colon(Index first, Index last) const -> Index;
  [[nodiscard]] auto behind_opener(Index que) const -> Index;
  [[nodiscard]] auto behind_moment(Index que) const -> Index;
  [[nodiscard]] auto from_marks(Index behind, Index que) const -> Index;
  [[nodiscard]] auto rules(CueVerb const& verb, Subject const& subject) const -> bool;
  [[nodiscard]] auto whom_it_concerns(Index v) const -> bool;
  auto comes_to_us(Index v) -> bool;
  auto goes_on_with(Index v) -> bool;
  [[nodiscard]] auto hearer(CueVerb const& verb, Subject const& subject) const -> bool;
  auto cannot_say(Index v) -> void;
  auto tells_somebody(Index v) -> bool;
  auto clause_of(Index v, Subject const& source, std::string_view construct, Index first, Index last) -> bool;
  [[nodiscard]] auto object_clitic(Index v) const -> bool;
  [[nodiscard]] auto foretold(Index v, Subject const& subject) const -> Index;
  auto clause_behind(Index v, Subject const& subject) -> bool;
  auto emit_clause(Clause const& clause, std::string_view construct, Index first, Index last) -> bool;
  // objects.cpp: « a annoncé une hausse », « accuse le maire d'avoir menti »
  auto object_clause(Clause const& clause) -> bool;
  [[nodiscard]] auto attributed(CueVerb const& verb, Index object) const -> bool;
  [[nodiscard]] auto deed(CueVerb const& verb, Index object) const -> bool;
  [[nodiscard]] auto so_called(Index object) const -> bool;
  auto denied_whole(Clause const& clause) -> bool;
  [[nodiscard]] auto refused(Clause const& clause, Index object) const -> bool;
  auto three_place(Clause const& clause, Index object) -> bool;
  [[nodiscard]] auto past_name(Index object) const -> Index;
  [[nodiscard]] auto past_aside(Index object) const -> Index;
  auto reckoned(Clause const& clause, Index object) -> bool;
  [[nodiscard]] auto exists(CueVerb const& verb, Index object) const -> bool;
  auto grounded(Clause const& clause, Index object) -> bool;
  auto around(Clause const& clause, std::string_view construct, Index what, Index behind, Index last) -> bool;
  auto relative_object(Clause const& clause) -> bool;
  auto taken_for(Clause const& clause) -> bool;
  [[nodiscard]] auto object_before(Clause const& clause) const -> bool;
  auto prepositional_object(Clause const& clause, Index last) -> bool;
  [[nodiscard]] auto claims(Index v) const -> bool;
  [[nodiscard]] auto claim_behind_preposition(CueVerb const& verb, Index i) const -> bool;
  [[nodiscard]] auto called_to(CueVerb const& verb, Index object) const -> Index;
  [[nodiscard]] auto wanted_infinitive(CueVerb const& verb, Index i) const -> bool;
  // hearers.cpp: « a averti les riverains que la rue serait fermée »
  auto told_of(Clause const& clause, Index hearer) -> bool;
  [[nodiscard]] auto behind_hearers(Index hearer) const -> Index;
  [[nodiscard]] auto told_that(Index v, Index hearer) const -> Index;
  [[nodiscard]] auto clause_told(Index v, Index hearer) const -> Index;
  // incise.cpp: « …, a indiqué un responsable »
  auto incise(Index v, Subject const& behind) -> void;
  [[nodiscard]] auto closes(Index v, Index before, Subject const& behind) const -> bool;
  auto framed_twice(Index quotation) -> void;
  [[nodiscard]] auto nothing(Index i) const -> bool;
  [[nodiscard]] auto comma_lost(Index v, Index start, Index edge) const -> bool;
  [[nodiscard]] auto behind_divided(Index v) const -> bool;
  [[nodiscard]] auto behind_colon(Index v, Index start, Index edge) const -> Index;
  [[nodiscard]] auto behind_claim(Index start, Index edge) const -> Index;
  [[nodiscard]] auto divides_clause(Index v) const -> bool;
  [[nodiscard]] auto awaits_verb(Index start, Index edge) const -> bool;
  [[nodiscard]] auto left_open(Index edge, Index next) const -> bool;
  [[nodiscard]] auto subordinate(Index first, Index edge) const -> bool;
  [[nodiscard]] auto otherwise(Index i) const -> bool;
  [[nodiscard]] auto aim_behind(Index i) const -> bool;
  [[nodiscard]] auto second_half(Index first, Index edge, Index next) const -> bool;
  // passive.cpp: « a été annoncé que »; any verb behind a quotation
  [[nodiscard]] auto noun_and_claim(Index v) const -> Subject;
  [[nodiscard]] auto called_behind(Index v) const -> Index;
  auto passive_cue(Index v) -> void;
  [[nodiscard]] auto figure_behind(Index v) const -> std::optional<Index>;
  [[nodiscard]] auto attribute_behind(Index v) const -> std::optional<Index>;
  [[nodiscard]] auto agent_within(Index first, Index last) const -> std::optional<Index>;
  auto unknown_verb_after_quotation(Index v) -> void;
  [[nodiscard]] auto ends_in_question() const -> bool;
  // trailing.cpp: "…, the mayor said"
  auto trailing(Index v, Subject const& nearest) -> bool;
  [[nodiscard]] auto condition(Index first, Index last) const -> bool;
  [[nodiscard]] auto goes_on_to(Index last, Index next) const -> bool;
  [[nodiscard]] auto words_of_claim(Index first, Index last) const -> bool;
  [[nodiscard]] auto main_subject(Index v) const -> Subject;
  auto colon_clause() -> void;
  // quoting.cpp: quotations that go on, and verbs that are cues only beside one
  [[nodiscard]] auto other_half(Index from) const -> std::optional<std::pair<Index, Index>>;
  auto verb_beside_quotation(Index v) -> void;
  [[nodiscard]] auto beside_quotation(Subject const& subject) const -> bool;
  auto announced_quotation(Index q) -> bool;
  auto cast_as(Index v) -> void;
  [[nodiscard]] auto quoted_words(Index i) const -> bool {
    auto const& sentence = reading_.sentence;
    auto const h = chunks_[i].head;
    if (!sentence.quoted[h]) return false;
    bool const inside = i > 0 && sentence.quoted[chunks_[i - 1].last - 1] && sentence.quoted[chunks_[i].first];
    return inside || i + 1 >= size() || sentence.quoted[chunks_[i + 1].first];
  }
  [[nodiscard]] auto late_verb(Index object) const -> bool;
  [[nodiscard]] auto ends_with_comma(Index q) const -> bool;
  // halves.cpp: quotations with words of their claim outside the marks
  auto first_half(Candidate& claim) -> void;
  [[nodiscard]] auto has_quoted_verb(std::uint32_t first) const -> bool;
  [[nodiscard]] auto has_verb(Index first, Index last) const -> bool;
  auto rest_of_quotation(Index q) -> bool;
  [[nodiscard]] auto before_venue(Index from, Index last) const -> Index;
  auto row_of_quotations(Candidate& claim) -> void;
  // nonfinite.cpp: « ajoutant que », « avant de préciser »
  auto nonfinite_cue(Index v) -> void;
  [[nodiscard]] auto main_clause_behind(Index first, Index last, bool opens) const -> std::optional<Index>;
  [[nodiscard]] auto cites_words(Index v) const -> bool;
  [[nodiscard]] auto named_complement(Index chunk) const -> std::uint32_t;
  [[nodiscard]] auto full_name_of(Index chunk) const -> std::uint32_t;
  [[nodiscard]] auto given_name_of(Index chunk) const -> std::uint32_t;
  [[nodiscard]] auto behind_moment_told() const -> Index;
  [[nodiscard]] auto last_complement(Index chunk) const -> std::uint32_t;
  [[nodiscard]] auto somebody_within(std::uint32_t first, std::uint32_t last) const -> bool;
  [[nodiscard]] auto is_person(Subject const& subject) const -> bool;
  [[nodiscard]] auto told_in_the_past(Index v) const -> bool;
  // own_subjects.cpp: « …, le préfet, Luc Morin, ayant annoncé que »
  [[nodiscard]] auto own_subject(Index v) const -> Subject;
  [[nodiscard]] auto publicly(Index v) const -> bool;
  [[nodiscard]] auto own_pronoun(Index v) const -> bool;
  [[nodiscard]] auto agent_before(Index verb, Index v) const -> Subject;
  [[nodiscard]] auto document_in(Index chunk) const -> std::uint32_t;
  [[nodiscard]] auto complement_beside(Index v) const -> Subject;
  [[nodiscard]] auto narrates(Index v) const -> Subject;
  [[nodiscard]] auto goes_on_narrating(Index v) const -> bool;
  [[nodiscard]] auto perceived(Index v) const -> Subject;
  [[nodiscard]] auto enabled_to_say(Index v) const -> Subject;
  [[nodiscard]] auto led_to_say(Index v) const -> Subject;
  // nominal.cpp: « l'annonce selon laquelle », « garde l'espoir que », « soupçonné d'avoir menti »
  auto reported_noun(Index v) -> void;
  [[nodiscard]] auto described(Index v) const -> Index;
  [[nodiscard]] auto judged(Index v) -> bool;
  [[nodiscard]] auto presented(Index v) -> bool;
  [[nodiscard]] auto accused(Index v) -> bool;
  [[nodiscard]] auto behind_its_verb(Index n, Index k) const -> Index;
  auto nominal_cue(Index n) -> void;
  [[nodiscard]] auto promised_by(Index n) const -> bool;
  [[nodiscard]] auto of_its_object(Index n, Index k) const -> bool;
  [[nodiscard]] auto pledged(Index n, Index k) const -> Index;
  [[nodiscard]] auto before_own_verb(Index n, Index first) const -> Index;
  auto held_noun(Index v) -> bool;
  [[nodiscard]] auto of_somebody(Index n) const -> bool;
  [[nodiscard]] auto owner_of(Index n) const -> std::uint32_t;
  // openers.cpp: « selon », « de source »
  auto opener(Index o) -> void;
  auto relative_opener(Index o) -> void;
  auto said_of_source(Index o, CandidateLink const& link) -> bool;
  [[nodiscard]] auto nameless(Index o, Index end) const -> SourceWords;
  [[nodiscard]] auto nameless_end(Index o) const -> Index;
  auto from_source(Index v, Subject const& subject) -> bool;
  [[nodiscard]] auto learnt_of_source(Index o) const -> bool;
  [[nodiscard]] auto named_in_complement(Index i) const -> bool;
  // concerned.cpp: « Pour les retraités, la ministre a promis une prime »
  [[nodiscard]] auto concerned(Index o, Subject const& source) const -> bool;
  [[nodiscard]] auto main_verb(Index first) const -> Index;
  [[nodiscard]] auto opening_subject(Index first, Index v) const -> Subject;
  [[nodiscard]] auto told_by_another(Index v, Index first, Subject const& source) const -> bool;
  [[nodiscard]] auto speaks_for(Index o, Index v) const -> bool;
  [[nodiscard]] auto done_for(Index first) const -> bool;
  [[nodiscard]] auto depends(Index o, Subject const& source) const -> bool;
  [[nodiscard]] auto befalls(Index v, Index first, SourceOpener const& entry) const -> bool;
  [[nodiscard]] auto amounts(Index i) const -> std::ptrdiff_t;
  [[nodiscard]] auto past_insertion(Index first, Index last) const -> Index;
  [[nodiscard]] auto begins_clause(Index edge) const -> bool;
  [[nodiscard]] auto past_dashes(Index end) const -> Index;
  [[nodiscard]] auto past_apposition(Subject const& source, Index end) const -> Index;
  auto take_supposition(Index edge) -> bool;
  // asides.cpp: what stands on somebody's word inside a sentence of the article's
  [[nodiscard]] auto quoted_apposition(Index o, Index end) const -> TokenRange;
  [[nodiscard]] auto rival_in_brackets(Index bracket) const -> std::uint32_t;
  auto figure_in_brackets(Index bracket) -> void;
  auto clause_before_bracket(Index bracket) -> void;
  [[nodiscard]] auto behind_link(Index last) const -> Index;
  [[nodiscard]] auto of_apposition(Index o, Index end) const -> TokenRange;
  [[nodiscard]] auto lone_adverb(Index i) const -> bool;
  [[nodiscard]] auto of_participle(Index o, Index end) const -> TokenRange;
  [[nodiscard]] auto of_relative(Index edge, Index o, Index end) const -> std::vector<TokenRange>;
  [[nodiscard]] auto behind_source(Index o, Subject const& source) const -> std::pair<Index, Index>;
  [[nodiscard]] auto figure_clause(Index o) const -> Index;
  [[nodiscard]] auto own_piece(Index edge) const -> std::optional<Index>;
  [[nodiscard]] auto piece_follows(Index i) const -> bool;
  [[nodiscard]] auto grounds_claim(Index edge, Index o, Subject const& source) const -> bool;
  [[nodiscard]] auto relative_end(Index relative) const -> Index;
  [[nodiscard]] auto rival_ahead(Index end) const -> bool;
  [[nodiscard]] auto rival_figure(Index edge) const -> std::optional<Index>;
  // frames.cpp: « comme le rapporte X », « C'est ce qu'a annoncé X »
  auto as_clause(Index c) -> bool;
  auto as_told_by(Index c) -> bool;
  [[nodiscard]] auto as_opens(Index c) const -> bool;
  [[nodiscard]] auto summed_up(Index what) const -> std::optional<Candidate>;
  [[nodiscard]] auto who_says(Index what) const -> std::optional<Candidate>;
  auto sum_up(Index what) -> bool;
  // colons.cpp: « Le ministre : « … » », « Même constat chez X : « … » »
  [[nodiscard]] auto topic_label(Index n) const -> bool;
  auto colon_cue(Index q) -> bool;
  auto clause_colon(Index q) -> bool;
  auto given_words(Index colon) -> void;
  auto adjunct_and_words(Index colon) -> void;
  auto supposed_behind(Index colon) -> void;
  [[nodiscard]] auto announced_by(Index colon, Candidate& out) const -> bool;
  [[nodiscard]] auto in_what_mood(Index colon) const -> bool;
  [[nodiscard]] auto speaker_owns(Index colon) const -> bool;
  [[nodiscard]] auto exemplified(Index colon) const -> Subject;
  [[nodiscard]] auto named_behind(Index chunk) const -> std::uint32_t;
  [[nodiscard]] auto voiced(Index i) const -> bool;
  [[nodiscard]] auto follows(Index colon) const -> bool;
  [[nodiscard]] auto voice_before(Index colon) const -> Subject;
  [[nodiscard]] auto spoken_of(Index colon) const -> CandidateLink;
  // bare.cpp: quotations with no cue, conditionals with no source
  [[nodiscard]] auto only_adjuncts(Index from) const -> bool;
  auto emit_signed(Index q, Subject const& who, TokenRange cue = {}) -> void;
  [[nodiscard]] auto two_quotations(Index q) const -> Index;
  [[nodiscard]] auto adds_to_words(Index q) const -> bool;
  auto clause_added(Index comma) -> void;
  [[nodiscard]] auto what_it_says(Index q) const -> bool;
  [[nodiscard]] auto inscribed(Index q) const -> bool;
  auto words_in_passing() -> void;
  auto emit_continued(Index q, Index last, std::string_view construct) -> void;
  [[nodiscard]] auto led_by_connective(Index q) const -> bool;
  auto led_quotation(Index q) -> bool;
  [[nodiscard]] auto crosshead(Index q) const -> bool;
  auto bare_quotation(Index q) -> void;
  auto named_behind_quotation(Index q) -> bool;
  auto quoted_predicate(Index v) -> void;
  auto judged_by(Index v, Index last) -> bool;
  auto verb_in_marks(Index q) -> bool;
  auto predicate_in_marks(Index v) -> bool;
  [[nodiscard]] auto quoted_run(Index from) const -> Index;
  [[nodiscard]] auto quoted_clause(Index from) const -> Index;
  [[nodiscard]] auto cleft_link(Index pronoun) const -> Index;
  auto bare_conditional() -> void;
  [[nodiscard]] auto past_conditional(Index v) const -> bool;
  [[nodiscard]] auto supposes(Index v) const -> bool;
  [[nodiscard]] auto supposed_relative(Index first, Index last) const -> TokenRange;
  [[nodiscard]] auto behind_heading(Index first, Index last) const -> Index;
  [[nodiscard]] auto behind_topic() const -> Index;
  [[nodiscard]] auto past_concession(Index i) const -> Index;
  [[nodiscard]] auto temporal(Index i) const -> bool;
  [[nodiscard]] auto before_claims() const -> Index;
  [[nodiscard]] auto hedge_end() const -> Index;
  [[nodiscard]] auto hedged_clause(Index first) const -> Index;
  [[nodiscard]] auto subjunctive(Index v) const -> bool;
  auto seeming(Index v) -> void;
  auto categorical(Index v) -> void;
  [[nodiscard]] auto headline(Index q) -> bool;
  [[nodiscard]] auto signed_by(Index q) const -> Subject;
  // relays.cpp: « citant », « cité par », « …, selon X » behind another cue
  auto relays() -> void;
  [[nodiscard]] auto example(Subject const& cited) const -> bool;
  [[nodiscard]] auto of_those(Candidate const& said, Subject const& cited) const -> bool;
  [[nodiscard]] auto taken_up(Candidate const& said, Index v, Subject const& what) const -> bool;
  [[nodiscard]] auto broadcast(Index participle) const -> bool;
  enum class Covering : std::uint8_t { none, words, clause, whole };
  [[nodiscard]] auto announces(Candidate const& outer, Candidate const& inner) const -> bool;
  [[nodiscard]] auto covering(Candidate const& outer, Candidate const& inner) const -> Covering;
  auto spoken_through() -> void;
  auto merge_covering() -> void;
  [[nodiscard]] auto adjuncts_only(std::uint32_t from, std::uint32_t opening) const -> bool;
  [[nodiscard]] auto begins_with(std::uint32_t from, std::uint32_t opening) const -> bool;
  auto merge_once() -> bool;

  // subject.cpp
  [[nodiscard]] auto behind_trait(Index chunk) const -> std::uint32_t;
  [[nodiscard]] auto list_of_places(Index k) const -> Index;
  [[nodiscard]] auto beside_speaker(Index opening, Index closing) const -> bool;
  [[nodiscard]] auto subject_before(Index v, std::uint32_t depth = 0) const -> Subject;
  [[nodiscard]] auto shared_subject(Index link, std::uint32_t depth) const -> Subject;
  [[nodiscard]] auto listed(Index v) const -> bool;
  [[nodiscard]] auto listed_cue(Index v) const -> bool;
  [[nodiscard]] auto claims_object(Index v) const -> bool;
  [[nodiscard]] auto subject_behind(Index v) const -> Subject;
  [[nodiscard]] auto source_group(Index n) const -> Subject;
  [[nodiscard]] auto age(Index i) const -> bool;
  [[nodiscard]] auto said_beside(Subject const& who, Index i) const -> Index;
  [[nodiscard]] auto names_holder(Index function, Index i) const -> bool;
  [[nodiscard]] auto holder_named(Index function, Index i) const -> bool;
  [[nodiscard]] auto named_in_marks(Index n, Index i) const -> bool;
  [[nodiscard]] auto full_name(Index chunk) const -> bool;
  [[nodiscard]] auto called_then_named(Index n, Index i) const -> bool;
  [[nodiscard]] auto titled(Index chunk) const -> bool;
  [[nodiscard]] auto awaited_behind(Index n, Index comma) const -> bool;
  [[nodiscard]] auto belonging(Index who, Index comma) const -> bool;
  [[nodiscard]] auto rival_subject(Index n, Index who, Index comma) const -> bool;
  [[nodiscard]] auto claim_subject(Index comma) const -> Index;
  [[nodiscard]] auto bare_apposition(Index who, Index comma) const -> Index;
  [[nodiscard]] auto row_end(Index comma) const -> Index;
  [[nodiscard]] auto behind_title(Index i) const -> Index;
  [[nodiscard]] auto told_of_document(Subject const& source) const -> Index;
  [[nodiscard]] auto tells_which(Index o, Subject const& source) const -> bool;
  [[nodiscard]] auto handed_by(Index participle) const -> bool;
  [[nodiscard]] auto worded_by(Index i) const -> bool;
  [[nodiscard]] auto located(Index o, Subject const& source) const -> bool;
  [[nodiscard]] auto tells_of(Subject const& source, Index i) const -> bool;
  [[nodiscard]] auto told_of_source(Index o, Subject const& source, Index end) const -> Index;
  [[nodiscard]] auto extend_left(Index n, bool plural) const -> Index;
  [[nodiscard]] auto apposed_alone(Index n) const -> bool;
  [[nodiscard]] auto called_so(Index who, Index what) const -> bool;
  [[nodiscard]] auto person_in(Index chunk, Index last) const -> Subject;
  [[nodiscard]] auto role_first(Index n) const -> bool;
  [[nodiscard]] auto speaker_behind(Index v, Subject const& left, bool open_left) const -> Subject;
  [[nodiscard]] auto deed_beside(Index i) const -> bool;
  [[nodiscard]] auto binding(Index i) const -> bool;
  [[nodiscard]] auto pair(Index i) const -> bool;
  [[nodiscard]] auto mentions(Candidate const& said, Subject const& cited) const -> bool;
  auto bracketed_source() -> void;
  auto summed_up_by(Index q) -> bool;
  [[nodiscard]] auto with_degree(Index trait, Index behind) const -> Index;
  [[nodiscard]] auto discovered(Index participle) const -> bool;
  [[nodiscard]] auto antecedent_read(Index on) const -> Subject;
  [[nodiscard]] auto names_medium(Index chunk) const -> bool;
  [[nodiscard]] auto printed_in(Subject const& source) const -> std::optional<Index>;
  [[nodiscard]] auto past_relative(Index end) const -> Index;
  [[nodiscard]] auto behind_participle(Index comma) const -> Index;
  [[nodiscard]] auto insertion_start(Index comma, std::uint32_t depth = 0) const -> std::optional<Index>;
  [[nodiscard]] auto words_of(Subject const& subject) const -> SourceWords;
  // lists.cpp: lists between a subject and its verb; names that are no claims
  [[nodiscard]] auto gives_name(Index v) const -> bool;
  [[nodiscard]] auto nicknamed(Index v) const -> bool;
  [[nodiscard]] auto opens_description(Index comma) const -> bool;
  [[nodiscard]] auto description_with_list(Index comma) const -> std::optional<Index>;
  [[nodiscard]] auto joins_participles(Index coordinator) const -> bool;
  [[nodiscard]] auto second_deed(Index object, Index v) const -> std::optional<Index>;
  [[nodiscard]] auto shouted(Index v) const -> bool;
  [[nodiscard]] auto lists_quoted(Index v, Index q) const -> Index;
  // clause_ends.cpp: where a reported clause ends
  [[nodiscard]] auto says_also(Index from, Index n) const -> bool;
  [[nodiscard]] auto clause_end(Index from) const -> Index;
  [[nodiscard]] auto of_purpose(Index o) const -> bool;
  [[nodiscard]] auto share(Index i) const -> bool;
  [[nodiscard]] auto own_manner(Index from, Index gerund) const -> bool;
  [[nodiscard]] auto another_source(Index o) const -> bool;
  [[nodiscard]] auto other_claims(Index n) const -> bool;
  [[nodiscard]] auto of_insertion(Index from, Index o) const -> bool;
  [[nodiscard]] auto clause_end_of_words(Index from) const -> Index;
  [[nodiscard]] auto embedded_end(Index from) const -> Index;
  [[nodiscard]] auto claims_verb(Index from, Index last, Index v) const -> bool;
  [[nodiscard]] auto several(Index v) const -> bool;
  [[nodiscard]] auto resumes(Index from, Index comma) const -> bool;
  [[nodiscard]] auto past_marks(Index from, Index last) const -> Index;
  [[nodiscard]] auto behind_marks(Index i) const -> bool;
  [[nodiscard]] auto marks_close(Index i) const -> Index;
  [[nodiscard]] auto leaves_marks(Index comma) const -> bool;
  [[nodiscard]] auto adjunct(Index i) const -> bool;
  // clause_turns.cpp: who says what follows inside a reported clause
  [[nodiscard]] auto says_next(Index i) const -> bool;
  [[nodiscard]] auto narrated_turn(Index from, Index n) const -> bool;
  [[nodiscard]] auto reason_in_marks(Index n) const -> bool;
  [[nodiscard]] auto own_clause(Index from, Index last, Index n) const -> bool;
  [[nodiscard]] auto says_anew(Index from, Index n) const -> bool;
  [[nodiscard]] auto own_opener(Index o) const -> bool;
  [[nodiscard]] auto also(Index o, SourceOpener::Also what) const -> bool;
  [[nodiscard]] auto calls_so(Index n) const -> bool;
  [[nodiscard]] auto in_tense(Index v, Feature tense) const -> bool;
  [[nodiscard]] auto commented(Index from, Index comma) const -> bool;
  [[nodiscard]] auto quoted_ahead(Index i) const -> bool;
  [[nodiscard]] auto points_back(Index n) const -> bool;
  [[nodiscard]] auto back_in_present(Index from, Index n) const -> bool;
  [[nodiscard]] auto told_now(Index from, Index n) const -> bool;
  [[nodiscard]] auto added_by_article(Index from, Index n) const -> bool;
  [[nodiscard]] auto spliced(Index n) const -> bool;
  [[nodiscard]] auto another_says(Index n) const -> bool;
  [[nodiscard]] auto others_say(Index n) const -> bool;
  [[nodiscard]] auto waits_for_verb(Index from, Index comma) const -> bool;
  [[nodiscard]] auto feared_within(Index from, Index n) const -> bool;
  [[nodiscard]] auto listed_base(Index from, Index n) const -> bool;
  [[nodiscard]] auto other_speaker(Index n) const -> bool;
  [[nodiscard]] auto says_more(Index i) const -> bool;
  [[nodiscard]] auto said_behind(Index quotation) const -> bool;
  [[nodiscard]] auto compared(Index n) const -> bool;
  [[nodiscard]] auto shifted(Index v) const -> bool;
  [[nodiscard]] auto speech_ahead(Index from) const -> bool;
  // object_ends.cpp: where a noun phrase that is the claim ends
  [[nodiscard]] auto object_end(Index from) const -> Index;
  [[nodiscard]] auto says_what(Index i) const -> bool;
  [[nodiscard]] auto before_own_words(Index from, Index end) const -> Index;
  [[nodiscard]] auto bare_adjective(Index i) const -> bool;
  [[nodiscard]] auto counted(Index i) const -> bool;
  [[nodiscard]] auto item_of_row(Index from, Index i) const -> bool;
  [[nodiscard]] auto in_row(Index from, Index comma) const -> bool;
  [[nodiscard]] auto object_end_of_words(Index from) const -> Index;
  [[nodiscard]] auto between_marks(Index i) const -> bool;
  [[nodiscard]] auto details(Index from, Index colon) const -> bool;
  [[nodiscard]] auto circumstance_of_quoting(Index i) const -> bool;
  [[nodiscard]] auto told_more(Index i) const -> bool;
  [[nodiscard]] auto one_more_behind(Index link) const -> Index;
  [[nodiscard]] auto further_charge(Index comma) const -> Index;
  [[nodiscard]] auto charged(Index from) const -> bool;
  [[nodiscard]] auto charge_end(Index of) const -> Index;
  [[nodiscard]] auto judged_so(Index i) const -> bool;
  [[nodiscard]] auto of_which(Index i) const -> bool;
  [[nodiscard]] auto further_part(Index comma) const -> bool;
  [[nodiscard]] static auto agrees(Features noun, Features participle) -> bool;
  [[nodiscard]] auto qualified(Index from, Index i) const -> bool;
  [[nodiscard]] auto more_quoted(Index from, Index i) const -> bool;
  [[nodiscard]] auto named_in_marks(Index i) const -> Index;
  [[nodiscard]] auto marks_ahead(Index i) const -> bool;
  [[nodiscard]] auto reason(Index i) const -> bool;
  [[nodiscard]] auto quoted_end(Index comma) const -> Index;
  [[nodiscard]] auto further_of(Index comma) const -> bool;
  // content.cpp
  [[nodiscard]] auto is_what(Index i) const -> bool;
  [[nodiscard]] auto tokens_in(Span part) const -> std::span<Token const>;
  [[nodiscard]] auto said_to_be(Index v) const -> bool;
  [[nodiscard]] auto clause_start(Index v) const -> Index;
  [[nodiscard]] auto behind_incise(Index v) const -> Index;
  [[nodiscard]] auto range(Index first, Index last) const -> TokenRange;
  [[nodiscard]] auto has_finite(Index first, Index last) const -> bool;
  [[nodiscard]] auto verbless(Index first, Index last) const -> bool;
  [[nodiscard]] auto venue(Index i) const -> bool;
  // venues.cpp
  [[nodiscard]] auto said_at(Index from, bool learnt = false) const -> Subject;
  [[nodiscard]] auto said_to(Index i) const -> bool;
  [[nodiscard]] auto said_when(Index i) const -> bool;
  [[nodiscard]] auto later(Index i) const -> bool;
  [[nodiscard]] auto attribute_end(Index trait) const -> Index;
  [[nodiscard]] auto of_object(Index from, Index que) const -> bool;
  auto fill_venue(Candidate& candidate) const -> void;
  [[nodiscard]] auto capital_quotation(Index q) const -> bool;
  [[nodiscard]] auto supposed_before(Candidate const& claim) const -> bool;
  [[nodiscard]] auto conditional_in(Index first, Index last) const -> bool;

  [[nodiscard]] auto size() const -> Index { return static_cast<Index>(chunks_.size()); }
  [[nodiscard]] auto is(Index i, Shape s) const -> bool { return i < size() && chunks_[i].is(s); }
  [[nodiscard]] auto any(Index i, std::uint64_t mask) const -> bool { return i < size() && chunks_[i].any(mask); }
  [[nodiscard]] auto token(Index i) const -> Token const& { return reading_.sentence.tokens[i]; }
  [[nodiscard]] auto head(Index chunk) const -> Token const& { return token(chunks_[chunk].head); }
  [[nodiscard]] auto fold(Token const& t) const -> std::string_view { return tokens_.fold(t); }
  [[nodiscard]] auto begin_at(Index i) const -> Chunk const* { return chunks_.data() + i; }
  [[nodiscard]] auto end() const -> Chunk const* { return chunks_.data() + chunks_.size(); }
  [[nodiscard]] auto run(Construct c, Index i) const -> std::optional<Index> {
    auto const at = c(begin_at(i), end());
    if (!at) return std::nullopt;
    return static_cast<Index>(*at - chunks_.data());
  }
  [[nodiscard]] auto covered(Index i) const -> bool { return i < covered_.size() && covered_[i]; }
  auto cover_chunks(Index first, Index last) -> void {
    for (auto i = first; i < last && i < size(); ++i) covered_[i] = true;
  }
  [[nodiscard]] auto speaks(Subject const& subject) const -> bool;
  [[nodiscard]] auto agentive(Index chunk) const -> bool;
  [[nodiscard]] auto known_voice(Index chunk) const -> bool;
  [[nodiscard]] auto cue_words(Index v) const -> TokenRange { return {chunks_[v].first, chunks_[v].last}; }
  [[nodiscard]] auto make(Index v, std::string_view construct) const -> Candidate;
  auto emit(Candidate candidate) -> void { found_.push_back(std::move(candidate)); }

  Reading const& reading_;
  Chunks const& chunks_;
  std::uint32_t index_;
  TokenList const& tokens_;
  Pack const& pack_;
  Grammar const& grammar_;
  std::vector<Candidate> found_;
  std::uint32_t last_quoted_ = 0; ///< behind the last word between marks
  Index last_dash_ = 0;           ///< the last dash of the sentence; 0 for none
  std::vector<bool> covered_;     ///< chunks that are content or source of a candidate
};

} // namespace sourcier
