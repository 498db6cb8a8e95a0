"""The page check itself: a page with one fault is refused for that fault."""

from __future__ import annotations

from flask import Flask
import html5lib
from hypothesis import given, settings
from hypothesis import strategies as st
import pytest

from tests.ondersteuning import omgeving
from tests.ondersteuning.pagina import keur, ongeldig

CSP = "default-src 'none'; script-src 'self'; style-src 'self'; frame-ancestors 'none'"
GOED = """<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><title>Proef</title></head><body>
<h1 id="kop">Proef</h1><p>Welkom.</p><a href="/wel">Verder</a>
<form method="post" action="/wel"><input type="hidden" name="csrf_token" value="x">
<label for="naam">Naam</label><input id="naam" name="naam"><button>Opslaan</button></form></body></html>"""

FOUTEN = {
    "geen h1": ("<h1 id=\"kop\">Proef</h1>", "", "0 keer h1"),
    "twee keer h1": ("<p>", "<h1>Nog een</h1><p>", "2 keer h1"),
    "geen titel": ("<title>Proef</title>", "<title></title>", "geen titel"),
    "andere taal": ('lang="nl"', 'lang="en"', "de taal is niet nl"),
    "dubbele id": ("<p>", '<p id="naam">', "id naam staat er 2 keer"),
    "label naar niets": ('for="naam"', 'for="elders"', "wijst naar niets"),
    "veld zonder label": ('<label for="naam">Naam</label>', "", "veld zonder label: naam"),
    "link naar niets op de pagina": ('href="/wel"', 'href="#weg"', "wijst naar niets op de pagina"),
    "link zonder naam": (">Verder<", "><", "zonder naam"),
    "ongeldige html": ("<p>Welkom.</p>", "<p>Welkom.</div>", "geen geldige HTML"),
    "script in de pagina": ("<p>", "<script>1</script><p>", "een script of stijl in de pagina"),
    "stijl aan een ding": ("<p>", '<p style="color:red">', "<p style>"),
    "gebeurtenis aan een ding": ("<p>", '<p onclick="x()">', "<p onclick>"),
    "post zonder token": ('name="csrf_token"', 'name="iets"', "formulier zonder token"),
    "dode link": ('href="/wel"', 'href="/niet"', "geeft 404"),
    "link met de verkeerde methode": ('action="/wel"', 'action="/alleen-lezen"', "geeft 405"),
    "script als adres": ('href="/wel"', 'href="javascript:x()"', "is geen veilig adres"),
    "link zonder slot": ('href="/wel"', 'href="http://elders.example"', "is geen veilig adres"),
    "engels": ("Welkom.", "This field is required.", "geen Nederlands: This"),
    "wat een sjabloon per ongeluk toont": ("Welkom.", "Dag None", "geen Nederlands: None"),
}  # fmt: skip


@pytest.fixture
def kaal() -> Flask:
    """Three routes and nothing else."""
    app = Flask(__name__)
    app.add_url_rule("/wel", "wel", lambda: "", methods=["GET", "POST"])
    app.add_url_rule("/alleen-lezen", "alleen_lezen", lambda: "")
    return app


def test_een_goede_pagina_komt_erdoor(kaal: Flask) -> None:
    assert keur(kaal, "/wel", GOED, CSP).ids == {"kop": 1, "naam": 1}


@pytest.mark.parametrize("naam", FOUTEN)
def test_een_pagina_met_een_fout_wordt_daarom_geweigerd(kaal: Flask, naam: str) -> None:
    oud, nieuw, klacht = FOUTEN[naam]
    assert oud in GOED
    with pytest.raises(AssertionError, match=klacht.replace("(", r"\(")):
        keur(kaal, "/wel", GOED.replace(oud, nieuw, 1), CSP)


@pytest.mark.parametrize(
    "beleid", ["", CSP.replace("'none'", "'self'"), CSP + "; script-src 'unsafe-inline'", CSP + " *"]
)
def test_een_pagina_met_een_ruimer_beleid_wordt_geweigerd(kaal: Flask, beleid: str) -> None:
    with pytest.raises(AssertionError, match="het beleid"):
        keur(kaal, "/wel", GOED, beleid)


def test_wat_ontbreekt_is_op_een_bureau_een_luide_overslag_en_in_ci_een_fout(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(omgeving, "GEMIST", gemist := list[str]())
    monkeypatch.setenv("CI", "false")
    with pytest.raises(pytest.skip.Exception, match="PostgreSQL ontbreekt"):
        omgeving.ontbreekt("PostgreSQL")
    assert gemist == ["PostgreSQL"]
    monkeypatch.setenv("CI", "true")
    with pytest.raises(pytest.fail.Exception, match="PostgreSQL ontbreekt"):
        omgeving.ontbreekt("PostgreSQL")


STUKKEN = (
    "<p>{}</p>", "<p>{}", "<div>{}</div>", "</div>", "<b>{}", '<a href="{}">x</a>', "<p title={}>x</p>",
    "<table><tr><td>{}</td></tr></table>", "<table>{}</table>", "<ul><li>{}<li>{}</ul>", "<textarea>{}</textarea>",
    '<input type="hidden" value="{}">', '<input type="text" value="{}">', '<table><input type="text"></table>',
    '<table><input type="hidden" value="{}"></table>', '<button type="submit">{}</button>',
    '<svg><path d="{}"/></svg>', "<select><option>{}</select>",
)  # fmt: skip
WOORDEN = (
    "", " ", "x", "Woning 12", "a &amp; b", "a & b", "&eacute;", "&#0;", "&#x80;", "\x0b", "\ufffe", "a > b", "a=b",
)  # fmt: skip


@given(st.lists(st.tuples(st.sampled_from(STUKKEN), st.sampled_from(WOORDEN)), max_size=5))
@settings(max_examples=250)
def test_wat_eerder_geldig_was_verbergt_geen_ongeldige_pagina(delen: list[tuple[str, str]]) -> None:
    pagina = "".join(stuk.replace("{}", woord) for stuk, woord in delen)
    html = f'<!DOCTYPE html><html lang="nl"><head><title>x</title></head><body>{pagina}</body></html>'
    lezer = html5lib.HTMLParser()
    lezer.parse(html)
    for _ in range(2):  # the second time its shape may be known
        assert bool(ongeldig(html)) == bool(lezer.errors)
