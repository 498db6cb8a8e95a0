"""The register and the page of all municipalities take as many statements for two thousand rows as for two hundred."""

from __future__ import annotations

import pytest
import sqlalchemy as sa

from gesprekken.core.base import new_sleutel
from gesprekken.domain.overzichten.models import Woninglocatie
from gesprekken.infra.database import db
from gesprekken.infra.transactie import transactie
from gesprekken.infra.warm import vergeet_alles
from gesprekken.web.register.eigen import GEMEENTEN
from tests.bench.meten import geteld
from tests.conftest import ClientVoor
from tests.fabrieken.kopieren import vergroot_ronde
from tests.fabrieken.registerspel import Registerspel
from tests.fabrieken.wereld import Wereld

HOOGSTE = 12


def _vul(wereld: Wereld, aantal: int) -> None:
    """So many rows, straight into the table: copies of the ones that are there."""
    with wereld.app.app_context(), transactie():
        rijen = db.session.scalars(sa.select(Woninglocatie).order_by(Woninglocatie.id)).all()
        kolommen = [k.key for k in sa.inspect(Woninglocatie).column_attrs if k.key not in {"id", "sleutel", "locatie"}]
        for nr in range(len(rijen), aantal):
            bron = rijen[nr % len(rijen)]
            waarden = {k: getattr(bron, k) for k in kolommen}
            db.session.add(Woninglocatie(sleutel=new_sleutel(), locatie=f"Plek {nr}", **waarden))


def _begin(wereld: Wereld) -> Registerspel:
    spel = Registerspel(wereld)
    spel.bod(900)
    spel.startvoorraad(9000)
    for niveau in ("gemeente", "openbaar"):
        spel.ingevoerd("corporatie", f"Hard {niveau}", vertrouwelijkheid=niveau)
        spel.ingevoerd("", f"Zacht {niveau}", status="4A", corporatie="vidomes", vertrouwelijkheid=niveau)
        spel.ingevoerd("", f"Stedelink {niveau}", corporatie="stedelink", vertrouwelijkheid=niveau)
    return spel


@pytest.mark.parametrize("wie", ["coordinator", "corporatie", "provincie"])
def test_het_register_vraagt_altijd_even_veel(client_voor: ClientVoor, wereld: Wereld, wie: str) -> None:
    spel, client, aantallen = _begin(wereld), client_voor(wie), []
    spel.uitgelegd()
    spel.ingediend()
    for aantal in (200, 2000):
        _vul(wereld, aantal)
        client.get(spel.adres())
        vergeet_alles()  # the first reader of the day
        with geteld(client.application) as opdrachten:
            pagina = client.haal(spel.adres())
        assert len(pagina.kies("tr[data-regel]")) >= 99  # of 200 rows the province sees 99
        aantallen.append(len(opdrachten))
    assert aantallen[0] == aantallen[1] <= HOOGSTE


def test_de_pagina_van_alle_gemeenten_vraagt_altijd_even_veel(client_voor: ClientVoor, wereld: Wereld) -> None:
    """Over ten seconds: registers of hundreds of rows are written first."""
    _begin(wereld)
    client, aantallen = client_voor("corporatie"), []
    for gemeenten, regels in ((9, 200), (9, 2000), (90, 2000)):
        with wereld.app.app_context():
            vergroot_ronde(wereld.ronde, gemeenten)
        _vul(wereld, regels)
        client.get("/onze-woningen")
        vergeet_alles()
        with geteld(client.application) as opdrachten:
            pagina = client.haal("/onze-woningen")
        assert len(pagina.kies("section[data-gemeente=zoetermeer] tbody tr")) == 50
        aantallen.append(len(opdrachten))
    assert len(pagina.kies("section[data-gemeente]")) == GEMEENTEN
    (verder,) = [str(a["href"]) for a in pagina.kies(".gs-bladeren a[rel=next]")]
    meer = client.haal(verder)
    gezien = [str(s["data-gemeente"]) for p in (pagina, meer) for s in p.kies("section[data-gemeente]")]
    assert len(gezien) == len(set(gezien)) > GEMEENTEN
    assert str(meer.kies(".gs-titelregel")[0]) == str(pagina.kies(".gs-titelregel")[0]), "of all of them"
    assert len(set(aantallen)) == 1
    assert aantallen[0] <= HOOGSTE


def test_bladeren_toont_elke_regel_een_keer(client_voor: ClientVoor, wereld: Wereld) -> None:
    spel, client = _begin(wereld), client_voor("coordinator")
    _vul(wereld, 230)
    gezien: list[str] = []
    pagina = client.haal(spel.adres())
    for nr in (1, 2, 3):
        gezien += [str(r["id"]) for r in pagina.kies("tr[data-regel]")]
        assert f"Pagina {nr} van 3" in pagina.tekst
        verder = [str(a["href"]) for a in pagina.kies(".gs-bladeren a") if a.get_text(strip=True) == "Volgende regels"]
        pagina = client.haal(verder[0]) if verder else pagina
    assert len(gezien) == len(set(gezien)) == 230


def test_ook_het_ontvangstbewijs_bladert_door_zijn_regels(client_voor: ClientVoor, wereld: Wereld) -> None:
    spel, client = _begin(wereld), client_voor("coordinator")
    _vul(wereld, 230)
    spel.uitgelegd()
    spel.ingediend()
    bladen = [client.haal(f"{spel.adres()}/indiening/1?pagina={nr}") for nr in (1, 2, 3)]
    assert [len(p.kies("tbody tr")) for p in bladen] == [100, 100, 30]
    namen = {cel.get_text(strip=True) for p in bladen for cel in p.kies("tbody th")}
    assert len(namen) == 230
    assert all("Pagina" in p.tekst for p in bladen)
    assert client.get(f"{spel.adres()}/indiening/1/bestand").text.count('"vingerafdruk"') == 230
