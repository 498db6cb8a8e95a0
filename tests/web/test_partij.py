"""A party does what is asked of it, whatever kind of organisation it is and whoever leads; no party, no rights."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
import sqlalchemy as sa

from gesprekken.core.actor import Actor
from gesprekken.core.permissions import DEELNAME, GRANTS, Permission, Rol
from gesprekken.domain.dossiers.models import Deelname
from gesprekken.domain.partijen.organisaties import Organisatiesoort
from gesprekken.infra.database import db
from gesprekken.infra.transactie import transactie
from tests.conftest import ClientVoor
from tests.fabrieken.rondes import maak_ronde
from tests.fabrieken.tekenspel import Tekenspel
from tests.fabrieken.vraagspel import STAP as STAP_5B
from tests.fabrieken.vraagspel import Vraagspel
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.client import Pagina, Paginaclient
from tests.ondersteuning.databank import inhoud
from tests.web.agenda.agendas import Proefagenda, samenstelling

P, R, S = Permission, Rol, Organisatiesoort
LEIDER = "provincie-zuid-holland"
# Who is around the table of the province: two municipalities and a corporation.
PARTIJEN = {"zoetermeer": R.GEMEENTE_COORDINATOR, "delft": R.GEMEENTE_COORDINATOR, "vidomes": R.CORPORATIE_MEDEWERKER}
VERBODEN = ("werkwijze/werkwijze/bevestiging", "agenda/gespreksagenda/versies/1/antwoord", "bod/bod/voorstellen")


@pytest.fixture
def leider(wereld: Wereld) -> Actor:
    """The world goes on in a round that the province leads; somebody who acts for it there."""
    with wereld.context():
        wereld.ronde, wereld.dossier = maak_ronde(naam="Provinciaal", trekkers=S.PROVINCIE).slug, LEIDER
    wereld.mensen["provincie"] = wereld.persoon(LEIDER, R.PROVINCIE_PARTNER)
    return wereld.mensen["provincie"]


@pytest.fixture
def partijen(leider: Actor, wereld: Wereld, client_voor: ClientVoor) -> dict[str, Paginaclient]:
    """A browser for each of them, by slug."""
    assert leider.trekt
    return {slug: client_voor(wereld.persoon(slug, rol)) for slug, rol in PARTIJEN.items()}


def _werk(client: Paginaclient, wereld: Wereld) -> set[str]:
    """Where mijn werk leads to in this dossier."""
    hrefs = [str(a["href"]).partition("#")[0] for a in client.haal("/mijn-werk").kies("th a")]
    return {h.removeprefix(wereld.adres() + "/") for h in hrefs if h.startswith(wereld.adres() + "/")}


def _doe(client: Paginaclient, adres: str, formulier: str, waarden: Mapping[str, Any]) -> Pagina:
    return client.stuur(client.haal(adres).formulier(formulier).vul(waarden))


def test_elke_partij_bevestigt_de_werkwijze_van_de_provincie(
    leider: Actor, partijen: dict[str, Paginaclient], client_voor: ClientVoor, wereld: Wereld
) -> None:
    adres = wereld.adres("werkwijze", "werkwijze")
    _doe(client_voor(leider), adres, "werkwijze", {"tekst": "Wij praten eerst samen."})
    for client in partijen.values():
        assert "werkwijze/werkwijze" in _werk(client, wereld)
        assert "U heeft deze versie bevestigd." in _doe(client, adres, "bevestiging", {}).tekst
        assert "werkwijze/werkwijze" not in _werk(client, wereld)


def test_elke_partij_brengt_in_en_antwoordt_op_de_agenda(
    leider: Actor, partijen: dict[str, Paginaclient], client_voor: ClientVoor, wereld: Wereld
) -> None:
    agenda, baas = Proefagenda(wereld), client_voor(leider)
    for slug in PARTIJEN:
        wereld.mensen[slug] = wereld.persoon(slug, PARTIJEN[slug])
        onderwerp = agenda.adres("onderwerpen", agenda.inbreng(f"Wat doet {slug}?", slug))
        baas.stuur(baas.haal(onderwerp).formulier("opneming"))
    baas.stuur(samenstelling(baas.haal(agenda.adres("samenstelling")), "Versie 1 voorleggen"))
    for slug, client in partijen.items():
        assert "agenda/gespreksagenda" in _werk(client, wereld)
        formulier = client.haal(agenda.adres()).formulier("versies/1/antwoord")
        akkoord = {str(k["name"]): "akkoord" for k in client.haal(agenda.adres()).kies("#antwoord input[type=radio]")}
        client.stuur(formulier.vul(akkoord))
        assert "agenda/gespreksagenda" not in _werk(client, wereld), slug


def test_elke_partij_stelt_voor_en_draagt_bij(
    leider: Actor, partijen: dict[str, Paginaclient], client_voor: ClientVoor, wereld: Wereld
) -> None:
    bod, vragen = wereld.adres("bod", "bod"), wereld.adres("vragen", STAP_5B)
    for slug, client in partijen.items():
        _doe(client, bod, "/voorstellen", {"segment": "daeb", "woningen": "40", "tekst": f"Kan bij {slug}."})
        assert "vragen/overzicht-5b" in _werk(client, wereld)
        _doe(client, vragen, "/bijdrage", {"tekst": f"Dit doet {slug}."})
        assert "vragen/overzicht-5b" not in _werk(client, wereld)
    gelezen = client_voor(leider).haal(bod).tekst
    assert all(f"Kan bij {slug}." in gelezen for slug in PARTIJEN)


def test_wie_gevraagd_is_tekent_ook_de_provincie_en_een_gemeente_die_partij_is(
    wereld: Wereld, client_voor: ClientVoor
) -> None:
    allen = {STAP_5B: {"ondertekenaars": ["trekker", "gemeente", "corporatie"]}}
    with wereld.context():
        ronde = maak_ronde(naam="Provinciaal", trekkers=S.PROVINCIE, anders=allen)
        wereld.ronde, wereld.dossier = ronde.slug, LEIDER
    leider = wereld.persoon(LEIDER, R.PROVINCIE_PARTNER)
    spel = Vraagspel(wereld, LEIDER)
    spel.trekker = leider
    spel.alles_beantwoord()
    spel.ingediend()
    bestuurders = {"delft": R.GEMEENTE_BESTUURDER, "vidomes": R.CORPORATIE_BESTUURDER}
    tekenaars = [leider, *(wereld.persoon(slug, rol) for slug, rol in bestuurders.items())]
    bewijs = Tekenspel(wereld, STAP_5B).adres()
    for tekenaar in tekenaars:
        na = _doe(client_voor(tekenaar), bewijs, "ondertekening", {"keuze": "ondertekenen"})
        (vak,) = na.kies(f"article[data-partij='{tekenaar.organisatie_naam}']")
        assert "Ondertekend" in vak.get_text()


def test_wie_niet_om_een_handtekening_is_gevraagd_krijgt_geen_formulier_maar_een_zin(
    leider: Actor, wereld: Wereld, client_voor: ClientVoor
) -> None:
    spel = Vraagspel(wereld, LEIDER)
    spel.trekker = leider
    spel.alles_beantwoord()
    spel.ingediend()
    client, bewijs = client_voor(wereld.persoon("delft", R.GEMEENTE_BESTUURDER)), Tekenspel(wereld, STAP_5B).adres()
    assert [f.adres for f in client.haal(bewijs).formulieren() if f.adres.endswith("ondertekening")] == []
    token = {"csrf_token": client.token(), "verzoek": "x" * 16}
    antwoord = client.post(bewijs + "/ondertekening", data=token)
    assert antwoord.status_code == 403
    assert "hoeft dit overzicht niet te ondertekenen" in antwoord.text


def test_partij_zijn_in_het_ene_dossier_geeft_niets_in_het_andere(
    partijen: dict[str, Paginaclient], wereld: Wereld
) -> None:
    with wereld.context():
        maak_ronde(naam="Gewoon geleid")
    client = partijen["zoetermeer"]
    token = {"csrf_token": client.token(), "verzoek": "x" * 16}
    voor = inhoud(wereld.app, "sessie")
    for deel in VERBODEN:
        assert client.post(f"/rondes/gewoon-geleid/zoetermeer/{deel}", data=token).status_code == 403, deel
        assert client.post(f"/rondes/gewoon-geleid/delft/{deel}", data=token).status_code == 404, deel
    assert inhoud(wereld.app, "sessie") == voor


def test_wie_geen_partij_meer_is_is_alles_kwijt(
    leider: Actor, partijen: dict[str, Paginaclient], client_voor: ClientVoor, wereld: Wereld
) -> None:
    adres = wereld.adres("werkwijze", "werkwijze")
    _doe(client_voor(leider), adres, "werkwijze", {"tekst": "Wij praten eerst samen."})
    client = partijen["delft"]
    token = {"csrf_token": client.token(), "verzoek": "x" * 16}
    with wereld.app.app_context(), transactie():
        deze = (Deelname.organisatie_id == wereld.organisaties["delft"],)
        db.session.execute(sa.update(Deelname).where(*deze).values(actief=False))
    for deel in VERBODEN:
        assert client.post(wereld.adres(deel), data=token).status_code == 404, deel
    assert _werk(client, wereld) == set()
    assert "U heeft deze versie bevestigd." in _doe(partijen["zoetermeer"], adres, "bevestiging", {}).tekst


def test_deelnemen_voegt_geen_lezen_toe_en_niets_aan_wie_alleen_leest() -> None:
    rechten = frozenset().union(*DEELNAME.values())
    assert not [p for p in rechten if p.endswith(":lezen")]
    assert all(not DEELNAME[rol] & GRANTS[rol] for rol in DEELNAME), "added, not repeated"
    assert rechten <= GRANTS[R.CORPORATIE_MEDEWERKER] & GRANTS[R.PROVINCIE_PARTNER]
    assert not set(DEELNAME) & {R.GEMEENTE_LEZER, R.PROVINCIE_TOETSER, R.HUURDERSORGANISATIE}
