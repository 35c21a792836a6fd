"""The article that the program is started with, read and analysed by a process of its own.

The threads of a process take turns at the interpreter, and at the start the window needs it all the time: an article
that is analysed in one of them comes half a second later.
"""

from __future__ import annotations

import os
import pickle
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from subprocess import DEVNULL, PIPE, Popen
from types import TracebackType
from typing import TYPE_CHECKING

from timeline_app.domain.article import Article
from timeline_app.domain.calendar import Day
from timeline_app.domain.interval import TimeSpan
from timeline_app.domain.span import Span
from timeline_app.gui.engine import analyse
from timeline_app.gui.sources import read_source
from timeline_app.storing.header import is_project

if TYPE_CHECKING:
    from timeline_app.project.analysis import Analysis

# Modules are found there as they are found here.
_CODE = "import sys; sys.path[:] = {path!r}; from timeline_app.gui.first_article import tell; tell(sys.argv[1])"


class FirstArticle:
    """Reads and analyses as usual, but has the answer for one file from elsewhere.

    Whatever goes wrong there is done again here, where it can be told.

    Parameters
    ----------
    source
        The file; for an address, a project, a folder, or "", nothing is begun.
    """

    def __init__(self, source: str) -> None:
        self._source = source
        self._process = _begin(source) if (os.cpu_count() or 1) > 1 and _is_article(source) else None
        self._analyses: list[Analysis] = []

    def __enter__(self) -> FirstArticle:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.communicate()

    def read(self, source: str) -> Sequence[Article]:
        """Read a file or an address (see :func:`timeline_app.gui.sources.read_source`)."""
        self._analyses = self._answer() if source == self._source else []
        return [analysis.article for analysis in self._analyses] or read_source(source)

    def analyse(self, article: Article, reference_day: Day | None, pins: Mapping[Span, TimeSpan]) -> Analysis:
        """Analyse an article (see :func:`timeline_app.workflow.analyse`)."""
        if reference_day is None and not pins:
            for analysis in self._analyses:
                if analysis.article is article:
                    return analysis
        return analyse(article, reference_day, pins)

    def _answer(self) -> list[Analysis]:
        """Return what the other process found, once; nothing if it failed."""
        process, self._process = self._process, None
        if process is None:
            return []
        told, _ = process.communicate()
        return list(pickle.loads(told)) if process.returncode == 0 else []  # noqa: S301 - of our own making


def tell(source: str) -> None:
    """Read and analyse a file and write the analyses of its articles to the standard output."""
    analyses = [analyse(article, None, {}) for article in read_source(source)]
    pickle.dump(analyses, sys.stdout.buffer, pickle.HIGHEST_PROTOCOL)


def _is_article(source: str) -> bool:
    path = Path(source)
    try:
        return path.is_file() and not is_project(path)
    except OSError:  # a name that no file can have
        return False


def _begin(source: str) -> Popen[bytes] | None:
    command = [sys.executable, "-P", "-c", _CODE.format(path=sys.path), source]
    try:
        return Popen(command, stdin=DEVNULL, stdout=PIPE, stderr=DEVNULL)  # noqa: S603
    except OSError:  # too many processes, or an interpreter inside another program
        return None
