import { answerText, isObject, json, property } from "../../../../sandboxes/contract/read.ts";
import type { Check } from "../../../../sandboxes/contract/types.ts";

export const shown: Check = {
  id: "shown",
  sentence: "Anywhere else, the documentation is there and describes every endpoint.",
  hints: [
    "Whoever develops needs `/docs`. Which value of the variable means production, and which do not?",
    "The variable may be missing, and it may be `development` or `test`. Text that is not empty is true in Python, whatever it says.",
    '`os.environ.get("SHOP_ENV") == "production"`',
  ],
  mistakes: [
    {
      id: "always-off",
      message:
        "The documentation is gone where the variable is not even set: your colleagues have none either.",
    },
    {
      id: "any-value",
      message:
        "With SHOP_ENV=development the documentation is hidden as well. Any text is true; compare it with the word that you mean.",
    },
  ],
  async verify(context) {
    const { random, send, fail } = context;
    const value = random.pick(["development", "test", "staging"]);
    const other = await context.serve({ env: { SHOP_ENV: value } });
    for (const [where, ask, mistake] of [
      ["without SHOP_ENV", send, "always-off"],
      [`with SHOP_ENV=${value}`, other.send, "any-value"],
    ] as const) {
      const page = await ask({ method: "GET", path: "/docs" });
      if (page.status !== 200) fail({ expected: `/docs ${where}`, received: answerText(page), mistake });
      const schema = await ask({ method: "GET", path: "/openapi.json" });
      const paths = property(json(schema), "paths");
      for (const path of ["/teas", "/internal/recount"])
        if (!isObject(paths) || !(path in paths))
          fail({
            expected: `${path} described in /openapi.json ${where}`,
            received: answerText(schema),
            mistake,
          });
    }
  },
};
