"""The token of a form looks different in every answer, is good every time, and of no use to anybody else."""

from __future__ import annotations

from base64 import urlsafe_b64decode, urlsafe_b64encode
import re

from flask import Flask
from hypothesis import given
from hypothesis import strategies as st
import pytest

from gesprekken.web.formuliertoken import masker, ontmasker
from tests.ondersteuning.bron import geen, naam_van, python
from tests.ondersteuning.client import Paginaclient, nieuwe_client

een_database = pytest.mark.parametrize("engine_naam", ["sqlite"], indirect=True)  # the token lives in the cookie
TOKEN = re.compile(r'name="csrf_token"[^>]* value="([^"]+)"')
FOUT = {"email": "iemand@elders.example", "wachtwoord": "onjuist"}


def _token(client: Paginaclient) -> str:
    tokens = TOKEN.findall(client.get("/inloggen").text)
    assert len(set(tokens)) == 1, "one mask for all forms of an answer"
    return str(tokens[0])


def _status(client: Paginaclient, token: str | None, **koppen: str) -> int:
    data = FOUT if token is None else {**FOUT, "csrf_token": token}
    return client.post("/inloggen", data=data, headers=koppen).status_code


@given(st.text(st.characters(codec="ascii"), min_size=1))
def test_een_gemaskeerd_token_is_elke_keer_anders_en_elke_keer_hetzelfde(token: str) -> None:
    een, twee = masker(token), masker(token)
    assert een != twee
    assert ontmasker(een) == ontmasker(twee) == token
    assert len(urlsafe_b64decode(een)) == 2 * len(token)


@given(st.text())
def test_wat_geen_token_is_geeft_nooit_een_fout(woord: str) -> None:
    assert ontmasker(woord) is None or isinstance(ontmasker(woord), str)


@een_database
def test_elk_antwoord_draagt_een_ander_token_en_elk_token_is_goed(client: Paginaclient) -> None:
    tokens = [_token(client) for _ in range(5)]
    assert len(set(tokens)) == 5
    begin = {token[:20] for token in tokens} | {token[-20:] for token in tokens}
    assert len(begin) == 10, "a part stays the same"
    assert [_status(client, token) for token in tokens] == [422] * 5


@een_database
def test_een_ander_of_afgeknipt_of_kaal_token_wordt_geweigerd(client: Paginaclient) -> None:
    token = _token(client)
    kaal = ontmasker(token)
    assert kaal
    half = urlsafe_b64decode(token)
    gedraaid = urlsafe_b64encode(half[len(half) // 2 :] + half[: len(half) // 2]).decode()
    assert _status(client, gedraaid) == 422  # noise and masked token changed places: the same pair
    met_fout = urlsafe_b64encode(bytes([half[0] ^ 1]) + half[1:]).decode()
    geknipt = (token[:-4], token[4:], token[: len(token) // 2])
    for slecht in (None, "", "x", "é", kaal, *geknipt, met_fout, "A" * len(token)):
        assert _status(client, slecht) == 400, slecht


@een_database
def test_een_token_van_een_andere_sessie_wordt_geweigerd(app: Flask, client: Paginaclient) -> None:
    ander = nieuwe_client(app)
    vreemd, eigen = _token(ander), _token(client)
    assert (_status(client, vreemd), _status(ander, vreemd)) == (400, 422)
    assert _status(client, eigen) == 422


@een_database
@pytest.mark.parametrize("kop", ["X-CSRFToken", "X-CSRF-Token"])
def test_een_kop_draagt_het_token_net_zo(client: Paginaclient, kop: str) -> None:
    token = _token(client)
    assert _status(client, None, **{kop: token}) == 422
    assert _status(client, None, **{kop: ontmasker(token) or ""}) == 400
    assert _status(client, None, **{kop: token[:-4]}) == 400


def test_geen_formulier_maakt_zijn_token_zelf() -> None:
    kaal = re.compile(r"\bFlaskForm\b|\bgenerate_csrf\b|\bCSRFProtect\b")
    waar = {naam_van(p) for p in python("gesprekken/") if kaal.search(p.read_text(encoding="utf-8"))}
    geen(sorted(waar - {"gesprekken/web/formuliertoken.py", "gesprekken/web/formulieren.py"}))
