"""How the four dossiers with an adopted agenda go on: talks, outcomes and promises. Invented for the demo."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import time

from gesprekken.demo import opvolgingsdaden as daden
from gesprekken.demo.agendaopzet import PZH
from gesprekken.demo.daden import Afspraak, Zaak
from gesprekken.demo.toneel import Optreden, Regel
from gesprekken.domain.agenda.processen import Puntdaad
from gesprekken.domain.gesprekken.processen import Verslagdaad

STAP = "vervolggesprekken"


@dataclass(frozen=True, slots=True)
class Wending:
    """On which working day, at what time, which deed with which words; by the coordinator unless `wie` is another."""

    dag: int
    tijd: time
    daad: Callable[..., Optreden]
    waarmee: tuple[object, ...]
    wie: str = ""


W, REGIO, WMD = Wending, "regiocoordinator@midden-delfland", "wonen-midden-delfland"
# One talk held, with a decision that was amended, a promise kept and one that is late; another talk is to come.
MIDDEN_DELFLAND = (
    W(-7, time(15), daden.plan, ("dorpsrand", ("dorpsrand",), Afspraak(-5, time(9, 30), "Gemeentehuis Schipluiden"))),
    W(-5, time(12), daden.houd, ("dorpsrand",)),
    W(-4, time(9), daden.notuleer, ("dorpsrand", "dorpsrand",
      "We bekeken de plek aan de dorpsrand als voorbeeld. Wonen Midden-Delfland liet zien hoe het plan er nu uitziet. "
      "De provincie legde uit op welke regels zij let. De gemeente zoekt uit van wie de grond is.")),
    W(-4, time(9, 10), daden.besluit, ("dorpsrand",
      "De plek aan de dorpsrand wordt ons voorbeeld voor bouwen buiten de kern.")),
    W(-4, time(9, 20), daden.zeg_toe, ("dorpsrand",
      "De provincie laat weten welke regels er voor deze plek gelden.", PZH, -2)),
    W(-4, time(9, 30), daden.zeg_toe, ("dorpsrand",
      "Wonen Midden-Delfland stuurt een schets van het plan.", WMD, -1)),
    W(-4, time(9, 40), daden.spreek_af, ("dorpsrand", "Uitzoeken van wie de grond is", REGIO, -1)),
    W(-3, time(13), daden.zet, ("dorpsrand", "dorpsrand", Verslagdaad.VOORLEGGEN)),
    W(-2, time(11), daden.kom_na, ("dorpsrand", 2,
      "De schets is naar de gemeente en de provincie gestuurd."), f"medewerker.{WMD}"),
    W(-2, time(13), daden.zet, ("dorpsrand", "dorpsrand", Verslagdaad.VASTSTELLEN)),
    W(-2, time(15), daden.rond_af, ("dorpsrand", 1,
      "De grond is deels van de gemeente. De andere eigenaar wil praten.")),
    W(-2, time(16), daden.plan, ("kernen", ("kernen",), Afspraak(4, time(10), "Gemeentehuis Schipluiden"))),
    W(-1, time(10), daden.wijzig_besluit, ("dorpsrand", 1,
      "De plek aan de dorpsrand wordt ons voorbeeld voor bouwen aan de rand van de kern.",
      "‘Buiten de kern’ klopte niet: de plek ligt er direct tegenaan. De provincie wees ons daarop.")),
)  # fmt: skip
# An item handled in writing and closed, a talk that was just held, and one to come.
RIJSWIJK = (
    W(-6, time(15), daden.plan, ("kantoren", ("kantoren",),
      Afspraak(-2, time(13, 30), "Huis van de Stad Rijswijk"))),
    W(-5, time(10), daden.zet_punt, ("na2030", Puntdaad.SCHRIFTELIJK_AFDOEN,
      "Over een bijlage is iedereen het eens. Een gesprek is niet nodig.")),
    W(-4, time(11), daden.informeer, ("na2030",
      "De provincie stuurde een voorbeeld van een bijlage. De corporaties hadden geen vragen.")),
    W(-4, time(11, 10), daden.besluit, ("na2030",
      "Plannen die na 2030 klaar zijn, komen in een bijlage en tellen niet mee.")),
    W(-3, time(10), daden.plan, ("eigendom", ("eigendom",), Afspraak(5, time(14), "Huis van de Stad Rijswijk"))),
    W(-2, time(11), daden.zet_punt, ("na2030", Puntdaad.AFSLUITEN,
      "De bijlage hoort bij het overzicht. De gemeente houdt haar bij.")),
    W(-2, time(16), daden.houd, ("kantoren",)),
    W(-1, time(9), daden.notuleer, ("kantoren", "kantoren",
      "We liepen na welk kantoor het eerst plaats kan maken. Rijswijk Wonen wil weten wanneer dat zeker is. "
      "Vidomes wil ook een verbouwing bekijken. Er is nog niet genoeg stroom; dat zoeken we uit.")),
    W(-1, time(9, 10), daden.informeer, ("kantoren",
      "De gemeente vertelde met welke eigenaren zij al praat, en met welke nog niet.")),
    W(-1, time(9, 20), daden.zeg_toe, ("kantoren",
      "Vidomes laat weten of zij een kantoor wil verbouwen.", "vidomes", 6)),
    W(-1, time(9, 30), daden.spreek_af, ("kantoren",
      "Vragen wanneer er stroom is voor het eerste kantoor", "medewerker.vidomes", 8)),
    W(-1, time(9, 40), daden.spreek_af, ("kantoren",
      "Een planning maken voor het eerste kantoor", "medewerker.rijswijk-wonen", 10)),
)  # fmt: skip
# One talk about two items with the same parties: the minutes of one are adopted, of the other presented.
PIJNACKER = (
    W(-4, time(15), daden.plan, ("samen", ("grondprijs", "wijken"),
      Afspraak(-3, time(10), "Gemeentekantoor Pijnacker"))),
    W(-3, time(12), daden.houd, ("samen",)),
    W(-2, time(9), daden.notuleer, ("samen", "grondprijs",
      "De gemeente legde uit hoe zij de grondprijs bepaalt. Rondom Wonen vertelde waarom een kleine locatie snel te "
      "duur wordt. Staedion wil niet twee keer over de prijs praten. Daarom rekenen we eerst één plek samen door.")),
    W(-2, time(9, 10), daden.notuleer, ("samen", "wijken",
      "Staedion en Rondom Wonen willen meepraten voordat een nieuwe wijk is getekend. De gemeente nodigt hen "
      "uit bij de eerste schets. De corporaties zeggen eerst wat zij daarvoor nodig hebben.")),
    W(-2, time(9, 20), daden.informeer, ("grondprijs",
      "De corporaties vertelden wat zij voor grond op een kleine locatie kunnen betalen.")),
    W(-2, time(9, 30), daden.besluit, ("grondprijs",
      "We rekenen eerst één kleine locatie samen door. Daarna praten we over de prijs.")),
    W(-2, time(9, 40), daden.spreek_af, ("grondprijs",
      "Een kleine locatie kiezen om samen door te rekenen", "coordinator.pijnacker-nootdorp", 4)),
    W(-2, time(9, 50), daden.zeg_toe, ("grondprijs",
      "Rondom Wonen zet de kosten van een klein plan op een rij.", "rondom-wonen", 12)),
    W(-2, time(10), daden.zeg_toe, ("wijken",
      "Staedion stuurt een lijst met wat zij nodig heeft om vroeg mee te praten.", "staedion", 3)),
    W(-2, time(10, 10), daden.spreek_af, ("wijken",
      "Doorgeven bij welke nieuwe wijken Rondom Wonen wil meepraten", "medewerker.rondom-wonen", 6)),
    W(-2, time(13), daden.zet, ("samen", "grondprijs", Verslagdaad.VOORLEGGEN)),
    W(-2, time(13, 10), daden.zet, ("samen", "wijken", Verslagdaad.VOORLEGGEN)),
    W(-1, time(11), daden.stel_bij, ("wijken", 1,
      "De collega die dit weet, is er pas over twee weken weer. We sturen de lijst daarna meteen.", 10),
      "medewerker.staedion"),
    W(-1, time(13), daden.zet, ("samen", "grondprijs", Verslagdaad.VASTSTELLEN)),
)  # fmt: skip
# A talk for the coming days, an item that goes to the next round, and two items without a talk.
DELFT = (
    W(-2, time(10), daden.plan, ("campus", ("campus",), Afspraak(3, time(10), "Stadskantoor Delft"))),
    W(-1, time(15), daden.zet_punt, ("stroom", Puntdaad.DOORSCHUIVEN,
      "Wanneer er stroom is, weten we pas na deze ronde. Het punt komt terug in de volgende ronde.")),
)  # fmt: skip
VERLOPEN = {
    ("midden-delfland", REGIO): MIDDEN_DELFLAND,
    ("rijswijk", "coordinator.rijswijk"): RIJSWIJK,
    ("pijnacker-nootdorp", "coordinator.pijnacker-nootdorp"): PIJNACKER,
    ("delft", "coordinator.delft"): DELFT,
}


def regels(ronde: str) -> list[Regel]:
    """The lines of the follow-up in the main round."""
    return [
        Regel(w.dag, w.tijd, w.wie or coordinator, w.daad(Zaak(ronde, gemeente, STAP), *w.waarmee))
        for (gemeente, coordinator), wendingen in VERLOPEN.items()
        for w in wendingen
    ]
