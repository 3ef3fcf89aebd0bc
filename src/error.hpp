#pragma once
#include <stdexcept>
#include <string>

namespace sourcier {

/// The one family of exceptions that the library throws. `what()` is ready to print: "file:line:col: message".
struct Error : std::runtime_error {
  using std::runtime_error::runtime_error;
};
/// A pack, registry or configuration is wrong (exit status 2).
struct PackError : Error {
  using Error::Error;
};
/// An input cannot be read (exit status 3).
struct InputError : Error {
  using Error::Error;
};

} // namespace sourcier
