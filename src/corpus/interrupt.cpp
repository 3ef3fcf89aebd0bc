#include "corpus/interrupt.hpp"

#include <csignal>

namespace sourcier::corpus {
namespace {

// A signal handler reaches nothing else.
// NOLINTBEGIN(cppcoreguidelines-avoid-non-const-global-variables)
volatile std::sig_atomic_t received = 0;
struct sigaction old_int;
struct sigaction old_term;
// NOLINTEND(cppcoreguidelines-avoid-non-const-global-variables)

extern "C" void sourcier_note_signal(int number) { received = number; }

} // namespace

InterruptGuard::InterruptGuard() {
  received = 0;
  struct sigaction action = {};
  action.sa_handler = sourcier_note_signal; // without SA_RESTART, so that a waiting read returns
  sigemptyset(&action.sa_mask);
  sigaction(SIGINT, &action, &old_int);
  sigaction(SIGTERM, &action, &old_term);
}

InterruptGuard::~InterruptGuard() {
  sigaction(SIGINT, &old_int, nullptr);
  sigaction(SIGTERM, &old_term, nullptr);
}

auto interrupted() -> int { return received; }

} // namespace sourcier::corpus
