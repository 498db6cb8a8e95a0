"""What people do with adopted items, as moves: plan, write minutes, record outcomes, keep what was promised, close."""

from __future__ import annotations

from datetime import timedelta

import sqlalchemy as sa

from gesprekken.core.actor import Actor
from gesprekken.domain.agenda.models import Agendapunt, Gespreksagenda
from gesprekken.domain.agenda.processen import Puntdaad
from gesprekken.domain.dossiers.models import Dossier
from gesprekken.domain.gesprekken.models import Actie, Besluit, Gesprek, Verslag
from gesprekken.domain.gesprekken.processen import Verslagdaad
from gesprekken.domain.opvolging.daden import PUNTDADEN
from gesprekken.domain.opvolging.models import Gesprekspunt, Toezegging
from gesprekken.domain.opvolging.processen import Toezeggingsdaad
from gesprekken.infra.database import db
from gesprekken.queries.opvolging.opvolging import list_puntpartijen
from gesprekken.services.daad import Daad
from gesprekken.services.gesprekken import verslagen
from gesprekken.services.opvolging import afsluiten, plannen, toezeggingen, uitkomsten
from tests.fabrieken.gesprekken import maak_invoer
from tests.fabrieken.puntplaats import Punt
from tests.fabrieken.wereld import Wereld
from tests.fabrieken.zet import Zet, een

STAP = "vervolggesprekken"
_PUNTEN = (
    sa.select(Agendapunt, Dossier.slug)
    .join(Gespreksagenda, Gespreksagenda.id == Agendapunt.agenda_id)
    .join(Dossier, Dossier.id == Gespreksagenda.dossier_id)
    .order_by(Agendapunt.id)
)


def _vastgesteld(w: Wereld) -> list[tuple[Agendapunt, str]]:
    vraag = _PUNTEN.where(Agendapunt.vastgesteld_in_id.is_not(None))
    return w.lees(lambda: [(p, slug) for p, slug in db.session.execute(vraag)])


def _punt(w: Wereld, n: int) -> tuple[Agendapunt, Punt]:
    """Any adopted item of any dossier."""
    punt, slug = een(_vastgesteld(w), n)
    return punt, Punt(w.ronde, slug, STAP, punt.sleutel)


def plan(w: Wereld, n: int) -> object:
    """One talk about one item, or about all items of a dossier; in one of three the province is left out."""
    gekozen, punt = _punt(w, n)
    alle = [p.sleutel for p, slug in _vastgesteld(w) if slug == punt.dossier]
    provincie = w.organisaties["provincie-zuid-holland"]
    binnen = w.lees(lambda: list_puntpartijen([gekozen.id])[gekozen.id])
    weg = {provincie: "Spreken wij apart"} if n % 3 == 2 and provincie in binnen else {}
    moment = w.klok() + timedelta(days=n % 30, hours=1)
    with w.context():
        return plannen.plan_vervolggesprek(
            Daad(w.trekker(punt.dossier), w.klok(), w.ronde, punt.dossier, STAP), alle if n % 2 else [punt.sleutel],
            maak_invoer(moment), weg,
        )  # fmt: skip


def _puntgesprek(w: Wereld, n: int) -> tuple[str, str, str, int]:
    """Any talk with any of its items: (dossier, key of the talk, key of the item, version of its minutes)."""
    vraag = (
        sa.select(Dossier.slug, Gesprek.sleutel, Agendapunt.sleutel, sa.func.coalesce(Verslag.versie, 0))
        .select_from(Gesprekspunt)
        .join(Gesprek, Gesprek.id == Gesprekspunt.gesprek_id)
        .join(Dossier, Dossier.id == Gesprek.dossier_id)
        .join(Agendapunt, Agendapunt.id == Gesprekspunt.agendapunt_id)
        .outerjoin(Verslag, sa.and_(Verslag.gesprek_id == Gesprek.id, Verslag.agendapunt_id == Agendapunt.id))
        .order_by(Gesprekspunt.id)
    )
    return een(w.lees(lambda: [(d, g, p, v) for d, g, p, v in db.session.execute(vraag)]), n)


def schrijf_verslag(w: Wereld, n: int) -> object:
    dossier, gesprek, punt, versie = _puntgesprek(w, n)
    with w.context():
        return verslagen.bewaar_verslag(
            Daad(w.trekker(dossier), w.klok(), w.ronde, dossier), gesprek, f"Besproken is {n}.", versie, punt
        )


def _verslag(verb: Verslagdaad) -> Zet:
    def doe(w: Wereld, n: int) -> object:
        dossier, gesprek, punt, versie = _puntgesprek(w, n)
        with w.context():
            return verslagen.zet_verslag(
                Daad(w.trekker(dossier), w.klok(), w.ronde, dossier), gesprek, verb, versie, punt
            )

    return doe


def informeer(w: Wereld, n: int) -> object:
    _rij, punt = _punt(w, n)
    with w.context():
        return uitkomsten.voeg_informatie_toe(
            punt.daad(w.trekker(punt.dossier), w.klok()), punt.sleutel, f"Wij vertelden {n}"
        )


def besluit(w: Wereld, n: int) -> object:
    _rij, punt = _punt(w, n)
    with w.context():
        return uitkomsten.voeg_puntbesluit_toe(
            punt.daad(w.trekker(punt.dossier), w.klok()), punt.sleutel, f"Besloten is {n}"
        )


