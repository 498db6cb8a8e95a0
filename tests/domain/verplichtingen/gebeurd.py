"""What can happen in a dossier, one fact at a time, and which obligations that fact speaks of.

`voeg_toe` makes new facts of old ones; `noemt` says, without looking at the code under test, which keys a fact may
meet. The addendum gives both: who writes, who confirms, who plans, who invites, who was there, who adopts.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from importlib import import_module
from pkgutil import iter_modules

from gesprekken.domain.dossiers.models import Hoedanigheid
from gesprekken.domain.soorten.afspraken import Actiefeit
from gesprekken.domain.soorten.bespreking.feiten import Bespreking
from gesprekken.domain.soorten.gesprek.feiten import Genodigde, Gesprekfeit
from gesprekken.domain.soorten.overeenkomst.feiten import Werkwijzefeit
from gesprekken.domain.verplichtingen.feiten import Feiten, Partij, Stapfeit
from gesprekken.domain.verplichtingen.verplichting import Sleutel
from tests.domain import soorten
from tests.domain.verplichtingen.daden import Daad, Gebeurd, Proef, met

# The kinds of which these facts are not told here, each by a module of its own.
PROEVEN: tuple[Proef, ...] = tuple(
    import_module(f"{soorten.__name__}.{m.name}").PROEF
    for m in iter_modules(soorten.__path__)
    if m.name.endswith("_gebeurd")
)
HIER = frozenset({"overeenkomst", "gesprek", "bespreking"})


def _talk(nr: int) -> str:
    return f"gesprek-{nr}"


def voeg_toe(f: Feiten, g: Gebeurd) -> Feiten:
    """The facts with this one added; unchanged when it cannot be (nobody holds a talk that was not planned)."""
    return {**TOEVOEGEN, **dict.fromkeys(AAN_GESPREK, _aan_gesprek)}[g.daad](f, g)


def _opgeschreven(f: Feiten, g: Gebeurd) -> Feiten:
    versie = 1 + max((w.versie for w in f.alle(Werkwijzefeit) if w.stap_id == g.stap.id), default=0)
    return met(f, {Werkwijzefeit: (*f.alle(Werkwijzefeit), Werkwijzefeit(g.stap.id, versie, g.op, {}))})


def _bevestigd(f: Feiten, g: Gebeurd) -> Feiten:
    return met(f, {Werkwijzefeit: tuple(
        replace(w, bevestigd={g.organisatie: g.op, **w.bevestigd})
        if (w.stap_id, w.versie) == (g.stap.id, g.nr + 1) else w
        for w in f.alle(Werkwijzefeit)
    )})  # fmt: skip


def _gepland(f: Feiten, g: Gebeurd) -> Feiten:
    nr = len(f.alle(Gesprekfeit))
    gesprek = Gesprekfeit(
        id=nr, sleutel=_talk(nr), stap_id=g.stap.id, titel=g.stap.naam, begint_op=g.op + timedelta(days=g.nr),
        gepland_op=g.op, gehouden_op=None, genodigden=(), voorgelegd=False, vastgesteld_op=None,
    )  # fmt: skip
    later = max((x.gepland_op for x in f.alle(Gesprekfeit)), default=g.op)  # facts arrive in the order of time
    return met(f, {Gesprekfeit: (*f.alle(Gesprekfeit), replace(gesprek, gepland_op=max(g.op, later)))})


AAN_GESPREK: dict[str, Callable[[Gesprekfeit, Gebeurd], Gesprekfeit]] = {
    Daad.GENODIGD: lambda t, g: t if g.organisatie in {u.organisatie_id for u in t.genodigden} else replace(
        t, genodigden=(*t.genodigden, Genodigde(g.organisatie, g.nr % 3 > 0, g.op, None))),
    Daad.GEHOUDEN: lambda t, g: replace(t, gehouden_op=t.gehouden_op or g.op),
    Daad.VOORGELEGD: lambda t, g: replace(t, voorgelegd=True),
    Daad.VASTGESTELD: lambda t, g: replace(t, voorgelegd=True, vastgesteld_op=t.vastgesteld_op or g.op),
}  # fmt: skip


def _aan_gesprek(f: Feiten, g: Gebeurd) -> Feiten:
    doe = AAN_GESPREK[g.daad]
    return met(f, {Gesprekfeit: tuple(doe(t, g) if t.id == g.nr else t for t in f.alle(Gesprekfeit))})


def _afgesproken(f: Feiten, g: Gebeurd) -> Feiten:
    talk = next((t for t in f.alle(Gesprekfeit) if t.id == g.nr), None)
    if talk is None or talk.punten:  # what comes out of a talk about items belongs to one of them
        return f
    actie = Actiefeit(f"actie-{len(f.alle(Actiefeit))}", talk.stap_id, talk.sleutel, "iets doen", 7, 8, g.organisatie,
                      "iemand", g.op.date(), None)  # fmt: skip
    return met(f, {Actiefeit: (*f.alle(Actiefeit), actie)})


def _gedaan(f: Feiten, g: Gebeurd) -> Feiten:
    return met(f, {Actiefeit: tuple(
        replace(a, gedaan_op=a.gedaan_op or g.op) if a.sleutel == f"actie-{g.nr}" else a for a in f.alle(Actiefeit)
    )})  # fmt: skip


def _geagendeerd(f: Feiten, g: Gebeurd) -> Feiten:
    nieuw = Bespreking(f"vergadering-{len(f.alle(Bespreking))}", g.op.date(), g.op, None)
    return met(f, {Bespreking: (*f.alle(Bespreking), nieuw)})


def _opgemerkt(f: Feiten, g: Gebeurd) -> Feiten:
    return met(f, {Bespreking: tuple(
        replace(b, opmerking_op=b.opmerking_op or g.op) if b.vergadering_sleutel == f"vergadering-{g.nr}" else b
        for b in f.alle(Bespreking)
    )})  # fmt: skip


def _aangeschoven(f: Feiten, g: Gebeurd) -> Feiten:
    if g.organisatie in {p.organisatie_id for p in f.partijen}:
        return f
    naam = f"Organisatie {g.organisatie}"
    return replace(f, partijen=(*f.partijen, Partij(g.organisatie, naam, naam, Hoedanigheid.CORPORATIE)))


TOEVOEGEN: dict[str, Callable[[Feiten, Gebeurd], Feiten]] = {
    Daad.OPGESCHREVEN: _opgeschreven,
    Daad.BEVESTIGD: _bevestigd,
    Daad.GEPLAND: _gepland,
    Daad.AFGESPROKEN: _afgesproken,
    Daad.GEDAAN: _gedaan,
    Daad.GEAGENDEERD: _geagendeerd,
    Daad.OPGEMERKT: _opgemerkt,
    Daad.AANGESCHOVEN: _aangeschoven,
    **{daad: doe for proef in PROEVEN for daad, doe in proef.toevoegen.items()},
}


def noemt(g: Gebeurd, f: Feiten, stappen: tuple[Stapfeit, ...]) -> Callable[[Sleutel], bool]:
    """Which keys the fact speaks of, given what was there before; it may meet (or replace) no others."""
    codes = {s.id: s.code for s in stappen}
    talk = next((t for t in f.alle(Gesprekfeit) if t.id == g.nr), None)
    stap = codes[talk.stap_id] if talk else ""
    per_daad: dict[str, Callable[[Sleutel], bool]] = {
        # a new version asks everybody again: what was asked about older ones lapses
        Daad.OPGESCHREVEN: lambda s: s.stap_code == g.stap.code and s.soort in {"schrijven", "bevestigen"},
        Daad.BEVESTIGD: lambda s: (
            (s.stap_code, s.soort, s.houder_id, s.versie) == (g.stap.code, "bevestigen", g.organisatie, g.nr + 1)
        ),
        Daad.GEPLAND: lambda s: (s.stap_code, s.soort, s.object) == (g.stap.code, "plannen", ""),
        Daad.GENODIGD: lambda s: (s.stap_code, s.soort, s.object) == (stap, "uitnodigen", str(g.organisatie)),
        Daad.GEHOUDEN: lambda s: (s.stap_code, s.soort) == (stap, "houden") and s.object in {"", _talk(g.nr)},
        Daad.VASTGESTELD: lambda s: (s.stap_code, s.soort, s.object) == (stap, "verslag", ""),
        Daad.GEDAAN: lambda s: (s.soort, s.object) == ("actie", f"actie-{g.nr}"),
        # the first meeting gives the remark that was owed to nobody yet its own key
        Daad.GEAGENDEERD: lambda s: s.soort == "agenderen" or (s.soort, s.object) == ("opmerking", ""),
        Daad.OPGEMERKT: lambda s: (s.soort, s.object) == ("opmerking", f"vergadering-{g.nr}"),
        **dict.fromkeys((Daad.VOORGELEGD, Daad.AFGESPROKEN, Daad.AANGESCHOVEN), lambda s: False),
        **{daad: gaat_over for proef in PROEVEN for daad, gaat_over in proef.noemt(g, f).items()},
    }
    return per_daad[g.daad]
