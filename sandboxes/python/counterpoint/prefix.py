"""``sys.prefix`` is ``/usr/local``, where official images of Python have it.

The interpreter was built for ``/``: with that prefix, every folder would count as a part of the installation.
Limit: the standard library stays in ``/lib/python314.zip``.
"""

from __future__ import annotations

import site
import sys
import sysconfig

PREFIX = "/usr/local"
#: ``SITE_PACKAGES`` of ``assets.ts``.
SITE_PACKAGES = f"{PREFIX}/lib/python3.14/site-packages"


def install() -> None:
    """``sysconfig`` remembers what it has worked out, and is made to forget it."""
    sys.prefix = sys.exec_prefix = sys.base_prefix = sys.base_exec_prefix = PREFIX
    sysconfig.__dict__.update(
        _BASE_PREFIX=PREFIX, _BASE_EXEC_PREFIX=PREFIX, _CONFIG_VARS=None, _CONFIG_VARS_INITIALIZED=False
    )
    site.PREFIXES = [PREFIX]
    sys.path[:] = [entry for entry in sys.path if not entry.endswith("site-packages")] + [SITE_PACKAGES]
