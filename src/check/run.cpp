#include "check/run.hpp"

#include "check/baseline.hpp"
#include "check/diff.hpp"
#include "check/files.hpp"
#include "error.hpp"
#include "text/printable.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <filesystem>
#include <fstream>
#include <istream>
#include <iterator>
#include <map>
#include <ostream>
#include <thread>

namespace sourcier {

namespace {

constexpr auto status_ok = 0;
constexpr auto status_findings = 1;
constexpr auto status_usage = 2;
constexpr auto status_input = 3;

auto slurp(std::istream& in) -> std::string { return {std::istreambuf_iterator<char>{in}, {}}; }

auto read_file(std::string const& path) -> std::string {
  auto in = std::ifstream{path, std::ios::binary};
  if (!in || std::filesystem::is_directory(path)) throw InputError{path + ": cannot be read"};
  auto text = slurp(in);
  if (in.bad()) throw InputError{path + ": cannot be read"};
  return text;
}

/// @throws PackError at a code that no rule has.
auto require_codes(std::vector<std::string> const& codes, std::string_view option) -> void {
  for (auto const& code : codes) {
    if (find_rule(code) != nullptr) continue;
    auto const meant = nearest_code(code);
    throw PackError{std::string{option} + ": unknown rule \"" + code + "\"" +
                    (meant.empty() ? "" : ", did you mean \"" + std::string{meant} + "\"?")};
  }
}

auto has(std::vector<std::string> const& list, std::string_view one) -> bool {
  return std::find(list.begin(), list.end(), one) != list.end();
}

class Check {
public:
  Check(CheckOptions const& options, ToolsFor const& tools_for, std::istream& in, std::ostream& out, std::ostream& err)
      : options_{options}, tools_for_{tools_for}, in_{in}, out_{out}, err_{err},
        config_for_{config_finder(options.config, options.no_config)} {}

  auto run(std::string* summary) -> int {
    require_codes(options_.select, "--select");
    require_codes(options_.ignore, "--ignore");
    if (options_.print_config) {
      auto const first = options_.paths.empty() ? std::string{"."} : options_.paths.front();
      auto const directory =
          std::filesystem::is_directory(first) ? first : std::filesystem::path{first}.parent_path().generic_string();
      auto const config = config_for_(directory.empty() ? "." : directory);
      out_ << print_config(*config, !options_.ui.empty() ? options_.ui : config->ui ? config->ui->value : "en");
      return status_ok;
    }
    find_inputs();
    read_diff();
    prepare();
    analyze_all();
    collect();
    apply_baseline();
    out_ << render_check(report_, options_.format, options_.style);
    if (summary != nullptr) *summary = step_summary(report_, options_.style.lang);
    if (failed_) return status_input;
    return options_.exit_zero || !options_.write_baseline.empty() || !fails() ? status_ok : status_findings;
  }

private:
  struct Job {
    InputFile file;
    CheckFile article;
    CheckTools const* tools = nullptr;
    std::optional<std::string> text; ///< of standard input
    FileDiff const* diff = nullptr;
    std::vector<PlacedFinding> findings;
    std::string error;
    std::exception_ptr fatal;
  };

  auto trouble(std::string const& message) -> void { err_ << "sourcier: " << printable(message) << '\n'; }

  auto find_inputs() -> void {
    auto paths = options_.paths.empty() ? std::vector<std::string>{"."} : options_.paths;
    auto const standard = std::count(paths.begin(), paths.end(), "-");
    if (standard > 1 || (standard == 1 && options_.diff == "-"))
      throw PackError{"standard input (-) can be read only once"};
    auto const before = std::vector<std::string>(paths.begin(), std::find(paths.begin(), paths.end(), "-"));
    auto found = find_files(before, config_for_);
    if (standard == 1) {
      auto const name = options_.stdin_filename.empty() ? std::string{"-"} : options_.stdin_filename;
      auto const directory = std::filesystem::path{name}.parent_path().generic_string();
      auto file = InputFile{name, name, config_for_(directory.empty() ? "." : directory)};
      auto const here = std::filesystem::current_path().generic_string();
      if (name != "-") file.path = relative_to(name, here);
      if (name != "-") file.inner = relative_to(name, file.config->directory.empty() ? here : file.config->directory);
      found.files.push_back(std::move(file));
      stdin_at_ = found.files.size() - 1;
      auto rest = find_files({std::find(paths.begin(), paths.end(), "-") + 1, paths.end()}, config_for_);
      for (auto& one : rest.files)
        if (std::none_of(found.files.begin(), found.files.end(), [&](auto const& f) { return f.path == one.path; }))
          found.files.push_back(std::move(one));
      found.errors.insert(found.errors.end(), rest.errors.begin(), rest.errors.end());
    }
    for (auto const& error : found.errors) trouble(error);
    failed_ = !found.errors.empty();
    if (found.files.empty() && found.errors.empty() && !options_.quiet) trouble("no file to check");
    for (auto& file : found.files) {
      auto job = Job{};
      job.file = std::move(file);
      jobs_.push_back(std::move(job));
    }
  }

