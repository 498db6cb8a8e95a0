"""The agenda items that belong to a question, as the page shows them to one reader."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from flask import g

from gesprekken.core.plek import Plek, Pleksoort
from gesprekken.domain.agenda.statussen import is_afgesloten, is_doorgeschoven
from gesprekken.domain.opvolging.voortgang import Voortgang, voortgang
from gesprekken.domain.vragenlijst.models import Vraagantwoord
from gesprekken.queries.opvolging.opvolging import list_puntgesprekken
from gesprekken.queries.vragenlijst.vragenlijst import Casus, Vraagbeeld, find_vervolgstap
from gesprekken.web.plekken import href
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
