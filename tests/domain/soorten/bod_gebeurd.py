"""What can happen around a bid, one fact at a time, and which obligations that fact speaks of.

The municipality issues versions, judges the last one and explains it when it falls short; others propose.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from gesprekken.domain.soorten.bod.feiten import Bodfeit, Voorstelfeit
from gesprekken.domain.verplichtingen.feiten import Feiten
from gesprekken.domain.verplichtingen.verplichting import Sleutel
from tests.domain.verplichtingen.daden import Daad, Gebeurd, Proef, met

WEZENLIJK = 0  # what `nr` means for a judgement; anything else is: no real step


def _laatste(f: Feiten, g: Gebeurd) -> Bodfeit | None:
    versies = sorted((b for b in f.alle(Bodfeit) if b.stap_id == g.stap.id), key=lambda b: b.nr)
    return versies[-1] if versies else None


def _uitgebracht(f: Feiten, g: Gebeurd) -> Feiten:
    """A version with more homes than the one before, as many, or fewer."""
    vorige = _laatste(f, g)
    netto = (vorige.netto if vorige else 100) + 10 * (g.nr - 1)
    bod = Bodfeit(g.stap.id, vorige.nr + 1 if vorige else 1, g.op, netto, None, None, None)
    return met(f, {Bodfeit: (*f.alle(Bodfeit), bod)})


def _met_laatste(f: Feiten, g: Gebeurd, doe: Callable[[Bodfeit], Bodfeit]) -> Feiten:
    laatste = _laatste(f, g)
    return met(f, {Bodfeit: tuple(doe(b) if b is laatste else b for b in f.alle(Bodfeit))})


def _beoordeeld(f: Feiten, g: Gebeurd) -> Feiten:
    return _met_laatste(f, g, lambda b: replace(b, wezenlijk=g.nr == WEZENLIJK, oordeel_op=g.op))


def _uitgelegd(f: Feiten, g: Gebeurd) -> Feiten:
    return _met_laatste(f, g, lambda b: replace(b, uitleg_op=b.uitleg_op or g.op))


def _sleutel(nr: int) -> str:
    return f"bodvoorstel-{nr}"


def _voorgesteld(f: Feiten, g: Gebeurd) -> Feiten:
    nr = 1 + max((int(v.sleutel.rpartition("-")[2]) for v in f.alle(Voorstelfeit)), default=-1)
    return met(f, {Voorstelfeit: (*f.alle(Voorstelfeit), Voorstelfeit(g.stap.id, _sleutel(nr), "Org", g.op, None))})


def _beantwoord(f: Feiten, g: Gebeurd) -> Feiten:
    return met(f, {Voorstelfeit: tuple(
        replace(v, antwoord_op=v.antwoord_op or g.op) if v.sleutel == _sleutel(g.nr) else v
        for v in f.alle(Voorstelfeit)
    )})  # fmt: skip


def _ingetrokken(f: Feiten, g: Gebeurd) -> Feiten:
    weg = [v for v in f.alle(Voorstelfeit) if v.sleutel == _sleutel(g.nr) and v.antwoord_op is None]
    return met(f, {Voorstelfeit: tuple(v for v in f.alle(Voorstelfeit) if v not in weg)})


BOD_TOEVOEGEN: dict[str, Callable[[Feiten, Gebeurd], Feiten]] = {
    Daad.BOD_UITGEBRACHT: _uitgebracht,
    Daad.BEOORDEELD: _beoordeeld,
    Daad.UITGELEGD: _uitgelegd,
    Daad.VOORGESTELD: _voorgesteld,
    Daad.VOORSTEL_BEANTWOORD: _beantwoord,
    Daad.VOORSTEL_INGETROKKEN: _ingetrokken,
}
BOD_DOEN = {
    "uitbrengen": Daad.BOD_UITGEBRACHT,
    "oordelen": Daad.BEOORDEELD,
    "uitleggen": Daad.UITGELEGD,
    "antwoorden": Daad.VOORSTEL_BEANTWOORD,
}


def bod_noemt(g: Gebeurd) -> dict[Daad, Callable[[Sleutel], bool]]:
    """Which keys a fact about a bid speaks of. A version that grows, or a judgement, can end what was to be explained;
    the judgement about an older version does not meet the one that is owed for a newer."""

    def een_van(*soorten: str) -> Callable[[Sleutel], bool]:
        return lambda s: s.stap_code == g.stap.code and s.soort in soorten

    voorstel = _sleutel(g.nr)
    return {
        Daad.BOD_UITGEBRACHT: een_van("uitbrengen", "uitleggen"),
        Daad.BEOORDEELD: een_van("oordelen", "uitleggen"),
        Daad.UITGELEGD: een_van("uitleggen"),
        Daad.VOORGESTELD: lambda s: False,
        Daad.VOORSTEL_BEANTWOORD: lambda s: (s.soort, s.object) == ("antwoorden", voorstel),
        Daad.VOORSTEL_INGETROKKEN: lambda s: (s.soort, s.object) == ("antwoorden", voorstel),
    }


PROEF = Proef(
    soort="bod",
    toevoegen=BOD_TOEVOEGEN,
    noemt=lambda g, _f: bod_noemt(g),
    doen=BOD_DOEN,
    parameters={"segmenten": [], "perioden": []},
    gewicht=2,
)
