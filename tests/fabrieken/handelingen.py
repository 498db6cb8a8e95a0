"""Everything that people do in a round, as moves that a random course of events is made of.

A move is (world, number); the number chooses the dossier, the talk, the person. A move that the rules refuse raises
what the service raises: that is part of the game.
"""

from __future__ import annotations

from datetime import timedelta

import sqlalchemy as sa

from gesprekken.core.actor import Actor
from gesprekken.domain.dossiers.models import Dossier, Werkwijze
from gesprekken.domain.gesprekken.models import Actie, Gesprek, Verslag
from gesprekken.domain.rondes.models import Scenariocijfer, Termijn
from gesprekken.domain.tafel.models import Vergadering
from gesprekken.infra.database import db
from gesprekken.services import rondes, tafel
from gesprekken.services.daad import Daad
from gesprekken.services.gesprekken import plannen, uitkomsten
from tests.fabrieken.agendazetten import AGENDAZETTEN
from tests.fabrieken.bodzetten import BODZETTEN
from tests.fabrieken.opvolgingsloop import OPVOLGINGSZETTEN
from tests.fabrieken.registerzetten import REGISTERZETTEN
from tests.fabrieken.vraagzetten import VRAAGZETTEN
from tests.fabrieken.wereld import Wereld
from tests.fabrieken.zet import DOSSIERS, NietsTeDoen, Zet

BEVESTIGERS = ("corporatie", "goede_woning", "provincie", "coordinator")


def _kies(rijen: list[sa.Row[Gesprek, str]], n: int) -> tuple[Gesprek, str]:
    if not rijen:
        raise NietsTeDoen
    rij = rijen[n % len(rijen)]
    return rij[0], rij[1]


def _gesprek(w: Wereld, n: int) -> tuple[Gesprek, str]:
    """Any talk at all, with the slug of its dossier."""
    vraag = sa.select(Gesprek, Dossier.slug).join(Dossier, Dossier.id == Gesprek.dossier_id).order_by(Gesprek.id)
    return _kies(w.lees(lambda: list(db.session.execute(vraag).all())), n)


def _dossier(n: int) -> str:
    return DOSSIERS[n % len(DOSSIERS)]


def schrijf_werkwijze(w: Wereld, n: int) -> object:
    naam = _dossier(n)
    laatste = sa.select(sa.func.max(Werkwijze.versie)).join(Dossier, Dossier.id == Werkwijze.dossier_id)
    basis = w.lees(lambda: db.session.scalar(laatste.where(Dossier.slug == naam))) or 0
    return w.werkwijze(f"Werkwijze {n} na versie {basis}", naam, basis)


