"""create_app: the table of contents of the application."""

from __future__ import annotations

from flask import Flask

from gesprekken.infra.database import db, koppel
from gesprekken.infra.manifest import lees_manifest
from gesprekken.infra.versleuteling import geef_sleutel
from gesprekken.paden import map_
from gesprekken.settings import Settings
from gesprekken.web import (
    adressen,
    antwoordkoppen,
    banner,
    compressie,
    configuratie,
    fouten,
    inlog,
    kamer,
    navigatie,
    omvang,
    plekken,
    proxy,
    schil,
    statisch,
    teruggeven,
    toegang,
    vasthouden,
    weergave,
)
from gesprekken.web.formuliertoken import Bescherming
from gesprekken.web.kaart import KAMERS


def create_app(settings: Settings | None = None) -> Flask:
    """Build the application. Raises when a setting, an asset, a page or the access of a route is missing."""
    settings = settings or Settings.from_env()
    app = Flask(
        "gesprekken", static_url_path="/static", instance_path=str(settings.gegevens),
        template_folder=str(map_("templates")), static_folder=str(map_("static")),
    )  # fmt: skip
    configuratie.registreer(app, settings)
    manifest = lees_manifest(map_("static") / "gebouwd")
    app.jinja_env.globals.update(asset=manifest.__getitem__, sprite=manifest["vendor/icons.svg"])
    db.init_app(app)
    with app.app_context():
        koppel(db.engine)
        geef_sleutel(db.engine, settings.geheim)
    for deel in (schil, proxy, adressen, inlog, weergave, fouten, compressie, omvang, vasthouden, teruggeven, banner):
        deel.registreer(app)
    Bescherming(app)
    antwoordkoppen.registreer(app, settings)
    kamer.betrek(app, KAMERS)
    plekken.registreer(app, KAMERS)
    navigatie.registreer(app, KAMERS)
    toegang.controleer(app)
    statisch.registreer(app, map_("static"), manifest.values(), antwoordkoppen.veilig(settings))
    return app
