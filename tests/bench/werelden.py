"""The demo round in every size and on both engines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from flask import Flask

from tests.bench.paginas import Demo
from tests.fabrieken.demo import DEMO_VANDAAG
from tests.fabrieken.kopieren import vergroot_ronde
from tests.ondersteuning.databank import Databank

ENGINES = ("sqlite", "postgresql")


def werelden(map_: Path, engines: Sequence[str], gemeenten: Sequence[int]) -> Iterator[tuple[str, int, Flask]]:
    """(engine, number of municipalities, application) of each world, one after the other; the sizes go up."""
    for engine in engines:
        bank = Databank(engine, map_)
        app = bank.begin(DEMO_VANDAAG)
        for aantal in gemeenten:
            with app.app_context():
                vergroot_ronde(Demo(app).slug, aantal)
            yield engine, aantal, app
        bank.stop()
