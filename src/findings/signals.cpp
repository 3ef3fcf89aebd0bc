#include "findings/signals.hpp"

#include "findings/signals_built_in.hpp"

namespace sourcier {

SignalSets::SignalSets(Signals const& s)
    : reasons{s.reasons}, rote_reasons{s.rote_reasons}, bases{s.bases}, bare_sources{s.bare_sources},
      plural_sources{s.plural_sources}, singular_sources{s.singular_sources}, back_sources{s.back_sources},
      ranks{s.ranks}, institutions{s.institutions}, officials{s.officials}, experts{s.experts},
      expert_roles{s.expert_roles}, roles{s.roles}, opponents{s.opponents}, own_information{s.own_information},
      has_learnt{s.has_learnt}, learnt_from{s.learnt_from}, hearsay{s.hearsay}, declined{s.declined},
      verification{s.verification}, changed_name{s.changed_name}, contestable{s.contestable}, attacks{s.attacks},
      state_labels{s.state_labels}, stop_words{s.stop_words}, after_bare{s.after_bare}, answered{s.answered} {}

auto built_in_signals(std::string_view lang) -> Signals {
  return lang == "en" ? built_in::english() : built_in::french();
}

} // namespace sourcier
