# Every task is Python: without make, `python3 -m wizard TASK` does the same.
# PYTHON is the first one that works: a name on PATH may be a pyenv shim that fails.
PYTHON := $(shell for python in python3.13 python3 /usr/bin/python3 python; do \
	"$$python" -c "import sys; sys.exit(sys.version_info < (3, 9))" >/dev/null 2>&1 \
	&& echo "$$python" && break; done)
WIZARD = @$(or $(PYTHON),$(error Python 3.9 or newer is missing: install it, on \
	Debian with `sudo apt-get install python3 python3-venv`)) -m wizard
ARGS =

.DEFAULT_GOAL := help
.PHONY: help serve quick test test-all bench build offline check content format install lock

help: ## this list
	@grep -E '^[a-z-]+:.*##' Makefile | sed -E 's/^([a-z-]+):.*## /\1\t/' | expand -t 12

serve: ## the site with live reload at port 8000
	$(WIZARD) serve $(ARGS)

quick: ## the tests of the engine and the stages, in seconds
	$(WIZARD) quick $(ARGS)

test: ## every test, browser tests last; ARGS="-k word" is passed to pytest
	$(WIZARD) test $(ARGS)

test-all: ## every test and every path in every browser, without a time limit
	$(WIZARD) test-all $(ARGS)

bench: ## measures for a quarter of an hour; ARGS="--rounds 3 --only start" for less
	$(WIZARD) bench $(ARGS)

build: ## the public site in site/
	$(WIZARD) build $(ARGS)

offline: ## the site as a zip that opens without a network, in dist/
	$(WIZARD) offline $(ARGS)

check: ## format, lint and types of the Python, types of the JavaScript
	$(WIZARD) lint

content: ## checks the texts in docs/: runs `wizard check`
	$(WIZARD) check

format: ## formats the Python and applies the linter's fixes
	$(WIZARD) format

install: ## only the set-up, which every other target does if needed
	$(WIZARD) install

lock: ## updates the lock files; ARGS=--upgrade takes newer versions
	$(WIZARD) lock $(ARGS)
