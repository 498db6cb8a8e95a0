"""What the stock of overzicht 5a does, in words, beside the question about it (addendum, werkafspraak 5b, vraag 4)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NamedTuple

from gesprekken.core.permissions import Permission
from gesprekken.core.plek import Plek, Pleksoort
from gesprekken.domain.overzichten.halfjaren import lees_halfjaar
from gesprekken.domain.rondes.models import Stap
from gesprekken.domain.soorten import register
from gesprekken.domain.soorten.vragenlijst import SOORT
from gesprekken.queries.gesprekken.gesprekken import Actieregel
from gesprekken.queries.overzichten.maatregelen import list_maatregelen
from gesprekken.queries.overzichten.registerinzage import lees_getallen
from gesprekken.queries.rondes.stappen import parameters_van
from gesprekken.queries.vragenlijst.vragenlijst import get_registerstap
from gesprekken.web.plekken import href
from gesprekken.web.voorraadlijn import dipzinnen
from gesprekken.web.vragenlijst.kamer import Gevonden


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
        weggelaten=getallen.weggelaten_uit_lijn, maatregelen=maatregelen, afspreken=_afspreken(hier, stap),
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
