from collections import defaultdict

from channels.generic.websocket import AsyncWebsocketConsumer

from .groups import group_of

members = defaultdict(set)


class RoomConsumer(AsyncWebsocketConsumer):
    async def connect(self):
        self.group = group_of(self.scope["url_route"]["kwargs"]["room"])
        members[self.group].add(self)
        await self.accept()

    async def receive(self, text_data=None, bytes_data=None):
        for member in list(members[self.group]):
            await member.send(text_data)

    async def disconnect(self, code):
        members[self.group].discard(self)
