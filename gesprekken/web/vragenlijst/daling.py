"""What the stock of overzicht 5a does, in words, beside the question about it (addendum, werkafspraak 5b, vraag 4)."""

from __future__ import annotations

from dataclasses import dataclass

from gesprekken.core.plek import Plek, Pleksoort
from gesprekken.domain.overzichten.vertrouwelijk import telbaar
from gesprekken.domain.overzichten.voorraad import voorraadverloop
from gesprekken.domain.verplichtingen import register
from gesprekken.queries.dossiers import get_stap
from gesprekken.queries.overzichten import find_startvoorraad, laad_kader, list_locaties
from gesprekken.web.dipzinnen import dipzinnen
from gesprekken.web.plekken import href
from gesprekken.web.vragenlijst.kamer import Gevonden


@dataclass(frozen=True, slots=True)
class Daling:
    """The dips in sentences, as far as this reader may see the rows; `bekend`: there is a start stock."""

    vraag: str
    naam: str
    adres: str
    bekend: bool
    daalt: bool = False
    zinnen: tuple[str, ...] = ()
    weggelaten: int = 0


def lees_daling(hier: Gevonden) -> Daling | None:
    """None when no question of this round is about the stock; five statements."""
    wens = hier.stap.parameters.get("daling")
    if not wens:
        return None
    stap = get_stap(hier.dossier, wens["register"], register.SOORT)
    adres = href(Plek(Pleksoort.OVERZICHT5A, hier.ronde.slug, hier.dossier.slug, stap.code, "voorraad"))
    start = find_startvoorraad(hier.dossier, stap)
    if start is None:
        return Daling(wens["vraag"], stap.naam, adres, bekend=False)
    kader = laad_kader(hier.dossier, stap)
    rijen, alle = list_locaties(hier.actor, hier.dossier, stap, kader)
    tellen, weggelaten = telbaar(alle, (r.locatie.sleutel for r in rijen), kader.kader.laatste)
    verloop = voorraadverloop(start.woningen, tellen, kader.kader.eerste, kader.kader.laatste)
    daalt = bool(verloop.dips_hard or verloop.dips_alles)
    return Daling(wens["vraag"], stap.naam, adres, bekend=True, daalt=daalt, zinnen=dipzinnen(verloop),
                  weggelaten=weggelaten)  # fmt: skip
