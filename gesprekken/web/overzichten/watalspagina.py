"""The page of the what-if: the address holds the interventions, a form that was sent adds one."""

from __future__ import annotations

from collections.abc import Sequence

from flask import redirect, render_template, request
from flask.typing import ResponseReturnValue

from gesprekken.core.errors import OngeldigeInvoer
from gesprekken.domain.overzichten.halfjaren import periode
from gesprekken.web.overzichten.grafiek import HALFJAAR
from gesprekken.web.overzichten.ingrepen import Wens
from gesprekken.web.overzichten.kamer import Gevonden, open_blad
from gesprekken.web.overzichten.voorraadpagina import lees_per
from gesprekken.web.overzichten.watalsbeeld import Grond, lees_grond, maak_watalsbeeld
from gesprekken.web.overzichten.watalsforms import Watalsformulier, maak_forms


def toon_watals(hier: Gevonden) -> ResponseReturnValue:
    """Show the outcome, or go to the address with one intervention more. Nothing is stored."""
    grond = lees_grond(open_blad(hier))
    kader, gestuurd = grond.blad.kader.kader, request.args.get("wat", "")
    forms = maak_forms(request.args, gestuurd, grond.rijen, periode(kader.eerste, kader.laatste))
    form = forms.get(gestuurd)
    wensen, fout = _huidige(grond)
    if form is not None and not fout and (nieuw := _erbij(grond, wensen, form)):
        return redirect(_adres(hier, nieuw), 303)
    pagina = render_template(
        "overzichten/watals.html", hier=hier, beeld=maak_watalsbeeld(grond, wensen), forms=forms, gestuurd=form,
        fout=fout, wensen=wensen, ingrepen=_in_woorden(hier, grond, wensen),
    )  # fmt: skip
    return pagina, 422 if fout or form is not None else 200


def _huidige(grond: Grond) -> tuple[list[Wens], str]:
    """The interventions of the address, or none and the sentence that says why."""
    try:
        return grond.lees(request.args.getlist("i")), ""
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


def _in_woorden(hier: Gevonden, grond: Grond, wensen: Sequence[Wens]) -> list[tuple[str, str]]:
    """(intervention, the address without it)."""
    zonder = [[w for w in wensen if w is not weg] for weg in wensen]
    namen = grond.namen
    return [(w.zin(namen), _adres(hier, rest)) for w, rest in zip(wensen, zonder, strict=True)]
