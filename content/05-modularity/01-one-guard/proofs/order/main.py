"""A locked router whose only route takes a number and answers PUT."""

from fastapi import APIRouter, Depends, FastAPI, HTTPException


async def require_key() -> None:
    raise HTTPException(401)


app = FastAPI()
router = APIRouter(prefix="/stock", dependencies=[Depends(require_key)])


@router.put("/{count}")
async def write_count(count: int) -> int:
    return count


app.include_router(router)
