"""What was shown is told as if every figure that ever was were kept whole and laid beside the new one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gesprekken.domain.overzichten.getoond import Getoond, Naam
from gesprekken.domain.overzichten.vertrouwelijk import MINSTE

Sommen = dict[Naam, dict[str, int]]
NAMEN: tuple[Naam, ...] = (("hard",), ("zacht",))
RIJEN = [f"r{n}" for n in range(6)]
CIJFER = st.dictionaries(st.sampled_from(RIJEN), st.integers(1, 3), max_size=6)
SOMMEN = st.fixed_dictionaries(dict.fromkeys(NAMEN, CIJFER))
GEZIEN = st.frozensets(st.tuples(st.sampled_from(RIJEN), st.integers(1, 3)), max_size=6)
STAP = st.one_of(SOMMEN, SOMMEN, SOMMEN, st.sampled_from(RIJEN))  # figures that are shown, or a row that is seen


class _Alles:
    """The same, kept whole."""

    def __init__(self, gezien: frozenset[tuple[str, int]]) -> None:
        self.gezien = gezien
        self.eerder: list[Sommen] = [{naam: {} for naam in NAMEN}]
        self.bekend: set[str] = set()

    def vergeet(self, sleutel: str) -> None:
        self.bekend.add(sleutel)
        self.eerder = [{n: {s: x for s, x in oud[n].items() if s != sleutel} for n in NAMEN} for oud in self.eerder]

    def verbergt(self, sommen: Sommen) -> bool:
        return all(self._verbergt(oud[naam], sommen[naam]) for oud in self.eerder for naam in NAMEN)

    def _verbergt(self, toen: dict[str, int], straks: dict[str, int]) -> bool:
        paren = {(s, n) for s, n in toen.items() ^ straks.items() if s not in self.bekend or s not in straks}
        return not paren or len({s for s, _n in paren - self.gezien if s not in self.bekend}) >= MINSTE


@given(st.lists(STAP, max_size=25), GEZIEN)
def test_een_cijfer_wordt_met_alles_vergeleken_wat_het_ooit_was(
    stappen: list[Sommen | str], gezien: frozenset[tuple[str, int]]
) -> None:
    getoond, alles = Getoond(gezien), _Alles(gezien)
    for stap in stappen:
        if isinstance(stap, str):
            getoond.vergeet(stap)
            alles.vergeet(stap)
            continue
        assert getoond.verbergt(getoond.naast(stap)) == alles.verbergt(stap)
        if alles.verbergt(stap):
            getoond.onthoud(getoond.naast(stap))
            alles.eerder.append(stap)


@given(st.lists(SOMMEN, max_size=10), SOMMEN, GEZIEN)
def test_wat_niet_schuilt_maar_wel_werd_getoond_telt_ook_als_eerder(
    getoonde: list[Sommen], nieuw: Sommen, gezien: frozenset[tuple[str, int]]
) -> None:
    getoond, alles = Getoond(gezien), _Alles(gezien)
    for sommen in getoonde:
        getoond.onthoud(getoond.naast(sommen), zeker=False)
        alles.eerder.append(sommen)
    assert getoond.verbergt(getoond.naast(nieuw)) == alles.verbergt(nieuw)
