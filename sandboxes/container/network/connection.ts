import { type Segment, segment } from "../protocol/network.ts";
import type { OutgoingRequest } from "./http.ts";

/** Bytes that may be under way before a writer has to wait for the reader. */
const windowBytes = 256 * 1024;

/** Bytes that are read before their writer hears of it: a message for each small answer would cost as much as it. */
export const acknowledgedBytes = 32 * 1024;

/** The connection was reset: by the other end, by its death, or by `reset` here. */
export class ConnectionLost extends Error {
  constructor(message = "The connection was reset.") {
    super(message);
    this.name = "ConnectionLost";
  }
}

/** What the watchdog sees of a connection: whether somebody waits for an answer, and to what. */
export interface Waiting {
  /** Milliseconds since 1970. */
  readonly since: number;
  /** The exchange for messages to people, such as "GET /items/". */
  readonly label: string;
}

/**
 * One end of a loopback TCP connection over a MessagePort. Reads and writes settle always: with bytes,
 * with the end of the stream, or with {@link ConnectionLost}.
 */
export class Connection {
  /** Called when it is closed both ways or lost. */
  onClose: () => void = () => undefined;
  /** Called when the other end will send no more. */
  onEnd: () => void = () => undefined;
  /** Called when bytes were sent: an answer is awaited from now on. */
  onActivity: () => void = () => undefined;
  /** Told of each HTTP request as it is sent; what it returns is told of the answer's status, null for none. */
  onRequest: ((request: OutgoingRequest) => (status: number | null) => void) | null = null;

  readonly #port: MessagePort;
  #received: Uint8Array[] = [];
  #ended = false;
  #lost: ConnectionLost | null = null;
  #sentEnd = false;
  #closed = false;
  #unread = 0;
  /** Bytes that were read and not acknowledged. */
  #taken = 0;
  #reader: PromiseWithResolvers<Uint8Array | null> | null = null;
  #room: PromiseWithResolvers<void> | null = null;
  #waiting: Waiting | null = null;

  constructor(port: MessagePort) {
    this.#port = port;
    port.onmessage = ({ data }: MessageEvent<unknown>) => this.#take(data);
    // Fires when the other end's worker is gone (Chromium, Node); where it does not, the kernel resets.
    port.addEventListener("close", () => this.#lose());
  }

  /** Set while bytes were sent that nothing was answered to. */
  get waiting(): Waiting | null {
    return this.#waiting;
  }

  /** Whether the other end listens, and has said nothing that was not read. */
  get quiet(): boolean {
    return !this.#ended && !this.#sentEnd && !this.#closed && this.#received.length === 0;
  }

  /** The next bytes, or null at the end of the stream. One read at a time. */
  read(): Promise<Uint8Array | null> {
    if (this.#reader) return Promise.reject(new Error("A read is already waiting."));
    const bytes = this.#received.shift();
    if (bytes) {
      this.#acknowledge(bytes.length);
      return Promise.resolve(bytes);
    }
    if (this.#lost) return Promise.reject(this.#lost);
    if (this.#ended) return Promise.resolve(null);
    this.#reader = Promise.withResolvers();
    return this.#reader.promise;
  }

  /** Resolves when the other end keeps up; the bytes are copied at once. */
  write(bytes: Uint8Array): Promise<void> {
    if (this.#lost) return Promise.reject(this.#lost);
    if (this.#sentEnd) return Promise.reject(new Error("The connection is closed for writing."));
    if (bytes.length === 0) return Promise.resolve();
    this.#waiting ??= { since: Date.now(), label: requestLine(bytes) ?? "a request" };
    this.#unread += bytes.length;
    // A copy of its own: posting a view would clone the whole buffer behind it.
    const copy = bytes.slice();
    this.#send({ type: "data", bytes: copy }, [copy.buffer]);
    this.onActivity();
    if (this.#unread < windowBytes) return Promise.resolve();
    this.#room ??= Promise.withResolvers();
    return this.#room.promise;
  }

  /** Half-close: no more bytes from here. */
  end(): void {
    if (this.#sentEnd || this.#lost) return;
    this.#sentEnd = true;
    this.#send({ type: "end" });
    this.#closeWhenDone();
  }

  /** Ends both ways at once; the other end sees a reset unless both had ended. */
  reset(reason?: string): void {
    if (this.#closed) return;
    this.#send({ type: "reset" });
    this.#lose(reason);
  }

  #take(data: unknown): void {
    const parsed = segment.safeParse(data);
    if (!parsed.success) {
      this.reset("The other end sent something that is no segment.");
      return;
    }
    const message = parsed.data;
    switch (message.type) {
      case "data":
        this.#waiting = null;
        if (this.#reader) {
          this.#acknowledge(message.bytes.length);
          this.#settleReader(message.bytes);
        } else {
          this.#received.push(message.bytes);
        }
        break;
      case "end":
        this.#waiting = null;
        this.#ended = true;
        this.#settleReader(null);
        this.#closeWhenDone();
        this.onEnd();
        break;
      case "reset":
        this.#lose();
        break;
      case "taken":
        this.#unread -= message.count;
        if (this.#unread < windowBytes) {
          this.#room?.resolve();
          this.#room = null;
        }
        break;
    }
  }

  #acknowledge(count: number): void {
    this.#taken += count;
    if (this.#taken < acknowledgedBytes) return;
    this.#send({ type: "taken", count: this.#taken });
    this.#taken = 0;
  }

  #settleReader(bytes: Uint8Array | null): void {
    this.#reader?.resolve(bytes);
    this.#reader = null;
  }

  #closeWhenDone(): void {
    if (this.#ended && this.#sentEnd) this.#close();
  }

  #lose(reason?: string): void {
    if (this.#closed) return;
    this.#lost = new ConnectionLost(reason);
    this.#received = [];
    this.#reader?.reject(this.#lost);
    this.#room?.reject(this.#lost);
    this.#reader = this.#room = null;
    this.#close();
  }

  #close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#waiting = null;
    // A writer that waited for room has nobody left to take its bytes; they were sent.
    this.#room?.resolve();
    this.#room = null;
    this.#port.onmessage = null;
    this.#port.close();
    this.onClose();
  }

  #send(message: Segment, transfer: Transferable[] = []): void {
    if (!this.#closed) this.#port.postMessage(message, transfer);
  }
}

/** Method and path, where these bytes begin an HTTP/1.1 request. */
function requestLine(bytes: Uint8Array): string | null {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 500));
  return /^([A-Z]+ \/[^ \r\n]*) HTTP\/1\.1/.exec(start)?.[1]?.slice(0, 200) ?? null;
}
