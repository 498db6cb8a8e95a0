"""Migrations through Flask-Migrate; only the command line loads this, it is heavy."""

from __future__ import annotations

from alembic.operations.ops import MigrationScript
from flask import Flask
from flask_migrate import Migrate, downgrade, migrate, upgrade

from gesprekken.infra.database import db
from gesprekken.paden import map_


def koppel_migraties(app: Flask) -> None:
    """Attach Alembic to the application."""
    Migrate(
        app, db, directory=str(map_("migrations")), render_as_batch=True, render_item=_render, compare_type=True,
        process_revision_directives=_alleen_verschil,
    )  # fmt: skip


def _alleen_verschil(_context: object, _revisie: object, opdrachten: list[MigrationScript]) -> None:
    """No file for no difference."""
    if opdrachten and opdrachten[0].upgrade_ops is not None and opdrachten[0].upgrade_ops.is_empty():
        opdrachten.clear()


def _render(soort: str, ding: object, _context: object) -> str | bool:
    """Our own column type is written as what it is in the database, so that old migrations need no code of ours."""
    if soort == "type" and type(ding).__name__ == "UTCDateTime":
        return "sa.DateTime(timezone=True)"
    return False


def naar_nieuwste(app: Flask) -> None:
    """Bring the database to the newest revision."""
    with app.app_context():
        upgrade(directory=str(map_("migrations")))


def naar(app: Flask, revisie: str) -> None:
    """Take the database back to a revision ('base' = empty)."""
    with app.app_context():
        downgrade(directory=str(map_("migrations")), revision=revisie)


def schrijf_revisie(app: Flask, boodschap: str) -> bool:
    """Write a revision from the difference between the models and the database; False when there is none."""
    versies = map_("migrations") / "versions"
    voor = set(versies.glob("*.py"))
    with app.app_context():
        migrate(directory=str(map_("migrations")), message=boodschap)
    return set(versies.glob("*.py")) != voor
