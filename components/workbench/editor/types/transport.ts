import type { lsp } from "monaco-editor";
import { type RpcMessage, rpcMessage } from "./messages.ts";

/** What Monaco's client takes for a connection; its package does not export the name. */
export type Transport = ConstructorParameters<typeof lsp.MonacoLspClient>[0];
type Listener = Parameters<Transport["setListener"]>[0];
type Message = Parameters<Transport["send"]>[0];

export interface Adapter {
  /** What is sent in the place of a message of the client's; null sends nothing. */
  outgoing(message: RpcMessage): RpcMessage | null;
  /** What the client gets in the place of the answer to `request`. */
  answered(request: RpcMessage, answer: RpcMessage): RpcMessage | Promise<RpcMessage>;
  /** The server asks: what it is answered. */
  asked(method: string, params: unknown): unknown;
  /** The server tells; true when the client need not hear of it. */
  told(method: string, params: unknown): boolean;
}

export interface Connection {
  readonly transport: Transport;
  /** Takes a message of the server's. */
  receive(data: unknown): void;
  notify(method: string, params: unknown): void;
  /** Answers what is asked from now on with nothing: the client itself cannot be ended. */
  close(): void;
}

/** Carries messages between Monaco's client and the language server, and lets `adapter` mend them on the way. */
export function createTransport(post: (message: RpcMessage) => void, adapter: Adapter): Connection {
  let closed = false;
  const requests = new Map<string | number, RpcMessage>();
  const unheard: Message[] = [];
  let listener: Listener;
  const hand = (message: RpcMessage) => {
    // The client's own type of the same messages.
    const heard = message as unknown as Message;
    if (listener) listener(heard);
    else unheard.push(heard);
  };

  const nothing = (id: string | number) => hand({ jsonrpc: "2.0", id, result: null });

  const transport: Transport = {
    state: { value: { state: "open" }, onChange: () => ({ dispose: () => undefined }) },
    async send(message) {
      const parsed = rpcMessage.parse(message);
      const { id, method } = parsed;
      const mended = adapter.outgoing(parsed);
      if (method !== undefined && id !== undefined) {
        // A request that is not sent has no answer either.
        if (closed || !mended) return nothing(id);
        requests.set(id, parsed);
      }
      if (mended && !closed) post(mended);
    },
    setListener(next) {
      listener = next;
      for (const message of unheard.splice(0)) next?.(message);
    },
    toString: () => "language server",
  };
  return {
    transport,
    notify: (method, params) => post({ jsonrpc: "2.0", method, params }),
    close() {
      closed = true;
      for (const id of requests.keys()) nothing(id);
      requests.clear();
    },
    receive(data) {
      const parsed = rpcMessage.safeParse(data);
      if (!parsed.success) return;
      const message = parsed.data;
      const { id, method, params } = message;
      if (method !== undefined && id !== undefined) {
        post({ jsonrpc: "2.0", id, result: adapter.asked(method, params) });
      } else if (method !== undefined) {
        if (!adapter.told(method, params)) hand(message);
      } else if (id !== undefined) {
        const request = requests.get(id);
        requests.delete(id);
        if (!request) return;
        // Without the mending it is still an answer.
        Promise.resolve(adapter.answered(request, message)).then(hand, () => hand(message));
      }
    },
  };
}
