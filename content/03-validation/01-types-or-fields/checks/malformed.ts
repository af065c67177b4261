import type { Check } from "../../../../sandboxes/contract/types.ts";
import { expectRefusal, isSuccess, post } from "./items.ts";
import { everywhere, mistake } from "./mistakes.ts";

export const malformed: Check = {
  id: "malformed",
  sentence: "A body that is not a JSON object is refused with 400 or 422, never with 500.",
  hints: [
    'Send `{"name":` without an end, then `[1, 2]`, then `null`. Does the console show a traceback?',
    "Three things can be wrong before any field is looked at: the bytes are not UTF-8, the text is not JSON, the JSON is not an object.",
    {
      fastapi:
        "As long as the endpoint takes an `Item` as its parameter, FastAPI reads the body and refuses all three. If you read `request.json()` yourself, their exceptions are yours too.",
      django:
        "`json.loads` raises `JSONDecodeError` for bad JSON and `UnicodeDecodeError` for bad bytes. Both are `ValueError`s.",
    },
    {
      fastapi: "`async def create_item(item: Item)`: nothing more is needed for this check.",
      django:
        "Put `json.loads(request.body)` into `try` and answer 400 on `ValueError`. Then ask `if not isinstance(data, dict)`, and answer 400 there too.",
    },
  ],
  mistakes: [
    ...everywhere,
    mistake(
      "not-utf8",
      "The body was not UTF-8, and `json.loads` raised `UnicodeDecodeError`. It is a `ValueError`, as `JSONDecodeError` is, but not a `JSONDecodeError`: catch `ValueError`.",
      ({ response, body }) => response.status === 500 && body.includes("UnicodeDecodeError"),
    ),
    mistake(
      "any-shape",
      "The body was JSON but no object, and the code treated it as one. A list has no `.get()` or `.keys()`: ask `isinstance(data, dict)` first.",
      ({ response, framework, sent }) => framework === "django" && response.status === 500 && isJson(sent),
    ),
    mistake(
      "parse-uncaught",
      "The body could not be parsed, and nobody caught the exception. What a client sends is never a reason for a 500.",
      ({ response }) => response.status === 500,
    ),
    mistake("accepted", "A body without an item was answered as if one had been created.", ({ response }) =>
      isSuccess(response),
    ),
  ],
  async verify(context) {
    const { random, send } = context;
    const word = random.word();
    const bodies: readonly (readonly [string, string | Uint8Array])[] = [
      ["JSON that stops in the middle", `{"name": "${word}", "price":`],
      ["text that is not JSON", `${word} = ${random.integer(1, 9)}`],
      ["an empty body", ""],
      ["bytes that are not UTF-8", notUtf8(word)],
      ["a list", `[${random.integer(1, 9)}, ${random.integer(1, 9)}]`],
      ["an empty list", "[]"],
      ["null", "null"],
      ["a text", `"${word}"`],
      ["a number", String(random.integer(1, 9))],
    ];
    for (const [what, body] of bodies) expectRefusal(context, await send(post(body)), what);
  },
};

/** An item whose name is in Latin-1, as an old client might send it. */
function notUtf8(word: string): Uint8Array {
  const bytes = new TextEncoder().encode(`{"name": "caf? ${word}", "price": 2}`);
  bytes[bytes.indexOf(63)] = 0xe9;
  return bytes;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
