"""Put what somebody typed before back into the forms of a page that was just rendered.

Every form of the product comes back this way, whichever room it is in: the page is what the reader may see now, and
only what it has a field for can be filled. The page is read as a browser would; what is not filled stays as it was.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from html import escape, unescape
from html.parser import HTMLParser

from gesprekken.core.verzoek import Velden
from gesprekken.web.afzender import ONZE_VELDEN, SLEUTEL, VELD, getypt

AANGEVINKT = frozenset({"checkbox", "radio"})
GEEN_TEKST = frozenset({"submit", "button", "image", "reset", "file"})
KLADPLEK = "kladden"  # the comment that marks the place for a message
Attributen = Mapping[str, str | None]


@dataclass(slots=True)
class Besturing:
    """A control of a form: where its start tag stands in the page, and for a text area or choice what it encloses."""

    soort: str
    begin: int
    eind: int
    attributen: Attributen
    tot: int = 0
    keuzes: list[Besturing] = field(default_factory=list)

    @property
    def naam(self) -> str:
        """The name under which its value is sent."""
        return self.attributen.get("name") or ""

    @property
    def is_tekst(self) -> bool:
        """Whether somebody types in it, if it is an input."""
        return (self.attributen.get("type") or "text").lower() not in AANGEVINKT | GEEN_TEKST | {"hidden"}


@dataclass(slots=True)
class Paginaformulier:
    """A form of the page: the path that it is sent to, where it begins, and its controls.

    What presents to others what was saved says below which address that is (`stuk`, in the page `data-legt-voor`).
    """

    pad: str
    begin: int
    stuk: str = ""
    besturing: list[Besturing] = field(default_factory=list)

    @property
    def paden(self) -> set[str]:
        """Every path that it can be sent to: a button may have one of its own."""
        eigen = (b.attributen.get("formaction") or "" for b in self.besturing)
        return {self.pad, *(adres.partition("?")[0] for adres in eigen if adres)}

    @property
    def is_van_ons(self) -> bool:
        """Whether it changes something, and can come back."""
        return any(b.naam == VELD for b in self.besturing)

    def legt_voor(self, pad: str) -> bool:
        """Whether it presents what another form, that is sent to this path, saves."""
        return bool(self.stuk) and pad.startswith(self.stuk) and pad not in self.paden

    @property
    def bouwt_voort(self) -> bool:
        """Whether it changes something that there is: then it says on which version it builds."""
        return any("data-versie" in b.attributen for b in self.besturing)

    @property
    def tekstnamen(self) -> set[str]:
        """The names of what a person types in."""
        return {b.naam for b in self.besturing if b.soort == "textarea" or (b.soort == "input" and b.is_tekst)}

    @property
    def naar(self) -> str:
        """The id of its first field that a person fills; '' when it has none."""
        velden = (b for b in self.besturing if b.soort == "textarea" or b.attributen.get("type") == "text")
        return next((b.attributen.get("id") or "" for b in velden), "")

    @property
    def sleutel(self) -> str:
        """The key of this form, made for this page."""
        return next((b.attributen.get("value") or "" for b in self.besturing if b.naam == SLEUTEL), "")


class Paginalezer(HTMLParser):
    """Finds the forms of a page, the details that are closed around them, and the place for a message."""

    def __init__(self, html: str, eigen_pad: str) -> None:
        super().__init__(convert_charrefs=False)
        self.formulieren: list[Paginaformulier] = []
        self.dicht: dict[int, list[int]] = {}  # beginning of a form -> where to open what is around it
        self.kladplek: int | None = None
        self._eigen_pad, self._details = eigen_pad, list[int | None]()
        self._open: Paginaformulier | None = None
        self._omvat: Besturing | None = None
        self._regels = [0]
        for regel in html.split("\n"):
            self._regels.append(self._regels[-1] + len(regel) + 1)
        self._html = html
        self.feed(html)
        self.close()

    def teksten(self, formulier: Paginaformulier) -> dict[str, str]:
        """What stands in the fields of a form that people type in, by name."""
        velden = (b for b in formulier.besturing if b.naam in formulier.tekstnamen)
        return {b.naam: unescape(self._html[b.eind : b.tot]) if b.tot else _waarde(b) for b in velden}

    def _hier(self) -> int:
        regel, kolom = self.getpos()
        return self._regels[regel - 1] + kolom

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """One start tag, by what it is."""
        attributen, begin = dict(attrs), self._hier()
        eind = begin + len(self.get_starttag_text() or "")
        if tag == "details":
            self._details.append(None if "open" in attributen else eind - 1)
        elif tag == "form":
            self._begin_formulier(attributen, begin)
        elif tag in {"input", "textarea", "select", "option", "button"} and self._open is not None:
            self._voeg_toe(Besturing(tag, begin, eind, attributen))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """`<input/>` is `<input>`."""
        self.handle_starttag(tag, attrs)

    def _begin_formulier(self, attributen: Attributen, begin: int) -> None:
        if (attributen.get("method") or "").lower() != "post":
            return
        adres = attributen.get("action") or self._eigen_pad
        self._open = Paginaformulier(adres.partition("?")[0], begin, attributen.get("data-legt-voor") or "")
        self.formulieren.append(self._open)
        self.dicht[begin] = [plek for plek in self._details if plek is not None]

    def _voeg_toe(self, besturing: Besturing) -> None:
        if besturing.soort == "option":
            if self._omvat is not None:
                self._omvat.keuzes.append(besturing)
            return
        if self._open is not None:
            self._open.besturing.append(besturing)
        if besturing.soort in {"textarea", "select"}:
            self._omvat = besturing

    def handle_comment(self, data: str) -> None:
        """The place for a message: below what the page says of what was just done."""
        if data == KLADPLEK:
            self.kladplek = self._hier()

    def handle_endtag(self, tag: str) -> None:
        """What a text area or a form encloses ends here."""
        if tag == "form":
            self._open = None
        elif tag == "details" and self._details:
            self._details.pop()
        elif self._omvat is not None and tag == self._omvat.soort:
            self._omvat.tot, self._omvat = self._hier(), None


@dataclass(frozen=True, slots=True)
class Vulling:
    """What goes into one form: its content, and the key under which it was typed."""

    sleutel: str
    velden: Velden

    def per_naam(self) -> dict[str, list[str]]:
        """Every value by name; a box that was not ticked sent none."""
        uit: dict[str, list[str]] = {}
        for naam, waarde in self.velden:
            uit.setdefault(naam, []).append(waarde)
        return uit


Wijziging = tuple[int, int, str]


def vul_in(formulier: Paginaformulier, vulling: Vulling) -> Iterator[Wijziging]:
    """The changes (from, to, text) that put the content into the form; of fields with one name each gets its own."""
    waarden = vulling.per_naam()
    for besturing in formulier.besturing:
        if besturing.naam == SLEUTEL:
            yield _met(besturing, value=vulling.sleutel)
        elif besturing.naam and besturing.naam not in ONZE_VELDEN:
            yield from _vul(besturing, waarden.get(besturing.naam, []))


def rest(formulier: Paginaformulier | None, velden: Velden) -> list[tuple[str, str]]:
    """What was typed or chosen and has no place on the page any more: (name, text).

    A bare number is a version, or the key of a choice.
    """
    open_ = {b.naam: b for b in formulier.besturing} if formulier else {}
    return [
        (naam, waarde)
        for naam, waarde in getypt(velden)
        if waarde.strip() and not waarde.strip().isdigit() and not _kan(open_.get(naam), waarde)
    ]


def _kan(besturing: Besturing | None, waarde: str) -> bool:
    """Whether a control can hold this: a list holds its own choices only."""
    if besturing is None:
        return False
    return besturing.soort != "select" or any(_waarde(keuze) == waarde for keuze in besturing.keuzes)


def _vul(besturing: Besturing, waarden: list[str]) -> Iterator[Wijziging]:
    """A box without a value was not ticked; anything else without one was not in the draft, and stays as it is."""
    soort = (besturing.attributen.get("type") or "text").lower()
    if besturing.soort == "input" and soort in AANGEVINKT:
        yield _met(besturing, checked=(besturing.attributen.get("value") or "on") in waarden)
    elif besturing.soort == "select":
        if any(_kan(besturing, waarde) for waarde in waarden):
            yield from (_met(keuze, selected=_waarde(keuze) in waarden) for keuze in besturing.keuzes)
    elif waarden and besturing.soort == "textarea":
        yield besturing.eind, besturing.tot, "\n" + escape(waarden.pop(0))
    elif waarden and besturing.soort == "input" and soort not in GEEN_TEKST:
        yield _met(besturing, value=waarden.pop(0))


def _waarde(keuze: Besturing) -> str:
    return keuze.attributen.get("value") or ""


def _met(besturing: Besturing, **anders: str | bool) -> Wijziging:
    """The start tag again, with these attributes."""
    attributen = {**besturing.attributen, **{naam: None if w is True else w for naam, w in anders.items()}}
    for naam, waarde in anders.items():
        if waarde is False:
            attributen.pop(naam)
    tekst = "".join(f" {n}" if w is None else f' {n}="{escape(str(w))}"' for n, w in attributen.items())
    return besturing.begin, besturing.eind, f"<{besturing.soort}{tekst}>"


def pas_toe(html: str, wijzigingen: Collection[Wijziging]) -> str:
    """The page with these changes, which do not overlap."""
    delen, hier = [], 0
    for begin, eind, tekst in sorted(wijzigingen, key=lambda w: (w[0], w[1])):
        delen += [html[hier:begin], tekst]
        hier = max(hier, eind)
    return "".join([*delen, html[hier:]])
