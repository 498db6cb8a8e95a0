"""`./run bench`: the busiest pages against a constant, on both engines, cold and warm."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
import platform
import tempfile
from typing import Any, TypeVar

import click

from gesprekken.core.klok import dag, klok
from tests.bench.doelen import NEGEN, VEEL, Uitslag
from tests.bench.geheugen import Geheugen, na_de_demo, na_veel_ronden
from tests.bench.kladden import Kladlast, meet_kladlast
from tests.bench.meten import Meting, meet
from tests.bench.paginas import PAGINAS, kort, pagina
from tests.bench.server import kan_geheugen_meten
from tests.bench.verslag import schrijf, verslag
from tests.bench.werelden import ENGINES, werelden
from tests.ondersteuning.omgeving import find_postgresql

T = TypeVar("T")
GEMEENTEN, GEHEUGEN, KLADDEN = (NEGEN, VEEL), "geheugen", "kladden"
ALLES = (*PAGINAS, GEHEUGEN, KLADDEN)
UITLEG = f"""De rekentijd, de opdrachten en het geheugen van de drukste pagina's meten.

Zonder keuze: alles, op beide databases, met {NEGEN} en met {VEEL} gemeenten. De uitkomst komt in docs/snelheid.md.

Met een keuze: alleen dat deel. De uitkomst verschijnt op het scherm en wordt nergens bewaard. Dat is de korte vorm,
bijvoorbeeld `./run bench optelsom --engine sqlite --gemeenten {NEGEN}`.

\b
Onderdelen:
  {chr(10).join(f"  {kort(naam)}" for naam in ALLES).strip()}
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


def _meet(namen: Sequence[str], engines: Sequence[str], gemeenten: Sequence[int]) -> Uitslag:
    metingen: list[Meting] = []
    geheugen: list[Geheugen] = []
    kladden: list[Kladlast] = []
    with tempfile.TemporaryDirectory() as map_:
        for engine, aantal, app in werelden(Path(map_), engines, gemeenten):
            click.echo(f"{engine}, {aantal} gemeenten …", err=True)
            metingen += [meet(engine, aantal, naam, pagina(app, naam)) for naam in namen if naam in PAGINAS]
            if GEHEUGEN in namen:
                geheugen += (na_de_demo if aantal == NEGEN else na_veel_ronden)(app, engine)
            if KLADDEN in namen and aantal == NEGEN:
                kladden.append(meet_kladlast(app, engine))
    return Uitslag(metingen, geheugen, kladden=kladden)


def _controleer(namen: Sequence[str], engines: Sequence[str]) -> None:
    if "postgresql" in engines and find_postgresql() is None:
        raise Onbekend("PostgreSQL staat niet op deze machine. Meet alleen SQLite met --engine sqlite.")
    if GEHEUGEN in namen and not kan_geheugen_meten():
        raise Onbekend("Deze machine zegt niet hoeveel geheugen een proces heeft. Noem de pagina's die u wilt meten.")


@click.command(help=UITLEG)
@click.argument("onderdelen", nargs=-1, callback=_kies("onderdeel", ALLES, kort))
@click.option("--engine", "engines", callback=_kies("database", ENGINES, str), help="sqlite of postgresql.")
@click.option("--gemeenten", callback=_kies("aantal gemeenten", GEMEENTEN, str), help=f"{NEGEN} of {VEEL}.")
@click.help_option("--help", help="Toon deze uitleg.")
def main(onderdelen: Sequence[str], engines: Sequence[str], gemeenten: Sequence[int]) -> None:
    """Measure and print; everything is also written to docs/snelheid.md."""
    _controleer(onderdelen, engines)
    uitslag = _meet(onderdelen, engines, gemeenten)
    if (onderdelen, engines, gemeenten) == (ALLES, ENGINES, GEMEENTEN):
        click.echo(schrijf(uitslag, dag(klok()), f"{platform.machine()}, Python {platform.python_version()}"))
    else:
        click.echo(verslag(uitslag))


if __name__ == "__main__":
    main(prog_name="./run bench")
