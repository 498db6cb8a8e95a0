"""The board: states, figures and dates of all dossiers, and no colour without reason, owner and next step."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from gesprekken.core.klok import AMSTERDAM
from gesprekken.core.permissions import Rol
from gesprekken.domain.rondes.models import Doel
from gesprekken.infra.database import db
from gesprekken.infra.transactie import transactie
from gesprekken.infra.warm import vergeet_alles
from tests.bench.meten import geteld
from tests.conftest import ClientVoor
from tests.fabrieken.kopieren import vergroot_ronde
from tests.fabrieken.wereld import Wereld
from tests.web.tafel.lezen import BORD, DRINGEND, cellen, paneel, signalen, woorden


def _halverwege(wereld: Wereld) -> None:
    """One dossier moved, the others did nothing, and several deadlines have passed."""
    wereld.werkwijze()
    wereld.bevestigd("provincie")
    gesprek = wereld.gehouden()
    wereld.actie(gesprek.sleutel)
    wereld.klok.zet(datetime(2026, 10, 14, 9, 0, tzinfo=AMSTERDAM))


def test_elke_dringende_cel_heeft_een_signaal_met_reden_houder_en_volgende_stap(
    client_voor: ClientVoor, wereld: Wereld
) -> None:
    _halverwege(wereld)
    pagina = client_voor(Rol.TAFEL).haal(BORD)
    dringend = {plek: cel["data-stand"] for plek, cel in cellen(pagina).items() if cel["data-stand"] in DRINGEND}
    gevonden = signalen(pagina)
    assert set(dringend.values()) == {"telaat"}
    assert len(gevonden) == len(dringend)
    assert {(d, s): str(li["data-stand"]) for d, s, li in gevonden} == dringend
    for _dossier, _stap, li in gevonden:
        for deel in ("[data-reden]", "[data-volgende]", "[data-houder]"):
            assert woorden(li.select(deel)[0])


def test_een_signaal_zegt_wat_te_laat_is_en_wie_wat_eerst_moet_doen(client_voor: ClientVoor, wereld: Wereld) -> None:
    wereld.klok.zet(datetime(2026, 10, 5, 9, 0, tzinfo=AMSTERDAM))
    (signaal,) = [li for d, s, li in signalen(client_voor(Rol.TAFEL).haal(BORD)) if (d, s) == ("delft", "startgesprek")]
    assert woorden(signaal) == (
        "Te laat Delft: Startgesprek Startgesprek plannen had uiterlijk 21 sep klaar moeten zijn, 14 dagen te laat. "
        f"0 van {cellen(client_voor(Rol.TAFEL).haal(BORD))['delft', 'startgesprek']['data-totaal']} gereed. "
        "Volgende stap: Startgesprek plannen . Aan zet: Delft ."
    )


def test_wat_te_laat_is_staat_boven_wat_aandacht_vraagt(client_voor: ClientVoor, wereld: Wereld) -> None:
    wereld.werkwijze()
    wereld.klok.zet(datetime(2026, 9, 19, 9, 0, tzinfo=AMSTERDAM))
    standen = [str(li["data-stand"]) for _d, _s, li in signalen(client_voor(Rol.TAFEL).haal(BORD))]
    assert set(standen) == DRINGEND
    assert standen == sorted(standen, reverse=True)


def test_een_rij_is_alleen_een_link_voor_wie_het_dossier_mag_openen(client_voor: ClientVoor, wereld: Wereld) -> None:
    _halverwege(wereld)
    for wie, verwacht in {"coordinator": {"zoetermeer"}, "delft": {"delft"}, "toetser": set(), "tafel": None}.items():
        pagina = client_voor(wie).haal(BORD)
        alle = {str(rij["data-dossier"]) for rij in pagina.kies("tbody tr[data-dossier]")}
        for plek in ("tbody tr[data-dossier] a", "li.gs-punten__item a", "li.gs-tegel a"):
            links = {str(a["href"]).rpartition("/")[2] for a in pagina.kies(plek)}
            assert links <= (alle if verwacht is None else verwacht), (wie, plek)
        assert len(alle) == 9
        assert len(pagina.kies("tbody th a")) == len(alle if verwacht is None else verwacht), wie


def test_wie_niet_aan_de_ronde_meedoet_ziet_geen_bord(client_voor: ClientVoor) -> None:
    for rol in (Rol.HUURDERSORGANISATIE, Rol.TECHNISCH_BEHEER):
        assert client_voor(rol).get(BORD).status_code == 404
    assert client_voor(Rol.TAFEL).get("/rondes/bestaat-niet/statusbord").status_code == 404


@pytest.mark.parametrize(
    ("dag", "dagen", "woord"),
    [(date(2026, 9, 7), "98", "98 dagen"), (date(2026, 12, 13), "1", "1 dag"), (date(2026, 12, 14), "0", "Vandaag"),
     (date(2026, 12, 16), "-2", "2 dagen geleden")],
)  # fmt: skip
def test_de_dagen_tellen_tot_de_laatste_veilige_dag(
    client_voor: ClientVoor, wereld: Wereld, dag: date, dagen: str, woord: str
) -> None:
    wereld.klok.zet(datetime(dag.year, dag.month, dag.day, 9, 0, tzinfo=AMSTERDAM))
    (cijfer,) = client_voor(Rol.TAFEL).haal(BORD).kies("dd[data-dagen]")
    assert cijfer["data-dagen"] == dagen
    assert woord in woorden(cijfer)
    assert "vóór 15 dec" in woorden(cijfer)


def test_een_doel_staat_er_met_bron_datum_en_of_het_illustratief_is(client_voor: ClientVoor, wereld: Wereld) -> None:
    pagina = client_voor(Rol.TAFEL).haal(BORD)
    assert "11.550 woningen Addendum, inleiding: doelen van paragraaf 2 van het Tussenakkoord, 17 december 2021" in (
        pagina.tekst
    )
    assert "illustratief" not in pagina.tekst
    with wereld.context(), transactie():
        db.session.query(Doel).update({"illustratief": True})
    vergeet_alles()
    assert "illustratief" in client_voor(Rol.TAFEL).haal(BORD).tekst


def test_de_totalen_zijn_de_som_van_de_rijen(client_voor: ClientVoor, wereld: Wereld) -> None:
    _halverwege(wereld)
    pagina = client_voor(Rol.TAFEL).haal(BORD)
    per_stap: dict[str, int] = {}
    for (_dossier, stap), cel in cellen(pagina).items():
        per_stap[stap] = per_stap.get(stap, 0) + (cel["data-stand"] == "gereed")
    voet = [woorden(td) for td in pagina.kies("tfoot td")]
    assert voet[1 : 1 + len(per_stap)] == [f"{n} van 9 gereed" for n in per_stap.values()]
    beelden = [str(td["data-beeld"]) for td in pagina.kies("tbody td[data-beeld]")]
    telling = {str(s["data-telling"]): int(woorden(s).split()[0]) for s in pagina.kies("[data-telling]")}
    assert telling == {stand: beelden.count(stand) for stand in ("gereed", "aandacht", "telaat")}


def test_open_acties_worden_geteld_en_houden_geen_stap_open(client_voor: ClientVoor, wereld: Wereld) -> None:
    gesprek = wereld.gehouden()
    wereld.actie(gesprek.sleutel, uiterlijk=(wereld.klok() + timedelta(days=1)).date())
    wereld.actie(gesprek.sleutel, tekst="Nog iets", uiterlijk=(wereld.klok() + timedelta(days=9)).date())
    voor = cellen(client_voor(Rol.TAFEL).haal(BORD))["zoetermeer", "startgesprek"]
    wereld.klok.verder(days=3)
    pagina = client_voor(Rol.TAFEL).haal(BORD)
    (acties,) = pagina.kies("tr[data-dossier=zoetermeer] td[data-open]")
    assert (acties["data-open"], acties["data-laat"]) == ("2", "1")
    assert "1 te laat" in woorden(acties)
    assert cellen(pagina)["zoetermeer", "startgesprek"]["data-totaal"] == voor["data-totaal"]


def test_alleen_termijnen_en_vergaderingen_die_nog_komen_staan_in_de_lijst(
    client_voor: ClientVoor, wereld: Wereld
) -> None:
    wereld.vergadering(date(2026, 12, 11), "Stadhuis Delft")
    wereld.klok.zet(datetime(2026, 12, 12, 9, 0, tzinfo=AMSTERDAM))
    client = client_voor(Rol.TAFEL)
    assert "Stadhuis Delft" not in client.haal(BORD).tekst
    wereld.klok.zet(datetime(2026, 12, 10, 9, 0, tzinfo=AMSTERDAM))
    dagen = [woorden(li) for li in paneel(client.haal(BORD), "Komende deadlines").select("li")]
    assert [d[:6] for d in dagen] == ["11 dec", "14 dec", "17 dec"]
    assert "Stadhuis Delft, morgen" in dagen[0]
    assert "vóór 15 dec, over 4 dagen" in dagen[1]


def test_het_bord_zegt_wat_er_sinds_de_vorige_tafel_veranderde(client_voor: ClientVoor, wereld: Wereld) -> None:
    client = client_voor(Rol.TAFEL)
    assert "nog niets om mee te vergelijken" in woorden(paneel(client.haal(BORD), "Sinds de vorige Tafel"))
    vergadering = wereld.vergadering(wereld.klok().date())
    wereld.bevroren(vergadering.sleutel)
    assert "nog niets om mee te vergelijken" in woorden(paneel(client.haal(BORD), "Sinds de vorige Tafel"))
    wereld.klok.verder(days=1)
    assert "Er is niets veranderd" in woorden(paneel(client.haal(BORD), "Sinds de vorige Tafel"))
    wereld.werkwijze()
    sinds = paneel(client.haal(BORD), "Sinds de vorige Tafel")
    (regel,) = sinds.select("li[data-dossier]")
    assert regel["data-dossier"] == "zoetermeer"
    assert "Vooruit: Werkwijze was Niet gestart, 0 van 1; nu Loopt, 1 van" in woorden(regel)
    assert "7 september 2026" in woorden(sinds)


def test_warm_en_koud_tonen_hetzelfde_bord(client_voor: ClientVoor, wereld: Wereld) -> None:
    client = client_voor(Rol.TAFEL)
    client.haal(BORD)
    _halverwege(wereld)
    wereld.bevestigd("corporatie")
    warm = client.haal(BORD)
    vergeet_alles()
    koud = client.haal(BORD)
    assert str(warm.kies("main")[0]) == str(koud.kies("main")[0])


def test_veertig_gemeenten_kosten_evenveel_vragen_als_negen(client_voor: ClientVoor, wereld: Wereld) -> None:
    _halverwege(wereld)
    vergadering = wereld.vergadering(wereld.klok().date())
    wereld.bevroren(vergadering.sleutel)
    wereld.klok.verder(days=1)
    client = client_voor(Rol.PROVINCIE_PARTNER)

    def vragen() -> tuple[int, int]:
        client.get(BORD)
        vergeet_alles()
        with geteld(wereld.app) as koud:
            client.get(BORD)
        with geteld(wereld.app) as warm:
            assert client.get(BORD).status_code == 200
        return len(koud), len(warm)

    negen = vragen()
    with wereld.context():
        vergroot_ronde(wereld.ronde, 40)
    assert vragen() == negen
    assert negen[0] <= 12
    assert negen[1] <= 3
    assert len(client.haal(BORD).kies("tbody tr[data-dossier]")) == 40


def test_het_blad_voor_papier_toont_hetzelfde_bord_zonder_navigatie(client_voor: ClientVoor, wereld: Wereld) -> None:
    _halverwege(wereld)
    client = client_voor(Rol.TAFEL)
    bord = client.haal(BORD)
    (knop,) = [a for a in bord.kies("main a") if "Afdrukken" in woorden(a)]
    blad = client.haal(str(knop["href"]))
    assert blad.kies("nav") == []
    assert wereld.actor(Rol.TAFEL).naam not in blad.tekst
    assert str(blad.kies("table")[0]) == str(bord.kies("table")[0])
    assert len(signalen(blad)) == len(signalen(bord))
