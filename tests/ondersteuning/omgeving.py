"""What this machine may lack. Missing: a loud skip for a person, a failure in continuous integration."""

from __future__ import annotations

import os
from pathlib import Path
import shutil
import subprocess
from typing import NoReturn

import pytest

WORTEL = Path(__file__).resolve().parents[2]
GEMIST: list[str] = []


def ontbreekt(wat: str) -> NoReturn:
    """Skip the test because `wat` is missing; in CI that is a failure, for nobody would see it."""
    if wat not in GEMIST:
        GEMIST.append(wat)
    if os.environ.get("CI") == "true":
        pytest.fail(f"{wat} ontbreekt: dit moet in CI getest worden", pytrace=False)
    pytest.skip(f"{wat} ontbreekt")


def find_postgresql() -> Path | None:
    """The folder with the programs of a PostgreSQL server, or None."""
    mappen = sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    if pg_config := shutil.which("pg_config"):
        uit = subprocess.run([pg_config, "--bindir"], capture_output=True, text=True, check=False)
        mappen.append(Path(uit.stdout.strip()))
    return next((m for m in mappen if (m / "initdb").is_file() and (m / "postgres").is_file()), None)


def find_chromium() -> str | None:
    """The browser of the system, or None."""
    return next(
        (pad for naam in ("chromium", "chromium-browser", "google-chrome") if (pad := shutil.which(naam))), None
    )
