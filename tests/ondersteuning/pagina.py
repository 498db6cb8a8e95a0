"""What holds for every page, whatever it is about. The client checks each page that a test fetches."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
import re
from urllib.parse import urlsplit

from flask import Flask
import html5lib
from lxml import html as ontleder
from lxml.html import HtmlElement
from werkzeug.exceptions import HTTPException
from werkzeug.routing import RequestRedirect

from tests.ondersteuning.goedgekeurd import GELDIG, skelet

LABELLOOS = {"hidden", "submit", "button", "reset", "image"}
VERWIJZINGEN = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "aria-errormessage", "list", "form")
ADRESSEN = ("href", "action", "src")
# Words that no Dutch page holds: what a library says by itself, and what a template prints by mistake.
VREEMD = re.compile(
    r"(?i:\b(the|this|field|required|invalid|please|submit|save|delete|error|undefined)\b)|\b(None|True|False)\b"
    r"|\{\{|\}\}|\{%|%\}|datetime\.|<built-in|object at 0x"
)
CSP_VERPLICHT = ("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")


def keur(app: Flask, adres: str, html: str, csp: str) -> Boom:
    """The page as it was walked. Raises AssertionError with everything that is wrong with it."""
    boom = Boom(ontleder.document_fromstring(html))
    klachten = [*ongeldig(html), *(klacht for regel in REGELS for klacht in regel(boom))]
    klachten += [f"het beleid zegt niet {deel}" for deel in CSP_VERPLICHT if deel not in csp]
    klachten += [f"het beleid staat {deel} toe" for deel in ("unsafe-", "data:", "*") if deel in csp]
    klachten += _dode_adressen(app, adres, boom)
    assert not klachten, f"{adres}:\n  " + "\n  ".join(klachten)
    return boom


def ongeldig(html: str) -> list[str]:
    """Every error that the HTML standard gives a name. A page of a shape that was valid before is valid again."""
    vorm = skelet(html)
    if GELDIG.kent(vorm):
        return []
    lezer = html5lib.HTMLParser()
    lezer.parse(html)
    fouten = [f"geen geldige HTML: {soort} {gegevens} op {plaats}" for plaats, soort, gegevens in lezer.errors]
    if not fouten:
        GELDIG.onthoud(vorm)
    return fouten


@dataclass(frozen=True)
class Boom:
    """A page, walked once; every rule reads from here."""

    wortel: HtmlElement

    @cached_property
    def alle(self) -> list[HtmlElement]:
        """The elements in their order."""
        return [e for e in self.wortel.iter() if isinstance(e.tag, str)]

    @cached_property
    def per_naam(self) -> dict[str, list[HtmlElement]]:
        """The elements by tag."""
        uit: dict[str, list[HtmlElement]] = {}
        for element in self.alle:
            uit.setdefault(tag(element), []).append(element)
        return uit

    def noem(self, *namen: str) -> list[HtmlElement]:
        """The elements with one of these tags."""
        return [e for naam in namen for e in self.per_naam.get(naam, ())]

    @cached_property
    def ids(self) -> Counter[str]:
        """How often each id occurs."""
        return Counter(e.attrib["id"] for e in self.alle if "id" in e.attrib)


def tag(element: HtmlElement) -> str:
    """The name of an element."""
    return str(element.tag)


def tekst(element: HtmlElement) -> str:
    """The words of an element."""
    return "".join(str(deel) for deel in element.itertext()).strip()


def _kop(boom: Boom) -> Iterator[str]:
    if len(koppen := boom.noem("h1")) != 1:
        yield f"{len(koppen)} keer h1"
    if not any(tekst(t) for t in boom.noem("title")[:1]):
        yield "geen titel"
    if boom.wortel.get("lang") != "nl":
        yield "de taal is niet nl"


def _kenmerken(boom: Boom) -> Iterator[str]:
    yield from (f"id {naam} staat er {aantal} keer" for naam, aantal in boom.ids.items() if aantal > 1)
    for element in boom.alle:
        for kenmerk in VERWIJZINGEN:
            namen = element.attrib[kenmerk].split() if kenmerk in element.attrib else []
            yield from (f"<{tag(element)} {kenmerk}> wijst naar niets: {n}" for n in namen if n not in boom.ids)
    for link in boom.noem("a"):
        doel = link.get("href") or ""
        if len(doel) > 1 and doel.startswith("#") and doel[1:] not in boom.ids:
            yield f"de link {doel} wijst naar niets op de pagina"


def _labels(boom: Boom) -> Iterator[str]:
    voor = {label.get("for") for label in boom.noem("label")} - {None}
    for veld in boom.noem("input", "select", "textarea"):
        if veld.tag == "input" and veld.get("type") in LABELLOOS:
            continue
        genoemd = veld.get("aria-label") or veld.get("aria-labelledby") or veld.get("id") in voor
        if not (genoemd or any(e.tag == "label" for e in veld.iterancestors())):
            yield f"veld zonder label: {veld.get('name')}"
    for ding in boom.noem("a", "button"):
        if not (tekst(ding) or ding.get("aria-label") or any(beeld.get("alt") for beeld in ding.iter("img"))):
            yield f"<{tag(ding)}> zonder naam: {dict(ding.attrib)}"
    yield from (f"<img> zonder alt: {beeld.get('src')}" for beeld in boom.noem("img") if "alt" not in beeld.attrib)


def _niets_ingebed(boom: Boom) -> Iterator[str]:
    scripts = [s for s in boom.noem("script") if not s.get("src") and s.get("type") != "application/json"]
    if boom.noem("style") or scripts:
        yield "een script of stijl in de pagina zelf"
    for element in boom.alle:
        yield from (f"<{tag(element)} {k}>" for k in map(str, element.attrib) if k == "style" or k[:2] == "on")


def _formulieren(boom: Boom) -> Iterator[str]:
    for formulier in boom.noem("form"):
        if (formulier.get("method") or "").lower() == "post" and not any(map(_is_token, formulier.iter("input"))):
            yield f"formulier zonder token: {formulier.get('action')}"


def _is_token(veld: HtmlElement) -> bool:
    return veld.get("type") == "hidden" and (veld.get("name") or "").endswith("csrf_token")


def _taal(boom: Boom) -> Iterator[str]:
    buitenlands = set()
    for deel in boom.wortel.xpath("//text()"):
        if gevonden := {m.group(0) for m in VREEMD.finditer(str(deel))}:
            ouder = deel.getparent()  # lxml's text knows where it stands
            binnen = ouder.getparent() if deel.is_tail else ouder
            buitenlands |= set() if _anderstalig(binnen) else gevonden
    yield from (f"geen Nederlands: {woord}" for woord in sorted(buitenlands))


def _anderstalig(element: HtmlElement | None) -> bool:
    """A name or quotation that says of itself that it is in another language."""
    return element is not None and any(e.get("lang", "nl") != "nl" for e in (element, *element.iterancestors()))


REGELS: tuple[Callable[[Boom], Iterator[str]], ...] = (
    _kop, _kenmerken, _labels, _niets_ingebed, _formulieren, _taal,
)  # fmt: skip


def _dode_adressen(app: Flask, pagina: str, boom: Boom) -> Iterator[str]:
    """Every address of our own must lead to a route that takes it, with that method."""
    for element in boom.noem("a", "form", "link", "script", "img", "use"):
        methode = (element.get("method") or "get").upper() if element.tag == "form" else "GET"
        for kenmerk in ADRESSEN:
            adres = element.get(kenmerk) or (pagina if kenmerk == "action" and element.tag == "form" else "")
            if adres and not adres.startswith("#") and (klacht := _klacht_over(app, adres, methode)):
                yield f"<{tag(element)} {kenmerk}={adres!r}> {klacht}"


@cache
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
