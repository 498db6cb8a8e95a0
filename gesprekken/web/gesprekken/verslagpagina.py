"""What the page of the minutes shows: to the trekker with its forms, to the others once it was presented."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from flask import g, render_template, request
from flask.typing import ResponseReturnValue

from gesprekken.core.permissions import Permission
from gesprekken.core.workflow import Toestand
from gesprekken.domain.dossiers.models import Dossier
from gesprekken.domain.gesprekken.models import Verslag
from gesprekken.domain.gesprekken.processen import VERSLAG
from gesprekken.domain.gesprekken.statussen import is_concept, is_gehouden, is_vervallen, verslaglabel
from gesprekken.queries.dossiers.dossiers import list_deelnemers
from gesprekken.queries.gesprekken.gesprekken import (
    find_laatste_schrijver,
    find_verslag,
    list_besluiten,
    list_genoteerde_acties,
    list_verslagversies,
)
from gesprekken.queries.gesprekken.omgeving import verslagomgeving
from gesprekken.queries.partijen.partijen import Functiekeuze, list_personen
from gesprekken.web.daadknop import Daadknop, maak_knop
from gesprekken.web.formulieren import Formulier
from gesprekken.web.gesprekken.forms import Actieformulier, Besluitformulier, Standformulier, Verslagformulier
from gesprekken.web.gesprekken.intrekpagina import vind_intrekbaar
from gesprekken.web.gesprekken.kamer import Gevonden
from gesprekken.web.toegang import huidige_actor

P = Permission


@dataclass(frozen=True, slots=True)
class Ingevuld:
    """The forms of the page that were sent and could not be carried out."""

    tekst: Verslagformulier | None = None
    besluit: Besluitformulier | None = None
    actie: Actieformulier | None = None
    stand: Standformulier | None = None

    @property
    def fout(self) -> Formulier | None:
        """The one that was sent."""
        return self.tekst or self.besluit or self.actie or self.stand


NIETS = Ingevuld()


def personen(dossier: Dossier) -> list[Functiekeuze]:
    """Who can be named in an action: the people of the parties at the table."""
    partijen = [d.organisatie_id for d in list_deelnemers(dossier) if d.gesprekspartij]
    return list_personen(huidige_actor(), partijen)


def toon(hier: Gevonden, ingevuld: Ingevuld = NIETS) -> ResponseReturnValue:
    """The page, with the faults of the form that was sent."""
    verslag, fout = _verslag(hier), ingevuld.fout
    leest = hier.trekt or not is_concept(verslag)
    schrijft = hier.mag(P.VERSLAG_SCHRIJVEN) and is_concept(verslag) and not is_vervallen(hier.gesprek)
    bewerkt = ingevuld.tekst is not None or (schrijft and (verslag is None or "wijzigen" in request.args))
    pagina = render_template(
        "gesprekken/verslag.html", hier=hier, leest=leest, schrijft=schrijft, bewerkt=bewerkt, fout=fout,
        conflict=fout.conflict if fout else None, form=_tekstformulier(verslag, ingevuld) if bewerkt else None,
        **_inhoud(hier, verslag, leest=leest), **_bijschrijven(hier, ingevuld, mag=schrijft and not bewerkt),
    )  # fmt: skip
    return pagina, fout.status if fout else 200


def _verslag(hier: Gevonden) -> Verslag | None:
    return find_verslag(hier.gesprek, hier.punt.punt.id if hier.punt else None)


def _tekstformulier(verslag: Verslag | None, ingevuld: Ingevuld) -> Verslagformulier:
    if ingevuld.tekst is not None:
        return ingevuld.tekst
    waarden = {"tekst": verslag.tekst, "basisversie": verslag.versie} if verslag else {}
    return Verslagformulier(formdata=None, data=waarden)


def _inhoud(hier: Gevonden, verslag: Verslag | None, *, leest: bool) -> dict[str, Any]:
    """The minutes themselves. Actions were agreed with their owners: they see them before the text is presented.

    What came out of an item stands on the page of that item.
    """
    heel = hier.punt is None
    return {
        "verslag": verslag if leest else None,
        "label": verslaglabel(verslag, hier.trekt),
        "schrijver": find_laatste_schrijver(verslag) if verslag and leest else "",
        "versies": list_verslagversies(verslag) if verslag and hier.trekt else [],
        **(_besluiten(hier, verslag) if leest and heel else {"besluiten": []}),
        **(_acties(hier, verslag) if heel else {"acties": []}),
        "daden": _daden(hier, verslag),
        "gehouden": is_gehouden(hier.gesprek),
        "vervallen": is_vervallen(hier.gesprek),
    }


def _besluiten(hier: Gevonden, verslag: Verslag | None) -> dict[str, Any]:
    """The decisions, for the own organisation also the withdrawn ones; for who writes, what can be withdrawn."""
    besluiten = list_besluiten(hier.gesprek, ook_ingetrokken=hier.trekt)
    intrekbaar = vind_intrekbaar(hier, verslag, ((b.nr, b) for b in besluiten), "besluitintrekking")
    return {"besluiten": besluiten, "intrekbare_besluiten": intrekbaar}


def _acties(hier: Gevonden, verslag: Verslag | None) -> dict[str, Any]:
    """The actions, for who wrote them down or was to do them also the withdrawn ones; and what can be withdrawn."""
    acties = list_genoteerde_acties(hier.actor, hier.dossier, hier.gesprek)
    intrekbaar = vind_intrekbaar(hier, verslag, ((r.actie.nr, r.actie) for r in acties), "actieintrekking")
    return {"acties": acties, "intrekbare_acties": intrekbaar}


def _bijschrijven(hier: Gevonden, ingevuld: Ingevuld, *, mag: bool) -> dict[str, Any]:
    """The forms for a decision and an action: not beside the form of the text, so that no typed text is lost."""
    if not mag or hier.punt is not None or not is_gehouden(hier.gesprek):
        return {"besluitform": ingevuld.besluit, "actieform": ingevuld.actie}
    return {
        "besluitform": ingevuld.besluit or Besluitformulier(formdata=None),
        "actieform": ingevuld.actie or Actieformulier(personen(hier.dossier), formdata=None),
    }


def _daden(hier: Gevonden, verslag: Verslag | None) -> list[Daadknop]:
    """The buttons of the engine, each with a form of its own; writing has its form already."""
    if not hier.trekt or is_vervallen(hier.gesprek):
        return []
    ding = verslag or Verslag(status=VERSLAG.begin(), tekst="", versie=0)
    toestand = Toestand(g.nu, verslagomgeving(hier.ronde, hier.dossier, hier.gesprek))
    versie = {"versie": ding.versie}
    return [
        maak_knop(m, hier.verslagadres(m.overgang.daad), Standformulier(formdata=None, data=versie))
        for m in VERSLAG.mogelijkheden(ding, hier.actor, toestand)
        if m.overgang.daad != "verslag"
    ]


def toon_conflict(hier: Gevonden, form: Verslagformulier) -> ResponseReturnValue:
    """A lost race: the stored text and the typed one side by side; saving builds on the stored version."""
    verslag = _verslag(hier)
    if form.conflict:
        form.basisversie.zet(verslag.versie if verslag else 0)
    return render_template("gesprekken/conflict.html", hier=hier, form=form, verslag=verslag), form.status
