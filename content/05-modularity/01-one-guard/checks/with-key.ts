import { answerText, json, property } from "../../../../sandboxes/contract/read.ts";
import type { Check } from "../../../../sandboxes/contract/types.ts";
import { everywhere, mistake } from "./mistakes.ts";
import { isRefusal, key, request, sendWithKey } from "./requests.ts";

export const withKey: Check = {
  id: "with-key",
  sentence: "With the key, every route under /stock/ works as before.",
  hints: [
    `Send \`GET /stock/\` with the header \`X-Key: ${key}\`. Does the request reach the function?`,
    {
      fastapi:
        "A dependency may ask for a header as an endpoint does. A parameter `x_key` with `Header()` reads `X-Key`: the underscore stands for the hyphen.",
      django:
        '`request.headers` finds a header by its name, however it is written: `request.headers.get("X-Key")`.',
    },
    {
      fastapi:
        "A function `require_key(x_key: Annotated[str | None, Header()] = None)` raises `HTTPException(401)` when `x_key != KEY`, and else does nothing.",
      django:
        "A middleware's `process_view(self, request, view, args, kwargs)` returns None to let the request pass, or a response to stop it. The right key is `settings.STOCK_KEY`.",
    },
  ],
  mistakes: [
    ...everywhere,
    mistake(
      "right-key-refused",
      "The right key was refused. Compare it with the one in the project, whole and as it is.",
      ({ response }) => isRefusal(response),
    ),
  ],
  async verify(context) {
    const { random, send, fail } = context;
    const name = `${random.word()}-${random.integer(10, 99)}`;
    const count = random.integer(1, 500);
    await sendWithKey(context, "PUT", `/stock/${name}/${count}`);
    for (const path of [`/stock/${name}`, "/stock/"]) {
      const response = await sendWithKey(context, "GET", path);
      if (property(json(response), name) !== count)
        fail({ expected: `${count} for "${name}" from GET ${path}`, received: answerText(response) });
    }
    await sendWithKey(context, "DELETE", `/stock/${name}`);
    const gone = await send(request("GET", `/stock/${name}`, key));
    if (gone.status !== 404) fail({ expected: `404 for "${name}" after DELETE`, received: answerText(gone) });
  },
};
