from flask import Blueprint, abort

from gesprekken.web.toegang import public

bp = Blueprint("rondes", __name__)


@bp.get("/rondes")
@public
def index():
    abort(404)


@bp.get("/rondes/laatste")
@public
def laatste():
    abort(404)


@bp.get("/rondes/<ronde>")
@public
def show(ronde):
    abort(404)
