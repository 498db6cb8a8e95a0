"""The recipe for a column of overzicht 5a, followed to the letter in a copy: one line, an attribute and a migration."""

from __future__ import annotations

import re

import pytest

from gesprekken.domain.overzichten.models import Woninglocatie
from gesprekken.domain.overzichten.overzicht5a import BEGIN, OVERZICHT5A, VELDEN
from tests.architectuur.test_recepten import recept
from tests.ondersteuning.kopie import Kopie
from tests.ondersteuning.omgeving import WORTEL

SCHEMA, MODEL = "gesprekken/domain/overzichten/overzicht5a.py", "gesprekken/domain/overzichten/models.py"
PROEF = "tests/web/register/test_grondeigenaar.py"
KOLOM = """\
        Kolom(naam="grondeigenaar", label="Grondeigenaar", soort=Kolomsoort.TEKST, maximum=60, in_tabel=True,
              uitleg="Van wie de grond is waarop de woningen komen."),
"""
ATTRIBUUT = """\
    grondeigenaar: Mapped[str] = mapped_column(sa.String(60), default="")
"""
WIJZIG = {
    SCHEMA: [('        Kolom(naam="peildatum"', KOLOM + '        Kolom(naam="peildatum"')],
    MODEL: [("    peildatum: Mapped[date | None]\n", ATTRIBUUT + "    peildatum: Mapped[date | None]\n")],
}
MIGRATIE = '''"""grondeigenaar

Revision ID: 0f5a0f5a0f5a
Revises: {vorige}
"""

from __future__ import annotations

from alembic import op
import sqlalchemy as sa

revision = "0f5a0f5a0f5a"
down_revision = "{vorige}"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    with op.batch_alter_table("woninglocatie", schema=None) as batch_op:
        batch_op.add_column(sa.Column("grondeigenaar", sa.String(length=60), nullable=False, server_default=""))
    with op.batch_alter_table("woninglocatie", schema=None) as batch_op:
        batch_op.alter_column("grondeigenaar", server_default=None)


def downgrade() -> None:
    """Undo."""
    with op.batch_alter_table("woninglocatie", schema=None) as batch_op:
        batch_op.drop_column("grondeigenaar")
'''
TEST = '''"""One line in the register gives field, fault, stored value, a line in the list, its place in a receipt."""

from __future__ import annotations

from gesprekken.core.canoniek import canoniek, vingerafdruk
from tests.conftest import ClientVoor
from tests.fabrieken.registerspel import Registerspel, teksten
from tests.fabrieken.wereld import Wereld

WIE = "Gemeente Zoetermeer"


def test_een_kolom_is_er_van_veld_tot_bewijs(wereld: Wereld, client_voor: ClientVoor) -> None:
    spel, client = Registerspel(wereld), client_voor("coordinator")
    kaal = spel.ingevoerd("", "Kaal", corporatie="vidomes")
    formulier = client.haal(spel.adres("locaties", "nieuw")).formulier("locaties/nieuw")
    mis = client.stuur(formulier.vul(teksten(grondeigenaar="x" * 61)), 422, "Opslaan en klaar")
    assert "ten hoogste 60 tekens" in mis.kies("[id='grondeigenaar-fout']")[0].get_text()
    pagina = client.stuur(formulier.vul(teksten(grondeigenaar=WIE, corporatie="vidomes")), knop="Opslaan en klaar")
    rijen = {r["data-regel"]: r for r in pagina.kies("tr[data-regel]")}
    assert f"Grondeigenaar: {WIE}" in rijen["Damlaan-Oost"].get_text(" ", strip=True)
    assert "Grondeigenaar" not in rijen["Kaal"].get_text()
    sleutel = str(rijen["Damlaan-Oost"]["id"])
    assert spel.regel(sleutel).grondeigenaar == WIE
    bladzijde = client.haal(spel.adres("locaties", sleutel))
    assert WIE in str(bladzijde.kies("#grondeigenaar")[0])
    spel.bod(92)
    spel.uitgelegd()
    regels = {r["sleutel"]: r for r in spel.ingediend().inhoud["regels"]}
    assert regels[sleutel]["cellen"]["grondeigenaar"] == WIE
    assert "grondeigenaar" not in regels[kaal]["cellen"], "its hash is what it was before there was such a column"
    assert all(r["vingerafdruk"] == vingerafdruk(canoniek(r["cellen"])) for r in regels.values())
    assert f"Grondeigenaar: {WIE}" in client.haal(spel.adres("indiening", "1")).tekst
    spel.gewijzigd(sleutel, corporatie="vidomes", grondeigenaar="Een ander")
    verschil = client.haal(f"{spel.adres('indiening', '1', 'verschil')}?met=nu").tekst
    assert "Grondeigenaar" in verschil
    assert "Een ander" in verschil
'''
OOK_DAAR = (
    PROEF,
    "tests/domain/overzichten/test_overzicht5a.py",
    "tests/migraties/test_op_en_neer.py::test_de_modellen_zijn_wat_de_database_bevat",
    "tests/migraties/test_op_en_neer.py::test_de_controles_in_de_database_zijn_die_van_de_modellen",
)


def _laatste_revisie() -> str:
    teksten = [p.read_text(encoding="utf-8") for p in (WORTEL / "migrations/versions").glob("*.py")]
    nummers, vorige = (
        {str(m) for t in teksten for m in re.findall(rf'^{wat} = "(\w+)"', t, flags=re.M)}
        for wat in ("revision", "down_revision")
    )
    [laatste] = nummers - vorige
    return laatste


@pytest.fixture(scope="module")
def kolom(tmp_path_factory: pytest.TempPathFactory) -> tuple[Kopie, set[str]]:
    """A copy with one column more, and the existing files that it touched."""
    kopie = Kopie(tmp_path_factory.mktemp("kolom"))
    migratie = MIGRATIE.replace("{vorige}", _laatste_revisie())
    nieuw = {"migrations/versions/0f5a0f5a0f5a_grondeigenaar.py": migratie, PROEF: TEST}
    return kopie, kopie.pas_toe(nieuw, WIJZIG)


def test_een_kolom_erbij_is_een_regel_en_een_attribuut(kolom: tuple[Kopie, set[str]]) -> None:
    _kopie, geraakt = kolom
    assert geraakt == {SCHEMA, MODEL} == recept("Een kolom in overzicht 5a")


def test_een_kolom_erbij_is_er_van_veld_tot_bewijs(kolom: tuple[Kopie, set[str]]) -> None:
    """Slow: it runs tests of its own in the copy, with a world and a database of their own."""
    kolom[0].test(*OOK_DAAR)


def test_elke_kolom_heeft_een_plaats_in_het_model_en_die_van_het_begin_zijn_er_nog() -> None:
    attributen = [kolom.attribuut for kolom in OVERZICHT5A.kolommen]
    assert set(attributen) <= {k.key for k in Woninglocatie.__mapper__.column_attrs}
    assert len(set(attributen)) == len(attributen)
    assert OVERZICHT5A.op_naam.keys() >= BEGIN > VELDEN
