"""`./run kruip`: look everywhere for a text that is read by who may not, and for a page that breaks."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
import sys
import tempfile

import click

from tests.architectuur.teksten import LEZERS
from tests.bench.werelden import ENGINES
from tests.fabrieken.toneel import begin_toneel
from tests.ondersteuning.databank import Databank
from tests.ondersteuning.formulieren import Opname
from tests.ondersteuning.kruipen import Uitslag, kijk_mee, kruip, lees_alles


@contextmanager
def _bank(engine: str) -> Iterator[Databank]:
    with tempfile.TemporaryDirectory() as map_:
        bank = Databank(engine, Path(map_))
        try:
            yield bank
        finally:
            bank.stop()


def _kruip(engine: str) -> Uitslag:
    opname = Opname()
    stop = kijk_mee(opname)
    try:
        with _bank(engine) as bank:
            return kruip(lambda: begin_toneel(bank), opname, lees_alles(click.echo))
    finally:
        stop()


@click.command(help=__doc__)
@click.option("--engine", type=click.Choice(ENGINES), default=ENGINES[0], help="Op welke database.")
@click.help_option("--help", help="Toon deze uitleg.")
def main(engine: str) -> None:
    """Crawl, and end with 1 when something leaked or broke."""
    uitslag = _kruip(engine)
    lekken, fouten = uitslag.lekken(LEZERS), [*uitslag.fouten, *uitslag.ongezaaid(LEZERS)]
    for zin in [*lekken, *fouten]:
        click.echo(zin, err=True)
    click.echo(f"{uitslag.pagina_s} pagina's, {len(uitslag.lezers)} velden, {len(lekken)} lekken, "
               f"{len(fouten)} fouten")  # fmt: skip
    sys.exit(bool(lekken or fouten))


if __name__ == "__main__":
    main(prog_name="./run kruip")
