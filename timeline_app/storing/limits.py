"""What a project file may cost before it is taken for hostile."""

from __future__ import annotations

from typing import Final

MEGABYTE: Final = 1 << 20
LARGEST_FILE: Final = 2048 * MEGABYTE
LARGEST_VALUE: Final = 64 * MEGABYTE  # of one column of one row
LARGEST_UNPACKED: Final = 96 * MEGABYTE  # of one compressed value
MOST_UNPACKED: Final = 1024 * MEGABYTE  # of all that are unpacked at once
MOST_ROWS: Final = 2_000_000  # of one table
MOST_STEPS: Final = 1_000_000
MOST_ARTICLES: Final = 20_000
LARGEST_ORIGINAL: Final = MEGABYTE // 2  # of a file that is kept with its article
SECONDS: Final = 60.0  # of reading
