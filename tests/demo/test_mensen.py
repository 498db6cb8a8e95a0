"""People of the demo are functions, not persons, and every role has an account that works."""

from __future__ import annotations

import re

from flask import Flask
import pytest
import sqlalchemy as sa

from gesprekken.core.permissions import ROLNAAM, Rol
from gesprekken.demo.mensen import demo_accounts
from gesprekken.domain.gesprekken.models import Gesprek, Uitnodiging
from gesprekken.domain.partijen.organisaties import Organisatie
from gesprekken.domain.partijen.personen import Functie, Gebruiker
from gesprekken.infra.database import db
from gesprekken.infra.wachtwoorden import klopt
from gesprekken.queries.partijen.partijen import find_inlog, list_demofuncties

FUNCTIES = re.compile(
    r"(Tweede coördinator|Coördinator|Regiocoördinator|Bestuurder|Meelezer|Medewerker|Accounthouder|Toetser|Lid"
    r"|Secretaris|Technisch beheerder)(?: (?P<van>.+))?"
)


def namen_van_organisaties() -> set[str]:
    """What may follow a function: an organisation, as it is called in full or in short, or what it is about."""
    rijen = db.session.execute(sa.select(Organisatie.naam, Organisatie.kort))
    namen = {naam for rij in rijen for naam in rij}
    return namen | {"provincie", "Bouwen en Wonen", "Delft en Midden-Delfland", ""}


def test_niemand_heet_naar_een_mens(demo: Flask) -> None:
    bekend = namen_van_organisaties()
    for naam in db.session.scalars(sa.select(Gebruiker.naam)):
        gevonden = FUNCTIES.fullmatch(naam)
        assert gevonden, naam
        van = gevonden["van"] or ""
        assert any(van == b or (van and b.endswith(f" {van}")) for b in bekend), naam


def test_ook_wie_namens_een_ander_kwam_of_het_gesprek_leidde_is_een_functie(demo: Flask) -> None:
    namens = set(db.session.scalars(sa.select(Uitnodiging.namens))) - {""}
    leiders = set(db.session.scalars(sa.select(Gesprek.gespreksleider))) - {""}
    assert namens
    assert all(re.fullmatch(r"(de bestuurder|het college) van .+", n) for n in namens)
    assert leiders == {"Onafhankelijk gespreksleider"}


@pytest.mark.parametrize("rol", Rol)
def test_elke_rol_heeft_een_voorbeeldaccount_waarmee_je_kunt_inloggen(demo: Flask, rol: Rol) -> None:
    account = next(a for a in demo_accounts() if a.rol == ROLNAAM[rol])
    inlog = find_inlog(account.email)
    assert inlog is not None
    assert klopt(inlog[1], account.wachtwoord)
    eerste = next(f for f in list_demofuncties() if f.rol == rol)
    assert eerste.persoon_id == inlog[0], "the page and the terminal name the same example"


def test_mail_aan_een_demo_account_kan_nergens_aankomen(demo: Flask) -> None:
    adressen = list(db.session.scalars(sa.select(Gebruiker.email)))
    assert adressen
    assert all(adres.endswith("@voorbeeld.example") for adres in adressen)


def test_de_eerste_gemeente_is_leidschendam_voorburg(demo: Flask) -> None:
    eerste = next(f for f in list_demofuncties() if f.rol == Rol.GEMEENTE_COORDINATOR)
    assert eerste.organisatie_naam == "Gemeente Leidschendam-Voorburg"


def test_partner_en_toetser_van_de_provincie_zijn_verschillende_mensen(demo: Flask) -> None:
    wie = {rol: {f.persoon_id for f in list_demofuncties() if f.rol == rol} for rol in Rol}
    assert wie[Rol.PROVINCIE_PARTNER]
    assert wie[Rol.PROVINCIE_PARTNER].isdisjoint(wie[Rol.PROVINCIE_TOETSER])


def test_iemand_heeft_twee_functies(demo: Flask) -> None:
    tellingen = sa.select(sa.func.count()).group_by(Functie.gebruiker_id).select_from(Functie)
    assert sorted(db.session.scalars(tellingen))[-2:] == [1, 2]


def test_elke_gemeente_en_elke_corporatie_heeft_iemand(demo: Flask) -> None:
    zonder = (
        sa.select(Organisatie.kort)
        .outerjoin(Functie, Functie.organisatie_id == Organisatie.id)
        .where(Organisatie.soort.in_(["gemeente", "corporatie"]), Functie.id.is_(None))
    )
    assert db.session.scalars(zonder).all() == []
