"""The main navigation and the tabs of a dossier, by what the rooms say of themselves."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from flask import Flask, current_app, g, request, url_for

from gesprekken.core.actor import Actor
from gesprekken.domain.dossiers.models import Dossier
from gesprekken.domain.rondes.models import Ronde
from gesprekken.domain.verplichtingen.feiten import Soort
from gesprekken.queries.rondes.rondes import list_stapkoppen
from gesprekken.web.kamer import Ingang, Kamer, OnjuisteKamer, delen_van
from gesprekken.web.toegang import find_actor_van_verzoek, mag_openen


@dataclass(frozen=True, slots=True)
class Navigatieplek:
    """An entry of the main navigation; `huidig` is what aria-current says, `nieuw` how much there is to see."""

    href: str
    naam: str
    huidig: str | None
    nieuw: int = 0


@dataclass(frozen=True, slots=True)
class Navigatie:
    """`ingangen` from left to right, the entry that a page (or else its blueprint) belongs to, the tab of a kind."""

    ingangen: tuple[Ingang, ...]
    onderdelen: Mapping[str, str]
    tabs: Mapping[Soort[Any], str]

    def variabelen(self) -> dict[str, Any]:
        """What the frame of every page shows of it."""
        actor = find_actor_van_verzoek()
        return {"navigatie": self._voor(actor) if actor else []}

    def _voor(self, actor: Actor) -> list[Navigatieplek]:
        """Only entries that this role can open; those of a round only inside a round."""
        ronde = g.get("ronde")
        delen: dict[str, Any] = {"ronde": ronde.slug} if ronde else {}
        return [
            self._plek(ingang, {naam: delen[naam] for naam in gevraagd})
            for ingang in self.ingangen
            if mag_openen(actor, ingang.endpoint)
            and (gevraagd := delen_van(current_app, ingang.endpoint)) <= set(delen)
        ]

    def _plek(self, ingang: Ingang, delen: dict[str, Any]) -> Navigatieplek:
        """On deeper pages of the same part an entry is current too, but not the page itself."""
        adres, nieuw = url_for(ingang.endpoint, **delen), ingang.nieuw() if ingang.nieuw else 0
        namen = (request.endpoint or "", *request.blueprints)
        onderdeel = next((self.onderdelen[naam] for naam in namen if naam in self.onderdelen), None)
        hoort_hier = "true" if onderdeel == ingang.endpoint else None
        return Navigatieplek(adres, ingang.naam, "page" if request.path == adres else hoort_hier, nieuw)

    def dossiertabs(self, actor: Actor, ronde: Ronde, dossier: Dossier) -> list[tuple[str, str, str]]:
        """(code, name, address) of every step with a tab that the actor may read, in the order of the round."""
        return [
            (stap.code, stap.naam, url_for(pagina, ronde=ronde.slug, dossier=dossier.slug, stap=stap.code))
            for stap in list_stapkoppen(ronde)
            if (pagina := self.tabs.get(stap.soort)) and mag_openen(actor, pagina)
        ]


def maak_navigatie(kamers: Iterable[Kamer]) -> Navigatie:
    """Join what the rooms say. Raises OnjuisteKamer when two show the same kind of step, or name no entry there is."""
    kamers = tuple(kamers)
    ingangen = sorted((i for kamer in kamers for i in kamer.ingangen), key=lambda ingang: ingang.plaats)
    onderdelen = {bp.name: kamer.onderdeel for kamer in kamers for bp in kamer.blueprints if kamer.onderdeel}
    onderdelen |= {pagina: ingang.endpoint for ingang in ingangen for pagina in (ingang.endpoint, *ingang.paginas)}
    if zonder := sorted(set(onderdelen.values()) - {ingang.endpoint for ingang in ingangen}):
        raise OnjuisteKamer(f"pages belong to what is no entry of the navigation: {', '.join(zonder)}")
    tabs = [kamer.tab for kamer in kamers if kamer.tab]
    per_soort = {tab.soort: tab.endpoint for tab in tabs}
    if len(per_soort) < len(tabs):
        raise OnjuisteKamer("two rooms have a tab for the same kind of step")
    return Navigatie(tuple(ingangen), onderdelen, per_soort)


def registreer(app: Flask, kamers: Iterable[Kamer]) -> None:
    """Put it around every page of an application. Raises OnjuisteKamer."""
    navigatie = maak_navigatie(kamers)
    app.context_processor(navigatie.variabelen)
    app.jinja_env.globals.update(dossiertabs=navigatie.dossiertabs)
