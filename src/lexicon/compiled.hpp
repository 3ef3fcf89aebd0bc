#pragma once
#include "lexicon/pack.hpp"
#include "lexicon/registry.hpp"

#include <map>
#include <string>
#include <string_view>

namespace sourcier {

/// Packs in the form in which they are built into the program: everything that `read_pack` and `Registry::parse` found
/// in the TOML files, as bytes that are read in a fraction of the time. Made by tools/compile_packs.cpp; only the
/// program that made them reads them.
struct CompiledPacks {
  std::string_view registry;
  std::map<std::string_view, std::string_view> languages;
};

/// What is built in.
[[nodiscard]] auto compiled_packs() -> CompiledPacks const&;

[[nodiscard]] auto compile(Pack const& pack) -> std::string;
[[nodiscard]] auto compile(Registry const& registry) -> std::string;
/// The bytes must begin at a multiple of eight and outlive the pack, which reads most of them where they are.
[[nodiscard]] auto load_pack(std::string_view bytes) -> Pack;
[[nodiscard]] auto load_registry(std::string_view bytes) -> Registry;

} // namespace sourcier
