"""Two people of one organisation answer the same agenda: nobody's answer is replaced unread."""

from __future__ import annotations

import pytest

from tests.conftest import ClientVoor
from tests.fabrieken.wereld import Wereld
from tests.web.agenda.antwoorden import MITS, NIET, antwoordformulier, begin

ANDERS = "Alleen als er een school komt."


def test_wie_een_ander_antwoord_geeft_dan_een_collega_ziet_beide_en_kiest(
    wereld: Wereld, client_voor: ClientVoor
) -> None:
    agenda, (een, *_rest) = begin(wereld)
    mijn, collega = client_voor("corporatie"), client_voor("directeur")
    laat = antwoordformulier(mijn, agenda).vul({f"oordeel-{een}": "niet akkoord", f"niet-{een}": NIET})
    collega.stuur(antwoordformulier(collega, agenda).vul({f"oordeel-{een}": "akkoord mits", f"mits-{een}": MITS}))
    pagina = mijn.stuur(laat, 409)
    assert f"{wereld.actor('directeur').naam} heeft intussen bij 1 punt geantwoord" in pagina.tekst
    assert MITS in pagina.kies("[data-nu]")[0].get_text()
    opnieuw = pagina.formulier("/antwoord")
    assert (opnieuw.waarden[f"oordeel-{een}"], opnieuw.waarden[f"niet-{een}"]) == ("niet akkoord", NIET)
    assert list(agenda.van("corporatie").values()) == [("akkoord mits", MITS)]
    mijn.stuur(opnieuw)
    assert list(agenda.van("corporatie").values()) == [("niet akkoord", NIET)]


def test_antwoorden_op_verschillende_punten_blijven_allebei_staan(wereld: Wereld, client_voor: ClientVoor) -> None:
    agenda, (een, twee, _drie) = begin(wereld)
    agenda.antwoord("corporatie", {een: ("akkoord", "")})
    mijn, collega = client_voor("corporatie"), client_voor("directeur")
    laat = antwoordformulier(mijn, agenda).vul({f"oordeel-{twee}": "akkoord"})
    collega.stuur(antwoordformulier(collega, agenda).vul({f"oordeel-{een}": "akkoord mits", f"mits-{een}": MITS}))
    mijn.stuur(laat)  # the first line says akkoord on this page, as it was: nobody touched it here
    assert list(agenda.van("corporatie").values()) == [("akkoord mits", MITS), ("akkoord", "")]


def test_een_knop_voor_alles_raakt_niet_wat_een_collega_net_zei(wereld: Wereld, client_voor: ClientVoor) -> None:
    agenda, (een, *_rest) = begin(wereld)
    mijn, collega = client_voor("corporatie"), client_voor("directeur")
    laat = antwoordformulier(mijn, agenda)
    collega.stuur(antwoordformulier(collega, agenda).vul({f"oordeel-{een}": "niet akkoord", f"niet-{een}": NIET}))
    mijn.stuur(laat, knop="Akkoord met alle open punten")
    assert list(agenda.van("corporatie").values()) == [("niet akkoord", NIET), ("akkoord", ""), ("akkoord", "")]


def test_hetzelfde_antwoord_als_een_collega_is_geen_botsing(wereld: Wereld, client_voor: ClientVoor) -> None:
    agenda, (een, *_rest) = begin(wereld)
    mijn, collega = client_voor("corporatie"), client_voor("directeur")
    laat = antwoordformulier(mijn, agenda).vul({f"oordeel-{een}": "akkoord"})
    collega.stuur(antwoordformulier(collega, agenda).vul({f"oordeel-{een}": "akkoord"}))
    mijn.stuur(laat)
    assert list(agenda.van("corporatie").values()) == [("akkoord", "")]


@pytest.mark.parametrize("wijzigt", [True, False])
def test_een_reactie_van_de_gemeente_vervalt_niet_ongelezen(
    wereld: Wereld, client_voor: ClientVoor, *, wijzigt: bool
) -> None:
    agenda, (een, twee, _drie) = begin(wereld)
    agenda.antwoord("corporatie", {een: ("akkoord mits", MITS)})
    mijn = client_voor("corporatie")
    laat = antwoordformulier(mijn, agenda)
    agenda.reactie(agenda.instemmingen()[0].sleutel, "Er komt een school.")
    if not wijzigt:
        mijn.stuur(laat.vul({f"oordeel-{twee}": "akkoord"}))
        assert agenda.instemmingen()[0].antwoord == "Er komt een school."
        return
    pagina = mijn.stuur(laat.vul({f"mits-{een}": ANDERS}), 409)
    assert "Zoetermeer heeft intussen bij 1 punt geantwoord" in pagina.tekst
    assert "Er komt een school." in pagina.kies("[data-nu]")[0].get_text()
    mijn.stuur(pagina.formulier("/antwoord"))
    assert [(i.reden, i.antwoord) for i in agenda.instemmingen()] == [(ANDERS, "")]


def test_in_twee_vensters_van_een_mens_is_er_geen_collega(wereld: Wereld, client_voor: ClientVoor) -> None:
    agenda, (een, *_rest) = begin(wereld)
    hier, daar = client_voor("corporatie"), client_voor("corporatie")
    laat = antwoordformulier(hier, agenda).vul({f"oordeel-{een}": "niet akkoord", f"niet-{een}": NIET})
    daar.stuur(antwoordformulier(daar, agenda).vul({f"oordeel-{een}": "akkoord"}))
    pagina = hier.stuur(laat, 409)
    assert "U heeft zelf intussen bij 1 punt geantwoord" in pagina.tekst
    assert NIET in pagina.tekst
