"""What stayed open in the round before is offered on the list of submissions of the next one."""

from __future__ import annotations

from dataclasses import replace

import pytest
import sqlalchemy as sa

from gesprekken.domain.agenda.models import Onderwerp, Openpunt, Puntpartij
from gesprekken.domain.agenda.statussen import is_te_wijzigen
from gesprekken.domain.dossiers.models import Deelname, Dossier
from gesprekken.domain.opvolging.models import Toezegging
from gesprekken.domain.rondes.models import Ronde
from gesprekken.infra.database import db
from gesprekken.infra.transactie import transactie
from tests.conftest import ClientVoor
from tests.fabrieken.opvolgingzetten import Opvolging
from tests.fabrieken.volgende import bleef_open, sjabloon, volgende_ronde
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.client import Formulier, Pagina, Paginaclient
from tests.ondersteuning.databank import inhoud, tel
from tests.web.agenda.inbrengen import adres

OVER, BELOFTE = "/overneming", "Wij bouwen er achttien."


@pytest.fixture
def nieuw(wereld: Wereld) -> Wereld:
    """The next round, while 'Grond', 'Hoogte' and a commitment on 'Klaar' are open in the one before."""
    bleef_open(wereld)
    return volgende_ronde(wereld)


def aanbod(pagina: Pagina) -> dict[str, str]:
    """Key of what is offered -> its name; in order."""
    vakjes = pagina.kies("#openpunten input[name=punten]")
    return {str(v["value"]): pagina.kies(f"label[for='{v['id']}']")[0].get_text(strip=True) for v in vakjes}


def onderwerpen(wereld: Wereld) -> dict[str, Onderwerp]:
    """The submissions of the next round by title."""
    vraag = sa.select(Onderwerp).where(Onderwerp.gemaakt_op == wereld.klok())
    return wereld.lees(lambda: {o.titel: o for o in db.session.scalars(vraag)})


def naar_weglating(formulier: Formulier, sleutel: str) -> Formulier:
    """The same form, sent by the button of one point."""
    return Formulier(formulier.adres.replace(OVER, f"/{sleutel}/weglating"), formulier.waarden)


def test_de_gemeente_krijgt_knelpunten_doorgeschoven_punten_en_lopende_toezeggingen(
    client_voor: ClientVoor, nieuw: Wereld
) -> None:
    pagina = client_voor("coordinator").haal(adres(nieuw))
    assert list(aanbod(pagina).values()) == ["Grond", "Hoogte", BELOFTE]
    assert set(pagina.formulier(OVER).waarden["punten"]) == set(aanbod(pagina))
    for zin in ("Bleef open in Najaar 2026 3", "Nog geen uitkomst", "Doorgeschoven , De welstand moet eerst kiezen.",
                "Loopt nog , uiterlijk 29 september 2026", "Toezegging van De Goede Woning bij agendapunt 3: Klaar",
                "grondprijs · Oost · 20 woningen", "Een toezegging is alleen voor de partijen"):  # fmt: skip
        assert zin in pagina.tekst, zin
    for link in pagina.kies("#openpunten p a"):
        assert client_voor("coordinator").get(str(link["href"])).status_code == 200
    assert "Wij tekenen" not in pagina.tekst
    assert "toren" not in pagina.tekst


def test_een_toezegging_waarvan_de_dag_voorbij_is_heet_niet_op_tijd(client_voor: ClientVoor, nieuw: Wereld) -> None:
    nieuw.klok.verder(days=30)
    assert "Niet op tijd nagekomen , uiterlijk 29 september 2026" in client_voor("lezer").haal(adres(nieuw)).tekst


def test_overnemen_maakt_een_stil_concept_met_alles_wat_al_bekend_was(client_voor: ClientVoor, nieuw: Wereld) -> None:
    client = client_voor("coordinator")
    voor = tel(nieuw.app, "journaalregel")
    gelukt = client.stuur(client.haal(adres(nieuw)).formulier(OVER))
    assert "Overgenomen als concept." in gelukt.tekst
    assert not aanbod(gelukt)
    gemaakt = onderwerpen(nieuw)
    assert set(gemaakt) == {"Grond", "Hoogte", BELOFTE}
    grond = gemaakt["Grond"]
    assert (grond.soort, grond.doel, grond.locatie, grond.woningen, grond.knelpunt) == (
        "5b belemmering", "doelgroepvoorraad", "Oost", 20, "grondprijs"
    )  # fmt: skip
    assert all(is_te_wijzigen(o) and o.ingediend_op is None for o in gemaakt.values())
    assert {o.indiener_id for o in gemaakt.values()} == {nieuw.organisaties["zoetermeer"]}
    assert tel(nieuw.app, "journaalregel") == voor
    for wie in ("corporatie", "goede_woning", "provincie", "secretariaat"):
        lijst = client_voor(wie).haal(adres(nieuw)).tekst
        assert "achttien" not in lijst, wie
        assert client_voor(wie).get(adres(nieuw, grond.sleutel)).status_code == 404, wie


