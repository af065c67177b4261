import type { Connection } from "./connection.ts";
import { exchange } from "./http.ts";
import { type HeaderList, headerTokens, headerValues } from "./http-head.ts";
import {
  encodeFrame,
  type Frame,
  FrameParser,
  isSendableCloseCode,
  opcode,
  WebSocketProtocolError,
} from "./websocket-frame.ts";

/** Bytes that one message may hold. */
const messageLimit = 16 * 1024 * 1024;
/** RFC 6455 1.3. */
const acceptSuffix = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

/** The server did not take the connection; `status` is its answer, or null when there was none. */
export class WebSocketRefused extends Error {
  readonly status: number | null;
  constructor(status: number | null, message: string) {
    super(message);
    this.name = "WebSocketRefused";
    this.status = status;
  }
}

export interface WebSocketListener {
  message(data: string | Uint8Array): void;
  /** Called once, last. 1006 when the connection was lost, 1005 when the other end gave no code. */
  close(code: number, reason: string, clean: boolean): void;
}

export interface WebSocketRequest {
  readonly target: string;
  /** With `Host`, `Origin`, `Cookie` as needed. */
  readonly headers: HeaderList;
  readonly protocols?: readonly string[];
}

/** The client's end of a WebSocket over a loopback connection (RFC 6455). Made by {@link openWebSocket}. */
export class WebSocketClient {
  /** The subprotocol the server chose, or "". */
  readonly protocol: string;
  readonly #connection: Connection;
  readonly #listener: WebSocketListener;
  readonly #parser = new FrameParser(messageLimit);
  #fragments: Frame[] = [];
  #sentClose = false;
  #closed = false;

  constructor(connection: Connection, protocol: string, first: Uint8Array, listener: WebSocketListener) {
    this.#connection = connection;
    this.protocol = protocol;
    this.#listener = listener;
    this.#run(first).catch(() => this.#finish(1006, "", false));
  }

