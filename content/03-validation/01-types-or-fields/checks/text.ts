import { answerText, json, property } from "../../../../sandboxes/contract/read.ts";
import type { Check } from "../../../../sandboxes/contract/types.ts";
import { isRefusal, post } from "./items.ts";
import { everywhere, itemName, mistake } from "./mistakes.ts";

export const text: Check = {
  id: "text",
  sentence: "Names come back character for character, in every script.",
  hints: [
    "Try `抹茶 ラテ` or `Tom & Söhne` as a name, and compare what comes back with what you sent.",
    "Only the length of a name is limited. Neither framework changes characters unless told to.",
    "Remove any pattern, `escape()` or `encode()` on the name. Escaping is the business of whoever writes HTML, not of an API that answers JSON.",
  ],
  mistakes: [
    ...everywhere,
    itemName,
    mistake(
      "escaped",
      "The name came back escaped for HTML. JSON needs no such escaping; the page that shows the name does it.",
      ({ body }) => /&(amp|lt|gt|quot|#x27|#39);/.test(body),
    ),
    mistake(
      "valid-name-refused",
      "A name within 1 to 80 characters was refused. People have names in every script: limit the length, not the alphabet.",
      ({ response }) => isRefusal(response),
    ),
  ],
  async verify(context) {
    const { random, send, fail } = context;
    const scripts = [
      "Grüner Tee",
      "抹茶 ラテ",
      "قهوة عربية",
      "чай",
      "e\u0301clair",
      "🍵 two  spaces",
      "Tom & <b>Söhne</b>",
    ];
    for (const script of scripts) {
      const name = `${script} ${random.word()}`;
      const response = await send(post(JSON.stringify({ name, price: random.integer(1, 90) })));
      const received = property(json(response), "name");
      if (received !== name)
        fail({
          expected: `the name ${JSON.stringify(name)}`,
          received:
            typeof received === "string" ? `the name ${JSON.stringify(received)}` : answerText(response),
        });
    }
  },
};
