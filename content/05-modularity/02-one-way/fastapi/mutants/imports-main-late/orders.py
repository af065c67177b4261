from typing import Annotated

from fastapi import APIRouter, Depends, HTTPException

router = APIRouter(prefix="/orders")


def get_prices() -> dict[str, int]:
    from main import prices

    return prices


@router.get("/{name}/{count}")
async def read_total(
    name: str, count: int, prices: Annotated[dict[str, int], Depends(get_prices)]
) -> dict[str, int]:
    if name not in prices:
        raise HTTPException(404)
    return {"total": count * prices[name]}
