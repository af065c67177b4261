"""The same API for the page on port 8001."""

from closed import app
from fastapi.middleware.cors import CORSMiddleware

app.add_middleware(
    CORSMiddleware,
    allow_origins=["http://localhost:8001"],
    allow_methods=["GET", "POST"],
    allow_headers=["Content-Type"],
)
