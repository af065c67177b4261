import type { CheckResult, Exchange } from "../../../sandboxes/contract/types.ts";

/** Of each list the last are kept: they show what failed. */
const most = { exchanges: 6, commands: 3, conversations: 3, lines: 40 } as const;
/** Characters of a text that are kept. */
const longest = 4_000;

/**
 * What is stored of a result besides its status: expected and received, the known mistake, and the last that was sent and
 * answered. Bounded, and as text that PostgreSQL's JSON can hold: it comes from an untrusted program.
 */
export function shownOf(result: CheckResult): Readonly<Record<string, unknown>> {
  return {
    ...(result.status === "failed" && {
      expected: plain(result.expected),
      received: plain(result.received),
      ...(result.mistake && { mistake: result.mistake }),
    }),
    exchanges: result.exchanges.slice(-most.exchanges).map(exchangeOf),
    commands: result.commands
      .slice(-most.commands)
      .map(({ command, code, output }) => ({ command: plain(command), code, output: plain(output) })),
    conversations: result.conversations.slice(-most.conversations).map(({ path, lines }) => ({
      path: plain(path),
      lines: lines.slice(-most.lines).map(({ from, text }) => ({ from, text: plain(text) })),
    })),
  };
}

/** One sentence: what was wrong; empty when it passed. */
export function messageOf(result: CheckResult): string {
  if (result.status === "passed") return "";
  if (result.status === "unavailable") return plain(result.reason);
  return plain(result.mistake?.message ?? `Expected ${result.expected}; received ${result.received}`, 500);
}

function exchangeOf({ request, response }: Exchange): Readonly<Record<string, unknown>> {
  return {
    request: {
      method: request.method,
      path: plain(request.path),
      headers: headersOf(request.headers ?? []),
      body: bodyOf(request.body),
    },
    response:
      "failure" in response
        ? { failure: response.failure, message: plain(response.message) }
        : {
            status: response.status,
            headers: headersOf(response.headers),
            body: bodyOf(response.body),
            milliseconds: Math.round(response.milliseconds),
          },
  };
}

const headersOf = (headers: readonly (readonly [string, string])[]) =>
  headers.slice(0, 30).map(([name, value]) => [plain(name, 200), plain(value, 500)]);

const bodyOf = (body: string | Uint8Array | undefined): string =>
  plain(typeof body === "string" ? body : new TextDecoder().decode(body?.subarray(0, longest * 4)));

/** Without null characters and halves of characters, and not too long. */
function plain(text: string, length = longest): string {
  const cut =
    text.length > length ? `${text.slice(0, length)} … ${text.length - length} more characters` : text;
  return cut.replaceAll("\0", "\u2400").toWellFormed();
}
