#pragma once
#include "shape/parsers.hpp"

/// The words of the first level: one parser a tag, so that a shape reads as what it matches.
namespace sourcier::grammar::word {

inline constexpr tagged determiner{Tag::determiner};
inline constexpr tagged noun{Tag::noun};
inline constexpr tagged adjective{Tag::adjective};
inline constexpr tagged name{Tag::name};
inline constexpr tagged number{Tag::number};
inline constexpr tagged finite{Tag::finite};
inline constexpr tagged infinitive{Tag::infinitive};
inline constexpr tagged past_participle{Tag::past_participle};
inline constexpr tagged present_participle{Tag::present_participle};
inline constexpr tagged adverb{Tag::adverb};
inline constexpr tagged negation{Tag::negation};
inline constexpr tagged negator{Tag::negator};
inline constexpr tagged clitic{Tag::clitic};
inline constexpr tagged inverted{Tag::inverted};
inline constexpr tagged pronoun{Tag::pronoun};
inline constexpr tagged de{Tag::de};
inline constexpr tagged a{Tag::a};
inline constexpr tagged preposition{Tag::preposition};
inline constexpr tagged que{Tag::que};
inline constexpr tagged coordinator{Tag::coordinator};
inline constexpr tagged auxiliary{Tag::avoir | Tag::etre};
inline constexpr tagged etre{Tag::etre};
inline constexpr tagged comma{Tag::comma};
inline constexpr tagged stop{Tag::stop};
inline constexpr tagged open_bracket{Tag::open_bracket};
inline constexpr tagged close_bracket{Tag::close_bracket};
inline constexpr tagged speech_verb{Tag::speech_verb};
inline constexpr tagged light_verb{Tag::light_verb};
inline constexpr tagged title{Tag::title};
inline constexpr tagged time{Tag::time};
inline constexpr tagged en{Tag::en};
inline constexpr tagged par{Tag::par};
inline constexpr tagged pour{Tag::pour};
inline constexpr tagged tout{Tag::tout};
inline constexpr tagged modal{Tag::modal};
inline constexpr tagged possessive{Tag::possessive};
inline constexpr tagged mark{Tag::comma | Tag::stop | Tag::colon | Tag::semicolon | Tag::dash | Tag::open_bracket |
                             Tag::close_bracket};

// (DHS), (R-Ohio)
inline auto const parenthesis = open_bracket >>
                                x3::repeat(1, 40)[any_one - (open_bracket | close_bracket)] >> close_bracket;

} // namespace sourcier::grammar::word
