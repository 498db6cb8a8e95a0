"""The headers of every answer: what a browser may do with it, and how long it may keep it."""

from __future__ import annotations

from flask import Flask, Response

from gesprekken.settings import Settings

CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
KOPPEN = {
    "Content-Security-Policy": CSP,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


def veilig(settings: Settings) -> dict[str, str]:
    """What stands on every answer, files and faults too."""
    if not settings.https:
        return KOPPEN
    return {**KOPPEN, "Strict-Transport-Security": "max-age=31536000; includeSubDomains"}


def registreer(app: Flask, settings: Settings) -> None:
    """Put them on every answer of the application. Nothing is kept, unless the answer itself says otherwise."""
    koppen = veilig(settings)

    def zet(antwoord: Response) -> Response:
        antwoord.headers.update(koppen)
        antwoord.headers.setdefault("Cache-Control", "no-store")
        return antwoord

    app.after_request(zet)
