"""Whether the database answers and is at the revision that this code expects, and whether there is room on the disk."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
import re
import shutil

import sqlalchemy as sa
from sqlalchemy.exc import SQLAlchemyError

from gesprekken.infra.database import db
from gesprekken.infra.storing import was_vol
from gesprekken.paden import map_

ONZE_TABELLEN = frozenset({"gebruiker", "journaalketen"})  # from the first revision on
BIJWERKEN = "Draai: gesprekken database bijwerken"
KRAP = 16 * 1024 * 1024  # bytes: below this the next few writes may fail


class Kwaalsoort(StrEnum):
    """What can be wrong, as a monitor reads it."""

    ONBEREIKBAAR = "database onbereikbaar"
    LEEG = "database leeg"
    VREEMD = "database van iets anders"
    OUD = "database ouder dan de code"
    NIEUW = "code ouder dan de database"
    VOL = "schijf vol"


@dataclass(frozen=True, slots=True)
class Kwaal:
    """What is wrong, with a Dutch sentence for an operator that says what to do."""

    soort: Kwaalsoort
    zin: str


@cache
def _revisies() -> tuple[frozenset[str], frozenset[str]]:
    """Every revision in `migrations/versions`, and those that another builds on.

    Read from the files themselves, so that a web process need not load Alembic.
    """
    koppen: set[str] = set()
    voorgangers: set[str] = set()
    for pad in (map_("migrations") / "versions").glob("*.py"):
        tekst = pad.read_text(encoding="utf-8")
        koppen |= set(re.findall(r'^revision(?:: str)? = "(\w+)"', tekst, re.MULTILINE))
        voorgangers |= set(re.findall(r'^down_revision(?:: [^=]+)? = "(\w+)"', tekst, re.MULTILINE))
    return frozenset(koppen), frozenset(voorgangers)


def verwachte_revisie() -> str:
    """The newest revision: the one that no other builds on."""
    koppen, voorgangers = _revisies()
    (kop,) = koppen - voorgangers
    return kop


def find_kwaal(gegevens: Path) -> Kwaal | None:
    """What is wrong here; None when all is well. `gegevens` is the data directory of this installation."""
    return find_databasekwaal() or (_vol() if was_vol(db.engine) or _is_krap(gegevens) else None)


def _vol() -> Kwaal:
    return Kwaal(Kwaalsoort.VOL, "De schijf is vol: er kan niets worden opgeslagen. Maak ruimte op de schijf.")


def _is_krap(gegevens: Path) -> bool:
    """Of the disk of a PostgreSQL elsewhere only PostgreSQL itself knows: then it says so when it cannot write."""
    bestand = db.engine.url.database if db.engine.dialect.name == "sqlite" else None
    plaats = Path(bestand).parent if bestand else gegevens
    return shutil.disk_usage(plaats).free < KRAP


def find_databasekwaal() -> Kwaal | None:
    """What is wrong with the database; None when it answers and is at the revision of this code."""
    try:
        with db.engine.connect() as verbinding:
            tabellen = set(sa.inspect(verbinding).get_table_names())
            vraag = sa.text("SELECT version_num FROM alembic_version")
            revisies = verbinding.scalars(vraag).all() if "alembic_version" in tabellen else []
    except SQLAlchemyError:
        return Kwaal(Kwaalsoort.ONBEREIKBAAR, "De database antwoordt niet. Controleer DATABASE_URL en of zij draait.")
    if not tabellen - {"alembic_version"}:
        return Kwaal(Kwaalsoort.LEEG, f"De database is nog niet ingericht. {BIJWERKEN}")
    if not tabellen >= ONZE_TABELLEN or not revisies:
        return Kwaal(
            Kwaalsoort.VREEMD,
            "In deze database staan tabellen van iets anders. Geef Gesprekken met DATABASE_URL een eigen database.",
        )
    return _kwaal_van(revisies)


def _kwaal_van(revisies: Sequence[str]) -> Kwaal | None:
    verwacht = verwachte_revisie()
    if list(revisies) == [verwacht]:
        return None
    zin = f"De database staat op revisie {', '.join(revisies)}, niet {verwacht}."
    if set(revisies) <= _revisies()[0]:
        return Kwaal(Kwaalsoort.OUD, f"{zin} {BIJWERKEN}")
    return Kwaal(Kwaalsoort.NIEUW, f"{zin} De code is ouder dan de database: zet de nieuwste Gesprekken neer.")
