#include "cli/option_table.hpp"

#include <string_view>

namespace sourcier::cli {
namespace {

auto joined(std::vector<std::string> const& words, std::string_view between) -> std::string {
  std::string out;
  for (auto const& word : words) out += (out.empty() ? std::string{} : std::string{between}) + word;
  return out;
}

/// For a shell's single quotes.
auto shell_quoted(std::string_view text) -> std::string {
  std::string out = "'";
  for (auto const c : text) out += c == '\'' ? std::string{"'\\''"} : std::string(1, c);
  return out + "'";
}

auto takes_directory(OptionRow const& option) -> bool { return option.value == "DIR"; }

auto all_names(CommandRow const& command) -> std::vector<std::string> {
  std::vector<std::string> out;
  for (auto const& option : command.options) {
    if (!option.positional) out.insert(out.end(), option.names.begin(), option.names.end());
  }
  return out;
}

auto arguments(CommandRow const& command) -> std::vector<std::string> {
  for (auto const& option : command.options) {
    if (option.positional && !option.choices.empty()) return option.choices;
  }
  return {};
}

auto command_names(std::vector<CommandRow> const& table) -> std::vector<std::string> {
  std::vector<std::string> out;
  for (auto const& command : table) {
    if (!command.name.empty()) out.push_back(command.name);
  }
  return out;
}

/// A colon or a bracket would end a description of zsh.
auto zsh_text(std::string_view text) -> std::string {
  std::string out;
  for (auto const c : text) {
    if (c == '[' || c == ']' || c == ':' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

auto zsh_value(OptionRow const& option) -> std::string {
  if (!option.choices.empty()) return "(" + joined(option.choices, " ") + ")";
  return takes_directory(option) ? "_files -/" : "_files";
}

} // namespace

auto bash_completion(std::vector<CommandRow> const& table) -> std::string {
  std::string out = "# bash completion for sourcier, made by: sourcier generate bash\n"
                    "_sourcier() {\n"
                    "  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} command='' word\n"
                    "  for word in \"${COMP_WORDS[@]:1:COMP_CWORD-1}\"; do\n"
                    "    if [[ $word != -* ]]; then command=$word; break; fi\n"
                    "  done\n"
                    "  COMPREPLY=()\n"
                    "  case $command in\n";
  for (auto const& command : table) {
    out += "    " + (command.name.empty() ? std::string{"''"} : command.name) + ")\n      case $prev in\n";
    for (auto const& option : command.options) {
      if (option.positional || option.value.empty()) continue;
      out += "        " + joined(option.names, "|") + ") ";
      if (!option.choices.empty()) {
        out += "mapfile -t COMPREPLY < <(compgen -W " + shell_quoted(joined(option.choices, " ")) + " -- \"$cur\")";
      } else {
        out += std::string{"mapfile -t COMPREPLY < <(compgen "} + (takes_directory(option) ? "-d" : "-f") +
               " -- \"$cur\")";
      }
      out += "; return ;;\n";
    }
    auto const first = command.name.empty() ? command_names(table) : arguments(command);
    out += "      esac\n      if [[ $cur == -* ]]; then mapfile -t COMPREPLY < <(compgen -W " +
           shell_quoted(joined(all_names(command), " ")) + " -- \"$cur\")\n      else ";
    out += first.empty() ? std::string{"mapfile -t COMPREPLY < <(compgen -f -- \"$cur\")"}
                         : "mapfile -t COMPREPLY < <(compgen -W " + shell_quoted(joined(first, " ")) + " -- \"$cur\")";
    out += "; fi ;;\n";
  }
  return out + "  esac\n}\ncomplete -o filenames -o bashdefault -F _sourcier sourcier\n";
}

auto zsh_completion(std::vector<CommandRow> const& table) -> std::string {
  std::string out = "#compdef sourcier\n# made by: sourcier generate zsh\n_sourcier() {\n"
                    "  local curcontext=$curcontext state line\n  if (( CURRENT > 2 )); then\n"
                    "    local command=$words[2]\n    shift words; (( CURRENT-- ))\n    case $command in\n";
  auto const option_specs = [](CommandRow const& command) {
    std::string specs;
    for (auto const& option : command.options) {
      if (option.positional) continue;
      for (auto const& name : option.names) {
        auto spec = name + "[" + zsh_text(option.description) + "]";
        if (!option.value.empty()) spec += ":" + zsh_text(option.value) + ":" + zsh_value(option);
        specs += " \\\n          " + shell_quoted(spec);
      }
    }
    return specs;
  };
  for (auto const& command : table) {
    if (command.name.empty()) continue;
    out += "      " + command.name + ")\n        _arguments" + option_specs(command);
    auto const first = arguments(command);
    out += " \\\n          " +
           shell_quoted("*:argument:" + (first.empty() ? std::string{"_files"} : "(" + joined(first, " ") + ")")) +
           " ;;\n";
  }
  out += "    esac\n    return\n  fi\n  local -a commands\n  commands=(\n";
  for (auto const& command : table) {
    if (!command.name.empty()) out += "    " + shell_quoted(command.name + ":" + command.description) + "\n";
  }
  out += "  )\n  if [[ $words[2] == -* ]]; then\n    _arguments" + option_specs(table.front()) +
         "\n  else\n    _describe command commands\n  fi\n}\n";
  return out + "if [[ $funcstack[1] == _sourcier ]]; then _sourcier \"$@\"; else compdef _sourcier sourcier; fi\n";
}

auto fish_completion(std::vector<CommandRow> const& table) -> std::string {
  std::string out = "# fish completion for sourcier, made by: sourcier generate fish\n";
  for (auto const& command : table) {
    auto const here = command.name.empty() ? std::string{" -n __fish_use_subcommand"}
                                           : " -n " + shell_quoted("__fish_seen_subcommand_from " + command.name);
    if (!command.name.empty()) {
      out += "complete -c sourcier -n __fish_use_subcommand -f -a " + command.name + " -d " +
             shell_quoted(command.description) + '\n';
    }
    for (auto const& option : command.options) {
      if (option.positional) {
        if (!option.choices.empty())
          out += "complete -c sourcier" + here + " -f -a " + shell_quoted(joined(option.choices, " ")) + '\n';
        continue;
      }
      out += "complete -c sourcier" + here;
      for (auto const& name : option.names)
        out += name.substr(0, 2) == "--" ? " -l " + name.substr(2) : " -s " + name.substr(1);
      if (!option.value.empty())
        out += option.choices.empty() ? " -r" : " -x -a " + shell_quoted(joined(option.choices, " "));
      out += " -d " + shell_quoted(option.description) + '\n';
    }
  }
  return out;
}

} // namespace sourcier::cli
