"""Pages that are kept as they were rendered, for as long as nothing that they show has changed.

Rendering is what a page costs most. A page is kept in the blocks of its template; the frame around them (the person,
notices, messages) is made for every answer, and so are the hidden keys of its forms, which are cut out. The key is
everything that a page depends on: the reader in one functie, the address, the day, and the version of every fact. So
nobody can be given what was made for somebody else, and what is out of date cannot be found.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
import re
from sys import getsizeof
from typing import Any

from flask import g, render_template, request
from markupsafe import Markup

from gesprekken.core.base import new_sleutel
from gesprekken.infra.warm import Warm
from gesprekken.web.afzender import deze_afzender
from gesprekken.web.formuliertoken import formuliertoken
from gesprekken.web.toegang import huidige_actor

MEEST = 4 * 2**20  # bytes that all kept pages of a process may take together
NAAD = "\x1e"  # between blocks: no text of a person can hold it
BLOKKEN = ("titel", "omschrijving", "kruimel", "kop", "acties", "onderkop", "inhoud")
# A hidden key as WTForms writes it: where it was cut out, its name stays.
_SLEUTELVELD = re.compile(r'((?:csrf_token|verzoek|afzender)" type="hidden" value=")[^"]*')

_SLEUTELS: Mapping[str, Callable[[], str]] = {
    "csrf_token": formuliertoken, "verzoek": new_sleutel, "afzender": deze_afzender,
}  # fmt: skip

Blok = tuple[str, ...]  # text, beginning of a hidden key, text, beginning of a hidden key, ... text


def _weeg(blokken: Mapping[str, Blok]) -> int:
    return sum(getsizeof(deel) for blok in blokken.values() for deel in blok)


_BLADEN: Warm[tuple[Hashable, ...], Mapping[str, Blok]] = Warm(MEEST, _weeg)


def toon_bewaard(sjabloon: str, versies: Hashable, maak: Callable[[], Mapping[str, Any]]) -> str:
    """The page of `sjabloon`. `maak` gives its variables; it is called only when the page is not warm.

    `versies` holds the version of every fact that `maak` reads, read in the same transaction. The template extends
    `kader` and shows no time of day.
    """
    sleutel = (sjabloon, huidige_actor(), request.full_path, g.vandaag, versies)
    blokken = _BLADEN.get_of_maak(sleutel, lambda: _teken(sjabloon, maak()))
    return render_template("bewaard.html", blad={naam: _vul(blok) for naam, blok in blokken.items()})


def _teken(sjabloon: str, inhoud: Mapping[str, Any]) -> dict[str, Blok]:
    """Every block of the page by itself. Raises ValueError when it holds a seam or a key that cannot be cut out."""
    blokken = render_template(sjabloon, kader="los.html", naad=NAAD, **inhoud).split(NAAD)
    knipsels = {naam: tuple(_SLEUTELVELD.split(blok)) for naam, blok in zip(BLOKKEN, blokken, strict=True)}
    eigen = formuliertoken()
    if any(eigen in deel for blok in knipsels.values() for deel in blok):
        raise ValueError(f"{sjabloon} shows the key of a session outside a form")
    return knipsels


def _vul(blok: Blok) -> Markup:
    """The block with fresh keys."""
    delen = list(blok)
    for plek in range(1, len(delen), 2):
        delen[plek] += _SLEUTELS[delen[plek].partition('"')[0]]()
    return Markup("".join(delen))  # noqa: S704 - what a template rendered, and keys without markup
