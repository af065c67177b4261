from fastapi import FastAPI, Request

app = FastAPI(title="Help desk")
tickets: list[dict] = []


@app.post("/tickets", status_code=201)
async def create_ticket(request: Request) -> dict:
    data = await request.json()
    ticket = {"id": len(tickets) + 1, "title": data["title"], "text": data["text"], "state": "open"}
    tickets.append(ticket)
    return ticket


@app.get("/tickets")
async def list_tickets() -> dict:
    return {"tickets": tickets}


@app.get("/tickets/{number}")
async def read_ticket(number: int) -> dict:
    return tickets[number - 1]
