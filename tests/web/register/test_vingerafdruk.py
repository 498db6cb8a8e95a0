"""The hash of a delivery tells nothing of a row that the reader does not see; who sees every row computes it again."""

from __future__ import annotations

from copy import deepcopy
import hashlib
import json
from typing import Any

import pytest

from gesprekken.core.canoniek import canoniek, vingerafdruk
from gesprekken.core.errors import KanNiet
from gesprekken.domain.indieningen.models import Indiening
from gesprekken.infra.database import db
from gesprekken.infra.transactie import transactie
from tests.conftest import ClientVoor
from tests.fabrieken.registerspel import STAP, Registerspel
from tests.fabrieken.tekenspel import Tekenspel
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.client import Pagina

VERBORGEN = 37


@pytest.fixture
def spel(wereld: Wereld) -> Registerspel:
    """A row that everybody saw is confidential since, and says another number; delivered before and after."""
    spel = Registerspel(wereld)
    spel.bod(100)
    rij = spel.ingevoerd("", "Damlaan", corporatie="vidomes", vertrouwelijkheid="openbaar")
    spel.uitgelegd()
    spel.ingediend(1)
    spel.gewijzigd(rij, locatie="Damlaan", corporatie="vidomes", vertrouwelijkheid="gemeente", h2027_1=str(VERBORGEN))
    spel.uitgelegd()
    spel.ingediend(2)
    return spel


def _afdruk(bewijs: Pagina) -> str:
    return "".join(p.get_text(strip=True) for p in bewijs.kies("#vingerafdruk"))


def _maak_oud(spel: Registerspel) -> str:
    """The second delivery as it was frozen before there was salt; returns its hash."""
    with spel.w.context(), transactie():
        oud = db.session.query(Indiening).filter_by(nr=2).one()
        regels = [{naam: waarde for naam, waarde in r.items() if naam != "zout"} for r in oud.inhoud["regels"]]
        oud.inhoud = {**oud.inhoud, "regels": regels}
        oud.vingerafdruk = vingerafdruk(canoniek(oud.inhoud))
        return oud.vingerafdruk


def _probeer(open_: dict[str, Any], n: int) -> set[str]:
    """The hash of what was open, had the row so many homes and were it confidential; with its salt of then, or none."""
    inhoud = deepcopy(open_)
    regel, totalen = inhoud["regels"][0], inhoud["totalen"]
    regel["cellen"] |= {"woningen-2027-1": str(n), "vertrouwelijkheid": "gemeente"}
    regel["vingerafdruk"] = vingerafdruk(canoniek(regel["cellen"]))
    totalen |= {"hard": n, "met_locatie": n, "open": totalen["bod"] - n}
    met = vingerafdruk(canoniek(inhoud))
    del regel["zout"]
    return {met, vingerafdruk(canoniek(inhoud))}


def test_een_lezer_rekent_een_verborgen_getal_niet_na_uit_de_vingerafdruk(
    spel: Registerspel, client_voor: ClientVoor
) -> None:
    """The key of the row salts nothing: who saw the row while it was open, has it."""
    lezer = client_voor("goede_woning")
    open_ = lezer.get(spel.adres("indiening", "1", "bestand")).json
    assert open_
    assert open_["regels"][0]["cellen"]["woningen-2027-1"] == "46"
    bewijs = lezer.haal(spel.adres("indiening", "2"))
    afdruk = _afdruk(bewijs)
    assert "Damlaan" not in bewijs.tekst
    assert len(afdruk) == 64
    geraden = [n for n in range(200) if afdruk in _probeer(open_, n)]
    assert geraden == [], f"hidden: {geraden[0]} homes"
    assert _maak_oud(spel) in _probeer(open_, VERBORGEN), "without salt the guess is right: this is the attack"


def test_wie_alle_regels_ziet_rekent_de_vingerafdruk_na_en_alleen_die_kent_hun_zout(
    spel: Registerspel, client_voor: ClientVoor
) -> None:
    adres = spel.adres("indiening", "2")
    heel = {wie: client_voor(wie).get(f"{adres}/bestand") for wie in ("coordinator", "corporatie")}
    for wie, bestand in heel.items():
        assert hashlib.sha256(bestand.data).hexdigest() == _afdruk(client_voor(wie).haal(adres)), wie
    zout = [json.loads(b.data)["regels"][0]["zout"] for b in heel.values()]
    eerder = client_voor("goede_woning").get(spel.adres("indiening", "1", "bestand")).text
    deel = client_voor("goede_woning").get(f"{adres}/bestand").text
    assert zout[0] == zout[1]
    assert len(zout[0]) == 32
    assert zout[0] not in eerder
    assert zout[0] not in deel


def test_de_vingerafdruk_van_een_oude_indiening_staat_alleen_bij_wie_haar_kan_narekenen(
    spel: Registerspel, client_voor: ClientVoor
) -> None:
    adres, oud = spel.adres("indiening", "2"), _maak_oud(spel)
    bestand = client_voor("coordinator").get(f"{adres}/bestand")
    assert hashlib.sha256(bestand.data).hexdigest() == oud == _afdruk(client_voor("coordinator").haal(adres))
    tekenen = Tekenspel(spel.w, STAP).adres(2)
    for wie in ("goede_woning", "provincie", "toetser", "tafel"):
        for pagina in (adres, tekenen, spel.adres(), f"{adres}/bestand", f"{adres}/verschil"):
            antwoord = client_voor(wie).get(pagina)
            assert oud not in antwoord.text + str(antwoord.headers), (wie, pagina)


def test_wie_tekent_zonder_alle_regels_te_zien_kan_met_het_formulier_niet_raden(
    spel: Registerspel, client_voor: ClientVoor
) -> None:
    oud, tekenen = _maak_oud(spel), Tekenspel(spel.w, STAP)
    spel.w.mensen["tekenaar"] = spel.w.persoon("de-goede-woning", spel.w.actor("directeur").rol)
    client = client_voor("tekenaar")
    with pytest.raises(KanNiet, match="Lees eerst"):
        tekenen.getekend("tekenaar", nr=2, gelezen=oud)
    pagina = client.haal(tekenen.adres(2))
    assert oud not in str(pagina.formulier("ondertekening").waarden)
    na = client.stuur(pagina.formulier("ondertekening").vul(keuze="ondertekenen"))
    assert "Uw antwoord is opgeslagen." in na.tekst
    regel = tekenen.stand(2).regel_van(spel.w.organisaties["de-goede-woning"])
    assert regel
    assert regel.laatste
    assert regel.laatste.vingerafdruk == oud, "it binds to the hash all the same"


def test_wat_gelijk_bleef_staat_voor_het_indienen_ook_al_is_het_zout_anders(
    spel: Registerspel, client_voor: ClientVoor
) -> None:
    client = client_voor("coordinator")
    assert "Sinds versie 2 is er niets veranderd" in client.haal(spel.adres("indienen")).tekst
    spel.ingevoerd("", "Later erbij")
    spel.uitgelegd()
    assert "is er niets veranderd" not in client.haal(spel.adres("indienen")).tekst
