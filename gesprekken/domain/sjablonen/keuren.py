"""What a shape cannot say: codes are unique, what is named is there, a day exists, and steps come one after another.

These look at the document as it was read, so that they find their faults beside those of its shape. They skip what
has no shape at all: that was said already.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from gesprekken.core.vormfout import Vormfout
from gesprekken.domain.partijen.organisaties import Organisatiesoort
from gesprekken.domain.soorten.alle import SOORTEN
from gesprekken.domain.verplichtingen.verwijzing import Verwijzing, verwijzingen

GEWOON_JAAR = 2023  # not a leap year
Document = Mapping[str, Any]
TABELLEN = ("termijn", "stap", "vraag", "product", "definitie", "doel", "scenario")


def tabellen(document: Document, naam: str) -> list[tuple[str, Document]]:
    """The tables of an array with their paths."""
    reeks = document.get(naam)
    lijst = reeks if isinstance(reeks, list) else []
    return [(f"{naam}[{i}]", tabel) for i, tabel in enumerate(lijst) if isinstance(tabel, dict)]


def keur_sjabloon(document: Document) -> Iterator[Vormfout]:
    """Every fault of a template besides those of its shape."""
    for naam in TABELLEN:
        yield from _dubbel(document, naam, "code")
    yield from _termijnen(document)
    yield from _stappen(document)


def keur_regio(document: Document) -> Iterator[Vormfout]:
    """The same of a region: rows name organisations that are there, and of the right kind."""
    yield from _dubbel(document, "organisatie", "slug")
    soort = {str(o.get("slug")): o.get("soort") for _pad, o in tabellen(document, "organisatie")}
    for naam, velden in (("werkgebied", _GEBIED), ("huurders", _HUURDERS)):
        for pad, rij in tabellen(document, naam):
            for veld, moet in velden.items():
                waarde = rij.get(veld, [])
                for slug in waarde if isinstance(waarde, list) else [waarde]:
                    if soort.get(str(slug)) != moet:
                        yield Vormfout(f"{pad}.{veld}", f"‘{slug}’ is geen {moet} in dit bestand")


_GEBIED = {"corporatie": Organisatiesoort.CORPORATIE, "gemeenten": Organisatiesoort.GEMEENTE}
_HUURDERS = {**_GEBIED, "organisatie": Organisatiesoort.HUURDERSORGANISATIE}


def _dubbel(document: Document, naam: str, sleutel: str) -> Iterator[Vormfout]:
    """Codes are what rows and addresses are found by."""
    keer = Counter(str(tabel.get(sleutel)) for _pad, tabel in tabellen(document, naam))
    for pad, tabel in tabellen(document, naam):
        if sleutel in tabel and keer[str(tabel[sleutel])] > 1:
            yield Vormfout(f"{pad}.{sleutel}", f"{tabel[sleutel]} staat er meer dan eens")


def _termijnen(document: Document) -> Iterator[Vormfout]:
    termijnen = tabellen(document, "termijn")
    for pad, t in termijnen:
        if isinstance(t.get("dag"), int) and isinstance(t.get("maand"), int) and not _bestaat(t["dag"], t["maand"]):
            yield Vormfout(f"{pad}.dag", "een onmogelijke dag: hij moet in elk jaar bestaan")
    if sum(t.get("hoofd") is True for _pad, t in termijnen) != 1:
        yield Vormfout("termijn", "precies één termijn is de hoofdtermijn")
    for naam in ("stap", "product"):
        for pad, tabel in tabellen(document, naam):
            yield from _verwijst(document, [], f"{pad}.termijn", tabel.get("termijn"), Verwijzing("termijn"))


def _bestaat(dag: int, maand: int) -> bool:
    try:
        date(GEWOON_JAAR, maand, dag)
    except (ValueError, OverflowError):
        return False
    return True


def _stappen(document: Document) -> Iterator[Vormfout]:
    eerder: list[Document] = []
    for pad, stap in tabellen(document, "stap"):
        soort = SOORTEN.get(str(stap.get("soort")))
        if soort is None and "soort" in stap:
            yield Vormfout(f"{pad}.soort", f"een onbekende soort ‘{stap['soort']}’; kies uit {', '.join(SOORTEN)}")
        parameters = stap.get("parameters", {})
        if soort is not None and isinstance(parameters, dict):
            yield from soort.keur(parameters, f"{pad}.parameters")
            for plaats, code, naar in verwijzingen(soort.parameters, parameters, f"{pad}.parameters"):
                yield from _verwijst(document, eerder, plaats, code, naar)
        eerder.append(stap)


def _verwijst(
    document: Document, eerder: list[Document], plaats: str, code: object, naar: Verwijzing
) -> Iterator[Vormfout]:
    doelen = [s for s in eerder if s.get("soort") == naar.soort] if naar.soort else [
        t for _pad, t in tabellen(document, naar.tabel)]  # fmt: skip
    if code is not None and code not in [d.get("code") for d in doelen]:
        yield Vormfout(plaats, naar.fout(code))
