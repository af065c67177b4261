"""What TestClient is made of and says; told "without", as if httpx2 were not installed."""

import json
import sys
import warnings

if "without" in sys.argv:
    sys.modules["httpx2"] = None  # the import now fails, as for a package that is missing

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    from starlette.testclient import TestClient

base = TestClient.__mro__[1].__module__.partition(".")[0]
print(json.dumps({"base": base, "warnings": [warning.category.__name__ for warning in caught]}))
