"""Who is told of what: those whom it concerns, never who did it, and nobody of a draft."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import timedelta

import pytest
import sqlalchemy as sa

from gesprekken.core.journaal import Journaalregel
from gesprekken.domain.agenda.models import Oordeel
from gesprekken.domain.berichten.models import Melding
from gesprekken.domain.dossiers.models import Dossier
from gesprekken.domain.partijen.organisaties import Organisatie
from gesprekken.infra.database import db
from gesprekken.infra.transactie import transactie
from gesprekken.services import tafel
from gesprekken.services.agenda import inbreng, instemmen, samenstellen
from gesprekken.services.daad import Daad
from gesprekken.services.gesprekken import plannen, uitkomsten
from tests.fabrieken.agendahalverwege import Agendaspel
from tests.fabrieken.wereld import Wereld

TREKKER = {"zoetermeer"}
PARTIJEN = {"vidomes", "de-goede-woning", "provincie-zuid-holland"}
PROVINCIE = {"provincie-zuid-holland"}
Gebeurd = dict[str, set[str]]


def _meldingen(wereld: Wereld, na: int = 0) -> list[tuple[str, str]]:
    vraag = (
        sa.select(Journaalregel.wat, Organisatie.slug)
        .join(Melding, Melding.regel_id == Journaalregel.id)
        .join(Organisatie, Organisatie.id == Melding.organisatie_id)
        .where(Melding.id > na)
        .order_by(Melding.id)
    )
    return wereld.lees(lambda: [(wat, slug) for wat, slug in db.session.execute(vraag)])


@contextmanager
def _bericht(wereld: Wereld) -> Iterator[Gebeurd]:
    """What is told inside: the words of the line -> the organisations."""
    na = wereld.lees(lambda: db.session.scalar(sa.select(sa.func.max(Melding.id)))) or 0
    uit: Gebeurd = {}
    yield uit
    for wat, slug in _meldingen(wereld, na):
        uit.setdefault(wat, set()).add(slug)


@pytest.fixture
def spel(wereld: Wereld) -> Agendaspel:
    """The agenda of Zoetermeer."""
    return Agendaspel(wereld, "zoetermeer")


def _alle(wereld: Wereld) -> set[str]:
    """The other talk parties of the dossier, as they are invited."""
    namen = {i: slug for slug, i in wereld.organisaties.items()}
    gesprek = wereld.gepland().sleutel
    return {namen[i] for i in wereld.genodigden(gesprek)} - TREKKER


def test_de_werkwijze_gaat_naar_de_partijen_en_hun_bevestiging_naar_de_trekker(wereld: Wereld) -> None:
    partijen = _alle(wereld)
    assert partijen > PARTIJEN
    with _bericht(wereld) as gebeurd:
        wereld.werkwijze()
        wereld.bevestigd("provincie")
        wereld.bevestigd("provincie")
    assert gebeurd == {"Werkwijze opgeschreven": partijen, "Werkwijze bevestigd": TREKKER}


def test_een_gesprek_gaat_alleen_wie_is_genodigd_aan(wereld: Wereld) -> None:
    stedelink = {wereld.organisaties["stedelink"]: "Bouwt hier niet"}
    with _bericht(wereld) as gebeurd:
        gesprek = wereld.gepland(weggelaten=stedelink)
        gesprek = wereld.verplaatst(gesprek, wereld.klok() + timedelta(days=20))
        wereld.geannuleerd(gesprek)
    genodigd = gebeurd["Startgesprek verplaatst"]
    assert genodigd >= PARTIJEN
    assert "stedelink" not in genodigd
    assert gebeurd == {
        f"Startgesprek gepland, {len(genodigd)} partijen uitgenodigd": genodigd, "Startgesprek verplaatst": genodigd,
        "Startgesprek geannuleerd": genodigd,
    }  # fmt: skip


def test_wie_niet_meer_is_genodigd_hoort_dat_ook(wereld: Wereld) -> None:
    gesprek = wereld.gepland(weggelaten={wereld.organisaties["stedelink"]: "Bouwt hier niet"})
    weg = {wereld.organisaties["vidomes"]: "Spreken wij apart"}
    with _bericht(wereld) as gebeurd, wereld.context():
        plannen.wijzig_genodigden(
            Daad(wereld.trekker(), wereld.klok(), wereld.ronde, wereld.dossier), gesprek.sleutel, weg
        )
    assert gebeurd["Genodigden voor Startgesprek gewijzigd"] >= PARTIJEN | {"stedelink"}


def test_een_verslag_is_stil_tot_het_is_voorgelegd(wereld: Wereld) -> None:
    gesprek = wereld.gehouden(weggelaten={wereld.organisaties["stedelink"]: "Bouwt hier niet"}).sleutel
    with _bericht(wereld) as stil:
        wereld.verslag(gesprek)
        wereld.verslag(gesprek, "Een betere tekst.", basis=1)
        wereld.besluit(gesprek)
    assert stil == {}
    with _bericht(wereld) as gebeurd:
        wereld.zet_verslag(gesprek, "voorleggen", 2)
        wereld.zet_verslag(gesprek, "vaststellen", 2)
    assert set(gebeurd) == {
        "Verslag van Startgesprek aan de partijen voorgelegd",
        "Verslag van Startgesprek vastgesteld",
    }
    for ontvangers in gebeurd.values():
        assert ontvangers >= PARTIJEN
        assert not ontvangers & (TREKKER | {"stedelink"})


def test_een_actie_gaat_naar_wie_haar_doet_en_het_resultaat_naar_de_trekker(wereld: Wereld) -> None:
    gesprek = wereld.gehouden().sleutel
    with _bericht(wereld) as gebeurd:
        actie = wereld.actie(gesprek, wie="provincie")
        wereld.actie(gesprek, wie="coordinator")
        with wereld.context():
            uitkomsten.rond_actie_af(
                Daad(wereld.actor("provincie"), wereld.klok(), wereld.ronde, wereld.dossier),
                gesprek,
                actie.sleutel,
                "Klaar",
            )
    assert gebeurd == {"Actie 1 bij Startgesprek afgesproken": PROVINCIE, "Actie 1 bij Startgesprek afgerond": TREKKER}


def test_een_opmerking_van_de_tafel_gaat_naar_de_trekker(wereld: Wereld) -> None:
    vergadering = wereld.vergadering(wereld.klok().date()).sleutel
    with _bericht(wereld) as gebeurd, wereld.context():
        tafel.leg_opmerking_vast(
            wereld.actor("secretariaat"), wereld.klok(), wereld.ronde, vergadering, wereld.dossier, "Ga door", 1
        )
    assert gebeurd == {"Opmerking van de Tafel van 07-09-2026 vastgelegd": TREKKER}


def test_een_onderwerp_is_stil_tot_het_is_ingediend(wereld: Wereld, spel: Agendaspel) -> None:
    with _bericht(wereld) as stil:
        concept = spel.ingebracht("provincie", "Nog te bedenken", indienen=False)
        with wereld.context():
            inbreng.trek_in(Daad(wereld.actor("provincie"), wereld.klok(), *spel.plaats), concept)
    assert stil == {}
    with _bericht(wereld) as gebeurd:
        sleutel = spel.ingebracht("provincie", "Geluid")
        with wereld.context():
            inbreng.trek_in(Daad(wereld.actor("provincie"), wereld.klok(), *spel.plaats), sleutel)
    assert gebeurd == {"Onderwerp ingebracht": TREKKER, "Onderwerp ingetrokken": TREKKER}


@pytest.mark.parametrize(
    ("verb", "woorden"),
    [("opnemen", "op de agenda"), ("terugleggen", "teruggegeven met een vraag"), ("afwijzen", "niet op de agenda")],
)
def test_wat_er_met_een_onderwerp_gebeurt_hoort_alleen_de_indiener(
    wereld: Wereld, spel: Agendaspel, verb: str, woorden: str
) -> None:
    sleutel = spel.ingebracht("provincie", "Geluid")
    with _bericht(wereld) as gebeurd:
        spel.behandeld(sleutel, verb)
    assert gebeurd == {f"Inbreng behandeld: {woorden}": PROVINCIE}


def test_wat_de_trekker_zelf_inbrengt_meldt_hij_zichzelf_niet(wereld: Wereld, spel: Agendaspel) -> None:
    with _bericht(wereld) as gebeurd:
        spel.op_de_agenda("coordinator", "Sporthal")
    assert gebeurd == {}


def test_samenstellen_is_stil(wereld: Wereld, spel: Agendaspel) -> None:
    for titel in ("Grond", "Geluid", "Hoogte"):
        spel.op_de_agenda("provincie", titel)
    een, ander, derde = spel.punten()
    nu = wereld.klok()
    daden: list[Callable[[], object]] = [
        lambda: samenstellen.voeg_samen(Daad(spel.trekker, nu, *spel.plaats), een, ander),
        lambda: samenstellen.maak_los(Daad(spel.trekker, nu, *spel.plaats), een),
        lambda: samenstellen.splits(Daad(spel.trekker, nu, *spel.plaats), een, "Tweede deel"),
        lambda: samenstellen.verplaats_punt(Daad(spel.trekker, nu, *spel.plaats), derde, omhoog=True),
    ]
    with _bericht(wereld) as stil:
        for daad in daden:
            with wereld.context():
                daad()
    assert stil == {}


def test_wie_iets_inbracht_hoort_dat_het_van_de_agenda_gaat_voor_iemand_het_zag(
    wereld: Wereld, spel: Agendaspel
) -> None:
    for titel in ("Grond", "Geluid"):
        spel.op_de_agenda("provincie", titel)
    eerste, tweede = spel.punten()

    def haal_af(sleutel: str) -> None:
        with wereld.context():
            samenstellen.haal_af(Daad(spel.trekker, wereld.klok(), *spel.plaats), sleutel, "Al geregeld")

    with _bericht(wereld) as gebeurd:
        haal_af(eerste)
    assert gebeurd == {"Punt van gespreksagenda gehaald": PROVINCIE}
    spel.voorgelegd()
    with _bericht(wereld) as stil:
        haal_af(tweede)  # the parties read it in the next version
    assert stil == {}


def test_een_versie_gaat_naar_de_partijen_hun_antwoord_naar_de_trekker_en_terug(
    wereld: Wereld, spel: Agendaspel
) -> None:
    partijen = _alle(wereld)
    spel.op_de_agenda("provincie", "Geluid")
    with _bericht(wereld) as gebeurd:
        spel.voorgelegd()
        spel.geantwoord("provincie", Oordeel.MITS, "Mits het past")
        with wereld.context():
            instemming = spel.instemming().sleutel
            instemmen.reageer(Daad(spel.trekker, wereld.klok(), *spel.plaats), instemming, "Dat past")
        wereld.klok.verder(days=30)
        with wereld.context():
            instemmen.stel_vast(Daad(spel.trekker, wereld.klok(), *spel.plaats), 1)
    reactie = next(wat for wat in gebeurd if wat.startswith("Gereageerd op de voorwaarde"))
    assert gebeurd == {
        "Gespreksagenda voorgelegd": partijen, "Antwoord op gespreksagenda, versie 1": TREKKER, reactie: PROVINCIE,
        "Gespreksagenda vastgesteld, versie 1": partijen,
    }  # fmt: skip


@pytest.mark.usefixtures("halverwege")
def test_niemand_krijgt_een_melding_van_wat_de_eigen_organisatie_deed(wereld: Wereld) -> None:
    vraag = (
        sa.select(sa.func.count(Melding.id))
        .join(Journaalregel, Journaalregel.id == Melding.regel_id)
        .join(Organisatie, Organisatie.id == Melding.organisatie_id)
    )
    assert wereld.lees(lambda: db.session.scalar(vraag))
    eigen = vraag.where(Journaalregel.organisatie_naam == Organisatie.naam)
    assert wereld.lees(lambda: db.session.scalar(eigen)) == 0


def test_wat_mislukt_meldt_niets(wereld: Wereld) -> None:
    def schrijf_en_struikel() -> None:
        with wereld.app.app_context(), transactie():
            wereld.werkwijze()
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        schrijf_en_struikel()
    assert _meldingen(wereld) == []


def test_meldingen_verschijnen_in_de_volgorde_van_hun_nummers(wereld: Wereld) -> None:
    """Otherwise "read up to this one" would hide one that was on its way from another dossier."""
    wereld.trekker("delft")
    with ThreadPoolExecutor(1) as ploeg:
        with wereld.app.app_context(), transactie():
            wereld.werkwijze()
            ander = ploeg.submit(lambda: wereld.werkwijze(dossier="delft"))
            with pytest.raises(TimeoutError):
                ander.result(timeout=0.5)  # waits, for both tell the province
        ander.result(timeout=20)
    vraag = (
        sa.select(Dossier.slug)
        .join(Melding, Melding.dossier_id == Dossier.id)
        .where(Melding.organisatie_id == wereld.organisaties["provincie-zuid-holland"])
        .order_by(Melding.id)
    )
    assert wereld.lees(lambda: list(db.session.scalars(vraag))) == ["zoetermeer", "delft"]
