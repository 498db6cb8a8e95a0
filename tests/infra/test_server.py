"""The server of one machine says so when it cannot listen."""

from __future__ import annotations

from pathlib import Path
import socket

from flask import Flask
import pytest

from gesprekken.infra.opdrachtregel import Geweigerd
from gesprekken.infra.server import serveer
from gesprekken.settings import Settings


def test_een_bezette_poort_wordt_genoemd_met_wat_te_doen(tmp_path: Path) -> None:
    app = Flask("proef")
    with socket.create_server(("127.0.0.1", 0)) as bezet:
        poort = int(bezet.getsockname()[1])
        app.config["INSTELLINGEN"] = Settings(database_url="", geheim="x", gegevens=tmp_path, poort=poort)
        with pytest.raises(Geweigerd, match=f"Poort {poort} is bezet.*Kies een andere"):
            serveer(app)
