"""The deeds around adopted items: talks, minutes per item, outcomes, and what becomes of promises and of the item.

The script calls an item by the name of the submission behind it, and a talk by a name of its own.
"""

from __future__ import annotations

from datetime import datetime

from gesprekken.core.actor import Actor
from gesprekken.demo.agendadaden import puntsleutel
from gesprekken.demo.daden import Afspraak, Zaak, leg_aanwezigen_vast
from gesprekken.demo.toneel import Optreden, Toneel
from gesprekken.domain.agenda.processen import Puntdaad
from gesprekken.domain.gesprekken.processen import Verslagdaad
from gesprekken.domain.opvolging.processen import Toezeggingsdaad
from gesprekken.domain.soorten.opvolging import SOORT
from gesprekken.queries.dossiers.dossiers import get_dossier, get_stap
from gesprekken.queries.gesprekken.gesprekken import find_verslag
from gesprekken.queries.opvolging.opvolging import get_vervolgpunt
from gesprekken.queries.opvolging.uitkomsten import Uitkomsten, list_uitkomsten
from gesprekken.queries.rondes.stappen import parameters_van
from gesprekken.services.daad import Daad
from gesprekken.services.gesprekken.verslagen import bewaar_verslag, zet_verslag
from gesprekken.services.opvolging import afsluiten, plannen, toezeggingen, uitkomsten


def _punt(t: Toneel, actor: Actor, zaak: Zaak, naam: str) -> str:
    """The key of the item, on the agenda that this step follows."""
    _ronde, dossier = get_dossier(actor, zaak.ronde, zaak.dossier)
    agenda = parameters_van(get_stap(dossier, zaak.stap, SOORT), SOORT).agenda
    return puntsleutel(t, actor, Zaak(zaak.ronde, zaak.dossier, agenda), naam)


def _bij(t: Toneel, actor: Actor, nu: datetime, zaak: Zaak, naam: str) -> tuple[Daad, str]:
    """A deed on this item: who, when and where, and its key."""
    return Daad(actor, nu, *zaak.sleutel), _punt(t, actor, zaak, naam)


def _uitkomsten(t: Toneel, actor: Actor, zaak: Zaak, naam: str) -> Uitkomsten:
    _ronde, dossier = get_dossier(actor, zaak.ronde, zaak.dossier)
    stap = get_stap(dossier, zaak.stap, SOORT)
    return list_uitkomsten(get_vervolgpunt(actor, dossier, stap, _punt(t, actor, zaak, naam)).punt)


def plan(zaak: Zaak, gesprek: str, punten: tuple[str, ...], afspraak: Afspraak) -> Optreden:
    """Plan a talk about these items and invite their parties."""

    def daad(t: Toneel, actor: Actor, nu: datetime) -> object:
        sleutels = [_punt(t, actor, zaak, naam) for naam in punten]
        gepland = plannen.plan_vervolggesprek(Daad(actor, nu, *zaak.sleutel), sleutels, afspraak.invoer(t), {})
        t.gesprekken[zaak.ronde, zaak.dossier, gesprek] = gepland
        return gepland

    return daad


def houd(zaak: Zaak, gesprek: str) -> Optreden:
    """The talk was held, and everybody was there."""
    return leg_aanwezigen_vast(Zaak(zaak.ronde, zaak.dossier, gesprek), {})


def notuleer(zaak: Zaak, gesprek: str, naam: str, tekst: str) -> Optreden:
    """Write the minutes of one item of a talk."""

    def daad(t: Toneel, actor: Actor, nu: datetime) -> object:
        talk, punt = t.gesprekken[zaak.ronde, zaak.dossier, gesprek], _punt(t, actor, zaak, naam)
        return bewaar_verslag(Daad(actor, nu, zaak.ronde, zaak.dossier), talk.sleutel, tekst, 0, punt)

    return daad


