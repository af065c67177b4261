import { isDriven } from "../../../offline/driven.ts";
import type { SandboxNews } from "../../../offline/messages.ts";
import { keepForOffline } from "../../../offline/register.ts";
import { BRIDGE_PATH, KEEP } from "../../previews/keys.ts";
import { previewOrigin } from "../../previews/origin.ts";
import { bridgeKept } from "../../protocol/preview.ts";

/** Ports of which the previews shall work without a network: those that the lessons' servers use. */
const ports = [8000, 8001];
const script = "/__sandbox/offline.js";
const list = "/__sandbox/offline.json";

interface Options {
  /** Of the previews' origins. */
  readonly id: string;
  readonly site: string;
  /** Whether the image's big files are kept, once that is known. */
  readonly imageKept: Promise<boolean>;
}

/** Keeps what the sandbox needs to start without a network, and tells the site how it went. Never rejects. */
export async function keepSandbox({ id, site, imageKept }: Options): Promise<void> {
  if (isDriven()) return;
  const tell = (news: SandboxNews) => parent.postMessage(news, site);
  try {
    if (!(await imageKept)) throw new Error("The browser keeps no files of this size for the sandbox.");
    for (const port of ports) await keepBridge(previewOrigin(location.origin, { port, id }));
    const version = await new Promise<string>((resolve, reject) => {
      void keepForOffline({
        script,
        list,
        tell(message) {
          if (message.type === "offline-ready") resolve(message.version);
          if (message.type === "offline-failed") reject(new Error(message.reason));
        },
      });
    });
    tell({ type: "sandbox-offline-ready", version });
  } catch (error) {
    tell({ type: "sandbox-offline-failed", reason: error instanceof Error ? error.message : String(error) });
  }
}

/** Milliseconds for a bridge's page to load and to keep its files. */
const patience = 60_000;

/** Visits the bridge of a preview's origin, which registers that origin's worker and has it keep its files. */
function keepBridge(origin: string): Promise<void> {
  const frame = document.createElement("iframe");
  frame.hidden = true;
  frame.title = "Keeps the preview for use without a network";
  frame.allow = "cross-origin-isolated";
  frame.src = `${origin}${BRIDGE_PATH}?${KEEP}`;
  const settled = new AbortController();
  return new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("A preview could not be kept in time.")), patience);
    settled.signal.addEventListener("abort", () => clearTimeout(timer));
    addEventListener(
      "message",
      (event) => {
        if (event.source !== frame.contentWindow || event.origin !== origin) return;
        const message = bridgeKept.safeParse(event.data);
        if (!message.success) return;
        if (message.data.reason === null) resolve();
        else reject(new Error(message.data.reason));
      },
      { signal: settled.signal },
    );
    document.body.append(frame);
  }).finally(() => {
    settled.abort();
    frame.remove();
  });
}