  auto read_diff() -> void {
    if (options_.diff.empty()) return;
    diff_ = Diff::parse(options_.diff == "-" ? slurp(in_) : read_file(options_.diff),
                        options_.diff == "-" ? "<stdin>" : options_.diff);
  }

  /// All that may throw for the configuration's sake, before any thread starts.
  auto prepare() -> void {
    if (stdin_at_) jobs_[*stdin_at_].text = slurp(in_);
    for (auto& job : jobs_) {
      auto const& config = *job.file.config;
      auto& article = job.article;
      article.path = job.file.path;
      article.kind = file_kind(job.file.path);
      article.info.lang = options_.lang != "auto" ? options_.lang : std::string{};
      article.info.outlet = outlet_for(config, job.file.inner);
      article.fallback_lang = config.lang ? config.lang->value : std::string{};
      article.settings = settings_for(config, job.file.inner);
      article.ui = !options_.ui.empty() ? options_.ui : config.ui ? config.ui->value : std::string{};
      choose_rules(article.settings);
      job.tools = &tools(config);
      if (diff_) job.diff = diff_->of(job.file.path);
    }
    // Files that the diff does not speak of have no line that it adds.
    if (diff_)
      jobs_.erase(std::remove_if(jobs_.begin(), jobs_.end(), [](Job const& job) { return job.diff == nullptr; }),
                  jobs_.end());
  }

  /// --select takes a rule even when the configuration has it off.
  auto choose_rules(RuleSettings& settings) const -> void {
    for (auto const& rule : rules()) {
      auto const selected = has(options_.select, rule.code);
      if (has(options_.ignore, rule.code) || (!selected && !options_.select.empty()))
        settings.severities[std::string{rule.code}] = std::nullopt;
      else if (selected && !settings.severity_of(rule))
        settings.severities[std::string{rule.code}] = rule.severity;
    }
  }

  auto tools(Config const& config) -> CheckTools const& {
    auto const absolute = [&](std::string const& path) {
      return std::filesystem::path{path}.is_absolute() || config.directory.empty() ? path
                                                                                   : config.directory + '/' + path;
    };
    auto choice = PackChoice{options_.packs, options_.registry};
    for (auto const& one : config.packs.value) choice.packs.push_back(absolute(one));
    if (choice.registry.empty() && config.registry) choice.registry = absolute(config.registry->value);
    auto const found = tools_.find(choice);
    if (found != tools_.end()) return found->second;
    return tools_.emplace(choice, tools_for_(choice)).first->second;
  }

  static auto analyze_one(Job& job) -> void {
    try {
      auto const bytes = job.text ? *job.text : read_file(job.file.path);
      auto text = std::string{};
      job.findings = check_bytes(bytes, job.article, *job.tools, &text);
      if (job.diff == nullptr) return;
      require_applied(*job.diff, text, job.file.path);
      auto& all = job.findings;
      all.erase(
          std::remove_if(all.begin(), all.end(),
                         [&](PlacedFinding const& one) { return !touches(*job.diff, one.begin.line, one.end.line); }),
          all.end());
    } catch (InputError const& error) {
      auto const message = std::string{error.what()};
      job.error = message.find(job.file.path) == 0 ? message : job.file.path + ": " + message;
    } catch (...) {
      job.fatal = std::current_exception();
    }
  }

