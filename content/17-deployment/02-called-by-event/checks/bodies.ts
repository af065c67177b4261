import { property } from "../../../../sandboxes/contract/read.ts";
import type { Check } from "../../../../sandboxes/contract/types.ts";
import { invoke } from "./invoke.ts";

export const bodies: Check = {
  id: "bodies",
  sentence: "A body arrives, also when the gateway has wrapped it in Base64.",
  hints: [
    "An event is JSON, and JSON has no bytes. How would a gateway send you a picture, or text that it does not know to be text?",
    "It encodes the body and says so: `isBase64Encoded` is true. Whoever reads the event must decode it. An adapter does.",
    '`Mangum` reads the flag. In a handler of your own: `base64.b64decode(event["body"])` when `event["isBase64Encoded"]` is true.',
  ],
  mistakes: [
    {
      id: "body-as-text",
      message: "The app was given the Base64 itself. Decode the body when the event says `isBase64Encoded`.",
    },
  ],
  async verify(context) {
    const { random, fail } = context;
    const tea = { name: `thé ${random.word()}`, price: random.integer(1, 20) };
    const [created] = await invoke(context, random.word(), [
      { method: "POST", path: "/teas/", body: JSON.stringify(tea), base64: true },
    ]);
    if (created?.status !== 201 || property(created.body, "name") !== tea.name)
      fail({
        expected: `201 and "${tea.name}" for a body in Base64`,
        received: created?.text ?? "nothing",
        ...(created?.status === 422 && { mistake: "body-as-text" }),
      });
  },
};
