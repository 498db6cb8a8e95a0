"""Building the demo: two regions, their people, and two rounds replayed in the order of time."""

from __future__ import annotations

from datetime import datetime, time

from gesprekken.core.demo import Demoanker
from gesprekken.core.errors import BestaatNiet
from gesprekken.core.tekst import maak_slug
from gesprekken.demo import (
    agendaverloop,
    bieden,
    leeswerk,
    locaties,
    opvolgingsverloop,
    scenariocijfers,
    schuiven,
    tafelwerk,
    tekenen,
    themasessie,
    verloop,
    vragen,
)
from gesprekken.demo.kalender import Kalender
from gesprekken.demo.mensen import GOOI, HAAGLANDEN, WACHTWOORD, demo_accounts
from gesprekken.demo.toneel import Toneel, laad_op_toneel, speel
from gesprekken.infra.database import db
from gesprekken.infra.transactie import transactie
from gesprekken.infra.wachtwoorden import versleutel
from gesprekken.queries.demo import find_anker

__all__ = ["bouw_demo", "demo_accounts", "heeft_demo", "herbouw_demo"]
BEGIN = (-45, time(9))


def heeft_demo() -> bool:
    """Whether the demo was built in this database."""
    return find_anker() is not None


def herbouw_demo(anker: datetime) -> None:
    """Replace everything in this database by a new demo, in one transaction: when building fails, the old one stays.

    Raises BestaatNiet, and changes nothing, where there is no demo.
    """
    with transactie():
        if not heeft_demo():
            raise BestaatNiet
        for tabel in reversed(db.metadata.sorted_tables):
            db.session.execute(tabel.delete())
        db.session.expunge_all()
        bouw_demo(anker)


def bouw_demo(anker: datetime) -> None:
    """Replay the demo up to `anker`, in one transaction: half a demo never exists."""
    hash_ = versleutel(WACHTWOORD)  # before the transaction: hashing is slow
    toneel = Toneel(Kalender(anker))
    with transactie():
        db.session.add(Demoanker(id=1, op=anker))
        begin = toneel.kalender.moment(*BEGIN)
        laad_op_toneel(toneel, "haaglanden", HAAGLANDEN, hash_, begin)
        laad_op_toneel(toneel, "gooi-en-vechtstreek", GOOI, hash_, begin)
        ronde = f"Gespreksronde {toneel.kalender.seizoen}"
        sessie = f"Themasessie {toneel.kalender.seizoen}"
        script = tafelwerk.regels(maak_slug(ronde), ronde) + verloop.regels(maak_slug(ronde))
        script += bieden.regels(maak_slug(ronde)) + locaties.regels(maak_slug(ronde))
        script += schuiven.regels(maak_slug(ronde)) + scenariocijfers.regels(maak_slug(ronde))
        script += agendaverloop.regels(maak_slug(ronde)) + opvolgingsverloop.regels(maak_slug(ronde))
        script += vragen.regels(maak_slug(ronde)) + tekenen.regels(maak_slug(ronde))
        script += leeswerk.regels(toneel.actoren)
        speel(toneel, script + themasessie.regels(maak_slug(sessie), sessie))
