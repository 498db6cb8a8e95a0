"""create_app: the table of contents of the application."""

from __future__ import annotations

from flask import Flask

from gesprekken.infra.database import db, koppel
from gesprekken.infra.manifest import lees_manifest
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
    plekken,
    schil,
    statisch,
    toegang,
    weergave,
)
from gesprekken.web.formuliertoken import Bescherming
from gesprekken.web.kaart import KAMERS


def create_app(settings: Settings | None = None) -> Flask:
    """Build the application. Raises when a setting, an asset, a page or the access of a route is missing."""
    settings = settings or Settings.from_env()
    app = Flask(
        "gesprekken",
        template_folder=str(map_("templates")),
        static_folder=str(map_("static")),
        static_url_path="/static",
        instance_path=str(settings.gegevens),
    )
    configuratie.registreer(app, settings)
    manifest = lees_manifest(map_("static") / "gebouwd")
    app.jinja_env.globals.update(asset=manifest.__getitem__, sprite=manifest["vendor/icons.svg"])
    db.init_app(app)
    with app.app_context():
        koppel(db.engine)
    Bescherming(app)
    for deel in (adressen, inlog, weergave, fouten, compressie, schil, banner):
        deel.registreer(app)
    antwoordkoppen.registreer(app, settings)
    kamer.betrek(app, KAMERS)
    plekken.registreer(app, KAMERS)
    navigatie.registreer(app, KAMERS)
    toegang.controleer(app)
    statisch.registreer(app, map_("static"), manifest.values(), antwoordkoppen.veilig(settings))
    return app
