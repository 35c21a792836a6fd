"""Where the bundled files are: beside the package when installed, at the top of the checkout otherwise."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import tomli

_PACKAGE = Path(__file__).resolve().parent


@cache
def resources_folder() -> Path:
    """Return the folder of the bundled files.

    Raises
    ------
    FileNotFoundError
        If neither place has them: the installation is broken.
    """
    for folder in (_PACKAGE / "resources", _PACKAGE.parent / "resources"):
        if folder.is_dir():
            return folder
    raise FileNotFoundError(f"the resources of timeline_app are missing beside {_PACKAGE}")


def resource(*parts: str) -> Path:
    """Return the path of a bundled file or folder, such as ``resource("rules", "fr")``."""
    return resources_folder().joinpath(*parts)


def read_toml(path: Path) -> dict[str, Any]:
    """Read a TOML file.

    Raises
    ------
    ValueError
        If it is not TOML; the message names file, line and column.
    """
    try:
        return tomli.loads(path.read_text(encoding="utf-8"))
    except (tomli.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ValueError(f"{path.name}: {error}") from error
