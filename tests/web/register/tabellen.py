"""Reading the table of the register back from the page."""

from __future__ import annotations

from tests.ondersteuning.boom import Tag
from tests.ondersteuning.client import Pagina


def getal(tekst: str) -> int:
    """A number as the page writes it."""
    return int(tekst.strip().replace(".", "").replace("−", "-").replace("+", ""))


def getallen(rij: Tag) -> list[int]:
    """The numbers of a row, the total last."""
    return [getal(c.get_text()) for c in rij.select("td.utrecht-table__cell--numeric-column")]


def som(pagina: Pagina, naam: str) -> list[int]:
    """The numbers of a subtotal or a total: hard, zacht, weg, met-locatie, bod, verschil."""
    (rij,) = pagina.kies(f"tr[data-som={naam}]")
    return getallen(rij)


def regels(pagina: Pagina, groep: str = "") -> dict[str, list[int]]:
    """Site -> its numbers, of one group or of all."""
    rijen = pagina.kies(f"tbody[data-groep{'=' + groep if groep else ''}] tr[data-regel]")
    return {str(r["data-regel"]): getallen(r) for r in rijen}


def kern(pagina: Pagina, naam: str) -> int:
    """One of the key figures: bod, hard, zacht, open, overschot."""
    (vak,) = pagina.kies(f".gs-kern [data-{naam}]")
    return getal(vak.get_text())
