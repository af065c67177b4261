import type { Check, Exchange, Framework, HttpRequest, HttpResponse } from "./types.ts";

/** What a check or a known mistake reads from an exchange. */

/** First header of that name (names are case-insensitive, RFC 9110 section 5.1), or undefined. */
export function header(message: Pick<HttpResponse, "headers">, name: string): string | undefined {
  const wanted = name.toLowerCase();
  return message.headers.find(([key]) => key.toLowerCase() === wanted)?.[1];
}

/** Body as UTF-8; what is not UTF-8 shows as U+FFFD. */
export function text(response: HttpResponse): string {
  return new TextDecoder().decode(response.body);
}

/**
 * Body as JSON (RFC 8259), or undefined when it is none. Python writes NaN and Infinity without a
 * protest; they are not JSON, so such a body reads as undefined.
 */
export function json(response: HttpResponse): unknown {
  try {
    return JSON.parse(text(response));
  } catch {
    return undefined;
  }
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A property of a JSON object; undefined for anything else. */
export function property(value: unknown, key: string): unknown {
  return isObject(value) ? value[key] : undefined;
}

/** The response of an exchange, or undefined when the server did not answer. */
export function answer(exchange: Exchange | undefined): HttpResponse | undefined {
  return exchange && "status" in exchange.response ? exchange.response : undefined;
}

/** The exchange on which a check stopped, which is the one to explain. */
export function last(exchanges: readonly Exchange[]): Exchange | undefined {
  return exchanges.at(-1);
}

/** The body of a request as text; bytes that are not UTF-8 show as U+FFFD. */
export function requestText(request: HttpRequest): string {
  if (request.body === undefined) return "";
  return typeof request.body === "string" ? request.body : new TextDecoder().decode(request.body);
}

/** Shortens to `limit` characters for a message, with an ellipsis. */
export function shorten(value: string, limit = 160): string {
  const line = value.replaceAll(/\s+/g, " ").trim();
  return line.length > limit ? `${line.slice(0, limit - 1)}…` : line;
}

/** The last lines of what a program printed, without the empty ones at its end. */
export function lastLines(output: string, count: number): string {
  return output.trimEnd().split("\n").slice(-count).join("\n");
}

/** The last line of an output that is JSON, parsed; undefined when none is. For checkers that print their finding. */
export function lastJson(output: string): unknown {
  for (const line of output.trimEnd().split("\n").toReversed()) {
    try {
      return JSON.parse(line);
    } catch {}
  }
  return undefined;
}

/** Status and beginning of the body, as a learner is told what came back. */
export function answerText(response: HttpResponse): string {
  const body = shorten(text(response));
  return `${response.status}${response.statusText ? ` ${response.statusText}` : ""}${body ? `: ${body}` : ", with an empty body"}`;
}

/** The hint ladder of a check for one framework, from nudge to near-solution. */
export function hintsFor(check: Check, framework: Framework): readonly string[] {
  return check.hints.flatMap((hint) => (typeof hint === "string" ? hint : (hint[framework] ?? [])));
}
