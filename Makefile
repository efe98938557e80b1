# Everything a newcomer needs: `make demo` and `make test`. Each installs what it
# lacks (Debian packages, language models) and can be run again.

# Where the build goes. The demo and the tests share one optimised build: numeric
# code is 20 to 100 times slower without optimisation.
SCRATCH ?= .build
SWIFT_FLAGS = -c release -Xswiftc -enable-testing --scratch-path $(SCRATCH) \
    --explicit-target-dependency-import-check error
DATELINE = $(SCRATCH)/release/dateline

.PHONY: demo test build build-tests packages models lint rules rules-version parity bench-language \
    bench-extraction bench-grouping bench-archive bench-search bench-comparison evaluate evaluate-pairs \
    validate-exports fuzz fault-test cluster-test cluster-equality bench-cluster \
    desk-audit screenshots bench-desk api-audit load-test man install uninstall package clean

demo: build
	$(DATELINE) models fetch
	$(DATELINE) brief --format text Examples/reports

build: packages
	swift build $(SWIFT_FLAGS) --product dateline

test: build-tests
	$(DATELINE) models fetch
	swift test $(SWIFT_FLAGS) --skip-build

build-tests: packages
	swift build $(SWIFT_FLAGS) --build-tests

packages:
	@scripts/install-packages.sh

models: build
	$(DATELINE) models fetch

lint:
	swift format lint --strict --recursive Package.swift Sources Tests Benchmarks/Package.swift \
	    Benchmarks/Sources Examples/ReadEnglish/Package.swift Examples/ReadEnglish/Sources \
	    Fuzz/Package.swift Fuzz/Sources
	scripts/rules-manual.sh --check
	scripts/rules-version.sh --check

# Writes the manual of the extraction rules from their own comments
rules:
	scripts/rules-manual.sh > Documentation/rules.md

# Raises the version of the rules, which every record carries, where they changed
rules-version:
	scripts/rules-version.sh

# Compares every token with spaCy: make parity TEXTS=folder|file
parity: models
	scripts/parity.sh "$(TEXTS)"

# Words a second of the engine and of spaCy, in turn, on the same texts
bench-language: models
	scripts/bench-language.sh "$(TEXTS)"

# Quality and speed of extraction beside trafilatura, on any gold file: make bench-extraction GOLD=file
bench-extraction: build
	DATELINE=$(DATELINE) scripts/bench-extraction.sh "$(GOLD)"

# What a report costs to group, and the memory of 500,000 of them
bench-grouping:
	swift build -c release --package-path Benchmarks --product grouping-bench
	Benchmarks/.build/release/grouping-bench $(REPORTS)

# How long the desk's pages take: make bench-desk [ARCHIVE=file] [REPORTS=100000]; without an
# archive one of generated reports is made first, which takes its time
BENCH_ARCHIVE = $(if $(ARCHIVE),$(ARCHIVE),$(SCRATCH)/bench-desk.dateline)
bench-desk: models
	if [ ! -e "$(BENCH_ARCHIVE)" ]; then \
	    swift build -c release --package-path Benchmarks --product archive-bench && \
	    Benchmarks/.build/release/archive-bench $(or $(REPORTS),100000) 1 \
	        "$(BENCH_ARCHIVE)" compared; fi
	python3 scripts/bench_desk.py $(DATELINE) "$(BENCH_ARCHIVE)"

# What keeping a report costs as the archive grows, its size and memory, and searches;
# REPORTS, SEED, and ARCHIVE to keep the file and to go on with it
bench-archive:
	swift build -c release --package-path Benchmarks --product archive-bench
	Benchmarks/.build/release/archive-bench $(or $(REPORTS),20000) $(or $(SEED),1) $(ARCHIVE)

# How long searches of every kind take on an archive: make bench-search ARCHIVE=file
bench-search:
	swift build -c release --package-path Benchmarks --product archive-bench
	Benchmarks/.build/release/archive-bench 0 $(or $(SEED),1) "$(ARCHIVE)"

# Precision and recall of claims on labelled pairs of sentences, where the corpora are at hand
evaluate-pairs: models
	python3 scripts/evaluate-pairs.py $(DATELINE) Tests/ComparisonTests/Labels/pairs.tsv \
	    "$(STORIES)" "$(SCRAPED)"

# How long a story of 25 to 200 read reports takes to compare: make bench-comparison TEXTS=…
bench-comparison: models
	DATELINE=$(DATELINE) scripts/bench-comparison.sh "$(TEXTS)"

# Prints a task's figures on any gold file: make evaluate TASK=stories GOLD=file SCORER=score.py
evaluate: models
	DATELINE=$(DATELINE) scripts/evaluate.sh "$(TASK)" "$(GOLD)" "$(SCORER)"

# Has every export of the example reports read by tools that are not ours
validate-exports: models
	scripts/validate-exports.sh $(DATELINE)

# Ends adding at 200 random moments, fills the disk, opens the file twice; some minutes
fault-test: models
	scripts/fault-test.py $(DATELINE) --kills $(or $(KILLS),200) --reports $(or $(REPORTS),2000)

# Gives changed bytes to extraction and keeps what crashes it; see Fuzz/README.md
SECONDS_TO_FUZZ ?= 300
fuzz: packages
	scripts/fuzz.sh $(SECONDS_TO_FUZZ)

# Runs cluster/ on Spark: local runs, a cluster on loopback with a killed worker, faults
CLUSTER = DATELINE=$(abspath $(DATELINE)) \
    $$(scripts/cluster-environment.sh $(SCRATCH)/cluster-environment)
cluster-test: models
	$(CLUSTER) -m unittest discover -s cluster/tests

# How far Spark's stories differ from the single program's: SETS="a.jsonl.gz …"
cluster-equality: models
	$(CLUSTER) cluster/bench/equality.py $(SETS)

# Pages a second of Spark and of the single program in turn: PAGES=pages.jsonl.gz
bench-cluster: models
	$(CLUSTER) cluster/bench/figures.py $(if $(PAGES),--pages $(PAGES))

# Walks every page of the desk in a real browser with axe-core, and works by keys alone
desk-audit: models
	DATELINE=$(DATELINE) scripts/desk-audit.sh

# The same, and pictures of every page in three widths and two themes
screenshots: models
	DATELINE=$(DATELINE) scripts/desk-audit.sh $(SCRATCH)/screenshots

# Asks the running desk all that its description allows, and more (schemathesis)
api-audit: models
	DATELINE=$(DATELINE) scripts/api-audit.sh

# 500 connections for a minute while reports are added (wrk)
load-test: models
	DATELINE=$(DATELINE) scripts/load-test.sh

# The manual page, from the command's own help
VERSION = $$(sed -n 's/.*version = "\(.*\)"/\1/p' Sources/News/Engine.swift)
man: build
	python3 scripts/man-page.py $(DATELINE) $(VERSION) > $(SCRATCH)/release/dateline.1

# make install PREFIX=/usr/local DESTDIR=; see Documentation/installing.md
PREFIX ?= /usr/local
install: man
	scripts/install-packages.sh patchelf
	scripts/install.sh $(SCRATCH)/release $(PREFIX) $(DESTDIR)

uninstall:
	scripts/install.sh --remove $(PREFIX) $(DESTDIR)

# A Debian package in $(SCRATCH)
package: man
	scripts/install-packages.sh patchelf dpkg-dev
	scripts/package.sh $(SCRATCH)/release $(VERSION) $(SCRATCH)

clean:
	rm -rf $(SCRATCH)
