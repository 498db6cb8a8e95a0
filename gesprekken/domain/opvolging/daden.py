"""What can be done with an adopted item and with a commitment, in words."""

from __future__ import annotations

from gesprekken.domain.agenda.processen import Puntdaad
from gesprekken.domain.opvolging.processen import Toezeggingsdaad

# verb -> (sentence when nothing was typed, what the journaal says)
PUNTDADEN = {
    Puntdaad.SCHRIFTELIJK_AFDOEN: ("Schrijf waarom een gesprek niet nodig is.", "wordt schriftelijk afgedaan"),
    Puntdaad.BESPREKEN: ("Schrijf waarom een gesprek toch nodig is.", "wordt toch in een gesprek besproken"),
    Puntdaad.AFSLUITEN: ("Schrijf wat het resultaat is.", "is afgesloten"),
    Puntdaad.DOORSCHUIVEN: ("Schrijf waarom dit punt naar de volgende ronde gaat.", "gaat naar de volgende ronde"),
    Puntdaad.HEROPENEN: ("Schrijf waarom u het punt heropent.", "is heropend"),
}

# verb -> (sentence when nothing was typed, what happened)
TOEZEGGINGSDADEN = {
    Toezeggingsdaad.NAKOMEN: ("Schrijf hoe u de toezegging bent nagekomen.", "nagekomen"),
    Toezeggingsdaad.BIJSTELLEN: ("Schrijf waarom u de toezegging bijstelt.", "bijgesteld"),
    Toezeggingsdaad.INTREKKEN: ("Schrijf waarom u de toezegging intrekt.", "ingetrokken"),
}
