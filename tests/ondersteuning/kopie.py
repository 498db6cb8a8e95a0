"""The project in another folder, to see there what a recipe of docs/architectuur.md takes and gives."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
import os
from pathlib import Path
import subprocess
import sys

from tests.ondersteuning.bron import bestanden, naam_van
from tests.ondersteuning.omgeving import WORTEL

Wijzig = Mapping[str, Sequence[tuple[str, str]]]  # existing file -> (what stands there, what stands there after it)


class Kopie:
    """The tree as it is, with the built assets, under a version control of its own."""

    def __init__(self, map_: Path) -> None:
        self.map = map_
        for pad in bestanden():
            doel = map_ / naam_van(pad)
            doel.parent.mkdir(parents=True, exist_ok=True)
            doel.write_bytes(pad.read_bytes())
        for gebouwd in ("gebouwd", "vendor"):
            (map_ / "static" / gebouwd).symlink_to(WORTEL / "static" / gebouwd)
        self.slaagt("git", "init", "--quiet")
        self.slaagt("git", "add", ".")

    def pas_toe(self, nieuw: Mapping[str, str], wijzig: Wijzig, *, naslag: bool = False) -> set[str]:
        """Follow a recipe; returns the existing files that it touched. Files that the project generates are made too
        when `naslag` says so. Fails when a file of the recipe is there already, or is not what it was written for.
        """
        for naam, tekst in nieuw.items():
            assert not (self.map / naam).exists(), naam
            (self.map / naam).parent.mkdir(parents=True, exist_ok=True)
            (self.map / naam).write_text(tekst, encoding="utf-8")
        for naam, wijzigingen in wijzig.items():
            self._wijzig(self.map / naam, wijzigingen)
        if naslag:
            self.slaagt(sys.executable, "-m", "gesprekken.cli", "naslag")
        geraakt = set(self.slaagt("git", "diff", "--name-only").split())
        self.slaagt("git", "add", ".")
        return geraakt

    def _wijzig(self, pad: Path, wijzigingen: Sequence[tuple[str, str]]) -> None:
        tekst = pad.read_text(encoding="utf-8")
        for was, wordt in wijzigingen:
            assert was in tekst, f"{pad.name}: {was!r} is not there any more"
            tekst = tekst.replace(was, wordt, 1)
        pad.write_text(tekst, encoding="utf-8")

    def doe(self, *opdracht: object) -> subprocess.CompletedProcess[str]:
        """In the copy, and as a stranger to the test run that it is started from."""
        eigen = {k: v for k, v in os.environ.items() if not k.startswith(("PYTEST_", "GESPREKKEN_"))}
        regel = [str(deel) for deel in opdracht]
        return subprocess.run(regel, cwd=self.map, env=eigen, capture_output=True, text=True, check=False)

    def slaagt(self, *opdracht: object) -> str:
        """The same, for what must succeed; returns what it said."""
        uit = self.doe(*opdracht)
        assert uit.returncode == 0, f"{opdracht}\n{uit.stdout}{uit.stderr}"
        return uit.stdout

    def test(self, *wat: str) -> str:
        """A test run of its own, in a process that starts cold, on one engine."""
        return self.slaagt(
            sys.executable, "-m", "pytest", "-q", "-p", "no:xdist", "-p", "no:cacheprovider", "--snel", *wat
        )
