import { header, isObject, lastJson, lastLines, property } from "../../../../sandboxes/contract/read.ts";
import type { CheckContext } from "../../../../sandboxes/contract/types.ts";

/** A request, before it becomes an event. */
export interface Asked {
  readonly method: string;
  /** Without the stage. */
  readonly path: string;
  readonly body?: string;
  /** Whether the gateway sends the body as Base64, as it does with what is not plain text. */
  readonly base64?: boolean;
}

/** What the handler returned, as a gateway reads it. */
export interface Answered {
  readonly status: unknown;
  /** The body as JSON; undefined when it is none. */
  readonly body: unknown;
  readonly location: string | undefined;
  /** For the learner. */
  readonly text: string;
}

export const host = "teas.execute-api.example";

/**
 * Has the handler answer requests, in one process, behind a gateway with that stage.
 * The events have the payload format 2.0 of API Gateway's HTTP APIs.
 */
export async function invoke(
  context: CheckContext,
  stage: string,
  asked: readonly Asked[],
): Promise<readonly Answered[]> {
  const events = JSON.stringify(asked.map((request) => event(request, stage)));
  const copy = await context.copy({ overlay: "invoke", files: { "events.json": events } });
  const { output } = await copy.run("python", ["invoke.py"], {
    env: { STAGE: stage },
  });
  const answers = lastJson(output);
  if (!Array.isArray(answers) || answers.length !== asked.length)
    return context.fail({ expected: "an answer to each event", received: lastLines(output, 4) });
  return answers.map(read);
}

function event({ method, path, body, base64 = false }: Asked, stage: string) {
  const sent = body === undefined ? {} : { body: base64 ? encoded(body) : body };
  return {
    version: "2.0",
    routeKey: "$default",
    rawPath: `/${stage}${path}`,
    rawQueryString: "",
    headers: { host, "content-type": "application/json", "x-forwarded-proto": "https" },
    requestContext: {
      http: {
        method,
        path: `/${stage}${path}`,
        protocol: "HTTP/1.1",
        sourceIp: "203.0.113.7",
        userAgent: "check",
      },
      stage,
    },
    ...sent,
    isBase64Encoded: base64,
  };
}

const encoded = (text: string) => btoa(String.fromCodePoint(...new TextEncoder().encode(text)));

function read(answer: unknown): Answered {
  const headers = property(answer, "headers");
  const pairs = isObject(headers)
    ? Object.entries(headers).map(([name, value]) => [name, String(value)] as const)
    : [];
  return {
    status: property(answer, "statusCode"),
    body: parsed(property(answer, "body")),
    location: header({ headers: pairs }, "location"),
    text: JSON.stringify(answer).slice(0, 160),
  };
}

function parsed(body: unknown): unknown {
  try {
    return JSON.parse(String(body));
  } catch {
    return undefined;
  }
}
