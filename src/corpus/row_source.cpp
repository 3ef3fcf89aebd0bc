#include "corpus/row_source.hpp"

#include "corpus/archive.hpp"
#include "corpus/pipeline.hpp"
#include "corpus/progress.hpp"
#include "corpus/records.hpp"
#include "corpus/scan_article.hpp"
#include "error.hpp"

#include <algorithm>

namespace sourcier::corpus {
namespace {

auto gather_record(Record const& record, CompareOptions const& options, Packs const& packs, GatherWants wants)
    -> Gathered {
  auto out = Gathered{};
  out.place = record.path + ':' + std::to_string(record.line);
  auto take_line = [&](nlohmann::json const& line) {
    auto row = read_row(line);
    if (wants.texts && out.text.empty())
      if (auto const text = row.members.find("text"); text != row.members.end()) out.text = text->second;
    row.members.erase("text");
    out.tally = tally(row);
    if (wants.rows) out.row = std::move(row);
  };
  try {
    if (record.kind == Record::Kind::error) {
      out.unreadable = record.unreadable;
      throw InputError{record.error};
    }
    if (record.kind == Record::Kind::json) {
      auto const line = nlohmann::json::parse(record.bytes, nullptr, false);
      if (line.is_object()) {
        auto const found = line.find("schema");
        auto const schema = found != line.end() && found->is_string() ? found->get<std::string>() : std::string{};
        if (schema == "sourcier.tally/1") {
          if (wants.rows) throw InputError{"a summary has no claims: stories need the lines of scan"};
          out.tally = read_tally(line);
          return out;
        }
        if (schema == "sourcier.error/1") {
          out.noted = true;
          out.error = line.value("error", std::string{});
          return out;
        }
        if (wants.only_tallies) throw InputError{"no line of sourcier.tally/1"};
        if (schema == "sourcier.article/1") {
          take_line(line);
          return out;
        }
      }
    }
    if (wants.only_tallies) throw InputError{"no line of sourcier.tally/1"};
    auto scanned = scan_record(record, options.input, packs, options.finish, wants.texts);
    if (!scanned.error.empty()) throw InputError{scanned.error};
    out.text = std::move(scanned.text);
    take_line(nlohmann::json::parse(scanned.line));
  } catch (std::exception const& error) {
    out.error = error.what();
  }
  return out;
}

} // namespace

auto gather(CompareOptions const& options, Packs const& packs, GatherWants wants, std::ostream& err,
            std::function<void(Gathered)> const& take) -> void {
  auto input = options.input;
  // What the comparison is by must be carried from articles that are analysed now.
  if (!is_reserved_member(options.by) &&
      std::find(input.keep.begin(), input.keep.end(), options.by) == input.keep.end())
    input.keep.push_back(options.by);
  auto own = options;
  own.input = input;
  if (input.stream == nullptr) {
    auto& paths = own.input.paths;
    auto const first =
        std::stable_partition(paths.begin(), paths.end(), [](auto const& path) { return !is_archive(path); });
    auto const archives = std::vector<std::string>(first, paths.end());
    paths.erase(first, paths.end());
    for (auto const& path : archives) {
      read_archive(path, [&](ArticleRow row) {
        auto out = Gathered{};
        out.place = path;
        out.tally = tally(row);
        if (wants.rows) out.row = std::move(row);
        take(std::move(out));
      });
    }
    if (paths.empty() && !archives.empty()) return;
  }
  auto records = RecordReader{own.input};
  auto progress = Progress{err, options.progress && !options.quiet};
  std::uint64_t count = 0;
  struct Item {
    Record record;
    std::uint64_t taken;
  };
  in_order(
      options.jobs,
      [&]() -> std::optional<Item> {
        auto record = records.next();
        if (!record) return std::nullopt;
        return Item{std::move(*record), records.taken()};
      },
      [&](Item const& item) {
        return std::pair{gather_record(item.record, own, packs, wants), item.taken};
      },
      [&](std::pair<Gathered, std::uint64_t> result) {
        take(std::move(result.first));
        progress.show(++count, result.second, records.total());
      });
}

} // namespace sourcier::corpus
