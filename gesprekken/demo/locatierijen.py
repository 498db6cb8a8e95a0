"""The rows of overzicht 5a in the demo.

Published are names, numbers and corporations of sites where `bron` says so; half year and planning status never are.
Every other site is called *Voorbeeld* and is made up.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

LV, PN, MD = "leidschendam-voorburg", "pijnacker-nootdorp", "midden-delfland"
VERZONNEN = "illustratief: locatie en aantal zijn verzonnen"
DEEL = "Naam en aantal gepubliceerd ({}); halfjaar en status illustratief"
NAAM = "Naam gepubliceerd ({}); aantal, halfjaar en status illustratief"


@dataclass(frozen=True, slots=True)
class Plek:
    """A row: site, corporation ('' = not known yet), kind, status, homes per half year. `zelf`: by the corporation."""

    locatie: str
    corporatie: str
    soort: str
    status: str
    woningen: Mapping[str, int] = field(hash=False)
    bron: str = VERZONNEN
    zelf: bool = True
    niveau: str = "provincie"
    van: str = ""
    toelichting: str = ""


def _p(locatie: str, corporatie: str, soort: str, status: str, halfjaar: str, aantal: int, **meer: str | bool) -> Plek:
    return Plek(locatie, corporatie, soort, status, {halfjaar: aantal}, **meer)  # type: ignore[arg-type]  # as Plek


VOORBURG, VLIET = DEEL.format("voorburginsite.nl"), NAAM.format("huurdersraadvidomes.nl")
WOS = DEEL.format("WOS, 1 maart 2022")
RIJEN: Mapping[str, tuple[Plek, ...]] = {
    LV: (
        _p("Emmastraat en omgeving", "wooninvest", "sloop", "1A", "2026-1", 96, bron=VOORBURG),
        _p("Emmastraat en omgeving", "wooninvest", "nieuwbouw", "1A", "2028-1", 96, bron=VOORBURG,
           toelichting="Vervangt de woningen die in 2026 verdwijnen."),
        _p("Van Faukenbergestraat", "wooninvest", "sloop", "2A", "2026-2", 59, bron=VOORBURG),
        _p("Van Faukenbergestraat", "wooninvest", "nieuwbouw", "2A", "2028-2", 59, bron=VOORBURG),
        _p("De Star", "vidomes", "nieuwbouw", "1A", "2027-1", 25, bron=VOORBURG),
        _p("Voorbeeld Vlietkwartier", "vidomes", "nieuwbouw", "2A", "2028-2", 62, zelf=False),
        _p("Voorbeeld Kantorenpark", "wooninvest", "transformatie", "3", "2029-1", 90),
        _p("Voorbeeld Kantorenpark", "vidomes", "transformatie", "3", "2029-2", 80),
        _p("Voorbeeld Stationsplein", "", "nieuwbouw", "4A", "2030-2", 80, zelf=False),
        _p("Voorbeeld Parkflat", "wassenaarsche-bouwstichting", "verkoop", "1A", "2027-2", 10, zelf=False),
    ),
    "zoetermeer": (
        _p("Roggeakker", "vidomes", "nieuwbouw", "2A", "2027-1", 123, bron=DEEL.format("en.zoetermeer.nl")),
        _p("Van Aalstlaan", "vidomes", "nieuwbouw", "3", "2028-1", 50, bron=DEEL.format("en.zoetermeer.nl")),
        _p("Entree", "de-goede-woning", "nieuwbouw", "4A", "2029-2", 240, bron=VLIET),
        _p("Franklinstraat", "stedelink", "transformatie", "3", "2028-2", 60, bron=VLIET, zelf=False),
        _p("Voorbeeld Dorpsflat", "de-goede-woning", "liberalisatie", "1A", "2026-2", 24),
        _p("Voorbeeld Tussenveld", "stedelink", "nieuwbouw", "1A", "2029-1", 140),
    ),
    "delft": (
        _p("Voorbeeld Schiewijk", "woonbron", "nieuwbouw", "1A", "2027-2", 150),
        _p("Voorbeeld Campus", "duwo", "nieuwbouw", "2A", "2028-2", 120),
        _p("Voorbeeld Buitenhof", "vidomes", "sloop", "2A", "2027-1", 72),
        _p("Voorbeeld Buitenhof", "vidomes", "nieuwbouw", "2A", "2029-1", 110),
        _p("Voorbeeld Voorhof", "stedelink", "nieuwbouw", "4A", "2030-1", 60, zelf=False),
    ),
    "den-haag": (
        _p("BoogieWood, Binckhorstlaan", "haag-wonen", "nieuwbouw", "2A", "2028-1", 150,
           bron="Naam gepubliceerd: 293 woningen, sociaal en middenhuur (haagwonen.nl); deel sociaal illustratief"),
        _p("Voorbeeld Escampflats", "hof-wonen", "sloop", "2A", "2026-2", 180),
        _p("Voorbeeld Escampflats", "hof-wonen", "nieuwbouw", "2A", "2029-1", 240),
        _p("Voorbeeld Binckhaven", "staedion", "nieuwbouw", "4A", "2030-1", 310),
        _p("Voorbeeld Overname Moerwijk", "staedion", "aankoop", "1A", "2027-1", 120, van="hof-wonen",
           toelichting="Tussen corporaties: voor de gemeente komt er niets bij."),
        _p("Voorbeeld Rijswijk bouwt in Den Haag", "rijswijk-wonen", "nieuwbouw", "3", "2029-2", 250, zelf=False,
           bron="Afspraak over 250 tot 500 woningen gepubliceerd (rijswijksdagblad.nl); de rest is illustratief"),
    ),
    MD: (
        _p("De Kreek, Den Hoorn", "wonen-midden-delfland", "nieuwbouw", "1A", "2026-2", 27,
           bron=DEEL.format("westlanders.nu")),
        _p("Voorbeeld Dorpsrand Schipluiden", "wonen-midden-delfland", "nieuwbouw", "4A", "2029-2", 24),
    ),
    PN: (
        _p("Centrumlijn, Pijnacker", "rondom-wonen", "nieuwbouw", "3", "2028-1", 80,
           bron="80 van 500 woningen gepubliceerd (hvargos.nl); halfjaar en status illustratief"),
        _p("Voorbeeld Nootdorp-Oost", "staedion", "nieuwbouw", "2A", "2028-2", 60),
        _p("Voorbeeld Klapwijk", "staedion", "verkoop", "1A", "2026-2", 12),
    ),
    "rijswijk": (
        _p("Voorbeeld Sionstrook", "rijswijk-wonen", "nieuwbouw", "1A", "2027-2", 140, niveau="openbaar"),
        _p("Voorbeeld Plaspoelflat", "rijswijk-wonen", "nieuwbouw", "3", "2029-1", 85, niveau="openbaar"),
        _p("Voorbeeld Steenvoorde", "vidomes", "transformatie", "2A", "2028-1", 48, niveau="openbaar"),
        _p("Voorbeeld Flexterrein", "rijswijk-wonen", "splitsen", "1A", "2026-2", 12, niveau="openbaar"),
    ),
    "wassenaar": (
        _p("Stompwijkstraat", "st-willibrordus", "nieuwbouw", "2A", "2027-1", 45,
           bron="Met Oostdorp samen ongeveer 85 woningen (wbv-willibrordus.nl); verdeling en halfjaar illustratief"),
        _p("Oostdorp", "st-willibrordus", "nieuwbouw", "3", "2028-2", 40,
           bron="Met de Stompwijkstraat samen ongeveer 85 woningen (wbv-willibrordus.nl); de rest is illustratief"),
        _p("Voorbeeld Kerkehout", "wassenaarsche-bouwstichting", "nieuwbouw", "1A", "2029-1", 12),
    ),
    "westland": (
        _p("Waelpolder, 's-Gravenzande", "arcade", "nieuwbouw", "1A", "2027-1", 104,
           bron=DEEL.format("vvarcadehuurders.nl")),
        _p("Terug naar sociale huur", "arcade", "terug_naar_sociaal", "1A", "2026-1", 276,
           bron="Aantal gepubliceerd (socialeverhuurdershaaglanden.nl); halfjaar illustratief"),
        _p("De Driesprong, Kwintsheul", "", "nieuwbouw", "2A", "2028-1", 63, zelf=False, bron=DEEL.format("rodi.nl")),
        _p("Molensloot Oost", "", "nieuwbouw", "3", "2029-2", 80, zelf=False, bron=WOS),
        _p("Voorbeeld Dorpskern Naaldwijk", "wonen-wateringen", "nieuwbouw", "2A", "2028-2", 90, zelf=False),
        _p("Voorbeeld Overname De Lier", "arcade", "aankoop", "1A", "2027-2", 40, van="wonen-wateringen"),
    ),
}  # fmt: skip
START: Mapping[str, tuple[int, str]] = {
    LV: (10536, "Bezit van Vidomes en WoonInvest in 2020 (voorburginsite.nl); de stand eind 2025 is niet gepubliceerd"),
    "zoetermeer": (19400, "illustratief"),
    "delft": (21200, "illustratief"),
    "den-haag": (78000, "illustratief"),
    PN: (4150, "illustratief"),
    "rijswijk": (8900, "illustratief"),
    "wassenaar": (3100, "illustratief"),
    "westland": (10200, "illustratief"),
}
UITLEG: Mapping[str, str] = {
    "rijswijk": "Voor de laatste woningen zoekt de gemeente nog een plek (illustratief).",
    "westland": (
        "Monster Noord (350 woningen) en Westmade Zuid (699 woningen) hebben geen sociale huur. Zij staan daarom niet "
        "in dit overzicht. De provincie heeft deze plannen in 2022 nog niet aanvaard. De gemeente zoekt nog locaties "
        "voor de rest van het bod (deze laatste zin is illustratief)."
    ),
}
