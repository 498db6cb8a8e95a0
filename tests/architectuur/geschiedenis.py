"""A page as somebody would add it: the history of a talk on a page of its own, for whoever reads the talk.

The recipe of `docs/architectuur.md` says which files it takes; `test_recepten` writes these into a copy.
"""

from __future__ import annotations

KAMER = "gesprekken"
PROEF = "tests/web/gesprekken/test_geschiedenis.py"
NIEUW = {
    "gesprekken/web/gesprekken/geschiedenis.py": '''\
"""The history of a talk."""

from __future__ import annotations

from flask import render_template
from flask.typing import ResponseReturnValue

from gesprekken.queries.gesprekken.gesprekken import list_wijzigingen
from gesprekken.web.gesprekken.kamer import bp, vind


@bp.get("/<sleutel>/geschiedenis")
def geschiedenis(sleutel: str) -> ResponseReturnValue:
    """Every move and the cancellation, oldest first."""
    hier = vind(sleutel)
    return render_template("gesprekken/geschiedenis.html", hier=hier, wijzigingen=list_wijzigingen(hier.gesprek))
''',
    "templates/gesprekken/geschiedenis.html": """\
{% extends "base.html" %}
{% from "macros/gesprek.html" import gesprekskruimel, moment, waar %}
{% block titel %}Geschiedenis: {{ hier.gesprek.titel }}{% endblock %}
{% block kruimel %}{{ gesprekskruimel(hier, "Geschiedenis") }}{% endblock %}
{% block kop %}<h1 class="nl-heading nl-heading--level-1">Wat er met dit gesprek gebeurde</h1>{% endblock %}
{% block inhoud %}
{%- if wijzigingen %}{% include "gesprekken/_geschiedenis.html" %}
{%- else %}<p>Er is niets verplaatst of geannuleerd.</p>{% endif %}
{% endblock %}
""",
    PROEF: '''\
"""The history of a talk has a page of its own."""

from __future__ import annotations

from tests.conftest import ClientVoor
from tests.fabrieken.wereld import Wereld


def test_wie_het_gesprek_leest_leest_zijn_geschiedenis(client_voor: ClientVoor, wereld: Wereld) -> None:
    adres = wereld.adres("gesprekken", wereld.gepland().sleutel)
    client = client_voor("provincie")
    [koppeling] = [a for a in client.haal(adres).kies("main a") if a.get_text(strip=True) == "Geschiedenis"]
    assert koppeling["href"] == f"{adres}/geschiedenis"
    assert "Er is niets verplaatst of geannuleerd." in client.haal(f"{adres}/geschiedenis").tekst
''',
}
WIJZIG = {
    "templates/gesprekken/show.html": [
        ("""    {% include "gesprekken/_geschiedenis.html" %}\n""",
         """    {% include "gesprekken/_geschiedenis.html" %}\n"""
         """    <p><a class="nl-link" href="{{ hier.adres('geschiedenis') }}">Geschiedenis</a></p>\n"""),
    ],
    "tests/architectuur/adressen.py": [
        ('    G + "/verslag": (GESPREK, None),\n',
         '    G + "/verslag": (GESPREK, None),\n    G + "/geschiedenis": (GESPREK, None),\n'),
    ],
}  # fmt: skip
