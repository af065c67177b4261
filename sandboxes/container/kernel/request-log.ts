import type { Connection } from "../network/connection.ts";
import type { OutgoingRequest } from "../network/http.ts";
import { toBase64 } from "../protocol/base64.ts";
import type { Asker, LoggedRequest } from "../protocol/request-log.ts";
import type { Builtin } from "./builtin-process.ts";
import { Listeners } from "./listeners.ts";

/** How many are kept for who asks later. */
const kept = 200;
/** Bytes of a request's body that are kept. */
const bodyLimit = 16 * 1024;

type Entry = Omit<LoggedRequest, "body"> & { readonly body: Uint8Array | Blob | null };

/** The HTTP exchanges that the kernel has carried. Nothing is encoded before somebody follows. */
export class RequestLog {
  readonly #entries: Entry[] = [];
  readonly #listeners = new Listeners<[Entry]>();
  #counter = 0;

  /** Writes down what is exchanged over `connection`. */
  watch(connection: Connection, port: number, by: Asker): void {
    connection.onRequest = (request) => {
      this.#counter += 1;
      const sent = { id: this.#counter, at: Date.now(), port, by, ...written(request) };
      const started = performance.now();
      return (status) => this.#add({ ...sent, status, milliseconds: performance.now() - started });
    };
  }

  /** `container-requests`: see `protocol/request-log.ts`; until it is interrupted. */
  readonly command: Builtin = async ({ print, signal }) => {
    let last: Promise<unknown> = Promise.resolve();
    const say = (entry: Entry) => {
      const text = line(entry);
      last = last.then(async () => print(await text));
    };
    const stop = this.#listeners.add(say);
    for (const entry of this.#entries) say(entry);
    const { promise, resolve } = Promise.withResolvers<number>();
    signal.addEventListener("abort", () => resolve(130));
    return promise.finally(stop);
  };

  #add(entry: Entry): void {
    this.#entries.push(entry);
    if (this.#entries.length > kept) this.#entries.shift();
    this.#listeners.emit(entry);
  }
}

function written({ method, target, headers, body }: OutgoingRequest) {
  // A stream is read once, by the server.
  const whole = body instanceof Blob || body instanceof Uint8Array ? body : null;
  const size = whole instanceof Blob ? whole.size : (whole?.length ?? 0);
  const keeps = size <= bodyLimit && (whole !== null || !body);
  return {
    method,
    path: target,
    headers: headers.map(([name, value]): [string, string] => [name, value]),
    body: keeps && size > 0 ? whole : null,
    cut: !keeps,
  };
}

async function line({ body, ...entry }: Entry): Promise<string> {
  const bytes = body instanceof Blob ? new Uint8Array(await body.arrayBuffer()) : body;
  return `${JSON.stringify({ ...entry, body: bytes && toBase64(bytes) })}\n`;
}
