"""The drafts of one person in one functie, wherever they were typed: only of what this reader may still know of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from itertools import zip_longest
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
from gesprekken.web.naast import afdruk_van, lees_afdrukken
from gesprekken.web.plaats import DELEN
from gesprekken.web.toegang import toegang_van
from gesprekken.web.vasthouden import met_terug

WOORDEN = 80  # characters of a draft that say which one it is


@dataclass(frozen=True, slots=True)
class Aanbod:
    """A draft as a page offers it: when it was typed, the address on which it comes back, and its first words.

    `tot` is when it is gone, of what is held for an hour only.
    """

    sleutel: str
    op: datetime
    terug: str
    begin: str
    tot: datetime | None


@dataclass(frozen=True, slots=True)
class Kladregel:
    """A draft in a list, and where it was typed; None where that belongs to no round. `weg`: it was thrown away."""

    aanbod: Aanbod
    waar: Plaatsnaam | None
    weg: bool


def maak_aanbod(klad: Kladtekst, pagina: str, stond: Mapping[str, str] | None = None) -> Aanbod:
    """A draft that comes back on this page. `stond` is what its form holds now, where that is known."""
    woorden = _anders(klad, stond or {}) or _langst(klad).split()
    terug = met_terug(pagina, klad.sleutel)
    return Aanbod(klad.sleutel, klad.op, terug, " ".join(woorden)[:WOORDEN], klad.tot if klad.is_kort else None)


def _anders(klad: Kladtekst, stond: Mapping[str, str]) -> list[str]:
    """The words of a draft from the first on that stands in its form otherwise; none when nothing does."""
    for naam, waarde in getypt(klad.velden):
        nieuw, oud = waarde.split(), stond.get(naam, waarde).split()
        eerste = next((n for n, paar in enumerate(zip_longest(nieuw, oud)) if paar[0] != paar[1]), len(nieuw))
        if eerste < len(nieuw):
            return [*(["…"] if eerste else []), *nieuw[eerste:]]
    return []


def _langst(klad: Kladtekst) -> str:
    """The longest text of those that the page of the form did not show; of all when it showed everything."""
    getoond = lees_afdrukken(" ".join(waarde for naam, waarde in klad.velden if naam == "getoond"))
    teksten = getypt(klad.velden)
    nieuw = [(naam, waarde) for naam, waarde in teksten if afdruk_van(waarde) != getoond.get(naam, "")]
    return max((waarde for _naam, waarde in nieuw or teksten), key=len, default="")


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
