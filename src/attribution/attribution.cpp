#include "attribution/attribution.hpp"

namespace sourcier {

auto to_string(Form form) -> std::string_view {
  switch (form) {
  case Form::direct: return "direct";
  case Form::indirect: return "indirect";
  case Form::mixed: return "mixed";
  }
  return {};
}

auto to_string(Kind kind) -> std::string_view {
  switch (kind) {
  case Kind::assertion: return "assertion";
  case Kind::opinion: return "opinion";
  case Kind::directive: return "directive";
  }
  return {};
}

auto to_string(Stance stance) -> std::string_view {
  switch (stance) {
  case Stance::neutral: return "neutral";
  case Stance::endorsing: return "endorsing";
  case Stance::distancing: return "distancing";
  case Stance::denying: return "denying";
  }
  return {};
}

auto to_string(Level level) -> std::string_view {
  switch (level) {
  case Level::named_person: return "named_person";
  case Level::office: return "office";
  case Level::organization: return "organization";
  case Level::document: return "document";
  case Level::media: return "media";
  case Level::official_unnamed: return "official_unnamed";
  case Level::anonymous: return "anonymous";
  case Level::collective: return "collective";
  case Level::witness: return "witness";
  case Level::unattributed: return "unattributed";
  }
  return {};
}

auto to_string(StateMediaClass c) -> std::string_view {
  switch (c) {
  case StateMediaClass::SC: return "SC";
  case StateMediaClass::CaPu: return "CaPu";
  case StateMediaClass::CaPr: return "CaPr";
  case StateMediaClass::ISFM: return "ISFM";
  case StateMediaClass::ISF: return "ISF";
  case StateMediaClass::ISM: return "ISM";
  case StateMediaClass::IP: return "IP";
  }
  return {};
}

} // namespace sourcier
