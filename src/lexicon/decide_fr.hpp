#pragma once
#include "lexicon/decide.hpp"
#include "lexicon/may_be.hpp"

namespace sourcier {

/// French: one part of speech per word, left to right.
class FrenchDecider {
public:
  FrenchDecider(TokenList& tokens, Pack const& pack) : tokens_(tokens), pack_(pack) {}

  auto run() -> void;

private:
  /// « la bombe H. La France »: a single capital behind a common noun, and behind it a word that begins no name.
  [[nodiscard]] auto closing_initial(std::uint32_t i) const -> bool;

  auto new_sentence() -> void {
    sentence_start_ = true;
    finite_seen_ = false;
    previous_ = none;
    auxiliary_ = aside_ = false;
  }

  auto mark(Token const& token) -> void;

  /// Keeps what later words need to know.
  auto settle(Token& token) -> void;

  [[nodiscard]] auto at(std::uint32_t i) const -> Token const& { return i < tokens_.size() ? tokens_[i] : empty_; }
  [[nodiscard]] auto next(std::uint32_t i) const -> Token const& {
    return i + 1 < tokens_.size() && !tokens_[i + 1].is(Tag::paragraph_start) ? tokens_[i + 1] : empty_;
  }
  [[nodiscard]] auto before() const -> Token const& { return previous_ == none ? empty_ : tokens_[previous_]; }

  [[nodiscard]] auto decide(std::uint32_t i) const -> Tags;

  /// « n'importe quel »: what the words of it are; 0 for any other.
  [[nodiscard]] auto no_matter(std::uint32_t i) const -> Tags;
  /// « soit mardi, soit mercredi »: the word comes again soon.
  [[nodiscard]] auto twice(std::uint32_t i) const -> bool;

  [[nodiscard]] auto clause_before(std::uint32_t i) const -> bool;
  [[nodiscard]] auto title_here(std::uint32_t i) const -> bool;
  [[nodiscard]] auto surname_in_small(Token const& t) const -> bool;

  [[nodiscard]] auto is_name(std::uint32_t i) const -> bool;

  /// « le Président | Russe », « le Chef de l'État | Burundais »: an adjective with a capital too many.
  [[nodiscard]] auto nationality(std::uint32_t i) const -> bool;

  /// « Houda | ben | Salah », « Ursula | von | der Leyen »
  [[nodiscard]] auto particle_of_name(std::uint32_t i) const -> bool;
  [[nodiscard]] auto article_of_name(std::uint32_t i) const -> bool;

  /// « soufflent d'autres, », not « d'autres élus »
  [[nodiscard]] auto others_alone(std::uint32_t i) const -> bool;

  /// « nous a confié un témoin », « ne nous l'a pas dit »: the verb ahead has another subject than « nous ».
  [[nodiscard]] auto verb_of_third_person(std::uint32_t i) const -> bool;

  /// « le note »: an article and a noun of the other gender.
  [[nodiscard]] auto clashes(Token const& article, Token const& noun) const -> bool;

  [[nodiscard]] auto closed_class(std::uint32_t i) const -> Tags;

  [[nodiscard]] auto open_class(std::uint32_t i) const -> Tags;

  /// « promis | que », « réclamé | un audit », « promis | d'agir »: what stands behind the word can be a claim.
  [[nodiscard]] auto governs_claim(std::uint32_t i) const -> bool;

  /// Whether the mark before stands close to what is on its left, and apart from the word that is decided.
  [[nodiscard]] auto closing_mark() const -> bool;
  [[nodiscard]] auto said_to_be() const -> bool;

  /// « Ali Sy, | étudiant en droit », « …, | conseiller municipal »: behind a name and a comma a word that is a
  /// function as well as a participle or an infinitive, and no object behind it.
  [[nodiscard]] auto apposed_role(std::uint32_t i) const -> bool;
  /// « Salif Ba, dit « Kas », … », « Awa Sy, surnommée la Lionne, … »: between commas, behind a name, and no verb
  /// before.
  [[nodiscard]] auto names_again(std::uint32_t i) const -> bool;

  /// « Son recueil, dit-elle, | pose un regard … »: an incise divides the subject from the word, and no verb stands
  /// before it.
  [[nodiscard]] auto behind_incise(std::uint32_t i) const -> bool;

  /// « … des ondes gravitationnelles | précise le CNRS. »: behind the word stand its subject and the end, and a comma
  /// is missing before it.
  [[nodiscard]] auto speaker_closes(std::uint32_t i) const -> bool;

  /// « L'association dit, elle, avoir … »
  [[nodiscard]] auto tonic_follows(std::uint32_t i) const -> bool;

  /// « L'élue critique, comme souvent, les … »: an insertion between commas, and then an object.
  [[nodiscard]] auto insertion_follows(std::uint32_t i) const -> bool;

  /// « note auprès de l'AFP que »: to whom it is said, and then what.
  [[nodiscard]] auto says_to(std::uint32_t i) const -> bool;

  /// « ce dernier », « cette dernière » stand before the word.
  [[nodiscard]] auto after_the_latter() const -> bool;

  /// « Luc Bel, jeune | boulanger |»: a name and a comma stand before the word.
  [[nodiscard]] auto names_before(std::uint32_t i) const -> bool;

  /// « Un autre | nuance | : « … » »: the noun would be feminine; « l'autre | estime | que ».
  [[nodiscard]] auto another_says(std::uint32_t i) const -> bool;

  /// « le rapport écrit par »: an agent makes it a participle.
  [[nodiscard]] auto agent_follows(std::uint32_t i) const -> bool {
    return next(i).is(Tag::par) && !next(i).is(Tag::adverb);
  }
  [[nodiscard]] auto before_adjective_is_postposed() const -> bool {
    return previous_ != none && previous_ > 0 && tokens_[previous_ - 1].any(Tag::noun | Tag::name);
  }

  static constexpr std::uint32_t none = 0xFFFFFFFF;
  TokenList& tokens_;
  Pack const& pack_;
  Token empty_{};
  std::uint32_t previous_ = none;
  bool sentence_start_ = true;
  bool finite_seen_ = false;
  bool auxiliary_ = false;
  bool aside_ = false;        ///< in « , qui s'agrandit, »
  bool behind_aside_ = false; ///< right behind the comma that closes it
};

} // namespace sourcier
