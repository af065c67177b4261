"""Names and addresses: this machine is all there is."""

from __future__ import annotations

import _socket
import socket as stock
from typing import Any

HOSTNAME = "sandbox"
_LOOPBACK = ("", "0.0.0.0", "localhost", "::1", "::")  # noqa: S104 - the sandbox has no other network
_SERVICES = {"http": 80, "https": 443}


def is_loopback(host: str) -> bool:
    """Whether ``host`` names this machine."""
    return host in _LOOPBACK or host.startswith("127.")


def getaddrinfo(
    host: Any,
    port: Any,
    family: int = 0,
    type: int = 0,  # noqa: A002
    proto: int = 0,
    flags: int = 0,
) -> list[tuple[Any, ...]]:
    """Knows this machine and numeric addresses; of any other name, that it cannot be asked for now."""
    name = host.decode() if isinstance(host, bytes) else host
    number = _SERVICES.get(port, port) if isinstance(port, str) else port
    if name in (None, "", "localhost", "::1", HOSTNAME):
        passive = name in (None, "") and flags & stock.AI_PASSIVE
        address = "0.0.0.0" if passive else "127.0.0.1"  # noqa: S104
    elif all(part.isdigit() for part in str(name).split(".")) and str(name).count(".") == 3:
        address = str(name)
    else:
        raise stock.gaierror(-3, "Temporary failure in name resolution")
    if family not in (0, stock.AF_INET):
        raise stock.gaierror(-9, "Address family for hostname not supported")
    kind = stock.SocketKind(type) if type else stock.SOCK_STREAM
    protocol = stock.IPPROTO_UDP if kind is stock.SOCK_DGRAM else stock.IPPROTO_TCP
    return [(stock.AF_INET, kind, proto or protocol, "", (address, int(number or 0)))]


def install() -> None:
    """Answers ``socket``'s questions about names."""
    for name, value in {
        "getaddrinfo": getaddrinfo,
        "gethostname": lambda: HOSTNAME,
        "getfqdn": lambda name="": "localhost" if is_loopback(name) else name,
        "gethostbyname": lambda name: getaddrinfo(name, 0)[0][4][0],
        "has_ipv6": False,
    }.items():
        setattr(stock, name, value)
    _socket.has_ipv6 = False
