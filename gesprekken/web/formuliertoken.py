"""The token that says that a form is ours, rendered differently in every answer.

Pages are compressed, and the length of a compressed page tells whether something that an attacker put into it stands
in it already. Repeated often enough that spells out a secret (BREACH), unless the secret looks different every time.
So the token of Flask-WTF is combined with fresh random bytes (XOR), which stand beside it. Making and checking the
token itself stays with Flask-WTF.
"""

from __future__ import annotations

from base64 import urlsafe_b64decode, urlsafe_b64encode
import binascii
import secrets

from flask import Flask, g
from flask_wtf import CSRFProtect
from flask_wtf.csrf import generate_csrf, validate_csrf
from wtforms import Field
from wtforms.csrf.core import CSRF
from wtforms.form import BaseForm


def _xor(links: bytes, rechts: bytes) -> bytes:
    return (int.from_bytes(links) ^ int.from_bytes(rechts)).to_bytes(len(links))


def masker(token: str) -> str:
    """Random bytes and the token under them, as one word."""
    kaal = token.encode()
    ruis = secrets.token_bytes(len(kaal))
    return urlsafe_b64encode(ruis + _xor(kaal, ruis)).decode()


def ontmasker(woord: str | None) -> str | None:
    """The token in a word that `masker` made; None for anything else."""
    try:
        bytes_ = urlsafe_b64decode(woord or "")
        helft = len(bytes_) // 2
        return _xor(bytes_[helft:], bytes_[:helft]).decode()
    except (binascii.Error, UnicodeError, ValueError, OverflowError):
        return None


def formuliertoken() -> str:
    """For every form of one answer the same: the next answer has another."""
    if "formuliertoken" not in g:
        g.formuliertoken = masker(generate_csrf())
    return str(g.formuliertoken)


class Tokenveld(CSRF):
    """The hidden field of a form made with WTForms."""

    def generate_csrf_token(self, csrf_token_field: Field) -> str:
        """What the field shows."""
        return formuliertoken()

    def validate_csrf_token(self, form: BaseForm, field: Field) -> None:
        """Raises ValidationError unless this request was checked before, or the field holds a token of this session."""
        if not g.get("csrf_valid"):
            validate_csrf(ontmasker(field.data))


class Bescherming(CSRFProtect):  # type: ignore[misc]  # Flask-WTF has no types
    """Flask-WTF's check of every request that changes something, with masked tokens in fields and in headers."""

    def init_app(self, app: Flask) -> None:
        """Attach to an application."""
        super().init_app(app)
        app.jinja_env.globals["csrf_token"] = formuliertoken
        app.context_processor(lambda: {"csrf_token": formuliertoken})

    def _get_csrf_token(self) -> str | None:
        return ontmasker(super()._get_csrf_token())
