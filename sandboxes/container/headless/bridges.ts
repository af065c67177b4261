import { previewOrigin } from "../previews/origin.ts";
import {
  bridgeReady,
  type FromHeadless,
  type LineOpen,
  line,
  type ToHeadless,
  toHeadless,
} from "../protocol/preview.ts";

/** Milliseconds for a bridge's page to load and its service worker to become active. */
const PATIENCE = 15_000;

interface Bridge {
  readonly frame: HTMLIFrameElement;
  readonly ready: Promise<MessagePort>;
}

/** The invisible pages, one for each port that was ever opened, through which previews reach this page. */
export class Bridges {
  readonly #bridges = new Map<number, Bridge>();
  readonly #origin: (port: number) => string;
  readonly #receive: (port: number, message: ToHeadless) => void;

  constructor(base: string, id: string, receive: (port: number, message: ToHeadless) => void) {
    this.#origin = (port) => previewOrigin(base, { port, id });
    this.#receive = receive;
  }

  /** Resolves when the previews of `port` will be answered; a bridge that failed is tried anew next time. */
  async open(port: number): Promise<void> {
    let bridge = this.#bridges.get(port);
    if (!bridge) {
      bridge = this.#create(port);
      this.#bridges.set(port, bridge);
    }
    try {
      await bridge.ready;
    } catch (error) {
      bridge.frame.remove();
      this.#bridges.delete(port);
      throw error;
    }
  }

  /** Tells the pages of `port`, if there are any. */
  send(port: number, message: FromHeadless): void {
    this.#bridges.get(port)?.ready.then(
      (channel) => channel.postMessage(message),
      () => {},
    );
  }

  close(): void {
    for (const { frame } of this.#bridges.values()) frame.remove();
    this.#bridges.clear();
  }

  #create(port: number): Bridge {
    const origin = this.#origin(port);
    const frame = document.createElement("iframe");
    frame.hidden = true;
    frame.title = `Bridge of port ${port}`;
    frame.allow = "cross-origin-isolated";
    const ready = new Promise<MessagePort>((resolve, reject) => {
      const settled = new AbortController();
      const fail = (reason: string) => {
        settled.abort();
        reject(new Error(`The preview of port ${port} cannot be shown: ${reason}`));
      };
      const timer = setTimeout(() => fail("its service worker did not start in time."), PATIENCE);
      settled.signal.addEventListener("abort", () => clearTimeout(timer));
      addEventListener(
        "message",
        (event) => {
          if (event.source !== frame.contentWindow || event.origin !== origin) return;
          const message = bridgeReady.safeParse(event.data);
          if (!message.success) return;
          if (message.data.type === "bridge-failed") {
            fail(message.data.message);
            return;
          }
          settled.abort();
          const { channel } = message.data;
          channel.onmessage = ({ data: news }) => {
            const opened = line.safeParse(news);
            if (opened.success) this.#listen(port, opened.data.channel);
          };
          channel.postMessage({ type: "cookies", cookies: [] } satisfies FromHeadless);
          resolve(channel);
        },
        { signal: settled.signal },
      );
    });
    frame.src = `${origin}/__sandbox/bridge`;
    document.body.append(frame);
    return { frame, ready };
  }

  /** One line for each life of the port's service worker. */
  #listen(port: number, channel: MessagePort): void {
    channel.onmessage = ({ data }) => {
      const message = toHeadless.safeParse(data);
      if (message.success) this.#receive(port, message.data);
    };
    channel.postMessage({ type: "line-open" } satisfies LineOpen);
  }
}