def test_alleen_wat_is_aangevinkt_gaat_mee_en_niets_wordt_twee_keer_aangeboden(
    client_voor: ClientVoor, nieuw: Wereld
) -> None:
    client = client_voor("coordinator")
    formulier = client.haal(adres(nieuw)).formulier(OVER)
    client.stuur(formulier.vul(punten=[nieuw.extra["Grond"]]))  # type: ignore[list-item]  # a key
    pagina = client_voor("collega").haal(adres(nieuw))
    assert list(aanbod(pagina).values()) == ["Hoogte", BELOFTE]
    assert "Al overgenomen: 1" in pagina.tekst
    weer = client.stuur(formulier.vul(verzoek="een-ander-verzoek"), 422)
    assert "Een punt dat u koos is intussen overgenomen" in weer.fouten[0]
    assert list(aanbod(weer).values()) == ["Hoogte", BELOFTE]
    assert set(onderwerpen(nieuw)) == {"Grond"}


def test_niet_overnemen_bewaart_wie_en_waarom_achter_de_muur_van_het_punt(
    client_voor: ClientVoor, nieuw: Wereld
) -> None:
    client, sleutel = client_voor("coordinator"), str(nieuw.extra["belofte"])
    formulier = client.haal(adres(nieuw)).formulier(OVER).vul({f"reden-{sleutel}": "Dat bouwt een ander."})
    pagina = client.stuur(naar_weglating(formulier, sleutel))
    assert list(aanbod(pagina).values()) == ["Grond", "Hoogte", BELOFTE]  # the last under 'niet overgenomen'
    assert set(pagina.formulier(OVER).waarden["punten"]) == {nieuw.extra["Grond"], nieuw.extra["Hoogte"]}
    assert f"Niet overgenomen door {nieuw.actor('coordinator').naam}" in pagina.tekst
    regel = "Toezegging van De Goede Woning bleef open en is niet overgenomen"
    for wie, leest in (("goede_woning", True), ("lezer", True), ("corporatie", False), ("secretariaat", False)):
        journaal = client_voor(wie).haal(nieuw.adres("journaal")).tekst
        assert (regel in journaal) is leest, wie
        assert ("Dat bouwt een ander." in journaal) is leest, wie
    assert not onderwerpen(nieuw)


def test_wat_is_weggelaten_kan_alsnog_mee(client_voor: ClientVoor, nieuw: Wereld) -> None:
    client, grond = client_voor("coordinator"), str(nieuw.extra["Grond"])
    formulier = client.haal(adres(nieuw)).formulier(OVER)
    weg = client.stuur(naar_weglating(formulier, grond))
    assert client.stuur(naar_weglating(formulier.vul(verzoek="nog-een-keer"), grond), 422).fouten
    client.stuur(weg.formulier(OVER).vul(punten=grond))
    assert set(onderwerpen(nieuw)) == {"Grond"}
    (besluit,) = nieuw.lees(lambda: db.session.scalars(sa.select(Openpunt)).all())
    assert besluit.onderwerp_id is not None


def _fout(formulier: Formulier, geval: str, sleutels: dict[str, object]) -> Formulier:
    if geval == "niets":
        return formulier.vul(punten=None)
    if geval == "vreemd":
        return formulier.vul(punten=["bestaat-niet", "\x00"])
    if geval == "gesloten":
        return formulier.vul(punten=str(sleutels["Klaar"]))
    te_lang = formulier.vul({f"reden-{sleutels['Grond']}": "x" * 4_001})
    return naar_weglating(te_lang, str(sleutels["Grond"]))


