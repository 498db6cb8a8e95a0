"""Two people at once about one version: real threads, on both engines; one consistent result, nothing overwritten."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest

from gesprekken.core.base import new_sleutel
from tests.conftest import ClientVoor
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.client import Pagina
from tests.ondersteuning.databank import tel
from tests.ondersteuning.tegelijk import dezelfde, tegelijk, verstuur
from tests.web.agenda.antwoorden import MITS, antwoordformulier, begin

KEER = range(3)


@pytest.mark.parametrize("_keer", KEER)
def test_een_antwoord_terwijl_een_nieuwe_versie_uitgaat_geldt_voor_de_tekst_die_is_gelezen(
    wereld: Wereld, client_voor: ClientVoor, _keer: int
) -> None:
    agenda, (een, twee, drie) = begin(wereld)
    agenda.bewaard(een, titel="Onderwerp 1, anders")
    client = client_voor("corporatie")
    formulier = antwoordformulier(client, agenda).vul({f"oordeel-{k}": "akkoord" for k in (een, twee, drie)})
    werk: list[Callable[[], object]] = [partial(verstuur, client, formulier), agenda.voorgelegd]
    pagina, _versie = tegelijk(werk)
    assert isinstance(pagina, Pagina)
    afdrukken = {i.vingerafdruk for i in agenda.instemmingen()}
    assert [v.nr for v in agenda.versies()] == [1, 2]
    if pagina.status == 200:  # the answer came first: it holds for the lines that stayed the same
        assert len(afdrukken) == 3
    else:
        assert (pagina.status, afdrukken) == (409, set())
        assert "Intussen is versie 2 voorgelegd" in pagina.tekst
    tweede = client.haal(agenda.adres())
    gevraagd = [f.select("legend span[dir]")[0].get_text(strip=True) for f in tweede.kies("form#antwoord > fieldset")]
    assert gevraagd == (["Onderwerp 1, anders"] if afdrukken else ["Onderwerp 1, anders", "Onderwerp 2", "Onderwerp 3"])


@pytest.mark.parametrize("_keer", KEER)
def test_een_voorwaarde_komt_voor_het_vaststellen_of_helemaal_niet(
    wereld: Wereld, client_voor: ClientVoor, _keer: int
) -> None:
    agenda, (een, *_rest) = begin(wereld)
    agenda.allen_akkoord()
    partij, trekker = client_voor("corporatie"), client_voor("coordinator")
    mits = antwoordformulier(partij, agenda).vul({f"oordeel-{een}": None, f"mits-{een}": MITS})
    vast = trekker.haal(agenda.adres("versies", "1", "vaststelling")).formulier("/vaststelling")
    antwoord, vaststelling = tegelijk([partial(verstuur, partij, mits), partial(verstuur, trekker, vast)])
    gegeven = MITS in {i.reden for i in agenda.instemmingen()}
    vastgesteld = agenda.versies()[0].vastgesteld_op is not None
    assert gegeven != vastgesteld
    assert (antwoord.status, vaststelling.status) == ((200, 422) if gegeven else (422, 200))
    if gegeven:
        assert "Geef eerst een reactie op de voorwaarde van Vidomes" in vaststelling.tekst
    else:
        assert "De agenda is vastgesteld." in antwoord.tekst
        assert MITS in antwoord.tekst


@pytest.mark.parametrize("_keer", KEER)
def test_een_laatste_antwoord_en_het_vaststellen_geven_samen_een_kloppende_versie(
    wereld: Wereld, client_voor: ClientVoor, _keer: int
) -> None:
    agenda, _sleutels = begin(wereld)
    agenda.allen_akkoord(1, "corporatie")
    agenda.na_de_termijn()
    partij, trekker = client_voor("corporatie"), client_voor("coordinator")
    laatste = antwoordformulier(partij, agenda).vul({})
    laatste.waarden["alles"] = "ja"
    vast = trekker.haal(agenda.adres("versies", "1", "vaststelling")).formulier("/vaststelling")
    antwoord, vaststelling = tegelijk([partial(verstuur, partij, laatste), partial(verstuur, trekker, vast)])
    assert vaststelling.status == 200
    aantal = len(agenda.instemmingen())
    assert (antwoord.status, aantal) in {(200, 12), (422, 9)}
    gelezen = client_voor("tafel").haal(agenda.adres())
    assert len(gelezen.kies(".gs-cel-akk .gs-status--gereed")) == aantal


def test_twintig_keer_hetzelfde_antwoord_is_een_antwoord(wereld: Wereld, client_voor: ClientVoor) -> None:
    agenda, _sleutels = begin(wereld)
    client = client_voor("corporatie")
    formulier = antwoordformulier(client, agenda)
    formulier.waarden["alles"] = "ja"
    regels = tel(wereld.app, "journaalregel")
    antwoorden = tegelijk([partial(v.post, formulier.adres, data=formulier.waarden) for v in dezelfde(client, 20)])
    assert {a.status_code for a in antwoorden} == {303}
    assert tel(wereld.app, "instemming") == 3
    assert tel(wereld.app, "journaalregel") == regels + 1


def test_twee_collegas_van_een_partij_geven_samen_een_antwoord_per_punt(
    wereld: Wereld, client_voor: ClientVoor
) -> None:
    agenda, _sleutels = begin(wereld)
    werk = []
    for wie in ("corporatie", "directeur"):
        client = client_voor(wie)
        formulier = antwoordformulier(client, agenda)
        formulier.waarden["alles"] = "ja"
        werk += [partial(verstuur, v, formulier.vul(verzoek=new_sleutel())) for v in dezelfde(client, 4)]
    assert {p.status for p in tegelijk(werk)} <= {200, 422}
    assert tel(wereld.app, "instemming") == 3


def test_twee_reacties_tegelijk_overschrijven_elkaar_niet(wereld: Wereld, client_voor: ClientVoor) -> None:
    agenda, (een, *_rest) = begin(wereld)
    agenda.antwoord("corporatie", {een: ("akkoord mits", MITS)})
    sleutel = agenda.instemmingen()[0].sleutel
    clients = {wie: client_voor(wie) for wie in ("coordinator", "collega")}
    formulieren = {w: c.haal(agenda.adres()).formulier(sleutel).vul(tekst=f"Van {w}.") for w, c in clients.items()}
    paginas = tegelijk([partial(verstuur, clients[w], f) for w, f in formulieren.items()])
    assert sorted(p.status for p in paginas) == [200, 422]
    opgeslagen = agenda.instemmingen()[0].antwoord
    for pagina, wie in zip(paginas, clients, strict=True):
        assert opgeslagen in pagina.tekst
        assert f"Van {wie}." in pagina.tekst
