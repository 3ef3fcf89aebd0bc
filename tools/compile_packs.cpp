// Reads the packs and the registry that embed_packs.py put into the program and writes them compiled, as C++:
// compile-packs OUT. Part of the build; a pack with an error stops it here.
#include "error.hpp"
#include "lexicon/compiled.hpp"

#include <cstdio>
#include <exception>
#include <fstream>
#include <iostream>

namespace {

/// Bytes as string literals, in pieces: some compilers limit the length of one.
auto write_bytes(std::ostream& out, std::string const& name, std::string_view bytes) -> void {
  out << "alignas(8) constexpr char " << name << "[] =\n";
  for (std::size_t at = 0; at < bytes.size() || at == 0; at += 4000) {
    out << "    \"";
    for (auto const c : bytes.substr(at, 4000)) {
      auto const byte = static_cast<unsigned char>(c);
      if (byte >= 0x20 && byte < 0x7F && c != '"' && c != '\\' && c != '?') {
        out << c;
      } else {
        char octal[5];
        std::snprintf(octal, sizeof octal, "\\%03o", static_cast<unsigned>(byte));
        out << octal;
      }
    }
    out << "\"\n";
  }
  out << "    ;\n";
}

} // namespace

auto main(int argc, char** argv) -> int {
  using namespace sourcier;
  if (argc != 2) return std::cerr << "usage: compile-packs OUT\n", 2;
  try {
    std::ofstream out{argv[1], std::ios::binary};
    out << "// Made by tools/compile_packs.cpp.\n#include \"lexicon/compiled.hpp\"\n\nnamespace sourcier {\nnamespace "
           "{\n\n";
    std::string languages;
    for (auto const& [lang, files] : embedded_packs()) {
      if (lang == "registry") {
        auto registry = Registry::parse(files.front().text, files.front().name);
        for (std::size_t i = 1; i < files.size(); ++i) registry.merge(Registry::parse(files[i].text, files[i].name));
        write_bytes(out, "registry_bytes", compile(registry));
      } else {
        write_bytes(out, lang + "_bytes", compile(read_pack(lang, files)));
        languages += "{\"" + lang + "\", {" + lang + "_bytes, sizeof " + lang + "_bytes - 1}},";
      }
    }
    out << "\n} // namespace\n\nauto compiled_packs() -> CompiledPacks const& {\n  static CompiledPacks const packs{\n"
        << "      {registry_bytes, sizeof registry_bytes - 1}, {" << languages
        << "}};\n  return packs;\n}\n\n} // namespace sourcier\n";
    return out.flush() ? 0 : 1;
  } catch (std::exception const& problem) {
    std::cerr << problem.what() << '\n';
    return 1;
  }
}
