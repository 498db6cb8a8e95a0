"""What a municipality types in its bid, checked by the domain: each fault is one sentence at its cell."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from gesprekken.core.errors import OngeldigeInvoer
from gesprekken.core.lezen import te_lang
from gesprekken.domain.biedingen.rekenen import Cel

MAX_WONINGEN, MAX_TEKST = 50_000, 4_000
EERSTE_PEIL, LAATSTE_PEIL = 2015, 2040
PEIL = f"Geef het jaar van het prijspeil, van {EERSTE_PEIL} tot en met {LAATSTE_PEIL}."
TE_VEEL_ERBIJ = "Geef een heel aantal woningen, van 1 tot en met 50.000."
KIES_WEZENLIJK = "Kies of dit bod een wezenlijke stap is."
KIES_UITLEG = "Kies of u een toelichting of een handelingsperspectief schrijft."
KIES_AANLEIDING = "Kies een gesprek of een voorstel uit de lijst."
KIES_SEGMENT = "Kies voor welk soort woningen uw voorstel is."

Vak = tuple[str, str]  # segment and period


@dataclass(frozen=True, slots=True)
class Bodinvoer:
    """A version that is right: one cell for each of `vakken`, the (segment, period) pairs of the step.

    Making one raises OngeldigeInvoer with one sentence per cell; there is none that was not checked.
    """

    vakken: frozenset[Vak]
    cellen: tuple[Cel, ...]
    prijspeil: int
    waarom: str = ""
    gesprek: str = ""
    voorstel: str = ""

    def __post_init__(self) -> None:
        if fouten := _keur_bod(self):
            raise OngeldigeInvoer(fouten)


def veld(soort: str, segment: str, periode: str) -> str:
    """The name of the form field of one number: 'bruto' or 'netto' of a segment in a period."""
    return f"{soort}-{segment}-{periode}"


def _keur_bod(invoer: Bodinvoer) -> dict[str, str]:
    fouten: dict[str, str] = {}
    vakken = [(c.segment, c.periode) for c in invoer.cellen]
    if set(vakken) != invoer.vakken or len(vakken) != len(invoer.vakken):
        fouten[""] = "Vul de tabel van deze ronde in. Ververs de pagina en probeer het opnieuw."
    for cel in invoer.cellen:
        fouten |= _keur_cel(cel)
    if not EERSTE_PEIL <= invoer.prijspeil <= LAATSTE_PEIL:
        fouten["prijspeil"] = PEIL
    if zin := te_lang(invoer.waarom, MAX_TEKST):
        fouten["waarom"] = zin
    return fouten


def _keur_cel(cel: Cel) -> dict[str, str]:
    """The one sentence about a cell that cannot be right, at the field that it is about."""
    bruto, netto = veld("bruto", cel.segment, cel.periode), veld("netto", cel.segment, cel.periode)
    if not 0 <= cel.bruto <= MAX_WONINGEN:
        return {bruto: "Geef een heel aantal woningen, van 0 tot en met 50.000."}
    if not -MAX_WONINGEN <= cel.netto <= MAX_WONINGEN:
        return {netto: "Geef een heel aantal woningen, van -50.000 tot en met 50.000."}
    if cel.netto > cel.bruto:
        return {netto: "Netto kan niet hoger zijn dan bruto. Netto is bruto min wat verdwijnt."}
    return {}


def bodinhoud(invoer_cellen: Collection[Cel], prijspeil: int, waarom: str) -> Mapping[str, object]:
    """What a version says, as it is frozen and hashed; in a fixed order."""
    regels = sorted([c.segment, c.periode, c.bruto, c.netto] for c in invoer_cellen)
    return {"prijspeil": prijspeil, "regels": regels, "waarom": waarom}
