import { type FromWebSocketPage, toWebSocketPage } from "../../protocol/preview.ts";
import { loopbackPort } from "../loopback.ts";
import { parsePreviewHost } from "../origin.ts";
import type { Send } from "./send.ts";

/** A service worker does not see WebSockets, so addresses of the sandbox get this class. */
export function installWebSocket(port: number, send: Send): void {
  const Native = window.WebSocket;
  const Offered = new Proxy(Native, {
    construct(_target, [address, protocols]: [string | URL, (string | string[])?]) {
      const url = new URL(String(address), location.href);
      const target = sandboxPort(url, port);
      if (target === null) return new Native(address, protocols);
      return new SandboxWebSocket(url, target, [protocols ?? []].flat(), send);
    },
  });
  // One is a WebSocket by instanceof and by its constructor; all that a native one has is shadowed.
  Object.setPrototypeOf(SandboxWebSocket.prototype, Native.prototype);
  Object.defineProperty(SandboxWebSocket.prototype, "constructor", { value: Offered });
  window.WebSocket = Offered;
}

function sandboxPort(url: URL, own: number): number | null {
  if (url.host === location.host) return own;
  const sibling = parsePreviewHost(url.hostname);
  if (sibling && sibling.id === parsePreviewHost(location.hostname)?.id) return sibling.port;
  return loopbackPort(url);
}

/** WebSocket of the WHATWG standard over a MessagePort to the headless page. */
class SandboxWebSocket extends EventTarget {
  readonly CONNECTING = 0;
  readonly OPEN = 1;
  readonly CLOSING = 2;
  readonly CLOSED = 3;
  readonly url: string;
  readonly extensions = "";
  /** Limit: bytes leave at once, so that it is always 0. */
  readonly bufferedAmount = 0;
  protocol = "";
  readyState = 0;
  binaryType: BinaryType = "blob";
  onopen: ((event: Event) => void) | null = null;
  onmessage: ((event: Event) => void) | null = null;
  onerror: ((event: Event) => void) | null = null;
  onclose: ((event: Event) => void) | null = null;
  readonly #channel: MessagePort;
  /** Blobs are read asynchronously; later messages must not overtake them. */
  #queue: Promise<void> = Promise.resolve();

  constructor(url: URL, target: number, protocols: string[], send: Send) {
    super();
    if (new Set(protocols).size !== protocols.length)
      throw new DOMException("Duplicate protocol", "SyntaxError");
    this.url = url.href.replace(/^http/, "ws");
    const { port1, port2 } = new MessageChannel();
    this.#channel = port1;
    port1.onmessage = ({ data }) => this.#receive(data);
    const path = url.pathname + url.search;
    if (!navigator.serviceWorker.controller) queueMicrotask(() => this.#close(1006, "", false));
    send({ type: "web-socket", target, path, protocols, channel: port2 }, [port2]);
  }

  send(data: string | Blob | ArrayBuffer | ArrayBufferView): void {
    if (this.readyState === this.CONNECTING) throw new DOMException("Still connecting", "InvalidStateError");
    if (this.readyState !== this.OPEN) return;
    const message = prepare(data);
    this.#queue = this.#queue.then(async () => this.#post(await message));
  }

  close(code?: number, reason = ""): void {
    if (code !== undefined && code !== 1000 && (code < 3000 || code > 4999)) {
      throw new DOMException("The code must be 1000 or between 3000 and 4999", "InvalidAccessError");
    }
    if (this.readyState >= this.CLOSING) return;
    this.readyState = this.CLOSING;
    this.#queue = this.#queue.then(() => this.#post({ type: "close", code: code ?? 1005, reason }));
  }

  #post(message: FromWebSocketPage) {
    this.#channel.postMessage(message);
  }

  #receive(data: unknown) {
    const message = toWebSocketPage.parse(data);
    switch (message.type) {
      case "open":
        this.readyState = this.OPEN;
        this.protocol = message.protocol;
        this.#emit(new Event("open"));
        break;
      case "text":
        this.#emit(new MessageEvent("message", { data: message.data, origin: new URL(this.url).origin }));
        break;
      case "binary": {
        const buffer = message.data.slice().buffer;
        const value = this.binaryType === "blob" ? new Blob([buffer]) : buffer;
        this.#emit(new MessageEvent("message", { data: value, origin: new URL(this.url).origin }));
        break;
      }
      case "close":
        this.#close(message.code, message.reason, message.clean);
    }
  }

  #close(code: number, reason: string, wasClean: boolean) {
    if (this.readyState === this.CLOSED) return;
    this.readyState = this.CLOSED;
    this.#channel.close();
    if (!wasClean) this.#emit(new Event("error"));
    this.#emit(new CloseEvent("close", { code, reason, wasClean }));
  }

  #emit(event: Event) {
    const handler = { open: this.onopen, message: this.onmessage, error: this.onerror, close: this.onclose };
    this.dispatchEvent(event);
    handler[event.type as keyof typeof handler]?.call(this, event);
  }
}

async function prepare(data: string | Blob | ArrayBuffer | ArrayBufferView): Promise<FromWebSocketPage> {
  if (typeof data === "string") return { type: "text", data };
  if (data instanceof Blob) return { type: "binary", data: new Uint8Array(await data.arrayBuffer()) };
  const view = ArrayBuffer.isView(data)
    ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
    : new Uint8Array(data);
  // Copied now: the caller may change its buffer after send() (WebSockets standard, section 3).
  return { type: "binary", data: view.slice() };
}
