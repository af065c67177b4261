"""A route that is added to a router which the app has included already."""

from fastapi import APIRouter, FastAPI

app = FastAPI()
router = APIRouter(prefix="/stock")
app.include_router(router)


@router.get("/tea")
async def read_tea() -> dict[str, int]:
    return {"tea": 12}
