"""The web server of an installation on one machine: gunicorn with threads, in this process tree."""

from __future__ import annotations

import socket
from typing import Any

from flask import Flask
from gunicorn.app.base import BaseApplication

from gesprekken.infra.opdrachtregel import Geweigerd


class _Server(BaseApplication):  # type: ignore[misc]  # gunicorn has no types
    def __init__(self, app: Flask, opties: dict[str, Any]) -> None:
        self.app, self.opties = app, opties
        super().__init__()

    def load_config(self) -> None:
        for naam, waarde in self.opties.items():
            self.cfg.set(naam, waarde)

    def load(self) -> Flask:
        return self.app


def _keur_poort(poort: int) -> None:
    with socket.socket() as proef:
        proef.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            proef.bind(("127.0.0.1", poort))
        except OSError as fout:
            raise Geweigerd(
                f"Poort {poort} is bezet of niet toegestaan. Kies een andere met PORT, zoals 8000."
            ) from fout


def serveer(app: Flask) -> None:
    """Serve on 127.0.0.1 until interrupted. Production runs gunicorn itself on `wsgi:app` (see docs/beheer.md).

    Raises Geweigerd when something else listens there.
    """
    poort = app.config["INSTELLINGEN"].poort
    _keur_poort(poort)
    opties = {
        "bind": f"127.0.0.1:{poort}",
        "workers": 1,
        "threads": 8,
        "loglevel": "warning",
        "control_socket_disable": True,
    }
    _Server(app, opties).run()
