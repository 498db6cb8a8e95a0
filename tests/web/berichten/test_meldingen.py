"""The page with notices: what stands on it, for whom, and what "Alles gelezen" does."""

from __future__ import annotations

from datetime import timedelta

import pytest
import sqlalchemy as sa

from gesprekken.domain.dossiers.models import Deelname, Dossier
from gesprekken.infra.database import db
from gesprekken.infra.transactie import transactie
from gesprekken.queries.berichten.berichten import PER_PAGINA
from tests.conftest import ClientVoor
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.databank import inhoud
from tests.web.berichten.lezen import ADRES, KNOP, alle_paginas, in_de_kop, lees_alles, regels


def _schrijf_vaak(wereld: Wereld, aantal: int, begin: int = 0) -> None:
    """So many versions of the werkwijze, each of which the parties are told of."""
    for basis in range(begin, begin + aantal):
        wereld.werkwijze(f"Versie {basis + 1}", basis=basis)


def test_een_melding_zegt_wat_waar_wie_en_wanneer_en_leidt_erheen(wereld: Wereld, client_voor: ClientVoor) -> None:
    wereld.werkwijze()
    client = client_voor("corporatie")
    pagina = client.haal(ADRES)
    (melding,) = regels(pagina)
    assert (melding.wat, melding.dossier, melding.nieuw) == ("Werkwijze opgeschreven", "Zoetermeer", True)
    assert wereld.trekker().naam in pagina.tekst
    assert "7 sep 2026, 10.00 uur" in pagina.tekst
    assert melding.adres == wereld.adres("werkwijze", "werkwijze")
    client.haal(melding.adres)


def test_de_nieuwste_melding_staat_bovenaan(wereld: Wereld, client_voor: ClientVoor) -> None:
    wereld.werkwijze()
    gesprek = wereld.gepland()
    wereld.verplaatst(gesprek, wereld.klok() + timedelta(days=20))
    pagina = client_voor("provincie").haal(ADRES)
    assert [m.wat for m in regels(pagina)] == [
        "Startgesprek verplaatst", "Startgesprek gepland, 4 partijen uitgenodigd", "Werkwijze opgeschreven",
    ]  # fmt: skip


def test_een_reden_staat_niet_in_een_melding(wereld: Wereld, client_voor: ClientVoor) -> None:
    wereld.geannuleerd(wereld.gepland(), reden="Een geheim van de wethouder")
    pagina = client_voor("corporatie").haal(ADRES)
    assert "Startgesprek geannuleerd" in pagina.tekst
    assert "geheim" not in pagina.tekst


def test_zonder_meldingen_zegt_de_pagina_dat_en_is_er_geen_knop(wereld: Wereld, client_voor: ClientVoor) -> None:
    assert wereld.ronde
    pagina = client_voor("corporatie").haal(ADRES)
    assert "Er zijn geen meldingen." in pagina.tekst
    assert KNOP not in pagina.tekst
    assert in_de_kop(pagina) == 0


def test_wie_niet_aan_tafel_zit_heeft_geen_meldingen(wereld: Wereld, client_voor: ClientVoor) -> None:
    wereld.werkwijze()
    for wie in ("toetser", "huurders", "tafel", "secretariaat", "beheer"):
        client = client_voor(wie)
        assert client.get(ADRES).status_code == 404, wie
        assert in_de_kop(client.haal("/mijn-werk")) is None, wie
    for wie in ("delft", "vreemde_corporatie"):
        assert regels(client_voor(wie).haal(ADRES)) == [], wie


def test_wat_niet_op_de_pagina_past_staat_op_de_volgende(wereld: Wereld, client_voor: ClientVoor) -> None:
    _schrijf_vaak(wereld, PER_PAGINA + 2)
    client = client_voor("corporatie")
    eerste, tweede = alle_paginas(client)
    nummers = [m.id for p in (eerste, tweede) for m in regels(p)]
    assert nummers == sorted(set(nummers), reverse=True)
    assert len(regels(eerste)) == PER_PAGINA
    assert len(regels(tweede)) == 2
    assert KNOP not in tweede.tekst, "from here one would not read the newest ones"
    assert "Hier staat niets." in client.haal(f"{ADRES}?pagina=3").tekst
    for onzin in ("0", "-1", "x", "99999999999999999999"):
        client.haal(f"{ADRES}?pagina={onzin}")