@pytest.mark.parametrize(
    ("geval", "zin"),
    [
        ("niets", "Kies ten minste één punt dat u overneemt."),
        ("vreemd", "Een punt dat u koos is intussen overgenomen, of het bleef niet open."),
        ("gesloten", "Een punt dat u koos is intussen overgenomen, of het bleef niet open."),
        ("te lang", "Maak dit korter: ten hoogste 4.000 tekens."),
    ],
)
def test_wat_niet_kan_krijgt_een_zin_en_verandert_niets(
    client_voor: ClientVoor, nieuw: Wereld, geval: str, zin: str
) -> None:
    client = client_voor("coordinator")
    formulier = _fout(client.haal(adres(nieuw)).formulier(OVER), geval, nieuw.extra)
    voor = inhoud(nieuw.app, "sessie")
    pagina = client.stuur(formulier, 422)
    assert pagina.fouten[0].startswith(zin)
    assert pagina.kies("title")[0].get_text().startswith("Fout: ")
    assert inhoud(nieuw.app, "sessie") == voor


def test_een_corporatie_brengt_opnieuw_in_wat_zij_zelf_had_ingebracht(client_voor: ClientVoor, nieuw: Wereld) -> None:
    client = client_voor("corporatie")
    pagina = client.haal(adres(nieuw))
    assert list(aanbod(pagina).values()) == ["Grond"]
    assert list(aanbod(client_voor("provincie").haal(adres(nieuw))).values()) == ["Hoogte"]
    assert not aanbod(client_voor("goede_woning").haal(adres(nieuw)))
    client.stuur(pagina.formulier(OVER))
    (eigen,) = onderwerpen(nieuw).values()
    assert eigen.indiener_id == nieuw.organisaties["vidomes"]
    assert list(aanbod(client_voor("coordinator").haal(adres(nieuw))).values()) == ["Grond", "Hoogte", BELOFTE]
    vreemd = naar_weglating(pagina.formulier(OVER).vul(verzoek="van-een-ander"), str(nieuw.extra["Hoogte"]))
    assert client.post(vreemd.adres, data=vreemd.waarden).status_code == 404


def test_wie_meeleest_ziet_wat_openbleef_zonder_knoppen(client_voor: ClientVoor, nieuw: Wereld) -> None:
    pagina = client_voor("lezer").haal(adres(nieuw))
    assert "Bleef open in Najaar 2026" in pagina.tekst
    assert BELOFTE in pagina.tekst
    assert not pagina.kies("#openpunten form")
    for wie in ("secretariaat", "tafel"):
        assert "Bleef open" not in client_voor(wie).haal(adres(nieuw)).tekst, wie


def test_een_andere_lijst_van_soorten_en_doelen_laat_leeg_wat_zij_niet_kent(
    client_voor: ClientVoor, wereld: Wereld
) -> None:
    bleef_open(wereld)
    basis = sjabloon()
    stappen = tuple(
        replace(s, parameters={**s.parameters, "soorten": ["woonzorg", "doorstroming"], "uitleg": {}})
        if s.soort == "agenda" else s
        for s in basis.stappen
    )  # fmt: skip
    doelen = tuple(replace(d, code=f"zorg-{d.code}") for d in basis.doelen)
    nieuw = volgende_ronde(wereld, replace(basis, stappen=stappen, doelen=doelen))
    client = client_voor("coordinator")
    client.stuur(client.haal(adres(nieuw)).formulier(OVER))
    grond = onderwerpen(nieuw)["Grond"]
    assert (grond.soort, grond.doel, grond.locatie) == ("", "", "Oost")
    pagina = client.haal(adres(nieuw, grond.sleutel))
    formulier = pagina.formulier(grond.sleutel)
    assert "soort" not in formulier.waarden
    assert "Kies waar dit onderwerp over gaat." in client.stuur(formulier, 422, "Indienen").fouten
    gekozen = formulier.vul(soort="woonzorg", doel="zorg-doelgroepvoorraad")
    ingediend = client.stuur(gekozen, knop="Indienen")
    assert "Uw onderwerp is ingediend." in ingediend.tekst


def test_zonder_vorige_ronde_of_zonder_dossier_daarin_is_er_niets(client_voor: ClientVoor, wereld: Wereld) -> None:
    bleef_open(wereld)
    assert "Bleef open" not in client_voor("coordinator").haal(adres(wereld)).tekst
    nieuw = volgende_ronde(wereld)
    assert "Bleef open" not in client_voor("delft").haal(adres(nieuw, dossier="delft")).tekst
    verder = volgende_ronde(nieuw, naam="Najaar 2027")
    assert "Bleef open" not in client_voor("coordinator").haal(adres(verder)).tekst


