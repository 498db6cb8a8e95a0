"""The drafts of one person in one functie, wherever they were typed: only of what this reader may still know of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any
from urllib.parse import unquote

from flask import current_app, g
from werkzeug.exceptions import HTTPException
from werkzeug.routing import RequestRedirect

from gesprekken.core.actor import Actor
from gesprekken.core.permissions import Permission
from gesprekken.queries.kladden.kladden import Kladtekst, list_alle_kladden
from gesprekken.queries.kladden.plaatsen import Plaats, Plaatsnaam, list_ommuurd, list_plaatsnamen
from gesprekken.web.afzender import getypt
from gesprekken.web.plaats import DELEN
from gesprekken.web.toegang import toegang_van
from gesprekken.web.vasthouden import met_terug

WOORDEN = 80  # characters of a draft that say which one it is


@dataclass(frozen=True, slots=True)
class Aanbod:
    """A draft as a page offers it: when it was typed, the address on which it comes back, and its first words."""

    sleutel: str
    op: datetime
    terug: str
    begin: str


@dataclass(frozen=True, slots=True)
class Kladregel:
    """A draft in a list, and where it was typed; None where that belongs to no round. `weg`: it was thrown away."""

    aanbod: Aanbod
    waar: Plaatsnaam | None
    weg: bool


def maak_aanbod(klad: Kladtekst, pagina: str) -> Aanbod:
    """A draft that comes back on this page; its first words are of the longest that was typed in it."""
    langst = max((waarde for _naam, waarde in getypt(klad.velden)), key=len, default="")
    return Aanbod(klad.sleutel, klad.op, met_terug(pagina, klad.sleutel), " ".join(langst.split())[:WOORDEN])


@dataclass(frozen=True)
class _Wijzer:
    """Where a draft points to: its page and its form, by the routes that serve them."""

    klad: Kladtekst

    @cached_property
    def routes(self) -> list[tuple[str, Mapping[str, Any]]]:
        """(endpoint, what the address fills in) of the page and of the form; one less for what there is no longer."""
        adressen = current_app.url_map.bind("")
        uit = []
        for pad, methode in ((self.klad.pad, "GET"), (self.klad.formulier, "POST")):
            try:
                uit.append(adressen.match(unquote(pad), method=methode))
            except (HTTPException, RequestRedirect):
                continue
        return uit

    @property
    def plaats(self) -> Plaats:
        """Round, dossier and step of the page."""
        waarden = self.routes[0][1]
        ronde, dossier, stap = (str(waarden.get(deel, "")) for deel in DELEN)
        return ronde, dossier, stap

    @property
    def sleutels(self) -> set[str]:
        """Everything in the two addresses that can be the key of something."""
        return {str(waarde) for _endpoint, waarden in self.routes for waarde in waarden.values()}

    def mag(self, actor: Actor) -> bool:
        """Whether the actor has the rights that the page and the form ask for, in the dossier of their address."""
        if len(self.routes) < 2:
            return False
        daar = actor.bij(*self.plaats[:2])
        rechten = (toegang_van(current_app, endpoint) for endpoint, _waarden in self.routes)
        return all(not isinstance(recht, Permission) or daar.mag(recht) for recht in rechten)


def list_bekend(actor: Actor, kladden: Iterable[Kladtekst]) -> list[Kladtekst]:
    """Those about something that the actor may still know of, on a page that it sees. At most one statement."""
    wijzers = [wijzer for wijzer in map(_Wijzer, kladden) if wijzer.mag(actor)]
    ommuurd = list_ommuurd(actor, set().union(*(w.sleutels for w in wijzers))) if wijzers else set()
    return [wijzer.klad for wijzer in wijzers if not wijzer.sleutels & ommuurd]


def list_kladregels(actor: Actor) -> Sequence[Kladregel]:
    """Every draft of the actor in this functie, newest first, with where it was typed. At most three statements."""
    wijzers = [_Wijzer(klad) for klad in list_bekend(actor, list_alle_kladden(actor, g.nu))]
    if not wijzers:
        return ()
    namen = list_plaatsnamen(actor, {wijzer.plaats for wijzer in wijzers})
    return [
        Kladregel(maak_aanbod(w.klad, w.klad.pagina), namen.get(w.plaats), w.klad.weg)
        for w in wijzers
        if w.plaats in namen or not w.plaats[0]
    ]
