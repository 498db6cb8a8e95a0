"""The kind *opvolging*: every adopted item gets a talk or is handled in writing, and a result."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from gesprekken.core.limiet import Grens, Limiet
from gesprekken.core.permissions import Permission
from gesprekken.core.plek import Pleksoort
from gesprekken.domain.dossiers.models import Hoedanigheid
from gesprekken.domain.soorten.afspraken import Actiefeit
from gesprekken.domain.soorten.agenda import SOORT as AGENDA
from gesprekken.domain.soorten.agenda.feiten import Agendaversiefeit, Puntfeit
from gesprekken.domain.soorten.agenda.parameters import Agendaparameters
from gesprekken.domain.soorten.gesprek.feiten import Gesprekfeit, Gesprekspuntfeit
from gesprekken.domain.soorten.opvolging import SOORT
from gesprekken.domain.soorten.opvolging.feiten import Toezeggingfeit
from gesprekken.domain.soorten.opvolging.parameters import Opvolgingparameters
from gesprekken.domain.soorten.opvolging.plichten import begonnen_op, te_volgen, verplichtingen
from gesprekken.domain.verplichtingen.feiten import Feiten, Partij, Soortstap, leid_af
from gesprekken.domain.verplichtingen.stand import Stand, aan_zet, bepaal
from gesprekken.domain.verplichtingen.verplichting import Verplichting
from tests.domain.verplichtingen.daden import met

TREKKER, VIDOMES, PROVINCIE = 10, 11, 12
VOORAF = datetime(2026, 9, 28, 9, tzinfo=UTC)
OP = datetime(2026, 10, 20, 9, tzinfo=UTC)
LATER = datetime(2026, 11, 3, 9, tzinfo=UTC)
LIJST = Soortstap(1, 1, "lijst", "De lijst", AGENDA, "art. 2", Limiet(date(2026, 10, 16), Grens.UITERLIJK),
                 Agendaparameters(14, 7, ("5a",)))  # fmt: skip
STAP = Soortstap(2, 2, "verder", "Verder praten", SOORT, "art. 3", Limiet(date(2026, 11, 20), Grens.UITERLIJK),
                Opvolgingparameters("lijst", 10, 14))  # fmt: skip
PARTIJEN = (
    Partij(TREKKER, "Gemeente", "Gemeente", Hoedanigheid.TREKKER),
    Partij(VIDOMES, "Vidomes", "Vidomes", Hoedanigheid.CORPORATIE),
    Partij(PROVINCIE, "Provincie", "Provincie", Hoedanigheid.PARTNER),
)
LEEG = Feiten(1, "ronde", "dossier", "Dossier", TREKKER, "Gemeente", 99, PARTIJEN)
VERSIE = Agendaversiefeit(1, 1, VOORAF, VOORAF, VOORAF, {"p": "tekst-p", "q": "tekst-q"}, 7)
P = Puntfeit("p", "lijst", 7, frozenset({TREKKER, VIDOMES}), None, None)
Q = Puntfeit("q", "lijst", 7, frozenset({TREKKER, VIDOMES, PROVINCIE}), None, None)
VAST = met(LEEG, {Agendaversiefeit: (VERSIE,), Puntfeit: (P, Q)})
GEHEIM = "wat alleen deze partijen weten"


def gesprek(*punten: str, sleutel: str = "g", gehouden: bool = False, nr: int = 1) -> Gesprekfeit:
    """A talk about these items, whose title holds their titles."""
    over = tuple(Gesprekspuntfeit(p, voorgelegd=False, vastgesteld_op=None) for p in punten)
    return Gesprekfeit(nr, sleutel, STAP.id, f"Gesprek over {GEHEIM}", LATER, OP, LATER if gehouden else None, (),
                       voorgelegd=False, vastgesteld_op=None, punten=over)  # fmt: skip


def actie(punt: str) -> Actiefeit:
    """An action of somebody of Vidomes on an item."""
    return Actiefeit(f"actie-{punt}", None, "g", GEHEIM, 7, 8, VIDOMES, "Vidomes", date(2026, 12, 1), None, punt)


def toezegging(punt: str, op: datetime | None = None) -> Toezeggingfeit:
    """A commitment of Vidomes on an item."""
    return Toezeggingfeit(f"toezegging-{punt}", punt, GEHEIM, VIDOMES, "Vidomes", date(2026, 12, 2), op)


def van(feiten: Feiten, soort: str, object_: str | None = None) -> list[Verplichting]:
    """The obligations of one sort, about one object if asked."""
    alle = [v for v in verplichtingen(STAP, feiten) if v.sleutel.soort == soort]
    return [v for v in alle if object_ in (None, v.sleutel.object)]


def open_(feiten: Feiten) -> set[tuple[str, str]]:
    """What is open: (sort, object)."""
    return {(v.sleutel.soort, v.sleutel.object) for v in verplichtingen(STAP, feiten) if v.open}


def stand(feiten: Feiten) -> Stand:
    """The state of the follow-up long before its deadline."""
    alle = leid_af((LIJST, STAP), feiten)
    return bepaal((LIJST, STAP), feiten, alle, date(2026, 9, 29), 7).stappen[1].stand


def test_zonder_vastgestelde_agenda_wacht_een_verplichting_op_het_vaststellen_en_is_de_stap_niet_gereed() -> None:
    (plannen,) = verplichtingen(STAP, LEEG)
    assert (plannen.sleutel.soort, plannen.sleutel.object, plannen.open) == ("plannen", "", True)
    (vaststellen,) = [v for v in leid_af((LIJST,), LEEG) if v.sleutel.soort == "vaststellen"]
    assert plannen.wacht_op == (vaststellen.sleutel,)
    assert plannen not in aan_zet(leid_af((LIJST, STAP), LEEG))
    assert begonnen_op(STAP, LEEG) is None
    assert stand(LEEG) == Stand.NIET_GESTART


def test_een_agenda_die_alleen_is_voorgelegd_verandert_daar_niets_aan() -> None:
    voorgelegd = met(LEEG, {Agendaversiefeit: (replace(VERSIE, vastgesteld_op=None),)})
    assert verplichtingen(STAP, voorgelegd) == verplichtingen(STAP, LEEG)


def test_elk_vastgesteld_punt_vraagt_een_gesprek_tien_dagen_voor_de_termijn_en_een_uitkomst_op_de_termijn() -> None:
    assert open_(VAST) == {("plannen", "p"), ("plannen", "q"), ("afsluiten", "p"), ("afsluiten", "q")}
    plannen, afsluiten = van(VAST, "plannen", "p")[0], van(VAST, "afsluiten", "p")[0]
    assert plannen.limiet == Limiet(date(2026, 11, 10), Grens.UITERLIJK)
    assert afsluiten.limiet == STAP.limiet
    assert afsluiten.wacht_op == (plannen.sleutel,)
    assert (plannen.permission, afsluiten.permission) == (Permission.GESPREK_PLANNEN, Permission.UITKOMST_VASTLEGGEN)
    assert plannen.waar.soort == afsluiten.waar.soort == Pleksoort.VERVOLGPUNT
    assert plannen.waar.deel == "p"
    assert begonnen_op(STAP, VAST) is None


def test_een_gesprek_over_twee_punten_is_een_keer_houden_en_twee_keer_een_verslag() -> None:
    feiten = met(VAST, {Gesprekfeit: (gesprek("p", "q"),)})
    assert open_(feiten) == {
        ("afsluiten", "p"), ("afsluiten", "q"), ("houden", "g"), ("verslag", "g/p"), ("verslag", "g/q"),
    }  # fmt: skip
    (houden,) = van(feiten, "houden")
    assert houden.wat == "Gesprek over de agendapunten 1 en 2 houden en aanwezigheid vastleggen"
    assert {v.wacht_op for v in van(feiten, "verslag")} == {(houden.sleutel,)}
    assert houden.sleutel in van(feiten, "afsluiten", "p")[0].wacht_op
    assert {v.limiet for v in van(feiten, "verslag")} == {Limiet(date(2026, 11, 17), Grens.UITERLIJK)}
    assert begonnen_op(STAP, feiten) == OP
    assert stand(feiten) == Stand.LOOPT


def test_verslagen_gaan_per_punt_hun_eigen_weg() -> None:
    talk = gesprek("p", "q", gehouden=True)
    talk = replace(talk, punten=(replace(talk.punten[0], voorgelegd=True, vastgesteld_op=LATER), talk.punten[1]))
    feiten = met(VAST, {Gesprekfeit: (talk,)})
    assert {("verslag", "g/p"), ("houden", "g")}.isdisjoint(open_(feiten))
    (nog,) = [v for v in van(feiten, "verslag") if v.open]
    assert (nog.wat, nog.permission) == ("Verslag over agendapunt 2 maken", Permission.VERSLAG_SCHRIJVEN)
    voorgelegd = replace(talk, punten=(talk.punten[0], replace(talk.punten[1], voorgelegd=True)))
    (dan,) = [v for v in van(met(VAST, {Gesprekfeit: (voorgelegd,)}), "verslag") if v.open]
    assert (dan.wat, dan.permission) == ("Verslag over agendapunt 2 vaststellen", Permission.VERSLAG_VASTSTELLEN)
    assert (dan.waar.soort, dan.waar.object, dan.waar.deel) == (Pleksoort.PUNTVERSLAG, "g", "q")


def test_wat_schriftelijk_wordt_afgedaan_vraagt_geen_gesprek_maar_wel_een_uitkomst() -> None:
    feiten = met(VAST, {Puntfeit: (replace(P, schriftelijk_op=OP), Q)})
    assert open_(feiten) == {("afsluiten", "p"), ("plannen", "q"), ("afsluiten", "q")}
    assert begonnen_op(STAP, feiten) == OP


def test_een_afgesloten_punt_vraagt_niets_meer_en_alle_punten_dicht_is_gereed() -> None:
    een = met(VAST, {Puntfeit: (replace(P, afgesloten_op=LATER), Q)})
    assert open_(een) == {("plannen", "q"), ("afsluiten", "q")}
    alles = met(VAST, {Puntfeit: (replace(P, afgesloten_op=LATER), replace(Q, afgesloten_op=LATER))})
    assert open_(alles) == set()
    assert stand(alles) == Stand.GEREED


def test_een_volgende_versie_volgt_alleen_haar_eigen_punten_en_wat_al_dicht_was() -> None:
    tweede = Agendaversiefeit(1, 2, OP, OP, OP, {"r": "tekst-r", "q": "tekst-q"}, 9)
    r = Puntfeit("r", "lijst", 9, Q.partijen, None, None)
    feiten = met(VAST, {Agendaversiefeit: (VERSIE, tweede), Puntfeit: (P, replace(Q, versie_id=9), r),
                     Gesprekfeit: (gesprek("p"), gesprek("p", "q", sleutel="h", nr=2))})  # fmt: skip
    assert {s: nr for s, (nr, _p) in te_volgen(STAP, feiten).items()} == {"r": 1, "q": 2}
    assert open_(feiten) == {
        ("afsluiten", "q"), ("houden", "h"), ("verslag", "h/q"), ("plannen", "r"), ("afsluiten", "r"),
    }  # fmt: skip
    assert van(feiten, "houden")[0].wat == "Gesprek over agendapunt 2 houden en aanwezigheid vastleggen"
    dicht = met(feiten, {Puntfeit: (replace(P, afgesloten_op=OP), *feiten.alle(Puntfeit)[1:])})
    assert te_volgen(STAP, dicht)["p"][0] == 1, "it keeps the number of the version that held it"
    heropend = met(feiten, {Puntfeit: (replace(P, aan_de_orde=True), *feiten.alle(Puntfeit)[1:])})
    assert te_volgen(STAP, heropend)["p"][0] == 1, "reopened after a later version was adopted without it"


def test_een_agenda_van_een_andere_stap_telt_niet_mee() -> None:
    elders = met(VAST, {Puntfeit: (P, Q, Puntfeit("x", "andere lijst", 9, P.partijen, None, None))})
    assert set(te_volgen(STAP, elders)) == {"p", "q"}


def test_een_actie_en_een_toezegging_staan_achter_de_muur_van_hun_punt_en_houden_de_stap_niet_open() -> None:
    feiten = met(VAST, {Actiefeit: (actie("p"), actie("q")), Toezeggingfeit: (toezegging("p"), toezegging("q", LATER)),
                     Puntfeit: (replace(P, afgesloten_op=LATER), replace(Q, afgesloten_op=LATER))})  # fmt: skip
    muren = {(v.sleutel.soort, v.sleutel.object): v.muur for v in verplichtingen(STAP, feiten) if not v.draagt}
    assert muren == {
        ("actie", "actie-p"): P.partijen, ("actie", "actie-q"): Q.partijen,
        ("toezegging", "toezegging-p"): P.partijen, ("toezegging", "toezegging-q"): Q.partijen,
    }  # fmt: skip
    assert open_(feiten) == {("actie", "actie-p"), ("actie", "actie-q"), ("toezegging", "toezegging-p")}
    assert stand(feiten) == Stand.GEREED
    (van_vidomes,) = van(feiten, "toezegging", "toezegging-p")
    assert (van_vidomes.sleutel.houder_id, van_vidomes.persoon_id) == (VIDOMES, None)
    assert van_vidomes.permission == Permission.TOEZEGGING_AFDOEN
    assert van(feiten, "actie", "actie-p")[0].persoon_id == 8


def test_wat_op_een_punt_is_toegezegd_blijft_staan_als_het_punt_van_de_agenda_gaat() -> None:
    tweede = Agendaversiefeit(1, 2, OP, OP, OP, {"q": "tekst-q"}, 9)
    feiten = met(VAST, {Agendaversiefeit: (VERSIE, tweede), Puntfeit: (P, replace(Q, versie_id=9)),
                     Actiefeit: (actie("p"),), Toezeggingfeit: (toezegging("p"),)})  # fmt: skip
    assert {("actie", "actie-p"), ("toezegging", "toezegging-p")} <= open_(feiten)
    assert van(feiten, "toezegging")[0].muur == P.partijen


def test_wat_iedereen_op_het_bord_leest_noemt_nummers_en_nooit_een_titel() -> None:
    feiten = met(
        VAST, {Gesprekfeit: (gesprek("p", "q"),), Actiefeit: (actie("p"),), Toezeggingfeit: (toezegging("q"),)}
    )
    gedeeld = [v for v in verplichtingen(STAP, feiten) if v.muur is None]
    assert len(gedeeld) == 7
    for v in gedeeld:
        assert GEHEIM not in f"{v.wat} {v.bepaling} {v.houder_naam}"
        assert "agendapunt" in v.wat
    assert sum(GEHEIM in v.wat for v in verplichtingen(STAP, feiten)) == 2
