import os

from main import app
from mangum import Mangum

# What the gateway puts before every path: routing takes it off, links put it back.
stage = os.environ.get("STAGE", "")
app.root_path = f"/{stage}" if stage else ""

handler = Mangum(app)
