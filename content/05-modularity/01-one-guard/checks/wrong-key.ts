import type { Check } from "../../../../sandboxes/contract/types.ts";
import { everywhere, mistake } from "./mistakes.ts";
import { expectRefusal, isSuccess, key, request, sendWithKey } from "./requests.ts";

export const wrongKey: Check = {
  id: "wrong-key",
  sentence: "A key that is wrong in any way is refused as a missing one is.",
  hints: [
    "Send `GET /stock/` with `X-Key: nonsense`. Being there is not being right.",
    "Compare the whole key with the whole secret: no `in`, no `startswith`, no lower case.",
    {
      fastapi:
        '`secrets.compare_digest((x_key or "").encode(), KEY.encode())` compares all of it, and takes equally long whatever is wrong.',
      django:
        "`secrets.compare_digest(key.encode(), settings.STOCK_KEY.encode())` compares all of it, and takes equally long whatever is wrong.",
    },
  ],
  mistakes: [
    ...everywhere,
    mistake(
      "begins-like-it",
      "The beginning of the key was enough. Then a key can be guessed letter by letter; compare the whole.",
      ({ sent, response }) =>
        isSuccess(response) && key.startsWith(sent.headers?.find(([name]) => name === "x-key")?.[1] ?? "?"),
    ),
    mistake(
      "presence-only",
      "Any key is accepted. The guard asks whether the header is there, not whether it is right.",
      ({ response }) => isSuccess(response),
    ),
  ],
  async verify(context) {
    const { random, send } = context;
    await sendWithKey(context, "GET", "/stock/");
    const wrong = [
      `${random.word()}-${random.integer(10, 99)}`,
      key.slice(0, random.integer(1, key.length - 1)),
      `${key}${random.integer(0, 9)}`,
      key.toUpperCase(),
      "",
    ];
    for (const sent of wrong)
      expectRefusal(context, await send(request("GET", "/stock/", sent)), `the key ${JSON.stringify(sent)}`);
  },
};
