"""Two people at once: real requests in real threads, on both engines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import partial

import pytest
import sqlalchemy as sa

from gesprekken.core.base import new_sleutel
from gesprekken.domain.dossiers.models import Bevestiging, Werkwijze
from gesprekken.domain.gesprekken.models import Gesprek, Gesprekswijziging, Uitnodiging, Verslag, Verslagversie
from gesprekken.infra.database import db
from gesprekken.queries.journaal import list_keten, list_ketens
from tests.conftest import ClientVoor
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.client import Formulier, Pagina, Paginaclient
from tests.ondersteuning.databank import gebroken_ketens, tel
from tests.ondersteuning.tegelijk import dezelfde, tegelijk, verstuur

VEEL = 20


@pytest.fixture(autouse=True)
def _de_ketens_blijven_heel(wereld: Wereld) -> Iterator[None]:
    yield
    assert gebroken_ketens(wereld.app) == {}


def _verslagteksten(wereld: Wereld) -> list[str]:
    return wereld.lees(lambda: list(db.session.scalars(sa.select(Verslagversie.tekst).order_by(Verslagversie.versie))))


MENSEN = {"coordinator": "De gemeente bouwt.", "collega": "De corporatie bouwt."}


def _sla_tegelijk_op(wereld: Wereld, clients: dict[str, Paginaclient], gesprek: str) -> dict[str, Pagina]:
    """Both opened the same version; each saves a text of their own."""
    adres = wereld.adres("gesprekken", gesprek, "verslag") + "?wijzigen=1"
    ingevuld = {wie: clients[wie].haal(adres).formulier("/verslag").vul(tekst=tekst) for wie, tekst in MENSEN.items()}
    antwoorden = tegelijk([partial(verstuur, clients[wie], formulier) for wie, formulier in ingevuld.items()])
    return dict(zip(MENSEN, antwoorden, strict=True))


@pytest.mark.parametrize("begonnen", [False, True])
def test_wie_een_verslag_na_een_ander_opslaat_ziet_beide_teksten_en_kiest(
    wereld: Wereld, client_voor: ClientVoor, begonnen: bool
) -> None:
    gesprek = wereld.gehouden().sleutel
    eerder = [wereld.verslag(gesprek, "Eerste versie.").tekst] if begonnen else []
    clients = {wie: client_voor(wie) for wie in MENSEN}
    uitkomst = _sla_tegelijk_op(wereld, clients, gesprek)
    assert sorted(p.status for p in uitkomst.values()) == [200, 409]
    winnaar, verliezer = sorted(MENSEN, key=lambda wie: uitkomst[wie].status)
    assert _verslagteksten(wereld) == [*eerder, MENSEN[winnaar]]

    conflict = uitkomst[verliezer]
    assert MENSEN[winnaar] in conflict.tekst
    assert conflict.formulier("/verslag").waarden["tekst"] == MENSEN[verliezer]
    assert wereld.actor(winnaar).naam in conflict.tekst

    samen = "Gemeente en corporatie bouwen."
    assert verstuur(clients[verliezer], conflict.formulier("/verslag").vul(tekst=samen)).status == 200
    assert _verslagteksten(wereld) == [*eerder, MENSEN[winnaar], samen]
    assert wereld.lees(lambda: db.session.scalars(sa.select(Verslag.tekst)).one()) == samen


def _planformulier(wereld: Wereld, client: Paginaclient) -> Formulier:
    leeg = client.haal(wereld.adres("gesprekken", "nieuw", "startgesprek")).formulier("/startgesprek")
    return leeg.vul(datum="24-09-2026", tijd="14:00", plaats="Stadhuis")


def test_twintig_keer_hetzelfde_formulier_plant_een_gesprek(wereld: Wereld, client_voor: ClientVoor) -> None:
    client = client_voor("coordinator")
    formulier, vensters = _planformulier(wereld, client), dezelfde(client, VEEL)
    voor = {tabel: tel(wereld.app, tabel) for tabel in ("gesprek", "uitnodiging", "journaalregel", "verzoek")}
    antwoorden = tegelijk([partial(v.post, formulier.adres, data=formulier.waarden) for v in vensters])
    assert {a.status_code for a in antwoorden} == {303}
    assert len({a.location for a in antwoorden}) == 1
    erbij = {tabel: tel(wereld.app, tabel) - aantal for tabel, aantal in voor.items()}
    partijen = wereld.lees(lambda: db.session.scalar(sa.select(sa.func.count()).select_from(Uitnodiging)))
    assert erbij == {"gesprek": 1, "uitnodiging": partijen, "journaalregel": 1, "verzoek": 1}


def test_twintig_pogingen_voor_dezelfde_stap_geven_een_gesprek(wereld: Wereld, client_voor: ClientVoor) -> None:
    werk = []
    for wie in ("coordinator", "collega"):
        client = client_voor(wie)
        formulier = _planformulier(wereld, client)
        for venster in dezelfde(client, VEEL // 2):
            eigen = formulier.vul(verzoek=new_sleutel())
            werk.append(partial(verstuur, venster, eigen))
    antwoorden = tegelijk(werk)
    assert Counter(p.status for p in antwoorden) == {200: 1, 422: VEEL - 1}
    for pagina in antwoorden:
        if pagina.status == 422:
            assert any("Er staat al een gesprek voor deze stap." in fout for fout in pagina.fouten)
    assert tel(wereld.app, "gesprek") == 1


@pytest.mark.parametrize("dossier", ["zoetermeer", "delft", "wassenaar"])
def test_wie_verplaatst_terwijl_een_ander_annuleert_wint_of_verliest_helemaal(
    wereld: Wereld, client_voor: ClientVoor, dossier: str
) -> None:
    gesprek = wereld.gepland(dossier=dossier)
    een, ander = client_voor(wereld.trekker(dossier)), client_voor(wereld.trekker(dossier))
    basis = wereld.adres("gesprekken", gesprek.sleutel, dossier=dossier)
    verplaatsing = een.haal(f"{basis}/verplaatsing").formulier("/verplaatsing")
    annulering = ander.haal(f"{basis}/annulering").formulier("/annulering")
    werk = [
        partial(verstuur, een, verplaatsing.vul(datum="30-09-2026", reden="De wethouder kan niet")),
        partial(verstuur, ander, annulering.vul(reden="De zaal is dicht")),
    ]
    verplaatst, geannuleerd = tegelijk(werk)
    assert sorted([verplaatst.status, geannuleerd.status]) == [200, 409]
    nu = wereld.lees(lambda: db.session.scalars(sa.select(Gesprek)).one())
    wijziging = wereld.lees(lambda: db.session.scalars(sa.select(Gesprekswijziging)).one())
    assert (nu.versie, nu.sequence, wijziging.sequence) == (2, 1, 1)
    assert (nu.status == "vervallen") == (geannuleerd.status == 200) == (wijziging.wordt_op is None)
    assert (nu.begint_op != gesprek.begint_op) == (verplaatst.status == 200)


@pytest.mark.parametrize("dossier", ["zoetermeer", "rijswijk", "wassenaar"])
def test_niemand_bevestigt_een_werkwijze_die_net_is_vervangen(
    wereld: Wereld, client_voor: ClientVoor, dossier: str
) -> None:
    wereld.werkwijze(dossier=dossier)
    adres = wereld.adres("werkwijze", "werkwijze", dossier=dossier)
    schrijver, lezer = client_voor(wereld.trekker(dossier)), client_voor("provincie")
    nieuw = schrijver.haal(adres).formulier("/werkwijze/werkwijze").vul(tekst="Wij doen het anders.")
    akkoord = lezer.haal(adres).formulier("/bevestiging")
    geschreven, bevestigd = tegelijk([partial(verstuur, schrijver, nieuw), partial(verstuur, lezer, akkoord)])
    assert geschreven.status == 200
    versies = wereld.lees(
        lambda: list(
            db.session.scalars(sa.select(Werkwijze.versie).join(Bevestiging, Bevestiging.werkwijze_id == Werkwijze.id))
        )
    )
    assert versies == ([1] if bevestigd.status == 200 else [])
    if bevestigd.status != 200:
        assert bevestigd.status == 422
        assert "Er is een nieuwere versie" in bevestigd.tekst
    keten = wereld.lees(
        lambda: [r.naar for k in list_ketens() for r in list_keten(k.naam) if r.naar.startswith("versie")]
    )
    assert keten == (["versie 1", "versie 1", "versie 2"] if versies else ["versie 1", "versie 2"])


def test_twee_die_tegelijk_inloggen_wisselen_en_lezen_zitten_elkaar_niet_in_de_weg(
    wereld: Wereld, client_voor: ClientVoor
) -> None:
    wereld.gepland()
    adressen = [f"/rondes/{wereld.ronde}/statusbord", wereld.adres(), "/mijn-werk", "/rondes"]
    lezers = [(client_voor(wie), a) for wie in ("coordinator", "corporatie", "provincie") for a in adressen]
    antwoorden = tegelijk([partial(c.haal, a) for c, a in lezers])
    assert {p.status for p in antwoorden} == {200}
