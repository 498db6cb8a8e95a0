"""The kind *agenda*: who owes what, until when, and what they wait for."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from gesprekken.core.limiet import Grens, Limiet
from gesprekken.domain.dossiers.models import Hoedanigheid
from gesprekken.domain.soorten.agenda import SOORT
from gesprekken.domain.soorten.agenda.feiten import Agendaversiefeit, Instemmingfeit, Onderwerpfeit
from gesprekken.domain.soorten.agenda.parameters import Agendaparameters
from gesprekken.domain.soorten.agenda.plichten import begonnen_op, inlevertermijn, verplichtingen
from gesprekken.domain.verplichtingen.feiten import Feiten, Partij, Soortstap
from gesprekken.domain.verplichtingen.stand import Stand, aan_zet, bepaal
from gesprekken.domain.verplichtingen.verplichting import Verplichting
from tests.domain.verplichtingen.daden import met

TREKKER, VIDOMES, PROVINCIE = 10, 11, 12
OP = datetime(2026, 9, 28, 9, tzinfo=UTC)
LATER = datetime(2026, 10, 2, 9, tzinfo=UTC)
STAP = Soortstap(1, 1, "lijst", "De lijst", SOORT, "art. 2", Limiet(date(2026, 10, 16), Grens.UITERLIJK),
                Agendaparameters(14, 7, ("5a",)))  # fmt: skip
PARTIJEN = (
    Partij(TREKKER, "Gemeente", "Gemeente", Hoedanigheid.TREKKER),
    Partij(VIDOMES, "Vidomes", "Vidomes", Hoedanigheid.CORPORATIE),
    Partij(PROVINCIE, "Provincie", "Provincie", Hoedanigheid.PARTNER),
)
LEEG = Feiten(1, "ronde", "dossier", "Dossier", TREKKER, "Gemeente", 99, PARTIJEN)
INBRENG = Onderwerpfeit("o1", 1, VIDOMES, "Vidomes", OP, wacht_op_trekker=True, wacht_op_indiener=False,
                        bijgewerkt_op=OP)  # fmt: skip
VERSIE = Agendaversiefeit(1, 1, OP, datetime(2026, 10, 5, 21, 59, tzinfo=UTC), None, {"p": "tekst-p", "q": "tekst-q"})
VOORGELEGD = met(LEEG, {Agendaversiefeit: (VERSIE,)})


def antwoord(punt: str, afdruk: str = "", *, mits: bool = False, wie: int = VIDOMES) -> Instemmingfeit:
    """The answer of a party to the line of an item, as it stands in version 1 unless said otherwise."""
    return Instemmingfeit(f"{wie}-{punt}", punt, afdruk or f"tekst-{punt}", wie, "Vidomes", LATER, mits, None)


def van(feiten: Feiten, soort: str, houder: int | None = None) -> list[Verplichting]:
    """The obligations of one sort, of one holder if asked."""
    alle = [v for v in verplichtingen(STAP, feiten) if v.sleutel.soort == soort]
    return [v for v in alle if houder in (None, v.sleutel.houder_id)]


def open_(feiten: Feiten) -> set[tuple[str, int]]:
    """What is open: (sort, holder)."""
    return {(v.sleutel.soort, v.sleutel.houder_id) for v in verplichtingen(STAP, feiten) if v.open}


def test_zonder_inbreng_is_de_stap_niet_gestart_en_moet_de_gemeente_voorleggen() -> None:
    assert begonnen_op(STAP, LEEG) is None
    assert open_(LEEG) == {("voorleggen", TREKKER), ("vaststellen", TREKKER)}
    (eerste,) = aan_zet(verplichtingen(STAP, LEEG))
    assert eerste.sleutel.soort == "voorleggen"
    assert eerste.limiet == Limiet(date(2026, 10, 9), Grens.UITERLIJK)


def test_de_inlevertermijn_ligt_voor_de_termijn_van_de_stap() -> None:
    assert inlevertermijn(STAP) == Limiet(date(2026, 10, 2), Grens.UITERLIJK)
    assert inlevertermijn(replace(STAP, limiet=None)) is None


def test_de_gemeente_behandelt_elke_inbreng_binnen_de_reactietermijn() -> None:
    feiten = met(LEEG, {Onderwerpfeit: (INBRENG,)})
    (behandelen,) = van(feiten, "behandelen")
    assert (behandelen.sleutel.houder_id, behandelen.sleutel.object) == (TREKKER, "o1")
    assert behandelen.limiet == Limiet(date(2026, 10, 5), Grens.UITERLIJK)
    assert behandelen.muur == frozenset({TREKKER, VIDOMES})
    assert begonnen_op(STAP, feiten) == OP


def test_een_vraag_is_aan_de_indiener_en_de_gemeente_wacht_daarop() -> None:
    terug = replace(INBRENG, wacht_op_trekker=False, wacht_op_indiener=True)
    plichten = verplichtingen(STAP, met(LEEG, {Onderwerpfeit: (terug,)}))
    (aanvullen,) = [v for v in plichten if v.sleutel.soort == "aanvullen"]
    assert aanvullen.sleutel.houder_id == VIDOMES
    (behandelen,) = [v for v in plichten if v.sleutel.soort == "behandelen"]
    assert behandelen.open
    assert behandelen not in aan_zet(plichten)
    assert aanvullen in aan_zet(plichten)


def test_een_afgehandelde_inbreng_is_voldaan_toen_zij_werd_afgehandeld() -> None:
    klaar = replace(INBRENG, wacht_op_trekker=False, bijgewerkt_op=LATER)
    (behandelen,) = van(met(LEEG, {Onderwerpfeit: (klaar,)}), "behandelen")
    assert behandelen.voldaan_op == LATER


def test_elke_partij_behalve_de_trekker_antwoordt_voor_het_einde_van_de_reactietermijn() -> None:
    antwoorden = van(VOORGELEGD, "antwoorden")
    assert [v.sleutel.houder_id for v in antwoorden] == [VIDOMES, PROVINCIE]
    assert {v.limiet for v in antwoorden} == {Limiet(date(2026, 10, 5), Grens.UITERLIJK)}
    assert {v.sleutel.versie for v in antwoorden} == {1}


def test_pas_met_het_laatste_punt_is_het_antwoord_compleet() -> None:
    half = met(VOORGELEGD, {Instemmingfeit: (antwoord("p"),)})
    assert van(half, "antwoorden", VIDOMES)[0].open
    heel = met(VOORGELEGD, {Instemmingfeit: (antwoord("p"), antwoord("q"))})
    assert van(heel, "antwoorden", VIDOMES)[0].voldaan_op == LATER
    assert van(heel, "antwoorden", PROVINCIE)[0].open


def test_een_verlopen_reactietermijn_neemt_de_plicht_tot_antwoorden_niet_weg() -> None:
    plichten = verplichtingen(STAP, VOORGELEGD)
    stand = bepaal((STAP,), VOORGELEGD, plichten, date(2026, 10, 6), 7)
    assert stand.stappen[0].stand == Stand.TE_LAAT
    aanleiding = stand.stappen[0].aanleiding
    assert aanleiding is not None
    assert aanleiding.sleutel.soort == "antwoorden"


def test_vaststellen_eindigt_het_vragen_ook_aan_wie_niets_zei() -> None:
    vast = met(VOORGELEGD, {Agendaversiefeit: (replace(VERSIE, vastgesteld_op=LATER),)})
    assert open_(vast) == set()
    assert {v.voldaan_op for v in van(vast, "antwoorden")} == {LATER}


def test_akkoord_mits_vraagt_een_reactie_en_houdt_vaststellen_tegen() -> None:
    feiten = met(VOORGELEGD, {Instemmingfeit: (antwoord("p", mits=True),)})
    (reageren,) = van(feiten, "reageren")
    assert reageren.limiet == Limiet(date(2026, 10, 9), Grens.UITERLIJK)
    (vaststellen,) = van(feiten, "vaststellen")
    assert vaststellen.wacht_op == (reageren.sleutel,)
    gereageerd = met(feiten, {Instemmingfeit: (replace(antwoord("p", mits=True), antwoord_op=LATER),)})
    assert van(gereageerd, "reageren")[0].voldaan_op == LATER


def test_een_nieuwe_versie_vraagt_alleen_wie_een_gewijzigd_punt_nog_niet_beantwoordde() -> None:
    beiden = tuple(antwoord(p, wie=wie) for p in ("p", "q") for wie in (VIDOMES, PROVINCIE))
    tweede = replace(VERSIE, nr=2, voorgelegd_op=LATER, regels={"p": "tekst-p", "q": "nieuwe tekst"})
    feiten = met(LEEG, {Agendaversiefeit: (VERSIE, tweede), Instemmingfeit: (*beiden, antwoord("q", "nieuwe tekst"))})
    assert {v.sleutel.versie for v in van(feiten, "antwoorden")} == {2}
    assert ("antwoorden", VIDOMES) not in open_(feiten)
    assert ("antwoorden", PROVINCIE) in open_(feiten)
    zelfde = met(feiten, {Agendaversiefeit: (VERSIE, replace(tweede, regels={"q": "tekst-q", "p": "tekst-p"}))})
    assert {soort for soort, _houder in open_(zelfde)} == {"vaststellen"}


def test_een_voorwaarde_vervalt_met_de_tekst_waar_zij_bij_hoorde() -> None:
    tweede = replace(VERSIE, nr=2, regels={"p": "andere tekst", "q": "tekst-q"})
    mits = (antwoord("p", mits=True), antwoord("q", mits=True))
    feiten = met(LEEG, {Agendaversiefeit: (VERSIE, tweede), Instemmingfeit: mits})
    assert [v.sleutel.object for v in van(feiten, "reageren")] == [f"{VIDOMES}-q"]


def test_een_volgende_versie_van_een_vastgestelde_agenda_moet_weer_worden_vastgesteld() -> None:
    vast = replace(VERSIE, vastgesteld_op=LATER)
    feiten = met(LEEG, {Agendaversiefeit: (vast, replace(VERSIE, nr=2))})
    assert ("vaststellen", TREKKER) in open_(feiten)
    assert ("voorleggen", TREKKER) not in open_(feiten)


def test_een_andere_stap_van_dezelfde_soort_telt_niet_mee() -> None:
    elders = met(
        VOORGELEGD, {Agendaversiefeit: (replace(VERSIE, stap_id=2),), Onderwerpfeit: (replace(INBRENG, stap_id=2),)}
    )
    assert open_(elders) == open_(LEEG)
