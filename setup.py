"""What setup.cfg cannot say: which packages the wheel holds, and that it may not be built without its assets."""

from pathlib import Path
import sys

from setuptools import find_packages, setup
from setuptools.command.build_py import build_py

WORTEL = Path(__file__).resolve().parent
sys.path.insert(0, str(WORTEL))

from gesprekken.infra.manifest import lees_manifest  # noqa: E402  the project is not installed yet when this runs

# In a checkout these folders lie beside the package; in the wheel they lie inside it (see gesprekken/paden.py).
BUITEN = {f"gesprekken._{naam}": naam for naam in ("templates", "static", "migrations")}


class BouwPakket(build_py):
    """Refuses a wheel without style sheets; an editable install reads the folders themselves and needs no check."""

    def run(self) -> None:
        """Check the manifest first, then build as usual."""
        if not self.editable_mode:
            lees_manifest(WORTEL / "static" / "gebouwd")
        super().run()


setup(
    packages=[*find_packages(include=["gesprekken", "gesprekken.*"]), *BUITEN],
    py_modules=["wsgi"],  # what docs/beheer.md tells gunicorn to serve
    package_dir={"gesprekken": "gesprekken", **BUITEN},
    package_data={
        "gesprekken": ["sjablonen/**/*.toml", "teksten/*.txt"],
        "gesprekken._templates": ["**/*.html", "**/*.txt", "**/*.svg"],
        "gesprekken._static": ["gebouwd/**/*", "vendor/LICENSES/*", "vendor/herkomst.json"],
        "gesprekken._migrations": ["*.py", "*.mako", "alembic.ini", "versions/*.py"],
    },
    cmdclass={"build_py": BouwPakket},
)
