#include "corpus/bytes.hpp"

#include "corpus/interrupt.hpp"
#include "error.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <istream>
#include <poll.h>
#include <string_view>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>
#include <zlib.h>
#include <zstd.h>

namespace sourcier::corpus {
namespace {

constexpr std::size_t block = 1 << 16;

class FileBytes : public ByteSource {
public:
  explicit FileBytes(std::string const& path)
      : path_{path == "-" ? "standard input" : path},
        // NOLINTNEXTLINE(cppcoreguidelines-pro-type-vararg): that is how open is declared
        descriptor_{path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC)} {
    if (descriptor_ < 0) fail();
    struct stat status = {};
    waits_ = ::fstat(descriptor_, &status) == 0 && !S_ISREG(status.st_mode);
  }
  ~FileBytes() override {
    if (descriptor_ > STDIN_FILENO) ::close(descriptor_);
  }
  FileBytes(FileBytes const&) = delete;
  FileBytes(FileBytes&&) = delete;
  auto operator=(FileBytes const&) -> FileBytes& = delete;
  auto operator=(FileBytes&&) -> FileBytes& = delete;

  auto read(char* to, std::size_t size) -> std::size_t override {
    while (interrupted() == 0) {
      // The signal may reach another thread, and then it would not end a read: wait for a pipe in small steps.
      if (waits_) {
        auto wanted = pollfd{descriptor_, POLLIN, 0};
        if (::poll(&wanted, 1, 100) <= 0) continue;
      }
      auto const got = ::read(descriptor_, to, size);
      if (got >= 0) {
        taken_ += static_cast<std::uint64_t>(got);
        return static_cast<std::size_t>(got);
      }
      if (errno != EINTR) fail();
    }
    return 0;
  }
  [[nodiscard]] auto taken() const -> std::uint64_t override { return taken_; }
  [[nodiscard]] auto waits() const -> bool override { return waits_; }

private:
  [[noreturn]] auto fail() const -> void { throw InputError{path_ + ": " + std::strerror(errno)}; }

  std::string path_;
  int descriptor_ = -1;
  bool waits_ = false;
  std::uint64_t taken_ = 0;
};

class StreamBytes : public ByteSource {
public:
  explicit StreamBytes(std::istream& stream) : stream_{stream} {}
  auto read(char* to, std::size_t size) -> std::size_t override {
    if (interrupted() != 0) return 0;
    stream_.read(to, static_cast<std::streamsize>(size));
    if (stream_.bad()) throw InputError{"the input cannot be read"};
    auto const got = static_cast<std::size_t>(stream_.gcount());
    taken_ += got;
    return got;
  }
  [[nodiscard]] auto taken() const -> std::uint64_t override { return taken_; }

private:
  std::istream& stream_;
  std::uint64_t taken_ = 0;
};

/// Gives back the bytes that were read to see what the data are.
class Peeked : public ByteSource {
public:
  Peeked(std::string head, std::unique_ptr<ByteSource> rest) : head_{std::move(head)}, rest_{std::move(rest)} {}
  auto read(char* to, std::size_t size) -> std::size_t override {
    if (at_ == head_.size()) return rest_->read(to, size);
    auto const count = std::min(size, head_.size() - at_);
    std::copy_n(head_.data() + at_, count, to);
    at_ += count;
    return count;
  }
  [[nodiscard]] auto taken() const -> std::uint64_t override { return rest_->taken(); }
  [[nodiscard]] auto waits() const -> bool override { return rest_->waits(); }

private:
  std::string head_;
  std::size_t at_ = 0;
  std::unique_ptr<ByteSource> rest_;
};

class Gzip : public ByteSource {
public:
  explicit Gzip(std::unique_ptr<ByteSource> from) : from_{std::move(from)} {
    if (inflateInit2(&state_, 15 + 16) != Z_OK) throw InputError{"gzip: no memory"};
  }
  ~Gzip() override { inflateEnd(&state_); }
  Gzip(Gzip const&) = delete;
  Gzip(Gzip&&) = delete;
  auto operator=(Gzip const&) -> Gzip& = delete;
  auto operator=(Gzip&&) -> Gzip& = delete;

  auto read(char* to, std::size_t size) -> std::size_t override {
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): zlib has unsigned bytes
    state_.next_out = reinterpret_cast<Bytef*>(to);
    state_.avail_out = static_cast<uInt>(size);
    while (state_.avail_out == size) {
      if (state_.avail_in == 0 && !refill()) {
        if (inside_ && interrupted() == 0) throw InputError{"gzip: the data end early"};
        return 0;
      }
      if (!inside_) { // a file may hold several members, one after another
        inflateReset(&state_);
        inside_ = true;
      }
      auto const result = inflate(&state_, Z_NO_FLUSH);
      if (result == Z_STREAM_END)
        inside_ = false;
      else if (result != Z_OK && result != Z_BUF_ERROR)
        throw InputError{"gzip: the data are damaged"};
    }
    return size - state_.avail_out;
  }
  [[nodiscard]] auto taken() const -> std::uint64_t override { return from_->taken(); }
  [[nodiscard]] auto waits() const -> bool override { return from_->waits(); }

private:
  auto refill() -> bool {
    auto const got = from_->read(input_.data(), input_.size());
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): zlib has unsigned bytes
    state_.next_in = reinterpret_cast<Bytef*>(input_.data());
    state_.avail_in = static_cast<uInt>(got);
    return got != 0;
  }

  std::unique_ptr<ByteSource> from_;
  z_stream state_ = {};
  bool inside_ = true;
  std::array<char, block> input_ = {};
};

