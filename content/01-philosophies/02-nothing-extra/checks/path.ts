import { json, property } from "../../../../sandboxes/contract/read.ts";
import type { Check } from "../../../../sandboxes/contract/types.ts";
import { everywhere, mistake } from "./mistakes.ts";
import { expectNotFound, request } from "./requests.ts";

export const path: Check = {
  id: "path",
  sentence: "The path is told without its query, and the answer is JSON whatever characters are in it.",
  hints: [
    "Send `GET /tea%22time?size=2`. The path that it means has a quotation mark in it.",
    "Both frameworks keep path and query apart, and both have a response that writes JSON and escapes what must be escaped.",
    {
      fastapi:
        "`request.url` is the whole address; `request.url.path` is the path alone. Let `JSONResponse` write the body.",
      django:
        "`request.get_full_path()` has the query; `request.path` does not. Let `JsonResponse` write the body.",
    },
  ],
  mistakes: [
    ...everywhere,
    mistake(
      "with-query",
      "The path in the answer is more than the path. Leave out the query, and scheme and host too.",
      ({ value }) => /\?|:\/\//.test(String(property(value, "path") ?? "")),
    ),
    mistake(
      "by-hand",
      "The body is no valid JSON: a quotation mark in the path ended the text too early. Never put JSON together from strings; what arrives may hold anything.",
      ({ response, body }) => json(response) === undefined && body.trimStart().startsWith("{"),
    ),
  ],
  async verify(context) {
    const { random, send } = context;
    const word = random.word();
    const query = `?${random.word()}=${random.integer(1, 99)}`;
    expectNotFound(context, await send(request("GET", `/${word}${query}`)), `/${word}`);
    expectNotFound(context, await send(request("GET", `/${word}%22${query}`)), `/${word}"`);
    expectNotFound(context, await send(request("GET", `/${word}%20caf%C3%A9`)), `/${word} café`);
  },
};
