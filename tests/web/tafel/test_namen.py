"""What everybody reads of a round names nobody who brought, asked or proposed what others may not read."""

from __future__ import annotations

import pytest

from gesprekken.domain.agenda.models import Oordeel
from tests.conftest import ClientVoor
from tests.fabrieken.agendahalverwege import Agendaspel
from tests.fabrieken.bodspel import Bodspel
from tests.fabrieken.wereld import Wereld

GEHEIM = ("Inbreng van", "Reageren op de voorwaarde", "voorstel van", "Vraag over de inbreng")
GETALLEN = ("data-stap", "data-stand", "data-voldaan", "data-totaal")


@pytest.fixture
def agenda(wereld: Wereld) -> Agendaspel:
    """The agenda of Zoetermeer."""
    return Agendaspel(wereld, "zoetermeer")


def _gebeurd(agenda: Agendaspel) -> None:
    """Something was brought, one thing was sent back with a question, and a condition and a proposal wait."""
    agenda.op_de_agenda("corporatie", "Grond")
    agenda.voorgelegd()
    agenda.geantwoord("corporatie", Oordeel.MITS, "Mits het past")
    agenda.ingebracht("corporatie", "Eigendom")
    agenda.behandeld(agenda.ingebracht("goede_woning", "Stroom"), "terugleggen")
    Bodspel(agenda.w).voorgesteld()


def _bord(wereld: Wereld, client_voor: ClientVoor, wie: str) -> list[tuple[str, ...]]:
    pagina = client_voor(wie).haal(f"/rondes/{wereld.ronde}/statusbord")
    cellen = pagina.kies("tr[data-dossier=zoetermeer] td[data-stap]")
    return [tuple(str(c[naam]) for naam in GETALLEN) for c in cellen]


@pytest.mark.parametrize("wie", ["tafel", "toetser", "delft", "vreemde_corporatie", "goede_woning", "coordinator"])
def test_het_bord_noemt_niet_wie_iets_inbracht_voorstelde_of_vroeg(
    wereld: Wereld, agenda: Agendaspel, client_voor: ClientVoor, wie: str
) -> None:
    _gebeurd(agenda)
    wereld.klok.verder(days=60)  # everything is late: the signals are at their loudest
    client = client_voor(wie)
    for deel in ("statusbord", "statusbord/afdruk", "dossiers"):
        tekst = client.haal(f"/rondes/{wereld.ronde}/{deel}").tekst
        assert not [zin for zin in GEHEIM if zin in tekst], deel


def test_ook_geen_getal_op_het_bord_verraadt_dat_er_iets_wacht(
    wereld: Wereld, agenda: Agendaspel, client_voor: ClientVoor
) -> None:
    agenda.op_de_agenda("corporatie", "Grond")
    agenda.voorgelegd()
    Bodspel(wereld).uitgebracht()
    voor = _bord(wereld, client_voor, "tafel")
    assert voor
    agenda.ingebracht("corporatie", "Eigendom")
    agenda.behandeld(agenda.ingebracht("goede_woning", "Stroom"), "terugleggen")
    Bodspel(wereld).voorgesteld()
    assert _bord(wereld, client_voor, "tafel") == voor


def test_de_tafel_leest_op_het_dossier_niets_over_een_versie_die_zij_niet_ziet(
    wereld: Wereld, agenda: Agendaspel, client_voor: ClientVoor
) -> None:
    _gebeurd(agenda)
    pagina = client_voor("tafel").haal(wereld.adres())
    assert not [zin for zin in GEHEIM if zin in pagina.tekst]
    assert not pagina.kies(f'a[href*="#{agenda.instemming().sleutel}"]')
    for wie in ("coordinator", "goede_woning", "secretariaat"):  # they read the version, and what was asked of it
        assert "Reageren op de voorwaarde van Vidomes" in client_voor(wie).haal(wereld.adres()).tekst, wie
    for wie, ziet in (("corporatie", True), ("goede_woning", False), ("secretariaat", False)):
        assert ("Inbreng van Vidomes behandelen" in client_voor(wie).haal(wereld.adres()).tekst) == ziet, wie


def test_een_vastgezet_bord_noemt_hen_ook_niet(wereld: Wereld, agenda: Agendaspel, client_voor: ClientVoor) -> None:
    _gebeurd(agenda)
    sleutel = wereld.vergadering().sleutel
    wereld.bevroren(sleutel)
    tekst = client_voor("tafel").haal(f"/rondes/{wereld.ronde}/vergaderingen/{sleutel}/momentopname").tekst
    assert "Zoetermeer" in tekst
    assert not [zin for zin in GEHEIM if zin in tekst]
