"""What was typed and not saved comes back: asked for (`?terug=`), or offered at the form it was typed in.

A page is looked at after it was rendered, and only for who works where drafts are kept. So every form of the product
gives its text back, also one that was written today, and a page that one may not see gives nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import chain

from flask import Flask, Response, g, render_template, request
from flask_login import current_user

from gesprekken.core.actor import Actor
from gesprekken.core.errors import BestaatNiet
from gesprekken.core.klad import past
from gesprekken.core.verzoek import Inzending
from gesprekken.queries.kladden.kladden import Bezig, Kladtekst, laatst_opgeslagen, list_kladden
from gesprekken.services.kladden import bewaar_klad
from gesprekken.web.afzender import SLEUTEL, TERUG, deze_inzending, deze_pagina, find_afzender
from gesprekken.web.invullen import Paginaformulier, Paginalezer, Vulling, Wijziging, pas_toe, rest, vul_in
from gesprekken.web.kladlijst import list_bekend, maak_aanbod
from gesprekken.web.toegang import find_actor_van_verzoek
from gesprekken.web.vasthouden import neem_zusters

GEWEIGERD = frozenset({409, 422})
GETOOND = GEWEIGERD | {200}


@dataclass(frozen=True, slots=True)
class Paginakladden:
    """What a page has to say of drafts, to one reader.

    `terug` comes back into its form now, `gevraagd` among them or without a form; `aanbod` is offered at its form,
    `los` on top, for its form is not there. `alle` is everything, for the forms of this page that present to others
    what was saved. `bezig` are colleagues.
    """

    gevraagd: Kladtekst | None
    terug: Mapping[int, Kladtekst]
    aanbod: Sequence[Kladtekst]
    los: Sequence[Kladtekst]
    alle: Sequence[Kladtekst]
    bezig: Sequence[Bezig]
    opgeslagen: Mapping[str, datetime]


def registreer(app: Flask) -> None:
    """After a page was rendered, before it is compressed."""
    app.after_request(_geef_terug)


def _geef_terug(antwoord: Response) -> Response:
    actor = find_actor_van_verzoek()
    getoond = antwoord.mimetype == "text/html" and antwoord.status_code in GETOOND and not antwoord.is_streamed
    if actor is None or not getoond:
        return antwoord
    afzender = find_afzender() if antwoord.status_code in GEWEIGERD else None
    geweigerd = afzender is not None and afzender.functie_id == actor.functie_id
    if afzender is not None and geweigerd:
        antwoord.set_data(_met_geweigerd(actor, afzender.pagina, antwoord.get_data(as_text=True)))
    if geweigerd or current_user.kladden or g.get("zusters"):
        antwoord.set_data(_met_kladden(actor, antwoord.get_data(as_text=True), biedt_aan=antwoord.status_code == 200))
    return antwoord


def _met_geweigerd(actor: Actor, pagina: str, html: str) -> str:
    """The page that refuses a form. What was typed is kept at once, as a draft under the key that the form has now.

    Where it has no field any more it stands on top: it is not lost.
    """
    blad = Blad(Paginalezer(html, request.path))
    formulier = next((f for f in blad.formulieren if request.path in f.paden), None)
    inzending = deze_inzending(formulier.sleutel if formulier else request.form.get(SLEUTEL, ""))
    if _heeft_tekst(formulier, inzending) and past(inzending):
        with suppress(BestaatNiet):  # the key is somebody else's: the page gives the text back, and that is all
            bewaar_klad(actor, inzending, pagina, g.nu)
    klad = Kladtekst(inzending.sleutel, request.path, request.path, g.nu, inzending.velden, g.nu)
    return pas_toe(html, blad.meld(klad) if rest(formulier, klad.velden) else [])


def _heeft_tekst(formulier: Paginaformulier | None, inzending: Inzending) -> bool:
    """Whether something was typed: of a form that is not there any more, whatever was filled in."""
    if formulier is None:
        return bool(rest(None, inzending.velden))
    return any(naam in formulier.tekstnamen and waarde.strip() for naam, waarde in inzending.velden)


def _met_kladden(actor: Actor, html: str, *, biedt_aan: bool) -> str:
    """The page, with what was asked for in its forms and what there is besides offered at its forms.

    Unless it refuses something (not `biedt_aan`): another text would stand between what was typed and what it says.
    """
    blad = Blad(Paginalezer(html, request.path))
    kladden = _lees(actor, blad)
    kladden = kladden if biedt_aan else replace(kladden, aanbod=(), los=())
    kop = blad.meld(kladden.gevraagd) if kladden.gevraagd else []
    bij = (blad.bij(formulier, kladden) for formulier in blad.formulieren)
    return pas_toe(html, [*kop, *blad.los(kladden.los), *chain.from_iterable(bij)])


def _lees(actor: Actor, blad: Blad) -> Paginakladden:
    hier = deze_pagina().partition("?")[0]
    paden = {pad for formulier in blad.formulieren for pad in formulier.paden}
    stukken = {formulier.stuk for formulier in blad.formulieren if formulier.stuk}
    eigen, bezig = list_kladden(actor, hier, paden, stukken, g.nu)
    met_formulier = [k for k in eigen if k.formulier in paden]
    zonder = list_bekend(actor, [k for k in eigen if k.formulier not in paden])
    los = [k for k in zonder if k.pad == hier and k.sleutel != request.form.get(SLEUTEL)]
    gevraagd = next((k for k in met_formulier + los if k.sleutel == request.args.get(TERUG) and k.pad == hier), None)
    terug = _terug(blad, gevraagd, met_formulier)
    open_ = {k.sleutel for k in terug.values()} | {f.sleutel for f in blad.formulieren}
    aanbod = _verschillend([k for k in met_formulier if k.sleutel not in open_])
    return Paginakladden(
        gevraagd, terug, aanbod, _verschillend([k for k in los if k is not gevraagd]), [*met_formulier, *zonder], bezig,
        laatst_opgeslagen(actor, {k.formulier for k in aanbod}) if aanbod else {},
    )  # fmt: skip


def _terug(blad: Blad, gevraagd: Kladtekst | None, kladden: Sequence[Kladtekst]) -> Mapping[int, Kladtekst]:
    """Beginning of a form -> what comes back into it.

    Who asks one draft back gets the newest of every other form of the page as well: they were left together. After one
    form of a page was sent, only what stood in the others comes back by itself.
    """
    zusters = neem_zusters()
    samen = [k for k in kladden if k.sleutel in zusters or (gevraagd and k.pad == gevraagd.pad)]
    alle = [gevraagd, *samen] if gevraagd else samen
    return {f.begin: k for f in blad.formulieren for k in reversed(alle) if k.formulier in f.paden}


class Blad:
    """A page that was rendered, and the forms of ours on it."""

    def __init__(self, lezer: Paginalezer) -> None:
        self.lezer = lezer
        self.formulieren = [f for f in lezer.formulieren if f.is_van_ons]

    def _bovenaan(self, sjabloon: str, **wat: object) -> list[Wijziging]:
        plek = self.lezer.kladplek
        return [] if plek is None else [(plek, plek, render_template(sjabloon, **wat))]

    def meld(self, klad: Kladtekst) -> list[Wijziging]:
        """On top: that the text is back, and what of it has no field here any more."""
        formulier = next((f for f in self.formulieren if klad.formulier in f.paden), None)
        over = rest(formulier, klad.velden)
        naar = formulier.naar if formulier else ""
        return self._bovenaan("kladden/_terug.html", klad=klad, over=over, naar=naar, gevuld=formulier is not None)

    def los(self, kladden: Sequence[Kladtekst]) -> list[Wijziging]:
        """On top: what was typed on this page in a form that is not there now."""
        aanbod = [maak_aanbod(k, k.pagina) for k in kladden]
        return self._bovenaan("kladden/_los.html", kladden=aanbod, hier=deze_pagina()) if aanbod else []

    def bij(self, formulier: Paginaformulier, kladden: Paginakladden) -> Iterator[Wijziging]:
        """In one form what comes back, and before it what there is to say of it."""
        klad = kladden.terug.get(formulier.begin)
        if klad:
            yield from vul_in(formulier, Vulling(klad.sleutel, klad.velden))
        zeg = {
            "teruggezet": klad is not None and klad is not kladden.gevraagd,
            "kladden": [
                maak_aanbod(k, deze_pagina(), self.lezer.teksten(formulier))
                for k in kladden.aanbod
                if k.formulier in formulier.paden
            ],
            "bezig": [b for b in kladden.bezig if b.formulier in formulier.paden],
            "elders": [
                maak_aanbod(k, k.pagina)
                for k in kladden.alle
                if formulier.stuk and k.formulier.startswith(formulier.stuk)
            ],
        }
        if any(zeg.values()):
            yield formulier.begin, formulier.begin, _zin(formulier, kladden, zeg)
        if klad or any(zeg.values()):
            yield from ((plek, plek, " open") for plek in self.lezer.dicht[formulier.begin])


def _zin(formulier: Paginaformulier, kladden: Paginakladden, zeg: Mapping[str, object]) -> str:
    """Only of what a form changes is there something that was saved last: another decision is no earlier version."""
    op = max((kladden.opgeslagen[pad] for pad in formulier.paden if pad in kladden.opgeslagen), default=None)
    opgeslagen = op if formulier.bouwt_voort else None
    return render_template("kladden/_bij.html", opgeslagen=opgeslagen, hier=deze_pagina(), **zeg)


def _verschillend(kladden: Sequence[Kladtekst]) -> list[Kladtekst]:
    """Of drafts of one form with the same content only the newest: two tabs hold the same text more often than not."""
    return list({(k.formulier, k.velden): k for k in reversed(kladden)}.values())[::-1]
