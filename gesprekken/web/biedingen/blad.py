"""Everything that was read for the page of a bid, once, and what follows from it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from gesprekken.domain.biedingen.models import Boduitleg
from gesprekken.domain.biedingen.rekenen import (
    Segment,
    daeb_aandeel,
    groei,
    tel_daeb,
    tel_op,
    uitleg_verschuldigd,
)
from gesprekken.domain.biedingen.tabel import Bodtabel, Celverschil, maak_tabel, verschillen
from gesprekken.domain.soorten.bod import SOORT
from gesprekken.queries.biedingen.biedingen import (
    Bodbeeld,
    Voorstelregel,
    get_bodstand,
    list_biedingen,
    list_uitleg,
    list_voorstellen,
)
from gesprekken.queries.rondes.stappen import parameters_van
from gesprekken.web.biedingen.kamer import Gevonden


class Versieregel(NamedTuple):
    """A version in the list: its homes, and what differs from the one before (None = the first)."""

    beeld: Bodbeeld
    netto: int
    verschil: int | None
    verschillen: list[Celverschil]


@dataclass(frozen=True, slots=True)
class Bladzijde:
    """The bid as this reader may see it. `stand` is what its forms are made from; 0 for who changes nothing."""

    hier: Gevonden
    biedingen: list[Bodbeeld]
    voorstellen: list[Voorstelregel]
    uitleg: Sequence[Boduitleg]
    stand: int

    @property
    def segmenten(self) -> tuple[Segment, ...]:
        """The parts of the doelgroepvoorraad, as the round names them."""
        return parameters_van(self.hier.stap, SOORT).segmenten

    @property
    def perioden(self) -> Mapping[str, str]:
        """The periods of this round."""
        return parameters_van(self.hier.stap, SOORT).periodenamen

    @property
    def concept(self) -> Bodbeeld | None:
        """What the municipality works on; nobody else has it."""
        return next((b for b in self.biedingen if b.concept), None)

    @property
    def uitgebracht(self) -> list[Bodbeeld]:
        """The issued versions, newest first."""
        return [b for b in self.biedingen if not b.concept]

    @property
    def geldend(self) -> Bodbeeld | None:
        """The version that counts."""
        return next(iter(self.uitgebracht), None)

    def tabel(self, beeld: Bodbeeld) -> Bodtabel:
        """A version as a table."""
        return maak_tabel(beeld.cellen, self.segmenten, self.perioden)

    def netto(self, beeld: Bodbeeld) -> int:
        """All homes of a version, net."""
        return tel_op(beeld.cellen).netto

    def daeb(self, beeld: Bodbeeld) -> int:
        """The DAEB homes of a version, net."""
        return tel_daeb(beeld.cellen, self.segmenten).netto

    @property
    def groei(self) -> int:
        """Extra homes since the bid at the start of the round; 0 without a bid."""
        return groei(self.uitgebracht[-1].cellen, self.uitgebracht[0].cellen) if self.uitgebracht else 0

    @property
    def daeb_aandeel(self) -> int | None:
        """Share of that growth that is DAEB, in per cent; None without growth."""
        uit = self.uitgebracht
        return daeb_aandeel(uit[-1].cellen, uit[0].cellen, self.segmenten) if uit else None

    @property
    def verschuldigd(self) -> bool:
        """Whether an explanation is owed for the version that counts."""
        bod = self.geldend
        return bod is not None and uitleg_verschuldigd(self.groei, bod.oordeel.wezenlijk if bod.oordeel else None)

    @property
    def gegeven(self) -> Boduitleg | None:
        """The last explanation of the version that counts."""
        bod = self.geldend
        return next((u for u in self.uitleg if bod and u.bod_id == bod.bod.id), None)

    @property
    def eerdere_uitleg(self) -> list[tuple[int, Boduitleg]]:
        """(version, explanation) of everything that was written before, newest first."""
        nrs = {b.bod.id: b.bod.nr or 0 for b in self.uitgebracht}
        return [(nrs[u.bod_id], u) for u in self.uitleg if u is not self.gegeven]

    @property
    def versies(self) -> list[Versieregel]:
        """Every issued version with what it changed, newest first."""
        return [self._versie(b, v) for b, v in zip(self.uitgebracht, [*self.uitgebracht[1:], None], strict=True)]

    def _versie(self, beeld: Bodbeeld, vorige: Bodbeeld | None) -> Versieregel:
        netto = self.netto(beeld)
        return Versieregel(beeld, netto, netto - self.netto(vorige) if vorige else None,
                           self.veranderd(vorige, beeld) if vorige else [])  # fmt: skip

    def veranderd(self, oud: Bodbeeld | None, nieuw: Bodbeeld) -> list[Celverschil]:
        """The cells in which two versions differ."""
        return verschillen(oud.cellen if oud else (), nieuw.cellen, self.segmenten, self.perioden)

    def segmentnaam(self, code: str) -> str:
        """A segment by code, as the round names it."""
        return next((s.naam for s in self.segmenten if s.code == code), code)


def lees(hier: Gevonden) -> Bladzijde:
    """Read the bid for this actor."""
    return Bladzijde(
        hier, list_biedingen(hier.actor, hier.dossier, hier.stap), list_voorstellen(hier.dossier, hier.stap),
        list_uitleg(hier.dossier, hier.stap), get_bodstand(hier.dossier, hier.stap) if hier.schrijft else 0,
    )  # fmt: skip
