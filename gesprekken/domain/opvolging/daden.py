"""What can be done with an adopted item and with a commitment, in words."""

from __future__ import annotations

# verb -> (sentence when nothing was typed, what the journaal says)
PUNTDADEN = {
    "schriftelijk afdoen": ("Schrijf waarom een gesprek niet nodig is.", "wordt schriftelijk afgedaan"),
    "bespreken": ("Schrijf waarom een gesprek toch nodig is.", "wordt toch in een gesprek besproken"),
    "afsluiten": ("Schrijf wat het resultaat is.", "is afgesloten"),
    "doorschuiven": ("Schrijf waarom dit punt naar de volgende ronde gaat.", "gaat naar de volgende ronde"),
    "heropenen": ("Schrijf waarom u het punt heropent.", "is heropend"),
}

# verb -> (sentence when nothing was typed, what happened)
TOEZEGGINGSDADEN = {
    "nakomen": ("Schrijf hoe u de toezegging bent nagekomen.", "nagekomen"),
    "bijstellen": ("Schrijf waarom u de toezegging bijstelt.", "bijgesteld"),
    "intrekken": ("Schrijf waarom u de toezegging intrekt.", "ingetrokken"),
}
