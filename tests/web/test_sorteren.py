"""Every list of a page has its names where a reader looks for them, on both engines."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import sqlalchemy as sa

from gesprekken.core.permissions import Rol
from gesprekken.domain.dossiers.models import Deelname, Dossier
from gesprekken.domain.partijen.organisaties import Organisatie
from gesprekken.domain.rondes.models import Ronde
from gesprekken.infra.database import db
from gesprekken.infra.transactie import transactie
from tests.conftest import ClientVoor
from tests.fabrieken.registerspel import Registerspel
from tests.fabrieken.vraagspel import Vraagspel
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.boom import Tag
from tests.ondersteuning.client import Pagina

NAMEN = ("9 Laag", "10 Hoog", "Ámsterdam", "'s-Gravenhage", "IJsselstein", "Zoetermeer")
DOOR_ELKAAR = ("IJsselstein", "10 Hoog", "Zoetermeer", "'s-Gravenhage", "9 Laag", "Ámsterdam")
HIER = "Weesp"  # what the municipality of the dossier is called here
MINSTE = 3  # names in a list, before it is one


def _hernoem(wereld: Wereld) -> None:
    """The other municipalities and the corporations at the table get the names, not in their order."""
    with wereld.app.app_context(), transactie():
        for dossier in db.session.scalars(sa.select(Dossier)):
            dossier.feitenversie += 1
        for ronde in db.session.scalars(sa.select(Ronde)):
            ronde.feitenversie += 1
        hier = db.session.scalars(sa.select(Dossier).where(Dossier.slug == wereld.dossier)).one()
        anderen = db.session.scalars(sa.select(Dossier).where(Dossier.id != hier.id).order_by(Dossier.id)).all()
        for dossier, naam in [(hier, HIER), *zip(anderen, DOOR_ELKAAR, strict=False)]:
            gemeente = db.session.get_one(Organisatie, dossier.trekker_id)
            gemeente.naam, gemeente.kort, dossier.naam = f"Gemeente {naam}", naam, naam
        corporaties = db.session.scalars(
            sa.select(Organisatie)
            .join(Deelname, Deelname.organisatie_id == Organisatie.id)
            .where(Deelname.dossier_id == hier.id, Deelname.hoedanigheid == "corporatie")
            .order_by(Organisatie.id)
        ).all()
        assert len(corporaties) >= MINSTE
        for corporatie, naam in zip(corporaties, DOOR_ELKAAR, strict=False):
            corporatie.naam = corporatie.kort = naam


def _naam_van(deel: Tag) -> str:
    tekst = " ".join(deel.get_text(" ").split()).removeprefix("Gemeente ").replace("’", "'")
    return next((naam for naam in NAMEN if tekst.startswith(naam)), "")


def _lijsten(pagina: Pagina) -> Iterator[list[str]]:
    """The names of every list: what stands beside each other and begins with one of them."""
    for ouder in pagina.kies("main *, #inhoud *"):
        namen = [naam for kind in ouder.kinderen if (naam := _naam_van(kind))]
        if len(namen) >= MINSTE and len(set(namen)) == len(namen):
            yield namen


def _keur(pagina: Pagina) -> int:
    """How many lists there are; each is in order."""
    lijsten = list(_lijsten(pagina))
    for namen in lijsten:
        assert namen == [naam for naam in NAMEN if naam in namen], pagina.adres
    return len(lijsten)


@pytest.fixture
def register(wereld: Wereld) -> Registerspel:
    """Something happened, and then everybody got another name."""
    Vraagspel(wereld).bijgedragen()
    wereld.bevroren(wereld.vergadering().sleutel)
    spel = Registerspel(wereld)
    for naam in DOOR_ELKAAR:
        spel.ingevoerd("", naam, corporatie="vidomes", vertrouwelijkheid="openbaar")
    for naam in DOOR_ELKAAR:
        wereld.persoon("vidomes", Rol.CORPORATIE_MEDEWERKER, naam=naam)
    _hernoem(wereld)
    return spel


def test_elke_lijst_op_deze_pagina_s_staat_in_de_volgorde_van_een_lezer(
    register: Registerspel, wereld: Wereld, client_voor: ClientVoor
) -> None:
    ronde, gesprek = f"/rondes/{wereld.ronde}", wereld.adres("gesprekken", "nieuw", "startgesprek")
    bezoeken = {
        "secretariaat": [ronde, f"{ronde}/statusbord", f"{ronde}/optelsom", "/rondes/nieuw/addendum-5a-5b"],
        "provincie": [ronde, f"{ronde}/statusbord", "/onze-afspraken"],
        "coordinator": [wereld.adres(), gesprek, register.adres(), register.adres("locaties", "nieuw"),
                        wereld.adres("vragen", "overzicht-5b"), wereld.adres("werkwijze", "werkwijze")],
        "corporatie": [wereld.adres(), register.adres(), "/onze-woningen"],
    }  # fmt: skip
    gevonden: dict[tuple[str, str], int] = {}
    for wie, adressen in bezoeken.items():
        client = client_voor(wie)
        gevonden |= {(wie, adres): _keur(client.haal(adres)) for adres in adressen}
    assert not [plek for plek, aantal in gevonden.items() if not aantal], gevonden


def test_mijn_werk_zet_wat_even_dringend_is_op_naam_van_het_dossier(wereld: Wereld, client_voor: ClientVoor) -> None:
    for slug in ("rijswijk", "delft", "westland", "wassenaar", "den-haag", "midden-delfland"):
        wereld.werkwijze(dossier=slug)
    _hernoem(wereld)
    regels = client_voor("provincie").haal("/mijn-werk").kies("tr[data-dossier]")
    cellen = [r.select("td[data-label=Dossier]")[0] for r in regels if "bevestigen" in r.select("th")[0].get_text()]
    namen = [naam for cel in cellen if (naam := _naam_van(cel))]
    assert namen == [naam for naam in NAMEN if naam in namen]
    assert len(namen) >= MINSTE


@pytest.mark.usefixtures("register")
def test_mensen_staan_per_organisatie_op_naam(wereld: Wereld, client_voor: ClientVoor) -> None:
    gesprek = wereld.gehouden()
    wereld.verslag(gesprek.sleutel)
    pagina = client_voor("coordinator").haal(wereld.adres("gesprekken", gesprek.sleutel, "verslag"))
    keuzes = [_naam_van(o) for o in pagina.kies("select[name=functie] option") if _naam_van(o)]
    assert tuple(keuzes) == NAMEN


def test_een_andere_naam_verhuist_mee(register: Registerspel, client_voor: ClientVoor) -> None:
    sleutel = register.ingevoerd("", "Zwet", corporatie="vidomes", vertrouwelijkheid="openbaar")
    client = client_voor("coordinator")
    assert client.haal(register.adres()).kies("tr[data-regel]")[-1]["id"] == sleutel
    register.gewijzigd(sleutel, corporatie="vidomes", locatie="'t Aardig", vertrouwelijkheid="openbaar")
    regels = [str(tr["data-regel"]) for tr in client.haal(register.adres()).kies("tr[data-regel]")]
    assert regels == ["9 Laag", "10 Hoog", "'t Aardig", "Ámsterdam", "'s-Gravenhage", "IJsselstein", "Zoetermeer"]
