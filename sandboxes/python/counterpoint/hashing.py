"""``hashlib.pbkdf2_hmac`` and ``hashlib.scrypt``, which Pyodide's build lacks, at native speed.

PBKDF2 is WebCrypto's; scrypt, which WebCrypto does not have, is computed in WebAssembly by a worker beside
this one. Other threads run meanwhile, as natively, where the GIL is released.
"""

from __future__ import annotations

import hashlib
import hmac
from typing import TYPE_CHECKING

from pyodide.ffi import can_run_sync, to_js

from counterpoint import parking

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

_WEB_NAMES = {"sha1": "SHA-1", "sha256": "SHA-256", "sha384": "SHA-384", "sha512": "SHA-512"}
#: Below this, asking WebCrypto takes longer than counting here.
_WORTHWHILE = 500


def pbkdf2_hmac(
    hash_name: str,
    password: ReadableBuffer,
    salt: ReadableBuffer,
    iterations: int,
    dklen: int | None = None,
) -> bytes:
    """RFC 8018 §5.2. Other threads run meanwhile when WebCrypto knows the hash, as natively."""
    if iterations < 1:
        raise ValueError("iteration value must be greater than 0.")
    if dklen is not None and dklen < 1:
        raise ValueError("key length must be greater than 0.")
    secret, grain = bytes(memoryview(password)), bytes(memoryview(salt))
    length = dklen or hashlib.new(hash_name).digest_size
    name = _WEB_NAMES.get(hash_name.lower().replace("-", ""))
    if name is None or iterations < _WORTHWHILE or parking.host is None or not can_run_sync():
        return _derive(hash_name, secret, grain, iterations, length)
    key = parking.call(
        lambda ticket: parking.host.pbkdf2(ticket, name, to_js(secret), to_js(grain), iterations, length)
    )
    return key.to_bytes()


def _derive(hash_name: str, password: bytes, salt: bytes, iterations: int, length: int) -> bytes:
    keyed = hmac.new(password, digestmod=hash_name)

    def digest(message: bytes) -> bytes:
        copy = keyed.copy()
        copy.update(message)
        return copy.digest()

    key = b""
    block = 0
    while len(key) < length:
        block += 1
        last = digest(salt + block.to_bytes(4, "big"))
        total = int.from_bytes(last)
        for _ in range(iterations - 1):
            last = digest(last)
            total ^= int.from_bytes(last)
        key += total.to_bytes(len(last))
    return key[:length]


#: What OpenSSL allows where a program does not say.
_SCRYPT_MEMORY = 32 * 1024 * 1024


def scrypt(
    password: ReadableBuffer,
    *,
    salt: ReadableBuffer,
    n: int,
    r: int,
    p: int,
    maxmem: int = 0,
    dklen: int = 64,
) -> bytes:
    """RFC 7914 §6; ``n`` is the cost, ``r`` the block size, ``p`` the parallelism; same errors."""
    if n < 2 or n & (n - 1):
        raise ValueError("n must be a power of 2.")
    if r < 1 or p < 1:
        raise ValueError("Invalid parameter combination for n, r, p, maxmem.")
    if not 0 <= maxmem < 2**31:
        raise ValueError(f"maxmem must be positive and smaller than {2**31 - 1}")
    if not 0 < dklen < 2**31:
        raise ValueError(f"dklen must be greater than 0 and smaller than {2**31 - 1}")
    # As OpenSSL counts: the blocks, the table, and two blocks to work in.
    if 128 * r * p + 32 * r * (n + 2) * 4 > (maxmem or _SCRYPT_MEMORY):
        raise ValueError("[digital envelope routines] memory limit exceeded")
    secret, grain = bytes(memoryview(password)), bytes(memoryview(salt))
    key = parking.call(
        lambda ticket: parking.host.scrypt(ticket, to_js(secret), to_js(grain), n, r, p, dklen)
    )
    if isinstance(key, str):
        raise MemoryError(key)
    return key.to_bytes()


def install() -> None:
    if not hasattr(hashlib, "scrypt"):
        hashlib.scrypt = scrypt
    if not hasattr(hashlib, "pbkdf2_hmac"):
        hashlib.pbkdf2_hmac = pbkdf2_hmac
