"""The log-in form."""

from __future__ import annotations

from wtforms import HiddenField, PasswordField
from wtforms.validators import InputRequired, Length

from gesprekken.web.adressen import LANGST
from gesprekken.web.formulieren import Grondformulier, Tekstregel


class Inlogformulier(Grondformulier):
    """E-mail address and password; `volgende` is the page the person came for."""

    volgende = HiddenField(filters=[lambda adres: adres if len(adres or "") <= LANGST else ""])
    email = Tekstregel(
        "E-mailadres",
        "Vul uw e-mailadres in.",
        maximum=254,
        te_lang="Dit e-mailadres is te lang. Controleer wat u heeft ingevuld.",
    )
    wachtwoord = PasswordField(
        "Wachtwoord",
        validators=[
            InputRequired("Vul uw wachtwoord in."),
            Length(max=1000, message="Dit wachtwoord is te lang. Controleer wat u heeft ingevuld."),
        ],
    )
