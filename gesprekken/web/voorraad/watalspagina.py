"""The page of the what-if: the address holds the interventions, a form that was sent adds one, a proposal keeps one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from flask import redirect, render_template, request
from flask.typing import ResponseReturnValue

from gesprekken.core.errors import OngeldigeInvoer
from gesprekken.core.permissions import Permission
from gesprekken.domain.overzichten.halfjaren import periode
from gesprekken.domain.overzichten.voorraad import Dip, keur_voorraad
from gesprekken.domain.overzichten.watals import Beeld, Watals
from gesprekken.queries.overzichten.locatievoorstellen import Locatievoorstelbeeld, list_locatievoorstellen
from gesprekken.web.grafiek import HALFJAAR
from gesprekken.web.proef import Grond, Wens, lees_grond, wens_van
from gesprekken.web.registerkamer import Gevonden, open_blad
from gesprekken.web.voorraad.forms import Bewaarformulier, Watalsformulier, maak_forms
from gesprekken.web.voorraadlijn import Voorraadbeeld, lees_per


class Maat(NamedTuple):
    """A figure as it is, and as it would be."""

    naam: str
    nu: int
    straks: int

    @property
    def verschil(self) -> int:
        return self.straks - self.nu


@dataclass(frozen=True, slots=True)
class Watalsbeeld:
    """The register as it is (`nu`) and with the interventions (`straks`)."""

    nu: Voorraadbeeld
    straks: Voorraadbeeld
    maten: tuple[Maat, ...]
    slotzin: str
    onmogelijk: str


@dataclass(frozen=True, slots=True)
class Ingreepregel:
    """An intervention in words, the address without it, and one of three ways on; none of them for who only reads."""

    zin: str
    zonder: str
    erbij: bool
    eigen: str = ""
    bewaard: Locatievoorstelbeeld | None = None
    form: Bewaarformulier | None = None


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
    beeld = _maak_watalsbeeld(grond, wensen, _adres(hier, wensen) if verstuurd else "")
    pagina = render_template(
        "voorraad/watals.html", hier=hier, beeld=beeld, forms=forms, gestuurd=form, fout=fout, wensen=wensen,
        ingrepen=_maak_ingreepregels(hier, grond, wensen, _zonder(hier, wensen), verstuurd),
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


def _maak_watalsbeeld(grond: Grond, wensen: Sequence[Wens], pad: str = "") -> Watalsbeeld:
    """Lay the outcome beside what there is; `pad` is the address of the what-if when another one was asked for."""
    uit, per = grond.reken(wensen), lees_per()
    weggelaten = grond.getallen.weggelaten_uit_lijn
    nu = Voorraadbeeld(grond.start, uit.voor.verloop, per, weggelaten, False)
    straks = Voorraadbeeld(grond.start, uit.na.verloop, per, weggelaten, False, uit.voor.verloop, pad)
    return Watalsbeeld(
        nu, straks, tuple(_maten(uit.voor, uit.na)), uit.slotzin, _onmogelijk(uit) if grond.start else ""
    )


def _maten(nu: Beeld, straks: Beeld) -> list[Maat]:
    cijfers: Mapping[str, tuple[int, int]] = {
        "Woningen erbij": (nu.som.bruto, straks.som.bruto),
        "Woningen eraf": (nu.som.onttrekking, straks.som.onttrekking),
        "Netto": (nu.som.netto, straks.som.netto),
        "Diepste daling, alleen hard": (_diepst(nu.verloop.dips_hard), _diepst(straks.verloop.dips_hard)),
        "Diepste daling, hard + zacht": (_diepst(nu.verloop.dips_alles), _diepst(straks.verloop.dips_alles)),
        "Halfjaren onder het begin, alleen hard": (_duur(nu.verloop.dips_hard), _duur(straks.verloop.dips_hard)),
        "Halfjaren onder het begin, hard + zacht": (_duur(nu.verloop.dips_alles), _duur(straks.verloop.dips_alles)),
    }
    return [Maat(naam, *paar) for naam, paar in cijfers.items()]


def _onmogelijk(uit: Watals) -> str:
    """The sentence when more homes would go than there are."""
    try:
        keur_voorraad(uit.na.verloop)
    except OngeldigeInvoer as fout:
        return next(iter(fout.fouten.values()))
    return ""


def _diepst(dips: Sequence[Dip]) -> int:
    return max((d.diepte for d in dips), default=0)


def _duur(dips: Sequence[Dip]) -> int:
    return sum(d.lengte for d in dips)


def _maak_ingreepregels(
    hier: Gevonden, grond: Grond, wensen: Sequence[Wens], zonder: Sequence[str], verstuurd: Bewaarformulier | None
) -> list[Ingreepregel]:
    """A line for every intervention."""
    bewaard = _bewaard(hier, grond) if wensen else {}
    return [
        _regel(hier, grond, nummer, wens, zonder[nummer], bewaard.get(wens), verstuurd)
        for nummer, wens in enumerate(wensen)
    ]


def _bewaard(hier: Gevonden, grond: Grond) -> Mapping[Wens, Locatievoorstelbeeld]:
    """What the reader's organisation proposed and still waits, by the intervention that it came from."""
    beelden = list_locatievoorstellen(hier.actor, hier.dossier, hier.stap)
    eigen = (b for b in beelden if b.open and b.voorstel.organisatie_id == hier.actor.organisatie_id)
    return {wens: b for b in eigen if (wens := wens_van(b, grond.blad.kader.kader))}


def _regel(
    hier: Gevonden, grond: Grond, nummer: int, wens: Wens, zonder: str, bewaard: Locatievoorstelbeeld | None,
    verstuurd: Bewaarformulier | None,
) -> Ingreepregel:  # fmt: skip
    zin, erbij = wens.zin(grond.namen), not wens.sleutel
    if not hier.actor.mag(Permission.WONINGLOCATIE_VOORSTELLEN) or bewaard:
        return Ingreepregel(zin, zonder, erbij, bewaard=bewaard)
    if wens.sleutel and _eigenaar(grond, wens.sleutel) == hier.actor.organisatie_id:
        return Ingreepregel(zin, zonder, erbij, eigen=hier.adres("locatie", locatie=wens.sleutel))
    mijn = verstuurd is not None and verstuurd.ingreep.data == str(wens)
    form = verstuurd if verstuurd is not None and mijn else Bewaarformulier(formdata=None)
    return Ingreepregel(zin, zonder, erbij, form=form.bij(nummer, wens, _corporaties(grond), grond.blad.kader.kader))


def _eigenaar(grond: Grond, sleutel: str) -> int:
    w = next(r.locatie for r in grond.rijen if r.locatie.sleutel == sleutel)
    return w.organisatie_id or grond.blad.dossier.trekker_id


def _corporaties(grond: Grond) -> dict[str, str]:
    """Whom a new row can be proposed to: anybody but oneself."""
    blad = grond.blad
    anderen = {s: naam for s, naam in blad.kader.kader.corporaties.items() if s != blad.eigen}
    return {"": "Kies een corporatie" if blad.trekt else f"Nog niet bepaald: {blad.dossier.naam} beslist", **anderen}
