"""Flask's own settings, from ours."""

from __future__ import annotations

from typing import Any

from flask import Flask
from werkzeug.middleware.proxy_fix import ProxyFix

from gesprekken.settings import Settings


def configuratie(settings: Settings) -> dict[str, Any]:
    """By the names that Flask and its extensions know."""
    return {
        "SECRET_KEY": settings.geheim,
        "SQLALCHEMY_DATABASE_URI": settings.database_url,
        "SESSION_COOKIE_HTTPONLY": True,
        "SESSION_COOKIE_SAMESITE": "Lax",
        "SESSION_COOKIE_SECURE": settings.https,
        "SESSION_COOKIE_NAME": "__Host-gesprekken" if settings.https else "gesprekken",
        "MAX_CONTENT_LENGTH": 2 * 1024 * 1024,
        "MAX_FORM_MEMORY_SIZE": 1024 * 1024,
        "TRUSTED_HOSTS": list(settings.vertrouwde_hosts) or None,
        "WTF_I18N_ENABLED": False,
        "WTF_CSRF_TIME_LIMIT": None,  # the token lives as long as the session, which ends on the server
        "DEMO": settings.demo,
        "INSTELLINGEN": settings,
    }


def registreer(app: Flask, settings: Settings) -> None:
    """Set up an application, behind as many proxies as the settings say."""
    app.config.from_mapping(configuratie(settings))
    if n := settings.proxys:
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=n, x_proto=n, x_host=n)  # type: ignore[method-assign]  # as Flask advises
