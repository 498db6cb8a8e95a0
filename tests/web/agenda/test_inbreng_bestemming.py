"""What a submission became: nobody's item vanishes, and nobody reads along while the agenda is composed."""

from __future__ import annotations

from gesprekken.domain.agenda.invoer import Puntinvoer
from gesprekken.domain.soorten.agenda import SOORT
from gesprekken.queries.agenda.agenda import Punt, find_agenda, list_punten
from gesprekken.queries.dossiers.dossiers import get_dossier, get_stap
from gesprekken.services.agenda import instemmen, samenstellen
from gesprekken.services.daad import Daad
from tests.conftest import ClientVoor
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.client import Pagina
from tests.web.agenda.inbrengen import STAP, adres, behandeld, ingebracht


def _blad(wereld: Wereld) -> tuple[int, list[Punt]]:
    """The version of the agenda that is composed, and its items."""
    with wereld.app.app_context():
        _ronde, dossier = get_dossier(wereld.trekker(), wereld.ronde, wereld.dossier)
        agenda = find_agenda(dossier, get_stap(dossier, STAP, SOORT))
        assert agenda is not None
        return agenda.versie, list_punten(agenda)


def _leg_voor(wereld: Wereld) -> None:
    versie, _punten = _blad(wereld)
    with wereld.context():
        instemmen.leg_voor(Daad(wereld.trekker(), wereld.klok(), wereld.ronde, wereld.dossier, STAP), versie)


def _samen(wereld: Wereld) -> list[str]:
    """Vidomes and De Goede Woning each brought an item; the second was merged into the first."""
    gebracht = [ingebracht(wereld, "corporatie", titel="Eén: Oost"), ingebracht(wereld, "goede_woning", titel="Twee")]
    for onderwerp in gebracht:
        behandeld(wereld, onderwerp, "opnemen")
    doel, bron = (p.punt.sleutel for p in _blad(wereld)[1])
    with wereld.context():
        samenstellen.voeg_samen(Daad(wereld.trekker(), wereld.klok(), wereld.ronde, wereld.dossier, STAP), bron, doel)
    return [adres(wereld, o.sleutel) for o in gebracht]


def _stand(pagina: Pagina) -> str:
    return pagina.kies("section[aria-labelledby=stand-kop]")[0].get_text(" ", strip=True)


def test_wie_samengaat_leest_dat_pas_als_de_agenda_is_voorgelegd(client_voor: ClientVoor, wereld: Wereld) -> None:
    een, twee = _samen(wereld)
    corporatie, goede_woning, coordinator = (client_voor(w) for w in ("corporatie", "goede_woning", "coordinator"))
    assert "Opgegaan in ‘Eén: Oost’" in _stand(coordinator.haal(twee))
    for client, waar in ((corporatie, een), (goede_woning, twee)):
        assert "De agenda wordt nog samengesteld" in _stand(client.haal(waar))
    assert "Eén: Oost" not in goede_woning.haal(twee).tekst
    _leg_voor(wereld)
    stand = _stand(goede_woning.haal(twee))
    assert "Opgegaan in ‘Eén: Oost’" in stand
    assert "Ook ingebracht door Vidomes" in stand
    assert "Opgegaan in ‘Eén: Oost’" in goede_woning.haal(adres(wereld)).tekst
    assert goede_woning.haal(twee).kop == "Twee", "the original stays readable"
    stand = _stand(corporatie.haal(een))
    assert "Als ‘Eén: Oost’" in stand
    assert "Ook ingebracht door De Goede Woning" in stand


def test_wat_van_de_agenda_ging_zegt_waarom(client_voor: ClientVoor, wereld: Wereld) -> None:
    onderwerp = ingebracht(wereld)
    behandeld(wereld, onderwerp, "opnemen")
    client, waar = client_voor("corporatie"), adres(wereld, onderwerp.sleutel)
    _leg_voor(wereld)
    (punt,) = _blad(wereld)[1]
    ander = ingebracht(wereld, "provincie", titel="Iets anders")
    behandeld(wereld, ander, "opnemen")
    with wereld.context():
        samenstellen.haal_af(
            Daad(wereld.trekker(), wereld.klok(), wereld.ronde, wereld.dossier, STAP),
            punt.punt.sleutel,
            "Dit is al besproken.",
        )
    assert "Als ‘Wie bouwt op de locatie Oost?’" in _stand(client.haal(waar)), "still in the version that is out"
    _leg_voor(wereld)
    assert "Van de agenda gehaald: Dit is al besproken." in _stand(client.haal(waar))
    assert "Van de agenda gehaald: Dit is al besproken." in client.haal(adres(wereld)).tekst


def test_een_nieuwe_titel_leest_de_indiener_pas_als_die_is_voorgelegd(client_voor: ClientVoor, wereld: Wereld) -> None:
    onderwerp = ingebracht(wereld)
    behandeld(wereld, onderwerp, "opnemen")
    _leg_voor(wereld)
    versie, (punt,) = _blad(wereld)
    invoer = {punt.punt.sleutel: Puntinvoer("Kanarietitel", "Wie bouwt er?", 20, punt.rollen)}
    with wereld.context():
        samenstellen.bewaar_samenstelling(
            Daad(wereld.trekker(), wereld.klok(), wereld.ronde, wereld.dossier, STAP), versie, invoer
        )
    waar = adres(wereld, onderwerp.sleutel)
    assert "Kanarietitel" in client_voor("coordinator").haal(waar).tekst
    assert "Kanarietitel" not in client_voor("corporatie").haal(waar).tekst
    _leg_voor(wereld)
    assert "Als ‘Kanarietitel’" in _stand(client_voor("corporatie").haal(waar))
