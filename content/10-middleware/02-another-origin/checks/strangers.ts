import type { Check, Random } from "../../../../sandboxes/contract/types.ts";
import { allowedOrigin, everywhere, from, preflight, told } from "./origins.ts";

export const strangers: Check = {
  id: "strangers",
  sentence: "No other origin is allowed, however much it looks like one of the two.",
  hints: [
    "Send `GET /teas` with `Origin: https://evilshop.example`, then with `http://shop.example`. Is one of them allowed?",
    "An origin is scheme, host and port together. Two origins are the same when all three are, and a name that ends, begins or matches alike is another site.",
    {
      fastapi:
        "`allow_origins` compares whole origins. A pattern in `allow_origin_regex` must match the whole origin and nothing else; mind `.` and `.*`.",
      django: "`origin in settings.ORIGINS`, with a list: equality, no `endswith`, no `startswith`.",
    },
  ],
  mistakes: [
    ...everywhere,
    {
      id: "anyone",
      message:
        "The answer names whatever origin has asked, so that every site is allowed. Look it up in the list first.",
    },
    {
      id: "looks-alike",
      message:
        "An origin that only looks like one of the two is allowed. Somebody can register that name, or serve that scheme or port. Compare whole origins.",
    },
  ],
  async verify({ random, send, fail }) {
    const word = random.word();
    const path = "/teas/assam";
    for (const origin of lookAlikes(random)) {
      for (const request of [from(origin, "GET", path), preflight(origin, "PUT", path, "content-type")]) {
        const response = await send(request);
        if (allowedOrigin(response) === undefined) continue;
        if (allowedOrigin(response) === "*")
          fail({ expected: `no permission for ${origin}`, received: told(response), mistake: "star" });
        const nobody = await send(from(`https://${word}.test`, "GET", path));
        fail({
          expected: `no Access-Control-Allow-Origin for ${origin}`,
          received: told(response),
          mistake: allowedOrigin(nobody) === undefined ? "looks-alike" : "anyone",
        });
      }
    }
  },
};

const lookAlikes = (random: Random): readonly string[] => [
  `https://${random.word()}.test`,
  `https://shop.example.${random.word()}.test`,
  `https://${random.word()}shop.example`,
  `https://${random.word()}.shop.example`,
  "http://shop.example",
  `https://shop.example:${random.integer(1024, 60000)}`,
  "https://shopxexample",
  "https://officexshop.example",
  "https://shop.exampl",
  "null",
];
