"""Whatever can be owed, somebody of the organisation that owes it may do, whatever kind of organisation that is."""

from __future__ import annotations

from hypothesis import Phase, find, given, settings
import pytest

from gesprekken.core.permissions import Permission, Rol, has_permission
from gesprekken.domain.dossiers.models import GESPREKSPARTIJEN, Hoedanigheid
from gesprekken.domain.partijen.organisaties import Organisatiesoort
from gesprekken.domain.soorten.indiening import keur_ondertekenaars
from gesprekken.domain.verplichtingen.feiten import Feiten, Stapfeit, leid_af
from gesprekken.domain.verplichtingen.verplichting import Verplichting
from tests.domain.verplichtingen.strategieen import SECRETARIAAT, TREKKER, dossiers

Dossier = tuple[tuple[Stapfeit, ...], Feiten]
P, R, S = Permission, Rol, Organisatiesoort
GEMEENTELIJK = (R.GEMEENTE_COORDINATOR, R.GEMEENTE_BESTUURDER, R.GEMEENTE_LEZER)
ROLLEN = {
    S.GEMEENTE: GEMEENTELIJK,
    S.REGIO: GEMEENTELIJK,
    S.CORPORATIE: (R.CORPORATIE_MEDEWERKER, R.CORPORATIE_BESTUURDER),
    S.PROVINCIE: (R.PROVINCIE_PARTNER, R.PROVINCIE_TOETSER),
    S.SECRETARIAAT: (R.SECRETARIAAT,),
}
LEIDERS = (S.GEMEENTE, S.REGIO, S.CORPORATIE, S.PROVINCIE)
AAN_TAFEL = (S.GEMEENTE, S.CORPORATIE, S.PROVINCIE)


def _houders(v: Verplichting) -> tuple[Organisatiesoort, ...]:
    """The kinds of organisation that can owe this."""
    if v.sleutel.houder_id == SECRETARIAAT:
        return (S.SECRETARIAAT,)
    if v.sleutel.houder_id == TREKKER:
        return LEIDERS
    # The form of a register offers its rows to corporations only.
    return (S.CORPORATIE,) if v.permission == P.WONINGLOCATIE_BEVESTIGEN else AAN_TAFEL


def _kan(soort: Organisatiesoort, permission: Permission, *, leidt: bool) -> bool:
    return any(has_permission(rol, permission, leidt=leidt, partij=not leidt) for rol in ROLLEN[soort])


@settings(max_examples=200)
@given(dossiers())
def test_wat_iemand_verschuldigd_is_kan_iemand_van_die_organisatie_ook_doen(dossier: Dossier) -> None:
    kan_niet = {
        f"{soort}: {v.sleutel.stap_code} {v.sleutel.soort} vraagt {v.permission}"
        for v in leid_af(*dossier)
        for soort in _houders(v)
        if not _kan(soort, v.permission, leidt=v.sleutel.houder_id == TREKKER)
    }
    assert not kan_niet


@pytest.mark.parametrize("soort", ["agenda", "opvolging", "overeenkomst", "register", "vragenlijst"])
def test_de_proef_hierboven_komt_bij_wat_een_partij_verschuldigd_is(soort: str) -> None:
    """Otherwise it would say nothing about a party."""

    def van_een_partij(dossier: Dossier) -> bool:
        codes = {s.code for s in dossier[0] if s.soort.code == soort}
        anderen = {v.sleutel.stap_code for v in leid_af(*dossier) if v.sleutel.houder_id not in (TREKKER, SECRETARIAAT)}
        return bool(codes & anderen)

    assert find(dossiers(), van_een_partij, settings=settings(phases=[Phase.generate], max_examples=2000))


@pytest.mark.parametrize("leidt", [True, False], ids=["trekker", "partij"])
def test_elke_soort_organisatie_aan_tafel_heeft_iemand_die_tekent(leidt: bool) -> None:
    wie = LEIDERS if leidt else AAN_TAFEL
    assert [s for s in wie if not _kan(s, P.OVERZICHT_ONDERTEKENEN, leidt=leidt)] == []


def test_wie_niet_aan_tafel_zit_wordt_niet_gevraagd_te_tekenen() -> None:
    keur_ondertekenaars(GESPREKSPARTIJEN)
    with pytest.raises(ValueError, match="zit niet aan tafel"):
        keur_ondertekenaars(frozenset({Hoedanigheid.TREKKER, Hoedanigheid.HUURDERS}))
