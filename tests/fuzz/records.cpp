// Streams as `scan` and `compare` read them: lines, CSV, packed data. The first byte says which, the second how long an
// article may be.
#include "corpus/records.hpp"
#include "corpus/article_input.hpp"
#include "corpus/article_row.hpp"
#include "error.hpp"
#include "invariants.hpp"

#include <sstream>

extern "C" auto LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) -> int {
  using namespace sourcier;
  if (size < 2) return -1;
  auto stream = std::istringstream{std::string{reinterpret_cast<char const*>(data + 2), size - 2}};
  auto options = corpus::InputOptions{};
  options.stream = &stream;
  constexpr std::array formats{corpus::InputFormat::automatic, corpus::InputFormat::csv, corpus::InputFormat::json,
                               corpus::InputFormat::html, corpus::InputFormat::text};
  options.format = formats[data[0] % formats.size()];
  options.max_bytes = 1 + 64ULL * data[1];
  options.keep = {"outlet", "date", "url", "author", "text", "rubrique"};
  auto records = corpus::RecordReader{options};
  std::uint64_t line = 0;
  while (auto const record = records.next()) {
    if (!record->is_file && !record->unreadable) {
      fuzz::require(record->line > line, "the numbers of lines rise");
      line = record->line;
    }
    fuzz::require(record->bytes.size() <= std::max<std::uint64_t>(options.max_bytes, 4096) + 1,
                  "an article is bounded");
    try {
      auto const article = corpus::read_article(*record, options);
      fuzz::require(!article.info.id.empty(), "an article has an id");
      fuzz::require(fuzz::is_utf8(article.text), "an article is UTF-8");
    } catch (InputError const&) {
    }
    static_cast<void>(corpus::rescue_id(*record));
    try {
      auto const row = corpus::read_row(nlohmann::json::parse(record->bytes, nullptr, false));
      for (auto const& claim : row.claims) fuzz::require(!claim.chain.empty(), "a claim has an origin");
    } catch (InputError const&) {
    }
  }
  return 0;
}
