"""What can happen around overzicht 5a, one fact at a time, and which obligations that fact speaks of.

Rows are entered, given to another corporation, confirmed and struck out; the municipality delivers the whole.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from gesprekken.domain.soorten.afspraken import Actiefeit
from gesprekken.domain.soorten.indiening import Indieningfeit
from gesprekken.domain.soorten.register.feiten import Registerregelfeit
from gesprekken.domain.verplichtingen.feiten import Feiten
from gesprekken.domain.verplichtingen.verplichting import Sleutel
from tests.domain.verplichtingen.daden import Daad, Gebeurd, Proef, met


def _ingevoerd(f: Feiten, g: Gebeurd) -> Feiten:
    """By the municipality when `nr` is 0; by the corporation itself otherwise, which then stands for it."""
    regel = Registerregelfeit(g.stap.id, g.organisatie, f"Org {g.organisatie}", g.op, g.op if g.nr else None)
    return met(f, {Registerregelfeit: (*f.alle(Registerregelfeit), regel)})


def _eigen(f: Feiten, g: Gebeurd) -> list[Registerregelfeit]:
    """The rows of this corporation in this step."""
    return [r for r in f.alle(Registerregelfeit) if (r.stap_id, r.organisatie_id) == (g.stap.id, g.organisatie)]


def _bevestigd(f: Feiten, g: Gebeurd) -> Feiten:
    """All of its rows at once."""
    eigen = _eigen(f, g)
    return met(f, {Registerregelfeit: tuple(
        replace(r, bevestigd_op=r.bevestigd_op or g.op) if r in eigen else r for r in f.alle(Registerregelfeit)
    )})  # fmt: skip


def _gegeven(f: Feiten, g: Gebeurd) -> Feiten:
    """The first row of this corporation is another's now, or nobody's."""
    if not (eigen := _eigen(f, g)):
        return f
    ander = None if g.nr == 0 else 11 + (g.organisatie - 11 + g.nr) % 5
    nieuw = replace(eigen[0], organisatie_id=ander, partij=f"Org {ander}" if ander else "", bevestigd_op=None)
    return met(f, {Registerregelfeit: tuple(nieuw if r is eigen[0] else r for r in f.alle(Registerregelfeit))})


def _geschrapt(f: Feiten, g: Gebeurd) -> Feiten:
    eigen = _eigen(f, g)
    return met(f, {Registerregelfeit: tuple(r for r in f.alle(Registerregelfeit) if r not in eigen[:1])})


def _maatregel(f: Feiten, g: Gebeurd) -> Feiten:
    """An action against a dip, on the step itself."""
    if g.stap.soort.code != "register":
        return f
    sleutel = f"actie-{len(f.alle(Actiefeit))}"
    actie = Actiefeit(sleutel, g.stap.id, "", "faseren", 7, 8, g.organisatie, "iemand", g.op.date(), None,
                      maatregel="faseren")  # fmt: skip
    return met(f, {Actiefeit: (*f.alle(Actiefeit), actie)})


def _ingediend(f: Feiten, g: Gebeurd) -> Feiten:
    nr = 1 + max((i.nr for i in f.alle(Indieningfeit) if i.stap_id == g.stap.id), default=0)
    return met(f, {Indieningfeit: (*f.alle(Indieningfeit), Indieningfeit(g.stap.id, nr, g.op))})


REGISTER_TOEVOEGEN: dict[str, Callable[[Feiten, Gebeurd], Feiten]] = {
    Daad.REGEL_INGEVOERD: _ingevoerd,
    Daad.REGELS_BEVESTIGD: _bevestigd,
    Daad.REGEL_GEGEVEN: _gegeven,
    Daad.REGEL_GESCHRAPT: _geschrapt,
    Daad.MAATREGEL: _maatregel,
    Daad.INGEDIEND: _ingediend,
}
INDIENEN_SLUIT = {"bevestigen", "beantwoorden", "bijdragen", "indienen"}
REGISTER_DOEN = {"bevestigen": Daad.REGELS_BEVESTIGD, "indienen": Daad.INGEDIEND, "actie": Daad.GEDAAN}


def register_noemt(g: Gebeurd) -> dict[Daad, Callable[[Sleutel], bool]]:
    """Which keys a fact speaks of: rows are between a corporation and itself, delivering closes all of the step.

    Overview 5a and the questions of 5b share the fact of a delivery, so what it closes is named for both here.
    """

    def van_deze(s: Sleutel) -> bool:
        return (s.stap_code, s.soort, s.houder_id) == (g.stap.code, "bevestigen", g.organisatie)

    return {
        Daad.REGEL_INGEVOERD: lambda s: False,
        Daad.MAATREGEL: lambda s: False,
        Daad.REGELS_BEVESTIGD: van_deze,
        Daad.REGEL_GEGEVEN: van_deze,
        Daad.REGEL_GESCHRAPT: van_deze,
        Daad.INGEDIEND: lambda s: s.stap_code == g.stap.code and s.soort in INDIENEN_SLUIT,
    }


PROEF = Proef(
    soort="register",
    toevoegen=REGISTER_TOEVOEGEN,
    noemt=lambda g, _f: register_noemt(g),
    doen=REGISTER_DOEN,
    parameters={"bod": "bod", "perioden": [], "eerste": "2026-1", "laatste": "2030-2", "definitie": "hard"},
    gewicht=2,
)
