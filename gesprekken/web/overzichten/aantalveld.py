"""A field for a number of homes, read the way the register reads its cells."""

from __future__ import annotations

from typing import Any

from wtforms import IntegerField
from wtforms.validators import InputRequired
from wtforms.widgets import TextInput

from gesprekken.core.lezen import lees_aantal
from gesprekken.web.formulieren import Leesveld


class Aantalveld(Leesveld, IntegerField):
    """A number of homes as people type it: 9.180 and 9180. What was typed stays in the field."""

    widget = TextInput()
    lees = staticmethod(lees_aantal)

    def __init__(self, label: str, zin: str, **kwargs: Any) -> None:
        super().__init__(label, validators=[InputRequired(zin)], **kwargs)

    @property
    def aantal(self) -> int:
        """The number after a valid form. Raises ValueError when the form was not validated first."""
        if self.data is None:
            raise ValueError("validate the form first")
        return self.data
