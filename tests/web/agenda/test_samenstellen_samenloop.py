"""Two coordinators who compose at once: real threads, on both engines; nothing is lost and nothing overwritten."""

from __future__ import annotations

from functools import partial

import pytest

from tests.conftest import ClientVoor
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.boom import Tag
from tests.ondersteuning.client import Pagina
from tests.ondersteuning.databank import tel
from tests.ondersteuning.tegelijk import tegelijk, verstuur
from tests.web.agenda.agendas import Proefagenda, samenstelling


@pytest.fixture
def agenda(wereld: Wereld) -> Proefagenda:
    """The agenda of the world's dossier with three items."""
    proef = Proefagenda(wereld)
    proef.gevuld()
    return proef


def _samen(
    client_voor: ClientVoor, agenda: Proefagenda, een: dict[str, str], ander: dict[str, str], knop: str = ""
) -> tuple[Pagina, Pagina]:
    """Both open the page, fill in, and press at the same moment."""
    werk = []
    for wie, velden in (("coordinator", een), ("collega", ander)):
        client = client_voor(wie)
        formulier = samenstelling(client.haal(agenda.adres("samenstelling")), knop if wie == "collega" else "")
        werk.append(partial(verstuur, client, formulier.vul(velden)))
    eerste, tweede = tegelijk(werk)
    return eerste, tweede


def _woorden(tag: Tag) -> str:
    return " ".join(tag.get_text(" ").split())


def test_van_twee_die_tegelijk_opslaan_wint_er_een_en_ziet_de_ander_beide(
    client_voor: ClientVoor, agenda: Proefagenda
) -> None:
    sleutel = agenda.punten()[0].punt.sleutel
    teksten = ["Van de eerste", "Van de tweede"]
    een, ander = ({f"titel-{sleutel}": tekst, f"duur-{sleutel}": "20"} for tekst in teksten)
    paginas = _samen(client_voor, agenda, een, ander)
    assert sorted(p.status for p in paginas) == [200, 409]
    winnaar = [p.status for p in paginas].index(200)
    verlies = paginas[1 - winnaar]
    assert agenda.titels()[0] == teksten[winnaar]
    assert samenstelling(verlies).waarden[f"titel-{sleutel}"] == teksten[1 - winnaar]
    assert [_woorden(p) for p in verlies.kies(".gs-nu")] == [f"Nu opgeslagen: {teksten[winnaar]}"]
    assert verlies.kies(f"#fouten a[href='#titel-{sleutel}']")
    assert "Een collega heeft deze agenda intussen opgeslagen" in verlies.tekst
    client = client_voor("coordinator" if winnaar else "collega")
    token = samenstelling(client.haal(agenda.adres("samenstelling"))).waarden["csrf_token"]
    keuze = samenstelling(verlies).vul({f"titel-{sleutel}": "Van ons beiden", "csrf_token": token})
    client.stuur(keuze)
    assert agenda.titels()[0] == "Van ons beiden"


@pytest.mark.parametrize("knop", ["Punt 2 omlaag", "Punt 2 samenvoegen", "Punt 2 van de agenda halen"])
def test_opslaan_en_een_daad_tegelijk_gebeuren_helemaal_of_niet(
    client_voor: ClientVoor, agenda: Proefagenda, knop: str
) -> None:
    een, twee, _drie = (p.punt.sleutel for p in agenda.punten())
    extra = {"samenvoegen": {f"samen-{twee}": een}, "halen": {f"reden-{twee}": "Past niet"}}.get(knop.split()[-1], {})
    bewaard, gedaan = _samen(
        client_voor, agenda, {f"titel-{twee}": "Opgeslagen"}, {f"titel-{een}": "Meegenomen", **extra}, knop
    )
    assert sorted([bewaard.status, gedaan.status]) == [200, 409]
    titels = agenda.titels()
    if bewaard.status == 200:
        assert titels == ["Onderwerp 1", "Opgeslagen", "Onderwerp 3"]
    else:
        assert titels[0] == "Meegenomen"
        assert titels[1:] == (["Onderwerp 3", "Onderwerp 2"] if knop.endswith("omlaag") else ["Onderwerp 3"])
        assert "Opgeslagen" in str(bewaard.boom), "what was typed is still there, also without its item"


def test_voorleggen_en_opslaan_tegelijk_geeft_een_versie_zoals_een_van_beiden_die_zag(
    client_voor: ClientVoor, agenda: Proefagenda
) -> None:
    sleutel = agenda.punten()[0].punt.sleutel
    bewaard, uit = _samen(client_voor, agenda, {f"titel-{sleutel}": "Net gewijzigd"}, {}, "Versie 1 voorleggen")
    assert [bewaard.status, uit.status] in ([200, 409], [409, 200])
    assert tel(agenda.wereld.app, "agendaversie") == (1 if uit.status == 200 else 0)
    assert agenda.titels()[0] == ("Onderwerp 1" if uit.status == 200 else "Net gewijzigd")


def test_wat_u_typte_bij_een_punt_dat_weg_is_blijft_leesbaar(client_voor: ClientVoor, agenda: Proefagenda) -> None:
    een, twee, _drie = (p.punt.sleutel for p in agenda.punten())
    mijn, collega = client_voor("coordinator"), client_voor("collega")
    formulier = samenstelling(mijn.haal(agenda.adres("samenstelling")))
    weg = samenstelling(collega.haal(agenda.adres("samenstelling")), "Punt 2 samenvoegen")
    collega.stuur(weg.vul({f"samen-{twee}": een}))
    nieuw = agenda.op_de_agenda("Onderwerp 4")
    pagina = mijn.stuur(formulier.vul({f"titel-{twee}": "Mijn titel", f"vraag-{twee}": "Mijn lange vraag"}), 409)
    blok = _woorden(pagina.kies(".gs-verdwenen")[0])
    assert blok == "Mijn titel Mijn lange vraag"
    assert samenstelling(pagina).waarden[f"titel-{nieuw}"] == "Onderwerp 4"
    mijn.stuur(samenstelling(pagina))
    assert agenda.titels() == ["Onderwerp 1", "Onderwerp 3", "Onderwerp 4"]
