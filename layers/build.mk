# What the makefiles of layers/ and functions/ share. SAM starts them in a scratch folder, so paths are absolute.
ROOT := $(abspath $(dir $(lastword $(MAKEFILE_LIST)))..)
PYTHON := $(ROOT)/.venv/bin/python
BUILD := test -x $(PYTHON) || { echo "Run make setup first." >&2; exit 1; }; cd $(ROOT) && $(PYTHON) -m tools.layer
