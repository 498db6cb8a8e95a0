"""A round that follows another one: chosen when it is set up, with counts of what stayed open there."""

from __future__ import annotations

import pytest
import sqlalchemy as sa

from gesprekken.core.permissions import Rol
from gesprekken.domain.rondes.models import Ronde
from gesprekken.infra.database import db
from tests.conftest import ClientVoor
from tests.fabrieken.opvolgingzetten import Opvolging
from tests.fabrieken.partijen import maak_actor, maak_regio
from tests.fabrieken.rondes import maak_ronde
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.client import Pagina
from tests.ondersteuning.databank import tel
from tests.web.rondes.invullen import ADDENDUM, THEMASESSIE, start, vragen


def _voorganger(wereld: Wereld, slug: str) -> str | None:
    vorige, nieuw = sa.orm.aliased(Ronde), Ronde
    vraag = sa.select(vorige.slug).join(nieuw, nieuw.vorige_id == vorige.id).where(nieuw.slug == slug)
    return wereld.lees(lambda: db.session.scalar(vraag))


def _tellingen(pagina: Pagina, ronde: str) -> dict[str, str]:
    regels = pagina.kies(f"[data-ronde={ronde}] dl > div")
    return {r.select("dt")[0].get_text(strip=True): r.select("dd")[0].get_text(strip=True) for r in regels}


def test_een_nieuwe_ronde_volgt_vanzelf_op_de_laatste_van_de_regio(client_voor: ClientVoor, wereld: Wereld) -> None:
    pagina = start(client_voor(Rol.SECRETARIAAT), naam="Voorjaar 2027")
    assert _voorganger(wereld, "voorjaar-2027") == "najaar-2026"
    assert [a["href"] for a in pagina.kies(".gs-kopregel a")] == ["/rondes/najaar-2026"]
    derde = client_voor(Rol.SECRETARIAAT).haal(ADDENDUM)
    assert derde.formulier(ADDENDUM).waarden["vorige"] == "voorjaar-2027"
    assert [o["value"] for o in derde.kies("select[name=vorige] option")] == ["", "voorjaar-2027", "najaar-2026"]


def test_een_ronde_kan_ook_op_niets_volgen(client_voor: ClientVoor, wereld: Wereld) -> None:
    pagina = start(client_voor(Rol.SECRETARIAAT), naam="Los van alles", vorige="")
    assert _voorganger(wereld, "los-van-alles") is None
    assert "volgt op" not in pagina.tekst
    start(client_voor(Rol.SECRETARIAAT), naam="Niet gekozen", vorige=None)
    assert _voorganger(wereld, "niet-gekozen") is None


@pytest.mark.parametrize("vorige", ["bestaat-niet", "themasessie", "\x00", "Najaar 2026", "1"])
def test_een_ronde_die_niet_in_de_lijst_staat_kan_niet_de_voorganger_zijn(
    client_voor: ClientVoor, wereld: Wereld, vorige: str
) -> None:
    with wereld.context():
        organisaties = maak_regio("gooi-en-vechtstreek")
        elders = maak_actor(organisaties["secretariaat-gooi-en-vechtstreek"], Rol.SECRETARIAAT)
    start(client_voor(elders), THEMASESSIE, naam="Themasessie")
    pagina = start(client_voor(Rol.SECRETARIAAT), ADDENDUM, 422, naam="Volgende", vorige=vorige)
    assert pagina.fouten == ["Kies een ronde uit de lijst, of kies dat er geen eerdere ronde is."]
    assert pagina.formulier(ADDENDUM).waarden["naam"] == "Volgende"
    assert tel(wereld.app, "ronde") == 2


def test_vooraf_staat_per_dossier_hoeveel_knelpunten_geen_uitkomst_hebben(
    client_voor: ClientVoor, wereld: Wereld
) -> None:
    zoetermeer, delft = Opvolging(wereld), Opvolging(wereld, "delft")
    for dossier in (zoetermeer, delft):
        dossier.voorgelegd(("corporatie", "Grond"), ("corporatie", "Hoogte"))
    wereld.klok.verder(days=8)
    zoetermeer.stel_vast()
    klaar, door = delft.stel_vast()
    delft.gezet(klaar, "schriftelijk afdoen")
    delft.gezet(klaar, "afsluiten")
    delft.gezet(door, "doorschuiven", "De grondeigenaar wil niet.")
    pagina = client_voor(Rol.SECRETARIAAT).haal(ADDENDUM)
    aantallen = _tellingen(pagina, "najaar-2026")
    assert len(aantallen) == 9
    assert {naam: aantal for naam, aantal in aantallen.items() if aantal != "Niets"} == {"Zoetermeer": "2"}
    assert "Najaar 2026: 2 open" in pagina.tekst
    assert "De grondeigenaar" not in pagina.tekst


def test_wat_nog_niet_is_vastgesteld_telt_niet_mee(client_voor: ClientVoor, wereld: Wereld) -> None:
    Opvolging(wereld).voorgelegd(("corporatie", "Grond"))
    assert set(_tellingen(client_voor(Rol.SECRETARIAAT).haal(ADDENDUM), "najaar-2026").values()) == {"Niets"}


def test_de_eerste_ronde_van_een_regio_heeft_niets_om_op_te_volgen(client_voor: ClientVoor, wereld: Wereld) -> None:
    with wereld.context():
        organisaties = maak_regio("gooi-en-vechtstreek")
        gooi = maak_actor(organisaties["secretariaat-gooi-en-vechtstreek"], Rol.SECRETARIAAT)
    pagina = client_voor(gooi).haal(THEMASESSIE)
    assert [o["value"] for o in pagina.kies("select[name=vorige] option")] == [""]
    assert "Wat openbleef" not in pagina.tekst


def test_inrichten_vraagt_even_veel_bij_een_als_bij_tien_eerdere_rondes(
    client_voor: ClientVoor, wereld: Wereld
) -> None:
    client = client_voor(Rol.SECRETARIAAT)
    eerst = len(vragen(client, ADDENDUM))
    with wereld.context():
        for nr in range(9):
            maak_ronde(naam=f"Ronde {nr}")
    assert len(vragen(client, ADDENDUM)) == eerst
