"""Going everywhere by the application's own links, without reading more of a page than where it leads."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
import html
import re
from typing import Any, Protocol
from urllib.parse import urldefrag, urljoin, urlsplit

from flask import Flask
import sqlalchemy as sa

from gesprekken.infra.database import db
from gesprekken.queries.partijen.partijen import Functiekeuze, list_demofuncties
from tests.bench.paginas import cookie

LINK = re.compile(r'<a\b[^>]*?\shref="([^"]+)"')
LEIDT = "gemeente_coordinator"
TREKKERS = "SELECT DISTINCT o.naam FROM dossier d JOIN organisatie o ON o.id = d.trekker_id"


class Antwoord(Protocol):
    """What is read of an answer, however it was fetched."""

    @property
    def status_code(self) -> int: ...

    @property
    def location(self) -> str | None: ...

    @property
    def mimetype(self) -> str | None: ...

    @property
    def text(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Halte:
    """A page that somebody came to: its route with what was filled in there, and its address."""

    endpoint: str
    delen: dict[str, Any]
    adres: str


def lezers(app: Flask) -> dict[str, str]:
    """Name -> cookie of one person in every role, and of one coordinator of every dossier."""
    with app.app_context():
        trekkers = set(db.session.scalars(sa.text(TREKKERS)))
        functies = [f for f in list_demofuncties() if f.rol != LEIDT or f.organisatie_naam in trekkers]
    gekozen: dict[tuple[str, str], Functiekeuze] = {}
    for f in functies:
        gekozen.setdefault((f.rol, f.organisatie_naam if f.rol == LEIDT else ""), f)
    return {f.naam: cookie(app, f) for f in gekozen.values()}


def loop_rond(app: Flask, haal: Callable[[str], Antwoord], per_endpoint: int) -> Iterator[Halte]:
    """Every kind of page within reach of the front page, each kind at most so often, nearest first."""
    kaart = app.url_map.bind("localhost")
    gezien: Counter[str] = Counter()
    wachtrij, bekend = deque(["/"]), {"/"}
    while wachtrij:
        adres = wachtrij.popleft()
        endpoint, delen = kaart.match(urlsplit(adres).path)
        if gezien[endpoint] >= per_endpoint:
            continue
        gezien[endpoint] += 1
        antwoord = haal(adres)
        if antwoord.status_code >= 400:
            raise RuntimeError(f"{adres}: {antwoord.status_code}")
        yield Halte(endpoint, dict(delen), adres)
        nieuw = [a for a in _leidt_naar(adres, antwoord) if a not in bekend]
        bekend.update(nieuw)
        wachtrij.extend(nieuw)


def _leidt_naar(adres: str, antwoord: Antwoord) -> list[str]:
    if antwoord.mimetype != "text/html":
        return []
    ruw = [antwoord.location] if antwoord.location else [html.unescape(a) for a in LINK.findall(antwoord.text)]
    adressen = dict.fromkeys(urldefrag(urljoin(adres, a))[0] for a in ruw)
    return [a for a in adressen if a.startswith("/") and not a.startswith("/static/")]


def zonder_link(app: Flask, haltes: Sequence[Halte]) -> Iterator[list[Halte]]:
    """Per page that no link leads to: where it may be, filled in as on pages whose address asks for the same things."""
    kaart = app.url_map.bind("localhost")
    bereikt = {halte.endpoint for halte in haltes} | {"static"}
    for regel in app.url_map.iter_rules():
        if "GET" in (regel.methods or ()) and regel.endpoint not in bereikt:
            delen = [halte.delen for halte in haltes if set(halte.delen) == regel.arguments] or [{}]
            adressen = {kaart.build(regel.endpoint, d): d for d in delen if set(d) == regel.arguments}
            yield [Halte(regel.endpoint, d, adres) for adres, d in adressen.items()]
