"""The demo round as it is when somebody opens it for the first time, today."""

from __future__ import annotations

from flask import Flask

from gesprekken.core.klok import klok
from gesprekken.demo.bouw import bouw_demo
from tests.ondersteuning.databank import LEEG, Sjabloon


def _bouw(app: Flask, _basis: object) -> None:
    with app.app_context():
        bouw_demo(klok())


DEMO_VANDAAG = Sjabloon("demo-vandaag", _bouw, LEEG)
