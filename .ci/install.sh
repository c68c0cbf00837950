#!/usr/bin/env bash
# Installs what building and testing need, from package registries only, and skips what is there.
#
#   install.sh build                      wasm32 target, wasm-bindgen, wasm-split-cli, wasm-opt, esbuild, crates
#   install.sh test                       the same, and Chromium, its driver and Chinese fonts
#   install.sh find chrome|chromedriver   prints where that program is
#   install.sh path                       prints the folders to put in front of PATH
#
# CHROME and CHROMEDRIVER name programs to use instead of those found.
set -euo pipefail
cd "$(dirname "$0")/.."

# The command line and the crate of wasm-bindgen must be of one version, so the lock file has the say.
wasm_split=0.2.4
wasm_bindgen=$(awk -F'"' '/^name = /{n = $2} /^version = / && n == "wasm-bindgen" {print $2}' Cargo.lock)

tools="${XDG_CACHE_HOME:-$HOME/.cache}/rollout-planner/tools"
ours="$tools/wasm-split-$wasm_split/bin:$tools/wasm-bindgen-$wasm_bindgen/bin:$PWD/e2e/node_modules/.bin"
PATH="$ours:$PATH:$HOME/.cargo/bin"

say() { echo "install: $*" >&2; }
die() { say "$@"; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }
is_version() { [ "$("$1" --version 2>/dev/null | awk 'NR == 1 {print $2}')" = "$2" ]; }

# ---- building

need_basics() {
    have cargo || die "Rust is missing: install it with rustup."
    have node && have npm || die "Node is missing: install Node 20 or newer, with npm."
    node -e 'process.exit(parseInt(process.versions.node) < 20 ? 1 : 0)' || die "Node $(node --version) is too old: install 20 or newer."
    have cc || die "A C compiler is missing (on Debian: apt-get install gcc)."
}

rust_parts() {
    cargo fmt --version >/dev/null 2>&1 || rustup component add rustfmt
    cargo clippy --version >/dev/null 2>&1 || rustup component add clippy
    [ -d "$(rustc --print target-libdir --target wasm32-unknown-unknown)" ] ||
        rustup target add wasm32-unknown-unknown || die "The Rust target wasm32-unknown-unknown is missing."
}

# cargo_tool CRATE VERSION FOLDER [FLAGS]: a ready-made binary where cargo-binstall is there and finds one, else built here.
cargo_tool() {
    local crate=$1 version=$2 root="$tools/$3-$2"
    shift 3
    say "installing $crate $version into $root; building it takes some minutes"
    if have cargo-binstall && cargo binstall --no-confirm --disable-strategies compile --root "$root" "$crate@$version"; then
        return
    fi
    # A tool that runs for seconds needs no fat LTO, which alone takes a quarter of an hour.
    CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 CARGO_PROFILE_RELEASE_OPT_LEVEL=1 \
        cargo install --force --root "$root" "$crate" --version "$version" "$@"
}

build() {
    need_basics
    rust_parts
    cargo fetch --quiet --locked
    if ! is_version wasm-bindgen "$wasm_bindgen" || ! is_version wasm-bindgen-test-runner "$wasm_bindgen"; then
        cargo_tool wasm-bindgen-cli "$wasm_bindgen" wasm-bindgen # without --locked: its lock file is not always to be had
    fi
    # It does not tell its version: what stands in the folder of that version is it.
    [ -x "$tools/wasm-split-$wasm_split/bin/wasm-split-cli" ] ||
        cargo_tool wasm_split_cli_support "$wasm_split" wasm-split --locked --features build-binary
    if [ ! e2e/node_modules/.package-lock.json -nt e2e/package-lock.json ]; then
        say "installing the npm packages of e2e/"
        (cd e2e && npm ci --ignore-scripts --no-audit --no-fund && touch node_modules/.package-lock.json)
    fi
}

# ---- testing

find_program() {
    local names chosen name
    case $1 in
    chrome)
        chosen=${CHROME:-}
        names=(chromium google-chrome google-chrome-stable chromium-browser chrome
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" /Applications/Chromium.app/Contents/MacOS/Chromium)
        ;;
    chromedriver)
        chosen=${CHROMEDRIVER:-}
        names=(chromedriver /usr/lib/chromium/chromedriver /usr/lib/chromium-browser/chromedriver
            /opt/homebrew/bin/chromedriver /usr/local/bin/chromedriver)
        ;;
    *) die "nothing known of $1" ;;
    esac
    if [ -n "$chosen" ]; then names=("$chosen"); fi
    for name in "${names[@]}"; do
        command -v "$name" 2>/dev/null && return
    done
    return 1
}

chinese_fonts() { ! have fc-list || [ -n "$(fc-list :lang=zh-cn family)" ]; }

debian() {
    local root=()
    if [ "$(id -u)" != 0 ]; then
        have sudo || return 1
        root=(sudo)
        [ -t 0 ] || root=(sudo -n)
    fi
    say "apt-get install $*"
    # One unreachable source among several must not stop the others.
    ${root[@]+"${root[@]}"} apt-get -o DPkg::Lock::Timeout=300 update || true
    ${root[@]+"${root[@]}"} env DEBIAN_FRONTEND=noninteractive \
        apt-get -o DPkg::Lock::Timeout=300 install -y --no-install-recommends "$@"
}

browser() {
    local wanted=()
    [ -z "${CHROME:-}" ] || find_program chrome >/dev/null || die "CHROME names no program: $CHROME"
    [ -z "${CHROMEDRIVER:-}" ] || find_program chromedriver >/dev/null || die "CHROMEDRIVER names no program: $CHROMEDRIVER"
    find_program chrome >/dev/null || wanted+=(chromium)
    find_program chromedriver >/dev/null || wanted+=(chromium-driver)
    chinese_fonts || wanted+=(fonts-noto-cjk)
    [ ${#wanted[@]} = 0 ] && return
    if have apt-get; then
        # Without fc-list nothing is known of fonts, so a first installation asks for them too.
        debian "${wanted[@]}" fonts-noto-cjk || say "apt-get failed"
    fi
    find_program chrome >/dev/null ||
        die "Chrome or Chromium is missing: install it, or set CHROME to its path."
    find_program chromedriver >/dev/null ||
        die "chromedriver is missing: install the one of Chrome's version (macOS: brew install chromedriver), or set CHROMEDRIVER to its path."
    chinese_fonts || say "no Chinese font found: the tests run, screenshots show boxes"
}

case ${1:-} in
build) build ;;
test) build; browser ;;
find) find_program "$2" || die "$2 not found: run .ci/install.sh test" ;;
path) echo "$ours" ;;
*) die "say build, test, find or path" ;;
esac