def test_wie_het_oude_dossier_niet_meer_mag_openen_krijgt_er_niets_uit(client_voor: ClientVoor, nieuw: Wereld) -> None:
    """Vidomes left the table of the old dossier; the walls there are as they were."""
    oud = sa.select(Dossier.id).join(Ronde).where(Ronde.slug == "najaar-2026", Dossier.slug == "zoetermeer")
    with nieuw.app.app_context(), transactie():
        db.session.execute(
            sa.update(Deelname)
            .where(Deelname.dossier_id == oud.scalar_subquery(),
                   Deelname.organisatie_id == nieuw.organisaties["vidomes"])
            .values(actief=False)
        )  # fmt: skip
    assert "Bleef open" not in client_voor("corporatie").haal(adres(nieuw)).tekst


def test_wat_in_de_oude_ronde_alsnog_is_afgesloten_verdwijnt_uit_het_aanbod(
    client_voor: ClientVoor, wereld: Wereld
) -> None:
    opvolging: Opvolging = bleef_open(wereld)
    nieuw = volgende_ronde(wereld)
    opvolging.gezet(str(wereld.extra["Grond"]), "schriftelijk afdoen")
    opvolging.gezet(str(wereld.extra["Grond"]), "afsluiten")
    client: Paginaclient = client_voor("coordinator")
    assert list(aanbod(client.haal(adres(nieuw))).values()) == ["Hoogte", BELOFTE]


def test_een_concept_uit_een_toezegging_wordt_pas_ingediend_in_eigen_woorden(
    client_voor: ClientVoor, nieuw: Wereld
) -> None:
    client = client_voor("coordinator")
    client.stuur(client.haal(adres(nieuw)).formulier(OVER))
    sleutel = onderwerpen(nieuw)[BELOFTE].sleutel
    pagina = client.haal(adres(nieuw, sleutel))
    assert "Bleef open in Najaar 2026 Toezegging van De Goede Woning" in pagina.tekst
    formulier = pagina.formulier(sleutel)
    geweigerd = client.stuur(formulier, 422, "Indienen")
    assert geweigerd.fouten[0].startswith("Schrijf de titel in uw eigen woorden.")
    assert onderwerpen(nieuw)[BELOFTE].ingediend_op is None
    bewaard = client.stuur(geweigerd.formulier(sleutel), knop="Concept bewaren")
    nieuwe_titel = bewaard.formulier(sleutel).vul(titel="Wie bouwt er op Klaar?")
    ingediend = client.stuur(nieuwe_titel, knop="Indienen")
    assert "Uw onderwerp is ingediend." in ingediend.tekst
    assert BELOFTE in ingediend.tekst, "inside the wall the source stays readable"


def test_ook_de_woorden_van_voor_een_bijstelling_gaan_niet_ongezien_de_agenda_op(
    client_voor: ClientVoor, wereld: Wereld
) -> None:
    opvolging = bleef_open(wereld)
    nieuw, client = volgende_ronde(wereld), client_voor("coordinator")
    client.stuur(client.haal(adres(nieuw)).formulier(OVER))
    belofte = wereld.lees(lambda: db.session.scalars(sa.select(Toezegging).where(Toezegging.tekst == BELOFTE)).one())
    nieuwe_tekst = ("Wij bouwen er zestien.", opvolging.over(60))
    opvolging.afgedaan(belofte, "bijstellen", wie="goede_woning", nieuw=nieuwe_tekst)
    sleutel = onderwerpen(nieuw)[BELOFTE].sleutel
    pagina = client.haal(adres(nieuw, sleutel))
    assert "Wij bouwen er zestien." in pagina.tekst
    assert client.stuur(pagina.formulier(sleutel), 422, "Indienen").fouten


def test_wie_buiten_de_muur_staat_leest_niet_waar_een_onderwerp_vandaan_komt(
    client_voor: ClientVoor, nieuw: Wereld
) -> None:
    client = client_voor("corporatie")
    client.stuur(client.haal(adres(nieuw)).formulier(OVER))
    sleutel = onderwerpen(nieuw)["Grond"].sleutel
    client.stuur(client.haal(adres(nieuw, sleutel)).formulier(sleutel), knop="Indienen")
    for wie in ("corporatie", "coordinator"):
        assert "Bleef open in Najaar 2026" in client_voor(wie).haal(adres(nieuw, sleutel)).tekst
    vidomes = sa.delete(Puntpartij).where(Puntpartij.organisatie_id == nieuw.organisaties["vidomes"])
    with nieuw.app.app_context(), transactie():
        db.session.execute(vidomes)
    buiten = client.haal(adres(nieuw, sleutel))
    assert "Bleef open" not in buiten.tekst
    assert buiten.status == 200
