"""What the page of an item shows: to every talk party what was agreed about it, inside its wall what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from flask import g, render_template
from flask.typing import ResponseReturnValue

from gesprekken.core.permissions import Permission
from gesprekken.core.workflow import Mogelijkheid, Toestand
from gesprekken.domain.agenda.models import Agendapunt
from gesprekken.domain.agenda.processen import AGENDAPUNT, Puntdaad, Vervolgomgeving
from gesprekken.domain.agenda.statussen import is_afgesloten, is_doorgeschoven, is_van_de_agenda
from gesprekken.domain.gesprekken.models import Gesprek, Verslag
from gesprekken.domain.gesprekken.statussen import gesprekslabel, is_vervallen, verslaglabel
from gesprekken.domain.opvolging.statussen import toezeggingslabel
from gesprekken.domain.opvolging.voortgang import voortgang
from gesprekken.queries.opvolging.opvolging import (
    Vervolgpunt,
    get_vervolgpunt,
    list_puntgesprekken,
    list_puntorganisaties,
)
from gesprekken.queries.opvolging.puntblad import Puntblad
from gesprekken.queries.opvolging.uitkomsten import Uitkomsten, list_uitkomsten
from gesprekken.queries.partijen.partijen import list_personen
from gesprekken.queries.rondes.rondes import list_doelnamen
from gesprekken.web.daadknop import Daadknop, Redenen
from gesprekken.web.formulieren import Formulier, regel
from gesprekken.web.matrix import rollen_van
from gesprekken.web.opvolging.kamer import Gevonden
from gesprekken.web.opvolging.puntforms import (
    AFSLUITEN,
    UITKOMSTEN,
    Actieformulier,
    Tekstformulier,
    Toezeggingformulier,
)

P = Permission
Mogelijk = Mogelijkheid[Agendapunt, Vervolgomgeving, Puntdaad]


@dataclass(frozen=True, slots=True)
class Gesprekregel:
    """A talk about the item: how far it is, and how far the minutes of this item are."""

    gesprek: Gesprek
    label: tuple[str, str]
    verslag: tuple[str, str] | None


@dataclass(frozen=True, slots=True)
class Ingevuld:
    """The form that was sent and could not be carried out: `naam` is a kind of outcome or a verb."""

    naam: str = ""
    form: Tekstformulier | None = None

    @property
    def status(self) -> int:
        """The HTTP status of the page."""
        return self.form.status if self.form else 200


def lees_blad(hier: Gevonden, sleutel: str) -> Puntblad:
    """The item with its talks. Raises BestaatNiet."""
    return _lees(hier, sleutel)[0]


def _lees(hier: Gevonden, sleutel: str) -> tuple[Puntblad, list[tuple[Gesprek, Verslag | None]]]:
    vervolgpunt = get_vervolgpunt(hier.actor, hier.dossier, hier.stap, sleutel)
    gesprekken = list_puntgesprekken(hier.actor, [vervolgpunt]).get(vervolgpunt.punt.id, [])
    return Puntblad(hier.ronde, hier.dossier, hier.stap, vervolgpunt, tuple(g for g, _v in gesprekken)), gesprekken


def toon(hier: Gevonden, sleutel: str, naam: str = "", form: Tekstformulier | None = None) -> ResponseReturnValue:
    """The page, with the faults of the form that was sent (`naam`: a kind of outcome, or a verb)."""
    blad, gesprekken = _lees(hier, sleutel)
    ingevuld, punt = Ingevuld(naam, form), blad.vervolgpunt
    stand = voortgang(punt.punt, blad.gesprekken, g.nu)
    pagina = render_template(
        "opvolging/punt.html", hier=hier, punt=punt, stand=stand, rollen=rollen_van(punt.partijen, {}),
        doel=_doelnaam(hier, punt), fout=form, naam=naam,
        gesprekken=[_gesprekregel(hier, *rij) for rij in gesprekken],
        **(_binnen(hier, blad, ingevuld) if punt.binnen else {}),
    )  # fmt: skip
    return pagina, ingevuld.status


def _doelnaam(hier: Gevonden, punt: Vervolgpunt) -> str:
    code = str(punt.inhoud["doel"])
    return list_doelnamen(hier.ronde).get(code, code)


def _gesprekregel(hier: Gevonden, gesprek: Gesprek, verslag: Verslag | None) -> Gesprekregel:
    label = None if is_vervallen(gesprek) else verslaglabel(verslag, hier.trekt)
    return Gesprekregel(gesprek, gesprekslabel(gesprek, g.nu), label)


def _binnen(hier: Gevonden, blad: Puntblad, ingevuld: Ingevuld) -> dict[str, Any]:
    """What only the parties of this item read; the buttons for the trekker."""
    uitkomsten: Uitkomsten = list_uitkomsten(blad.punt)
    mogelijk = _mogelijkheden(hier, blad)
    return {
        "uitkomsten": uitkomsten,
        "toezeggingen": [(t, toezeggingslabel(t.toezegging, g.vandaag)) for t in uitkomsten.toezeggingen],
        "afgesloten": is_afgesloten(blad.punt),
        "plannen": _planadres(hier, blad.punt),
        "vastleggen": _vastleggen(hier, blad, mogelijk, ingevuld),
        "daden": (daden := _daden(hier, blad, mogelijk, ingevuld)),
        "geweigerd": _per_reden(daden),
        "wijzigt": hier.mag(P.UITKOMST_VASTLEGGEN) and Puntdaad.VASTLEGGEN in {m.overgang.verb for m in mogelijk},
    }


def _planadres(hier: Gevonden, punt: Agendapunt) -> str:
    """Where a talk about this item is planned; empty for who cannot, and as long as no talk is asked."""
    klaar = is_afgesloten(punt) or is_doorgeschoven(punt) or is_van_de_agenda(punt)
    if klaar or punt.schriftelijk_op or not hier.mag(P.GESPREK_PLANNEN):
        return ""
    return hier.adres("new", punt=punt.sleutel)


def _mogelijkheden(hier: Gevonden, blad: Puntblad) -> list[Mogelijk]:
    """What the engine yields to the trekker; of the two ways to handle an item only the one that it is not on."""
    if not hier.trekt:
        return []
    onzin = Puntdaad.SCHRIFTELIJK_AFDOEN if blad.punt.schriftelijk_op else Puntdaad.BESPREKEN
    alle = AGENDAPUNT.mogelijkheden(blad.punt, hier.actor, Toestand(g.nu, blad.omgeving()))
    return [m for m in alle if m.overgang.verb in {Puntdaad.VASTLEGGEN, *AFSLUITEN} - {onzin}]


def _daden(hier: Gevonden, blad: Puntblad, mogelijk: Sequence[Mogelijk], ingevuld: Ingevuld) -> list[Daadknop]:
    """What becomes of the item. A form that was sent stays, also when its moment passed: no text is lost."""
    overgangen = {m.overgang.verb: m for m in mogelijk if m.overgang.verb in AFSLUITEN}
    if isinstance(ingevuld.naam, Puntdaad):
        overgangen.setdefault(ingevuld.naam, Mogelijkheid(AGENDAPUNT.overgang(ingevuld.naam), ()))
    daden = []
    for verb, m in overgangen.items():
        gestuurd = ingevuld.form if verb == ingevuld.naam else None
        redenen = () if gestuurd else _redenen(hier, blad, m)
        adres = hier.adres(m.overgang.daad, punt=blad.punt.sleutel)
        daden.append(Daadknop(verb, m.overgang.knop, adres, redenen, gestuurd or AFSLUITEN[verb](formdata=None)))
    return daden


def _redenen(hier: Gevonden, blad: Puntblad, m: Mogelijk) -> Redenen:
    """Why not yet. What is mended on this very page leads on to planning a talk, when that is what is missing."""
    eigen, plannen = hier.adres("punt", punt=blad.punt.sleutel), _planadres(hier, blad.punt) or None
    return tuple((zin, plannen if adres == eigen else adres) for zin, adres in map(regel, m.weigeringen))


def _per_reden(daden: Sequence[Daadknop]) -> dict[Redenen, list[str]]:
    """What cannot be done now, together when the same stands in the way: reasons -> buttons."""
    uit: dict[Redenen, list[str]] = {}
    for daad in daden:
        if daad.redenen:
            uit.setdefault(daad.redenen, []).append(daad.knop)
    return uit


def _vastleggen(
    hier: Gevonden, blad: Puntblad, mogelijk: Sequence[Mogelijk], ingevuld: Ingevuld
) -> dict[str, Any] | None:
    """A form per kind of outcome, or why not yet; None when this reader records none."""
    m = next((m for m in mogelijk if m.overgang.verb == Puntdaad.VASTLEGGEN), None)
    if m is None and ingevuld.naam not in UITKOMSTEN:
        return None
    soorten = UITKOMSTEN if m and m.kan else [ingevuld.naam] if ingevuld.naam in UITKOMSTEN else []
    redenen = _redenen(hier, blad, m) if m and not ingevuld.form else ()
    return {"redenen": redenen, "forms": _formulieren(hier, blad, list(soorten), ingevuld)}


def _formulieren(hier: Gevonden, blad: Puntblad, soorten: list[str], ingevuld: Ingevuld) -> dict[str, Formulier]:
    if not soorten:
        return {}
    partijen = list_puntorganisaties(blad.punt)
    forms = {}
    for soort in soorten:
        form = (ingevuld.form if soort == ingevuld.naam else None) or UITKOMSTEN[soort](formdata=None)
        if isinstance(form, Actieformulier):
            form.voor(list_personen(hier.actor, [id_ for id_, _naam in partijen]))
        elif isinstance(form, Toezeggingformulier):
            form.voor(partijen)
        forms[soort] = form
    return forms
