from fastapi import BackgroundTasks, FastAPI

app = FastAPI()


async def long_db_query():
    await asyncio.sleep(10)  # noqa: F821 (no import, as in the article)
    print("DB query completed!")


@app.get("/start-task/")
async def start_task(background_tasks: BackgroundTasks):
    background_tasks.add_task(long_db_query)
    return {"message": "Task started", "status": "processing"}
