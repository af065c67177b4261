from fastapi import APIRouter, HTTPException
from pydantic import BaseModel, ConfigDict, Field

from .models import Tea

router = APIRouter(prefix="/api/teas")


class TeaIn(BaseModel):
    name: str = Field(min_length=1, max_length=80)
    grams: int = Field(ge=0, le=1_000_000)


class TeaOut(TeaIn):
    model_config = ConfigDict(from_attributes=True)
    id: int


@router.post("", status_code=201, response_model=TeaOut)
async def create_tea(tea: TeaIn) -> Tea:
    return Tea.objects.create(**tea.model_dump())


@router.get("/{pk}", response_model=TeaOut)
async def read_tea(pk: int) -> Tea:
    try:
        return Tea.objects.get(pk=pk)
    except Tea.DoesNotExist:
        raise HTTPException(404) from None
