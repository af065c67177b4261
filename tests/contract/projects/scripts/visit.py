"""Asks a server on the port that its argument names."""

import errno
import sys
from urllib.error import URLError
from urllib.request import urlopen

try:
    with urlopen(f"http://localhost:{sys.argv[1]}/echo") as answer:
        print(answer.status)
except URLError as error:
    assert isinstance(error.reason, OSError)
    print(errno.errorcode[error.reason.errno or 0])
