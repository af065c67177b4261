import { BRIDGE_PATH } from "../previews/keys.ts";
import { previewOrigin } from "../previews/origin.ts";
import {
  type Answer,
  bridgeReady,
  type FromHeadless,
  line,
  type PreviewRequest,
} from "../protocol/preview.ts";
import { type PreviewNews, serveLine } from "./serve-line.ts";

/** Milliseconds for a bridge's page to load and its service worker to become active. */
const PATIENCE = 15_000;

/** Who answers the previews. `page` is the port whose bridge brought the message. */
interface Answering {
  answer(page: number, request: PreviewRequest, abort: AbortController): Promise<Answer>;
  receive(page: number, news: PreviewNews): void;
}

interface Bridge {
  readonly frame: HTMLIFrameElement;
  readonly ready: Promise<MessagePort>;
}

/** The invisible pages, one for each port that was ever opened, through which previews reach this page. */
export class Bridges {
  readonly #bridges = new Map<number, Bridge>();
  readonly #origin: (port: number) => string;
  readonly #answering: Answering;

  constructor(base: string, id: string, answering: Answering) {
    this.#origin = (port) => previewOrigin(base, { port, id });
    this.#answering = answering;
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
            if (opened.success)
              serveLine(opened.data.channel, {
                answer: (request, abort) => this.#answering.answer(port, request, abort),
                receive: (received) => this.#answering.receive(port, received),
              });
          };
          channel.postMessage({ type: "cookies", cookies: [] } satisfies FromHeadless);
          resolve(channel);
        },
        { signal: settled.signal },
      );
    });
    frame.src = origin + BRIDGE_PATH;
    document.body.append(frame);
    return { frame, ready };
  }
}
