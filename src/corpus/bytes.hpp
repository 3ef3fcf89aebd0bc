#pragma once
#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <memory>
#include <string>

namespace sourcier::corpus {

/// Bytes in order, from wherever they come.
class ByteSource {
public:
  ByteSource() = default;
  virtual ~ByteSource() = default;
  ByteSource(ByteSource const&) = delete;
  ByteSource(ByteSource&&) = delete;
  auto operator=(ByteSource const&) -> ByteSource& = delete;
  auto operator=(ByteSource&&) -> ByteSource& = delete;
  /// Up to `size` bytes; 0 at the end, and when the run is interrupted.
  /// @throws InputError when the bytes cannot be read, or compressed data are damaged or end early.
  [[nodiscard]] virtual auto read(char* to, std::size_t size) -> std::size_t = 0;
  /// How many bytes of the file, as it is stored, have been taken.
  [[nodiscard]] virtual auto taken() const -> std::uint64_t = 0;
  /// Whether a read may wait for another process.
  [[nodiscard]] virtual auto waits() const -> bool { return false; }
};

/// Opens a file, or standard input when the path is "-". What begins like gzip or zstd is unpacked.
/// @throws InputError naming the path.
[[nodiscard]] auto open_bytes(std::string const& path) -> std::unique_ptr<ByteSource>;

/// The same from a stream, which must outlive the source.
[[nodiscard]] auto open_bytes(std::istream& stream) -> std::unique_ptr<ByteSource>;

/// Cuts bytes into lines. LF and CRLF end a line.
class LineReader {
public:
  enum class Result { line, too_long, end };

  LineReader(std::unique_ptr<ByteSource> source, std::size_t longest) : source_{std::move(source)}, longest_{longest} {}

  /// The next line without its end. Of a line that is too long only the beginning is given and the rest skipped, so
  /// that memory stays bounded.
  [[nodiscard]] auto next(std::string& line) -> Result;
  /// The number of the line given last, 1-based.
  [[nodiscard]] auto number() const -> std::uint64_t { return number_; }
  [[nodiscard]] auto taken() const -> std::uint64_t { return source_->taken(); }
  /// Whether the next line is there without waiting for another process to write it.
  [[nodiscard]] auto ready() const -> bool {
    return !source_->waits() || buffer_.find('\n', at_) != std::string_view::npos;
  }

private:
  [[nodiscard]] auto fill() -> bool;

  std::unique_ptr<ByteSource> source_;
  std::size_t longest_;
  std::string buffer_;
  std::size_t at_ = 0;
  std::uint64_t number_ = 0;
};

/// All bytes of a file of at most `longest` bytes.
/// @throws InputError when it is longer.
[[nodiscard]] auto read_all(ByteSource& source, std::size_t longest) -> std::string;

} // namespace sourcier::corpus
