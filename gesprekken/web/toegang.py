"""Access per route: `@requires(permission)` or `@public`. A route without either: the application does not start."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar, cast

from flask import Flask, g, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user

from gesprekken.core.actor import Actor
from gesprekken.core.errors import BestaatNiet, MagNiet
from gesprekken.core.permissions import Permission
from gesprekken.queries.dossiers import get_dossier
from gesprekken.queries.rondes import get_ronde

F = TypeVar("F", bound=Callable[..., ResponseReturnValue])
VEILIG = frozenset({"GET", "HEAD", "OPTIONS"})


class ToegangOntbreekt(RuntimeError):
    """A route says nothing of access, or lets a read permission guard a change."""


def huidige_actor() -> Actor:
    """The actor of this request; only behind `@requires`."""
    return cast(Actor, g.actor)


def find_actor_van_verzoek() -> Actor | None:
    """The actor of this request, or None on a public page without log-in."""
    return cast("Actor | None", getattr(current_user, "actor", None))


def ongelezen() -> int:
    """How many notices are new for the actor of this request; the look-up of the session has counted them."""
    return cast(int, getattr(current_user, "ongelezen", 0))


def public(functie: F) -> F:
    """A page for everybody, logged in or not."""
    functie.toegang = "public"  # type: ignore[attr-defined]  # read by `controleer`
    return functie


def requires(permission: Permission) -> Callable[[F], F]:
    """A page for people whose role has this permission. Which objects they see is up to the queries."""

    def om(functie: F) -> F:
        @wraps(functie)
        def binnen(*args: Any, **kwargs: Any) -> ResponseReturnValue:
            actor = find_actor_van_verzoek()
            if actor is None:
                komt_voor = request.full_path.rstrip("?") if request.method in VEILIG else None
                return redirect(url_for("partijen.login", volgende=komt_voor))
            g.actor = actor
            if not actor.mag(permission):
                _weiger(actor, permission, kwargs)
            return functie(*args, **kwargs)

        binnen.toegang = permission  # type: ignore[attr-defined]  # read by `controleer`
        return cast(F, binnen)

    return om


def _weiger(actor: Actor, permission: Permission, plek: dict[str, Any]) -> None:
    """What the actor may not see does not exist; what it sees but may not do is refused with a sentence."""
    if permission.endswith(":lezen") or "ronde" not in plek:
        raise BestaatNiet
    if "dossier" in plek:
        get_dossier(actor, plek["ronde"], plek["dossier"])
    get_ronde(actor, plek["ronde"])
    raise MagNiet(f"Uw rol ({actor.rol_naam}) mag dit niet doen.")


def toegang_van(app: Flask, endpoint: str) -> Permission | str | None:
    """What a route declares: its permission, 'public', or None when it says nothing. Static files are for everybody."""
    standaard = "public" if endpoint == "static" else None
    return getattr(app.view_functions[endpoint], "toegang", standaard)


def controleer(app: Flask) -> None:
    """Refuse to start when a route declares no access, or a read permission guards a change."""
    for regel in app.url_map.iter_rules():
        toegang = toegang_van(app, regel.endpoint)
        if toegang is None:
            raise ToegangOntbreekt(f"{regel.endpoint} ({regel.rule}) has neither @requires nor @public")
        schrijft = bool((regel.methods or set()) - VEILIG)
        if schrijft and toegang != "public" and toegang.endswith(":lezen"):
            raise ToegangOntbreekt(f"{regel.endpoint} ({regel.rule}) changes things under {toegang}")
