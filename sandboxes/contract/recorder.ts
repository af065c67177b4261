import type { CommandRun, ConversationRecord, Evidence, Exchange, HttpResponse } from "./types.ts";

/** Bytes of a response that are kept: a server that answers 10 MB must not fill the tab. */
const bodyLimit = 64 * 1024;
/** Characters of a command's output that are kept. */
const outputLimit = 16 * 1024;
/** Lines of a conversation that are kept. */
const lineLimit = 200;

/** Keeps what a check does, within bounds, and ends what it leaves running. */
export class Recorder {
  readonly #exchanges: Exchange[] = [];
  readonly #commands: (() => CommandRun)[] = [];
  readonly #conversations: ConversationRecord[] = [];
  readonly #endings: (() => unknown)[] = [];
  #closed = false;

  exchange({ request, response }: Exchange): void {
    this.#exchanges.push({ request, response: "body" in response ? bounded(response) : response });
  }

  /** @param now what is known of the command when the evidence is read */
  command(now: () => CommandRun): void {
    this.#commands.push(() => {
      const { output, ...run } = now();
      return { ...run, output: middleOut(output) };
    });
  }

  conversation(path: string): (from: "client" | "server", text: string) => void {
    const lines: { from: "client" | "server"; text: string }[] = [];
    this.#conversations.push({ path, lines });
    return (from, text) => {
      if (lines.length < lineLimit) lines.push({ from, text: text.slice(0, 2_000) });
    };
  }

  /** Has `end` called when the check is over; at once when it is, because a check that was stopped may go on. */
  onEnd(end: () => unknown): void {
    if (this.#closed) void settle(end);
    else this.#endings.push(end);
  }

  evidence(): Evidence {
    return {
      exchanges: this.#exchanges,
      commands: this.#commands.map((now) => now()),
      conversations: this.#conversations,
    };
  }

  /** Ends what still runs, last first. Never rejects: what cannot be ended now ends with the container. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const end of this.#endings.splice(0).toReversed()) await settle(end);
  }
}

async function settle(end: () => unknown): Promise<void> {
  try {
    await end();
  } catch {}
}

const bounded = (response: HttpResponse): HttpResponse =>
  response.body.length > bodyLimit ? { ...response, body: response.body.slice(0, bodyLimit) } : response;

function middleOut(text: string): string {
  if (text.length <= outputLimit) return text;
  const half = outputLimit / 2;
  return `${text.slice(0, half)}\n… ${text.length - outputLimit} characters …\n${text.slice(-half)}`;
}
