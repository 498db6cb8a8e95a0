"""Access per route: `@requires(permission)`, `@public`, or what its room opens to who may read it (`web/kamer.py`).

A route with none of these: the application does not start.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar, cast

from flask import Flask, current_app, g, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user

from gesprekken.core.actor import Actor
from gesprekken.core.errors import BestaatNiet, MagNiet
from gesprekken.core.permissions import Permission
from gesprekken.queries.dossiers.dossiers import get_dossier
from gesprekken.queries.rondes.rondes import get_ronde

F = TypeVar("F", bound=Callable[..., ResponseReturnValue])
VEILIG = frozenset({"GET", "HEAD", "OPTIONS"})


class ToegangOntbreekt(RuntimeError):
    """A route says nothing of access, or lets a read permission guard a change."""


def huidige_actor() -> Actor:
    """The actor of this request, at work in the dossier of its address; only behind `@requires`."""
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
    """A page for people whose role has this permission, or who lead the dossier of the address where that gives it.

    Which objects they see is up to the queries.
    """

    def om(functie: F) -> F:
        @wraps(functie)
        def binnen(*args: Any, **kwargs: Any) -> ResponseReturnValue:
            actor = find_actor_van_verzoek()
            if actor is None:
                komt_voor = request.full_path.rstrip("?") if request.method in VEILIG else None
                return redirect(url_for("partijen.login", volgende=komt_voor))
            plaats = g.get("plaats") or kwargs
            g.actor = actor.bij(plaats.get("ronde", ""), plaats.get("dossier", ""))
            if not g.actor.mag(permission):
                _weiger(g.actor, permission, plaats)
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


def find_recht(endpoint: str) -> Permission | None:
    """The permission that a page of this application asks for; None when it asks for none."""
    toegang = toegang_van(current_app, endpoint)
    return toegang if isinstance(toegang, Permission) else None


def mag_openen(actor: Actor, endpoint: str) -> bool:
    """Whether the role of this actor has the permission that a page asks for."""
    recht = find_recht(endpoint)
    return recht is not None and actor.mag(recht)


def open_voor_lezers(app: Flask, blueprint: str, leest: Permission) -> None:
    """Who has `leest` opens the routes of this blueprint that name no access of their own."""
    for endpoint, functie in app.view_functions.items():
        if endpoint.rpartition(".")[0] == blueprint and toegang_van(app, endpoint) is None:
            app.view_functions[endpoint] = requires(leest)(cast(Callable[..., ResponseReturnValue], functie))


def controleer(app: Flask) -> None:
    """Refuse to start when a route declares no access, or a read permission guards a change."""
    for regel in app.url_map.iter_rules():
        toegang = toegang_van(app, regel.endpoint)
        if toegang is None:
            raise ToegangOntbreekt(f"{regel.endpoint} ({regel.rule}) has no @requires, no @public and no room to read")
        schrijft = bool((regel.methods or set()) - VEILIG)
        if schrijft and toegang != "public" and toegang.endswith(":lezen"):
            raise ToegangOntbreekt(f"{regel.endpoint} ({regel.rule}) changes things under {toegang}")
