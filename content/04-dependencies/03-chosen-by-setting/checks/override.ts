import { isObject, lastJson, lastLines } from "../../../../sandboxes/contract/read.ts";
import type { Check } from "../../../../sandboxes/contract/types.ts";
import { anyAmount, anyCustomer } from "./receipts.ts";

export const override: Check = {
  id: "override",
  sentence: "A test swaps the gateway with `override_settings`, and afterwards the old one is back.",
  hints: [
    "`override_settings` changes `django.conf.settings` while a test runs. Whoever has read the setting before that keeps the old value.",
    "A module is run once, when it is first imported. So are default values of parameters. Which of your lines reads the setting then?",
    "Read the setting inside `get_gateway`, with each call, from `django.conf.settings`. Remember neither the class nor the object.",
  ],
  mistakes: [
    {
      id: "too-early",
      message:
        "The test changed the setting and the card was charged. The setting was read when the module was imported, or the gateway was remembered from before: read it when a gateway is wanted.",
    },
    {
      id: "stuck",
      message: "After the test its gateway is still in use. Do not remember it beyond one call.",
    },
  ],
  async verify({ copy, random, fail }) {
    const customer = anyCustomer(random);
    const amount = anyAmount(random);
    const checkers = await copy({ overlay: "checkers" });
    const { output } = await checkers.run("python", ["override.py", customer, String(amount)]);
    const found = lastJson(output);
    if (!isObject(found))
      return fail({ expected: "receipts from a test's client", received: lastLines(output, 3) });
    const during = JSON.stringify(found.during);
    const wanted = JSON.stringify([`ledger-${customer}-${amount}`, `ledger-took-back-${customer}-${amount}`]);
    if (during !== wanted)
      fail({ expected: `${wanted} while the setting is overridden`, received: during, mistake: "too-early" });
    const after = JSON.stringify(found.after);
    if (after.includes("ledger-") || !after.includes("card-"))
      fail({ expected: "receipts of the card gateway after the test", received: after, mistake: "stuck" });
  },
};
