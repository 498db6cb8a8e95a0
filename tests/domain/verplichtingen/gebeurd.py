"""What can happen in a dossier, one fact at a time, and which obligations that fact speaks of.

`voeg_toe` makes new facts of old ones; `noemt` says, without looking at the code under test, which keys a fact may
meet. The addendum gives both: who writes, who confirms, who plans, who invites, who was there, who adopts.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from gesprekken.domain.dossiers.models import Hoedanigheid
from gesprekken.domain.verplichtingen.feiten import (
    Actiefeit,
    Bespreking,
    Feiten,
    Genodigde,
    Gesprekfeit,
    Partij,
    Stapfeit,
    Werkwijzefeit,
)
from gesprekken.domain.verplichtingen.verplichting import Sleutel
from tests.domain.verplichtingen.agenda_gebeurd import AGENDA_TOEVOEGEN, agenda_noemt
from tests.domain.verplichtingen.bod_gebeurd import BOD_TOEVOEGEN, bod_noemt
from tests.domain.verplichtingen.daden import Daad, Gebeurd
from tests.domain.verplichtingen.opvolging_gebeurd import OPVOLGING_TOEVOEGEN, opvolging_noemt
from tests.domain.verplichtingen.register_gebeurd import REGISTER_TOEVOEGEN, register_noemt
from tests.domain.verplichtingen.vraag_gebeurd import VRAAG_TOEVOEGEN, vraag_noemt


def _talk(nr: int) -> str:
    return f"gesprek-{nr}"


def voeg_toe(f: Feiten, g: Gebeurd) -> Feiten:
    """The facts with this one added; unchanged when it cannot be (nobody holds a talk that was not planned)."""
    return {**TOEVOEGEN, **dict.fromkeys(AAN_GESPREK, _aan_gesprek)}[g.daad](f, g)


def _opgeschreven(f: Feiten, g: Gebeurd) -> Feiten:
    versie = 1 + max((w.versie for w in f.werkwijzen if w.stap_id == g.stap.id), default=0)
    return replace(f, werkwijzen=(*f.werkwijzen, Werkwijzefeit(g.stap.id, versie, g.op, {})))


def _bevestigd(f: Feiten, g: Gebeurd) -> Feiten:
    return replace(f, werkwijzen=tuple(
        replace(w, bevestigd={g.organisatie: g.op, **w.bevestigd})
        if (w.stap_id, w.versie) == (g.stap.id, g.nr + 1) else w
        for w in f.werkwijzen
    ))  # fmt: skip


def _gepland(f: Feiten, g: Gebeurd) -> Feiten:
    nr = len(f.gesprekken)
    gesprek = Gesprekfeit(
        id=nr, sleutel=_talk(nr), stap_id=g.stap.id, titel=g.stap.naam, begint_op=g.op + timedelta(days=g.nr),
        gepland_op=g.op, gehouden_op=None, genodigden=(), voorgelegd=False, vastgesteld_op=None,
    )  # fmt: skip
    later = max((x.gepland_op for x in f.gesprekken), default=g.op)  # facts arrive in the order of time
    return replace(f, gesprekken=(*f.gesprekken, replace(gesprek, gepland_op=max(g.op, later))))


AAN_GESPREK: dict[Daad, Callable[[Gesprekfeit, Gebeurd], Gesprekfeit]] = {
    Daad.GENODIGD: lambda t, g: t if g.organisatie in {u.organisatie_id for u in t.genodigden} else replace(
        t, genodigden=(*t.genodigden, Genodigde(g.organisatie, g.nr % 3 > 0, g.op, None))),
    Daad.GEHOUDEN: lambda t, g: replace(t, gehouden_op=t.gehouden_op or g.op),
    Daad.VOORGELEGD: lambda t, g: replace(t, voorgelegd=True),
    Daad.VASTGESTELD: lambda t, g: replace(t, voorgelegd=True, vastgesteld_op=t.vastgesteld_op or g.op),
}  # fmt: skip


def _aan_gesprek(f: Feiten, g: Gebeurd) -> Feiten:
    doe = AAN_GESPREK[g.daad]
    return replace(f, gesprekken=tuple(doe(t, g) if t.id == g.nr else t for t in f.gesprekken))


def _afgesproken(f: Feiten, g: Gebeurd) -> Feiten:
    talk = next((t for t in f.gesprekken if t.id == g.nr), None)
    if talk is None or talk.punten:  # what comes out of a talk about items belongs to one of them
        return f
    actie = Actiefeit(f"actie-{len(f.acties)}", talk.stap_id, talk.sleutel, "iets doen", 7, 8, g.organisatie, "iemand",
                      g.op.date(), None)  # fmt: skip
    return replace(f, acties=(*f.acties, actie))


def _gedaan(f: Feiten, g: Gebeurd) -> Feiten:
    return replace(f, acties=tuple(
        replace(a, gedaan_op=a.gedaan_op or g.op) if a.sleutel == f"actie-{g.nr}" else a for a in f.acties
    ))  # fmt: skip


def _geagendeerd(f: Feiten, g: Gebeurd) -> Feiten:
    nieuw = Bespreking(f"vergadering-{len(f.besprekingen)}", g.op.date(), g.op, None)
    return replace(f, besprekingen=(*f.besprekingen, nieuw))


def _opgemerkt(f: Feiten, g: Gebeurd) -> Feiten:
    return replace(f, besprekingen=tuple(
        replace(b, opmerking_op=b.opmerking_op or g.op) if b.vergadering_sleutel == f"vergadering-{g.nr}" else b
        for b in f.besprekingen
    ))  # fmt: skip


def _aangeschoven(f: Feiten, g: Gebeurd) -> Feiten:
    if g.organisatie in {p.organisatie_id for p in f.partijen}:
        return f
    naam = f"Organisatie {g.organisatie}"
    return replace(f, partijen=(*f.partijen, Partij(g.organisatie, naam, naam, Hoedanigheid.CORPORATIE)))


TOEVOEGEN: dict[Daad, Callable[[Feiten, Gebeurd], Feiten]] = {
    Daad.OPGESCHREVEN: _opgeschreven,
    Daad.BEVESTIGD: _bevestigd,
    Daad.GEPLAND: _gepland,
    Daad.AFGESPROKEN: _afgesproken,
    Daad.GEDAAN: _gedaan,
    Daad.GEAGENDEERD: _geagendeerd,
    Daad.OPGEMERKT: _opgemerkt,
    Daad.AANGESCHOVEN: _aangeschoven,
    **AGENDA_TOEVOEGEN,
    **BOD_TOEVOEGEN,
    **REGISTER_TOEVOEGEN,
    **OPVOLGING_TOEVOEGEN,
    **VRAAG_TOEVOEGEN,
}


def noemt(g: Gebeurd, f: Feiten, stappen: tuple[Stapfeit, ...]) -> Callable[[Sleutel], bool]:
    """Which keys the fact speaks of, given what was there before; it may meet (or replace) no others."""
    codes = {s.id: s.code for s in stappen}
    talk = next((t for t in f.gesprekken if t.id == g.nr), None)
    stap = codes[talk.stap_id] if talk else ""
    per_daad: dict[Daad, Callable[[Sleutel], bool]] = {
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
        **(agenda_noemt(g, f) | bod_noemt(g) | register_noemt(g) | vraag_noemt(g)),
        **opvolging_noemt(g, f),
    }
    return per_daad[g.daad]
