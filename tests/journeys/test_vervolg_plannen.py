"""The municipality plans talks about adopted items, proposed together or alone, and writes minutes per item."""

from __future__ import annotations

from datetime import timedelta

import sqlalchemy as sa

from gesprekken.core.klok import klok
from gesprekken.domain.partijen.organisaties import Organisatie
from gesprekken.infra.database import db
from tests.fabrieken.opvolging import Vervolg
from tests.fabrieken.wereld import Wereld
from tests.journeys.bezoek import Bezoek
from tests.journeys.conftest import MaakBezoek
from tests.journeys.demo import RONDE, actor, log_in, log_in_met_toetsen, over
from tests.journeys.server import Proefserver
from tests.journeys.telling import Telling
from tests.journeys.toetsenbord import Toetsenbord
from tests.ondersteuning.klok import Klok

COORDINATOR, WILLIBRORDUS = "Coördinator Wassenaar", "Medewerker St. Willibrordus"
LIJST = f"{RONDE}/wassenaar/vervolg/vervolggesprekken"
SAMEN = "Eén gesprek plannen over punten 1 en 2"
TAFELS = {
    "Dorpshart": ("st-willibrordus", "wassenaarsche-bouwstichting"),
    "Duinrand": ("st-willibrordus", "wassenaarsche-bouwstichting"),
    "Rijksweg": ("provincie-zuid-holland",),
}


def _stel_agenda_vast(server: Proefserver) -> Vervolg:
    """Three items, two of them with the same table, adopted two days ago; nobody planned a talk yet."""
    with server.app.app_context():
        mensen = {"coordinator": actor(COORDINATOR), "corporatie": actor(WILLIBRORDUS)}
        organisaties = {o.slug: o.id for o in db.session.scalars(sa.select(Organisatie))}
    ronde = RONDE.removeprefix("/rondes/")
    wereld = Wereld(server.app, Klok(klok() - timedelta(days=10)), ronde, mensen, organisaties, "wassenaar")
    return Vervolg(wereld, "wassenaar").vastgesteld(TAFELS)


def test_een_gesprek_plannen_voor_punten_die_bij_elkaar_horen(maak_bezoek: MaakBezoek) -> None:
    gemeente, corporatie, provincie = maak_bezoek(), maak_bezoek(), maak_bezoek()
    _stel_agenda_vast(gemeente.server)
    log_in(gemeente, COORDINATOR, LIJST)
    gemeente.begin()
    gemeente.klik(SAMEN)
    gemeente.vul("Datum", over(7))
    gemeente.vul("Begintijd", "10:00")
    gemeente.vul("Plaats", "Raadhuis De Paauw")
    gemeente.klik("Plannen en uitnodigen")
    gemeente.noteer("een gesprek plannen over twee punten, vanaf het voorstel", Telling(3, 2, 3))
    gemeente.ziet("Het gesprek staat gepland.", "1. Dorpshart", "2. Duinrand")
    log_in(corporatie, WILLIBRORDUS, LIJST)
    corporatie.ziet("Gesprek gepland", in_=corporatie.rij("Duinrand"))
    corporatie.ziet("Alleen voor de partijen van dit punt", in_=corporatie.rij("Rijksweg"))
    assert not corporatie.kan("Gesprek plannen")
    log_in(provincie, "Accounthouder provincie", LIJST)
    provincie.ziet("Alleen voor de partijen van dit punt", in_=provincie.rij("Dorpshart"))
    provincie.ga(gemeente.pad, status=404)


def test_andere_punten_kiezen_laat_zien_wie_dan_wordt_uitgenodigd(maak_bezoek: MaakBezoek) -> None:
    kaal = maak_bezoek(scripts=False)
    _stel_agenda_vast(kaal.server)
    log_in(kaal, COORDINATOR, LIJST)
    kaal.klik_op(kaal.rij("Rijksweg").get_by_role("link", name="Gesprek plannen"))
    kaal.ziet("Provincie Zuid-Holland", in_=kaal.page.locator("#uitnodigen"))
    kaal.vul("Datum", over(7))
    kaal.vul("Begintijd", "10:00")
    kaal.vul("Plaats", "Raadhuis De Paauw")
    kaal.vink("1. Dorpshart")
    kaal.klik("Plannen en uitnodigen", status=422)
    kaal.ziet("Bij deze punten horen andere partijen.")
    kaal.vink("2. Duinrand")
    kaal.klik("Partijen bijwerken")
    kaal.ziet("Wassenaarsche Bouwstichting", in_=kaal.page.locator("#uitnodigen"))
    kaal.klik("Plannen en uitnodigen")
    kaal.ziet("Het gesprek staat gepland.", "3. Rijksweg")


