import * as Comlink from "comlink";

/** `MessageType.RELEASE` of Comlink 4.3, whose enum is TypeScript's alone. */
const release = 5;

interface Message {
  readonly id: string;
  readonly type?: number;
}
type Listener = (event: MessageEvent<Message>) => void;

/**
 * Makes every proxy that is handed out from now on answer the calls that are under way before it is released. Comlink's
 * own close their port at once: who reads a file while `teardown()` is called would wait for ever.
 */
export function answerEveryCall(): void {
  const own = Comlink.transferHandlers.get("proxy");
  if (!own) throw new Error("Comlink has no handler for proxies.");
  Comlink.transferHandlers.set("proxy", {
    ...own,
    serialize(value) {
      const { port1, port2 } = new MessageChannel();
      Comlink.expose(value, answering(port1));
      return [port2, [port2]];
    },
  });
}

/** The port as Comlink sees it: the word that releases it is held back until nobody waits for an answer. */
function answering(port: MessagePort): Comlink.Endpoint {
  const unanswered = new Set<string>();
  let listener: Listener | null = null;
  let last: MessageEvent<Message> | null = null;
  const deliverLast = () => {
    if (last && unanswered.size === 0) listener?.(last);
  };
  port.onmessage = (event: MessageEvent<Message>) => {
    const { id, type } = event.data;
    if (type === release) {
      last = event;
      deliverLast();
      return;
    }
    unanswered.add(id);
    listener?.(event);
  };
  return {
    addEventListener(_, added) {
      listener = added as Listener;
    },
    // Comlink stops listening when it has answered that it is released.
    removeEventListener() {
      listener = null;
      port.close();
    },
    postMessage(message: Message, transfer: Transferable[] = []) {
      port.postMessage(message, transfer);
      if (unanswered.delete(message.id)) deliverLast();
    },
  };
}
