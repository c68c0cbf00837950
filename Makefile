# Rollout Planner. Needs rustup (or Rust with the wasm32 target), Node 20 or newer, make and a C compiler.
# What else a target needs, .ci/install.sh installs; a step already done is skipped.

SHELL := /bin/bash
export PATH := $(shell bash .ci/install.sh path):$(PATH)

BENCH   := $(or $(CARGO_TARGET_DIR),target)
# Those the page is made smaller with.
ENGINE_FEATURES := $(addprefix --enable-,bulk-memory reference-types nontrapping-float-to-int sign-ext mutable-globals multivalue)
WASM    := --target wasm32-unknown-unknown
SOURCES := Cargo.toml Cargo.lock index.html e2e/package-lock.json $(shell find build src styles -type f)

.PHONY: help serve dist test lint test-native test-wasm test-page bench bench-native bench-wasm bench-page portal offline shots setup setup-test clean
.NOTPARALLEL:
.DELETE_ON_ERROR:

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-12s %s\n", $$1, $$2}' Makefile

serve: dist ## the release build on http://127.0.0.1:8080/ (PORT=… for another port)
	@exec node e2e/serve.mjs dist

dist: dist/index.html ## the static folder, in dist/

test: setup-test lint test-native test-wasm test-page ## everything: style, lints, native, browser and end-to-end tests

lint: setup ## formatting and clippy, on this machine and on wasm32
	cargo fmt --check
	cargo clippy --locked --all-targets --no-default-features -- -D warnings
	cargo clippy --locked --all-targets -- -D warnings
	cargo clippy --locked --all-targets $(WASM) -- -D warnings

test-native: setup ## tests on this machine: the engine alone, then with the page's half
	cargo test --locked --no-default-features
	cargo test --locked

test-wasm: setup-test ## tests of the wasm build in headless Chromium
	CHROMEDRIVER="$$(bash .ci/install.sh find chromedriver)" cargo test --locked $(WASM) --lib --tests

test-page: setup-test dist ## tests of the built page in headless Chromium
	CHROME="$$(bash .ci/install.sh find chrome)" node --test --test-reporter=spec e2e/*.test.mjs

portal: setup-test dist ## every way to embed under every policy, as a table; then the longer tests of elements that come and go
	CHROME="$$(bash .ci/install.sh find chrome)" node e2e/portal.mjs
	LIFE=1 CHROME="$$(bash .ci/install.sh find chrome)" node --test --test-reporter=spec --test-name-pattern="come and go" e2e/portal.test.mjs

offline: setup-test dist ## 200 kills of the server while the page is kept for when there is no network (some minutes)
	CHROME="$$(bash .ci/install.sh find chrome)" node e2e/offline.mjs 200

bench: bench-native bench-wasm bench-page ## what the engine takes and how fast the page answers, as tables with goals

bench-native: setup ## what the engine takes natively: a province, a nation, growth, memory (some minutes)
	cargo bench --locked --no-default-features --bench suite

bench-wasm: setup-test ## the same pieces of work natively, in Node and in headless Chromium
	cargo build --locked --release --no-default-features $(WASM) --example engine
	cargo bench --quiet --locked --no-default-features --bench suite -- --pieces >$(BENCH)/pieces.tsv
	wasm-opt -Oz --strip-debug $(ENGINE_FEATURES) $(BENCH)/wasm32-unknown-unknown/release/examples/engine.wasm -o $(BENCH)/engine.wasm
	CHROME="$$(bash .ci/install.sh find chrome)" node e2e/bench-engine.mjs $(BENCH)/engine.wasm $(BENCH)/pieces.tsv

bench-page: setup-test dist ## how long an edit takes until it is painted
	CHROME="$$(bash .ci/install.sh find chrome)" node e2e/bench.mjs

shots: setup-test dist ## screenshots of the built page, in e2e/shots/
	CHROME="$$(bash .ci/install.sh find chrome)" node e2e/shots.mjs e2e/shots

setup: ## only install what building needs
	@bash .ci/install.sh build

setup-test: ## only install what building and testing need
	@bash .ci/install.sh test

clean: ## remove what was built here (installed tools stay)
	rm -rf target dist e2e/node_modules e2e/shots

dist/index.html: $(SOURCES) | setup
	node build/dist.mjs dist