def bevestig(w: Wereld, n: int) -> None:
    w.bevestigd(BEVESTIGERS[n % len(BEVESTIGERS)], 1 + n % 2, _dossier(n // 2))


def plan(w: Wereld, n: int) -> object:
    weg = {w.organisaties["provincie-zuid-holland"]: "Spreken wij apart"} if n % 3 == 0 else {}
    return w.gepland(w.klok() + timedelta(days=n % 40, hours=1), dossier=_dossier(n), weggelaten=weg)


def verplaats(w: Wereld, n: int) -> object:
    gesprek, naam = _gesprek(w, n)
    return w.verplaatst(gesprek, w.klok() + timedelta(days=n % 50, hours=2), naam)


def annuleer(w: Wereld, n: int) -> object:
    gesprek, naam = _gesprek(w, n)
    return w.geannuleerd(gesprek, dossier=naam)


def houd(w: Wereld, n: int) -> object:
    gesprek, naam = _gesprek(w, n)
    return w.gehouden(gesprek, naam)


def nodig_anders(w: Wereld, n: int) -> object:
    gesprek, naam = _gesprek(w, n)
    weg = {w.organisaties["provincie-zuid-holland"]: "Is verhinderd"} if n % 2 else {}
    with w.context():
        return plannen.wijzig_genodigden(Daad(w.trekker(naam), w.klok(), w.ronde, naam), gesprek.sleutel, weg)


def _versie(w: Wereld, gesprek: Gesprek) -> int:
    return w.lees(lambda: db.session.scalar(sa.select(Verslag.versie).where(Verslag.gesprek_id == gesprek.id))) or 0


def schrijf_verslag(w: Wereld, n: int) -> object:
    gesprek, naam = _gesprek(w, n)
    return w.verslag(gesprek.sleutel, f"Besproken is punt {n}.", _versie(w, gesprek), naam)


def _zet(verb: str) -> Zet:
    def doe(w: Wereld, n: int) -> object:
        gesprek, naam = _gesprek(w, n)
        return w.zet_verslag(gesprek.sleutel, verb, _versie(w, gesprek), dossier=naam)

    return doe


def spreek_af(w: Wereld, n: int) -> object:
    gesprek, naam = _gesprek(w, n)
    wie: Actor = w.actor("provincie") if n % 2 else w.trekker(naam)
    dag = (w.klok() + timedelta(days=n % 30)).date()
    with w.context():
        return uitkomsten.voeg_actie_toe(
            Daad(w.trekker(naam), w.klok(), w.ronde, naam), gesprek.sleutel, f"Actie {n}", wie.functie_id, dag
        )


def rond_af(w: Wereld, n: int) -> object:
    gesprek, naam = _gesprek(w, n)
    vraag = sa.select(Actie).where(Actie.gesprek_id == gesprek.id).order_by(Actie.id)
    acties = w.lees(lambda: list(db.session.scalars(vraag)))
    if not acties:
        raise NietsTeDoen
    actie = acties[n % len(acties)]
    wie = next(a for a in w.mensen.values() if a.functie_id == actie.functie_id)
    with w.context():
        return uitkomsten.rond_actie_af(
            Daad(wie, w.klok(), w.ronde, naam), gesprek.sleutel, actie.sleutel, f"Gedaan, zie brief {n}"
        )


def vergader(w: Wereld, n: int) -> object:
    return w.vergadering((w.klok() + timedelta(days=n % 20)).date())


def _vergadering(w: Wereld, n: int) -> Vergadering:
    rijen = w.lees(lambda: list(db.session.scalars(sa.select(Vergadering).order_by(Vergadering.id))))
    if not rijen:
        raise NietsTeDoen
    return rijen[n % len(rijen)]


def bevries(w: Wereld, n: int) -> object:
    return w.bevroren(_vergadering(w, n).sleutel)


def merk_op(w: Wereld, n: int) -> object:
    sleutel = _vergadering(w, n).sleutel
    with w.context():
        return tafel.leg_opmerking_vast(
            w.actor("secretariaat"), w.klok(), w.ronde, sleutel, _dossier(n), f"Opmerking {n}", 1 + n % 2
        )


def verzet(w: Wereld, n: int) -> object:
    code = ("werkwijze", "startgesprek", "tafel", "gespreksagenda")[n % 4]
    hoogste = sa.select(sa.func.max(Termijn.versie)).where(Termijn.code == code)
    basis = w.lees(lambda: db.session.scalar(hoogste)) or 0
    dag = (w.klok() + timedelta(days=1 + n % 60)).date()
    with w.context():
        return rondes.verzet_termijn(
            w.actor("secretariaat"), w.klok(), w.ronde, code, basis, dag, "voor" if n % 2 else "uiterlijk", "Meer tijd"
        )


def wacht(w: Wereld, n: int) -> object:
    return w.klok.verder(days=n % 15, hours=3)


def leg_scenariocijfer_vast(w: Wereld, n: int) -> object:
    naam = _dossier(n)
    laatste = sa.select(sa.func.max(Scenariocijfer.versie)).join(Dossier, Dossier.id == Scenariocijfer.dossier_id)
    basis = w.lees(lambda: db.session.scalar(laatste.where(Dossier.slug == naam))) or 0
    return w.scenariocijfer(n, n + n % 7, naam, basis)


ZETTEN: dict[str, Zet] = {
    "scenario vastleggen": leg_scenariocijfer_vast,
    "werkwijze": schrijf_werkwijze,
    "bevestigen": bevestig,
    "plannen": plan,
    "verplaatsen": verplaats,
    "annuleren": annuleer,
    "houden": houd,
    "genodigden": nodig_anders,
    "verslag": schrijf_verslag,
    "voorleggen": _zet("voorleggen"),
    "terugnemen": _zet("terugnemen"),
    "vaststellen": _zet("vaststellen"),
    "afspreken": spreek_af,
    "afronden": rond_af,
    "vergaderen": vergader,
    "bevriezen": bevries,
    "opmerken": merk_op,
    "verzetten": verzet,
    "wachten": wacht,
    **AGENDAZETTEN,
    **BODZETTEN,
    **REGISTERZETTEN,
    **OPVOLGINGSZETTEN,
    **VRAAGZETTEN,
}
