"""What these tests type about a submission, and what people do with it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from gesprekken.core.klok import AMSTERDAM
from gesprekken.domain.agenda.invoer import Onderwerpinvoer, Onderwerptekst
from gesprekken.domain.agenda.models import Onderwerp
from gesprekken.domain.agenda.processen import Onderwerpdaad
from gesprekken.queries.agenda.inbreng import get_onderwerpkader
from gesprekken.services.agenda import inbreng
from gesprekken.services.daad import Daad
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.client import Pagina, Paginaclient, Waarden

STAP = "gespreksagenda"
GOED: Waarden = {"titel": "Wie bouwt op de locatie Oost?", "soort": "5a", "doel": "doelgroepvoorraad"}
ALLES: Waarden = {**GOED, "locatie": "Oost", "woningen": "1200", "knelpunt": "netcongestie", "wens": "De netbeheerder"}
TEKST = Onderwerptekst("Wie bouwt op de locatie Oost?", "5a", "doelgroepvoorraad")


def adres(wereld: Wereld, *delen: str, dossier: str = "") -> str:
    """The address of the submissions, or of what is under them."""
    return wereld.adres("agenda", STAP, "onderwerpen", *delen, dossier=dossier)


def breng(
    client: Paginaclient, wereld: Wereld, waarden: Waarden | None = None, status: int = 200, knop: str = "Indienen"
) -> Pagina:
    """Fill in the form and use one of its buttons; `waarden` replaces what is typed."""
    formulier = client.haal(adres(wereld, "nieuw")).formulier("onderwerpen/nieuw")
    return client.stuur(formulier.vul({**GOED, **(waarden or {})}), status, knop)


def ingebracht(wereld: Wereld, wie: str = "corporatie", *, indienen: bool = True, **anders: object) -> Onderwerp:
    """Somebody brought an item."""
    tekst = replace(TEKST, **anders)  # type: ignore[arg-type]  # any field
    actor, plaats = wereld.actor(wie), (wereld.ronde, wereld.dossier, STAP)
    with wereld.context():
        invoer = Onderwerpinvoer(tekst, get_onderwerpkader(actor, *plaats))
        return inbreng.breng_in(Daad(actor, wereld.klok(), *plaats), invoer, indienen=indienen)


def behandeld(wereld: Wereld, onderwerp: Onderwerp, verb: str, tekst: str = "") -> Onderwerp:
    """The municipality took it up, returned it or declined it."""
    with wereld.context():
        return inbreng.behandel(
            Daad(wereld.trekker(), wereld.klok(), wereld.ronde, wereld.dossier, STAP),
            onderwerp.sleutel,
            Onderwerpdaad(verb),
            tekst,
        )


def zet_termijn_voorbij(wereld: Wereld, *, laatste_dag: bool = False) -> None:
    """The day after the last one on which items come in time (14 days before 16 October), or that day itself."""
    wereld.klok.zet(datetime(2026, 10, 2 if laatste_dag else 3, 10, 0, tzinfo=AMSTERDAM))
