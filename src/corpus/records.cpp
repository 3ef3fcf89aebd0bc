#include "corpus/records.hpp"

#include "corpus/interrupt.hpp"
#include "error.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <utility>

namespace sourcier::corpus {
namespace {

namespace fs = std::filesystem;

auto ends_with(std::string_view text, std::string_view end) -> bool {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

/// The extension in lower case, without that of a packer.
auto extension(std::string_view path) -> std::string {
  for (auto const* const packed : {".gz", ".zst"})
    if (ends_with(path, packed)) path.remove_suffix(std::string_view{packed}.size());
  auto const dot = path.rfind('.');
  auto out = dot == std::string_view::npos || path.find('/', dot) != std::string_view::npos
                 ? std::string{}
                 : std::string{path.substr(dot + 1)};
  for (auto& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  return out;
}

auto format_of(std::string_view path, InputFormat wanted) -> InputFormat {
  if (wanted != InputFormat::automatic) return wanted;
  auto const name = extension(path);
  if (name == "csv" || name == "tsv") return InputFormat::csv;
  if (name == "html" || name == "htm" || name == "xhtml") return InputFormat::html;
  if (name == "json") return InputFormat::json;
  if (name == "txt" || name == "text" || name == "md") return InputFormat::text;
  return InputFormat::jsonl;
}

auto is_article_file(std::string_view path) -> bool {
  static constexpr auto known =
      std::array<std::string_view, 9>{"csv", "tsv", "html", "htm", "xhtml", "json", "jsonl", "ndjson", "txt"};
  auto const name = extension(path);
  return std::find(known.begin(), known.end(), name) != known.end();
}

auto is_blank(std::string_view line) -> bool { return line.find_first_not_of(" \t\r\n") == std::string_view::npos; }

auto count_quotes(std::string_view text) -> std::size_t {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '"'));
}

} // namespace

RecordReader::RecordReader(InputOptions const& options) : options_{options} {
  if (options.stream != nullptr) return;
  if (options.paths.empty()) inputs_.push_back({"-", "stdin", {}});
  for (auto const& path : options.paths) expand(path);
  alone_ = inputs_.size() == 1;
  auto known = true;
  for (auto const& input : inputs_) {
    auto problem = std::error_code{};
    auto const size = fs::file_size(input.path, problem);
    if (problem)
      known = false;
    else
      total_ += size;
  }
  if (!known) total_ = 0; // a pipe among them, or what is not there
}

RecordReader::~RecordReader() = default;

auto RecordReader::expand(std::string const& path) -> void {
  auto problem = std::error_code{};
  if (path == "-" || !fs::is_directory(path, problem)) {
    inputs_.push_back({path, path == "-" ? "stdin" : fs::path{path}.filename().string(), {}});
    return;
  }
  auto found = std::vector<std::string>{};
  auto const skip = fs::directory_options::skip_permission_denied;
  for (auto at = fs::recursive_directory_iterator{path, skip, problem}; at != fs::recursive_directory_iterator{};
       at.increment(problem)) {
    if (problem) break;
    if (at->is_regular_file(problem) && is_article_file(at->path().native())) found.push_back(at->path().string());
  }
  if (problem || found.empty()) inputs_.push_back({path, path, problem ? problem.message() : "holds no articles"});
  std::sort(found.begin(), found.end());
  for (auto& each : found) {
    auto name = fs::path{each}.lexically_relative(path).generic_string();
    inputs_.push_back({std::move(each), std::move(name), {}});
  }
}

auto RecordReader::taken() const -> std::uint64_t { return taken_before_ + (lines_ ? lines_->taken() : 0); }

auto RecordReader::open(Input const& input) -> std::optional<Record> {
  auto const format = format_of(input.path == "-" ? std::string{} : input.path, options_.format);
  input_ = input;
  auto record = Record{};
  record.name = input.name;
  record.path = input.path == "-" ? input.name : input.path;
  try {
    if (!input.problem.empty()) throw InputError{input.problem};
    auto source = options_.stream != nullptr ? open_bytes(*options_.stream) : open_bytes(input.path);
    if (format == InputFormat::jsonl || format == InputFormat::csv) {
      lines_ = std::make_unique<LineReader>(std::move(source), options_.max_bytes);
      csv_ = format == InputFormat::csv;
      columns_.reset();
      return std::nullopt;
    }
    record.is_file = true;
    record.kind = format == InputFormat::html   ? Record::Kind::html
                  : format == InputFormat::text ? Record::Kind::text
                                                : Record::Kind::json;
    record.bytes = read_all(*source, options_.max_bytes);
    taken_before_ += source->taken();
  } catch (InputError const& error) {
    record.kind = Record::Kind::error;
    record.error = error.what();
    record.unreadable = true;
  }
  if (interrupted() != 0) return std::nullopt;
  return record;
}

auto RecordReader::next_line() -> std::optional<Record> {
  auto record = Record{};
  record.name = input_.name;
  record.path = input_.path == "-" ? input_.name : input_.path;
  record.alone = alone_;
  auto result = LineReader::Result::line;
  do result = lines_->next(record.bytes);
  while (result == LineReader::Result::line && is_blank(record.bytes));
  if (result == LineReader::Result::end) return std::nullopt;
  record.line = lines_->number();
  if (result == LineReader::Result::too_long) {
    record.kind = Record::Kind::error;
    record.error = "longer than " + std::to_string(options_.max_bytes) + " bytes";
    record.bytes.resize(std::min<std::size_t>(record.bytes.size(), 4096));
  }
  return record;
}

// NOLINTNEXTLINE(misc-no-recursion): once, behind the head of the table
auto RecordReader::next_csv() -> std::optional<Record> {
  auto record = next_line();
  if (!record) return record;
  // A quoted field may hold line ends: the record goes on while its quotation marks are odd in number.
  auto quotes = count_quotes(record->bytes);
  auto line = std::string{};
  while (record->kind != Record::Kind::error && quotes % 2 == 1) {
    auto const result = lines_->next(line);
    if (result != LineReader::Result::line || record->bytes.size() + line.size() > options_.max_bytes) {
      record->kind = Record::Kind::error;
      record->error = "a quoted field does not end";
      break;
    }
    record->bytes += '\n';
    record->bytes += line;
    quotes += count_quotes(line);
  }
  if (record->kind == Record::Kind::error) return record;
  if (!columns_) {
    auto head = std::string_view{record->bytes};
    if (head.substr(0, 3) == "\xEF\xBB\xBF") head.remove_prefix(3);
    separator_ = ',';
    for (auto const candidate : {';', '\t'})
      if (std::count(head.begin(), head.end(), candidate) > std::count(head.begin(), head.end(), separator_))
        separator_ = candidate;
    columns_ = std::make_shared<std::vector<std::string> const>(split_csv(head, separator_));
    return next_csv();
  }
  record->kind = Record::Kind::csv;
  record->columns = columns_;
  record->separator = separator_;
  return record;
}

auto RecordReader::next() -> std::optional<Record> {
  while (interrupted() == 0) {
    if (lines_) {
      try {
        if (auto record = csv_ ? next_csv() : next_line()) return record;
      } catch (InputError const& error) {
        auto record = Record{};
        record.kind = Record::Kind::error;
        record.name = input_.name;
        record.path = input_.path == "-" ? input_.name : input_.path;
        record.line = lines_->number() + 1;
        record.error = error.what();
        record.unreadable = true;
        taken_before_ += lines_->taken();
        lines_.reset();
        return record;
      }
      taken_before_ += lines_->taken();
      lines_.reset();
    }
    if (options_.stream != nullptr) {
      if (std::exchange(stream_done_, true)) return std::nullopt;
      if (auto record = open({"-", "stdin", {}})) return record;
      continue;
    }
    if (inputs_.empty()) return std::nullopt;
    auto const input = std::move(inputs_.front());
    inputs_.pop_front();
    if (auto record = open(input)) return record;
  }
  return std::nullopt;
}

auto split_csv(std::string_view record, char separator) -> std::vector<std::string> {
  auto out = std::vector<std::string>(1);
  auto quoted = false;
  for (std::size_t i = 0; i < record.size(); ++i) {
    auto const c = record[i];
    if (quoted && c == '"' && i + 1 < record.size() && record[i + 1] == '"') {
      out.back() += c;
      ++i;
    } else if (c == '"' && (quoted || out.back().empty())) {
      quoted = !quoted;
    } else if (c == separator && !quoted) {
      out.emplace_back();
    } else {
      out.back() += c;
    }
  }
  return out;
}

} // namespace sourcier::corpus
