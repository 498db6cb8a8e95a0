"""What these tests read off a page with notices."""

from __future__ import annotations

from dataclasses import dataclass

from tests.ondersteuning.client import Pagina, Paginaclient

ADRES = "/meldingen"
KNOP = "Alles gelezen"


@dataclass(frozen=True)
class Gelezen:
    """A notice as it stands on the page."""

    id: int
    wat: str
    dossier: str
    nieuw: bool
    adres: str | None


def regels(pagina: Pagina) -> list[Gelezen]:
    """The notices, from the top."""
    uit = []
    for rij in pagina.kies("tr[data-melding]"):
        kop, dossier = rij.select("th, td")[:2]
        wat, *merk = kop.stripped_strings
        assert merk in ([], ["Nieuw"]), "new is said in words"
        link = kop.select_one("a")
        adres = str(link["href"]) if link else None
        uit.append(Gelezen(int(str(rij["data-melding"])), wat, next(dossier.stripped_strings), bool(merk), adres))
    return uit


def in_de_kop(pagina: Pagina) -> int | None:
    """How many new ones the navigation says there are; None when it has no notices at all."""
    if not (plek := pagina.kies(f'#hoofdnavigatie a[href="{ADRES}"]')):
        return None
    naam, *telling = plek[0].get_text(" ", strip=True).split()
    assert naam == "Meldingen"
    assert telling[1:] == ["nieuwe"][: len(telling)], "a bare number says nothing to who hears the page"
    return int(telling[0]) if telling else 0


def alle_paginas(client: Paginaclient) -> list[Pagina]:
    """The newest page and every older one that it leads to."""
    paginas = [client.haal(ADRES)]
    while ouder := [a for a in paginas[-1].kies(".gs-bladeren a") if a.get_text(strip=True) == "Oudere meldingen"]:
        paginas.append(client.haal(str(ouder[0]["href"])))
    return paginas


def lees_alles(client: Paginaclient) -> Pagina:
    """Open the page and use the button."""
    return client.stuur(client.haal(ADRES).formulier("/lezing"), knop=KNOP)
