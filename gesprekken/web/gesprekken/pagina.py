"""What the page of a talk shows, gathered once, with the buttons that the workflow engine yields."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from flask import g, render_template
from flask.typing import ResponseReturnValue

from gesprekken.core.permissions import Permission
from gesprekken.core.workflow import Toestand
from gesprekken.domain.gesprekken.models import Gesprek
from gesprekken.domain.gesprekken.processen import GESPREK, Gespreksdaad, Gespreksomgeving
from gesprekken.domain.gesprekken.statussen import (
    gesprekslabel,
    is_concept,
    is_gehouden,
    is_gepland,
    is_vastgesteld,
    is_vervallen,
    verslaglabel,
)
from gesprekken.queries.gesprekken.gesprekken import find_verslag, list_acties, list_genodigden, list_wijzigingen
from gesprekken.queries.gesprekken.omgeving import omgeving
from gesprekken.queries.opvolging.opvolging import Vervolgpunt, list_gesprekspunten, list_puntgesprekken
from gesprekken.web.daadknop import Daadknop, Redenen, maak_knop
from gesprekken.web.gesprekken.forms import Versieformulier
from gesprekken.web.gesprekken.kamer import Gevonden

P = Permission


@dataclass(frozen=True, slots=True)
class Gesprekspuntbeeld:
    """An item of the talk, where it is followed up, and its minutes."""

    vervolgpunt: Vervolgpunt
    adres: str
    verslagadres: str
    label: tuple[str, str]


def _toestand(hier: Gevonden, nu: datetime) -> Toestand[Gespreksomgeving]:
    """What the guards look at; a moment to move to is judged when it is known."""
    return Toestand(nu, omgeving(hier.ronde, hier.dossier, hier.stap, hier.gesprek, moment_gekozen=False))


def daden(hier: Gevonden, nu: datetime) -> list[Daadknop]:
    """What the trekker can do with the talk, each with every reason why not yet; nobody else sees buttons."""
    if not hier.trekt or is_vervallen(hier.gesprek):
        return []
    mogelijk = GESPREK.mogelijkheden(hier.gesprek, hier.actor, _toestand(hier, nu))
    return [maak_knop(m, hier.adres(m.overgang.daad)) for m in mogelijk]


def bezwaren(hier: Gevonden, verb: Gespreksdaad, nu: datetime) -> Redenen:
    """What stands in the way of one of them: (sentence, link) pairs, also when the moment has passed for good."""
    for daad in daden(hier, nu):
        if daad.verb == verb:
            return daad.redenen
    _soort, woord = gesprekslabel(hier.gesprek, nu)
    return ((f"Dit kan niet meer: het gesprek heeft nu de stand ‘{woord}’.", hier.adres()),)


def toon_formulier(
    pagina: str,
    verb: Gespreksdaad,
    hier: Gevonden,
    form: Versieformulier,
    nu: Versieformulier | None = None,
    **meer: object,
) -> ResponseReturnValue:
    """A page around one form; before anything is sent it says what stands in the way of `verb`.

    After a lost race it lies beside the form as it would open now: `nu`, when it shows what is stored.
    """
    if nu:
        form.naast_wat_nu_geldt(nu)
    elif form.conflict:
        form.versie.zet(hier.gesprek.versie)
    redenen = bezwaren(hier, verb, g.nu) if form.status == 200 else ()
    return render_template(f"gesprekken/{pagina}.html", hier=hier, form=form, bezwaren=redenen, **meer), form.status


def overzicht(hier: Gevonden, nu: datetime) -> dict[str, Any]:
    """The template's variables."""
    gesprek, verslag = hier.gesprek, find_verslag(hier.gesprek)
    punten = list_gesprekspunten(hier.actor, gesprek)
    return {
        "label_gesprek": gesprekslabel(gesprek, nu),
        "einde": gesprek.begint_op + timedelta(minutes=gesprek.duur),
        "vervallen": is_vervallen(gesprek),
        "gehouden": is_gehouden(gesprek),
        "genodigden": list_genodigden(gesprek),
        "wijzigt_genodigden": is_gepland(gesprek) and hier.mag(P.GESPREK_PLANNEN),
        "wijzigingen": list_wijzigingen(gesprek),
        "acties": list_acties(gesprek),
        "daden": daden(hier, nu),
        "verslag": verslag,
        "label_verslag": verslaglabel(verslag, hier.trekt),
        "leest_verslag": hier.trekt or not is_concept(verslag),
        "verslag_klaar": is_vastgesteld(verslag),
        "schrijft_verslag": hier.mag(P.VERSLAG_SCHRIJVEN),
        "punten": _punten(hier, punten),
        **_vervolg(hier, punten),
    }


def _punten(hier: Gevonden, punten: Sequence[Vervolgpunt]) -> list[Gesprekspuntbeeld]:
    """The items of the talk; how far the minutes of an item are is for who stands inside its wall."""
    verslagen = {
        punt_id: verslag
        for punt_id, gesprekken in list_puntgesprekken(hier.actor, punten).items()
        for gesprek, verslag in gesprekken
        if gesprek.id == hier.gesprek.id
    }
    return [
        Gesprekspuntbeeld(p, hier.vervolgadres("punt", punt=p.punt.sleutel), replace(hier, punt=p).verslagadres(),
                          verslaglabel(verslagen.get(p.punt.id), hier.trekt))
        for p in punten
    ]  # fmt: skip


def _vervolg(hier: Gevonden, punten: Sequence[Vervolgpunt]) -> dict[str, Any]:
    """After a cancelled talk: the one that took its place, or the way to plan it."""
    if not is_vervallen(hier.gesprek):
        return {}
    lopend = _later_gesprek(hier, punten) if punten else omgeving(hier.ronde, hier.dossier, hier.stap).lopend
    return {
        "opvolger": replace(hier, gesprek=lopend) if lopend else None,
        "plant": hier.mag(P.GESPREK_PLANNEN),
        "adres_nieuw": hier.vervolgadres("new", punt=[p.punt.sleutel for p in punten]) if punten else hier.planadres(),
    }


def _later_gesprek(hier: Gevonden, punten: Sequence[Vervolgpunt]) -> Gesprek | None:
    """The first talk about one of the same items that was planned after this one."""
    lijsten = list_puntgesprekken(hier.actor, punten).values()
    later = [g for lijst in lijsten for g, _v in lijst if not is_vervallen(g) and g.id > hier.gesprek.id]
    return min(later, key=lambda g: g.id, default=None)
