"""The page of the questions: what is answered, what feeds it, who contributes what, and the forms of the reader."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from flask import g, render_template
from flask.typing import ResponseReturnValue

from gesprekken.core.errors import BestaatNiet
from gesprekken.core.permissions import Permission
from gesprekken.core.plek import Plek, Pleksoort
from gesprekken.domain.agenda.statussen import is_afgesloten, is_doorgeschoven
from gesprekken.domain.opvolging.voortgang import Voortgang, voortgang
from gesprekken.domain.overzichten.halfjaren import lees_halfjaar
from gesprekken.domain.rondes.models import Stap
from gesprekken.domain.soorten import register
from gesprekken.domain.soorten.vragenlijst import SOORT
from gesprekken.domain.vragenlijst.dekking import DEKKINGNAAM, Dekking
from gesprekken.domain.vragenlijst.models import Bijdrage, Vraagantwoord
from gesprekken.queries.gesprekken.gesprekken import Actieregel
from gesprekken.queries.opvolging.opvolging import list_puntgesprekken
from gesprekken.queries.overzichten.maatregelen import list_maatregelen
from gesprekken.queries.overzichten.registerinzage import lees_getallen
from gesprekken.queries.rondes.stappen import parameters_van
from gesprekken.queries.vragenlijst.vragenlijst import (
    Bijdrageregel,
    Casus,
    Vraagbeeld,
    find_vervolgstap,
    get_registerstap,
    list_bijdragen,
    list_vraagbeelden,
)
from gesprekken.web.plekken import href
from gesprekken.web.voorraadlijn import dipzinnen
from gesprekken.web.vragenlijst.forms import Antwoordformulier, Schrijfformulier
from gesprekken.web.vragenlijst.indienwijze import lees_indienbeeld
from gesprekken.web.vragenlijst.kamer import Gevonden

LOOPT = Voortgang("bezig", "Loopt nog")


@dataclass(frozen=True, slots=True)
class Casusbeeld:
    """An item beside a question. `antwoord` and `resultaat` are empty for who stands outside its wall."""

    sleutel: str
    nr: int
    titel: str
    adres: str | None
    stand: Voortgang
    binnen: bool
    beantwoord: bool
    antwoord: Vraagantwoord | None
    resultaat: str


def lees_casussen(hier: Gevonden, vragen: Sequence[Vraagbeeld]) -> Mapping[str, list[Casusbeeld]]:
    """Code of a question -> its items; one statement, however many items there are."""
    stap = find_vervolgstap(hier.ronde, hier.stap)
    punten = {c.punt.punt.id: c.punt for v in vragen for c in v.casussen}
    gesprekken = list_puntgesprekken(hier.actor, list(punten.values()))

    def beeld(c: Casus) -> Casusbeeld:
        punt = c.punt.punt
        plek = Plek(Pleksoort.VERVOLGPUNT, hier.ronde.slug, hier.dossier.slug, stap or "", punt.sleutel)
        klaar = is_afgesloten(punt) or is_doorgeschoven(punt)
        stand = voortgang(punt, [t for t, _verslag in gesprekken.get(punt.id, [])], g.nu)
        return Casusbeeld(
            punt.sleutel, c.punt.nr, c.punt.titel, href(plek) if stap else None,
            stand if c.punt.binnen or klaar else LOOPT, c.punt.binnen, c.beantwoord, c.antwoord,
            punt.resultaat if c.punt.binnen else "",
        )  # fmt: skip

    return {v.vraag.code: [beeld(c) for c in v.casussen] for v in vragen}


class Maatregel(NamedTuple):
    """What a party does against a dip, and where that stands."""

    regel: Actieregel
    adres: str


@dataclass(frozen=True, slots=True)
class Daling:
    """The dips in sentences, as far as this reader may see the rows; `bekend`: there is a start stock.

    `afspreken` leads who records measures to the place where that is done.
    """

    vraag: str
    naam: str
    adres: str
    bekend: bool
    daalt: bool = False
    zinnen: tuple[str, ...] = ()
    weggelaten: int = 0
    kanttekening: str = ""
    maatregelen: tuple[Maatregel, ...] = ()
    afspreken: str = ""


def lees_daling(hier: Gevonden) -> Daling | None:
    """None when no question of this round is about the stock; three statements."""
    wens = parameters_van(hier.stap, SOORT).daling
    if wens is None:
        return None
    stap, start = get_registerstap(hier.dossier, wens.register)
    adres = href(Plek(Pleksoort.OVERZICHT5A, hier.ronde.slug, hier.dossier.slug, stap.code, "voorraad"))
    maatregelen = _maatregelen(hier, stap)
    if start is None:
        return Daling(wens.vraag, stap.naam, adres, bekend=False, maatregelen=maatregelen)
    getallen = lees_getallen(hier.actor, hier.dossier, stap)
    verloop = getallen.verloop(start.woningen, lees_halfjaar(parameters_van(stap, register.SOORT).eerste))
    daalt = bool(verloop.dips_hard or verloop.dips_alles)
    return Daling(
        wens.vraag, stap.naam, adres, bekend=True, daalt=daalt, zinnen=dipzinnen(verloop),
        weggelaten=getallen.weggelaten_uit_lijn, kanttekening=verloop.kanttekening, maatregelen=maatregelen,
        afspreken=_afspreken(hier, stap),
    )  # fmt: skip


def _afspreken(hier: Gevonden, stap: Stap) -> str:
    if not hier.mag(Permission.UITKOMST_VASTLEGGEN):
        return ""
    return href(Plek(Pleksoort.OVERZICHT5A, hier.ronde.slug, hier.dossier.slug, stap.code, "maatregelen"))


def _maatregelen(hier: Gevonden, stap: Stap) -> tuple[Maatregel, ...]:
    """Measures are recorded once, with the stock; here they are read."""
    plek = Plek(Pleksoort.MAATREGEL, hier.ronde.slug, hier.dossier.slug, stap.code)
    regels = list_maatregelen(hier.actor, hier.dossier, stap)
    return tuple(Maatregel(r, href(replace(plek, deel=r.actie.sleutel))) for r in regels)


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
