#!/bin/sh
# dependencies.sh DIRECTORY: makes Debian's libraries ready for em++ in DIRECTORY, once.
#
# Header-only libraries are linked to where Debian installs them; utf8proc is compiled from Debian's source package. Writes DIRECTORY/paths.ini, a Meson cross file that says where all of it is.
set -eu
mkdir -p "$1"
dir=$(cd "$1" && pwd)
stamp="$dir/complete"
[ -e "$stamp" ] && exit 0
mkdir -p "$dir/include" "$dir/lib/pkgconfig" "$dir/apt/lists/partial" "$dir/apt/cache/archives/partial" "$dir/src"

for name in boost fmt toml++ nlohmann doctest CLI; do
  if [ ! -d "/usr/include/$name" ]; then
    echo "web/dependencies.sh: /usr/include/$name is missing" >&2
    exit 1
  fi
  ln -sfn "/usr/include/$name" "$dir/include/$name"
done

# The source package, without touching the system's own lists.
keyring=/usr/share/keyrings/debian-archive-keyring.gpg
mirror=${DEBIAN_MIRROR:-http://deb.debian.org/debian}
release=$(. /etc/os-release && echo "$VERSION_CODENAME")
echo "deb-src [signed-by=$keyring] $mirror $release main" > "$dir/apt/sources.list"
apt() {
  apt-get -qq -o APT::Sandbox::User=root -o "Dir::Etc::SourceList=$dir/apt/sources.list" \
    -o Dir::Etc::SourceParts=/dev/null -o "Dir::State::Lists=$dir/apt/lists" -o "Dir::Cache=$dir/apt/cache" "$@"
}
apt update && (cd "$dir/src" && apt source --download-only utf8proc) || {
  echo "skipped: the source of utf8proc cannot be fetched (DEBIAN_MIRROR=$mirror)"
  exit 77
}
for archive in "$dir"/src/*.orig.tar.*; do tar -xf "$archive" -C "$dir/src"; done

utf8proc=$(echo "$dir"/src/utf8proc-*.*.*/)
cp "$utf8proc/utf8proc.h" "$dir/include/"
mkdir -p "$dir/obj"
emcc -O2 -fwasm-exceptions -DUTF8PROC_STATIC -c "$utf8proc/utf8proc.c" -o "$dir/obj/utf8proc.o"
emar rcs "$dir/lib/libutf8proc.a" "$dir/obj/utf8proc.o"

# library NAME VERSION CFLAGS LIBS
library() {
  printf 'Name: %s\nDescription: %s for WebAssembly\nVersion: %s\nCflags: -I%s/include %s\nLibs: %s\n' \
    "$1" "$1" "$2" "$dir" "$3" "$4" > "$dir/lib/pkgconfig/$1.pc"
}
library fmt "$(pkg-config --modversion fmt)" -DFMT_HEADER_ONLY ''
library tomlplusplus "$(pkg-config --modversion tomlplusplus)" '' ''
library nlohmann_json "$(pkg-config --modversion nlohmann_json)" '' ''
library CLI11 "$(pkg-config --modversion CLI11)" '' ''
library doctest 2.4 '' ''
library libutf8proc "$(basename "$utf8proc" | sed 's/.*-//')" -DUTF8PROC_STATIC "-L$dir/lib -lutf8proc"

cat > "$dir/paths.ini" <<END
[properties]
pkg_config_libdir = '$dir/lib/pkgconfig'
boost_includedir = '$dir/include'
boost_librarydir = '$dir/lib'
END
: > "$stamp"
