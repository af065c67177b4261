"""Never gets to serve, and cannot be interrupted from Python."""

import re

re.match(r"(a+)+$", "a" * 64 + "b")
