from channels.generic.websocket import AsyncJsonWebsocketConsumer
from django.http import HttpResponse
from django.urls import path

PAGE = """<!doctype html><title>Chat</title>
<form><label>Say <input name="text" autocomplete="off"></label><button>Send</button></form>
<ul></ul>
<script>
  const socket = new WebSocket(`ws://${location.host}/rooms/tea`);
  socket.onopen = () => { document.title = "Joined"; };
  socket.onmessage = ({ data }) => {
    const item = document.createElement("li");
    item.textContent = JSON.parse(data).text;
    document.querySelector("ul").append(item);
  };
  document.querySelector("form").onsubmit = (event) => {
    event.preventDefault();
    socket.send(JSON.stringify({ text: event.target.elements.text.value }));
    event.target.reset();
  };
</script>"""


def page(request):
    return HttpResponse(PAGE)


class Room(AsyncJsonWebsocketConsumer):
    async def connect(self):
        self.room = self.scope["url_route"]["kwargs"]["room"]
        await self.channel_layer.group_add(self.room, self.channel_name)
        await self.accept()

    async def disconnect(self, code):
        await self.channel_layer.group_discard(self.room, self.channel_name)

    async def receive_json(self, content):
        await self.channel_layer.group_send(self.room, {"type": "said", "text": content["text"]})

    async def said(self, event):
        await self.send_json({"text": event["text"]})


urlpatterns = [path("", page)]
sockets = [path("rooms/<room>", Room.as_asgi())]
