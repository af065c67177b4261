import { acknowledgedBytes } from "../network/connection.ts";
import { type Segment, segment } from "../protocol/network.ts";
import type { ConnectionId, PythonHalf } from "./host-api.ts";

type Events = Pick<PythonHalf, "received" | "ended" | "reset" | "drained">;

/** Bytes under way from which on Python is told when they get less: below, it waits for nothing. */
const tellingBytes = 64 * 1024;

interface End {
  readonly port: MessagePort;
  /** Bytes that we sent and the other end has not read. */
  pending: number;
  /** What Python takes for `pending`. */
  told: number;
  /** Bytes that Python read and the other end has not heard of. */
  taken: number;
  sentEnd: boolean;
  ended: boolean;
}

/** The process's ends of loopback connections: a number for Python, a MessagePort for the other end. */
export class Connections {
  readonly #ends = new Map<ConnectionId, End>();
  readonly #events: Events;
  #next = 1;

  constructor(events: Events) {
    this.#events = events;
  }

  /** Takes a port; its messages are handed to Python from the next task on. */
  add(port: MessagePort): ConnectionId {
    const connection = this.#next++;
    const end: End = { port, pending: 0, told: 0, taken: 0, sentEnd: false, ended: false };
    this.#ends.set(connection, end);
    port.onmessage = ({ data }: MessageEvent<unknown>) => this.#take(connection, end, data);
    // The other end's worker is gone.
    port.addEventListener("close", () => this.#lose(connection));
    return connection;
  }

  /** Sends `bytes` (its buffer is given away); returns what is unread at the other end, in bytes. */
  send(connection: ConnectionId, bytes: Uint8Array<ArrayBuffer>): number {
    const end = this.#ends.get(connection);
    if (!end || end.sentEnd) return 0;
    end.pending += bytes.length;
    post(end, { type: "data", bytes }, [bytes.buffer]);
    end.told = end.pending;
    return end.pending;
  }

  taken(connection: ConnectionId, count: number): void {
    const end = this.#ends.get(connection);
    if (!end) return;
    end.taken += count;
    if (end.taken < acknowledgedBytes) return;
    post(end, { type: "taken", count: end.taken });
    end.taken = 0;
  }

  shutdown(connection: ConnectionId): void {
    const end = this.#ends.get(connection);
    if (!end || end.sentEnd) return;
    end.sentEnd = true;
    post(end, { type: "end" });
  }

  /** After both ends have ended it is over; else the other end learns: FIN if it may still read, as TCP does. */
  close(connection: ConnectionId): void {
    const end = this.#ends.get(connection);
    if (!end) return;
    this.shutdown(connection);
    this.#ends.delete(connection);
    if (end.ended) end.port.close();
    else drain(end);
  }

  #take(connection: ConnectionId, end: End, data: unknown): void {
    const parsed = segment.safeParse(data);
    if (!parsed.success) {
      post(end, { type: "reset" });
      this.#lose(connection);
      return;
    }
    const message = parsed.data;
    switch (message.type) {
      case "data":
        this.#events.received(connection, message.bytes);
        break;
      case "end":
        end.ended = true;
        this.#events.ended(connection);
        break;
      case "reset":
        this.#lose(connection);
        break;
      case "taken":
        end.pending -= message.count;
        if (end.told < tellingBytes) break;
        end.told = end.pending;
        this.#events.drained(connection, end.pending);
        break;
    }
  }

  #lose(connection: ConnectionId): void {
    const end = this.#ends.get(connection);
    if (!end) return;
    this.#ends.delete(connection);
    end.port.close();
    this.#events.reset(connection);
  }
}

function post(end: End, message: Segment, transfer: Transferable[] = []): void {
  end.port.postMessage(message, transfer);
}

/**
 * A closed socket whose peer still talks: bytes that arrive are answered with a reset, an end with closing
 * (RFC 9293 §3.10.7.1: a segment for a closed connection is reset).
 */
function drain(end: End): void {
  end.port.onmessage = ({ data }: MessageEvent<unknown>) => {
    const parsed = segment.safeParse(data);
    if (parsed.success && parsed.data.type === "taken") return;
    if (!parsed.success || parsed.data.type === "data") post(end, { type: "reset" });
    end.port.close();
  };
}
