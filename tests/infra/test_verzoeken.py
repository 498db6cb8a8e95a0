"""One form has one effect, however often it is sent."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from gesprekken.core.demo import Demoanker
from gesprekken.core.errors import BestaatNiet
from gesprekken.core.verzoek import Inzending
from gesprekken.infra.database import db
from gesprekken.infra.verzoeken import Eerder, eenmalig
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.databank import tel
from tests.ondersteuning.klok import BEGIN

pytestmark = pytest.mark.usefixtures("context")


def _inzending(sleutel: str, tekst: str = "") -> Inzending:
    return Inzending(sleutel, "/formulier", (("tekst", tekst),))


def _werk(nr: int = 1) -> Callable[[Eerder | None], str]:
    def doe(_eerder: Eerder | None = None) -> str:
        db.session.add(Demoanker(id=nr, op=BEGIN))
        return f"/resultaat/{nr}"

    return doe


def test_het_tweede_verzoek_krijgt_het_adres_van_het_eerste_en_doet_niets(wereld: Wereld) -> None:
    actor = wereld.actor("coordinator")
    assert eenmalig(_inzending("sleutel-1"), actor, BEGIN, _werk(1)) == ("/resultaat/1", True)
    assert eenmalig(_inzending("sleutel-1"), actor, BEGIN, _werk(2)) == ("/resultaat/1", False)
    assert tel(wereld.app, "demoanker") == 1


def test_een_ander_formulier_doet_zijn_eigen_werk(wereld: Wereld) -> None:
    actor = wereld.actor("coordinator")
    eenmalig(_inzending("sleutel-1"), actor, BEGIN, _werk(1))
    eenmalig(_inzending("sleutel-2"), actor, BEGIN, _werk(2))
    assert tel(wereld.app, "demoanker") == 2


def test_de_sleutel_van_een_ander_bestaat_niet(wereld: Wereld) -> None:
    eenmalig(_inzending("sleutel-1"), wereld.actor("coordinator"), BEGIN, _werk(1))
    with pytest.raises(BestaatNiet):
        eenmalig(_inzending("sleutel-1"), wereld.actor("delft"), BEGIN, _werk(2))
    assert tel(wereld.app, "demoanker") == 1


def test_na_een_mislukte_poging_kan_hetzelfde_formulier_nog_eens(wereld: Wereld) -> None:
    actor = wereld.actor("coordinator")

    def mislukt(_eerder: Eerder | None) -> str:
        _werk(1)(None)
        raise BestaatNiet

    with pytest.raises(BestaatNiet):
        eenmalig(_inzending("sleutel-1"), actor, BEGIN, mislukt)
    assert (tel(wereld.app, "verzoek"), tel(wereld.app, "demoanker")) == (0, 0)
    assert eenmalig(_inzending("sleutel-1"), actor, BEGIN, _werk(1)) == ("/resultaat/1", True)


def test_een_botsing_in_het_werk_zelf_is_geen_herhaling(wereld: Wereld) -> None:
    actor = wereld.actor("coordinator")
    eenmalig(_inzending("sleutel-1"), actor, BEGIN, _werk(1))
    with pytest.raises(IntegrityError):
        eenmalig(_inzending("sleutel-2"), actor, BEGIN, _werk(1))
    assert wereld.lees(lambda: db.session.scalar(sa.text("SELECT count(*) FROM verzoek"))) == 1
