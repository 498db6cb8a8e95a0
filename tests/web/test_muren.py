"""The walls per agenda item, on every page that somebody can reach by a link or by typing an address.

One party's texts are canaries: they stand on a page of who is inside the wall (else the test would say nothing), and on
no page of anybody else, whatever their role.
"""

from __future__ import annotations

import re

import pytest

from gesprekken.core.errors import BestaatNiet, GesprekkenError
from gesprekken.services.daad import Daad
from gesprekken.services.opvolging import uitkomsten
from tests.conftest import ClientVoor
from tests.fabrieken.geheimen import VERVOLG, ZONDER, Geheimen, merk
from tests.fabrieken.wereld import MENSEN, Wereld
from tests.ondersteuning.client import Paginaclient
from tests.ondersteuning.wandeling import wandel

GEMEENTE = frozenset({"coordinator", "collega", "wethouder", "lezer"})
BINNEN = {"vidomes": GEMEENTE | {"corporatie", "directeur"}, "de-goede-woning": GEMEENTE | {"goede_woning"}}
IEDER = tuple(naam for naam, _slug, _rol in MENSEN)
TEKSTEN = (
    "zaal", "andere-zaal", "reden-van-verplaatsen", "namens", "verslag", "informatie", "eerste-besluit", "besluit",
    "waarom-gewijzigd", "actie", "actieresultaat", "open-actie", "belofte", "waarom-bijgesteld", "bijgestelde-belofte",
)  # fmt: skip
EIGEN_WERK = {"open-actie", "actie", "actieresultaat", "belofte", "bijgestelde-belofte", "waarom-bijgesteld"}
_KANARIE = re.compile(rf"{ZONDER}(vidomes|de-goede-woning)-([a-z -]+)")


def _gelezen(client: Paginaclient, adressen: list[str]) -> set[tuple[str, str]]:
    """(party, text) of every canary on the pages within reach and on the given addresses, refused ones included."""
    bladen = [pagina.antwoord.text for pagina in wandel(client, "/mijn-werk", per_endpoint=6)]
    bladen += [client.get(adres, follow_redirects=True).text for adres in adressen]
    return {(partij, wat.strip().replace(" ", "-")) for blad in bladen for partij, wat in _KANARIE.findall(blad)}


@pytest.fixture
def geheimen(wereld: Wereld) -> Geheimen:
    """Both items adopted, each with a talk of its own, minutes and every kind of outcome."""
    g = Geheimen(wereld)
    g.vastgesteld()
    for partij in BINNEN:
        g.gesprek_over(partij)
        g.verslag(partij)
        g.uitkomsten(partij)
    return g


def test_wie_niet_bij_een_punt_hoort_leest_er_nergens_iets_van(geheimen: Geheimen, client_voor: ClientVoor) -> None:
    """Over ten seconds: every page there is, for everybody outside the wall."""
    gemist, gelekt = {}, {}
    for wie in IEDER:
        gelezen = _gelezen(client_voor(wie), geheimen.adressen())
        for partij, binnen in BINNEN.items():
            eigen = {wat for van, wat in gelezen if van == partij}
            if wie in binnen:
                gemist[wie, partij] = set(TEKSTEN) - eigen
            else:
                gelekt[wie, partij] = eigen
    assert not {wie: wat for wie, wat in gelekt.items() if wat}
    assert not {wie: wat for wie, wat in gemist.items() if wat}


def test_een_gesprek_over_twee_punten_lekt_niets_naar_de_partij_van_een_punt(
    wereld: Wereld, client_voor: ClientVoor
) -> None:
    """Over ten seconds: every page there is, for the party of one item."""
    g = Geheimen(wereld)
    g.vastgesteld()
    g.gesprek_over("vidomes", "de-goede-woning")
    for partij in BINNEN:
        g.verslag(partij)
        g.uitkomsten(partij)
        g.afgesloten(partij)
    eigen = set(TEKSTEN[4:]) | {"uitkomst"}
    for partij, wie in (("vidomes", "corporatie"), ("de-goede-woning", "goede_woning")):
        gelezen = _gelezen(client_voor(wie), g.adressen())
        assert eigen <= {wat for van, wat in gelezen if van == partij}
        assert not eigen & {wat for van, wat in gelezen if van != partij}
    for wie in ("provincie", "secretariaat", "tafel", "vreemde_corporatie"):
        assert not _gelezen(client_voor(wie), g.adressen()), wie


def test_voor_de_agenda_is_vastgesteld_is_er_geen_vervolg(wereld: Wereld, client_voor: ClientVoor) -> None:
    """Over ten seconds: every page of the follow-up, for everybody."""
    g = Geheimen(wereld)
    g.spel.voorgelegd()
    with wereld.context(), pytest.raises(BestaatNiet):
        uitkomsten.voeg_informatie_toe(
            g.punt("vidomes").daad(g.trekker, wereld.klok()), g.punt("vidomes").sleutel, merk("vidomes", "te vroeg")
        )
    for wie in IEDER:
        client = client_voor(wie)
        for sleutel in g.punten.values():
            assert client.get(wereld.adres("vervolg", VERVOLG, "punten", sleutel)).status_code == 404, wie
        assert not _gelezen(client, []), wie


def test_de_laatst_vastgestelde_matrix_beslist_en_niet_een_versie_die_nog_voorligt(
    geheimen: Geheimen, client_voor: ClientVoor
) -> None:
    """Over ten seconds: every page there is, for everybody outside the wall."""
    geheimen.gewisseld("vidomes", "provincie-zuid-holland")
    geheimen.vastgesteld()
    gelezen = _gelezen(client_voor("corporatie"), geheimen.adressen())
    # What Vidomes promised itself it can still read and do; nothing of what was said or decided.
    assert {wat for van, wat in gelezen if van == "vidomes"} <= EIGEN_WERK
    assert {"open-actie", "bijgestelde-belofte"} <= {wat for _van, wat in gelezen}
    nu_binnen = {wat for van, wat in _gelezen(client_voor("provincie"), geheimen.adressen()) if van == "vidomes"}
    assert set(TEKSTEN[4:]) <= nu_binnen


def test_een_voorgelegde_versie_opent_nog_geen_muur(geheimen: Geheimen, client_voor: ClientVoor) -> None:
    """Over ten seconds: every page there is, for everybody outside the wall."""
    geheimen.gewisseld("vidomes", "provincie-zuid-holland")
    geheimen.spel.voorgelegd()
    assert not _gelezen(client_voor("provincie"), geheimen.adressen())
    eigen = {wat for van, wat in _gelezen(client_voor("corporatie"), geheimen.adressen()) if van == "vidomes"}
    assert set(TEKSTEN) <= eigen


@pytest.mark.parametrize("wie", ["goede_woning", "provincie", "secretariaat"])
def test_wie_buiten_de_muur_staat_verandert_er_niets(geheimen: Geheimen, wereld: Wereld, wie: str) -> None:
    actor, nu = wereld.actor(wie), wereld.klok()
    with wereld.context():
        for daad in (
            lambda: uitkomsten.voeg_informatie_toe(
                geheimen.punt("vidomes").daad(actor, nu), geheimen.punt("vidomes").sleutel, "x"
            ),
            lambda: uitkomsten.rond_puntactie_af(Daad(actor, nu, *geheimen.plek), geheimen.acties["vidomes"], "x"),
        ):
            with pytest.raises(GesprekkenError):
                daad()
