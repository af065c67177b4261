import { type FromOfflinePage, type ToOfflinePage, toOfflinePage } from "./messages.ts";

interface Options {
  /** Address of the worker. */
  readonly script: string;
  /** Address of what is to be kept. */
  readonly list: string;
  /** Told until the last word, `offline-ready` or `offline-failed`. */
  readonly tell: (message: ToOfflinePage) => void;
}

/** Registers the origin's worker and has it keep what is listed. Never rejects: what fails is told. */
export async function keepForOffline({ script, list, tell }: Options): Promise<void> {
  const { serviceWorker } = navigator;
  try {
    const registration = await serviceWorker.register(script, { scope: "/", updateViaCache: "none" });
    // Another worker than the one that is asked may be there a moment later: it keeps what this one has kept.
    const worker = registration.active ?? (await activated(registration));
    const listen = ({ data }: MessageEvent<unknown>) => {
      const message = toOfflinePage.safeParse(data);
      if (!message.success) return;
      if (message.data.type !== "offline-progress") serviceWorker.removeEventListener("message", listen);
      tell(message.data);
    };
    serviceWorker.addEventListener("message", listen);
    serviceWorker.startMessages();
    worker.postMessage({ type: "offline-prepare", list } satisfies FromOfflinePage);
  } catch (error) {
    tell({ type: "offline-failed", reason: error instanceof Error ? error.message : String(error) });
  }
}

/** @throws Error when the worker cannot be installed */
function activated({ installing, waiting }: ServiceWorkerRegistration): Promise<ServiceWorker> {
  const worker = installing ?? waiting;
  return new Promise((resolve, reject) => {
    if (!worker) {
      reject(new Error("The browser registered no service worker."));
      return;
    }
    const look = () => {
      if (worker.state === "activated") resolve(worker);
      if (worker.state === "redundant") reject(new Error("The service worker could not be installed."));
    };
    worker.addEventListener("statechange", look);
    look();
  });
}
