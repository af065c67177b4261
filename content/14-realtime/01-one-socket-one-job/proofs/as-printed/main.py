import asyncio

from fastapi import FastAPI, WebSocket

app = FastAPI()


@app.websocket("/progress")
async def progress_websocket(websocket: WebSocket):
    await websocket.accept()
    for i in range(1, 11):
        await asyncio.sleep(1)
        await websocket.send_text(f"Progress: {i * 10}%")
    await websocket.send_text("Task Completed!")
    await websocket.close()
