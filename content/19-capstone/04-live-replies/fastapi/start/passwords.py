import hashlib
import secrets


def hashed(password: str) -> str:
    salt = secrets.token_bytes(16)
    return f"{salt.hex()}:{_derive(password, salt).hex()}"


def fits(password: str, stored: str) -> bool:
    salt, _, derived = stored.partition(":")
    return secrets.compare_digest(_derive(password, bytes.fromhex(salt)).hex(), derived)


def _derive(password: str, salt: bytes) -> bytes:
    # Slow by intention, so that a stolen table cannot be tried out quickly.
    return hashlib.scrypt(password.encode(), salt=salt, n=2**13, r=8, p=1)
