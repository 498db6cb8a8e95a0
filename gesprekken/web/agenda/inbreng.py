from flask import abort

from gesprekken.core.permissions import Permission
from gesprekken.web.agenda.kamer import bp
from gesprekken.web.toegang import requires


@bp.get("/onderwerpen/<onderwerp>")
@requires(Permission.AGENDA_LEZEN)
def onderwerp(**delen):
    abort(404)
