"""What was typed and not saved comes back: asked for (`?terug=`), or offered at the form it was typed in.

A page is looked at after it was rendered, and only for who works where drafts are kept. So every form of the product
gives its text back, also one that was written today, and a page that one may not see gives nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import chain
from urllib.parse import quote

from flask import Flask, Response, g, render_template, request
from flask_login import current_user

from gesprekken.core.actor import Actor
from gesprekken.queries.kladden.kladden import (
    Bezig,
    Kladtekst,
    find_klad,
    laatst_opgeslagen,
    list_kladden,
)
from gesprekken.web.afzender import TERUG, deze_inzending, deze_pagina, find_afzender, getypt, is_sleutel
from gesprekken.web.invullen import Paginaformulier, Paginalezer, Vulling, Wijziging, pas_toe, rest, vul_in
from gesprekken.web.toegang import find_actor_van_verzoek
from gesprekken.web.vasthouden import met_terug, neem_zusters

WOORDEN = 80  # characters of a draft that say which one it is
GEWEIGERD = frozenset({409, 422})
GETOOND = GEWEIGERD | {200}


@dataclass(frozen=True, slots=True)
class Aanbod:
    """A draft as the page offers it: when it was typed, the address on which it comes back, and its first words."""

    sleutel: str
    op: datetime
    terug: str
    begin: str


def registreer(app: Flask) -> None:
    """After a page was rendered, before it is compressed."""
    app.after_request(_geef_terug)


def _geef_terug(antwoord: Response) -> Response:
    actor = find_actor_van_verzoek()
    getoond = antwoord.mimetype == "text/html" and antwoord.status_code in GETOOND and not antwoord.is_streamed
    if actor is None or not getoond:
        return antwoord
    afzender = find_afzender() if antwoord.status_code in GEWEIGERD else None
    if afzender is not None and afzender.functie_id == actor.functie_id:
        antwoord.set_data(_met_geweigerd(antwoord.get_data(as_text=True)))
    if current_user.kladden or g.get("zusters"):
        antwoord.set_data(_met_kladden(actor, antwoord.get_data(as_text=True)))
    return antwoord


def _met_geweigerd(html: str) -> str:
    """The page that refuses a form. What was typed where it has no field any more stands on top: it is not lost."""
    blad, inzending = Blad(Paginalezer(html, request.path)), deze_inzending("")
    klad = Kladtekst(inzending.sleutel, request.path, request.path, g.nu, inzending.velden)
    formulier = next((f for f in blad.formulieren if klad.formulier in f.paden), None)
    return pas_toe(html, blad.meld(klad) if rest(formulier, klad.velden) else [])


def _met_kladden(actor: Actor, html: str) -> str:
    """The page, with what was asked for in its forms and what there is besides offered at its forms."""
    blad = Blad(Paginalezer(html, request.path))
    paden = {pad for formulier in blad.formulieren for pad in formulier.paden}
    gevraagd = _gevraagd(actor)
    eigen, bezig = list_kladden(actor, paden, g.nu) if paden else ([], [])
    zusters = neem_zusters() - {gevraagd.sleutel if gevraagd else ""}
    terug = [*([gevraagd] if gevraagd else []), *(k for k in eigen if k.sleutel in zusters)]
    open_ = {k.sleutel for k in terug} | {f.sleutel for f in blad.formulieren}
    aanbod = _verschillend([k for k in eigen if k.sleutel not in open_])
    opgeslagen = laatst_opgeslagen(actor, paden) if aanbod else {}
    kop = blad.meld(gevraagd) if gevraagd else []
    bij = (blad.bij(f, terug, aanbod, bezig, opgeslagen, gevraagd) for f in blad.formulieren)
    return pas_toe(html, [*kop, *chain.from_iterable(bij)])


def _gevraagd(actor: Actor) -> Kladtekst | None:
    """The draft that the address asks back; only on the page where it was typed."""
    sleutel = request.args.get(TERUG, "")
    klad = find_klad(actor, sleutel, g.nu) if is_sleutel(sleutel) else None
    return klad if klad and klad.pagina.partition("?")[0] == quote(request.path) else None


class Blad:
    """A page that was rendered, and the forms of ours on it."""

    def __init__(self, lezer: Paginalezer) -> None:
        self.lezer = lezer
        self.formulieren = [f for f in lezer.formulieren if f.is_van_ons]

    def meld(self, klad: Kladtekst) -> list[Wijziging]:
        """On top: that the text is back, and what of it has no field here any more."""
        formulier = next((f for f in self.formulieren if klad.formulier in f.paden), None)
        over, plek = rest(formulier, klad.velden), self.lezer.kladplek
        zin = render_template(
            "kladden/_terug.html",
            klad=klad,
            over=over,
            naar=formulier.naar if formulier else "",
            gevuld=formulier is not None,
        )
        return [] if plek is None else [(plek, plek, zin)]

    def bij(
        self, formulier: Paginaformulier, terug: list[Kladtekst], aanbod: list[Kladtekst], bezig: list[Bezig],
        opgeslagen: Mapping[str, datetime], gevraagd: Kladtekst | None,
    ) -> Iterator[Wijziging]:  # fmt: skip
        """In one form what comes back, and before it what there is to say of it."""
        klad = next((k for k in terug if k.formulier in formulier.paden), None)
        if klad:
            yield from vul_in(formulier, Vulling(klad.sleutel, klad.velden))
        zeg = {
            "teruggezet": klad is not None and klad is not gevraagd,
            "kladden": [_aanbod(k) for k in aanbod if k.formulier in formulier.paden],
            "bezig": [b for b in bezig if b.formulier in formulier.paden],
        }
        if any(zeg.values()):
            op = max((opgeslagen[pad] for pad in formulier.paden if pad in opgeslagen), default=None)
            zin = render_template("kladden/_bij.html", opgeslagen=op, hier=deze_pagina(), **zeg)
            yield formulier.begin, formulier.begin, zin
        if klad or any(zeg.values()):
            yield from ((plek, plek, " open") for plek in self.lezer.dicht[formulier.begin])


def _verschillend(kladden: list[Kladtekst]) -> list[Kladtekst]:
    """Of drafts of one form with the same content only the newest: two tabs hold the same text more often than not."""
    return list({(k.formulier, k.velden): k for k in reversed(kladden)}.values())[::-1]


def _aanbod(klad: Kladtekst) -> Aanbod:
    langst = max((waarde for _naam, waarde in getypt(klad.velden)), key=len, default="")
    return Aanbod(klad.sleutel, klad.op, met_terug(deze_pagina(), klad.sleutel), " ".join(langst.split())[:WOORDEN])
