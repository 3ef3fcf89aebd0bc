#include "corpus/scan_article.hpp"

#include "analyze.hpp"
#include "corpus/fingerprint.hpp"
#include "lexicon/language.hpp"
#include "lexicon/pack.hpp"
#include "reports/render.hpp"

#include <algorithm>
#include <exception>

namespace sourcier::corpus {
namespace {

auto keeps(InputOptions const& options, std::string_view name) -> bool {
  return std::find(options.keep.begin(), options.keep.end(), name) != options.keep.end();
}

/// The article's prose: outlets put their own headline and menus around agency copy.
auto prose(Document const& document) -> std::string {
  auto out = std::string{};
  out.reserve(document.text.size() + 1);
  for (auto const paragraph : document.paragraphs) {
    if (document.title && paragraph == *document.title) continue;
    out += document.at(paragraph);
    out += '\n';
  }
  return out;
}

/// As the last member of an object: all of it is plain ASCII.
auto add_fingerprint(std::string& line, Document const& document) -> void {
  auto const shape = shape_of(prose(document));
  line.resize(line.rfind('}'));
  line += R"(,"fingerprint":{"hash":")";
  line += hex(hash_text(document.text));
  line += R"(","minhash":)";
  line += shape.signature ? '"' + to_text(*shape.signature) + '"' : "null";
  line += ",\"words\":" + std::to_string(shape.words) + "}}\n";
}

/// Puts members at the end of a line that is an object.
auto add_members(std::string& line, nlohmann::ordered_json const& members) -> void {
  if (members.empty()) return;
  auto const close = line.rfind('}');
  auto more = members.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
  more.front() = ',';
  line.replace(close, 1, more);
}

} // namespace

auto scan_record(Record const& record, InputOptions const& options, Packs const& packs, Finish const& finish,
                 bool with_text) -> ScannedLine {
  auto out = ScannedLine{};
  try {
    auto article = read_article(record, options);
    out.id = article.info.id;
    article.info.lang = choose_language(article.info.lang, article.text, packs);
    auto analysis = analyze(std::move(article.text), std::move(article.info), packs);
    if (finish) finish(analysis, record.is_file ? std::string_view{record.path} : std::string_view{});
    auto const keep = KeptMembers{keeps(options, "outlet"), keeps(options, "date"), keeps(options, "url")};
    out.line = render_jsonl(analysis, keep, media_lookup(packs));
    auto members = std::move(article.kept);
    if (keeps(options, "text")) members["text"] = analysis.document.text;
    add_members(out.line, members);
    add_fingerprint(out.line, analysis.document);
    if (with_text) out.text = std::move(analysis.document.text);
  } catch (std::exception const& error) {
    out.error = error.what();
    out.unreadable = record.unreadable;
    auto const id = out.id.empty() ? rescue_id(record) : std::optional{out.id};
    out.line = render_error_jsonl(id, record.line, out.error);
    out.id = id.value_or("");
  }
  return out;
}

} // namespace sourcier::corpus
