"""The page of the questions: what is answered, what feeds it, who contributes what, and the forms of the reader."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from flask import render_template
from flask.typing import ResponseReturnValue

from gesprekken.core.errors import BestaatNiet
from gesprekken.core.permissions import Permission
from gesprekken.domain.vragenlijst.dekking import DEKKINGNAAM, Dekking
from gesprekken.domain.vragenlijst.models import Bijdrage, Vraagantwoord
from gesprekken.queries.vragenlijst.vragenlijst import Bijdrageregel, Vraagbeeld, list_bijdragen, list_vraagbeelden
from gesprekken.web.vragenlijst.casussen import Casusbeeld, lees_casussen
from gesprekken.web.vragenlijst.daling import lees_daling
from gesprekken.web.vragenlijst.forms import Antwoordformulier, Schrijfformulier
from gesprekken.web.vragenlijst.indienbeeld import lees_indienbeeld
from gesprekken.web.vragenlijst.kamer import Gevonden

P = Permission
BIJDRAGE = "bijdrage"


@dataclass(frozen=True, slots=True)
class Verstuurd:
    """The form that was sent and came back: its name on the page, and what did not happen ('' = nothing was wrong)."""

    naam: str
    form: Schrijfformulier
    wat: str


@dataclass(frozen=True, slots=True)
class Vak:
    """One form of the page: its class, its label, and what is stored."""

    soort: type[Schrijfformulier]
    label: str
    nu: Vraagantwoord | Bijdrage | None

    def leeg(self) -> Schrijfformulier:
        """The form as it opens: what is stored."""
        waarden = {"tekst": self.nu.tekst if self.nu else "", "versie": self.nu.versie if self.nu else 0}
        if isinstance(self.nu, Vraagantwoord):
            waarden["niet_van_toepassing"] = self.nu.niet_van_toepassing
        return self.soort(formdata=None, data=waarden)


def casusnaam(code: str, sleutel: str) -> str:
    """The name of the form of a casus."""
    return f"antwoord-{code}-{sleutel}"


def toon(hier: Gevonden, verstuurd: Verstuurd | None = None) -> ResponseReturnValue:
    """The page, with the faults of the form that was sent."""
    vragen, bijdragen = list_vraagbeelden(hier.actor, hier.dossier, hier.stap), list_bijdragen(hier.dossier, hier.stap)
    casussen = lees_casussen(hier, vragen)
    pagina = render_template(
        "vragenlijst/show.html", hier=hier, vragen=vragen, casussen=casussen, bijdragen=bijdragen,
        forms=_formulieren(_vakken(hier, vragen, casussen, bijdragen), verstuurd), verstuurd=verstuurd,
        namen=DEKKINGNAAM, beantwoord=sum(v.dekking == Dekking.BEANTWOORD for v in vragen),
        geschreven=sum(b.bijdrage is not None for b in bijdragen), daling=lees_daling(hier),
        indienen=lees_indienbeeld(hier, vragen, bijdragen),
    )  # fmt: skip
    return pagina, verstuurd.form.status if verstuurd else 200


def _formulieren(vakken: Mapping[str, Vak], verstuurd: Verstuurd | None) -> dict[str, Schrijfformulier]:
    """Every form that this reader gets, by its name. Raises BestaatNiet when what was sent is none of them."""
    if verstuurd and verstuurd.naam not in vakken:
        raise BestaatNiet
    eigen = {verstuurd.naam: verstuurd.form} if verstuurd else {}
    return {naam: (eigen.get(naam) or vak.leeg()).bij(naam, vak.label, vak.nu) for naam, vak in vakken.items()}


def _vakken(
    hier: Gevonden, vragen: list[Vraagbeeld], casussen: Mapping[str, list[Casusbeeld]], bijdragen: list[Bijdrageregel]
) -> dict[str, Vak]:
    uit: dict[str, Vak] = {}
    if hier.mag(P.VRAAG_BEANTWOORDEN):
        for v in vragen:
            code = v.vraag.code
            uit[f"antwoord-{code}"] = Vak(Antwoordformulier, f"Antwoord op vraag {code}", v.antwoord)
            uit |= {
                casusnaam(code, c.sleutel): Vak(
                    Schrijfformulier, f"Antwoord op vraag {code} bij punt {c.nr}", c.antwoord
                )
                for c in casussen[code]
                if c.binnen
            }
    eigen = next((b for b in bijdragen if b.partij.organisatie_id == hier.actor.organisatie_id), None)
    if eigen and hier.actor.mag(P.BIJDRAGE_SCHRIJVEN):
        uit[BIJDRAGE] = Vak(Schrijfformulier, f"Wat draagt {eigen.partij.kort} zelf bij?", eigen.bijdrage)
    return uit


def neem_over(hier: Gevonden, code: str, form: Schrijfformulier, sleutel: str) -> ResponseReturnValue:
    """Put the result of an item below what was typed, and show the page: nothing is stored yet.

    Raises BestaatNiet for a question or an item that is not there, or that the reader stands outside of.
    """
    vragen = list_vraagbeelden(hier.actor, hier.dossier, hier.stap)
    resultaten = (p.punt for v in vragen if v.vraag.code == code for p in v.resultaten)
    punt = next((p for p in resultaten if p.sleutel == sleutel), None)
    if punt is None:
        raise BestaatNiet
    form.tekst.data = f"{form.tekst.data or ''}\n\n{punt.resultaat}".strip()
    return toon(hier, Verstuurd(f"antwoord-{code}", form, ""))
