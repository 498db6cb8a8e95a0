"""What must hold for the heart over every round and every course of events."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import example, given, settings
from hypothesis import strategies as st

from gesprekken.core.limiet import Grens, Limiet
from gesprekken.domain.soorten.afspraken import Actiefeit
from gesprekken.domain.soorten.agenda.feiten import Instemmingfeit, Puntfeit
from gesprekken.domain.soorten.alle import SOORTEN
from gesprekken.domain.soorten.gesprek.feiten import Gesprekfeit
from gesprekken.domain.soorten.opvolging.feiten import Toezeggingfeit
from gesprekken.domain.soorten.overeenkomst.parameters import Overeenkomstparameters
from gesprekken.domain.verplichtingen.feiten import Feiten, Soortstap, Stapfeit, leid_af
from gesprekken.domain.verplichtingen.stand import Dossierstand, Stand, aan_zet, bepaal, oordeel
from gesprekken.domain.verplichtingen.verplichting import Sleutel, Verplichting
from tests.domain.soorten.agenda_gebeurd import ALLES_AKKOORD
from tests.domain.soorten.bod_gebeurd import WEZENLIJK
from tests.domain.soorten.opvolging_gebeurd import IETS
from tests.domain.verplichtingen.daden import Daad, Gebeurd
from tests.domain.verplichtingen.gebeurd import HIER, PROEVEN, noemt, voeg_toe
from tests.domain.verplichtingen.strategieen import BEGIN, datums, dossiers, verlopen

Dossier = tuple[tuple[Stapfeit, ...], Feiten]
ERNST = list(reversed(Stand))  # from ready to late


def _open(stappen: tuple[Stapfeit, ...], feiten: Feiten) -> set[Sleutel]:
    return {v.sleutel for v in leid_af(stappen, feiten) if v.open}


def _stand(dossier: Dossier, vandaag: date, waarschuwdagen: int = 7) -> Dossierstand:
    stappen, feiten = dossier
    return bepaal(stappen, feiten, leid_af(stappen, feiten), vandaag, waarschuwdagen)


@settings(max_examples=200)
@given(verlopen())
def test_een_feit_neemt_alleen_de_open_verplichtingen_weg_die_het_noemt(
    verloop: tuple[*Dossier, list[Gebeurd]],
) -> None:
    stappen, feiten, gebeurtenissen = verloop
    for nieuw in gebeurtenissen:
        gaat_over, voor = noemt(nieuw, feiten, stappen), _open(stappen, feiten)
        feiten = voeg_toe(feiten, nieuw)
        assert {s for s in voor - _open(stappen, feiten) if not gaat_over(s)} == set()


@given(dossiers())
def test_elke_verplichting_heeft_een_eigen_sleutel(dossier: Dossier) -> None:
    sleutels = [v.sleutel for v in leid_af(*dossier)]
    assert len(sleutels) == len(set(sleutels))
    assert {s.dossier_id for s in sleutels} == {dossier[1].dossier_id}


@given(dossiers(), datums, st.integers(0, 90), st.integers(0, 30))
def test_tijd_alleen_neemt_niets_weg_en_maakt_niets_beter(dossier: Dossier, dag: date, later: int, term: int) -> None:
    eerst, dan = (_stand(dossier, d, term) for d in (dag, dag + timedelta(days=later)))
    assert eerst.verplichtingen == dan.verplichtingen
    for a, b in zip(eerst.stappen, dan.stappen, strict=True):
        assert (a.voldaan, a.totaal, a.eerste) == (b.voldaan, b.totaal, b.eerste)
        assert ERNST.index(b.stand) >= ERNST.index(a.stand), f"{a.stap.code}: van {a.naam} naar {b.naam}"
    assert ERNST.index(dan.beeld) >= ERNST.index(eerst.beeld)
    assert {s.stap.code for s in eerst.signalen} <= {s.stap.code for s in dan.signalen}


@given(dossiers(), datums)
def test_elk_signaal_heeft_een_reden_een_eigenaar_en_een_volgende_stap(dossier: Dossier, dag: date) -> None:
    stand = _stand(dossier, dag)
    kan_nu = {v.sleutel for v in aan_zet(v for v in stand.verplichtingen if v.telt)}
    for signaal in stand.signalen:
        assert signaal.aanleiding is not None
        assert signaal.aanleiding.open
        assert signaal.aanleiding.sleutel.stap_code == signaal.stap.code
        assert signaal.eerste is not None
        assert signaal.eerste.sleutel in kan_nu, "the next step of a signal waits for something else"
        for verplichting in (signaal.aanleiding, signaal.eerste):
            assert verplichting.muur is None, "a signal is for everybody"
            assert all((verplichting.wat, verplichting.bepaling, verplichting.houder_naam, verplichting.waar))


@given(dossiers(), datums)
def test_wat_open_is_en_wat_voldaan_is_zijn_samen_alles(dossier: Dossier, dag: date) -> None:
    stand = _stand(dossier, dag)
    for stap in stand.stappen:
        dragend = [v for v in stand.verplichtingen if v.sleutel.stap_code == stap.stap.code and v.telt]
        assert stap.totaal == len(dragend)
        assert stap.voldaan == sum(not v.open for v in dragend)
        assert (stap.stand == Stand.GEREED) == (stap.voldaan == stap.totaal) == (stap.eerste is None)
        assert (stap.gereed_op is not None) == (stap.stand == Stand.GEREED)


@given(dossiers())
def test_zolang_iets_open_is_is_er_iemand_aan_zet(dossier: Dossier) -> None:
    verplichtingen = leid_af(*dossier)
    assert bool(aan_zet(verplichtingen)) == any(v.open for v in verplichtingen)


def _voldoe(v: Verplichting, stappen: tuple[Stapfeit, ...], feiten: Feiten) -> Feiten:
    """What somebody who owes this does about it."""
    stap = next(s for s in stappen if s.code == v.sleutel.stap_code)
    if eigen := EIGEN_DOEN.get(stap.soort.code):
        nr = int(v.sleutel.object.rsplit("-", 1)[1]) if v.sleutel.object else WEZENLIJK
        return voeg_toe(feiten, Gebeurd(eigen[v.sleutel.soort], stap, v.sleutel.houder_id, nr, BEGIN))
    return voeg_toe(feiten, _gebeurd(v, stap, feiten))


def _gebeurd(v: Verplichting, stap: Stapfeit, feiten: Feiten) -> Gebeurd:
    """What is done on a step of the other kinds."""
    talks = sorted(feiten.van(Gesprekfeit, stap), key=lambda t: (t.gepland_op, t.id))
    nr = talks[0].id if talks else 0
    organisatie = v.sleutel.houder_id
    if v.sleutel.soort == "uitnodigen":
        organisatie = int(v.sleutel.object)
    if v.sleutel.soort in {"actie", "toezegging", "opmerking", "behandelen", "aanvullen"}:
        nr = int(v.sleutel.object.rsplit("-", 1)[1])
    if v.sleutel.soort == "bevestigen":
        nr = v.sleutel.versie - 1
    if v.sleutel.soort == "antwoorden":
        nr = ALLES_AKKOORD
    if v.sleutel.soort == "reageren":
        nr = [i.sleutel for i in feiten.alle(Instemmingfeit)].index(v.sleutel.object)
    punt, daad = "", DOEN[v.sleutel.soort]
    if stap.soort.code == "opvolging":
        talk, _streep, punt = v.sleutel.object.rpartition("/")
        daad = DOEN_BIJ_PUNT.get(v.sleutel.soort, daad)
        nr = int((talk or punt).rsplit("-", 1)[1])
    return Gebeurd(daad, stap, organisatie, nr, BEGIN, punt)


DOEN_BIJ_PUNT = {
    "plannen": Daad.VERVOLG_GEPLAND,
    "verslag": Daad.PUNTVERSLAG_VASTGESTELD,
    "afsluiten": Daad.AFGESLOTEN,
}
EIGEN_DOEN = {proef.soort: proef.doen for proef in PROEVEN if proef.doen}
DOEN = {
    "schrijven": Daad.OPGESCHREVEN,
    "bevestigen": Daad.BEVESTIGD,
    "plannen": Daad.GEPLAND,
    "uitnodigen": Daad.GENODIGD,
    "houden": Daad.GEHOUDEN,
    "verslag": Daad.VASTGESTELD,
    "actie": Daad.GEDAAN,
    "agenderen": Daad.GEAGENDEERD,
    "opmerking": Daad.OPGEMERKT,
    "behandelen": Daad.BEHANDELD,
    "aanvullen": Daad.AANGEVULD,
    "voorleggen": Daad.AGENDA_VOORGELEGD,
    "antwoorden": Daad.GEANTWOORD,
    "reageren": Daad.GEREAGEERD,
    "vaststellen": Daad.AGENDA_VASTGESTELD,
    "afsluiten": Daad.AFGESLOTEN,
    "toezegging": Daad.TOEZEGGING_AFGEDAAN,
}


@given(dossiers())
def test_wie_telkens_doet_wat_kan_komt_aan_het_einde(dossier: Dossier) -> None:
    stappen, feiten = dossier
    for _beurt in range(200):
        if not (beurt := aan_zet(leid_af(stappen, feiten))):
            break
        sleutel = beurt[0].sleutel
        feiten = _voldoe(beurt[0], stappen, feiten)
        assert sleutel not in _open(stappen, feiten), f"{sleutel} blijft open na wat ervoor gevraagd is"
    assert _open(stappen, feiten) == set()
    assert {s.stand for s in _stand((stappen, feiten), date(2030, 1, 1)).stappen} == {Stand.GEREED}


@given(dossiers())
def test_niemand_is_iets_schuldig_dat_niet_bij_zijn_rol_aan_tafel_hoort(dossier: Dossier) -> None:
    stappen, feiten = dossier
    aan_tafel = {p.organisatie_id for p in feiten.partijen}
    van_acties = {a.organisatie_id for a in feiten.alle(Actiefeit)}
    for v in leid_af(stappen, feiten):
        assert v.sleutel.houder_id in aan_tafel | van_acties | {feiten.secretariaat_id}
        assert v.draagt == (v.sleutel.soort not in {"actie", "toezegging"})
        assert (v.persoon_id is not None) == (v.sleutel.soort == "actie")


# What one party brought, asked or proposed, before everybody may know of it.
ACHTER_EEN_MUUR = {"behandelen", "aanvullen", "reageren", "antwoorden"}


@given(dossiers())
def test_wat_bij_een_agendapunt_is_afgesproken_staat_alleen_achter_de_muur_van_dat_punt(dossier: Dossier) -> None:
    stappen, feiten = dossier
    muren = {p.sleutel: p.partijen for p in feiten.alle(Puntfeit)}
    punt = {a.sleutel: a.punt for a in feiten.alle(Actiefeit)}
    punt |= {t.sleutel: t.punt for t in feiten.alle(Toezeggingfeit)}
    for v in leid_af(stappen, feiten):
        afgesproken = v.sleutel.soort in {"actie", "toezegging"} and punt[v.sleutel.object]
        # who promised something still owes it when a later matrix leaves them out
        if afgesproken:
            assert v.muur == muren[punt[v.sleutel.object]] | {v.sleutel.houder_id}
        elif v.sleutel.soort not in ACHTER_EEN_MUUR:
            assert v.muur is None or v.sleutel.soort == "bevestigen"
        assert (IETS in f"{v.wat} {v.bepaling}") == bool(afgesproken)


@given(datums, st.integers(0, 30))
@example(date(2026, 12, 14), 7)
def test_voor_15_december_is_op_14_december_nog_op_tijd(dag: date, waarschuwdagen: int) -> None:
    stap = Soortstap(1, 1, "tekst", "Tekst", SOORTEN["overeenkomst"], "art. 1", Limiet(date(2026, 12, 15), Grens.VOOR),
                    Overeenkomstparameters("tekst", reactiedagen=1))  # fmt: skip
    feiten = Feiten(1, "r", "d", "D", 10, "G", 99, ())
    (schrijven,) = leid_af((stap,), feiten)
    te_laat = oordeel(schrijven, dag, waarschuwdagen) == Stand.TE_LAAT
    assert te_laat == (dag > date(2026, 12, 14))


def test_elke_soort_is_in_de_proeven_vertegenwoordigd() -> None:
    assert set(SOORTEN) == HIER | {proef.soort for proef in PROEVEN}, "tell what can happen in a module *_gebeurd"
