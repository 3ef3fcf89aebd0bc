#pragma once
#include "lexicon/pack.hpp"
#include "quotes/quotes.hpp"

namespace sourcier {

/// The quotations of a document and, where it is an interview in questions and answers, the answers: what the one who
/// was asked said, mostly with no marks. An interview says that it is one (« Propos recueillis par ») and asks twice or
/// more, each question a paragraph of its own. Words between marks inside an answer are part of it.
[[nodiscard]] auto add_answers(std::vector<Quote> quotes, TokenList const& tokens, Pack const& pack)
    -> std::vector<Quote>;

} // namespace sourcier
