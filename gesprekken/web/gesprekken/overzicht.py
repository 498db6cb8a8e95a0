"""What the page of a talk shows, gathered once, with the buttons that the workflow engine yields."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from flask import g, render_template, url_for
from flask.typing import ResponseReturnValue

from gesprekken.core.permissions import Permission
from gesprekken.core.workflow import Mogelijkheid, Toestand
from gesprekken.domain.gesprekken.processen import GESPREK
from gesprekken.domain.gesprekken.statussen import (
    gesprekslabel,
    is_concept,
    is_gehouden,
    is_gepland,
    is_vastgesteld,
    is_vervallen,
    verslaglabel,
)
from gesprekken.queries.gesprekken import find_verslag, list_acties, list_genodigden, list_wijzigingen
from gesprekken.services.gesprekken.plannen import omgeving
from gesprekken.web.formulieren import regel
from gesprekken.web.gesprekken.forms import Versieformulier
from gesprekken.web.gesprekken.kamer import Gevonden

P = Permission


@dataclass(frozen=True, slots=True)
class Daad:
    """A button, or everything that stands in its way: (sentence, link) pairs."""

    verb: str
    knop: str
    adres: str
    redenen: list[tuple[str, str | None]]


def maak_daad(hier: Gevonden, mogelijkheid: Mogelijkheid) -> Daad:
    """A possibility of the engine as the page shows it: the act-noun is the endpoint."""
    o = mogelijkheid.overgang
    return Daad(o.verb, o.knop, hier.adres(o.daad), [regel(w) for w in mogelijkheid.weigeringen])


def _toestand(hier: Gevonden, nu: datetime) -> Toestand:
    """What the guards look at; a moment to move to is judged when it is known."""
    return Toestand(nu, omgeving(hier.ronde, hier.dossier, hier.stap, hier.gesprek, moment_gekozen=False))


def daden(hier: Gevonden, nu: datetime) -> list[Daad]:
    """What the trekker can do with the talk, each with every reason why not yet; nobody else sees buttons."""
    if not hier.trekt:
        return []
    return [maak_daad(hier, m) for m in GESPREK.mogelijkheden(hier.gesprek, hier.actor, _toestand(hier, nu))]


def bezwaren(hier: Gevonden, verb: str, nu: datetime) -> list[tuple[str, str | None]]:
    """What stands in the way of one of them: (sentence, link) pairs, also when the moment has passed for good."""
    for daad in daden(hier, nu):
        if daad.verb == verb:
            return daad.redenen
    _soort, woord = gesprekslabel(hier.gesprek, nu)
    return [(f"Dit kan niet meer: het gesprek heeft nu de stand ‘{woord}’.", hier.adres())]


def toon_formulier(
    pagina: str,
    verb: str,
    hier: Gevonden,
    form: Versieformulier,
    **meer: object,
) -> ResponseReturnValue:
    """A page around one form; before anything is sent it says what stands in the way of `verb`."""
    if form.conflict:
        form.versie.zet(form.conflict.versie)
    redenen = bezwaren(hier, verb, g.nu) if form.status == 200 else []
    return render_template(f"gesprekken/{pagina}.html", hier=hier, form=form, bezwaren=redenen, **meer), form.status


def overzicht(hier: Gevonden, nu: datetime) -> dict[str, Any]:
    """The template's variables."""
    gesprek, verslag = hier.gesprek, find_verslag(hier.gesprek)
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
        **_vervolg(hier),
    }


def _vervolg(hier: Gevonden) -> dict[str, Any]:
    """After a cancelled talk: the one that took its place, or the way to plan it."""
    if not is_vervallen(hier.gesprek):
        return {}
    lopend = omgeving(hier.ronde, hier.dossier, hier.stap).lopend
    return {
        "opvolger": replace(hier, gesprek=lopend) if lopend else None,
        "plant": hier.mag(P.GESPREK_PLANNEN),
        "adres_nieuw": url_for("gesprekken.new", ronde=hier.ronde.slug, dossier=hier.dossier.slug, stap=hier.stap.code),
    }
