"""What the secretariat does: the round itself, its deadlines, and the meetings of the Tafel."""

from __future__ import annotations

from datetime import time

from gesprekken.demo import daden
from gesprekken.demo.toneel import Regel

WIE = "secretariaat"
PLAATS = "Vergaderzaal van het secretariaat (illustratief)"
TERMIJNEN = {
    "werkwijze": -30,
    "startgesprek": -15,
    "gespreksagenda": -4,
    "vervolggesprekken": 22,
    "overzichten": 25,
    "tafel": 27,
}
STARTGESPREK_NIEUW = -8
GESPREKSAGENDA_NIEUW = 18
VORIGE = -19  # working day of the earlier meeting: four weeks back, less a day
OPMERKINGEN = {
    "delft": "De Tafel ziet dat Delft op tijd begon. Geen opmerkingen.",
    "den-haag": "De Tafel vraagt Den Haag om het startgesprek snel te plannen. Zeven corporaties doen mee.",
    "leidschendam-voorburg": "De werkwijze is pas door één partij bevestigd. De Tafel vraagt de partijen om te lezen.",
    "midden-delfland": "Geen opmerkingen.",
    "pijnacker-nootdorp": "De Tafel vindt de werkwijze helder en noemt haar als voorbeeld.",
    "rijswijk": "Geen opmerkingen.",
    "wassenaar": "Er is nog geen werkwijze. De Tafel vraagt de gemeente wat zij nodig heeft om te beginnen.",
    "westland": "Er is nog geen werkwijze. De gemeente legt haar deze week voor.",
    "zoetermeer": "De Tafel vraagt om ook de tijdelijke daling door sloop te bespreken.",
}
REDEN = (
    "De Tafel hoorde dat vier gemeenten hun partijen niet op tijd aan tafel krijgen. Zij krijgen een week extra. "
    "De termijn voor de overzichten blijft staan."
)
REDEN_AGENDA = (
    "De startgesprekken schoven op. De gespreksagenda's schuiven mee, zodat elke partij tijd houdt om te antwoorden."
)


def regels(ronde: str, naam: str) -> list[Regel]:
    """The lines of the secretariat for the main round."""
    script = [
        Regel(-44, time(9), WIE, daden.start("addendum-5a-5b", naam, TERMIJNEN)),
        Regel(-43, time(9), WIE, daden.roep_bijeen(ronde, "vorige", PLAATS, werkdag=VORIGE)),
        Regel(VORIGE, time(9), WIE, daden.bevries(ronde, "vorige")),
        Regel(-17, time(9), WIE, daden.verzet(ronde, "startgesprek", STARTGESPREK_NIEUW, REDEN)),
        Regel(-9, time(9), WIE, daden.verzet(ronde, "gespreksagenda", GESPREKSAGENDA_NIEUW, REDEN_AGENDA)),
        Regel(-10, time(9), WIE, daden.roep_bijeen(ronde, "volgende", PLAATS, dagen=TERMIJNEN["tafel"])),
    ]
    script += [
        Regel(VORIGE, time(16, minuut), WIE, daden.merk_op(ronde, "vorige", dossier, tekst))
        for minuut, (dossier, tekst) in enumerate(OPMERKINGEN.items())
    ]
    return script
