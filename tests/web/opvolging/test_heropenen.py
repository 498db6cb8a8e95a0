"""An item that is opened again is followed again, also when a later agenda went out without it in the meantime."""

from __future__ import annotations

from gesprekken.services.agenda import samenstellen
from gesprekken.services.daad import Daad
from tests.conftest import ClientVoor
from tests.fabrieken.agendahalverwege import Agendaspel
from tests.fabrieken.opvolgingzetten import Opvolging, besproken
from tests.fabrieken.wereld import Wereld


def _volgende_versie(opvolging: Opvolging, nr: int = 2) -> None:
    """A next version is adopted; what was closed is no longer on it."""
    spel, w = Agendaspel(opvolging.wereld, opvolging.dossier), opvolging.wereld
    spel.op_de_agenda("corporatie", "Nieuw")
    spel.voorgelegd()
    w.klok.verder(days=8)
    opvolging.stel_vast(nr)


def test_een_heropend_punt_verdwijnt_niet_achter_een_latere_agenda(wereld: Wereld, client_voor: ClientVoor) -> None:
    opvolging, grond, _geluid = besproken(wereld)
    opvolging.gezet(grond, "afsluiten", "Klaar")
    _volgende_versie(opvolging)
    opvolging.gezet(grond, "heropenen")
    assert "Grond" in client_voor("corporatie").haal(opvolging.adres()).tekst
    werk = client_voor("coordinator").haal("/mijn-werk").tekst
    assert "Uitkomst van agendapunt 1 vastleggen en het punt afsluiten" in werk
    opvolging.gehouden(grond)


def test_een_punt_dat_van_de_agenda_ging_wordt_niet_meer_gevolgd(wereld: Wereld, client_voor: ClientVoor) -> None:
    opvolging, grond, _geluid = besproken(wereld)
    spel = Agendaspel(wereld, "zoetermeer")
    with wereld.context():
        samenstellen.haal_af(Daad(spel.trekker, wereld.klok(), *spel.plaats), grond, "Is opgelost")
    assert "Grond" in client_voor("corporatie").haal(opvolging.adres()).tekst, "until a version without it is adopted"
    _volgende_versie(opvolging)
    assert "Grond" not in client_voor("corporatie").haal(opvolging.adres()).tekst
    pagina = client_voor("coordinator").haal(opvolging.adres("punten", grond))
    assert not pagina.kies("main form"), "it can still be read, and nothing more"
