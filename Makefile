# make run     sets everything up and opens the window on a sample article (ARTICLE=path for another)
# make test    sets everything up and runs the tests
# make check   style, types and the direction of dependencies
# make bench   the measurements of the README
# make clean   removes what the other targets made

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
ARTICLE ?= resources/samples/detroit-orsan.txt

.PHONY: run test check bench clean system-libraries

run: $(READY)
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ] || [ "$$(uname)" = Darwin ]; then \
	  $(BIN)/timeline-app "$(ARTICLE)"; \
	else \
	  echo "No display: drawing the window off screen."; \
	  mkdir -p build && $(BIN)/timeline-app --snapshot build "$(ARTICLE)" \
	  && echo "Wrote build/timeline.png and build/window.png."; \
	fi

test: $(READY)
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest

check: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(READY)
	$(BIN)/python benchmarks/accuracy.py
	$(BIN)/python benchmarks/dating.py
	$(BIN)/python benchmarks/throughput.py
	QT_QPA_PLATFORM=offscreen $(BIN)/python benchmarks/start_up.py
	$(BIN)/python benchmarks/large_project.py
	$(BIN)/python benchmarks/durability.py

# The stamp is made last: an interrupted set-up starts over instead of being taken for a finished one.
$(READY): pyproject.toml constraints.txt
	@$(MAKE) --no-print-directory system-libraries
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed, this is " + sys.version)'
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e ".[dev]"
	$(BIN)/python -m compileall -q timeline_app
	touch $(READY)

# What Qt needs on a bare Debian or Ubuntu; elsewhere it is there already.
QT_LIBRARIES := libgl1 libegl1 libglib2.0-0 libxkbcommon0 libfontconfig1 libdbus-1-3

system-libraries:
	@command -v dpkg-query >/dev/null 2>&1 || exit 0; \
	missing=""; \
	for library in $(QT_LIBRARIES); do \
	  dpkg-query -W -f '$${Status}' "$$library" "$${library}t64" 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$library"; \
	done; \
	[ -z "$$missing" ] && exit 0; \
	if [ "$$(id -u)" = 0 ]; then \
	  echo "Installing system libraries:$$missing"; \
	  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$missing >/dev/null; \
	else \
	  echo "Qt needs system libraries that are missing. Install them with:"; \
	  echo "  sudo apt-get install$$missing"; \
	  exit 1; \
	fi

clean:
	rm -rf build dist $(VENV) .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