def wijzig_besluit(w: Wereld, n: int) -> object:
    vraag = _PUNTEN.add_columns(Besluit).join(Besluit, Besluit.agendapunt_id == Agendapunt.id)
    rij, slug, wat = een(w.lees(lambda: [tuple(r) for r in db.session.execute(vraag)]), n)
    with w.context():
        return uitkomsten.wijzig_besluit(
            Daad(w.trekker(slug), w.klok(), w.ronde, slug, STAP), rij.sleutel, wat.sleutel, wat.versie,
            f"Besloten is toch {n}", "Er stond een fout in",
        )  # fmt: skip


def _binnen(w: Wereld, punt: Agendapunt, n: int) -> int:
    """The id of an organisation inside the wall."""
    return een(sorted(w.lees(lambda: list_puntpartijen([punt.id])[punt.id])), n)


def _van(w: Wereld, organisatie: int) -> Actor:
    """Somebody of an organisation, if the world has anybody there."""
    return een([a for a in w.mensen.values() if a.organisatie_id == organisatie], 0)


def spreek_af(w: Wereld, n: int) -> object:
    """An action for somebody of a party of the item."""
    rij, punt = _punt(w, n)
    organisatie = _binnen(w, rij, n)
    wie = _van(w, organisatie)
    dag = (w.klok() + timedelta(days=n % 20)).date()
    with w.context():
        return uitkomsten.voeg_puntactie_toe(
            punt.daad(w.trekker(punt.dossier), w.klok()), punt.sleutel, f"Actie {n}", wie.functie_id, dag
        )


def rond_af(w: Wereld, n: int) -> object:
    vraag = _PUNTEN.add_columns(Actie).join(Actie, Actie.agendapunt_id == Agendapunt.id)
    _rij, slug, actie = een(w.lees(lambda: [tuple(r) for r in db.session.execute(vraag)]), n)
    wie = next(a for a in w.mensen.values() if a.functie_id == actie.functie_id)
    with w.context():
        return uitkomsten.rond_puntactie_af(
            Daad(wie, w.klok(), w.ronde, slug, STAP), actie.sleutel, f"Klaar, zie brief {n}"
        )


def zeg_toe(w: Wereld, n: int) -> object:
    rij, punt = _punt(w, n)
    organisatie = _binnen(w, rij, n)
    with w.context():
        return uitkomsten.voeg_toezegging_toe(
            punt.daad(w.trekker(punt.dossier), w.klok()), punt.sleutel, f"Toegezegd is {n}", organisatie,
            (w.klok() + timedelta(days=n % 20)).date(),
        )  # fmt: skip


def _toezegging(verb: Toezeggingsdaad) -> Zet:
    def doe(w: Wereld, n: int) -> object:
        vraag = _PUNTEN.add_columns(Toezegging).join(Toezegging, Toezegging.agendapunt_id == Agendapunt.id)
        _rij, slug, wat = een(w.lees(lambda: [tuple(r) for r in db.session.execute(vraag)]), n)
        wie = _van(w, wat.organisatie_id)
        anders = (f"Toegezegd is nu {n}", (w.klok() + timedelta(days=n % 40)).date())
        nieuw = anders if verb is Toezeggingsdaad.BIJSTELLEN else None
        with w.context():
            return toezeggingen.zet_toezegging(
                Daad(wie, w.klok(), w.ronde, slug, STAP), wat.sleutel, wat.versie, verb, f"Omdat {n}", nieuw
            )

    return doe


def _zet_punt(verb: Puntdaad) -> Zet:
    def doe(w: Wereld, n: int) -> object:
        _rij, punt = _punt(w, n)
        with w.context():
            return afsluiten.zet_punt(punt.daad(w.trekker(punt.dossier), w.klok()), punt.sleutel, verb, f"Omdat {n}")

    return doe


OPVOLGINGSZETTEN: dict[str, Zet] = {
    "vervolg plannen": plan,
    "puntverslag": schrijf_verslag,
    "puntverslag voorleggen": _verslag(Verslagdaad.VOORLEGGEN),
    "puntverslag terugnemen": _verslag(Verslagdaad.TERUGNEMEN),
    "puntverslag vaststellen": _verslag(Verslagdaad.VASTSTELLEN),
    "informeren": informeer,
    "besluiten": besluit,
    "besluit wijzigen": wijzig_besluit,
    "puntactie": spreek_af,
    "puntactie afronden": rond_af,
    "toezeggen": zeg_toe,
    "bijstellen": _toezegging(Toezeggingsdaad.BIJSTELLEN),
    "nakomen": _toezegging(Toezeggingsdaad.NAKOMEN),
    "toezegging intrekken": _toezegging(Toezeggingsdaad.INTREKKEN),
    **{verb: _zet_punt(verb) for verb in PUNTDADEN},
}
# Follows a good course of the agenda: every move, on the items that it adopted.
GOEDE_OPVOLGINGSLOOP = (
    ("schriftelijk afdoen", 0), ("bespreken", 0), ("schriftelijk afdoen", 0), ("informeren", 0), ("toezeggen", 0),
    ("afsluiten", 0), ("heropenen", 0), ("bespreken", 0), ("vervolg plannen", 1), ("houden", 2), ("puntverslag", 0),
    ("puntverslag voorleggen", 0), ("puntverslag terugnemen", 0), ("besluiten", 1), ("besluit wijzigen", 0),
    ("puntactie", 1), ("puntactie", 0), ("puntactie afronden", 0), ("toezeggen", 1), ("bijstellen", 1), ("nakomen", 1),
    ("toezegging intrekken", 0), ("puntverslag voorleggen", 0), ("puntverslag vaststellen", 0), ("afsluiten", 0),
    ("doorschuiven", 1),
)  # fmt: skip
