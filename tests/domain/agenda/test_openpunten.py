"""What stayed open as a draft: whatever was promised or adopted, only kind and goal are left to choose."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from gesprekken.core.errors import OngeldigeInvoer
from gesprekken.core.plek import Plek, Pleksoort
from gesprekken.domain.agenda.invoer import MAX_TITEL, Onderwerpinvoer, Onderwerpkader
from gesprekken.domain.agenda.models import Knelpuntsoort, Onderwerp, Openpunt
from gesprekken.domain.agenda.openpunten import Herkomst, Opengebleven, concepttitel, leidende_bron

WAAR = Plek(Pleksoort.VERVOLG, "najaar", "delft", "vervolg")
teksten = st.text(min_size=1, max_size=600).filter(lambda t: t.split())
codes = st.sampled_from(["5a", "5b kans", "zorg"])
bronnen = st.builds(
    Onderwerp, locatie=st.text(max_size=200), woningen=st.none() | st.integers(1, 100_000),
    knelpunt=st.sampled_from(["", *Knelpuntsoort]),
)  # fmt: skip


@given(teksten)
def test_een_titel_past_altijd_op_een_regel_en_begint_zoals_de_tekst(tekst: str) -> None:
    titel = concepttitel(tekst)
    assert 1 <= len(titel) <= MAX_TITEL
    assert titel == " ".join(titel.split())
    assert " ".join(tekst.split()).startswith(titel.removesuffix("…"))
    assert concepttitel(titel) == titel


@given(teksten, teksten, codes, codes, st.none() | bronnen, st.sets(codes), st.sets(codes))
def test_aan_een_concept_ontbreekt_hooguit_wat_de_ronde_niet_kent(
    titel: str, belofte: str, soort: str, doel: str, bron: Onderwerp | None, soorten: set[str], doelen: set[str]
) -> None:
    herkomst = Herkomst("Najaar", 1, titel, WAAR, belofte, "Vidomes")
    kader = Onderwerpkader(1, soorten, doelen)
    tekst = Opengebleven("s", 1, 2, herkomst, soort, doel, bron).concept(kader)
    onbekend = {naam for naam, goed in (("soort", soort in soorten), ("doel", doel in doelen)) if not goed}
    try:
        Onderwerpinvoer(tekst, kader)
        fouten = set()
    except OngeldigeInvoer as fout:
        fouten = set(fout.fouten)
    assert fouten == onbekend
    assert tekst.titel == concepttitel(belofte)


@given(st.lists(bronnen))
def test_de_bron_met_een_knelpunt_gaat_voor(lijst: list[Onderwerp]) -> None:
    leidend = leidende_bron(lijst)
    assert (leidend is None) == (not lijst)
    if leidend is not None:
        assert bool(leidend.knelpunt) == any(b.knelpunt for b in lijst)


def test_iets_is_aangeboden_weggelaten_of_overgenomen() -> None:
    herkomst = Herkomst("Najaar", 1, "Grond", WAAR)
    besluit = Openpunt(op=datetime(2026, 9, 7, tzinfo=UTC), door="x", reden="")
    for gedaan, onderwerp, beeld in (
        (None, None, (True, False)), (besluit, None, (False, False)), (besluit, Onderwerp(), (False, True)),
    ):  # fmt: skip
        o = Opengebleven("s", 1, None, herkomst, "5a", "d", None, besluit=gedaan, onderwerp=onderwerp)
        assert (o.aangeboden, o.overgenomen) == beeld
        assert o.naam == "Grond"
