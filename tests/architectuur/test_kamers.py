"""A room declares itself: what that gives, shown by building one into a copy of the tree."""

from __future__ import annotations

from pathlib import Path
import sys

import pytest

from gesprekken.core.permissions import GRANTS, Permission
from gesprekken.web.kaart import KAMERS
from tests.ondersteuning.kopie import Kopie
from tests.ondersteuning.omgeving import WORTEL

NIEUW = {
    "gesprekken/web/proefkamer/__init__.py": '''"""A room to try how a room is made."""

from gesprekken.core.permissions import Permission
from gesprekken.core.plek import Pleksoort
from gesprekken.domain.soorten.agenda import SOORT
from gesprekken.web.kamer import Adres, Ingang, Kamer, Tab
from gesprekken.web.proefkamer.routes import bp

KAMER = Kamer(
    bp,
    leest=Permission.DOSSIER_LEZEN,
    onderdeel="proefkamer.lijst",
    ingangen=(Ingang(65, "proefkamer.lijst", "Proeven"),),
    tab=Tab(SOORT, "proefkamer.show"),
    plekken={Pleksoort.PROEF: Adres("proefkamer.show", "stap", "_anchor")},
)
''',
    "gesprekken/web/proefkamer/routes.py": '''"""Two pages."""

from __future__ import annotations

from flask import Blueprint, g, render_template
from flask.typing import ResponseReturnValue

from gesprekken.core.plek import Plek, Pleksoort
from gesprekken.domain.soorten.agenda import SOORT
from gesprekken.queries.rondes.rondes import get_ronde
from gesprekken.web.plaats import deze_ronde, onthoud_plaats
from gesprekken.web.stapkamer import Hier
from gesprekken.web.toegang import huidige_actor

bp = onthoud_plaats(Blueprint("proefkamer", __name__, url_prefix="/rondes/<ronde>"))


class Gevonden(Hier):
    """The step of one dossier, and who looks at it."""

    kamer = bp.name
    soort = SOORT


@bp.get("/proeven")
def lijst() -> ResponseReturnValue:
    """About the whole round."""
    g.ronde = get_ronde(huidige_actor(), deze_ronde())
    return render_template("proefkamer/lijst.html")


@bp.get("/<dossier>/proeven/<stap>")
def show() -> ResponseReturnValue:
    """About one step of one dossier."""
    hier = Gevonden.vind()
    plek = Plek(Pleksoort.PROEF, hier.ronde.slug, hier.dossier.slug, hier.stap.code, "wat-kop")
    return render_template("proefkamer/show.html", hier=hier, plek=plek)
''',
    "templates/proefkamer/lijst.html": """{% extends "base.html" %}
{% block titel %}Proeven{% endblock %}
{% block kop %}<h1 class="nl-heading nl-heading--level-1">Proeven</h1>{% endblock %}
""",
    "templates/proefkamer/show.html": """{% extends "base.html" %}
{% from "macros/dossierkop.html" import tabs %}
{% block titel %}Proef {{ hier.dossier.naam }}{% endblock %}
{% block kop %}<h1 class="nl-heading nl-heading--level-1">Proef {{ hier.dossier.naam }}</h1>{% endblock %}
{% block onderkop %}{{ tabs(hier.ronde, hier.dossier, "stap " ~ hier.stap.code) }}{% endblock %}
{% block inhoud %}
<h2 class="nl-heading nl-heading--level-2" id="wat-kop">Wat</h2>
<p><a class="nl-link" data-plek href="{{ href(plek) }}">Naar de proef</a></p>
{% endblock %}
""",
    "tests/web/proefkamer/__init__.py": "",
    "tests/web/proefkamer/test_show.py": '''"""What the house makes of a room that declares itself."""

from __future__ import annotations

from gesprekken.core.permissions import Rol
from tests.conftest import ClientVoor
from tests.fabrieken.wereld import Wereld


def test_de_kamer_staat_in_de_navigatie_onder_een_tab_en_achter_een_koppeling(
    wereld: Wereld, client_voor: ClientVoor
) -> None:
    adres = wereld.adres("proeven", "gespreksagenda")
    pagina = client_voor("coordinator").haal(adres)
    namen = [plek.text.strip() for plek in pagina.kies("#hoofdnavigatie a")]
    assert namen[namen.index("Dossiers") + 1] == "Proeven"
    [hier] = pagina.kies("#hoofdnavigatie a[aria-current=true]")
    assert hier["href"] == f"/rondes/{wereld.ronde}/proeven"
    [tab] = pagina.kies(".gs-tabs__link[aria-current=page]")
    assert tab["href"] == adres
    [koppeling] = pagina.kies("a[data-plek]")
    assert koppeling["href"] == f"{adres}#wat-kop"
    client_voor("coordinator").haal(f"/rondes/{wereld.ronde}/proeven")


def test_wie_geen_dossiers_leest_ziet_de_kamer_niet(wereld: Wereld, client_voor: ClientVoor) -> None:
    client = client_voor(Rol.PROVINCIE_TOETSER)
    assert "Proeven" not in client.haal(f"/rondes/{wereld.ronde}/statusbord").tekst
    client.haal(f"/rondes/{wereld.ronde}/proeven", 404)
''',
}
LIJST, VOOR, NA = "gesprekken/core/plek.py", "class Pleksoort(StrEnum):\n", '    PROEF = "proef"\n'


