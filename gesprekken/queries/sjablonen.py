"""Reading the data files that rounds and regions are made from."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
import tomllib
from typing import Any

from gesprekken.domain.rondes.sjabloon import Sjabloon, lees

MAP = Path(__file__).resolve().parent.parent / "sjablonen"


@cache
def list_sjablonen() -> tuple[Sjabloon, ...]:
    """All templates that ship with the application, by title. Raises OngeldigSjabloon."""
    return tuple(sorted((lees(_toml(p)) for p in MAP.glob("*.toml")), key=lambda s: s.titel))


def find_sjabloon(code: str) -> Sjabloon | None:
    """One template by its code, or None."""
    return next((s for s in list_sjablonen() if s.code == code), None)


def list_regios() -> tuple[dict[str, Any], ...]:
    """The regions as they stand in their files, by name."""
    return tuple(sorted((_toml(p) for p in (MAP / "regio").glob("*.toml")), key=lambda r: str(r["naam"])))


@cache
def regionamen() -> Mapping[str, str]:
    """What a region is called, by its slug."""
    return {r["slug"]: r["naam"] for r in list_regios()}


def _toml(pad: Path) -> dict[str, Any]:
    return tomllib.loads(pad.read_text(encoding="utf-8"))
