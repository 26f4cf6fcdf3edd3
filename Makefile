# Every task is Python: `python3 -m wizard TASK` does the same where there is no make.
# The first Python that runs: a name on PATH may be a pyenv shim that only fails.
PYTHON := $(shell for python in python3.13 python3 /usr/bin/python3 python; do \
	"$$python" -c "import sys; sys.exit(sys.version_info < (3, 9))" >/dev/null 2>&1 \
	&& echo "$$python" && break; done)
WIZARD = @$(or $(PYTHON),$(error Python 3.9 or newer is missing: install it, on \
	Debian with `sudo apt-get install python3 python3-venv`)) -m wizard
ARGS =

.DEFAULT_GOAL := help
.PHONY: help serve test test-all bench build offline check content format install lock

help: ## this list
	@grep -E '^[a-z-]+:.*##' Makefile | sed -E 's/^([a-z-]+):.*## /\1\t/' | expand -t 12

serve: ## the site with live reload at port 8000
	$(WIZARD) serve $(ARGS)

test: ## every test, the browser's last; ARGS="-k word" goes to pytest
	$(WIZARD) test $(ARGS)

test-all: ## every test, everywhere, without a limit of time
	$(WIZARD) test-all $(ARGS)

bench: ## measures, for a quarter of an hour; ARGS="--rounds 3 --only start" less
	$(WIZARD) bench $(ARGS)

build: ## the public site in site/
	$(WIZARD) build $(ARGS)

offline: ## the site as a zip that opens without a network, in dist/
	$(WIZARD) offline $(ARGS)

check: ## format, rules and types of the Python and the JavaScript
	$(WIZARD) lint

content: ## checks the texts: what `wizard check` says of docs/
	$(WIZARD) check

format: ## formats the Python and mends what can be mended
	$(WIZARD) format

install: ## only sets up what the others set up by themselves
	$(WIZARD) install

lock: ## locks the packages anew; ARGS=--upgrade takes newer ones
	$(WIZARD) lock $(ARGS)
