import type { Requests } from "../../../../sandboxes/contract/context.ts";
import { answerText, isObject, json, property } from "../../../../sandboxes/contract/read.ts";
import type {
  CheckContext,
  HttpRequest,
  HttpResponse,
  Random,
} from "../../../../sandboxes/contract/types.ts";

export const get = (path: string): HttpRequest => ({ method: "GET", path });

/** Somebody who signs up. The password occurs nowhere else, so that it is found wherever it gets out. */
export interface Visitor {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

export function anyVisitor(random: Random): Visitor {
  const name = `${random.word()} ${random.word()}`;
  return {
    name,
    email: `${random.word()}.${random.integer(10, 99)}@example.org`,
    password: `${random.word()}-${random.integer(1_000, 9_999)}-${random.word()}`,
  };
}

export const signUp = (visitor: Visitor): HttpRequest => ({
  method: "POST",
  path: "/users",
  headers: [["content-type", "application/json"]],
  body: JSON.stringify(visitor),
});

/** An answer in which users are told, with the users. */
export interface Told {
  readonly what: string;
  readonly users: readonly unknown[];
}

/** Asks all three addresses for users, a new one first. Fails the check where an answer has no users. */
export async function everyAnswer(server: Requests, context: CheckContext): Promise<readonly Told[]> {
  const { random, fail } = context;
  const created = success(await server.send(signUp(anyVisitor(random))), context, "POST /users");
  const list = json(success(await server.send(get("/users")), context, "GET /users"));
  if (!Array.isArray(list) || list.length === 0)
    return fail({ expected: "a list of users from GET /users", received: JSON.stringify(list) ?? "no JSON" });
  const team = json(success(await server.send(get("/teams/tea")), context, "GET /teams/tea"));
  const members = property(team, "members");
  if (!Array.isArray(members) || members.length === 0)
    return fail({
      expected: "the members of the team from GET /teams/tea",
      received: JSON.stringify(team) ?? "no JSON",
    });
  return [
    { what: "GET /users", users: list },
    { what: "POST /users", users: [json(created)] },
    { what: "GET /teams/tea", users: members },
  ];
}

/** Fields of a user as it was told, sorted; none for what is no object. */
export const fieldsOf = (user: unknown): readonly string[] =>
  isObject(user) ? Object.keys(user).sort() : [];

function success(response: HttpResponse, { fail }: CheckContext, what: string): HttpResponse {
  if (response.status >= 200 && response.status < 300) return response;
  return fail({ expected: `success for ${what}`, received: answerText(response) });
}
