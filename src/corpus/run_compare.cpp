#include "corpus/comparison.hpp"
#include "corpus/interrupt.hpp"
#include "corpus/row_source.hpp"
#include "corpus/run.hpp"
#include "corpus/story.hpp"
#include "error.hpp"
#include "reports/compare.hpp"
#include "reports/compare_story.hpp"
#include "text/printable.hpp"

#include <ostream>

namespace sourcier::corpus {
namespace {

class Compare {
public:
  Compare(CompareOptions const& options, Packs const& packs, std::ostream& out, std::ostream& err)
      : options_{options}, packs_{packs}, out_{out}, err_{err} {}

  auto run() -> int {
    if (options_.partial && options_.story) {
      err_ << "sourcier: --partial and --story exclude each other\n";
      return 2;
    }
    if (options_.story && options_.format != CompareFormat::markdown && options_.format != CompareFormat::html &&
        options_.format != CompareFormat::json) {
      err_ << "sourcier: --story writes markdown, html and json\n";
      return 2;
    }
    auto wants = GatherWants{};
    wants.rows = wants.texts = options_.story;
    wants.only_tallies = options_.merge;
    gather(options_, packs_, wants, err_, [&](Gathered each) { take(std::move(each)); });
    if (interrupted() != 0) return 128 + interrupted();
    if (options_.story)
      write(reports::render_stories(find_stories(std::move(articles_)), options_.format, options_.ui));
    else if (!options_.partial) {
      auto comparison = compare_groups(std::move(tallies_), options_);
      comparison.errors = errors_;
      write(reports::render_comparison(comparison, options_.format, options_.ui));
    }
    out_.flush();
    if (!out_) {
      err_ << "sourcier: the output cannot be written\n";
      return 2;
    }
    return unreadable_ ? 3 : 0;
  }

private:
  auto take(Gathered each) -> void {
    if (!each.error.empty() || (!each.tally && !each.row)) {
      // A summary keeps the errors too, so that a merge knows what is missing.
      ++errors_;
      unreadable_ = unreadable_ || each.unreadable || (options_.merge && !each.noted);
      if (!each.noted && !options_.quiet)
        err_ << "sourcier: " << printable(each.place) << ": " << printable(each.error) << '\n';
      if (options_.partial)
        write("{\"schema\":\"sourcier.error/1\",\"id\":null,\"line\":0,\"error\":\"in a summary\"}\n");
      return;
    }
    if (options_.partial)
      write(to_line(*each.tally));
    else if (options_.story)
      articles_.push_back({std::move(*each.row), std::move(each.text)});
    else
      tallies_.push_back(std::move(*each.tally));
  }

  auto write(std::string const& bytes) -> void { out_.write(bytes.data(), static_cast<std::streamsize>(bytes.size())); }

  CompareOptions const& options_;
  Packs const& packs_;
  std::ostream& out_;
  std::ostream& err_;
  std::vector<Tally> tallies_;
  std::vector<StoryArticle> articles_;
  std::uint64_t errors_ = 0;
  bool unreadable_ = false;
};

} // namespace

auto run_compare(CompareOptions const& options, Packs const& packs, std::ostream& out, std::ostream& err) -> int {
  auto const guard = InterruptGuard{};
  try {
    return Compare{options, packs, out, err}.run();
  } catch (InputError const& error) {
    err << "sourcier: " << printable(error.what()) << '\n';
    return 3;
  }
}

} // namespace sourcier::corpus
