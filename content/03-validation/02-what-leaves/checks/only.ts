import type { Check } from "../../../../sandboxes/contract/types.ts";
import { crashed } from "./mistakes.ts";
import { everyAnswer, fieldsOf } from "./users.ts";

export const only: Check = {
  id: "only",
  sentence: "Nothing else of a user leaves: not in the list, not after signing up, not in a team.",
  hints: [
    "Send `GET /users` and read the answer as a stranger would. What would you rather not have told?",
    "An endpoint without a response model sends every attribute of what it returns. Write a model of what may leave.",
    "There are three endpoints. The team holds users, too: a model of a team needs a list of the small model of a user, not of the store's.",
    '`@app.get("/users", response_model=list[PublicUser])`, `response_model=PublicUser` where somebody signs up, and `response_model=PublicTeam` with `members: list[PublicUser]`.',
  ],
  mistakes: [
    crashed,
    {
      id: "password-sent-back",
      message:
        "Whoever signs up gets the password back that was just sent. It then stands in logs and caches. What comes in and what goes out are two models, also when they look alike.",
    },
    {
      id: "in-the-team",
      message:
        "The users of the team still have everything. A model that holds the store's `User` lets all of it through: say what a member is with a model of your own.",
    },
    {
      id: "hash-only",
      message:
        "The hash is gone, and something else still leaves. Start from nothing and name what may be told.",
    },
    {
      id: "everything",
      message:
        "The hash leaves the house. Has this endpoint a response model? It is bypassed when you return a response of your own, such as `JSONResponse`; and `response_model_exclude` does not reach into a list by the names of fields alone.",
    },
  ],
  async verify(context) {
    for (const { what, users } of await everyAnswer(context, context))
      for (const user of users) {
        const more = fieldsOf(user).filter((field) => field !== "id" && field !== "name");
        if (more.length > 0)
          context.fail({
            expected: `only \`id\` and \`name\` of each user in ${what}`,
            received: `${more.join(", ")} as well: ${JSON.stringify(user)}`,
            mistake: mistakeOf(what, more),
          });
      }
  },
};

function mistakeOf(what: string, more: readonly string[]): string {
  if (more.includes("password")) return "password-sent-back";
  if (!more.includes("password_hash")) return "hash-only";
  return what.includes("/teams/") ? "in-the-team" : "everything";
}
