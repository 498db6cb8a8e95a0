"""What a form carries for itself: nothing that hides. What people type: tests/core/test_lezen.py."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from wtforms import ValidationError

from gesprekken.web.formulieren import zonder_stuurtekens


@pytest.mark.parametrize("tekst", ["Müller", "مرحبا", "👩‍👧‍👦 🫨 🏳️‍🌈", "\U0001fae9", "regel 1\nregel 2", "日本"])
def test_gewone_tekst_in_elk_schrift_mag(tekst: str) -> None:
    zonder_stuurtekens(None, SimpleNamespace(data=tekst))  # type: ignore[arg-type]  # only its data is read


@pytest.mark.parametrize(
    "teken", ["\x00", "\u202e", "\u2066", "\ufeff", "\x1b", "\ue000", "\uffff", "\ufdd0", "\U000e0001"]
)
def test_een_teken_dat_tekst_verbergt_of_omdraait_mag_niet(teken: str) -> None:
    with pytest.raises(ValidationError, match=f"U\\+{ord(teken):04X}"):
        zonder_stuurtekens(None, SimpleNamespace(data=f"a{teken}b"))  # type: ignore[arg-type]  # only its data is read


def test_wat_geweigerd_is_komt_toonbaar_terug() -> None:
    veld = SimpleNamespace(data="voor\x00na")
    with pytest.raises(ValidationError):
        zonder_stuurtekens(None, veld)  # type: ignore[arg-type]  # only its data is read
    assert veld.data == "voor\ufffdna"
