"""What holds for every page, whatever it is about. The client checks each page that a test fetches."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
import re
from urllib.parse import urlsplit

from bs4 import BeautifulSoup, Tag
from flask import Flask
import html5lib
from werkzeug.exceptions import HTTPException
from werkzeug.routing import RequestRedirect

LABELLOOS = {"hidden", "submit", "button", "reset", "image"}
VERWIJZINGEN = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "aria-errormessage", "list", "form")
# Words that no Dutch page holds: what a library says by itself, and what a template prints by mistake.
VREEMD = re.compile(
    r"(?i:\b(the|this|field|required|invalid|please|submit|save|delete|error|undefined)\b)|\b(None|True|False)\b"
    r"|\{\{|\}\}|\{%|%\}|datetime\.|<built-in|object at 0x"
)
CSP_VERPLICHT = ("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")


def lees(html: str) -> tuple[BeautifulSoup, list[str]]:
    """The page as a tree, and every error that the HTML standard gives a name."""
    ontleder = html5lib.HTMLParser()
    ontleder.parse(html)
    fouten = [f"geen geldige HTML: {soort} {gegevens} op {plaats}" for plaats, soort, gegevens in ontleder.errors]
    return BeautifulSoup(html, "html.parser"), fouten


def keur(app: Flask, adres: str, html: str, csp: str) -> BeautifulSoup:
    """The page as a tree. Raises AssertionError with everything that is wrong with it."""
    soep, klachten = lees(html)
    for regel in REGELS:
        klachten += regel(soep)
    klachten += [f"het beleid zegt niet {deel}" for deel in CSP_VERPLICHT if deel not in csp]
    klachten += [f"het beleid staat {deel} toe" for deel in ("unsafe-", "data:", "*") if deel in csp]
    klachten += _dode_adressen(app, adres, soep)
    assert not klachten, f"{adres}:\n  " + "\n  ".join(klachten)
    return soep


def _kop(soep: BeautifulSoup) -> Iterator[str]:
    if len(koppen := soep.find_all("h1")) != 1:
        yield f"{len(koppen)} keer h1"
    if soep.title is None or not soep.title.get_text(strip=True):
        yield "geen titel"
    if soep.html is None or soep.html.get("lang") != "nl":
        yield "de taal is niet nl"


def _kenmerken(soep: BeautifulSoup) -> Iterator[str]:
    ids = Counter(str(t["id"]) for t in soep.find_all(id=True))
    yield from (f"id {naam} staat er {aantal} keer" for naam, aantal in ids.items() if aantal > 1)
    for tag in soep.find_all(True):
        for kenmerk in VERWIJZINGEN:
            namen = str(tag.get(kenmerk) or "").split() if kenmerk in tag.attrs else []
            yield from (f"<{tag.name} {kenmerk}> wijst naar niets: {n}" for n in namen if n not in ids)
        if (
            len(doel := str(tag.get("href") or "")) > 1
            and doel.startswith("#")
            and tag.name == "a"
            and doel[1:] not in ids
        ):
            yield f"de link {doel} wijst naar niets op de pagina"


def _labels(soep: BeautifulSoup) -> Iterator[str]:
    voor = {str(label["for"]) for label in soep.find_all("label", attrs={"for": True})}
    for veld in soep.find_all(["input", "select", "textarea"]):
        if veld.name == "input" and veld.get("type") in LABELLOOS:
            continue
        if not (veld.get("aria-label") or veld.get("aria-labelledby") or veld.get("id") in voor or _in(veld, "label")):
            yield f"veld zonder label: {veld.get('name')}"
    for ding in soep.find_all(["a", "button"]):
        if not (ding.get_text(strip=True) or ding.get("aria-label") or ding.find("img", alt=True)):
            yield f"<{ding.name}> zonder naam: {str(ding)[:80]}"
    yield from (f"<img> zonder alt: {beeld.get('src')}" for beeld in soep.find_all("img") if not beeld.has_attr("alt"))


def _in(tag: Tag, naam: str) -> bool:
    return tag.find_parent(naam) is not None


def _niets_ingebed(soep: BeautifulSoup) -> Iterator[str]:
    if soep.find("style") or any(
        not s.get("src") and s.get("type") != "application/json" for s in soep.find_all("script")
    ):
        yield "een script of stijl in de pagina zelf"
    for tag in soep.find_all(True):
        yield from (f"<{tag.name} {k}>" for k in tag.attrs if k == "style" or k.startswith("on"))


def _formulieren(soep: BeautifulSoup) -> Iterator[str]:
    for formulier in soep.select("form[method=post i]"):
        if not formulier.select("input[type=hidden][name$=csrf_token]"):
            yield f"formulier zonder token: {formulier.get('action')}"


def _taal(soep: BeautifulSoup) -> Iterator[str]:
    delen = soep.find_all(string=True)
    buitenlands = {m.group(0) for deel in delen for m in VREEMD.finditer(str(deel)) if not _anderstalig(deel.parent)}
    yield from (f"geen Nederlands: {woord}" for woord in sorted(buitenlands))


def _anderstalig(tag: Tag | None) -> bool:
    """A name or quotation that says of itself that it is in another language."""
    return tag is not None and any(t.get("lang", "nl") != "nl" for t in (tag, *tag.parents))


REGELS: tuple[Callable[[BeautifulSoup], Iterator[str]], ...] = (
    _kop, _kenmerken, _labels, _niets_ingebed, _formulieren, _taal,
)  # fmt: skip


def _dode_adressen(app: Flask, pagina: str, soep: BeautifulSoup) -> Iterator[str]:
    """Every address of our own must lead to a route that takes it, with that method."""
    for tag in soep.find_all(["a", "form", "link", "script", "img", "use"]):
        methode = str(tag.get("method", "get")).upper() if tag.name == "form" else "GET"
        for kenmerk in ("href", "action", "src"):
            adres = str(tag.get(kenmerk) or (pagina if kenmerk == "action" and tag.name == "form" else ""))
            if adres and not adres.startswith("#") and (klacht := _klacht_over(app, adres, methode)):
                yield f"<{tag.name} {kenmerk}={adres!r}> {klacht}"


def _klacht_over(app: Flask, adres: str, methode: str) -> str | None:
    deel = urlsplit(adres)
    if deel.scheme or deel.netloc:
        return None if deel.scheme in {"https", "mailto", "tel"} else "is geen veilig adres"
    if not deel.path.startswith("/"):
        return None if adres.startswith("?") else "is geen volledig adres"
    try:
        app.url_map.bind("localhost").match(deel.path, method=methode)
    except RequestRedirect:
        return "leidt om"
    except HTTPException as fout:
        return f"geeft {fout.code}"
    return None
