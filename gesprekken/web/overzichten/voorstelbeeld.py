"""A proposal in words, and as the what-if that it came from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from gesprekken.core.tekst import telwoord
from gesprekken.domain.biedingen.statussen import voorstellabel
from gesprekken.domain.overzichten.models import Ingreepsoort
from gesprekken.domain.overzichten.overzicht5a import Kader5a
from gesprekken.domain.overzichten.regels import Mutatiesoort
from gesprekken.domain.overzichten.voorstellen import Woningwissel, wissels, woningen_van
from gesprekken.queries.overzichten.locatievoorstellen import Locatievoorstelbeeld
from gesprekken.web.overzichten.ingrepen import Wens


@dataclass(frozen=True, slots=True)
class Locatievoorstelregel:
    """A proposal as a list shows it. `mijn_beurt`: the reader's organisation has to answer."""

    beeld: Locatievoorstelbeeld
    mijn_beurt: bool

    @property
    def sleutel(self) -> str:
        """Its key."""
        return self.beeld.voorstel.sleutel

    @property
    def naam(self) -> str:
        """Site and kind of the row: one site may have a demolition and what replaces it."""
        cellen = self.beeld.voorstel.cellen
        return f"{cellen['locatie']} ({Mutatiesoort(cellen['soort']).naam.lower()})"

    @property
    def zin(self) -> str:
        """What it asks, in a few words."""
        voorstel = self.beeld.voorstel
        if voorstel.soort == Ingreepsoort.WEGLATEN:
            return f"{self.naam} weglaten"
        if voorstel.soort == Ingreepsoort.TOEVOEGEN:
            return f"{self.naam} toevoegen"
        n = voorstel.halfjaren
        return f"{self.naam} {telwoord(abs(n), 'halfjaar', 'halfjaren')} {'later' if n > 0 else 'eerder'}"

    @property
    def label(self) -> tuple[str, str]:
        """How far it is: sign and word."""
        return voorstellabel(self.beeld.voorstel)

    @property
    def wissels(self) -> tuple[Woningwissel, ...]:
        """Homes per half year, as they were and as they would be."""
        v = self.beeld.voorstel
        return wissels(v.soort, v.halfjaren, v.cellen)

    def wens(self, kader: Kader5a) -> Wens | None:
        """The intervention of the what-if that shows the same; it adds homes in one half year only."""
        v, regel = self.beeld.voorstel, self.beeld.regel
        if regel is not None:
            return Wens("weg", regel.sleutel) if not v.halfjaren else Wens("schuif", regel.sleutel, v.halfjaren)
        woningen = woningen_van(v.cellen)
        if len(woningen) != 1:
            return None
        halfjaar, aantal = next(iter(woningen.items()))
        plan = "hard" if kader.hardheid.is_hard(v.cellen["status"]) else "zacht"
        return Wens("erbij", "", aantal, v.cellen["soort"], str(halfjaar), plan, v.cellen["locatie"])


def maak_regels(beelden: Sequence[Locatievoorstelbeeld], organisatie_id: int) -> list[Locatievoorstelregel]:
    """For this reader; what waits for the own organisation first."""
    regels = [Locatievoorstelregel(b, b.open and b.eigenaar_id == organisatie_id) for b in beelden]
    return sorted(regels, key=lambda r: not r.mijn_beurt)
