"""The parameters of a stored step have the shape of its kind."""

from __future__ import annotations

import pytest

from gesprekken.core.permissions import Rol
from gesprekken.domain.soorten.bod import SOORT as BOD
from gesprekken.domain.soorten.gesprek import SOORT as GESPREK
from gesprekken.domain.soorten.gesprek.parameters import Gesprekparameters
from gesprekken.queries.dossiers.dossiers import get_dossier, get_stap
from gesprekken.queries.rondes.stappen import parameters_van
from tests.fabrieken.wereld import Wereld


def test_een_stap_leest_zijn_parameters_een_keer_en_alleen_als_de_soort_die_hij_is(wereld: Wereld) -> None:
    with wereld.context():
        _ronde, dossier = get_dossier(wereld.actor(Rol.SECRETARIAAT), wereld.ronde, "zoetermeer")
        stap = get_stap(dossier, "startgesprek", GESPREK)
        eerste = parameters_van(stap, GESPREK)
        assert eerste == Gesprekparameters(uitnodigingsdagen=10, verslagdagen=14)
        assert parameters_van(stap, GESPREK) is eerste
        with pytest.raises(TypeError, match="is of kind gesprek, not of bod"):
            parameters_van(stap, BOD)
