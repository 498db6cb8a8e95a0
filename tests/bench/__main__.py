"""`./run bench`: the busiest pages against a constant, on both engines, cold and warm."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
import platform
import tempfile
from typing import Any, TypeVar

import click

from gesprekken.core.klok import dag, klok
from tests.bench.meten import Meting, meet
from tests.bench.paginas import PAGINAS, kort, pagina
from tests.bench.verslag import schrijf, tabel
from tests.bench.werelden import ENGINES, GEMEENTEN, werelden
from tests.ondersteuning.omgeving import find_postgresql

T = TypeVar("T")
UITLEG = f"""De rekentijd en de opdrachten van de drukste pagina's meten.

Zonder keuze: alle pagina's, op beide databases, met 9 en met 342 gemeenten. De uitkomst komt in docs/snelheid.md.

Met een keuze: alleen dat deel. De uitkomst verschijnt op het scherm en wordt nergens bewaard. Dat is de korte vorm,
bijvoorbeeld `./run bench optelsom --engine sqlite --gemeenten 9`.

PAGINAS: {", ".join(map(kort, PAGINAS))}.
"""


class Onbekend(click.ClickException):
    """Something was asked that is not measured; the sentence says what is."""

    exit_code = 2

    def show(self, file: Any = None) -> None:  # noqa: ANN401 - click's own signature
        click.echo(self.message, file=file, err=True)


def _kies(soort: str, alle: Sequence[T], schrijf_als: Callable[[T], str]) -> Callable[..., Sequence[T]]:
    """A click callback: what was named on the command line, or everything."""
    bekend = {schrijf_als(ding): ding for ding in alle}

    def kies(_ctx: object, _param: object, gevraagd: str | tuple[str, ...] | None) -> Sequence[T]:
        namen = [gevraagd] if isinstance(gevraagd, str) else list(gevraagd or ())
        if vreemd := [naam for naam in namen if naam not in bekend]:
            raise Onbekend(f"Dit is geen {soort}: {', '.join(vreemd)}. Kies uit: {', '.join(bekend)}.")
        return [bekend[naam] for naam in namen] or alle

    return kies


def _meet_alles(namen: Sequence[str], engines: Sequence[str], gemeenten: Sequence[int]) -> Iterator[Meting]:
    with tempfile.TemporaryDirectory() as map_:
        for engine, aantal, app in werelden(Path(map_), engines, gemeenten):
            for naam in namen:
                yield meet(engine, aantal, naam, pagina(app, naam))


@click.command(help=UITLEG)
@click.argument("paginas", nargs=-1, callback=_kies("pagina", tuple(PAGINAS), kort))
@click.option("--engine", "engines", callback=_kies("database", ENGINES, str), help="sqlite of postgresql.")
@click.option("--gemeenten", callback=_kies("aantal gemeenten", GEMEENTEN, str), help="9 of 342.")
@click.help_option("--help", help="Toon deze uitleg.")
def main(paginas: Sequence[str], engines: Sequence[str], gemeenten: Sequence[int]) -> None:
    """Measure, print; the full measurement is also written to docs/snelheid.md."""
    if "postgresql" in engines and find_postgresql() is None:
        raise Onbekend("PostgreSQL staat niet op deze machine. Meet alleen SQLite met --engine sqlite.")
    metingen = list(_meet_alles(paginas, engines, gemeenten))
    if (paginas, engines, gemeenten) == (tuple(PAGINAS), ENGINES, GEMEENTEN):
        schrijf(metingen, dag(klok()), f"{platform.machine()}, Python {platform.python_version()}")
    else:
        click.echo(tabel(metingen))


if __name__ == "__main__":
    main(prog_name="./run bench")
