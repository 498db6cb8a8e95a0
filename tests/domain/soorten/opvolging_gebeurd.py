"""What can happen to an adopted agenda item, one fact at a time, and which obligations that fact speaks of.

An item is talked about (alone or with another one) or handled in writing; something comes out of it; it is closed, and
may be opened again. Items, talks, actions and commitments are known by keys that say what hangs on what.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from gesprekken.domain.soorten.afspraken import Actiefeit
from gesprekken.domain.soorten.agenda.feiten import Puntfeit
from gesprekken.domain.soorten.gesprek.feiten import Gesprekfeit, Gesprekspuntfeit
from gesprekken.domain.soorten.opvolging.feiten import Toezeggingfeit
from gesprekken.domain.verplichtingen.feiten import Feiten
from gesprekken.domain.verplichtingen.verplichting import Sleutel
from tests.domain.verplichtingen.daden import Daad, Gebeurd, Proef, met

IETS = "iets tussen deze partijen"  # what they agreed; nobody outside the wall may read it


def punten(f: Feiten, g: Gebeurd) -> list[Puntfeit]:
    """The adopted items of the agenda that a step follows, the one that is meant first."""
    alle = [p for p in f.alle(Puntfeit) if p.agenda_code == getattr(g.stap.parameters, "agenda", None)]
    return sorted(alle, key=lambda p: (p.sleutel != g.punt, p.sleutel))


def _gepland(f: Feiten, g: Gebeurd) -> Feiten:
    """A talk about the item that is meant, and at even hours about another one too."""
    gekozen = punten(f, g)[: 1 + (g.op.hour % 2 == 0)]
    if g.stap.soort.code != "opvolging" or not gekozen:
        return f
    nr = len(f.alle(Gesprekfeit))
    later = max((x.gepland_op for x in f.alle(Gesprekfeit)), default=g.op)  # facts arrive in the order of time
    gesprek = Gesprekfeit(
        id=nr, sleutel=f"gesprek-{nr}", stap_id=g.stap.id, titel=IETS, begint_op=g.op + timedelta(days=g.nr),
        gepland_op=max(g.op, later), gehouden_op=None, genodigden=(), voorgelegd=False, vastgesteld_op=None,
        punten=tuple(Gesprekspuntfeit(p.sleutel, voorgelegd=False, vastgesteld_op=None) for p in gekozen),
    )  # fmt: skip
    return met(f, {Gesprekfeit: (*f.alle(Gesprekfeit), gesprek)})


def _puntverslag(f: Feiten, g: Gebeurd) -> Feiten:
    """The minutes of one item of a talk; those of the other item stay as they are."""
    op = g.op if g.daad == Daad.PUNTVERSLAG_VASTGESTELD else None

    def verder(p: Gesprekspuntfeit) -> Gesprekspuntfeit:
        return replace(p, voorgelegd=True, vastgesteld_op=p.vastgesteld_op or op) if p.punt == g.punt else p

    return met(f, {Gesprekfeit: tuple(
        replace(t, punten=tuple(verder(p) for p in t.punten)) if t.id == g.nr else t for t in f.alle(Gesprekfeit)
    )})  # fmt: skip


AAN_PUNT: dict[str, Callable[[Puntfeit, Gebeurd], Puntfeit]] = {
    Daad.SCHRIFTELIJK: lambda p, g: replace(p, schriftelijk_op=p.schriftelijk_op or g.op),
    Daad.TOCH_BESPROKEN: lambda p, g: replace(p, schriftelijk_op=None),
    Daad.AFGESLOTEN: lambda p, g: replace(p, afgesloten_op=p.afgesloten_op or g.op),
    Daad.HEROPEND: lambda p, g: replace(p, afgesloten_op=None),
}


def _aan_punt(f: Feiten, g: Gebeurd) -> Feiten:
    doe = AAN_PUNT[g.daad]
    return met(f, {Puntfeit: tuple(doe(p, g) if p.sleutel == g.punt else p for p in f.alle(Puntfeit))})


def _punt(f: Feiten, g: Gebeurd) -> Puntfeit | None:
    return next((p for p in f.alle(Puntfeit) if p.sleutel == g.punt), None)


def _actie(f: Feiten, g: Gebeurd) -> Feiten:
    punt = _punt(f, g)
    if punt is None or g.organisatie not in punt.partijen:
        return f
    sleutel = f"actie-{len(f.alle(Actiefeit))}"
    actie = Actiefeit(sleutel, None, "", IETS, 7, 8, g.organisatie, "iemand", g.op.date(), None, g.punt)
    return met(f, {Actiefeit: (*f.alle(Actiefeit), actie)})


def _toegezegd(f: Feiten, g: Gebeurd) -> Feiten:
    punt = _punt(f, g)
    if punt is None or g.organisatie not in punt.partijen:
        return f
    sleutel, partij = f"toezegging-{len(f.alle(Toezeggingfeit))}", f"Org {g.organisatie}"
    nieuw = Toezeggingfeit(sleutel, g.punt, IETS, g.organisatie, partij, g.op.date(), None)
    return met(f, {Toezeggingfeit: (*f.alle(Toezeggingfeit), nieuw)})


AAN_TOEZEGGING: dict[str, Callable[[Toezeggingfeit, Gebeurd], Toezeggingfeit]] = {
    Daad.BIJGESTELD: lambda t, g: t if t.afgedaan_op else replace(t, uiterlijk=g.op.date()),
    Daad.TOEZEGGING_AFGEDAAN: lambda t, g: replace(t, afgedaan_op=t.afgedaan_op or g.op),
}


def _aan_toezegging(f: Feiten, g: Gebeurd) -> Feiten:
    doe = AAN_TOEZEGGING[g.daad]
    return met(f, {Toezeggingfeit: tuple(
        doe(t, g) if t.sleutel == f"toezegging-{g.nr}" else t for t in f.alle(Toezeggingfeit)
    )})  # fmt: skip


OPVOLGING_TOEVOEGEN: dict[str, Callable[[Feiten, Gebeurd], Feiten]] = {
    Daad.VERVOLG_GEPLAND: _gepland,
    Daad.PUNTVERSLAG_VOORGELEGD: _puntverslag,
    Daad.PUNTVERSLAG_VASTGESTELD: _puntverslag,
    **dict.fromkeys(AAN_PUNT, _aan_punt),
    Daad.PUNTACTIE: _actie,
    Daad.TOEGEZEGD: _toegezegd,
    **dict.fromkeys(AAN_TOEZEGGING, _aan_toezegging),
}


def _zonder_punt(s: Sleutel, f: Feiten, weg: set[str]) -> bool:
    """Whether a key stands or falls with items that are followed no longer: their plans, their minutes, their talks."""
    talks = {t.sleutel: {p.punt for p in t.punten} for t in f.alle(Gesprekfeit)}
    plan = s.soort in {"plannen", "afsluiten"} and s.object in weg
    verslag = s.soort == "verslag" and s.object.partition("/")[2] in weg
    return plan or verslag or (s.soort == "houden" and bool(talks.get(s.object, set()) & weg))


def opvolging_noemt(g: Gebeurd, f: Feiten) -> dict[Daad, Callable[[Sleutel], bool]]:
    """Which keys a fact about an item speaks of, given what was there before."""
    gekozen = {p.sleutel for p in punten(f, g)[:2]}
    gewone = (Daad.PUNTVERSLAG_VOORGELEGD, Daad.TOCH_BESPROKEN, Daad.PUNTACTIE, Daad.TOEGEZEGD, Daad.BIJGESTELD)
    return {
        **dict.fromkeys(gewone, lambda s: False),
        Daad.VERVOLG_GEPLAND: lambda s: s.soort == "plannen" and s.object in gekozen,
        Daad.PUNTVERSLAG_VASTGESTELD: lambda s: (s.soort, s.object) == ("verslag", f"gesprek-{g.nr}/{g.punt}"),
        Daad.SCHRIFTELIJK: lambda s: (s.soort, s.object) == ("plannen", g.punt),
        Daad.AFGESLOTEN: lambda s: s.soort in {"plannen", "afsluiten"} and s.object == g.punt,
        # opened again after a later version dropped it: nobody follows it any more
        Daad.HEROPEND: lambda s: _zonder_punt(s, f, {g.punt}),
        Daad.TOEZEGGING_AFGEDAAN: lambda s: (s.soort, s.object) == ("toezegging", f"toezegging-{g.nr}"),
    }


def vaststellen_noemt(g: Gebeurd, f: Feiten, regels: set[str]) -> Callable[[Sleutel], bool]:
    """Adopting says which items are followed: the duty to plan 'the talks' becomes one per item, and what hung on
    items that the version does not hold lapses."""
    weg = {p.sleutel for p in f.alle(Puntfeit) if p.agenda_code == g.stap.code} - regels
    return lambda s: (s.soort, s.object) == ("plannen", "") or _zonder_punt(s, f, weg)


PROEF = Proef(
    soort="opvolging",
    toevoegen=OPVOLGING_TOEVOEGEN,
    noemt=opvolging_noemt,
)
