"""The deeds around an agenda: bringing, handling, composing, presenting, answering, adopting.

The script calls a submission by a name of its own; the item it stands behind is found through the submission.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from gesprekken.core.actor import Actor
from gesprekken.core.errors import BestaatNiet
from gesprekken.demo.daden import Zaak
from gesprekken.demo.toneel import Optreden, Toneel
from gesprekken.domain.agenda.invoer import Onderwerpinvoer, Onderwerptekst, Puntinvoer
from gesprekken.domain.agenda.models import Gespreksagenda, Oordeel, Rolinpunt
from gesprekken.domain.agenda.processen import Onderwerpdaad
from gesprekken.domain.soorten.agenda import SOORT
from gesprekken.queries.agenda.agenda import Punt, find_agenda, list_instemmingen, list_punten, list_versies
from gesprekken.queries.agenda.inbreng import get_onderwerpkader
from gesprekken.queries.dossiers.dossiers import get_dossier, get_stap
from gesprekken.services.agenda import inbreng, instemmen, samenstellen
from gesprekken.services.daad import Daad


@dataclass(frozen=True, slots=True)
class Opzet:
    """How an item is composed: the question, who takes part and who is told (organisation slugs)."""

    vraag: str
    met: tuple[str, ...]
    weet: tuple[str, ...] = ()
    duur: int = 20
    titel: str = ""


def _agenda(actor: Actor, zaak: Zaak) -> Gespreksagenda:
    _ronde, dossier = get_dossier(actor, zaak.ronde, zaak.dossier)
    agenda = find_agenda(dossier, get_stap(dossier, zaak.stap, SOORT))
    if agenda is None:
        raise BestaatNiet
    return agenda


def _punt(t: Toneel, agenda: Gespreksagenda, zaak: Zaak, naam: str) -> Punt:
    bron = t.onderwerpen[zaak.dossier, naam]
    return next(p for p in list_punten(agenda) if bron.id in {b.onderwerp.id for b in p.bronnen})


def puntsleutel(t: Toneel, actor: Actor, zaak: Zaak, naam: str) -> str:
    """The key of the item that a submission stands behind."""
    return _punt(t, _agenda(actor, zaak), zaak, naam).punt.sleutel


def _gekeurd(actor: Actor, zaak: Zaak, tekst: Onderwerptekst) -> Onderwerpinvoer:
    return Onderwerpinvoer(tekst, get_onderwerpkader(actor, *zaak.sleutel))


def breng_in(zaak: Zaak, naam: str, tekst: Onderwerptekst, *, indienen: bool) -> Optreden:
    """Bring a submission, as a draft or handed in."""

    def daad(t: Toneel, actor: Actor, nu: datetime) -> object:
        invoer = _gekeurd(actor, zaak, tekst)
        t.onderwerpen[zaak.dossier, naam] = inbreng.breng_in(Daad(actor, nu, *zaak.sleutel), invoer, indienen=indienen)
        return t.onderwerpen[zaak.dossier, naam]

    return daad


def behandel(zaak: Zaak, naam: str, verb: Onderwerpdaad, tekst: str = "") -> Optreden:
    """Opnemen, terugleggen (a question) or afwijzen (a reason)."""
    return lambda t, actor, nu: inbreng.behandel(
        Daad(actor, nu, *zaak.sleutel), t.onderwerpen[zaak.dossier, naam].sleutel, verb, tekst
    )


def beantwoord(zaak: Zaak, naam: str, tekst: Onderwerptekst, antwoord: str) -> Optreden:
    """Answer the question about a submission and hand it in again."""

    def daad(t: Toneel, actor: Actor, nu: datetime) -> object:
        o, invoer = t.onderwerpen[zaak.dossier, naam], _gekeurd(actor, zaak, tekst)
        return inbreng.wijzig_onderwerp(
            Daad(actor, nu, *zaak.sleutel), o.sleutel, invoer, o.versie, indienen=True, antwoord=antwoord
        )

    return daad


def trek_in(zaak: Zaak, naam: str) -> Optreden:
    """Withdraw a submission."""
    return lambda t, actor, nu: inbreng.trek_in(
        Daad(actor, nu, *zaak.sleutel), t.onderwerpen[zaak.dossier, naam].sleutel
    )


def voeg_samen(zaak: Zaak, naam: str, in_naam: str) -> Optreden:
    """Merge an item into another."""

    def daad(t: Toneel, actor: Actor, nu: datetime) -> object:
        bron, doel = (puntsleutel(t, actor, zaak, n) for n in (naam, in_naam))
        return samenstellen.voeg_samen(Daad(actor, nu, *zaak.sleutel), bron, doel)

    return daad


def splits(zaak: Zaak, naam: str, titel: str) -> Optreden:
    """Make a second item from the same submission."""
    return lambda t, actor, nu: samenstellen.splits(
        Daad(actor, nu, *zaak.sleutel), puntsleutel(t, actor, zaak, naam), titel
    )


def haal_af(zaak: Zaak, naam: str, reden: str) -> Optreden:
    """Take an item off the next version."""
    return lambda t, actor, nu: samenstellen.haal_af(
        Daad(actor, nu, *zaak.sleutel), puntsleutel(t, actor, zaak, naam), reden
    )


def schuif_op(zaak: Zaak, naam: str) -> Optreden:
    """Move an item one place up."""
    return lambda t, actor, nu: samenstellen.verplaats_punt(
        Daad(actor, nu, *zaak.sleutel), puntsleutel(t, actor, zaak, naam), omhoog=True
    )


def stel_samen(zaak: Zaak, opzetten: Mapping[str, Opzet]) -> Optreden:
    """Give these items their question, time and parties."""

    def daad(t: Toneel, actor: Actor, nu: datetime) -> object:
        agenda = _agenda(actor, zaak)
        punten = {naam: _punt(t, agenda, zaak, naam) for naam in opzetten}
        invoer = {p.punt.sleutel: _invoer(t, actor, p, opzetten[naam]) for naam, p in punten.items()}
        return samenstellen.bewaar_samenstelling(Daad(actor, nu, *zaak.sleutel), agenda.versie, invoer)

    return daad


def _invoer(t: Toneel, actor: Actor, p: Punt, opzet: Opzet) -> Puntinvoer:
    rollen: dict[int, str] = {actor.organisatie_id: Rolinpunt.VOERT}
    rollen |= {t.organisaties[slug].id: Rolinpunt.NEEMT_DEEL for slug in opzet.met}
    rollen |= {t.organisaties[slug].id: Rolinpunt.GEINFORMEERD for slug in opzet.weet}
    return Puntinvoer(opzet.titel or p.punt.titel, opzet.vraag, opzet.duur, rollen)


def leg_voor(zaak: Zaak) -> Optreden:
    """Present the working copy as the next version."""
    return lambda t, actor, nu: instemmen.leg_voor(Daad(actor, nu, *zaak.sleutel), _agenda(actor, zaak).versie)


def antwoord(zaak: Zaak, nr: int, anders: Mapping[str, tuple[Oordeel, str]]) -> Optreden:
    """Answer what this party is asked now: akkoord, but for what `anders` says per submission."""

    def daad(t: Toneel, actor: Actor, nu: datetime) -> object:
        agenda = _agenda(actor, zaak)
        eigen = {_punt(t, agenda, zaak, naam).punt.sleutel: oordeel for naam, oordeel in anders.items()}
        gevraagd = dict.fromkeys(_gevraagd(actor, agenda), (Oordeel.AKKOORD, ""))
        return instemmen.antwoord(Daad(actor, nu, *zaak.sleutel), nr, gevraagd | eigen)

    return daad


def _gevraagd(actor: Actor, agenda: Gespreksagenda) -> list[str]:
    """The lines of the last version that this party did not answer yet."""
    gegeven = {i.vingerafdruk for i, _partij in list_instemmingen(agenda) if i.organisatie_id == actor.organisatie_id}
    return [r.sleutel for r in list_versies(actor, agenda)[0].als_waarden() if r.vingerafdruk not in gegeven]


def reageer(zaak: Zaak, partij: str, naam: str, tekst: str) -> Optreden:
    """Reply to the condition of a party at an item."""

    def daad(t: Toneel, actor: Actor, nu: datetime) -> object:
        agenda = _agenda(actor, zaak)
        punt, wie = _punt(t, agenda, zaak, naam).punt.id, t.organisaties[partij].id
        instemming = next(
            i for i, _kort in list_instemmingen(agenda) if (i.agendapunt_id, i.organisatie_id) == (punt, wie)
        )
        return instemmen.reageer(Daad(actor, nu, *zaak.sleutel), instemming.sleutel, tekst)

    return daad


def stel_vast(zaak: Zaak, nr: int) -> Optreden:
    """Adopt a version."""
    return lambda t, actor, nu: instemmen.stel_vast(Daad(actor, nu, *zaak.sleutel), nr)
