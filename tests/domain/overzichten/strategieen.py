"""Random rows of overzicht 5a for the property tests."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from gesprekken.domain.overzichten.halfjaren import Halfjaar, periode
from gesprekken.domain.overzichten.regels import Locatieregel, Mutatiesoort

EERSTE = Halfjaar(2026, 1)
PERIODE = periode(EERSTE)
CORPORATIES = {"vidomes": "Vidomes", "wooninvest": "WoonInvest", "arcade": "Arcade"}

halfjaren = st.sampled_from(PERIODE)
slugs = st.sampled_from(["", *CORPORATIES])


@st.composite
def losse_regels(draw: st.DrawFn) -> Locatieregel:
    """Any row; temporary homes end after the last of them came, perhaps after the period."""
    aantallen = draw(st.dictionaries(halfjaren, st.integers(0, 300), max_size=4))
    na = max((h for h, n in aantallen.items() if n), default=EERSTE)
    soort = draw(st.sampled_from(Mutatiesoort))
    tijdelijk = soort == Mutatiesoort.TIJDELIJK
    return Locatieregel(
        sleutel="",
        locatie=draw(st.sampled_from(["Damlaan", "damlaan ", "De Heuvel", "Prinsenhof"])),
        corporatie=draw(slugs),
        soort=soort,
        hard=draw(st.booleans()),
        aantallen=aantallen,
        tegenpartij=draw(slugs) if soort == Mutatiesoort.AANKOOP else "",
        eindigt=na.plus(draw(st.integers(1, 12))) if tijdelijk else None,
        bevestigd=draw(st.booleans()),
        gemeente=draw(st.sampled_from(["delft", "rijswijk"])),
    )


def _genummerd(regels: list[Locatieregel]) -> tuple[Locatieregel, ...]:
    return tuple(replace(regel, sleutel=f"r{nr}") for nr, regel in enumerate(regels))


overzichten = st.lists(losse_regels(), max_size=8).map(_genummerd)
gevulde_overzichten = st.lists(losse_regels(), min_size=1, max_size=8).map(_genummerd)


def regel(sleutel: str = "r", soort: Mutatiesoort = Mutatiesoort.NIEUWBOUW, **woningen: int) -> Locatieregel:
    """One hard row of Vidomes at its own site; `regel(h2027_1=46)` has 46 homes in the first half of 2027."""
    aantallen = {Halfjaar(int(naam[1:5]), int(naam[6])): aantal for naam, aantal in woningen.items()}
    return Locatieregel(sleutel, f"Plan {sleutel}", "vidomes", soort, hard=True, aantallen=aantallen)


def ongemoeid(regels: tuple[Locatieregel, ...]) -> list[str]:
    """Everything that the rows hold, as text: two moments compare without sharing an object."""
    return [repr(r) for r in regels]
