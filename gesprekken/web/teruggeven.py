"""What was typed and not saved comes back: asked for (`?terug=`), or offered at the form it was typed in.

A page is looked at after it was rendered, and only for who works where drafts are kept. So every form of the product
gives its text back, also one that was written today, and a page that one may not see gives nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

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
from gesprekken.web.herkomst import TERUG, deze_pagina
from gesprekken.web.invullen import Paginaformulier, Paginalezer, Vulling, Wijziging, pas_toe, rest, vul_in
from gesprekken.web.toegang import find_actor_van_verzoek
from gesprekken.web.vasthouden import met_terug, neem_zusters

GETOOND = frozenset({200, 409, 422})


@dataclass(frozen=True, slots=True)
class Aanbod:
    """A draft as the page offers it: when it was typed, and the address on which it comes back."""

    sleutel: str
    op: datetime
    terug: str


def registreer(app: Flask) -> None:
    """After a page was rendered, before it is compressed."""
    app.after_request(_geef_terug)


def _geef_terug(antwoord: Response) -> Response:
    actor = find_actor_van_verzoek()
    getoond = antwoord.mimetype == "text/html" and antwoord.status_code in GETOOND and not antwoord.is_streamed
    if actor is not None and getoond and (current_user.kladden or g.get("zusters")):
        antwoord.set_data(_met_kladden(actor, antwoord.get_data(as_text=True)))
    return antwoord


def _met_kladden(actor: Actor, html: str) -> str:
    """The page, with what was asked for in its forms and what there is besides offered at its forms."""
    lezer = Paginalezer(html, request.path)
    gevraagd = find_klad(actor, request.args[TERUG], g.nu) if TERUG in request.args else None
    paden = {pad for f in lezer.formulieren if f.is_van_ons for pad in f.paden}
    eigen, bezig = list_kladden(actor, paden, g.nu) if paden else ([], [])
    terug = {gevraagd.sleutel, *neem_zusters()} if gevraagd else neem_zusters()
    direct = [*([gevraagd] if gevraagd else []), *(k for k in eigen if k.sleutel in terug and k != gevraagd)]
    return pas_toe(html, list(_wijzigingen(lezer, gevraagd, direct, eigen, bezig)))


def _wijzigingen(
    lezer: Paginalezer, gevraagd: Kladtekst | None, direct: list[Kladtekst], eigen: list[Kladtekst], bezig: list[Bezig]
) -> Iterator[Wijziging]:
    gevuld = {f.begin: k for k in direct for f in [_formulier_van(lezer, k)] if f is not None}
    if gevraagd and lezer.kladplek is not None:
        formulier = _formulier_van(lezer, gevraagd)
        over = rest(formulier, gevraagd.velden)
        zin = render_template("kladden/_terug.html", klad=gevraagd, over=over, gevuld=formulier is not None)
        yield lezer.kladplek, lezer.kladplek, zin
    paden = {pad for f in lezer.formulieren for pad in f.paden}
    open_ = {k.sleutel for k in direct} | {f.sleutel for f in lezer.formulieren}
    aanbod = [k for k in eigen if k.sleutel not in open_]
    opgeslagen = laatst_opgeslagen(paden) if aanbod else {}
    for formulier in (f for f in lezer.formulieren if f.is_van_ons):
        klad = gevuld.get(formulier.begin)
        if klad:
            yield from vul_in(formulier, Vulling(klad.sleutel, klad.velden))
        bij = {
            "teruggezet": klad is not None and klad != gevraagd,
            "kladden": [_aanbod(k) for k in aanbod if k.formulier in formulier.paden],
            "bezig": [b for b in bezig if b.formulier in formulier.paden],
        }
        if any(bij.values()):
            op = max((opgeslagen[pad] for pad in formulier.paden if pad in opgeslagen), default=None)
            zin = render_template("kladden/_bij.html", opgeslagen=op, hier=deze_pagina(), **bij)
            yield formulier.begin, formulier.begin, zin
        if klad or any(bij.values()):
            yield from ((plek, plek, " open") for plek in lezer.dicht[formulier.begin])


def _formulier_van(lezer: Paginalezer, klad: Kladtekst) -> Paginaformulier | None:
    """The form of the page that a draft belongs to."""
    return next((f for f in lezer.formulieren if f.is_van_ons and klad.formulier in f.paden), None)


def _aanbod(klad: Kladtekst) -> Aanbod:
    return Aanbod(klad.sleutel, klad.op, met_terug(deze_pagina(), klad.sleutel))
