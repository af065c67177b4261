import { expect, test } from "vitest";
import { lessonFolders, slugOf } from "../../../content/reader/folders.ts";
import { readSolutions } from "../../../content/reader/solutions.ts";
import { align, partsAt } from "./align.ts";
import { dependencyKey, modelKey, routeKey } from "./part.ts";

const files = (record: Readonly<Record<string, string>>) => new Map(Object.entries(record));

const fastapi = files({
  "main.py": `from typing import Annotated

from fastapi import Depends, FastAPI
from pydantic import BaseModel

import shop

app = FastAPI()
app.include_router(shop.router, prefix="/api")


def get_session():
    yield 1


class Named(BaseModel):
    name: str


class ItemIn(Named):
    price: float


@app.post("/items/", status_code=201)
async def create_item(item: ItemIn, session: Annotated[int, Depends(get_session)]):
    return item
`,
  "shop.py": `router = APIRouter(prefix="/shop")

@router.get("/teas/{name}")
def read_tea(name: str): ...
`,
});
const django = files({
  "project/settings.py": 'ROOT_URLCONF = "project.urls"\n',
  "project/urls.py": `urlpatterns = [
    path("items/", views.create_item),
    path("api/", include("shop.urls")),
]
`,
  "shop/urls.py": 'urlpatterns = [path("shop/teas/<str:tea>", views.Tea.as_view())]\n',
  "shop/views.py": "class Tea(View):\n    def get(self, request, tea): ...\n",
  "items/views.py": "@require_POST\n@login_required\ndef create_item(request):\n    pass\n",
  "items/forms.py": "class ItemForm(forms.Form):\n    name = forms.CharField()\n",
});

test("routes, models and dependencies of both projects are joined, through routers and includes", () => {
  const found = align(fastapi, django).map(({ label, fastapi, django }) => [
    label,
    fastapi.map(({ file, first, last }) => `${file}:${first}-${last}`).join(),
    django.map(({ file, first, last }) => `${file}:${first}-${last}`).join(),
  ]);
  expect(found).toEqual([
    ["POST /items/", "main.py:24-26", "items/views.py:1-4,project/urls.py:2-2"],
    ["GET /api/shop/teas/{name}", "shop.py:3-4", "shop/views.py:1-2,shop/urls.py:1-1"],
    ["Named", "main.py:16-17", ""],
    ["ItemIn – ItemForm", "main.py:20-21", "items/forms.py:1-2"],
    ["get_session", "main.py:12-13", "items/views.py:1-1,items/views.py:2-2"],
  ]);
});

test("a line belongs to the smallest part around it", () => {
  const all = align(fastapi, django);
  expect(partsAt(all, "django", "items/views.py", 2).map(({ label }) => label)).toEqual([
    "get_session",
    "POST /items/",
  ]);
  expect(partsAt(all, "fastapi", "main.py", 1)).toEqual([]);
});

test("a file is read while it is typed", () => {
  const typed = '@app.get("/a")\ndef a(item: ):\n    return item.\n\n@app.get("/b")\ndef b():\n    pass\n';
  const found = align(files({ "main.py": typed }), new Map());
  expect(found.map(({ label }) => label)).toEqual(["GET /a", "GET /b"]);
});

test.each([
  ["/items/{item_id}", "items/<int:pk>/"],
  ["/", ""],
  ["/Teas", "teas/"],
])("%s and %s are one address", (left, right) => {
  expect(routeKey(left)).toBe(routeKey(right));
});

test("names are compared without what the frameworks add to them", () => {
  expect(["Item", "ItemForm", "ItemCreate", "ItemSerializer", "StoredItem"].map(modelKey)).toEqual(
    Array(5).fill("item"),
  );
  expect(["Form", "Base"].map(modelKey)).toEqual(["form", "base"]);
  expect(["get_session", "_session", "session"].map(dependencyKey)).toEqual(Array(3).fill("session"));
});

test("in the course's own solutions most routes find their counterpart", async () => {
  const counts = { both: 0, all: 0 };
  for (const place of await lessonFolders()) {
    const { fastapi: left, django: right } = await readSolutions(slugOf(place));
    if (!left || !right) continue;
    const routes = align(files(left), files(right)).filter(({ kind }) => kind === "route");
    counts.all += routes.length;
    counts.both += routes.filter((part) => part.fastapi.length > 0 && part.django.length > 0).length;
  }
  expect(counts.all).toBeGreaterThan(30);
  expect(counts.both / counts.all).toBeGreaterThan(0.7);
});
