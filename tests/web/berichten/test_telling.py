"""The number in the frame is that of the page, for everybody; and neither costs more when there is more."""

from __future__ import annotations

import pytest
import sqlalchemy as sa

from gesprekken.core.journaal import Journaalregel
from gesprekken.domain.berichten.models import Melding
from gesprekken.infra.database import db
from gesprekken.infra.transactie import transactie
from tests.bench.meten import geteld
from tests.conftest import ClientVoor
from tests.fabrieken.wereld import Wereld
from tests.web.berichten.lezen import ADRES, alle_paginas, in_de_kop, regels

HOOGSTE = 12


@pytest.mark.usefixtures("halverwege")
def test_het_getal_in_de_kop_is_voor_iedereen_dat_van_de_pagina(wereld: Wereld, client_voor: ClientVoor) -> None:
    met_meldingen = []
    for wie in wereld.mensen:
        client = client_voor(wie)
        getal = in_de_kop(client.haal("/mijn-werk"))
        if getal is None:
            continue
        paginas = alle_paginas(client)
        assert {in_de_kop(p) for p in paginas} == {getal}, wie
        assert sum(m.nieuw for p in paginas for m in regels(p)) == getal, wie
        met_meldingen += [wie] if getal else []
    assert {"coordinator", "corporatie", "goede_woning", "provincie", "vreemde_corporatie"} <= set(met_meldingen)


@pytest.mark.usefixtures("halverwege")
def test_elke_link_bij_een_melding_gaat_voor_wie_haar_krijgt_open(wereld: Wereld, client_voor: ClientVoor) -> None:
    adressen = set()
    for wie in wereld.mensen:
        client = client_voor(wie)
        if in_de_kop(client.haal("/mijn-werk")):
            adressen |= {(wie, m.adres) for p in alle_paginas(client) for m in regels(p) if m.adres}
    for wie, adres in sorted(adressen):
        assert client_voor(wie).get(adres).status_code == 200, (wie, adres)
    assert {adres.split("/")[4] for _wie, adres in adressen} >= {"agenda", "gesprekken", "werkwijze"}


def _vermeerder(wereld: Wereld, aantal: int, vanaf: int) -> None:
    """So many notices more, straight into the tables: copies of the last line."""
    with wereld.app.app_context(), transactie():
        laatste = db.session.scalars(sa.select(Melding).order_by(Melding.id.desc()).limit(1)).one()
        regel = db.session.get_one(Journaalregel, laatste.regel_id)
        waarden = {k.key: getattr(regel, k.key) for k in sa.inspect(Journaalregel).column_attrs if k.key != "id"}
        for nr in range(vanaf, vanaf + aantal):
            kopie = Journaalregel(**waarden | {"nr": nr})
            db.session.add(kopie)
            db.session.flush()
            vidomes = wereld.organisaties["vidomes"]
            db.session.add(Melding(regel_id=kopie.id, dossier_id=laatste.dossier_id, organisatie_id=vidomes))


@pytest.mark.parametrize("adres", [ADRES, "/mijn-werk"])
def test_een_pagina_vraagt_altijd_even_veel(wereld: Wereld, client_voor: ClientVoor, adres: str) -> None:
    wereld.werkwijze()
    client, aantallen = client_voor("corporatie"), []
    for aantal in (2, 300):
        _vermeerder(wereld, aantal, vanaf=1000 * aantal)
        client.get(adres)
        with geteld(client.application) as opdrachten:
            pagina = client.haal(adres)
        assert (in_de_kop(pagina) or 0) >= aantal
        aantallen.append(len(opdrachten))
    assert aantallen[0] == aantallen[1] <= HOOGSTE


def test_de_telling_kost_geen_eigen_opdracht(wereld: Wereld, client_voor: ClientVoor) -> None:
    wereld.werkwijze()
    aantallen = []
    for wie in ("corporatie", "huurders"):
        client = client_voor(wie)
        client.get("/functies")
        with geteld(client.application) as opdrachten:
            client.get("/functies")
        aantallen.append(len(opdrachten))
    assert aantallen[0] == aantallen[1]
