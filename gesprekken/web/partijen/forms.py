"""The log-in form."""

from __future__ import annotations

from wtforms import HiddenField, PasswordField, StringField
from wtforms.validators import InputRequired, Length

from gesprekken.core.tekens import zoals_getypt
from gesprekken.web.formulieren import Grondformulier, zonder_stuurtekens


class Inlogformulier(Grondformulier):
    """E-mail address and password; `volgende` is the page the person came for."""

    volgende = HiddenField()
    email = StringField(
        "E-mailadres",
        filters=[zoals_getypt],
        validators=[
            InputRequired("Vul uw e-mailadres in."),
            Length(max=254, message="Dit e-mailadres is te lang. Controleer wat u heeft ingevuld."),
            zonder_stuurtekens,
        ],
    )
    wachtwoord = PasswordField(
        "Wachtwoord",
        validators=[
            InputRequired("Vul uw wachtwoord in."),
            Length(max=1000, message="Dit wachtwoord is te lang. Controleer wat u heeft ingevuld."),
        ],
    )
