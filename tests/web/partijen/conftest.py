"""Somebody with a password."""

from __future__ import annotations

import pytest

from gesprekken.core.permissions import Rol
from tests.fabrieken.wereld import Wereld
from tests.web.partijen.inloggen import EMAIL


@pytest.fixture
def account(wereld: Wereld) -> str:
    """The e-mail address of a coordinator who can log in."""
    wereld.persoon("delft", Rol.GEMEENTE_COORDINATOR, email=EMAIL, naam="Coördinator met wachtwoord")
    return EMAIL
