import { json, property } from "../../../../sandboxes/contract/read.ts";
import type { Check } from "../../../../sandboxes/contract/types.ts";
import { crashed } from "./mistakes.ts";
import { anyVisitor, everyAnswer, get, signUp } from "./users.ts";

export const told: Check = {
  id: "told",
  sentence: "Who signs up is told with id and name, and so is everyone in the list and in a team.",
  hints: [
    "Send the three requests and look whether each user still has an `id` and a `name`.",
    "A response model is a list of what may leave. Both fields have to be in it.",
    "`class PublicUser(BaseModel)` with the two lines `id: int` and `name: str`; the endpoints go on returning what the store gives them.",
  ],
  mistakes: [crashed],
  async verify(context) {
    const { random, send, fail } = context;
    for (const { what, users } of await everyAnswer(context, context))
      for (const user of users)
        if (typeof property(user, "id") !== "number" || typeof property(user, "name") !== "string")
          fail({ expected: `\`id\` and \`name\` of each user in ${what}`, received: JSON.stringify(user) });
    const visitor = anyVisitor(random);
    const created = json(await send(signUp(visitor)));
    const list = json(await send(get("/users")));
    const found = Array.isArray(list)
      ? list.find((user) => property(user, "id") === property(created, "id"))
      : undefined;
    for (const [what, user] of [
      ["POST /users", created],
      ["GET /users", found],
    ] as const)
      if (property(user, "name") !== visitor.name)
        fail({
          expected: `"${visitor.name}", who has just signed up, in ${what}`,
          received: JSON.stringify(user) ?? "nobody with the new id",
        });
  },
};
