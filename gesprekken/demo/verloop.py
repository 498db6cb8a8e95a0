"""How each dossier of the main round goes, from werkwijze to adopted minutes. Days are working days."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import time

from gesprekken.demo import daden
from gesprekken.demo.daden import Afspraak, Zaak
from gesprekken.demo.toneel import Regel
from gesprekken.demo.verslagen import VERSLAGEN, Verslagtekst
from gesprekken.demo.werkwijzen import tweede_werkwijze, werkwijze
from gesprekken.domain.gesprekken.models import Aanwezig
from gesprekken.domain.gesprekken.processen import Verslagdaad
from gesprekken.services.gesprekken.actieintrekking import trek_actie_in
from gesprekken.services.gesprekken.besluitintrekking import trek_besluit_in
from gesprekken.services.gesprekken.uitkomsten import voeg_besluit_toe

PROVINCIE = "provincie.partner"


@dataclass(frozen=True, slots=True)
class Verslagverloop:
    """The days on which minutes are written, shown to the parties and adopted; None = not yet."""

    concept: int
    voorgelegd: int | None = None
    vastgesteld: int | None = None
    door: str = ""  # who adopts, when it is not the coordinator


@dataclass(frozen=True, slots=True)
class Gespreksverloop:
    """The talk: planned on a day for a moment, perhaps moved, and what came of it."""

    gepland: int
    afspraak: Afspraak
    verslag: Verslagverloop
    weggelaten: Mapping[str, str] = field(default_factory=dict)
    aanwezig: Mapping[str, tuple[Aanwezig, str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Dossierverloop:
    """One dossier. `bevestigd` maps addresses to the day on which they confirm the first version of the werkwijze."""

    gemeente: str
    wie: str
    werkwijze: int
    bevestigd: Mapping[str, int]
    gesprek: Gespreksverloop | None = None


def achtereen(eerste: int, *slugs: str) -> dict[str, int]:
    """The province and these corporations confirm on consecutive working days."""
    adressen = (PROVINCIE, *(f"medewerker.{slug}" for slug in slugs))
    return {adres: eerste + n for n, adres in enumerate(adressen)}


BERICHT, AANWEZIG = Aanwezig.MET_BERICHT, Aanwezig.AANWEZIG
VERLOPEN = (
    Dossierverloop(
        "delft", "coordinator.delft", -38, achtereen(-37, "duwo", "stedelink", "vidomes", "woonbron"),
        Gespreksverloop(
            -28, Afspraak(-14, time(10), "Stadskantoor Delft"), Verslagverloop(-13, -12, -7),
            aanwezig={"woonbron": (BERICHT, "")},
        ),
    ),
    Dossierverloop(
        "midden-delfland", "regiocoordinator@midden-delfland", -40, achtereen(-38, "wonen-midden-delfland"),
        Gespreksverloop(
            -29, Afspraak(-16, time(9, 30), "Gemeentehuis Schipluiden"), Verslagverloop(-15, -14, -11),
        ),
    ),
    Dossierverloop(
        "rijswijk", "coordinator.rijswijk", -36, achtereen(-34, "rijswijk-wonen", "vidomes"),
        Gespreksverloop(
            -24, Afspraak(-12, time(13, 30), "Huis van de Stad Rijswijk"), Verslagverloop(-11, -10, -6),
            aanwezig={"vidomes": (AANWEZIG, "de bestuurder van Vidomes")},
        ),
    ),
    Dossierverloop(
        "pijnacker-nootdorp", "coordinator.pijnacker-nootdorp", -33, achtereen(-32, "rondom-wonen", "staedion"),
        Gespreksverloop(-22, Afspraak(-10, time(11), "Gemeentekantoor Pijnacker"), Verslagverloop(-9, -8, -4)),
    ),
    Dossierverloop(
        "zoetermeer", "coordinator.zoetermeer", -34, achtereen(-33, "de-goede-woning", "stedelink", "vidomes"),
        Gespreksverloop(-13, Afspraak(-4, time(9), "Stadhuis Zoetermeer"), Verslagverloop(-3, -2)),
    ),
    Dossierverloop(
        "den-haag", "coordinator.den-haag", -32,
        achtereen(-31, "arcade", "duwo", "haag-wonen", "hof-wonen", "rijswijk-wonen", "staedion", "wooninvest"),
        Gespreksverloop(
            -17, Afspraak(-3, time(14), "Stadhuis Den Haag"), Verslagverloop(-2),
            weggelaten={
                "rijswijk-wonen": "Op eigen verzoek: praat mee in Rijswijk en leest hier het verslag (illustratief)."
            },
            aanwezig={"hof-wonen": (BERICHT, ""), "arcade": (Aanwezig.AFWEZIG, "")},
        ),
    ),
    Dossierverloop(
        "leidschendam-voorburg", "coordinator.leidschendam-voorburg", -27, {"medewerker.wooninvest": -24},
        Gespreksverloop(
            -16, Afspraak(-7, time(10), "Gemeentehuis Leidschendam"), Verslagverloop(-6),
            aanwezig={
                "wassenaarsche-bouwstichting": (BERICHT, ""),
                "wooninvest": (AANWEZIG, "de bestuurder van WoonInvest"),
            },
        ),
    ),
    Dossierverloop(
        "westland", "coordinator.westland", -17,
        achtereen(-16, "arcade", "staedion", "wassenaarsche-bouwstichting", "wonen-midden-delfland",
                  "wonen-wateringen"),
        Gespreksverloop(-15, Afspraak(-10, time(15), "Gemeentehuis Naaldwijk"), Verslagverloop(-5, -4)),
    ),
    Dossierverloop(
        "wassenaar", "coordinator.wassenaar", -16,
        achtereen(-14, "wassenaarsche-bouwstichting", "st-willibrordus"),
    ),
)  # fmt: skip
WESTLAND_NIEUW = Afspraak(-7, time(15), "Gemeentehuis Naaldwijk")
GEHOUDEN = {"westland": WESTLAND_NIEUW}  # talks that were held at another moment than first planned


def regels(ronde: str) -> list[Regel]:
    """The lines of all dossiers of the main round."""
    gewoon = [regel for verloop in VERLOPEN for regel in _dossier(ronde, verloop)]
    return gewoon + _zoetermeer(ronde) + _westland(ronde) + _leidschendam_voorburg(ronde) + _pijnacker(ronde)


def _dossier(ronde: str, v: Dossierverloop) -> list[Regel]:
    afstemmen = Zaak(ronde, v.gemeente, "werkwijze")
    script = [Regel(v.werkwijze, time(11), v.wie, daden.schrijf(afstemmen, werkwijze(v.gemeente)))]
    script += [Regel(dag, time(14), wie, daden.bevestig(afstemmen)) for wie, dag in v.bevestigd.items()]
    if v.gesprek:
        tekst, gehouden = VERSLAGEN[v.gemeente], GEHOUDEN.get(v.gemeente, v.gesprek.afspraak)
        zaak = Zaak(ronde, v.gemeente, "startgesprek")
        script.append(
            Regel(v.gesprek.gepland, time(15), v.wie, daden.plan(zaak, v.gesprek.afspraak, v.gesprek.weggelaten))
        )
        script += nasleep(zaak, v.wie, v.gesprek, gehouden, tekst)
    return script


def nasleep(zaak: Zaak, wie: str, v: Gespreksverloop, gehouden: Afspraak, tekst: Verslagtekst) -> list[Regel]:
    """Attendance and minutes, with decisions and actions, after a talk."""
    na_afloop = gehouden.tijd.replace(hour=gehouden.tijd.hour + 2)
    dag = v.verslag.concept
    script = [
        Regel(gehouden.dag, na_afloop, wie, daden.leg_aanwezigen_vast(zaak, v.aanwezig)),
        Regel(dag, time(9), wie, daden.notuleer(zaak, tekst.tekst)),
    ]
    script += [Regel(dag, time(10), wie, daden.bij_gesprek(zaak, voeg_besluit_toe, zin)) for zin in tekst.besluiten]
    for nr, actie in enumerate(tekst.acties, start=1):
        script.append(Regel(dag, time(11), wie, daden.spreek_af(zaak, actie.tekst, actie.wie, actie.dag)))
        if actie.gereed:
            script.append(Regel(actie.gereed[0], time(16), actie.wie, daden.rond_af(zaak, nr, actie.gereed[1])))
    if v.verslag.voorgelegd is not None:
        script.append(Regel(v.verslag.voorgelegd, time(13), wie, daden.zet(zaak, Verslagdaad.VOORLEGGEN)))
    if v.verslag.vastgesteld is not None:
        wie = v.verslag.door or wie
        script.append(Regel(v.verslag.vastgesteld, time(13), wie, daden.zet(zaak, Verslagdaad.VASTSTELLEN)))
    return script


def _zoetermeer(ronde: str) -> list[Regel]:
    """Planned before the Tafel, cancelled, and planned again."""
    wie, zaak = "coordinator.zoetermeer", Zaak(ronde, "zoetermeer", "startgesprek")
    reden = "Twee corporaties konden op dit moment niet. We plannen een nieuw gesprek, zodat iedereen erbij is."
    return [
        Regel(-24, time(15), wie, daden.plan(zaak, Afspraak(-12, time(9), "Stadhuis Zoetermeer"), {})),
        Regel(-14, time(10), wie, daden.annuleer(zaak, reden)),
    ]


def _westland(ronde: str) -> list[Regel]:
    """Moved once, with the reason."""
    reden = "De verdeling per kern was nog niet af. Met een paar dagen extra praten we over een echt voorstel."
    zaak = Zaak(ronde, "westland", "startgesprek")
    return [Regel(-11, time(10), "coordinator.westland", daden.verplaats(zaak, WESTLAND_NIEUW, reden))]


def _leidschendam_voorburg(ronde: str) -> list[Regel]:
    """A second version, asked again; Vidomes has still to answer. Two people write the same minutes, and one of them
    takes back what was only a question, and an action that was noted twice.
    """
    gemeente = "leidschendam-voorburg"
    werk, gesprek = Zaak(ronde, gemeente, "werkwijze"), Zaak(ronde, gemeente, "startgesprek")
    aanvulling = "\n\nNa het gesprek vroeg WoonInvest om ook de parkeernorm te bespreken. Dat punt gaat mee."
    nieuw = daden.schrijf(werk, tweede_werkwijze(gemeente), 1)
    bevestigers = {"medewerker.wooninvest": -5, PROVINCIE: -4, "medewerker.wassenaarsche-bouwstichting": -2}
    return [
        Regel(-6, time(16), f"coordinator.{gemeente}", nieuw),
        Regel(-5, time(9), f"tweede.coordinator.{gemeente}",
              daden.notuleer(gesprek, VERSLAGEN[gemeente].tekst + aanvulling)),
        Regel(-5, time(9, 10), f"tweede.coordinator.{gemeente}",
              daden.bij_gesprek(gesprek, voeg_besluit_toe, "De parkeernorm komt op de gespreksagenda.")),
        Regel(-5, time(16), f"coordinator.{gemeente}",
              daden.bij_gesprek(gesprek, trek_besluit_in, 3,
                                "WoonInvest vroeg hierom na het gesprek; er is niets besloten.")),
        Regel(-5, time(9, 20), f"tweede.coordinator.{gemeente}",
              daden.spreek_af(gesprek, "Sloop en verkoop per half jaar doorgeven", "medewerker.wooninvest", 8)),
        Regel(-5, time(16, 10), f"coordinator.{gemeente}",
              daden.bij_gesprek(gesprek, trek_actie_in, 4, "Dit is dezelfde actie als nummer 3.")),
        *(Regel(dag, time(14), wie, daden.bevestig(werk, 2)) for wie, dag in bevestigers.items()),
    ]  # fmt: skip


TYPT = "\n\nVakanties\nIn de kerstvakantie en in de zomer"  # half a sentence: nobody saved it


def _pijnacker(ronde: str) -> list[Regel]:
    """A second version, still within its term; one corporation has not confirmed it yet. A third is being typed."""
    gemeente = "pijnacker-nootdorp"
    zaak = Zaak(ronde, gemeente, "werkwijze")
    return [
        Regel(-3, time(16), f"coordinator.{gemeente}", daden.schrijf(zaak, tweede_werkwijze(gemeente), 1)),
        Regel(-2, time(14), "medewerker.rondom-wonen", daden.bevestig(zaak, 2)),
        Regel(-1, time(14), PROVINCIE, daden.bevestig(zaak, 2)),
        Regel(-1, time(16), f"coordinator.{gemeente}", daden.typ(zaak, tweede_werkwijze(gemeente) + TYPT)),
    ]
