"""How the agenda of each dossier of the main round goes, from what parties bring to an adopted version."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import time

from gesprekken.demo import agendadaden as daden
from gesprekken.demo.agendadaden import Opzet
from gesprekken.demo.agendaopzet import OPZETTEN, PZH
from gesprekken.demo.daden import Zaak
from gesprekken.demo.onderwerpen import ONDERWERPEN, PROVINCIE
from gesprekken.demo.toneel import Regel
from gesprekken.domain.agenda.models import Oordeel
from gesprekken.domain.agenda.processen import Onderwerpdaad

STAP = "gespreksagenda"
Anders = Mapping[str, tuple[Oordeel, str]]


@dataclass(frozen=True, slots=True)
class Antwoord:
    """Who answers on which day; `anders` per submission what is not a plain akkoord."""

    wie: str
    dag: int
    anders: Anders = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Versieverloop:
    """A version: presented on a day, answered, and adopted or not yet."""

    voorgelegd: int
    antwoorden: tuple[Antwoord, ...]
    vastgesteld: int | None = None


@dataclass(frozen=True, slots=True)
class Agendaverloop:
    """One dossier. What stands in `niet_opgenomen` goes another way than onto the agenda."""

    gemeente: str
    wie: str
    behandeld: int
    niet_opgenomen: frozenset[str] = frozenset()
    versies: tuple[Versieverloop, ...] = ()


def _corporatie(slug: str, dag: int, anders: Anders | None = None) -> Antwoord:
    return Antwoord(f"medewerker.{slug}", dag, anders or {})


def _provincie(dag: int, anders: Anders | None = None) -> Antwoord:
    return Antwoord(PROVINCIE, dag, anders or {})


MITS, NIET = Oordeel.MITS, Oordeel.NIET
LV = "leidschendam-voorburg"
# Nobody waits for DUWO in Delft and for the province in Midden-Delfland: their response term passed.
VERLOPEN = (
    Agendaverloop("delft", "coordinator.delft", -10, versies=(
        Versieverloop(-9, (_corporatie("vidomes", -8), _corporatie("stedelink", -7), _corporatie("woonbron", -6),
                           _provincie(-5)), -3),
    )),
    Agendaverloop("midden-delfland", "regiocoordinator@midden-delfland", -14, versies=(
        Versieverloop(-13, (_corporatie("wonen-midden-delfland", -11),), -7),
    )),
    Agendaverloop("rijswijk", "coordinator.rijswijk", -11, versies=(
        Versieverloop(-10, (
            _corporatie("rijswijk-wonen", -9), _provincie(-8),
            _corporatie("vidomes", -8, {"eigendom": (MITS, "Mits de gemeente eerst zelf met de eigenaren praat.")}),
        ), -6),
    )),
    Agendaverloop("pijnacker-nootdorp", "coordinator.pijnacker-nootdorp", -8, versies=(
        Versieverloop(-7, (
            _corporatie("rondom-wonen", -6), _provincie(-5),
            _corporatie("staedion", -5, {"grondprijs": (
                NIET, "De grondprijs hoort bij de prestatieafspraken. We willen er niet twee keer over praten.")}),
        ), -4),
    )),
    Agendaverloop("zoetermeer", "coordinator.zoetermeer", -2, frozenset({"parkeren"})),
    Agendaverloop("den-haag", "coordinator.den-haag", -2, frozenset({"studenten", "leegstand", "inspraak"})),
    Agendaverloop(LV, f"coordinator.{LV}", -7, frozenset({"flex", "seniorenhof", "concept"}), (
        Versieverloop(-6, (
            _corporatie("wooninvest", -5, {"verdeling": (MITS, "Mits de provincie meteen meepraat over geluid.")}),
            _corporatie("vidomes", -5), _corporatie("wassenaarsche-bouwstichting", -4),
            _provincie(-5, {"kans": (NIET, "Eerst moet vaststaan dat het plan ook zonder extra woningen doorgaat.")}),
        )),
        Versieverloop(-3, (
            _corporatie("wooninvest", -2), _corporatie("wassenaarsche-bouwstichting", -1),
            _provincie(-2, {"flex": (MITS, "Mits duidelijk is waar de bewoners daarna gaan wonen.")}),
        )),
    )),
    Agendaverloop("westland", "coordinator.westland", -3, frozenset({"ouderen", "glas", "riool"})),
)  # fmt: skip
DRAFTS = {("zoetermeer", "parkeren"), ("den-haag", "inspraak"), (LV, "concept")}


def regels(ronde: str) -> list[Regel]:
    """The lines of the agendas of all dossiers of the main round."""
    gewoon = [regel for verloop in VERLOPEN for regel in _dossier(ronde, verloop)]
    return gewoon + _rijswijk(ronde) + _zoetermeer(ronde) + _den_haag(ronde) + _lv(ronde) + _westland(ronde)


def _dossier(ronde: str, v: Agendaverloop) -> list[Regel]:
    zaak, script = Zaak(ronde, v.gemeente, STAP), []
    for minuut, (naam, o) in enumerate(ONDERWERPEN[v.gemeente].items()):
        indienen = (v.gemeente, naam) not in DRAFTS
        script.append(Regel(o.dag, time(10, minuut), o.wie, daden.breng_in(zaak, naam, o.tekst, indienen=indienen)))
        if naam not in v.niet_opgenomen:
            opgenomen = daden.behandel(zaak, naam, Onderwerpdaad.OPNEMEN)
            script.append(Regel(v.behandeld, time(13, minuut), v.wie, opgenomen))
    eerste = v.versies[0].voorgelegd if v.versies else v.behandeld
    script.append(Regel(eerste, time(15), v.wie, daden.stel_samen(zaak, OPZETTEN[v.gemeente])))
    return script + [r for nr, versie in enumerate(v.versies, start=1) for r in _versie(zaak, v.wie, nr, versie)]


def _versie(zaak: Zaak, wie: str, nr: int, v: Versieverloop) -> list[Regel]:
    script = [Regel(v.voorgelegd, time(16), wie, daden.leg_voor(zaak))]
    script += [Regel(a.dag, time(11), a.wie, daden.antwoord(zaak, nr, a.anders)) for a in v.antwoorden]
    if v.vastgesteld is not None:
        script.append(Regel(v.vastgesteld, time(14), wie, daden.stel_vast(zaak, nr)))
    return script


def _rijswijk(ronde: str) -> list[Regel]:
    """A question was asked and answered; the municipality replies to a condition before it adopts."""
    zaak, wie, tekst = Zaak(ronde, "rijswijk", STAP), "coordinator.rijswijk", ONDERWERPEN["rijswijk"]["na2030"].tekst
    vraag = "Wilt u dat deze plannen ook in overzicht 5a komen?"
    uitleg = "Nee. Een bijlage is genoeg, zolang de plannen niet meetellen."
    reactie = "Dat doen we. Zodra de eigenaren gesproken zijn, plannen we het gesprek over de grond."
    return [
        Regel(-14, time(9), wie, daden.behandel(zaak, "na2030", Onderwerpdaad.TERUGLEGGEN, vraag)),
        Regel(-12, time(9), PROVINCIE, daden.beantwoord(zaak, "na2030", tekst, uitleg)),
        Regel(-7, time(9), wie, daden.reageer(zaak, "vidomes", "eigendom", reactie)),
    ]


def _zoetermeer(ronde: str) -> list[Regel]:
    """One submission becomes two items; the version is not out yet."""
    zaak, wie = Zaak(ronde, "zoetermeer", STAP), "coordinator.zoetermeer"
    return [Regel(-1, time(15), wie, daden.splits(zaak, "stapelen", "Welke eisen maken hoog bouwen duurder?"))]


def _den_haag(ronde: str) -> list[Regel]:
    """Three parties brought the same; one item is declined, one withdrawn by its submitter."""
    zaak, wie = Zaak(ronde, "den-haag", STAP), "coordinator.den-haag"
    reden = "Studentenwoningen bespreken we in een eigen overleg. Daar doet DUWO al aan mee, dus daar gaat het heen."
    return [
        Regel(-3, time(9), "medewerker.hof-wonen", daden.trek_in(zaak, "leegstand")),
        Regel(-2, time(14), wie, daden.behandel(zaak, "studenten", Onderwerpdaad.AFWIJZEN, reden)),
        Regel(-2, time(14, 10), wie, daden.voeg_samen(zaak, "daling", "sloop")),
        Regel(-2, time(14, 20), wie, daden.voeg_samen(zaak, "wisselwoning", "sloop")),
    ]


def _lv(ronde: str) -> list[Regel]:
    """Two submissions become one item; version 2 has a new, a changed, a moved and a dropped line."""
    zaak, wie = Zaak(ronde, LV, STAP), f"coordinator.{LV}"
    vraag = "Wie bouwt de woningen bij het station, en wat vraagt het geluid van het spoor?"
    anders = Opzet(vraag, ("wooninvest", "vidomes", PZH), ("wassenaarsche-bouwstichting",), 30)
    flex = Opzet("Kunnen er tijdelijke woningen komen, en voor hoe lang?", ("wooninvest",), (PZH,))
    geregeld = "In de werkwijze staat nu wie wat leest. Een gesprek is niet meer nodig."
    reactie = "We vragen de provincie bij dit punt aan tafel. Dat staat in versie 2, die we opnieuw voorleggen."
    return [
        Regel(-7, time(14), wie, daden.voeg_samen(zaak, "snelweg", "geluid")),
        Regel(-4, time(9), wie, daden.reageer(zaak, "wooninvest", "verdeling", reactie)),
        Regel(-3, time(13), wie, daden.behandel(zaak, "flex", Onderwerpdaad.OPNEMEN)),
        Regel(-3, time(13, 10), wie, daden.haal_af(zaak, "afspraken", geregeld)),
        Regel(-3, time(13, 20), wie, daden.schuif_op(zaak, "klein")),
        Regel(-3, time(15), wie, daden.stel_samen(zaak, {"verdeling": anders, "flex": flex})),
    ]


def _westland(ronde: str) -> list[Regel]:
    """One submission waits for its submitter, two for the municipality."""
    vraag = "Bij welke winkels denkt u? Dan kunnen we kijken of daar een plan is."
    zaak = Zaak(ronde, "westland", STAP)
    gevraagd = daden.behandel(zaak, "ouderen", Onderwerpdaad.TERUGLEGGEN, vraag)
    return [Regel(-2, time(15), "coordinator.westland", gevraagd)]
