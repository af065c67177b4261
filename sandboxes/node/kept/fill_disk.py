"""Writes until there is no room, and says so, with the size that the file then has."""

import errno
import os

with open("filler.bin", "wb", buffering=0) as filler:
    try:
        while True:
            filler.write(bytes(100_000))
    except OSError as error:
        name = errno.errorcode[error.errno or 0]
        print(name, "after", os.fstat(filler.fileno()).st_size)
