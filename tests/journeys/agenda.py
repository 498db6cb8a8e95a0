"""What the journeys around an agenda share: where it is, and the steps that more than one of them takes."""

from __future__ import annotations

from tests.journeys.bezoek import Bezoek
from tests.journeys.demo import RONDE

TITEL = "Wie bouwt de woningen op de oude sporthal?"


def dossier(slug: str) -> str:
    """The page of a dossier of the main round."""
    return f"{RONDE}/{slug}"


def agenda(slug: str, deel: str = "") -> str:
    """The agenda of a dossier, or a page of it."""
    return f"{dossier(slug)}/agenda/gespreksagenda{deel}"


def kies_met_pijlen(bezoek: Bezoek, groep: str, keuze: str) -> None:
    """The keyboard is at hand after typing: Tab to the group that comes next, and the arrows to the choice."""
    bezoek.telling.velden += 1
    keuzes = bezoek.page.get_by_role("radiogroup", name=groep)
    bezoek.page.keyboard.press("Tab")
    bezoek.page.keyboard.press("Space")
    for _ in range(keuzes.get_by_role("radio").count()):
        if keuzes.get_by_label(keuze, exact=True).is_checked():
            return
        bezoek.page.keyboard.press("ArrowDown")
    raise AssertionError(f"{groep}: {keuze} is met de pijlen niet te kiezen")


def breng_in(bezoek: Bezoek, titel: str = TITEL) -> None:
    """From the dossier: three fields, and hand it in."""
    bezoek.klik("Onderwerp inbrengen")
    bezoek.vul("Titel of vraag", titel)
    kies_met_pijlen(bezoek, "Waar gaat het over?", "5b kans")
    bezoek.kies("Aan welk doel draagt het bij?", "Groei van de doelgroepvoorraad, netto")
    bezoek.klik("Indienen")
    bezoek.ziet("Uw onderwerp is ingediend.")


def uit_mijn_werk(bezoek: Bezoek, wat: str) -> None:
    """Open the line of mijn werk that says this."""
    bezoek.klik_op(bezoek.page.locator("tbody th").get_by_role("link", name=wat))
