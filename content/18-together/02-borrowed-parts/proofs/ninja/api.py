from django.urls import path
from ninja import NinjaAPI
from pydantic import BaseModel, Field

api = NinjaAPI()


class Order(BaseModel):
    tea: str = Field(min_length=1)
    grams: int = Field(ge=10)


@api.post("/orders")
def create_order(request, order: Order) -> dict:
    return order.model_dump()


urlpatterns = [path("api/", api.urls)]
