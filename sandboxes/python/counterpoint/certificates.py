"""Where OpenSSL looks for certificates: Pyodide's stand-in names no place, where clients expect a path.

There is nothing at these paths. Sockets here lead to the tab's own servers, which speak plain HTTP.
"""

from __future__ import annotations

import _ssl

_PLACES = ("SSL_CERT_FILE", "/etc/ssl/cert.pem", "SSL_CERT_DIR", "/etc/ssl/certs")


def install() -> None:
    """Takes effect at once: asyncio has imported ``ssl`` before."""
    _ssl.get_default_verify_paths = lambda: _PLACES  # pyright: ignore[reportAttributeAccessIssue]