  /** Resolves when the server keeps up. Rejects once the connection is closing. */
  send(data: string | Uint8Array): Promise<void> {
    if (this.#sentClose || this.#closed) return Promise.reject(new Error("The WebSocket is closed."));
    return typeof data === "string"
      ? this.#frame(opcode.text, new TextEncoder().encode(data))
      : this.#frame(opcode.binary, data);
  }

  /** Begins the closing handshake. Throws RangeError for a code that must not be sent. */
  close(code?: number, reason = ""): void {
    if (code !== undefined && !isSendableCloseCode(code)) throw new RangeError(`${code} is no close code.`);
    if (this.#sentClose || this.#closed) return;
    this.#sayClose(code, reason);
  }

  async #run(first: Uint8Array): Promise<void> {
    for (let bytes: Uint8Array | null = first; bytes; bytes = await this.#connection.read()) {
      try {
        for (const frame of this.#parser.push(bytes)) this.#take(frame);
      } catch (error) {
        if (!(error instanceof WebSocketProtocolError)) throw error;
        if (!this.#sentClose) this.#sayClose(error.code, error.message.slice(0, 100));
        this.#finish(error.code, error.message, false);
      }
      if (this.#closed) return;
    }
    this.#finish(1006, "", false);
  }

  #take(frame: Frame): void {
    switch (frame.opcode) {
      case opcode.ping:
        if (!this.#sentClose) this.#frame(opcode.pong, frame.payload).catch(() => undefined);
        return;
      case opcode.pong:
        return;
      case opcode.close:
        this.#takeClose(frame.payload);
        return;
      default:
        this.#takeData(frame);
    }
  }

  #takeData(frame: Frame): void {
    if ((frame.opcode === opcode.continuation) !== this.#fragments.length > 0)
      throw new WebSocketProtocolError(1002, "The pieces of a message came out of order.");
    this.#fragments.push(frame);
    const size = this.#fragments.reduce((sum, { payload }) => sum + payload.length, 0);
    if (size > messageLimit)
      throw new WebSocketProtocolError(1009, `A message of ${size} bytes is too long.`);
    if (!frame.final) return;
    const whole = new Uint8Array(size);
    let at = 0;
    for (const { payload } of this.#fragments) {
      whole.set(payload, at);
      at += payload.length;
    }
    const isText = this.#fragments[0]?.opcode === opcode.text;
    this.#fragments = [];
    this.#listener.message(isText ? decodeText(whole) : whole);
  }

  #takeClose(payload: Uint8Array): void {
    if (payload.length === 1) throw new WebSocketProtocolError(1002, "A close frame is malformed.");
    const code =
      payload.length === 0 ? undefined : new DataView(payload.buffer, payload.byteOffset).getUint16(0);
    if (code !== undefined && !isSendableCloseCode(code))
      throw new WebSocketProtocolError(1002, `${code} is no close code.`);
    const reason = decodeText(payload.subarray(2));
    if (!this.#sentClose) this.#sayClose(code, "");
    this.#finish(code ?? 1005, reason, true);
  }

  #sayClose(code: number | undefined, reason: string): void {
    this.#sentClose = true;
    // 123 bytes are left for the reason (5.5); cut between characters.
    const text = new TextDecoder().decode(new TextEncoder().encode(reason).subarray(0, 120), {
      stream: true,
    });
    const bytes = new TextEncoder().encode(text);
    const payload = new Uint8Array(code === undefined ? 0 : 2 + bytes.length);
    if (code !== undefined) {
      new DataView(payload.buffer).setUint16(0, code);
      payload.set(bytes, 2);
    }
    this.#frame(opcode.close, payload).catch(() => undefined);
  }

  #finish(code: number, reason: string, clean: boolean): void {
    if (this.#closed) return;
    this.#closed = true;
    if (clean) this.#connection.end();
    else this.#connection.reset();
    this.#listener.close(code, reason, clean);
  }

  #frame(op: number, payload: Uint8Array): Promise<void> {
    return this.#connection.write(encodeFrame(op, payload, crypto.getRandomValues(new Uint8Array(4))));
  }
}

/**
 * Opening handshake (RFC 6455 4.1). Rejects with {@link WebSocketRefused} when the server answers otherwise.
 */
export async function openWebSocket(
  connection: Connection,
  request: WebSocketRequest,
  listener: WebSocketListener,
  signal?: AbortSignal,
): Promise<WebSocketClient> {
  const key = toBase64(crypto.getRandomValues(new Uint8Array(16)));
  const { protocols = [] } = request;
  const headers: HeaderList = [
    ...request.headers,
    ["connection", "Upgrade"],
    ["upgrade", "websocket"],
    ["sec-websocket-version", "13"],
    ["sec-websocket-key", key],
    ...(protocols.length > 0 ? [["sec-websocket-protocol", protocols.join(", ")] as const] : []),
  ];
  const answer = await exchange(connection, { method: "GET", target: request.target, headers }, signal);
  const refuse = (message: string, status: number | null = answer.status): never => {
    connection.reset();
    throw new WebSocketRefused(status, message);
  };
  if (answer.status !== 101) refuse(`The server answered ${answer.status} instead of opening a WebSocket.`);
  const [accept] = headerValues(answer.headers, "sec-websocket-accept");
  if (accept !== (await acceptFor(key)) || !headerTokens(answer.headers, "upgrade").includes("websocket"))
    refuse("The server's handshake is wrong.");
  const protocol = headerValues(answer.headers, "sec-websocket-protocol")[0] ?? "";
  if (protocol !== "" && !protocols.includes(protocol))
    refuse(`The server chose a protocol nobody offered: ${protocol}.`);
  return new WebSocketClient(connection, protocol, answer.rest, listener);
}

/** What the server must answer to a key (4.2.2). */
export async function acceptFor(key: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-1", new TextEncoder().encode(key + acceptSuffix));
  return toBase64(new Uint8Array(digest));
}

function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new WebSocketProtocolError(1007, "A text message is not UTF-8.");
  }
}
