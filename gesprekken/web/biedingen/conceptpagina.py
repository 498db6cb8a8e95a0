"""The page on which the municipality writes a version of its bid."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from flask import render_template
from flask.typing import ResponseReturnValue

from gesprekken.domain.gesprekken.models import Gesprek
from gesprekken.domain.gesprekken.statussen import is_vervallen
from gesprekken.queries.biedingen.biedingen import Bodbeeld
from gesprekken.queries.gesprekken.gesprekken import list_gesprekken
from gesprekken.web.biedingen.blad import Bladzijde, lees
from gesprekken.web.biedingen.conceptforms import EIGEN, Bodformulier, formuliersoort, waarden_van
from gesprekken.web.biedingen.kamer import Gevonden
from gesprekken.web.biedingen.regio import lees_scenarios
from gesprekken.web.weergave import datum


@dataclass(frozen=True, slots=True)
class Werkblad:
    """The bid with the talks that a change may come from."""

    blad: Bladzijde
    gesprekken: Sequence[Gesprek]

    @property
    def keuzes(self) -> Mapping[str, str]:
        """Where a version may come from: the municipality itself, a talk of this dossier, a proposal."""
        uit = {"": EIGEN}
        for t in self.gesprekken:
            uit[f"gesprek:{t.sleutel}"] = f"Gesprek van {datum(t.begint_op, 'voluit')}: {t.titel}"
        for v in self.blad.voorstellen:
            erbij = f"{v.voorstel.woningen} × {self.blad.segmentnaam(v.voorstel.segment)}"
            uit[f"voorstel:{v.voorstel.sleutel}"] = f"Voorstel van {v.kort}: {erbij}"
        return uit

    def herkomst(self, beeld: Bodbeeld | None) -> str:
        """Where the concept says it comes from, as a choice of the form."""
        if beeld is None or not beeld.concept:
            return ""
        uit = {t.id: f"gesprek:{t.sleutel}" for t in self.gesprekken if t.id == beeld.bod.gesprek_id}
        voorstel = next((v.voorstel for v in self.blad.voorstellen if v.voorstel.id == beeld.bod.voorstel_id), None)
        return f"voorstel:{voorstel.sleutel}" if voorstel else next(iter(uit.values()), "")

    @property
    def opgeslagen(self) -> dict[str, str]:
        """What the form starts from: the concept, or else the bid that counts."""
        beeld = self.blad.concept or self.blad.geldend
        return waarden_van(beeld, self.herkomst(beeld))

    def formulier(self) -> type[Bodformulier]:
        """The form of this round."""
        return formuliersoort(self.blad.segmenten, self.blad.perioden, self.opgeslagen)


def _werkblad(hier: Gevonden) -> Werkblad:
    gesprekken = [t for t, _naam in list_gesprekken(hier.actor, hier.dossier) if not is_vervallen(t)]
    return Werkblad(lees(hier), gesprekken)


def lees_formulier(hier: Gevonden) -> Bodformulier:
    """The form as it was sent."""
    werk = _werkblad(hier)
    return werk.formulier()().kies_uit(werk.keuzes)


def _leeg(werk: Werkblad, voorstel: str) -> Bodformulier:
    waarden = dict(werk.opgeslagen)
    if f"voorstel:{voorstel}" in werk.keuzes:
        waarden["aanleiding"] = f"voorstel:{voorstel}"
    form = werk.formulier()(formdata=None, data={**waarden, "stand": werk.blad.stand})
    return form.kies_uit(werk.keuzes)


def toon_concept(hier: Gevonden, verstuurd: Bodformulier | None = None, aanleiding: str = "") -> ResponseReturnValue:
    """The page; after a lost race with what was typed and what is stored now side by side."""
    werk = _werkblad(hier)
    form = verstuurd or _leeg(werk, aanleiding)
    if form.conflict:
        form.stand.zet(werk.blad.stand)
        form.opgeslagen = werk.opgeslagen
    form.kies_uit(werk.keuzes)
    return render_template(
        "biedingen/concept.html", hier=hier, blad=werk.blad, form=form, anders=form.anders() if form.conflict else {},
        scenarios=lees_scenarios(werk.blad),
    ), form.status  # fmt: skip
