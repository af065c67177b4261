from channels.generic.websocket import AsyncWebsocketConsumer

from .groups import group_of


class RoomConsumer(AsyncWebsocketConsumer):
    async def connect(self):
        self.group = group_of(self.scope["url_route"]["kwargs"]["room"])
        await self.channel_layer.group_add(self.group, self.channel_name)
        await self.accept()

    async def receive(self, text_data=None, bytes_data=None):
        await self.send(text_data)

    async def room_message(self, event):
        await self.send(event["text"])

    async def disconnect(self, code):
        await self.channel_layer.group_discard(self.group, self.channel_name)
