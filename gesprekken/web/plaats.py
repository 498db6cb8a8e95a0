"""Where a request is: round, dossier and step of its address, read once. Links within a room need not repeat them."""

from __future__ import annotations

from collections.abc import MutableMapping
from typing import Any

from flask import Blueprint, current_app, g

from gesprekken.services.daad import Daad
from gesprekken.web.toegang import huidige_actor

DELEN = ("ronde", "dossier", "stap")


def onthoud_plaats(bp: Blueprint) -> Blueprint:
    """A room under /rondes/<ronde>/<dossier>: its routes get what is left of the address."""
    bp.url_value_preprocessor(_lees)
    bp.url_defaults(_vul_aan)
    return bp


def _lees(_endpoint: str | None, waarden: MutableMapping[str, Any] | None) -> None:
    g.plaats = {deel: waarden.pop(deel) for deel in DELEN if deel in waarden} if waarden else {}


def _vul_aan(endpoint: str, waarden: dict[str, Any]) -> None:
    for deel, waarde in g.get("plaats", {}).items():
        if deel not in waarden and current_app.url_map.is_endpoint_expecting(endpoint, deel):
            waarden[deel] = waarde


def deze_plaats() -> tuple[str, str, str]:
    """The slugs of round and dossier, and the code of the step ('' on a page that is about none)."""
    return g.plaats["ronde"], g.plaats["dossier"], g.plaats.get("stap", "")


def deze_ronde() -> str:
    """The slug of the round, on a page that is about no dossier too."""
    return str(g.plaats["ronde"])


def deze_daad() -> Daad:
    """What the actor of this request does, here and now."""
    return Daad(huidige_actor(), g.nu, *deze_plaats())
