"""The follow-up of a round halfway: every state in which the page of an item looks different."""

from __future__ import annotations

from tests.fabrieken.opvolgingzetten import Opvolging
from tests.fabrieken.wereld import Wereld


def breng_opvolging_halverwege(wereld: Wereld) -> dict[str, str]:
    """Delft talked about one item and handles another in writing; Rijswijk closed one and planned a talk on another.

    Only the municipality and Vidomes stand inside the walls. Returns the keys by name.
    """
    delft, rijswijk = Opvolging(wereld, "delft"), Opvolging(wereld, "rijswijk")
    for dossier in (delft, rijswijk):
        dossier.voorgelegd(("corporatie", "Kade"), ("corporatie", "Spoor"))
    wereld.klok.verder(days=8)
    kade, spoor = delft.stel_vast()
    gesloten, gepland = rijswijk.stel_vast()
    sleutels = {"vervolgpunt": kade, "vervolggesprek": delft.gehouden(kade).sleutel}
    delft.informatie(kade)
    besluit = delft.besluit(kade)
    delft.gewijzigd(kade, besluit, "Vidomes bouwt op de Kade.")
    toezegging = delft.toezegging(kade)
    delft.afgedaan(toezegging, "bijstellen", nieuw=("Wij bouwen er achttien.", delft.over(30)))
    sleutels |= {"besluit": besluit.sleutel, "toezegging": toezegging.sleutel}
    sleutels["puntactie"] = delft.actie(kade).sleutel
    delft.gezet(spoor, "schriftelijk afdoen")
    rijswijk.gezet(gesloten, "schriftelijk afdoen")
    rijswijk.gezet(gesloten, "afsluiten")
    rijswijk.gepland(gepland)
    return sleutels
