from flask import Blueprint, abort

from gesprekken.web.toegang import public

bp = Blueprint("tafel", __name__)


@bp.get("/rondes/<ronde>/statusbord")
@public
def statusbord(ronde):
    abort(404)


@bp.get("/rondes/<ronde>/vergaderingen")
@public
def vergaderingen(ronde):
    abort(404)


@bp.get("/rondes/<ronde>/vergaderingen/<sleutel>")
@public
def vergadering(ronde, sleutel):
    abort(404)
