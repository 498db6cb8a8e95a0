"""What surrounds every request: one moment, a snapshot that cannot write, and who asks about which round."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from flask import Flask, abort, current_app, g, request
from flask_login import current_user

from gesprekken.core.klok import dag, klok
from gesprekken.infra.database import alleen_lezen
from gesprekken.web.toegang import find_actor_van_verzoek


def registreer(app: Flask) -> None:
    """Attach the frame to an application."""
    app.before_request(_begin)
    app.context_processor(_variabelen)


def _begin() -> None:
    alleen_lezen()
    klok_: Callable[[], datetime] = current_app.config.get("KLOK", klok)
    g.nu = klok_()
    g.vandaag = dag(g.nu)
    if "\0" in request.path:
        abort(404)  # nothing has such a name, and PostgreSQL refuses to look for it


def _variabelen() -> dict[str, Any]:
    ronde = g.get("ronde")
    stand = getattr(current_user, "stand", None)
    return {
        "actor": find_actor_van_verzoek(),
        "sessieseconden": int((stand.tot - g.nu).total_seconds()) if stand else 0,
        "vandaag": g.get("vandaag"),
        "ronde_naam": ronde.naam if ronde else None,
    }
