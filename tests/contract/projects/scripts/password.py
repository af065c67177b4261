"""Hashes a password with scrypt (RFC 7914 §12) and PBKDF2 while another thread counts."""

import hashlib
import threading

ticks = 0
over = threading.Event()


def count() -> None:
    global ticks
    while not over.wait(0.001):
        ticks += 1


thread = threading.Thread(target=count)
thread.start()
scrypt = hashlib.scrypt(b"pleaseletmein", salt=b"SodiumChloride", n=16384, r=8, p=1)
between = ticks
pbkdf2 = hashlib.pbkdf2_hmac("sha256", b"password", b"salt", 1_000_000)
over.set()
thread.join()
print(scrypt.hex()[:16], between > 0, pbkdf2.hex()[:16], ticks > between)
