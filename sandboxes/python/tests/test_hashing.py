"""Password hashes: CPython's results, at a cost that does not hold up other threads."""

import hashlib
import itertools
import threading
import time

import django.conf
import pytest
from django.contrib.auth import hashers

#: Computed by CPython 3.11 with OpenSSL.
SCRYPT = (
    "scrypt$16384$seasalt$8$5$nXachnDoZ26UFUF1o3PD3FjYfKq/mD4nZm22d5L0rp+Bi3DZTjkayk+fTW77"
    "FlT+2IelThLoihBYgWjZHfwh3Q=="
)
PBKDF2 = "pbkdf2_sha256$1500000$seasalt$GruvzyLkzYkmMSHNVdhgELzSybzNbBHexxQXc5qQ3Xc="


def test_scrypt_of_rfc_7914():
    key = hashlib.scrypt(b"pleaseletmein", salt=b"SodiumChloride", n=16384, r=8, p=1, dklen=64)
    assert key.hex().startswith("7023bdcb3afd7348461c06cd81fd38eb")
    assert hashlib.scrypt(b"", salt=b"", n=16, r=1, p=1).hex().startswith("77d6576238657b203b19ca42c18a0497")


@pytest.mark.parametrize(
    ("refused", "reason"),
    [
        ({"n": 15}, "power of 2"),
        ({"r": 0}, "combination"),
        ({"n": 2**15}, "memory limit"),
        ({"maxmem": 1000}, "memory limit"),
        ({"maxmem": -1}, "maxmem must be positive"),
        ({"dklen": 0}, "dklen"),
    ],
)
def test_scrypt_refuses_what_openssl_refuses(refused, reason):
    with pytest.raises(ValueError, match=reason):
        hashlib.scrypt(b"p", **{"salt": b"s", "n": 2**14, "r": 8, "p": 1, **refused})


@pytest.mark.parametrize(
    ("hasher", "encoded"),
    [(hashers.ScryptPasswordHasher(), SCRYPT), (hashers.PBKDF2PasswordHasher(), PBKDF2)],
)
def test_django_hashes_as_on_a_server_while_other_threads_run(hasher, encoded):
    if not django.conf.settings.configured:
        django.conf.settings.configure()
    ticks = []
    over = threading.Event()

    def tick():
        while not over.wait(0.002):
            ticks.append(time.monotonic())

    thread = threading.Thread(target=tick)
    thread.start()
    start = time.monotonic()
    try:
        assert hasher.verify("correct horse", encoded)
        took = time.monotonic() - start
    finally:
        over.set()
        thread.join()
    longest = max(later - earlier for earlier, later in itertools.pairwise(ticks))
    assert longest < took / 2, f"a thread was held up for {longest} s of {took} s"
    assert not hasher.verify("wrong horse", encoded)
