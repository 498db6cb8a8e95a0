"""What these tests type into the form of a new talk."""

from __future__ import annotations

from gesprekken.core.actor import Actor
from tests.fabrieken.partijen import maak_regio
from tests.fabrieken.rondes import maak_ronde
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.client import Pagina, Paginaclient, Waarden

GOED: Waarden = {"datum": "24-09-2026", "tijd": "14:00", "plaats": "Stadhuis, kamer 2"}


def plan(client: Paginaclient, wereld: Wereld, waarden: Waarden | None = None, status: int = 200) -> Pagina:
    """Fill in the form to plan the startgesprek and send it; `waarden` replaces what is typed."""
    pagina = client.haal(wereld.adres("gesprekken", "nieuw", wereld.stap))
    formulier = pagina.formulier(f"nieuw/{wereld.stap}")
    return client.stuur(formulier.vul({**GOED, **(waarden or {})}), status)


def reden(wereld: Wereld, slug: str) -> str:
    """The name of the field that asks why an organisation is left out."""
    return f"reden-{wereld.organisaties[slug]}"


def zonder(wereld: Wereld, pagina: Pagina, slug: str) -> list[str]:
    """The ticks of the form without the one of an organisation."""
    vinkjes = [str(v["value"]) for v in pagina.kies("input[name=uitnodigen]")]
    return [v for v in vinkjes if v != str(wereld.organisaties[slug])]


def ga_naar_themaronde(wereld: Wereld) -> Actor:
    """From here on the world is the round of theme sessions in the other region; returns who leads its dossier."""
    with wereld.context():
        organisaties = maak_regio("gooi-en-vechtstreek")
        wereld.organisaties |= {slug: o.id for slug, o in organisaties.items()}
        wereld.ronde, wereld.dossier = maak_ronde("themasessie-reflectie", "Thema").slug, "regio-gooi-en-vechtstreek"
        return wereld.trekker()
