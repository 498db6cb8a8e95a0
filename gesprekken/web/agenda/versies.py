from flask import abort

from gesprekken.core.permissions import Permission
from gesprekken.web.agenda.kamer import bp
from gesprekken.web.toegang import requires


@bp.get("")
@requires(Permission.AGENDA_LEZEN)
def show(**delen):
    abort(404)
