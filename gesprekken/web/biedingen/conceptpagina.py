"""The page on which the municipality writes a version of its bid: one form with two numbers per segment and period."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, cast

from flask import render_template
from flask.typing import ResponseReturnValue
from wtforms import SelectField, ValidationError

from gesprekken.core.lezen import lees_saldo
from gesprekken.domain.biedingen.invoer import KIES_AANLEIDING, MAX_TEKST, Bodinvoer, veld
from gesprekken.domain.biedingen.rekenen import Cel, Segment
from gesprekken.domain.gesprekken.models import Gesprek
from gesprekken.domain.gesprekken.statussen import is_vervallen
from gesprekken.queries.biedingen.biedingen import Bodbeeld
from gesprekken.queries.gesprekken.gesprekken import list_gesprekken
from gesprekken.web.biedingen.forms import Woningveld
from gesprekken.web.biedingen.kamer import Gevonden
from gesprekken.web.biedingen.pagina import Gelezen, lees, lees_scenarios
from gesprekken.web.formulieren import Getalveld, Invoerformulier, Tekstvak, Versieveld
from gesprekken.web.naast import Naastformulier
from gesprekken.web.weergave import datum

PRIJSPEIL = "Geef het jaar van het prijspeil met vier cijfers, bijvoorbeeld 2019."
EIGEN = "De gemeente vond dit zelf nodig"


class Celvelden(NamedTuple):
    """The two fields of one period in the row of a segment."""

    periode: str
    bruto: Woningveld
    netto: Woningveld


class Bodformulier(Invoerformulier[Bodinvoer], Naastformulier):
    """Made by `nieuw_formulier`."""

    stand = Versieveld()
    prijspeil = Getalveld("Prijspeil", PRIJSPEIL)
    waarom = Tekstvak("Waarom deze versie?", maximum=MAX_TEKST, keurt=False)
    aanleiding = SelectField("Waar komt dit vandaan?", validate_choice=False)
    segmenten: tuple[Segment, ...] = ()
    perioden: Mapping[str, str] = {}
    keuzes: Mapping[str, str] = {}

    def kies_uit(self, keuzes: Mapping[str, str]) -> Bodformulier:
        """Offer these origins."""
        self.keuzes, self.aanleiding.choices = keuzes, list(keuzes.items())
        return self

    def rij(self, segment: Segment) -> list[Celvelden]:
        """The fields of one segment, in the order of the periods."""
        return [
            Celvelden(naam, self[veld("bruto", segment.code, p)], self[veld("netto", segment.code, p)])
            for p, naam in self.perioden.items()
        ]

    def validate_aanleiding(self, veld: SelectField) -> None:
        """Only what stands in the list."""
        if (veld.data or "") not in self.keuzes:
            raise ValidationError(KIES_AANLEIDING)

    def _cel(self, segment: str, periode: str) -> Cel:
        """What was typed; zero where a number could not be read, for that has its sentence already."""
        bruto, netto = (self[veld(s, segment, periode)] for s in ("bruto", "netto"))
        leeg = bruto.errors or netto.errors
        return Cel(segment, periode, 0 if leeg else bruto.data or 0, 0 if leeg else netto.data or 0)

    def maak(self) -> Bodinvoer:
        """The version. Raises OngeldigeInvoer per cell."""
        soort, _, sleutel = (self.aanleiding.data or "").partition(":")
        bron = {"gesprek": "", "voorstel": ""} | ({soort: sleutel} if soort else {})
        vakken = [(s.code, p) for s in self.segmenten for p in self.perioden]
        return Bodinvoer(frozenset(vakken), tuple(self._cel(*vak) for vak in vakken), self.prijspeil.data or 0,
                         self.waarom.data or "", bron["gesprek"], bron["voorstel"])  # fmt: skip


def waarden_van(beeld: Bodbeeld | None, aanleiding: str) -> dict[str, str]:
    """A version as the fields of the form; without one they are empty."""
    if beeld is None:
        return {}
    uit = {"prijspeil": str(beeld.bod.prijspeil), "aanleiding": aanleiding}
    for c in beeld.cellen:
        uit |= {veld("bruto", c.segment, c.periode): str(c.bruto), veld("netto", c.segment, c.periode): str(c.netto)}
    return uit | {"waarom": beeld.bod.waarom if beeld.concept else ""}


def formuliersoort(segmenten: Sequence[Segment], perioden: Mapping[str, str]) -> type[Bodformulier]:
    """The form of this round: a field per number."""
    velden: dict[str, Any] = {"segmenten": tuple(segmenten), "perioden": perioden}
    for s in segmenten:
        for p, naam in perioden.items():
            velden[veld("bruto", s.code, p)] = Woningveld(f"{s.naam}, {naam}: bruto", leeg=0)
            velden[veld("netto", s.code, p)] = Woningveld(f"{s.naam}, {naam}: netto", lees_saldo, leeg=0)
    return cast("type[Bodformulier]", type("Bodversie", (Bodformulier,), velden))


@dataclass(frozen=True, slots=True)
class Werkblad:
    """The bid with the talks that a change may come from."""

    blad: Gelezen
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
        return formuliersoort(self.blad.segmenten, self.blad.perioden)


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
    nu = _leeg(werk, aanleiding)
    form = verstuurd.kies_uit(werk.keuzes).naast_wat_nu_geldt(nu) if verstuurd else nu
    return render_template(
        "biedingen/concept.html", hier=hier, blad=werk.blad, form=form, anders=form.anders,
        scenarios=lees_scenarios(werk.blad),
    ), form.status  # fmt: skip
