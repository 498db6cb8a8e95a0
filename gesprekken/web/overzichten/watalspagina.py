"""The page of the what-if: the address holds the interventions, a form that was sent adds one."""

from __future__ import annotations

from collections.abc import Sequence

from flask import redirect, render_template, request
from flask.typing import ResponseReturnValue

from gesprekken.core.errors import OngeldigeInvoer
from gesprekken.domain.overzichten.halfjaren import periode
from gesprekken.web.overzichten.bewaren import maak_ingreepregels
from gesprekken.web.overzichten.grafiek import HALFJAAR
from gesprekken.web.overzichten.ingrepen import Wens
from gesprekken.web.overzichten.kamer import Gevonden, open_blad
from gesprekken.web.overzichten.voorraadpagina import lees_per
from gesprekken.web.overzichten.voorstelforms import Bewaarformulier
from gesprekken.web.overzichten.watalsbeeld import Grond, lees_grond, maak_watalsbeeld
from gesprekken.web.overzichten.watalsforms import Watalsformulier, maak_forms


def toon_watals(hier: Gevonden, verstuurd: Bewaarformulier | None = None) -> ResponseReturnValue:
    """Show the outcome, or go to the address with one intervention more. Nothing is stored.

    `verstuurd` is the form to keep an intervention as a proposal, when it had faults.
    """
    grond = lees_grond(open_blad(hier))
    kader, gestuurd = grond.blad.kader.kader, request.args.get("wat", "")
    forms = maak_forms(request.args, gestuurd, grond.rijen, periode(kader.eerste, kader.laatste))
    form = forms.get(gestuurd)
    wensen, fout = _huidige(grond)
    if form is not None and not fout and (nieuw := _erbij(grond, wensen, form)):
        return redirect(_adres(hier, nieuw), 303)
    beeld = maak_watalsbeeld(grond, wensen, _adres(hier, wensen) if verstuurd else "")
    pagina = render_template(
        "overzichten/watals.html", hier=hier, beeld=beeld, forms=forms, gestuurd=form, fout=fout, wensen=wensen,
        ingrepen=maak_ingreepregels(hier, grond, wensen, _zonder(hier, wensen), verstuurd),
        verstuurd=verstuurd,
    )  # fmt: skip
    return pagina, verstuurd.status if verstuurd else 422 if fout or form is not None else 200


def _huidige(grond: Grond) -> tuple[list[Wens], str]:
    """The interventions of the address, or none and the sentence that says why."""
    try:
        return grond.lees(request.values.getlist("i")), ""
    except OngeldigeInvoer as fout:
        return [], next(iter(fout.fouten.values()))


def _erbij(grond: Grond, wensen: Sequence[Wens], form: Watalsformulier) -> list[Wens] | None:
    """The interventions with the one of the form; None with the faults in the form."""
    if not form.validate():
        return None
    try:
        return grond.lees([str(w) for w in (*wensen, form.wens())])
    except OngeldigeInvoer as fout:
        form.algemene_fouten += [(zin, None) for zin in fout.fouten.values()]
        return None


def _adres(hier: Gevonden, wensen: Sequence[Wens]) -> str:
    per = {"per": HALFJAAR} if lees_per() == HALFJAAR else {}
    return hier.adres("watals", i=[str(w) for w in wensen], **per)


def _zonder(hier: Gevonden, wensen: Sequence[Wens]) -> list[str]:
    """Per intervention the address without it."""
    return [_adres(hier, [w for w in wensen if w is not weg]) for weg in wensen]