def _leg_vast_wie_er_waren(gemeente: Bezoek) -> None:
    gemeente.klik("Aanwezigheid vastleggen")
    for groep in gemeente.page.get_by_role("radiogroup").all():
        gemeente.vink("Aanwezig", in_=groep)
    gemeente.klik("Aanwezigheid vastleggen")


def test_het_verslag_van_een_punt_schrijven_voorleggen_en_vaststellen(maak_bezoek: MaakBezoek) -> None:
    gemeente, corporatie = maak_bezoek(), maak_bezoek()
    vervolg = _stel_agenda_vast(gemeente.server)
    vervolg.gepland("Dorpshart", "Duinrand")
    gemeente.server.zet_klok(klok() + timedelta(days=6))
    log_in(gemeente, COORDINATOR, LIJST)
    gemeente.klik_op(gemeente.rij("Dorpshart").locator("td a"))
    _leg_vast_wie_er_waren(gemeente)
    gemeente.begin()
    gemeente.klik("Verslag over punt 1")
    gemeente.vul("Tekst van het verslag", "De stichting bouwt in het dorpshart.")
    gemeente.klik("Verslag opslaan")
    log_in(corporatie, WILLIBRORDUS, gemeente.pad)
    corporatie.ziet("Het verslag is nog niet voorgelegd.")
    gemeente.klik("Aan de partijen voorleggen")
    corporatie.ga(gemeente.pad)
    corporatie.ziet("De stichting bouwt in het dorpshart.")
    gemeente.klik("Vaststellen")
    gemeente.noteer("het verslag van een punt, tot en met vaststellen", Telling(5, 4, 1))
    gemeente.ziet("Het verslag is vastgesteld en verandert niet meer.")
    gemeente.klik("Vervolggesprekken")
    gemeente.ziet("Vastgesteld", in_=gemeente.rij("Dorpshart"))
    gemeente.ziet("Nog niet geschreven", in_=gemeente.rij("Duinrand"))


def test_annuleren_en_opnieuw_plannen_voor_dezelfde_punten(bezoek: Bezoek) -> None:
    _stel_agenda_vast(bezoek.server).gepland("Dorpshart", "Duinrand", dagen=9)
    log_in(bezoek, COORDINATOR, LIJST)
    bezoek.klik_op(bezoek.rij("Dorpshart").locator("td a"))
    bezoek.klik("Annuleren")
    bezoek.vul("Waarom gaat het gesprek niet door?", "Twee partijen kunnen niet.")
    bezoek.klik("Ja, het gesprek gaat niet door")
    bezoek.klik("Nieuw gesprek plannen")
    bezoek.kop("Gesprek over de agendapunten 1 en 2 plannen")


def test_een_gesprek_plannen_met_alleen_een_toetsenbord(bezoek: Bezoek) -> None:
    _stel_agenda_vast(bezoek.server)
    toetsen = Toetsenbord(bezoek)
    log_in_met_toetsen(toetsen, "coordinator.wassenaar")
    bezoek.ga(LIJST)
    toetsen.overslaan()
    toetsen.open(SAMEN)
    toetsen.vul("Datum", over(7))
    toetsen.vul("Begintijd", "10:00")
    toetsen.vul("Plaats", "Raadhuis De Paauw")
    toetsen.open("Plannen en uitnodigen")
    bezoek.ziet("Het gesprek staat gepland.")


def test_zonder_vastgestelde_agenda_wijst_het_vervolg_naar_de_agenda(bezoek: Bezoek) -> None:
    log_in(bezoek, COORDINATOR, f"{RONDE}/wassenaar")
    bezoek.klik("Punten en gesprekken")
    bezoek.ziet("Er is nog geen agenda vastgesteld.")
    bezoek.klik("Naar de gespreksagenda")
    assert bezoek.pad.endswith("/agenda/gespreksagenda")
