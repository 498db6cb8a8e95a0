"""The log-in form."""

from __future__ import annotations

from flask_wtf import FlaskForm
from wtforms import HiddenField, PasswordField, StringField
from wtforms.validators import InputRequired, Length


class Inlogformulier(FlaskForm):  # type: ignore[misc]  # Flask-WTF has no types
    """E-mail address and password; `volgende` is the page the person came for."""

    class Meta:
        locales = ("nl",)

    volgende = HiddenField()
    email = StringField("E-mailadres", validators=[InputRequired("Vul uw e-mailadres in."), Length(max=254)])
    wachtwoord = PasswordField("Wachtwoord", validators=[InputRequired("Vul uw wachtwoord in."), Length(max=1000)])
