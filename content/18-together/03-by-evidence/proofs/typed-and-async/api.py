import asyncio
import threading

from django.urls import path
from ninja import NinjaAPI
from pydantic import BaseModel, Field

api = NinjaAPI()
meeting = asyncio.Barrier(2)


class Guest(BaseModel):
    name: str = Field(min_length=1)


@api.post("/meetings")
async def meet(request, guest: Guest) -> dict:
    """Answers when a second guest is there: two requests at a time, in one thread."""
    async with asyncio.timeout(5):
        await meeting.wait()
    return {"name": guest.name, "thread": threading.get_ident()}


urlpatterns = [path("", api.urls)]
