"""The concept as one form: two numbers per segment and period, the price level, why, and where it comes from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple, cast

from wtforms import Field, SelectField

from gesprekken.core.errors import OngeldigeInvoer
from gesprekken.core.lezen import lees_saldo
from gesprekken.domain.biedingen.invoer import (
    EERSTE_PEIL,
    LAATSTE_PEIL,
    MAX_TEKST,
    PEIL,
    Bodinvoer,
    keur_bod,
    keur_cel,
    veld,
)
from gesprekken.domain.biedingen.rekenen import Cel, Segment
from gesprekken.queries.biedingen.biedingen import Bodbeeld
from gesprekken.web.biedingen.forms import Woningveld
from gesprekken.web.formulieren import Formulier, Getalveld, Tekstvak, Versieveld

PRIJSPEIL = "Geef het jaar van het prijspeil met vier cijfers, bijvoorbeeld 2019."
EIGEN = "De gemeente vond dit zelf nodig"


class Celvelden(NamedTuple):
    """The two fields of one period in the row of a segment."""

    periode: str
    bruto: Woningveld
    netto: Woningveld


class Bodformulier(Formulier):
    """Made by `nieuw_formulier`; `opgeslagen` holds what is stored now, by field."""

    stand = Versieveld()
    prijspeil = Getalveld("Prijspeil", PRIJSPEIL, EERSTE_PEIL, LAATSTE_PEIL, PEIL)
    waarom = Tekstvak("Waarom deze versie?", maximum=MAX_TEKST)
    aanleiding = SelectField("Waar komt dit vandaan?", validate_choice=False)
    segmenten: tuple[Segment, ...] = ()
    perioden: Mapping[str, str] = {}
    opgeslagen: Mapping[str, str] = {}
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

    def validate(self, extra_validators: Mapping[str, Sequence[Any]] | None = None) -> bool:
        """Everything that is wrong in one go: what cannot be read, and what the domain says of the rest."""
        goed: bool = super().validate(extra_validators)
        try:
            self._keur()
        except OngeldigeInvoer as fout:
            self.neem_over(
                {naam: zin for naam, zin in fout.fouten.items() if naam not in self or not self[naam].errors}
            )
            return False
        return goed

    def _keur(self) -> None:
        if not any(v.errors for v in self if isinstance(v, Woningveld)) and not self.prijspeil.errors:
            keur_bod(self.invoer(), [(s.code, p) for s in self.segmenten for p in self.perioden])
        fouten: dict[str, str] = {}
        for cel in self._leesbaar():
            fouten |= keur_cel(cel)
        if fouten:
            raise OngeldigeInvoer(fouten)

    def _cel(self, segment: str, periode: str) -> Cel:
        bruto, netto = (self[veld(s, segment, periode)].data or 0 for s in ("bruto", "netto"))
        return Cel(segment, periode, bruto, netto)

    def _leesbaar(self) -> Iterator[Cel]:
        for s in self.segmenten:
            for p in self.perioden:
                if not self[veld("bruto", s.code, p)].errors and not self[veld("netto", s.code, p)].errors:
                    yield self._cel(s.code, p)

    def invoer(self) -> Bodinvoer:
        """What was typed, for the service; only after a valid form."""
        soort, _, sleutel = (self.aanleiding.data or "").partition(":")
        bron = {"gesprek": "", "voorstel": ""} | ({soort: sleutel} if soort else {})
        cellen = tuple(self._cel(s.code, p) for s in self.segmenten for p in self.perioden)
        return Bodinvoer(cellen, self.prijspeil.data or 0, self.waarom.data or "", bron["gesprek"], bron["voorstel"])

    def gekozen_invoer(self) -> Bodinvoer:
        """What was filled in. Raises OngeldigeInvoer for an origin that is not on the list."""
        if (self.aanleiding.data or "") not in self.keuzes:
            raise OngeldigeInvoer({"aanleiding": "Kies een gesprek of een voorstel uit de lijst."})
        return self.invoer()

    def anders(self) -> dict[str, str]:
        """Field -> what is stored, where that differs from what was typed."""
        return {naam: nu for naam, nu in self.opgeslagen.items() if _getypt(self[naam]) != nu}

    @property
    def keuzenaam(self) -> str:
        """The stored origin as the list names it."""
        return self.keuzes.get(self.opgeslagen.get("aanleiding", ""), EIGEN)


def _getypt(field: Field) -> str:
    if isinstance(field, Woningveld):
        return str(field.data) if not field.errors and field.data is not None else field.getypt
    return str(field.data if field.data is not None else "")


def waarden_van(beeld: Bodbeeld | None, aanleiding: str) -> dict[str, str]:
    """A version as the fields of the form; without one they are empty."""
    if beeld is None:
        return {}
    uit = {"prijspeil": str(beeld.bod.prijspeil), "aanleiding": aanleiding}
    for c in beeld.cellen:
        uit |= {veld("bruto", c.segment, c.periode): str(c.bruto), veld("netto", c.segment, c.periode): str(c.netto)}
    return uit | {"waarom": beeld.bod.waarom if beeld.concept else ""}


def formuliersoort(
    segmenten: Sequence[Segment], perioden: Mapping[str, str], opgeslagen: Mapping[str, str]
) -> type[Bodformulier]:
    """The form of this round: a field per number."""
    velden: dict[str, Any] = {
        "segmenten": tuple(segmenten), "perioden": perioden, "opgeslagen": opgeslagen,
    }  # fmt: skip
    for s in segmenten:
        for p, naam in perioden.items():
            velden[veld("bruto", s.code, p)] = Woningveld(f"{s.naam}, {naam}: bruto", leeg=0)
            velden[veld("netto", s.code, p)] = Woningveld(f"{s.naam}, {naam}: netto", lees_saldo, leeg=0)
    return cast("type[Bodformulier]", type("Bodversie", (Bodformulier,), velden))
