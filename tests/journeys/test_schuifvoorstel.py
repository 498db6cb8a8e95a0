"""From a what-if to an answer of the owner, and from a dip to an action: with a mouse, and with keys only."""

from __future__ import annotations

from tests.journeys.bezoek import Bezoek
from tests.journeys.conftest import MaakBezoek
from tests.journeys.demo import RONDE, log_in, log_in_met_toetsen, over
from tests.journeys.telling import Telling
from tests.journeys.toetsenbord import Toetsenbord

LV = f"{RONDE}/leidschendam-voorburg/overzicht/overzicht-5a"
SCHUIF = "Emmastraat en omgeving (sloop) 2 halfjaren later"
WAARDOOR = "Dan is een deel van de vervanging al klaar."


def test_een_proef_bewaren_en_de_eigenaar_neemt_hem_over(maak_bezoek: MaakBezoek) -> None:
    gemeente, eigenaar = maak_bezoek(scripts=False), maak_bezoek()
    log_in(gemeente, "Coördinator Leidschendam-Voorburg", f"{LV}/wat-als")
    gemeente.kies("Welke regel schuift?", "Emmastraat en omgeving: sloop, 96 woningen")
    gemeente.kies("Hoe ver?", "2 halfjaren later")
    gemeente.klik("Verschuiven")
    gemeente.begin()
    gemeente.klap_uit("Als voorstel bewaren")
    gemeente.vul("Waarom stelt u dit voor?", WAARDOOR)
    gemeente.klik("Als voorstel bewaren")
    gemeente.noteer("een proef bewaren als voorstel", Telling(2, 2, 1))
    gemeente.ziet("Uw voorstel is bewaard.", "voorstel aan WoonInvest")
    log_in(eigenaar, "Medewerker WoonInvest", "/onze-woningen")
    eigenaar.begin()
    eigenaar.klik(SCHUIF)
    eigenaar.ziet(WAARDOOR, "Eerste helft 2026", "Eerste helft 2027")
    eigenaar.klik("Overnemen")
    eigenaar.noteer("een voorstel van een ander overnemen", Telling(3, 2, 0))
    eigenaar.ziet("Het voorstel is overgenomen en het register is aangepast.", "Overgenomen")
    eigenaar.klik("Bekijk de regel")
    eigenaar.ziet("Bevestigd")
    gemeente.ga("/meldingen")
    gemeente.ziet("Voorstel voor een regel van overzicht 5a overgenomen")


def test_een_voorstel_afwijzen_met_alleen_het_toetsenbord(bezoek: Bezoek) -> None:
    toetsen = Toetsenbord(bezoek)
    log_in_met_toetsen(toetsen, "medewerker.wooninvest")
    bezoek.ga("/onze-woningen")
    toetsen.open("Van Faukenbergestraat (sloop) 3 halfjaren later")
    toetsen.klap_uit("Niet overnemen")
    toetsen.vul("Waarom neemt u het voorstel niet over?", "De sloop is al gegund.")
    toetsen.open("Niet overnemen")
    bezoek.ziet("Uw antwoord staat bij het voorstel.", "De sloop is al gegund.")


def test_een_maatregel_tegen_de_daling_afspreken_en_afronden(maak_bezoek: MaakBezoek) -> None:
    gemeente, doener = maak_bezoek(), maak_bezoek()
    log_in(gemeente, "Coördinator Leidschendam-Voorburg", LV)
    gemeente.begin()
    gemeente.klik("Maatregel afspreken")
    gemeente.kies("Wat voor maatregel is het?", "Flexwoningen")
    gemeente.vul("Wat gaat er gebeuren?", "Twintig flexwoningen aan de Vliet plaatsen")
    gemeente.kies("Wie doet dit?", "Medewerker Vidomes, medewerker corporatie")
    gemeente.vul("Uiterlijk klaar op", over(60))
    gemeente.klik("Maatregel afspreken")
    gemeente.noteer("een maatregel tegen een daling afspreken", Telling(3, 2, 4))
    gemeente.ziet("Twintig flexwoningen aan de Vliet plaatsen", in_=gemeente.vak("Maatregelen tegen een daling"))
    log_in(doener, "Medewerker Vidomes", "/mijn-werk")
    doener.klik_op(doener.rij("Twintig flexwoningen").get_by_role("link").first)
    doener.vul("Wat is het resultaat?", "Ze staan er.")
    doener.klik("Actie afronden")
    doener.ziet("Gedaan", "Ze staan er.")
