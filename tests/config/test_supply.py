"""What is installed: every package that the code imports is asked for by name, locked with hashes, and in the bill."""

import ast
import json
import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SETS = ["requirements", "requirements-pictures", "requirements-dev", "requirements-tools", "requirements-engine"]
OWN = {"legal_refs", "complaints", "config", "tests"}
OF_LIBREOFFICE = {"com", "uno", "unohelper"}
"""Come with Debian's LibreOffice (.ci/tools) and are imported in its own process."""


def name_of(package: str) -> str:
    return re.sub(r"[-_.]+", "-", package).lower()


def asked(name: str) -> dict[str, str]:
    """Package -> version, as written in the .in file."""
    text = (ROOT / f"{name}.in").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and line[0] not in "#-"]
    found = [re.fullmatch(r"([A-Za-z0-9_.-]+)(?:\[\w+\])?==(\S+)(?: ;.*)?", line) for line in lines]
    assert None not in found, f"{name}.in: each line names one package and one version"
    return {name_of(match[1]): match[2] for match in found if match}


def locked(name: str) -> dict[str, tuple[str, list[str]]]:
    """Package -> version and hashes, as written in the .txt file."""
    text = (ROOT / f"{name}.txt").read_text(encoding="utf-8").replace("\\\n", "")
    lines = [line for line in text.splitlines() if line and line[0] != "#"]
    return {
        name_of(line.partition("==")[0]): (
            re.split(r"[ ;]", line.partition("==")[2])[0],
            re.findall(r"--hash=sha256:([0-9a-f]{64})", line),
        )
        for line in lines
    }


@pytest.mark.parametrize("name", SETS)
def test_the_lock_is_in_step_with_what_is_asked_for(name: str) -> None:
    versions = {package: version for package, (version, _) in locked(name).items()}
    assert asked(name).items() <= versions.items(), "run make lock"


@pytest.mark.parametrize("name", SETS)
def test_every_locked_package_has_hashes_and_no_place(name: str) -> None:
    without = [package for package, (_, hashes) in locked(name).items() if not hashes]
    assert not without
    assert "://" not in (ROOT / f"{name}.txt").read_text(encoding="utf-8")


def test_the_tests_use_the_versions_that_are_shipped() -> None:
    site, developing = locked("requirements"), locked("requirements-dev")
    assert [package for package in site.keys() & developing.keys() if site[package] != developing[package]] == []


def imported(*rooms: str) -> set[str]:
    found = set()
    for path in (path for room in rooms for path in (ROOT / room).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                found |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                found.add(node.module.partition(".")[0])
    return found - set(sys.stdlib_module_names) - OWN - OF_LIBREOFFICE


APART = {
    "cv2": "opencv-python-headless",
    "docbuilder": "document-builder",
    "numpy": "numpy",
    "onnxruntime": "onnxruntime",
    "pyclipper": "pyclipper",
    "rapidocr": "rapidocr",
}
"""Module -> package of the sets that a machine may lack: what is not installed cannot be looked up."""


def unnamed(modules: set[str], packages: set[str]) -> set[str]:
    """Modules that none of the packages brings."""
    brings = {module: [package] for module, package in APART.items()} | dict(packages_distributions())
    return {module for module in modules if not {name_of(one) for one in brings.get(module, [])} & packages}


def test_what_the_product_imports_is_asked_for_by_name() -> None:
    site = set(asked("requirements")) | set(asked("requirements-pictures"))
    assert unnamed(imported("legal_refs", "complaints", "config"), site) == set()
    tests = set(asked("requirements-dev")) | set(asked("requirements-engine"))
    assert unnamed(imported("tests"), site | tests) == set()


def test_the_bill_of_materials_names_what_is_locked() -> None:
    bill = json.loads((ROOT / "sbom.cdx.json").read_text(encoding="utf-8"))
    named = {
        one["name"]: (one["version"], [hashed["content"] for hashed in one["externalReferences"][0]["hashes"]])
        for one in bill["components"]
    }
    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.6")
    assert named == locked("requirements") | locked("requirements-pictures"), "run make lock"


def test_the_version_is_the_newest_of_the_changelog() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    versions = re.findall(r"^## (\d+\.\d+\.\d+)", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    bill = json.loads((ROOT / "sbom.cdx.json").read_text(encoding="utf-8"))
    assert project["version"] == versions[0] == bill["metadata"]["component"]["version"]
    assert sys.version_info >= tuple(map(int, project["requires-python"].removeprefix(">=").split(".")))
