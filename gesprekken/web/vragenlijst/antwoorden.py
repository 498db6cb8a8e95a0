"""Answering a question, for the dossier or on one item, and writing what one's own organisation contributes."""

from __future__ import annotations

from flask import request
from flask.typing import ResponseReturnValue

from gesprekken.core.permissions import Permission
from gesprekken.domain.vragenlijst.models import Vraagantwoord
from gesprekken.services.vragenlijst.beantwoorden import beantwoord, draag_bij
from gesprekken.web.formulieren import verwerk
from gesprekken.web.plaats import deze_daad
from gesprekken.web.toegang import requires
from gesprekken.web.vragenlijst.forms import Antwoordformulier, Schrijfformulier
from gesprekken.web.vragenlijst.kamer import bp, vind, vind_als_trekker
from gesprekken.web.vragenlijst.pagina import BIJDRAGE, Verstuurd, casusnaam, neem_over, toon

P = Permission
NIET = "Uw antwoord is niet opgeslagen."


def _leg_vast(vraag: str, form: Antwoordformulier) -> Vraagantwoord:
    return beantwoord(
        deze_daad(),
        vraag,
        form.versie.data or 0,
        form.tekst.data or "",
        niet_van_toepassing=form.niet_van_toepassing.data,
    )


@bp.post("/antwoorden/<vraag>")
@requires(P.VRAAG_BEANTWOORDEN)
def antwoord(vraag: str) -> ResponseReturnValue:
    """Answer for the dossier; with the button `neem` the result of an item comes into the field first."""
    hier, form = vind_als_trekker(), Antwoordformulier()
    if neem := request.form.get("neem"):
        return neem_over(hier, vraag, form, neem)
    gelukt = verwerk(
        form,
        lambda: _leg_vast(vraag, form),
        hier.adres(_anchor=f"vraag-{vraag}"),
        f"Het antwoord op vraag {vraag} is opgeslagen.",
    )
    return gelukt or toon(vind(), Verstuurd(f"antwoord-{vraag}", form, NIET))


@bp.post("/antwoorden/<vraag>/punten/<punt>")
@requires(P.VRAAG_BEANTWOORDEN)
def casusantwoord(vraag: str, punt: str) -> ResponseReturnValue:
    """Answer on one item, for who stands inside its wall."""
    hier, form = vind_als_trekker(), Schrijfformulier()
    gelukt = verwerk(
        form,
        lambda: beantwoord(deze_daad(), vraag, form.versie.data or 0, form.tekst.data or "", punt=punt),
        hier.adres(_anchor=f"vraag-{vraag}"),
        f"Het antwoord op vraag {vraag} bij dit punt is opgeslagen.",
    )
    return gelukt or toon(vind(), Verstuurd(casusnaam(vraag, punt), form, NIET))


@bp.post("/bijdrage")
@requires(P.BIJDRAGE_SCHRIJVEN)
def bijdrage() -> ResponseReturnValue:
    """Write what the own organisation contributes: no address leads to that of another."""
    hier, form = vind(), Schrijfformulier()
    gelukt = verwerk(
        form,
        lambda: draag_bij(deze_daad(), form.versie.data or 0, form.tekst.data or ""),
        hier.adres(_anchor="bijdragen"),
        "Uw bijdrage is opgeslagen. Alle partijen van dit dossier lezen haar.",
    )
    verstuurd = Verstuurd(BIJDRAGE, form, "Uw bijdrage is niet opgeslagen.")
    return gelukt or toon(vind(), verstuurd)
