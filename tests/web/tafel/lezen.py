"""What these tests read off the board."""

from __future__ import annotations

from tests.ondersteuning.boom import Tag
from tests.ondersteuning.client import Pagina

BORD = "/rondes/najaar-2026/statusbord"
DRINGEND = {"telaat", "aandacht"}
Cellen = dict[tuple[str, str], dict[str, str]]


def cellen(pagina: Pagina) -> Cellen:
    """Per dossier and step the data of its cell."""
    return {
        (str(rij["data-dossier"]), str(cel["data-stap"])): {naam: str(waarde) for naam, waarde in cel.attrs.items()}
        for rij in pagina.kies("tbody tr[data-dossier]")
        for cel in rij.select("td[data-stap]")
    }


def signalen(pagina: Pagina) -> list[tuple[str, str, Tag]]:
    """(dossier, step, entry) of everything that is up for discussion, in the order of the page."""
    return [(str(li["data-dossier"]), str(li["data-stap"]), li) for li in pagina.kies("li.gs-punten__item")]


def woorden(tag: Tag) -> str:
    """All words of an element, with single blanks."""
    return " ".join(tag.get_text(" ").split())


def paneel(pagina: Pagina, kop: str) -> Tag:
    """The section with this heading."""
    (gevonden,) = [s for s in pagina.kies("section") if s.h2 and woorden(s.h2) == kop]
    return gevonden
