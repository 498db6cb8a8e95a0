from flask import Blueprint, abort

from gesprekken.web.toegang import public

bp = Blueprint("gesprekken", __name__)
B = "/rondes/<ronde>/<dossier>/gesprekken"


@bp.get(B + "/nieuw/<stap>")
@public
def new(ronde, dossier, stap):
    abort(404)


@bp.get(B + "/<sleutel>")
@public
def show(ronde, dossier, sleutel):
    abort(404)


@bp.get(B + "/<sleutel>/genodigden")
@public
def genodigden(ronde, dossier, sleutel):
    abort(404)


@bp.get(B + "/<sleutel>/aanwezigheid")
@public
def aanwezigheid(ronde, dossier, sleutel):
    abort(404)


@bp.get(B + "/<sleutel>/verslag")
@public
def verslag(ronde, dossier, sleutel):
    abort(404)


@bp.get(B + "/<sleutel>/acties/<actie>")
@public
def actie(ronde, dossier, sleutel, actie):
    abort(404)