  auto analyze_all() -> void {
    auto const threads = std::min<std::size_t>(std::max<std::uint32_t>(options_.jobs, 1), jobs_.size());
    if (threads <= 1) {
      for (auto& job : jobs_) analyze_one(job);
      return;
    }
    auto next = std::atomic<std::size_t>{0};
    auto const work = [&] {
      for (auto i = next++; i < jobs_.size(); i = next++) analyze_one(jobs_[i]);
    };
    auto pool = std::vector<std::thread>{};
    for (std::size_t i = 0; i < threads; ++i) pool.emplace_back(work);
    for (auto& thread : pool) thread.join();
  }

  auto collect() -> void {
    report_.version = options_.version;
    for (auto& job : jobs_) {
      if (job.fatal) std::rethrow_exception(job.fatal);
      if (!job.error.empty()) {
        trouble(job.error);
        failed_ = true;
        continue;
      }
      report_.files.push_back(job.file.path);
      std::move(job.findings.begin(), job.findings.end(), std::back_inserter(report_.findings));
      auto const& config = *job.file.config;
      if (!fail_on_ && config.fail_on) fail_on_ = config.fail_on->value;
      if (!max_warnings_ && config.max_warnings) max_warnings_ = config.max_warnings->value;
    }
  }

  static auto write(std::string const& path, Baseline const& baseline) -> void {
    auto file = std::ofstream{path, std::ios::binary};
    file << baseline.to_json();
    if (!file.flush()) throw PackError{path + ": cannot be written"};
  }

  auto apply_baseline() -> void {
    if (!options_.write_baseline.empty()) {
      auto const made = Baseline::of(report_);
      write(options_.write_baseline, made);
      made.mark(report_);
      return;
    }
    if (options_.baseline.empty()) {
      if (options_.prune_baseline) throw PackError{"--prune-baseline needs --baseline FILE"};
      return;
    }
    auto text = std::string{};
    try {
      text = read_file(options_.baseline);
    } catch (InputError const& error) {
      throw PackError{error.what()};
    }
    auto const baseline = Baseline::parse(text, options_.baseline);
    baseline.mark(report_);
    if (diff_) return; // only a part was looked at: nothing can be called stale
    auto gone = baseline.files();
    gone.erase(std::remove_if(gone.begin(), gone.end(), [](auto const& file) { return std::filesystem::exists(file); }),
               gone.end());
    auto const stale = baseline.stale(report_, gone);
    if (options_.prune_baseline) {
      write(options_.baseline, baseline.pruned(report_, gone));
    } else if (!options_.quiet) {
      for (auto const& [file, rule, print] : stale)
        // NOLINTNEXTLINE(performance-inefficient-string-concatenation): a line for people, few of them
        trouble(options_.baseline + ": no longer found: " + file + " [" + rule + "] " + print);
      if (!stale.empty())
        trouble(std::to_string(stale.size()) + " stale in the baseline; --prune-baseline takes them out");
    }
  }

  [[nodiscard]] auto fails() const -> bool {
    auto const least = options_.fail_on ? *options_.fail_on : fail_on_.value_or(Severity::error);
    auto const warnings = options_.max_warnings ? options_.max_warnings : max_warnings_;
    if (warnings && report_.count(Severity::warning) > *warnings) return true;
    return std::any_of(report_.findings.begin(), report_.findings.end(),
                       [&](PlacedFinding const& one) { return one.counts() && one.finding.severity >= least; });
  }

  CheckOptions const& options_;
  ToolsFor const& tools_for_;
  std::istream& in_;
  std::ostream& out_;
  std::ostream& err_;
  ConfigFor config_for_;
  std::vector<Job> jobs_;
  std::optional<std::size_t> stdin_at_;
  std::optional<Diff> diff_;
  std::map<PackChoice, CheckTools> tools_;
  CheckReport report_;
  std::optional<Severity> fail_on_;
  std::optional<std::uint32_t> max_warnings_;
  bool failed_ = false;
};

} // namespace

auto run_check(CheckOptions const& options, ToolsFor const& tools_for, std::istream& in, std::ostream& out,
               std::ostream& err, std::string* summary) -> int {
  try {
    return Check{options, tools_for, in, out, err}.run(summary);
  } catch (InputError const& error) {
    err << "sourcier: " << printable(error.what()) << '\n';
    return status_input;
  } catch (Error const& error) {
    err << "sourcier: " << printable(error.what()) << '\n';
    return status_usage;
  }
}

} // namespace sourcier
