"""A field for a number of homes, read the way the register reads its cells."""

from __future__ import annotations

from typing import Any

from wtforms import IntegerField
from wtforms.validators import InputRequired
from wtforms.widgets import TextInput

from gesprekken.core.lezen import Onleesbaar, lees_aantal
from gesprekken.web.formulieren import toonbaar


class Aantalveld(IntegerField):
    """A number of homes as people type it: 9.180 and 9180. What was typed stays in the field."""

    widget = TextInput()

    def __init__(self, label: str, zin: str, **kwargs: Any) -> None:
        super().__init__(label, validators=[InputRequired(zin)], **kwargs)

    def process_formdata(self, valuelist: list[str]) -> None:
        """Read the number, or say what to do."""
        self.raw_data, self.data = [toonbaar(v) for v in valuelist], None
        try:
            self.data = lees_aantal(valuelist[0]) if valuelist and valuelist[0].strip() else None
        except Onleesbaar as fout:
            raise ValueError(fout.zin) from None

    @property
    def aantal(self) -> int:
        """The number after a valid form. Raises ValueError when the form was not validated first."""
        if self.data is None:
            raise ValueError("validate the form first")
        return self.data
