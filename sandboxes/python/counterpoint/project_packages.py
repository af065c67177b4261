"""pip, unmodified, for packages that a learner adds to a project.

They go where ``pip install --user`` puts them, and that is a folder of the project, so that they stay with
its files. The index is a server of the sandbox (``kernel/index-server.ts``). What the image holds is there
already, at one version: modules of it are in memory. ``requirements.lock`` remembers what was installed with
its hash, in pip's own format; the index hands the hash back, and pip verifies it.
"""

from __future__ import annotations

import atexit
import json
import os
import re
import site
import sys
import sysconfig
from contextlib import contextmanager
from importlib.metadata import distributions
from typing import TYPE_CHECKING, Any

from counterpoint import after_import
from counterpoint.prefix import SITE_PACKAGES

if TYPE_CHECKING:
    import types
    from collections.abc import Callable, Iterator

BASE = "/home/project/.packages"
FOLDER = f"{BASE}/lib/python3.14/site-packages"
LOCK = "/home/project/requirements.lock"
_CONSTRAINTS = "/etc/pip-constraints.txt"
_REPORT = "/tmp/pip-report.json"
_INDEX = ("localhost", 3141)
_CONFIGURATION = f"""\
[global]
index-url = http://{_INDEX[0]}:{_INDEX[1]}/simple
only-binary = :all:
no-cache-dir = true
disable-pip-version-check = true
no-input = true
retries = 0
timeout = 120
[install]
user = true
no-compile = true
no-warn-script-location = true
progress-bar = off
constraint = {_CONSTRAINTS}
"""
_HEADER = """\
# What pip installed into .packages, with its hash. The same again: pip install -r requirements.lock
"""
_LINE = re.compile(r"^([a-z0-9-]+)==(\S+) --hash=sha256:([0-9a-f]{64})$", re.MULTILINE)

#: "name==version" of what the image holds, read when the snapshot is made.
_held: list[str] = []


def remember_image() -> None:
    """Reads the metadata of the image's packages, which takes too long for every pip."""
    _held[:] = sorted(f"{known.name}=={known.version}" for known in distributions(path=[SITE_PACKAGES]))


def attach() -> None:
    """Packages of the project come before those of the image."""
    site.ENABLE_USER_SITE = True
    site.USER_BASE = BASE
    site.USER_SITE = FOLDER
    if SITE_PACKAGES in sys.path and FOLDER not in sys.path:
        sys.path.insert(sys.path.index(SITE_PACKAGES), FOLDER)


@contextmanager
def _configured() -> Iterator[None]:
    """What pip reads when it starts: its configuration, and where a user's packages go."""
    schemes: dict[str, dict[str, str]] = vars(sysconfig)["_INSTALL_SCHEMES"]
    folders = dict.fromkeys(("purelib", "platlib", "stdlib", "platstdlib"), FOLDER)
    schemes["posix_user"] = {**folders, "include": f"{BASE}/include", "scripts": f"{BASE}/bin", "data": BASE}
    os.makedirs("/etc", exist_ok=True)
    with open("/etc/pip.conf", "w", encoding="utf-8") as file:
        file.write(_CONFIGURATION)
    with open(_CONSTRAINTS, "w", encoding="utf-8") as file:
        file.write("\n".join(_held))
    yield


def _patch_install(module: types.ModuleType) -> None:
    command: Any = vars(module)["InstallCommand"]
    stock: Callable[..., int] = command.run

    def run(self: Any, options: Any, args: list[str]) -> int:
        options.json_report_file = options.json_report_file or _REPORT
        atexit.register(_explain)
        code = stock(self, options, args)
        if code == 0 and not options.dry_run:
            _remember(options.json_report_file)
        return code

    command.run = run


def _patch_uninstall(module: types.ModuleType) -> None:
    command: Any = vars(module)["UninstallCommand"]
    stock: Callable[..., int] = command.run

    def run(self: Any, options: Any, args: list[str]) -> int:
        code = stock(self, options, args)
        _write({})
        return code

    command.run = run


def _remember(report: str) -> None:
    with open(report, encoding="utf-8") as file:
        installed: list[dict[str, Any]] = json.load(file)["install"]
    hashes: dict[tuple[str, str], str] = {}
    for item in installed:
        archive: dict[str, Any] = item["download_info"].get("archive_info", {})
        sha256 = archive.get("hashes", {}).get("sha256")
        if sha256:
            hashes[_normal(item["metadata"]["name"]), item["metadata"]["version"]] = sha256
    if hashes:
        _write(hashes)


def _write(new: dict[tuple[str, str], str]) -> None:
    """Writes the lock anew: what it held and ``new``, as far as it is installed in the project."""
    try:
        with open(LOCK, encoding="utf-8") as file:
            text = file.read()
    except FileNotFoundError:
        text = ""
    hashes = {(name, version): sha256 for name, version, sha256 in _LINE.findall(text)} | new
    here = {(_normal(known.name), known.version) for known in distributions(path=[FOLDER])}
    kept = sorted(key for key in hashes if key in here)
    if kept or text:
        lines = [f"{name}=={version} --hash=sha256:{hashes[name, version]}\n" for name, version in kept]
        with open(LOCK, "w", encoding="utf-8") as file:
            file.write(_HEADER + "".join(lines))


def _normal(name: str) -> str:
    """PEP 503."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _explain() -> None:
    """Says, after pip has said its own, why the index did not have something."""
    from urllib.request import urlopen

    try:
        with urlopen(f"http://{_INDEX[0]}:{_INDEX[1]}/problems", timeout=10) as answer:
            problems: list[str] = json.load(answer)
    except OSError:
        return
    for problem in problems:
        print(problem, file=sys.stderr)


def install() -> None:
    """Takes effect when pip is imported."""
    # Else it would send requests with the browser's fetch, past the network; so would requests and httpx2.
    for package in ("pip._vendor.urllib3", "urllib3", "httpx2"):
        after_import.around(package, after_import.on_linux)
    after_import.around("pip._internal", _configured)
    after_import.patch("pip._internal.commands.install", _patch_install)
    after_import.patch("pip._internal.commands.uninstall", _patch_uninstall)