class Zstd : public ByteSource {
public:
  explicit Zstd(std::unique_ptr<ByteSource> from) : from_{std::move(from)}, state_{ZSTD_createDStream()} {
    if (state_ == nullptr) throw InputError{"zstd: no memory"};
  }
  ~Zstd() override { ZSTD_freeDStream(state_); }
  Zstd(Zstd const&) = delete;
  Zstd(Zstd&&) = delete;
  auto operator=(Zstd const&) -> Zstd& = delete;
  auto operator=(Zstd&&) -> Zstd& = delete;

  auto read(char* to, std::size_t size) -> std::size_t override {
    auto out = ZSTD_outBuffer{to, size, 0};
    while (out.pos == 0) {
      if (in_.pos == in_.size && !refill()) {
        if (inside_ && interrupted() == 0) throw InputError{"zstd: the data end early"};
        return 0;
      }
      auto const left = ZSTD_decompressStream(state_, &out, &in_);
      if (ZSTD_isError(left) != 0) throw InputError{"zstd: the data are damaged"};
      inside_ = left != 0;
    }
    return out.pos;
  }
  [[nodiscard]] auto taken() const -> std::uint64_t override { return from_->taken(); }
  [[nodiscard]] auto waits() const -> bool override { return from_->waits(); }

private:
  auto refill() -> bool {
    auto const got = from_->read(input_.data(), input_.size());
    in_ = {input_.data(), got, 0};
    return got != 0;
  }

  std::unique_ptr<ByteSource> from_;
  ZSTD_DStream* state_;
  ZSTD_inBuffer in_ = {nullptr, 0, 0};
  bool inside_ = true;
  std::array<char, block> input_ = {};
};

auto unpacked(std::unique_ptr<ByteSource> raw) -> std::unique_ptr<ByteSource> {
  auto head = std::string(4, '\0');
  std::size_t size = 0;
  while (size < head.size()) {
    auto const got = raw->read(head.data() + size, head.size() - size);
    if (got == 0) break;
    size += got;
  }
  head.resize(size);
  auto const begins = [&](std::string_view magic) { return std::string_view{head}.substr(0, magic.size()) == magic; };
  auto const gzip = begins("\x1F\x8B");
  auto const zstd = begins("\x28\xB5\x2F\xFD");
  auto whole = std::make_unique<Peeked>(std::move(head), std::move(raw));
  if (gzip) return std::make_unique<Gzip>(std::move(whole));
  if (zstd) return std::make_unique<Zstd>(std::move(whole));
  return whole;
}

} // namespace

auto open_bytes(std::string const& path) -> std::unique_ptr<ByteSource> {
  return unpacked(std::make_unique<FileBytes>(path));
}

auto open_bytes(std::istream& stream) -> std::unique_ptr<ByteSource> {
  return unpacked(std::make_unique<StreamBytes>(stream));
}

auto LineReader::fill() -> bool {
  buffer_.erase(0, at_);
  at_ = 0;
  auto const old = buffer_.size();
  buffer_.resize(old + block);
  auto got = std::size_t{0};
  try {
    got = source_->read(buffer_.data() + old, block);
  } catch (...) {
    buffer_.clear(); // a line that the damage cut is no line
    throw;
  }
  buffer_.resize(old + got);
  return got != 0;
}

auto LineReader::next(std::string& line) -> Result {
  auto searched = at_;
  while (true) {
    auto const end = buffer_.find('\n', searched);
    if (end != std::string_view::npos) {
      ++number_;
      line.assign(buffer_, at_, end - at_);
      at_ = end + 1;
      if (!line.empty() && line.back() == '\r') line.pop_back();
      return line.size() > longest_ ? Result::too_long : Result::line;
    }
    if (buffer_.size() - at_ > longest_) break;
    auto const unread = buffer_.size() - at_;
    if (!fill()) {
      if (buffer_.empty() || interrupted() != 0) return Result::end;
      ++number_;
      line = std::exchange(buffer_, {});
      return Result::line;
    }
    searched = unread;
  }
  ++number_;
  line.assign(buffer_, at_, 4096);
  for (auto more = true; more;) {
    buffer_.clear();
    at_ = 0;
    more = fill();
    if (auto const end = buffer_.find('\n'); end != std::string_view::npos) {
      at_ = end + 1;
      break;
    }
  }
  buffer_.shrink_to_fit();
  return interrupted() != 0 ? Result::end : Result::too_long;
}

auto read_all(ByteSource& source, std::size_t longest) -> std::string {
  auto out = std::string{};
  while (true) {
    auto const old = out.size();
    out.resize(old + block);
    auto const got = source.read(out.data() + old, block);
    out.resize(old + got);
    if (got == 0) return out;
    if (out.size() > longest) throw InputError{"longer than " + std::to_string(longest) + " bytes"};
  }
}

} // namespace sourcier::corpus
