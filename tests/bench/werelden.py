"""The demo round in every size and on both engines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from flask import Flask

from gesprekken.core.klok import klok
from gesprekken.demo.bouw import bouw_demo
from tests.bench.paginas import Demo
from tests.fabrieken.kopieren import vergroot_ronde
from tests.ondersteuning.databank import LEEG, Databank, Sjabloon

ENGINES = ("sqlite", "postgresql")


def bouw(app: Flask, _basis: object) -> None:
    """The demo round, as of now."""
    with app.app_context():
        bouw_demo(klok())


DEMO = Sjabloon("demo-bench", bouw, LEEG)


def werelden(map_: Path, engines: Sequence[str], gemeenten: Sequence[int]) -> Iterator[tuple[str, int, Flask]]:
    """(engine, number of municipalities, application) of each world, one after the other; the sizes go up."""
    for engine in engines:
        bank = Databank(engine, map_)
        app = bank.begin(DEMO)
        for aantal in gemeenten:
            with app.app_context():
                vergroot_ronde(Demo(app).slug, aantal)
            yield engine, aantal, app
        bank.stop()
