#include "cli/commands.hpp"
#include "error.hpp"
#include "text/printable.hpp"

#include <exception>
#include <iostream>

auto main(int argc, char** argv) -> int {
  std::ios::sync_with_stdio(false);
  std::cin.tie(nullptr);
  using namespace sourcier;
  try {
    return cli::run(argc, argv, {std::cin, std::cout, std::cerr});
  } catch (InputError const& problem) {
    std::cerr << "sourcier: " << printable(problem.what()) << '\n';
    return cli::unread_input;
  } catch (std::exception const& problem) {
    std::cerr << "sourcier: " << printable(problem.what()) << '\n';
    return cli::wrong_usage;
  }
}
