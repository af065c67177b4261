from fastapi import BackgroundTasks, FastAPI

app = FastAPI()
ran: list[str] = []


def good(name: str) -> None:
    ran.append(name)


def bad() -> None:
    raise ValueError("the bad task")


@app.post("/tasks")
async def start(background_tasks: BackgroundTasks):
    background_tasks.add_task(good, "before")
    background_tasks.add_task(bad)
    background_tasks.add_task(good, "after")


@app.get("/tasks")
async def what_ran():
    return ran
