"""The bids of the main round. Days are working days.

Published are only: Zoetermeer 1.300 and 1.400, Westland 1.800, Midden-Delfland 99. How these fall over the periods,
and every other figure, is made up and says so.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time

from gesprekken.demo import boddaden as daden
from gesprekken.demo.boddaden import Aantallen
from gesprekken.demo.daden import Zaak
from gesprekken.demo.toneel import Regel
from gesprekken.domain.biedingen.models import Uitlegsoort
from gesprekken.domain.voorstellen.processen import Voorsteldaad

STAP = "bod"
LV, PN, MD = "leidschendam-voorburg", "pijnacker-nootdorp", "midden-delfland"
WIE = {MD: "regiocoordinator@midden-delfland"}
ALLES = "Bod bij het begin van de ronde. Alle aantallen zijn illustratief."
DEELS = (
    "Bod bij het begin van de ronde. {wat} De verdeling over de perioden is illustratief; wat er verdwijnt is niet "
    "gepubliceerd en staat daarom op 0."
)


@dataclass(frozen=True, slots=True)
class Versie:
    """A version of the bid: written on a day and issued an hour later. `bron` names the talk or the proposal."""

    gemeente: str
    dag: int
    aantallen: Aantallen
    waarom: str
    bron: Mapping[str, str]


def _begin(gemeente: str, waarom: str, **aantallen: tuple[tuple[int, int], ...]) -> Versie:
    return Versie(gemeente, -42, aantallen, waarom, {})


BEGIN = (
    _begin("delft", ALLES, daeb=((240, 220), (430, 400)), particulier=((40, 40), (60, 60))),
    _begin("den-haag", ALLES, daeb=((900, 700), (1150, 950)), particulier=((150, 150), (250, 250)),
           koop=((0, 0), (50, 50))),
    _begin(LV, ALLES, daeb=((60, -36), (446, 387)), particulier=((20, 20), (40, 40))),
    _begin(MD, DEELS.format(wat="Gepubliceerd is 99 sociale woningen. Midden-Delfland heeft het Tussenakkoord niet "
           "ondertekend en doet wel mee aan deze ronde."), daeb=((40, 40), (59, 59))),
    _begin(PN, ALLES, daeb=((180, 170), (270, 260)), koop=((20, 20), (40, 40))),
    _begin("rijswijk", ALLES, daeb=((150, 110), (280, 250)), particulier=((30, 30), (30, 30))),
    _begin("wassenaar", ALLES, daeb=((40, 40), (100, 100))),
    _begin("westland", DEELS.format(wat="Gepubliceerd is 1.800 sociale huurwoningen: het tweede bod."),
           daeb=((700, 700), (1100, 1100))),
    _begin("zoetermeer", DEELS.format(wat="Gepubliceerd is 1.300 sociale en 1.400 goedkope huurwoningen."),
           daeb=((500, 500), (800, 800)), particulier=((600, 600), (800, 800))),
)  # fmt: skip
VERDER = (
    Versie("delft", -6, {"daeb": ((260, 240), (470, 440)), "particulier": ((40, 40), (60, 60))},
           "In het startgesprek bleek dat op twee plekken meer sociale huur past (illustratief).",
           {"gesprek": "startgesprek"}),
    Versie("rijswijk", -4, {"daeb": ((150, 110), (320, 290)), "particulier": ((30, 30), (30, 30))},
           "Wij nemen de 40 woningen over die Rijswijk Wonen voorstelde (illustratief).",
           {"voorstel": "rijswijk-wonen"}),
    Versie(LV, -3, {"daeb": ((60, -36), (483, 424)), "particulier": ((20, 20), (40, 40))},
           "WoonInvest ziet ruimte voor 37 woningen meer na de sloop (illustratief).", {"voorstel": "wooninvest"}),
    Versie(PN, -3, {"daeb": ((180, 170), (290, 280)), "koop": ((20, 20), (80, 80))},
           "In het startgesprek vonden wij ruimte voor goedkope koop (illustratief).", {"gesprek": "startgesprek"}),
    Versie("zoetermeer", -2, {"daeb": ((500, 500), (880, 880)), "particulier": ((600, 600), (800, 800))},
           "Het college wil 80 sociale huurwoningen meer (illustratief).", {}),
)  # fmt: skip
CONCEPT = Versie(
    "den-haag", -1,
    {"daeb": ((900, 700), (1300, 1090)), "particulier": ((150, 150), (250, 250)), "koop": ((0, 0), (50, 50))},
    "Voorlopig: 140 woningen meer na 2025, als de grond beschikbaar komt (illustratief).", {},
)  # fmt: skip
VOORSTELLEN = (
    # municipality, day, who, homes, argument
    ("rijswijk", -8, "rijswijk-wonen", 40, "Op ons eigen terrein passen 40 woningen meer (illustratief)."),
    (LV, -7, "wooninvest", 37, "Na de sloop kan er hoger worden teruggebouwd (illustratief)."),
    ("delft", -7, "vidomes", 25, "Bij ons complex is ruimte voor 25 woningen (illustratief)."),
    ("wassenaar", -3, "wassenaarsche-bouwstichting", 12, "Op een leeg kavel passen 12 woningen (illustratief)."),
)
ANTWOORDEN = (
    # municipality, day, who proposed, what, answer
    ("rijswijk", -5, "rijswijk-wonen", Voorsteldaad.OVERNEMEN, "Wij nemen dit over in versie 2."),
    (LV, -4, "wooninvest", Voorsteldaad.OVERNEMEN, "Dit komt in de volgende versie van het bod."),
    ("delft", -6, "vidomes", Voorsteldaad.BEANTWOORDEN,
     "Dit terrein houden wij vrij voor een school (illustratief)."),
)  # fmt: skip
OORDELEN = (
    ("delft", -5, True, "Het bod groeit en de groei is vooral sociale huur (illustratief)."),
    ("rijswijk", -3, True, "Met 40 sociale woningen meer komt de gemeente dichterbij (illustratief)."),
    ("zoetermeer", -1, True, "Ons bod groeit verder dan het eerste bod (illustratief)."),
    (PN, -2, False, "Er komt koop bij, en weinig sociale huur (illustratief)."),
    (MD, -9, False, "Het bod blijft ver onder wat de regio vroeg (illustratief)."),
    ("westland", -8, False, "Het bod is gelijk gebleven (illustratief)."),
)
UITLEG = (
    (MD, -8, Uitlegsoort.HANDELINGSPERSPECTIEF,
     "De gemeente onderzoekt drie plekken aan de dorpsranden. In het voorjaar beslist de raad of die mogen meetellen "
     "(illustratief)."),
    ("westland", -7, Uitlegsoort.TOELICHTING,
     "De regio is akkoord dat Westland geen hoger bod doet (gepubliceerd). De gemeente richt zich nu op de plannen die "
     "er zijn (illustratief)."),
)  # fmt: skip


def _wie(gemeente: str) -> str:
    return WIE.get(gemeente, f"coordinator.{gemeente}")


def _versie(ronde: str, v: Versie, *, uitbrengen: bool = True) -> list[Regel]:
    zaak, wie = Zaak(ronde, v.gemeente, STAP), _wie(v.gemeente)
    script = [Regel(v.dag, time(9, 30), wie, daden.schrijf(zaak, v.aantallen, v.waarom, **v.bron))]
    return [*script, Regel(v.dag, time(10, 30), wie, daden.breng_uit(zaak))] if uitbrengen else script


def regels(ronde: str) -> list[Regel]:
    """The lines of all bids of the main round."""

    def zaak(gemeente: str) -> Zaak:
        return Zaak(ronde, gemeente, STAP)

    script = [regel for v in (*BEGIN, *VERDER) for regel in _versie(ronde, v)]
    script += _versie(ronde, CONCEPT, uitbrengen=False)
    script += [
        Regel(dag, time(12), f"medewerker.{van}", daden.stel_voor(zaak(gemeente), "daeb", woningen, tekst))
        for gemeente, dag, van, woningen, tekst in VOORSTELLEN
    ]
    script += [
        Regel(dag, time(8, 30), _wie(gemeente), daden.beantwoord(zaak(gemeente), van, verb, tekst))
        for gemeente, dag, van, verb, tekst in ANTWOORDEN
    ]
    script += [
        Regel(dag, time(15), _wie(gemeente), daden.oordeel(zaak(gemeente), redenen, wezenlijk=wezenlijk))
        for gemeente, dag, wezenlijk, redenen in OORDELEN
    ]
    return script + [
        Regel(dag, time(16), _wie(gemeente), daden.leg_uit(zaak(gemeente), soort, tekst))
        for gemeente, dag, soort, tekst in UITLEG
    ]
