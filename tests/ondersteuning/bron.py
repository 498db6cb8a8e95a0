"""The source of the project, to read the agreements off."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
import subprocess

from tests.ondersteuning.omgeving import WORTEL

Functie = ast.FunctionDef | ast.AsyncFunctionDef


@cache
def bestanden() -> tuple[Path, ...]:
    """Every file that is, or is about to be, under version control."""
    uit = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=WORTEL, capture_output=True, text=True, check=True,
    )  # fmt: skip
    return tuple(sorted(pad for naam in uit.stdout.split("\0") if naam and (pad := WORTEL / naam).is_file()))


def naam_van(pad: Path) -> str:
    """As it stands in a message."""
    return pad.relative_to(WORTEL).as_posix()


def python(*begin: str) -> Iterator[Path]:
    """Python files whose path begins like this; without a beginning all of them. Migrations are generated."""
    for pad in bestanden():
        naam = naam_van(pad)
        if pad.suffix == ".py" and naam.startswith(begin or ("",)) and not naam.startswith("migrations/versions/"):
            yield pad


def sjablonen() -> Iterator[Path]:
    """The templates."""
    return (pad for pad in bestanden() if naam_van(pad).startswith("templates/") and pad.suffix in {".html", ".txt"})


@cache
def boom(pad: Path) -> ast.Module:
    """A file as a syntax tree."""
    return ast.parse(pad.read_text(encoding="utf-8"))


def functies(pad: Path) -> Iterator[Functie]:
    """Every function and method of a file, inner ones too."""
    return (knoop for knoop in ast.walk(boom(pad)) if isinstance(knoop, Functie))


def regels_zonder_uitleg(functie: Functie) -> int:
    """Lines from `def` to the end, without the docstring."""
    totaal = (functie.end_lineno or functie.lineno) - functie.lineno + 1
    eerste = functie.body[0]
    if ast.get_docstring(functie) is None:
        return totaal
    return totaal - ((eerste.end_lineno or eerste.lineno) - eerste.lineno + 1)


def coderegels(pad: Path) -> int:
    """Lines that do something: no blank ones, imports or docstrings. What length alone would cut stays together."""
    tekst = pad.read_text(encoding="utf-8").splitlines()
    gevuld = {nr for nr, regel in enumerate(tekst, 1) if regel.strip()}
    for knoop in ast.walk(boom(pad)):
        weg = knoop if isinstance(knoop, ast.Import | ast.ImportFrom) else _uitleg_van(knoop)
        if weg is not None:
            gevuld -= set(range(weg.lineno, (weg.end_lineno or weg.lineno) + 1))
    return len(gevuld)


def _uitleg_van(knoop: ast.AST) -> ast.stmt | None:
    met_uitleg = isinstance(knoop, ast.Module | ast.ClassDef | Functie) and ast.get_docstring(knoop) is not None
    return knoop.body[0] if met_uitleg else None  # type: ignore[attr-defined]  # these four have a body


def geen(fouten: Iterable[str]) -> None:
    """Fails with every fault on a line of its own."""
    lijst = list(fouten)
    assert not lijst, "\n".join(["", *lijst])
