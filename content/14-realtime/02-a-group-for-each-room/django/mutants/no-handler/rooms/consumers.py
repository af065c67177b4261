from channels.generic.websocket import AsyncWebsocketConsumer

from .groups import group_of


class RoomConsumer(AsyncWebsocketConsumer):
    async def connect(self):
        self.group = group_of(self.scope["url_route"]["kwargs"]["room"])
        await self.channel_layer.group_add(self.group, self.channel_name)
        await self.accept()

    async def receive(self, text_data=None, bytes_data=None):
        message = {"type": "room.message", "text": text_data}
        await self.channel_layer.group_send(self.group, message)

    async def disconnect(self, code):
        await self.channel_layer.group_discard(self.group, self.channel_name)
