"""Passwords are stored as argon2id with a salt of their own."""

from __future__ import annotations

from gesprekken.infra.wachtwoorden import klopt, versleutel


def test_een_wachtwoord_past_alleen_op_zijn_eigen_hash() -> None:
    hash_ = versleutel("geheim woord")
    assert klopt(hash_, "geheim woord")
    assert not klopt(hash_, "Geheim woord")
    assert not klopt(hash_, "")


def test_hetzelfde_wachtwoord_geeft_telkens_een_andere_argon2id_hash() -> None:
    een, ander = versleutel("geheim woord"), versleutel("geheim woord")
    assert een != ander
    assert een.startswith("$argon2id$v=19$m=19456,t=2,p=1$")
    assert "geheim" not in een


def test_zonder_account_of_met_een_kapotte_hash_klopt_niets() -> None:
    assert not klopt(None, "dit wachtwoord hoort bij niemand")
    assert not klopt("geen hash", "geheim woord")
