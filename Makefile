# `make help` lists the targets. Everything runs in environments that `make setup` makes from uv.lock.
SHELL := /bin/sh
PYTHON_BIN := .venv/bin/python
ENVIRONMENTS := .venv/.ready .venv-cloud/.ready .venv-sam/.ready
UV := .venv-uv/bin/uv
RATE_LIMIT_SCALE ?=
FILE ?=
EMAIL ?=

.DEFAULT_GOAL := help
.PHONY: help setup up down reset status logs demo admin test test-engines check bench bench-parsing build layers lock

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

$(ENVIRONMENTS): uv.lock pyproject.toml tools/bootstrap
	@tools/bootstrap $(@D)
	@touch $@

setup: $(ENVIRONMENTS) ## make the virtual environments (quick when they are there)
	@echo "The environments are ready. Next: make demo, or make up."

up: $(ENVIRONMENTS) ## start the local cloud and deploy into it (RATE_LIMIT_SCALE=1000 raises the limits)
	@$(PYTHON_BIN) -m local up $(if $(RATE_LIMIT_SCALE),--rate-limit-scale $(RATE_LIMIT_SCALE))

down: $(ENVIRONMENTS) ## stop the local cloud; its state is kept
	@$(PYTHON_BIN) -m local down

reset: $(ENVIRONMENTS) ## stop the local cloud and forget its state
	@$(PYTHON_BIN) -m local reset

status: $(ENVIRONMENTS) ## say what is running
	@$(PYTHON_BIN) -m local status

logs: $(ENVIRONMENTS) ## follow the logs of the functions and of the local cloud
	@$(PYTHON_BIN) -m local logs

demo: $(ENVIRONMENTS) ## the whole product on a real resume (FILE=my.pdf takes yours)
	@$(PYTHON_BIN) -m local.demo $(if $(FILE),--file "$(FILE)")

admin: $(ENVIRONMENTS) ## make an administrator of an account: make admin EMAIL=you@example.org
	@$(PYTHON_BIN) -m local admin "$(EMAIL)"

test: $(ENVIRONMENTS) ## the whole suite, end to end included, on a local cloud of its own
	@$(PYTHON_BIN) -m pytest -m "not engines" --numprocesses auto --dist loadfile

test-engines: $(ENVIRONMENTS) ## the storage suite on DynamoDB Local (needs mvn and Java)
	@$(PYTHON_BIN) -m tools.engines

check: $(ENVIRONMENTS) ## every check beside the tests
	@$(PYTHON_BIN) -m tools.checks

bench: $(ENVIRONMENTS) ## measure the budgets
	@$(PYTHON_BIN) -m bench

bench-parsing: $(ENVIRONMENTS) .venv-bench/.ready ## the parser on generated people and beside other parsers (half an hour)
	@$(PYTHON_BIN) -m bench.parsing.people build/people/tuned --part tuned --every 16
	@$(PYTHON_BIN) -m bench.parsing.people build/people/unseen --part unseen --every 4
	@$(PYTHON_BIN) -m bench.parsing --files tests/data/resumes --files build/people/tuned --others
	@$(PYTHON_BIN) -m bench.parsing --files build/people/unseen --others --groups

.venv-bench/.ready: bench/parsing/requirements.txt bench/parsing/themes/package-lock.json
	@$(UV) venv --quiet --clear --python $(PYTHON_BIN) .venv-bench && $(UV) pip install --quiet --python .venv-bench -r bench/parsing/requirements.txt
	@if command -v npm >/dev/null; then npm ci --prefix bench/parsing/themes --no-audit --no-fund --ignore-scripts; fi
	@touch $@

build: $(ENVIRONMENTS) ## build functions and layers for AWS (arm64, Python 3.13) into .aws-sam/
	@.venv-sam/bin/sam build

layers: $(ENVIRONMENTS) ## build the layers for this machine into build/layers/
	@for layer in core deps search parsing; do \
		ROLECALL_TARGET=host $(PYTHON_BIN) -m tools.layer layer $$layer build/layers/$$layer || exit 1; \
	done

lock: $(ENVIRONMENTS) ## bring uv.lock in line with pyproject.toml
	@$(UV) lock
