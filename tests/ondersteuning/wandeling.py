"""Walking through the application by its own links, as somebody would."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterator
from urllib.parse import urldefrag, urljoin, urlsplit

from flask import Flask

from tests.ondersteuning.client import Pagina, Paginaclient


def endpoint_van(app: Flask, adres: str, methode: str = "GET") -> str:
    """The name of the route that takes this address."""
    naam, _delen = app.url_map.bind("localhost").match(urlsplit(adres).path, method=methode)
    return str(naam)


def links(pagina: Pagina, welke: str = "a[href]:not([download])") -> list[str]:
    """The pages of our own that a page leads to, each once, without fragments; files are `a[download]`."""
    adressen = (urldefrag(urljoin(pagina.adres, str(a["href"])))[0] for a in pagina.kies(welke))
    return list(dict.fromkeys(a for a in adressen if a.startswith("/") and not a.startswith("/static/")))


def knoppen(pagina: Pagina) -> list[str]:
    """Where the forms of a page can go: a button may have an address of its own."""
    eigen = [urlsplit(urljoin(pagina.adres, str(k["formaction"]))).path for k in pagina.kies("button[formaction]")]
    return [f.adres for f in pagina.formulieren()] + eigen


def wandel(client: Paginaclient, begin: str, per_endpoint: int = 3) -> Iterator[Pagina]:
    """Every kind of page within reach of `begin`, each kind at most so often. A link that fails is an error."""
    gezien: Counter[str] = Counter()
    wachtrij, bekend = deque([begin]), {begin}
    while wachtrij:
        adres = wachtrij.popleft()
        endpoint = endpoint_van(client.application, adres)
        if gezien[endpoint] >= per_endpoint:
            continue
        gezien[endpoint] += 1
        pagina = client.haal(adres)
        yield pagina
        nieuw = [a for a in links(pagina) if a not in bekend]
        bekend.update(nieuw)
        wachtrij.extend(nieuw)
