"""What a person is told of: notices, and marking them as read."""

from __future__ import annotations

from flask import Blueprint, render_template, url_for
from flask.typing import ResponseReturnValue

from gesprekken.core.permissions import Permission
from gesprekken.queries.berichten.berichten import PER_PAGINA, Meldingregel, list_meldingen
from gesprekken.services.berichten import lees_meldingen
from gesprekken.web.bladzijde import gevraagde_pagina, knip
from gesprekken.web.formulieren import Formulier, Versieveld, verwerk
from gesprekken.web.plekken import find_href, plek_van
from gesprekken.web.toegang import huidige_actor, ongelezen, requires


class Leesformulier(Formulier):
    """Everything up to the notice `tot` was read."""

    tot = Versieveld()


bp = Blueprint("berichten", __name__)


def _href(regel: Meldingregel) -> str | None:
    return find_href(plek_van(regel.plek), huidige_actor(), aan_zet=False, ingelicht=True) if regel.plek else None


def _toon(pagina: int = 1, form: Leesformulier | None = None) -> ResponseReturnValue:
    blad = knip(list_meldingen(huidige_actor(), pagina), pagina, PER_PAGINA)
    fout, form = form, Leesformulier(formdata=None)
    form.tot.zet(blad.rijen[0].id if blad.rijen else 0)
    return render_template(
        "berichten/meldingen.html", meldingen=[(r, _href(r)) for r in blad.rijen], blad=blad, ongelezen=ongelezen(),
        form=form, fout=fout,
    ), fout.status if fout else 200  # fmt: skip


@bp.get("/meldingen")
def meldingen() -> ResponseReturnValue:
    """What others did that concerns this organisation, newest first, in pages; looking changes nothing."""
    return _toon(gevraagde_pagina())


@bp.post("/meldingen/lezing")
@requires(Permission.MELDING_AFHANDELEN)
def lees() -> ResponseReturnValue:
    """Everything that was on the page, or older, is read; what came in between stays new."""
    form, actor = Leesformulier(), huidige_actor()
    return verwerk(
        form, lambda: lees_meldingen(actor, form.tot.data or 0), url_for(".meldingen"), "U heeft alles gelezen."
    ) or _toon(form=form)