def zet(zaak: Zaak, gesprek: str, naam: str, verb: Verslagdaad) -> Optreden:
    """Voorleggen or vaststellen of the minutes of one item."""

    def daad(t: Toneel, actor: Actor, nu: datetime) -> object:
        talk, punt = t.gesprekken[zaak.ronde, zaak.dossier, gesprek], _punt(t, actor, zaak, naam)
        _ronde, dossier = get_dossier(actor, zaak.ronde, zaak.dossier)
        over = get_vervolgpunt(actor, dossier, get_stap(dossier, zaak.stap, SOORT), punt)
        verslag = find_verslag(talk, over.punt.id)
        versie = verslag.versie if verslag else 0
        return zet_verslag(Daad(actor, nu, zaak.ronde, zaak.dossier), talk.sleutel, verb, versie, punt)

    return daad


def informeer(zaak: Zaak, naam: str, tekst: str) -> Optreden:
    """What the parties told each other about an item."""
    return lambda t, actor, nu: uitkomsten.voeg_informatie_toe(*_bij(t, actor, nu, zaak, naam), tekst)


def besluit(zaak: Zaak, naam: str, tekst: str) -> Optreden:
    """A decision on an item."""
    return lambda t, actor, nu: uitkomsten.voeg_puntbesluit_toe(*_bij(t, actor, nu, zaak, naam), tekst)


def wijzig_besluit(zaak: Zaak, naam: str, nr: int, tekst: str, reden: str) -> Optreden:
    """Amend the decision with this number."""

    def daad(t: Toneel, actor: Actor, nu: datetime) -> object:
        was = _uitkomsten(t, actor, zaak, naam).besluiten[nr - 1].besluit
        return uitkomsten.wijzig_besluit(*_bij(t, actor, nu, zaak, naam), was.sleutel, was.versie, tekst, reden)

    return daad


def spreek_af(zaak: Zaak, naam: str, tekst: str, wie: str, dag: int) -> Optreden:
    """An action on an item for the person `wie`, due on a working day."""
    return lambda t, actor, nu: uitkomsten.voeg_puntactie_toe(
        *_bij(t, actor, nu, zaak, naam), tekst, t.actoren[wie].functie_id, t.kalender.werkdag(dag)
    )


def rond_af(zaak: Zaak, naam: str, nr: int, resultaat: str) -> Optreden:
    """Finish the action with this number."""

    def daad(t: Toneel, actor: Actor, nu: datetime) -> object:
        actie = _uitkomsten(t, actor, zaak, naam).acties[nr - 1].actie
        return uitkomsten.rond_puntactie_af(Daad(actor, nu, *zaak.sleutel), actie.sleutel, resultaat)

    return daad


def zeg_toe(zaak: Zaak, naam: str, tekst: str, organisatie: str, dag: int) -> Optreden:
    """A commitment of an organisation (slug) on an item, due on a working day."""
    return lambda t, actor, nu: uitkomsten.voeg_toezegging_toe(
        *_bij(t, actor, nu, zaak, naam), tekst, t.organisaties[organisatie].id, t.kalender.werkdag(dag)
    )


def _zet_toezegging(zaak: Zaak, naam: str, nr: int, verb: Toezeggingsdaad, reden: str, dag: int | None) -> Optreden:
    def daad(t: Toneel, actor: Actor, nu: datetime) -> object:
        wat = _uitkomsten(t, actor, zaak, naam).toezeggingen[nr - 1].toezegging
        nieuw = None if dag is None else (wat.tekst, t.kalender.werkdag(dag))
        return toezeggingen.zet_toezegging(Daad(actor, nu, *zaak.sleutel), wat.sleutel, wat.versie, verb, reden, nieuw)

    return daad


def kom_na(zaak: Zaak, naam: str, nr: int, hoe: str) -> Optreden:
    """The commitment with this number is kept."""
    return _zet_toezegging(zaak, naam, nr, Toezeggingsdaad.NAKOMEN, hoe, None)


def stel_bij(zaak: Zaak, naam: str, nr: int, reden: str, dag: int) -> Optreden:
    """The commitment with this number gets another day."""
    return _zet_toezegging(zaak, naam, nr, Toezeggingsdaad.BIJSTELLEN, reden, dag)


def zet_punt(zaak: Zaak, naam: str, verb: Puntdaad, tekst: str) -> Optreden:
    """What becomes of an item: see the process AGENDAPUNT."""
    return lambda t, actor, nu: afsluiten.zet_punt(*_bij(t, actor, nu, zaak, naam), verb, tekst)
