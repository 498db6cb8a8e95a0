"""The application with the demo round on a free port: what `./run` gives, but anew for every test."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
import threading

from flask import Flask
from werkzeug.serving import WSGIRequestHandler, make_server

from gesprekken.core.klok import klok
from tests.fabrieken.demo import DEMO_VANDAAG
from tests.ondersteuning.databank import Databank
from tests.ondersteuning.klok import Klok


class _Stil(WSGIRequestHandler):
    protocol_version = "HTTP/1.1"  # the browser keeps its connections

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Say nothing: the tests tell what happened."""


class Proefserver:
    """Runs for the whole test run; `opnieuw` lays a fresh copy of the demo round under it."""

    def __init__(self, map_: Path) -> None:
        self._databank = Databank("sqlite", map_)
        self.app: Flask = self._databank.app
        self.app.config["DEMO"] = True
        self._http = make_server("127.0.0.1", 0, self.app, threaded=True, request_handler=_Stil)
        self._draad = threading.Thread(target=self._http.serve_forever, daemon=True)
        self._draad.start()
        self.adres = f"http://127.0.0.1:{self._http.server_port}"
        self.klok = Klok(klok())

    def opnieuw(self) -> None:
        """The demo round as it is when somebody opens it for the first time, today."""
        self._databank.begin(DEMO_VANDAAG)
        self.app.config.pop("KLOK", None)

    def zet_klok(self, moment: datetime) -> None:
        """From here on it is `moment` for the application."""
        self.klok.zet(moment)
        self.app.config["KLOK"] = self.klok

    def stop(self) -> None:
        """End of the run."""
        self._http.shutdown()
        self._draad.join()
        self._http.server_close()
        self._databank.stop()
