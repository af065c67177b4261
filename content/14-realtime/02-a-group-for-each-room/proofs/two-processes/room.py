import django
from channels.generic.websocket import AsyncWebsocketConsumer
from channels.routing import ProtocolTypeRouter, URLRouter
from django.conf import settings
from django.urls import path

settings.configure(
    CHANNEL_LAYERS={"default": {"BACKEND": "channels.layers.InMemoryChannelLayer"}},
)
django.setup(set_prefix=False)


class Room(AsyncWebsocketConsumer):
    groups = ["room"]

    async def receive(self, text_data=None, bytes_data=None):
        message = {"type": "room.message", "text": text_data}
        await self.channel_layer.group_send("room", message)

    async def room_message(self, event):
        await self.send(event["text"])


application = ProtocolTypeRouter({"websocket": URLRouter([path("room", Room.as_asgi())])})
