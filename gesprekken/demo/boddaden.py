"""The deeds around a bid: writing and issuing a version, proposing, answering, judging, explaining."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from gesprekken.core.actor import Actor
from gesprekken.demo.daden import Zaak
from gesprekken.demo.toneel import Optreden, Toneel
from gesprekken.domain.biedingen.invoer import Bodinvoer
from gesprekken.domain.biedingen.models import Uitlegsoort
from gesprekken.domain.biedingen.rekenen import Cel
from gesprekken.domain.dossiers.models import Dossier
from gesprekken.domain.rondes.models import Stap
from gesprekken.domain.soorten.bod import SOORT
from gesprekken.domain.voorstellen.processen import Voorsteldaad
from gesprekken.queries.biedingen.biedingen import get_bodstand, list_biedingen, list_voorstellen
from gesprekken.queries.dossiers.dossiers import get_dossier, get_stap
from gesprekken.queries.rondes.stappen import parameters_van
from gesprekken.services.biedingen import bieden, uitleg, voorstellen
from gesprekken.services.daad import Daad

PRIJSPEIL = 2019
# segment -> (gross, net) per period; segments and periods that are left out are zero
Aantallen = Mapping[str, tuple[tuple[int, int], ...]]


def _stap(actor: Actor, zaak: Zaak) -> tuple[Dossier, Stap]:
    _ronde, dossier = get_dossier(actor, zaak.ronde, zaak.dossier)
    return dossier, get_stap(dossier, zaak.stap, SOORT)


def _cellen(stap: Stap, aantallen: Aantallen) -> tuple[Cel, ...]:
    parameters = parameters_van(stap, SOORT)
    perioden = list(parameters.periodenamen)
    niets = ((0, 0),) * len(perioden)
    return tuple(
        Cel(s.code, periode, *paar)
        for s in parameters.segmenten
        for periode, paar in zip(perioden, aantallen.get(s.code, niets), strict=True)
    )


def _voorstel(t: Toneel, dossier: Dossier, stap: Stap, van: str) -> str:
    """The key of the last proposal of this organisation."""
    eigen = t.organisaties[van].id
    return next(v.voorstel.sleutel for v in list_voorstellen(dossier, stap) if v.voorstel.organisatie_id == eigen)


def schrijf(zaak: Zaak, aantallen: Aantallen, waarom: str, *, gesprek: str = "", voorstel: str = "") -> Optreden:
    """Save the concept; `gesprek` is the step whose talk it comes from, `voorstel` who proposed it."""

    def daad(t: Toneel, actor: Actor, nu: datetime) -> object:
        dossier, stap = _stap(actor, zaak)
        bron = t.gesprekken[zaak.ronde, zaak.dossier, gesprek].sleutel if gesprek else ""
        van = _voorstel(t, dossier, stap, voorstel) if voorstel else ""
        vakken = parameters_van(stap, SOORT).vakken
        invoer = Bodinvoer(vakken, _cellen(stap, aantallen), PRIJSPEIL, waarom, bron, van)
        return bieden.bewaar_bod(Daad(actor, nu, *zaak.sleutel), get_bodstand(dossier, stap), invoer)

    return daad


def breng_uit(zaak: Zaak) -> Optreden:
    """Issue the concept."""

    def daad(t: Toneel, actor: Actor, nu: datetime) -> object:
        return bieden.breng_uit(Daad(actor, nu, *zaak.sleutel), get_bodstand(*_stap(actor, zaak)))

    return daad


def stel_voor(zaak: Zaak, segment: str, woningen: int, tekst: str) -> Optreden:
    """Propose to sharpen the bid."""
    return lambda t, actor, nu: voorstellen.stel_voor(Daad(actor, nu, *zaak.sleutel), segment, woningen, tekst)


def beantwoord(zaak: Zaak, van: str, verb: Voorsteldaad, antwoord: str) -> Optreden:
    """Take the proposal of an organisation up, or not."""

    def daad(t: Toneel, actor: Actor, nu: datetime) -> object:
        sleutel = _voorstel(t, *_stap(actor, zaak), van)
        return voorstellen.beantwoord(Daad(actor, nu, *zaak.sleutel), sleutel, verb, antwoord)

    return daad


def _nr(actor: Actor, zaak: Zaak) -> int:
    return next(b.bod.nr or 0 for b in list_biedingen(actor, *_stap(actor, zaak)) if not b.concept)


def oordeel(zaak: Zaak, redenen: str, *, wezenlijk: bool) -> Optreden:
    """Judge the version that counts."""
    return lambda t, actor, nu: uitleg.oordeel_over_bod(
        Daad(actor, nu, *zaak.sleutel), _nr(actor, zaak), redenen, wezenlijk=wezenlijk
    )


def leg_uit(zaak: Zaak, soort: Uitlegsoort, tekst: str) -> Optreden:
    """Explain the version that counts."""
    return lambda t, actor, nu: uitleg.leg_uit(Daad(actor, nu, *zaak.sleutel), _nr(actor, zaak), soort, tekst)
