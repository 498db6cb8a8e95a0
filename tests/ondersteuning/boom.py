"""A page as a tree for the tests: found by selector, read as a person reads it. lxml and cssselect do the work."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from cssselect import HTMLTranslator
from lxml import etree
from lxml import html as ontleder
from lxml.html import HtmlElement

ONGELEZEN = frozenset({"script", "style", "template"})  # their words are not for a reader


@dataclass(frozen=True, slots=True)
class Tag:
    """One element. `tag["href"]` is an attribute that must be there, `tag.h1` the first h1 below it, or None."""

    element: HtmlElement

    def __getitem__(self, kenmerk: str) -> str:
        return str(self.element.attrib[kenmerk])

    def __getattr__(self, naam: str) -> Tag | None:
        return self.find(naam)

    def __str__(self) -> str:
        return etree.tostring(self.element, encoding="unicode", method="html", with_tail=False)

    @property
    def name(self) -> str:
        """The name of the element."""
        return str(self.element.tag)

    @property
    def attrs(self) -> dict[str, str]:
        """Every attribute."""
        return {str(naam): str(waarde) for naam, waarde in self.element.attrib.items()}

    @property
    def parent(self) -> Tag | None:
        """The element around it."""
        ouder = self.element.getparent()
        return None if ouder is None else Tag(ouder)

    @property
    def parents(self) -> Iterator[Tag]:
        """Everything around it, the nearest first."""
        return map(Tag, self.element.iterancestors())

    def get(self, kenmerk: str, anders: str | None = None) -> str | None:
        """An attribute, or `anders`."""
        return str(self.element.attrib[kenmerk]) if kenmerk in self.element.attrib else anders

    def has_attr(self, kenmerk: str) -> bool:
        """Whether it has this attribute."""
        return kenmerk in self.element.attrib

    def select(self, selector: str) -> list[Tag]:
        """What the selector finds below it, in the order of the page. Raises SelectorError."""
        return [Tag(e) for e in _zoeker(selector)(self.element)]

    def select_one(self, selector: str) -> Tag | None:
        """The first of these."""
        return next(iter(self.select(selector)), None)

    def find_all(self, *namen: str) -> list[Tag]:
        """Everything below it with one of these names; all, when none is given."""
        return [Tag(e) for e in self.element.iterdescendants(*(namen or (etree.Element,)))]

    def find(self, naam: str) -> Tag | None:
        """The first below it with this name."""
        return next(iter(self.find_all(naam)), None)

    @property
    def kinderen(self) -> list[Tag]:
        """The elements directly below it."""
        return [Tag(e) for e in self.element if isinstance(e.tag, str)]

    def volgende(self, naam: str) -> Tag:
        """The next element of its parent with this name. Raises StopIteration."""
        return Tag(next(self.element.itersiblings(naam)))

    @property
    def stripped_strings(self) -> Iterator[str]:
        """Each piece of text, without the blanks around it; empty ones left out."""
        return (kaal for stuk in _stukken(self.element) if (kaal := stuk.strip()))

    def get_text(self, tussen: str = "", *, strip: bool = False) -> str:
        """All its text, with `tussen` between the pieces."""
        return tussen.join(self.stripped_strings if strip else _stukken(self.element))

    @property
    def text(self) -> str:
        """All its text."""
        return self.get_text()


def lees_boom(html: str) -> Tag:
    """The whole page."""
    return Tag(ontleder.document_fromstring(html))


@cache
def _zoeker(selector: str) -> etree.XPath:
    return etree.XPath(HTMLTranslator().css_to_xpath(selector, prefix="descendant::"))


def _stukken(element: HtmlElement) -> Iterator[str]:
    """The text of an element and of what is in it, in order; not what a reader never sees."""
    if element.text:
        yield str(element.text)
    for kind in element:
        if isinstance(kind.tag, str) and kind.tag not in ONGELEZEN:
            yield from _stukken(kind)
        if kind.tail:
            yield str(kind.tail)
