"""The wall around a line of the journaal comes from the thing that the line is about; forgetting it is impossible."""

from __future__ import annotations

import inspect

import pytest

from gesprekken.core.base import Base
from gesprekken.core.journaal import Gebeurtenis
from gesprekken.infra.transactie import dienst
from gesprekken.queries.dossiers.dossiers import get_dossier
from gesprekken.queries.muren import OPEN, muur_om
from gesprekken.services.daad import Daad
from gesprekken.services.vastleggen import leg_vast
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.databank import inhoud


class Onbekend:
    """A kind of thing that nobody thought of yet."""


def test_van_een_ding_dat_niemand_noemde_komt_geen_regel_in_het_journaal(wereld: Wereld) -> None:
    @dienst
    def doe() -> None:
        _ronde, dossier = get_dossier(wereld.trekker(), wereld.ronde, wereld.dossier, slot=True)
        leg_vast(wereld.trekker(), wereld.klok(), dossier, Onbekend(), Gebeurtenis("Iets nieuws"))

    voor = inhoud(wereld.app)
    with wereld.context(), pytest.raises(TypeError, match="who may know of a Onbekend"):
        doe()
    assert inhoud(wereld.app) == voor


@pytest.mark.parametrize("functie", [leg_vast, Daad.leg_vast])
def test_wie_een_regel_schrijft_kan_het_ding_niet_weglaten(functie: object) -> None:
    assert callable(functie)
    over = inspect.signature(functie).parameters["over"]
    assert over.default is inspect.Parameter.empty


def test_een_ding_is_open_of_heeft_een_muur_maar_niet_allebei() -> None:
    ommuurd = {soort for soort in muur_om.registry if soort is not object}
    assert ommuurd
    assert not ommuurd & set(OPEN)
    assert all(issubclass(soort, Base) for soort in OPEN)
