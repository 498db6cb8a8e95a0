"""What can happen around an agenda, one fact at a time, and which obligations that fact speaks of.

A submission waits for the trekker until it is handled, or for its submitter as long as a question is open. A version
has lines with hashes; an answer belongs to one party and one line.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from gesprekken.domain.soorten.agenda.feiten import Agendaversiefeit, Instemmingfeit, Onderwerpfeit, Puntfeit
from gesprekken.domain.verplichtingen.feiten import Feiten
from gesprekken.domain.verplichtingen.verplichting import Sleutel
from tests.domain.soorten.opvolging_gebeurd import vaststellen_noemt
from tests.domain.verplichtingen.daden import Daad, Gebeurd, Proef, met

ALLES_AKKOORD, EEN_MITS, EEN_REGEL = range(3)  # what `nr` means for an answer


def _ingebracht(f: Feiten, g: Gebeurd) -> Feiten:
    if g.organisatie not in {p.organisatie_id for p in f.partijen}:
        return f
    sleutel = f"onderwerp-{len(f.alle(Onderwerpfeit))}"
    nieuw = Onderwerpfeit(sleutel, g.stap.id, g.organisatie, f"Org {g.organisatie}", g.op,
                          wacht_op_trekker=True, wacht_op_indiener=False, bijgewerkt_op=g.op)  # fmt: skip
    return met(f, {Onderwerpfeit: (*f.alle(Onderwerpfeit), nieuw)})


WACHT: dict[str, tuple[Callable[[Onderwerpfeit], bool], bool, bool]] = {
    # when it can happen, and then: does it wait for the trekker, does it wait for the submitter
    Daad.TERUGGELEGD: (lambda o: o.wacht_op_trekker, False, True),
    Daad.AANGEVULD: (lambda o: o.wacht_op_indiener, True, False),
    Daad.BEHANDELD: (lambda o: o.wacht_op_trekker, False, False),
    Daad.INGETROKKEN: (lambda o: o.wacht_op_trekker or o.wacht_op_indiener, False, False),
}


def _verder(f: Feiten, g: Gebeurd) -> Feiten:
    kan, trekker, indiener = WACHT[g.daad]
    return met(f, {Onderwerpfeit: tuple(
        replace(o, wacht_op_trekker=trekker, wacht_op_indiener=indiener, bijgewerkt_op=g.op)
        if o.sleutel == f"onderwerp-{g.nr}" and kan(o) else o
        for o in f.alle(Onderwerpfeit)
    )})  # fmt: skip


def laatste(f: Feiten, stap_id: int) -> Agendaversiefeit | None:
    """The version that counts."""
    versies = sorted((v for v in f.alle(Agendaversiefeit) if v.stap_id == stap_id), key=lambda v: v.nr)
    return versies[-1] if versies else None


def _regels(g: Gebeurd) -> dict[str, str]:
    """One to three lines. The first never changes; the others may be new, changed or dropped."""
    return {f"punt-{g.stap.id}-{i}": f"tekst-{g.nr * i % 2}" for i in range(1 + g.op.hour % 3)}


def _voorgelegd(f: Feiten, g: Gebeurd) -> Feiten:
    vorige = laatste(f, g.stap.id)
    versie = Agendaversiefeit(g.stap.id, vorige.nr + 1 if vorige else 1, g.op, g.op, None, _regels(g),
                              1 + len(f.alle(Agendaversiefeit)))  # fmt: skip
    return met(f, {Agendaversiefeit: (*f.alle(Agendaversiefeit), versie)})


def _antwoorden(versie: Agendaversiefeit, g: Gebeurd) -> Iterator[Instemmingfeit]:
    regels = list(versie.regels.items())[: 1 if g.nr == EEN_REGEL else None]
    for plaats, (punt, afdruk) in enumerate(regels):
        mits = plaats == 0 and g.nr != ALLES_AKKOORD
        sleutel = f"{g.organisatie}-{punt}-{afdruk}"
        yield Instemmingfeit(sleutel, punt, afdruk, g.organisatie, f"Org {g.organisatie}", g.op, mits, None)


def _geantwoord(f: Feiten, g: Gebeurd) -> Feiten:
    """An answer replaces the one that this party gave to the same line, until the version is adopted."""
    versie = laatste(f, g.stap.id)
    anderen = {p.organisatie_id for p in f.partijen if not p.trekker}
    if versie is None or versie.vastgesteld_op or g.organisatie not in anderen:
        return f
    nieuw = {i.sleutel: i for i in _antwoorden(versie, g)}
    return met(f, {Instemmingfeit: (*(i for i in f.alle(Instemmingfeit) if i.sleutel not in nieuw), *nieuw.values())})


def _gereageerd(f: Feiten, g: Gebeurd) -> Feiten:
    return met(f, {Instemmingfeit: tuple(
        replace(i, antwoord_op=i.antwoord_op or g.op) if nr == g.nr and i.vraagt_reactie else i
        for nr, i in enumerate(f.alle(Instemmingfeit))
    )})  # fmt: skip


def _vastgesteld(f: Feiten, g: Gebeurd) -> Feiten:
    """Every line becomes an item that is followed; who stands inside its wall is decided anew."""
    versie = laatste(f, g.stap.id)
    if versie is None or versie.vastgesteld_op:
        return f
    oud = {p.sleutel: p for p in f.alle(Puntfeit)}
    aan_tafel = [p.organisatie_id for p in f.partijen]
    muur = frozenset({f.trekker_id, *aan_tafel[: 1 + g.nr]})
    vers = {s: Puntfeit(s, g.stap.code, versie.id, muur, None, None) for s in versie.regels}
    blijft = {s: replace(oud[s], versie_id=versie.id, partijen=muur) for s in versie.regels if s in oud}
    versies = tuple(replace(v, vastgesteld_op=g.op) if v is versie else v for v in f.alle(Agendaversiefeit))
    return met(f, {Agendaversiefeit: versies, Puntfeit: tuple((oud | vers | blijft).values())})


AGENDA_TOEVOEGEN: dict[str, Callable[[Feiten, Gebeurd], Feiten]] = {
    Daad.INGEBRACHT: _ingebracht,
    **dict.fromkeys(WACHT, _verder),
    Daad.AGENDA_VOORGELEGD: _voorgelegd,
    Daad.GEANTWOORD: _geantwoord,
    Daad.GEREAGEERD: _gereageerd,
    Daad.AGENDA_VASTGESTELD: _vastgesteld,
}


def agenda_noemt(g: Gebeurd, f: Feiten) -> dict[Daad, Callable[[Sleutel], bool]]:
    """Which keys a fact about an agenda speaks of, given what was there before."""
    return _onderwerp_noemt(f"onderwerp-{g.nr}") | _versie_noemt(g, f)


def _onderwerp_noemt(onderwerp: str) -> dict[Daad, Callable[[Sleutel], bool]]:
    return {
        Daad.INGEBRACHT: lambda s: False,
        Daad.TERUGGELEGD: lambda s: False,  # the trekker's own duty stays: it only waits
        Daad.AANGEVULD: lambda s: (s.soort, s.object) == ("aanvullen", onderwerp),
        Daad.BEHANDELD: lambda s: (s.soort, s.object) == ("behandelen", onderwerp),
        Daad.INGETROKKEN: lambda s: s.soort in {"behandelen", "aanvullen"} and s.object == onderwerp,
    }


def _versie_noemt(g: Gebeurd, f: Feiten) -> dict[Daad, Callable[[Sleutel], bool]]:
    """A new version asks about what changed: what was asked about the older one lapses, and so does what was owed
    to an answer on a line that is not there any more; an unchanged line keeps its condition. Adopting ends the
    asking: answers that never came are not owed any more."""
    versie, code = laatste(f, g.stap.id), g.stap.code
    nr = versie.nr if versie else 0
    gereageerd = dict(enumerate(f.alle(Instemmingfeit))).get(g.nr)
    vervalt = {i.sleutel for i in f.alle(Instemmingfeit) if _regels(g).get(i.punt) != i.vingerafdruk}
    eigen = {i.sleutel for i in f.alle(Instemmingfeit) if i.organisatie_id == g.organisatie}

    gevolgd = vaststellen_noemt(g, f, set(versie.regels) if versie else set())

    def gaat_over(s: Sleutel, soort: str, voorwaarden: set[str], houder: int | None = None) -> bool:
        antwoorden = (s.soort, s.versie) == ("antwoorden", nr) and houder in (None, s.houder_id)
        reageren = s.soort == "reageren" and s.object in voorwaarden
        return s.stap_code == code and (s.soort == soort or antwoorden or reageren)

    return {
        Daad.AGENDA_VOORGELEGD: lambda s: gaat_over(s, "voorleggen", vervalt),
        Daad.GEANTWOORD: lambda s: gaat_over(s, "", eigen, g.organisatie),
        Daad.GEREAGEERD: lambda s: gereageerd is not None and (s.soort, s.object) == ("reageren", gereageerd.sleutel),
        Daad.AGENDA_VASTGESTELD: lambda s: gaat_over(s, "vaststellen", set()) or gevolgd(s),
    }


PROEF = Proef(
    soort="agenda",
    toevoegen=AGENDA_TOEVOEGEN,
    noemt=agenda_noemt,
    parameters={"soorten": ["5a"]},
    gewicht=2,
)
