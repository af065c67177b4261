import * as z from "zod";
import { addressHeader } from "../accounts/address.ts";
import { record } from "../classes/audit.ts";
import type { Context } from "../context.ts";
import { parseInput } from "../input.ts";
import { isRefusal, notFound, type Refusal } from "../refusal.ts";
import { describeApi } from "./document.ts";
import type { Operation } from "./operation.ts";
import { operations } from "./operations.ts";
import { readBody } from "./read-body.ts";
import { type Caller, requireCaller, selectOptionalCaller } from "./tokens.ts";

const statuses: Readonly<Record<Refusal["kind"], number>> = {
  invalid: 422,
  "not-found": 404,
  forbidden: 403,
  conflict: 409,
  limited: 429,
};

const refuse = (status: number, sentence: string, headers: Record<string, string> = {}) =>
  Response.json({ problem: sentence }, { status, headers });

/**
 * Answers a request below `/api/v1`. Cookies are of no account there: only a token opens anything, so that no page of
 * another site can act for somebody who is signed in.
 */
export async function handleApi(context: Context, request: Request): Promise<Response> {
  const url = new URL(request.url);
  const parts = url.pathname.replace(/^\/api\/v1\/?/, "").split("/");
  if (parts.join("/") === "openapi.json")
    return request.method === "GET"
      ? Response.json(describeApi(context.origin))
      : refuse(405, "The description can only be read.", { allow: "GET" });
  try {
    const address = request.headers.get(addressHeader) ?? "unknown";
    const caller = await selectOptionalCaller(context, request.headers.get("authorization"), address);
    if (!caller)
      return refuse(401, "Send a token of the class: Authorization: Bearer counterpoint_…", {
        "www-authenticate": "Bearer",
      });
    const here = operations.flatMap((operation) => {
      const path = match(operation.at, parts);
      return path ? [{ operation, path }] : [];
    });
    if (here.length === 0) throw notFound("address of the API");
    const found = here.find(({ operation }) => operation.method === request.method.toLowerCase());
    if (!found) {
      const allow = here.map(({ operation }) => operation.method.toUpperCase()).join(", ");
      return refuse(405, `Here one may only ${allow}.`, { allow });
    }
    return Response.json(await run(context, caller, found.operation, found.path, url, request));
  } catch (error) {
    if (error instanceof Unreadable) return refuse(error.status, error.message);
    if (isRefusal(error))
      return refuse(
        statuses[error.kind],
        error.message,
        error.kind === "limited" ? { "retry-after": "60" } : {},
      );
    console.error(error);
    return refuse(500, "Something failed on the server. Nothing was lost: try again.");
  }
}

async function run(
  context: Context,
  caller: Caller,
  operation: Operation,
  given: Readonly<Record<string, string>>,
  url: URL,
  request: Request,
): Promise<unknown> {
  const path = parseInput(operation.path, given);
  requireCaller(caller, z.object({ classId: z.string() }).parse(path).classId, operation.method !== "get");
  const query = operation.query && parseInput(operation.query, Object.fromEntries(url.searchParams));
  const body = operation.body && parseInput(operation.body, await readJson(request));
  // Each operation was held against its own schemas where it was written down.
  const answer = await operation.run(context, caller, { path, query, body } as never);
  if (operation.method !== "get")
    await record(context.database.queries, {
      classId: caller.classId,
      actorId: caller.userId,
      action: "token.use",
      subjectId: caller.tokenId,
      details: { token: caller.tokenName, operation: operation.id },
    });
  return operation.output.parse(answer);
}

/** The parts in braces by their names; null when it is another path. */
function match(pattern: string, parts: readonly string[]): Readonly<Record<string, string>> | null {
  const wanted = pattern.slice(1).split("/");
  if (wanted.length !== parts.length) return null;
  const named: Record<string, string> = {};
  for (const [n, want] of wanted.entries()) {
    const part = parts[n] ?? "";
    if (want.startsWith("{")) named[want.slice(1, -1)] = part;
    else if (want !== part) return null;
  }
  return named;
}

class Unreadable extends Error {
  readonly status: number;

  constructor(status: number, sentence: string) {
    super(sentence);
    this.status = status;
  }
}

/** Bytes of a request's body: a roster of 2,000 people is a tenth of it. */
const largest = 2 * 1024 * 1024;

async function readJson(request: Request): Promise<unknown> {
  if (request.headers.get("content-type")?.split(";")[0]?.trim() !== "application/json")
    throw new Unreadable(400, "Send JSON, with the content type application/json.");
  const text = await readBody(request, largest);
  if (text === null) throw new Unreadable(413, "That is too large.");
  try {
    return JSON.parse(text);
  } catch {
    throw new Unreadable(400, "That is no JSON.");
  }
}
