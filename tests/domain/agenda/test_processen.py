"""The guards of the agenda: what can be done when, and what the refusal says."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
import pytest

from gesprekken.core.actor import Actor
from gesprekken.core.errors import KanNiet, MagNiet
from gesprekken.core.permissions import Rol
from gesprekken.core.plek import Plek, Pleksoort
from gesprekken.core.workflow import Proces, Toestand
from gesprekken.domain.agenda.models import (
    Agendapunt,
    Agendastatus,
    Agendaversie,
    Onderwerp,
    Onderwerpstatus,
    Puntstatus,
)
from gesprekken.domain.agenda.processen import (
    AGENDAPUNT,
    AGENDAVERSIE,
    ONDERWERP,
    Onderwerpdaad,
    Openstaand,
    Versiedaad,
    Versieomgeving,
)
from gesprekken.domain.agenda.statussen import is_afgehandeld, wacht_op_behandeling, wacht_op_indiener

NU = datetime(2026, 10, 5, 9, tzinfo=UTC)
PLEK = Plek(Pleksoort.AGENDA, "ronde", "dossier", "stap", "punt")
S = Onderwerpstatus


def als(rol: Rol) -> Actor:
    """Somebody in this role."""
    return Actor(1, "Iemand", 1, 10, "Organisatie", rol)


COORDINATOR, CORPORATIE = als(Rol.GEMEENTE_COORDINATOR), als(Rol.CORPORATIE_MEDEWERKER)


def mist(partij: str, titel: str = "Geluid") -> Openstaand:
    """Something that is not there yet."""
    return Openstaand(partij, titel, PLEK)


def voorgelegd(reactie_tot: datetime = NU) -> Agendaversie:
    """A version that was presented."""
    return Agendaversie(status=Agendastatus.VOORGELEGD, reactie_tot=reactie_tot)


def stel_vast(
    reactie_tot: datetime, zonder_antwoord: Sequence[Openstaand] = (), zonder_reactie: Sequence[Openstaand] = (),
    actor: Actor = COORDINATOR,
) -> Agendaversie:  # fmt: skip
    """Adopt a version that was presented."""
    versie = voorgelegd(reactie_tot)
    omgeving = Versieomgeving(zonder_antwoord=zonder_antwoord, mits_zonder_reactie=zonder_reactie)
    AGENDAVERSIE.voer_uit(Versiedaad.VASTSTELLEN, versie, actor, Toestand(NU, omgeving))
    return versie


def test_met_elk_antwoord_en_elke_reactie_kan_de_agenda_worden_vastgesteld() -> None:
    assert stel_vast(NU + timedelta(days=3)).status == Agendastatus.VASTGESTELD


def test_een_antwoord_dat_mist_houdt_tegen_zolang_de_reactietermijn_loopt() -> None:
    with pytest.raises(KanNiet) as fout:
        stel_vast(NU, [mist("Vidomes"), mist("Vidomes", "Grond"), mist("Provincie")])
    (weigering,) = fout.value.weigeringen
    assert "Vidomes, Provincie" in weigering.zin
    assert "05-10-2026" in weigering.zin
    assert weigering.plek == PLEK


def test_na_de_reactietermijn_houdt_niemand_de_agenda_tegen() -> None:
    assert stel_vast(NU - timedelta(seconds=1), [mist("Vidomes")]).status == Agendastatus.VASTGESTELD


def test_een_voorwaarde_vraagt_een_reactie_ook_na_de_reactietermijn() -> None:
    with pytest.raises(KanNiet, match="voorwaarde van Vidomes bij ‘Geluid’"):
        stel_vast(NU - timedelta(days=9), (), [mist("Vidomes")])


def test_alle_redenen_staan_er_tegelijk() -> None:
    with pytest.raises(KanNiet) as fout:
        stel_vast(NU, [mist("Vidomes")], [mist("Provincie")])
    assert len(fout.value.weigeringen) == 2


@given(st.booleans(), st.booleans(), st.integers(-5, 5))
def test_vaststellen_kan_precies_als_er_antwoord_of_tijd_is_en_geen_open_voorwaarde(
    zonder_antwoord: bool, zonder_reactie: bool, dagen: int
) -> None:
    omgeving = Versieomgeving(
        zonder_antwoord=[mist("A")] * zonder_antwoord, mits_zonder_reactie=[mist("B")] * zonder_reactie
    )
    versie = voorgelegd(NU + timedelta(days=dagen))
    (vaststellen,) = [
        m for m in AGENDAVERSIE.mogelijkheden(versie, COORDINATOR, Toestand(NU, omgeving))
        if m.overgang.verb == Versiedaad.VASTSTELLEN
    ]  # fmt: skip
    assert vaststellen.kan == ((not zonder_antwoord or dagen < 0) and not zonder_reactie)


@pytest.mark.parametrize(
    ("omgeving", "zin"),
    [
        (Versieomgeving(0), "Zet eerst een punt op de agenda"),
        (Versieomgeving(2, [mist("", "Grond")]), "Kies wie het gesprek voert over ‘Grond’"),
        (Versieomgeving(2, (), gewijzigd=False), "niets veranderd"),
    ],
)
def test_voorleggen_vraagt_punten_een_trekker_en_een_wijziging(omgeving: Versieomgeving, zin: str) -> None:
    with pytest.raises(KanNiet, match=zin):
        AGENDAVERSIE.voer_uit(Versiedaad.VOORLEGGEN, Agendaversie(), COORDINATOR, Toestand(NU, omgeving))


def test_een_corporatie_legt_niet_voor_en_stelt_niet_vast() -> None:
    with pytest.raises(MagNiet):
        AGENDAVERSIE.voer_uit(Versiedaad.VOORLEGGEN, Agendaversie(), CORPORATIE, Toestand(NU, Versieomgeving(1)))
    with pytest.raises(MagNiet):
        stel_vast(NU, actor=CORPORATIE)


def test_een_vervangen_versie_wordt_nooit_meer_vastgesteld() -> None:
    versie = Agendaversie(status=Agendastatus.VERVANGEN)
    with pytest.raises(KanNiet, match="vervangen"):
        AGENDAVERSIE.voer_uit(Versiedaad.VASTSTELLEN, versie, COORDINATOR, Toestand(NU, Versieomgeving()))


@pytest.mark.parametrize("verb", [Onderwerpdaad.OPNEMEN, Onderwerpdaad.TERUGLEGGEN, Onderwerpdaad.AFWIJZEN])
@pytest.mark.parametrize("status", [s for s in S if s != S.INGEDIEND])
def test_alleen_wat_is_ingediend_wordt_behandeld(verb: Onderwerpdaad, status: S) -> None:
    with pytest.raises(KanNiet):
        ONDERWERP.voer_uit(verb, Onderwerp(titel="Geluid", status=status), COORDINATOR, Toestand(NU))


def test_een_concept_zonder_titel_wordt_niet_ingediend() -> None:
    with pytest.raises(KanNiet, match="Geef het onderwerp een titel"):
        ONDERWERP.voer_uit(Onderwerpdaad.INDIENEN, Onderwerp(titel="  ", status=S.CONCEPT), CORPORATIE, Toestand(NU))


def test_wie_indiende_behandelt_niet_zelf() -> None:
    with pytest.raises(MagNiet):
        ONDERWERP.voer_uit(
            Onderwerpdaad.OPNEMEN, Onderwerp(titel="Geluid", status=S.INGEDIEND), CORPORATIE, Toestand(NU)
        )


@pytest.mark.parametrize("status", S)
def test_een_onderwerp_wacht_op_de_gemeente_of_op_de_indiener_of_is_klaar(status: S) -> None:
    standen = (wacht_op_behandeling(status), wacht_op_indiener(status), is_afgehandeld(status), status == S.CONCEPT)
    assert sum(standen) == 1


@pytest.mark.parametrize("status", [s for s in S if is_afgehandeld(s)])
def test_wat_is_afgehandeld_verandert_niet_meer(status: S) -> None:
    ding = Onderwerp(titel="Geluid", status=status)
    for actor in (COORDINATOR, CORPORATIE):
        assert ONDERWERP.mogelijkheden(ding, actor, Toestand(NU)) == []


def test_wat_van_de_agenda_is_komt_er_niet_vanzelf_op_terug() -> None:
    punt = Agendapunt(status=Puntstatus.VERVALLEN)
    assert AGENDAPUNT.mogelijkheden(punt, COORDINATOR, Toestand(NU)) == []


@pytest.mark.parametrize("proces", [ONDERWERP, AGENDAVERSIE, AGENDAPUNT])
def test_elke_stand_waaruit_iets_kan_is_ook_te_bereiken(proces: Proces[Any, Any, Any]) -> None:
    bereikbaar = {o.naar for o in proces.overgangen}
    assert all(o.van <= bereikbaar for o in proces.overgangen)
