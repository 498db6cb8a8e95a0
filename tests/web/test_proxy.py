"""A proxy that the settings do not count is found out, in the log and at /gezond."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from flask import Flask
import pytest

from gesprekken.app import create_app
from gesprekken.infra.database import db
from gesprekken.web.proxy import ZIN


@pytest.fixture(params=[0])
def nieuw(app: Flask, request: pytest.FixtureRequest) -> Iterator[Flask]:
    """A process that has said nothing yet, with so many proxies in its settings."""
    nieuw = create_app(replace(app.config["INSTELLINGEN"], proxys=request.param))
    nieuw.config["KLOK"] = app.config["KLOK"]
    yield nieuw
    with nieuw.app_context():
        db.session.remove()
        db.engine.dispose()


def _vraag(app: Flask, van: str, **koppen: str) -> str | None:
    antwoord = app.test_client().get("/gezond", headers=koppen, environ_overrides={"REMOTE_ADDR": van})
    assert antwoord.json is not None
    assert antwoord.json["status"] == "in orde"
    zin: str | None = antwoord.json.get("waarschuwing")
    return zin


@pytest.mark.parametrize("kop", ["X-Forwarded-For", "Forwarded", "X-Real-IP"])
@pytest.mark.parametrize("van", ["127.0.0.1", "10.0.0.8", "fd00::1", ""])
def test_een_vergeten_proxy_wordt_gezien_en_een_keer_in_het_log_gezegd(
    nieuw: Flask, kop: str, van: str, caplog: pytest.LogCaptureFixture
) -> None:
    assert [_vraag(nieuw, van, **{kop: "198.51.100.7"}) for _keer in range(2)] == [ZIN, ZIN]
    assert [r.getMessage() for r in caplog.records if r.name == "gesprekken.web.proxy"] == [ZIN]


@pytest.mark.parametrize(
    ("van", "koppen"),
    [
        ("127.0.0.1", {}),
        ("8.8.8.8", {"X-Forwarded-For": "10.0.0.1"}),  # a stranger who only says so
    ],
)
def test_zonder_proxy_wordt_er_niets_gezegd(
    nieuw: Flask, van: str, koppen: dict[str, str], caplog: pytest.LogCaptureFixture
) -> None:
    assert _vraag(nieuw, van, **koppen) is None
    assert not [r for r in caplog.records if r.name == "gesprekken.web.proxy"]


@pytest.mark.parametrize("nieuw", [1], indirect=True)
def test_met_de_proxy_geteld_is_de_bezoeker_wie_zij_zegt(nieuw: Flask, caplog: pytest.LogCaptureFixture) -> None:
    assert _vraag(nieuw, "127.0.0.1", **{"X-Forwarded-For": "198.51.100.7"}) is None
    assert not [r for r in caplog.records if r.name == "gesprekken.web.proxy"]