@pytest.fixture(scope="module")
def boom(tmp_path_factory: pytest.TempPathFactory) -> tuple[Kopie, set[str]]:
    """A copy of the tree with one room more, and the existing files that it touched."""
    kopie = Kopie(tmp_path_factory.mktemp("boom"))
    return kopie, kopie.pas_toe(NIEUW, {LIJST: [(VOOR, VOOR + NA)]})


def test_een_kamer_erbij_raakt_een_bestaande_lijst(boom: tuple[Kopie, set[str]]) -> None:
    assert boom[1] == {LIJST}


def test_navigatie_tab_en_koppeling_volgen_uit_wat_de_kamer_zegt(boom: tuple[Kopie, set[str]]) -> None:
    """A test run of its own, which builds a world in the copy."""
    assert "2 passed" in boom[0].test("tests/web/proefkamer")


def test_de_afspraken_gelden_ook_voor_de_nieuwe_kamer(boom: tuple[Kopie, set[str]]) -> None:
    """A test run of its own, which reads the imports of the whole copy."""
    boom[0].test("tests/architectuur/test_verdiepingen.py")


INLOOP = [
    ("proefkamer", "agenda.kamer"),
    ("agenda", "proefkamer.routes"),
    ("plekken", "proefkamer"),
    ("proefkamer", "kaart"),
]


@pytest.mark.parametrize(("van", "naar"), INLOOP)
def test_ook_de_nieuwe_kamer_loopt_nergens_binnen_en_niemand_bij_haar(
    boom: tuple[Kopie, set[str]], van: str, naar: str
) -> None:
    pakket = boom[0].map / "gesprekken/web" / van
    pad = pakket / "inloop.py" if pakket.is_dir() else pakket.with_suffix(".py")
    was = pad.read_text(encoding="utf-8") if pad.exists() else ""
    pad.write_text(f"{was}\nimport gesprekken.web.{naar}\n", encoding="utf-8")
    try:
        uit = boom[0].doe(Path(sys.executable).parent / "lint-imports", "--no-cache", "--contract", "webkamers")
    finally:
        pad.write_text(was, encoding="utf-8")
    assert uit.returncode == 1, uit.stdout + uit.stderr
    assert "Web rooms do not walk into each other BROKEN" in uit.stdout


def test_de_kamers_staan_op_naam_en_elk_pakket_is_er_een() -> None:
    pakketten = {pad.parent.name for pad in (WORTEL / "gesprekken/web").glob("*/__init__.py")}
    assert [kamer.bp.import_name.split(".")[2] for kamer in KAMERS] == sorted(pakketten)


def test_wie_de_ronde_leest_leest_ook_het_bord_en_de_vergaderingen() -> None:
    """The navigation asks what each page asks; these stand together in it."""
    for rechten in GRANTS.values():
        in_ronde = {Permission.RONDE_LEZEN, Permission.STATUSBORD_LEZEN, Permission.VERGADERING_LEZEN} & rechten
        assert len(in_ronde) in (0, 3)
        assert Permission.WERK_LEZEN in rechten