def test_kijken_verandert_niets_en_de_knop_maakt_alles_gelezen(wereld: Wereld, client_voor: ClientVoor) -> None:
    _schrijf_vaak(wereld, 3)
    client = client_voor("corporatie")
    client.haal("/mijn-werk")
    voor = inhoud(wereld.app)
    assert in_de_kop(client.haal(ADRES)) == 3
    client.haal(regels(client.haal(ADRES))[0].adres or "")
    assert inhoud(wereld.app) == voor
    pagina = lees_alles(client)
    assert in_de_kop(pagina) == 0
    assert [m.nieuw for m in regels(pagina)] == [False] * 3
    assert KNOP not in pagina.tekst


def test_de_knop_leest_ook_wat_op_een_oudere_pagina_staat(wereld: Wereld, client_voor: ClientVoor) -> None:
    _schrijf_vaak(wereld, PER_PAGINA + 1)
    client = client_voor("corporatie")
    assert in_de_kop(lees_alles(client)) == 0
    assert not any(m.nieuw for p in alle_paginas(client) for m in regels(p))


def test_wat_intussen_kwam_blijft_nieuw(wereld: Wereld, client_voor: ClientVoor) -> None:
    _schrijf_vaak(wereld, 2)
    client = client_voor("corporatie")
    formulier = client.haal(ADRES).formulier("/lezing")
    _schrijf_vaak(wereld, 1, begin=2)
    pagina = client.stuur(formulier, knop=KNOP)
    assert [m.nieuw for m in regels(pagina)] == [True, False, False]
    assert in_de_kop(pagina) == 1


def test_wat_gelezen_is_blijft_gelezen_bij_een_oudere_pagina(wereld: Wereld, client_voor: ClientVoor) -> None:
    _schrijf_vaak(wereld, 1)
    client = client_voor("corporatie")
    oud = client.haal(ADRES).formulier("/lezing")
    _schrijf_vaak(wereld, 1, begin=1)
    lees_alles(client)
    assert in_de_kop(client.stuur(oud, knop=KNOP)) == 0


def test_ieder_leest_voor_zichzelf(wereld: Wereld, client_voor: ClientVoor) -> None:
    _schrijf_vaak(wereld, 2)
    lees_alles(client_voor("corporatie"))
    assert in_de_kop(client_voor("directeur").haal(ADRES)) == 2


@pytest.mark.parametrize("tot", ["-99999999999999999999", "99999999999999999999", "0"])
def test_een_verzonnen_nummer_leest_nooit_wat_nog_moet_komen(wereld: Wereld, client_voor: ClientVoor, tot: str) -> None:
    _schrijf_vaak(wereld, 1)
    client = client_voor("corporatie")
    client.stuur(client.haal(ADRES).formulier("/lezing").vul(tot=tot), knop=KNOP)
    _schrijf_vaak(wereld, 1, begin=1)
    assert regels(client.haal(ADRES))[0].nieuw


def test_wat_niet_te_lezen_is_wordt_met_een_zin_geweigerd(wereld: Wereld, client_voor: ClientVoor) -> None:
    _schrijf_vaak(wereld, 1)
    client = client_voor("corporatie")
    pagina = client.stuur(client.haal(ADRES).formulier("/lezing").vul(tot="x"), 422, KNOP)
    assert pagina.fouten
    assert in_de_kop(pagina) == 1


def test_wie_niet_meer_meedoet_leest_ook_de_oude_meldingen_niet(wereld: Wereld, client_voor: ClientVoor) -> None:
    _schrijf_vaak(wereld, 2)
    wereld.werkwijze(dossier="delft")
    client = client_voor("provincie")
    assert in_de_kop(client.haal(ADRES)) == 3
    with wereld.app.app_context(), transactie():
        hier = sa.select(Dossier.id).where(Dossier.slug == wereld.dossier).scalar_subquery()
        deze = (Deelname.dossier_id == hier, Deelname.organisatie_id == wereld.organisaties["provincie-zuid-holland"])
        db.session.execute(sa.update(Deelname).where(*deze).values(actief=False))
    pagina = client.haal(ADRES)
    assert [m.dossier for m in regels(pagina)] == ["Delft"]
    assert in_de_kop(pagina) == 1
