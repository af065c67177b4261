import { expect, test } from "vitest";
import { excerpt } from "./excerpt.ts";

const text = `import json

app = FastAPI()


class Item(BaseModel):
    name: str

    price: float


@app.post(
    "/items/",
    status_code=201,
)
def create_item(
    item: Item,
) -> Item:
    return item


prices = {
    "tea": 4.5,
}
after = 1
`;

const shown = (range: Parameters<typeof excerpt>[1]) => excerpt(text, range, "main.py").code;

test("without markers the whole file is shown", () => {
  expect(shown({})).toBe(text.trimEnd());
});

test("a class is shown with its body, and nothing after", () => {
  expect(excerpt(text, { from: "class Item" }, "main.py")).toEqual({
    code: "class Item(BaseModel):\n    name: str\n\n    price: float",
    firstLine: 6,
  });
});

test("decorators belong to the function, however many lines they take", () => {
  const code = shown({ from: "@app.post" });
  expect(code.startsWith("@app.post(\n")).toBe(true);
  expect(code.endsWith(") -> Item:\n    return item")).toBe(true);
});

test("a bracket that closes at the indent of the head belongs to it", () => {
  expect(shown({ from: "prices =" })).toBe('prices = {\n    "tea": 4.5,\n}');
});

test("`to` ends the excerpt at the first such line after the start", () => {
  expect(shown({ from: "def create_item", to: "-> Item" })).toBe(
    "def create_item(\n    item: Item,\n) -> Item:",
  );
});

test("an indented excerpt is moved to the left", () => {
  expect(shown({ from: "return item" })).toBe("return item");
});

test("a marker that is not there is an error which names file and marker", () => {
  expect(() => shown({ from: "class Order" })).toThrow('main.py: no line holds "class Order"');
  expect(() => shown({ from: "class Item", to: "import json" })).toThrow(
    'main.py: no line holds "import json"',
  );
});
