"""Prints what a program finds around it."""

import json
import os
import sys

found = {
    "arguments": sys.argv[1:],
    "folder": os.getcwd(),
    "word": os.environ["WORD"],
    "number": os.environ["NUMBER"],
    "version": sys.version_info[:2],
}
print(json.dumps(found))
