import "../protocol/no-eval.ts";
import { keepForOffline } from "../../offline/register.ts";
import { type BridgeKept, type BridgeReady, fromHeadless, line } from "../protocol/preview.ts";
import { COOKIE_CHANNEL, KEEP } from "./keys.ts";
import { headlessOrigin } from "./origin.ts";

/**
 * Entry: an invisible page on a preview's origin, framed by the headless page. It registers the service
 * worker of the origin and joins that worker, which reaches only pages of its own origin, to the headless
 * page, which is of another.
 */
const WORKER = "/__sandbox/sw.js";
const headless = headlessOrigin(location);
const { port1: channel, port2: remote } = new MessageChannel();
const cookies = new BroadcastChannel(COOKIE_CHANNEL);
/** Set by the headless page's first message: a bridge that someone else frames stays silent. */
let connected = false;

channel.onmessage = ({ data }) => {
  connected = true;
  const message = fromHeadless.safeParse(data);
  if (message.success) cookies.postMessage(message.data);
};

navigator.serviceWorker.addEventListener("message", ({ data }) => {
  if (!connected) return;
  const message = line.safeParse(data);
  if (message.success) channel.postMessage(message.data, [message.data.channel]);
});

function announce(message: BridgeReady, transfer: Transferable[]) {
  parent.postMessage(message, headless, transfer);
}

async function register(): Promise<void> {
  const registration = await navigator.serviceWorker.register(WORKER, {
    scope: "/",
    updateViaCache: "none",
  });
  const worker = registration.active ?? registration.waiting ?? registration.installing;
  if (!worker) throw new Error("The browser registered no service worker.");
  if (worker.state !== "activated") {
    await new Promise<void>((resolve, reject) => {
      worker.addEventListener("statechange", () => {
        if (worker.state === "activated") resolve();
        if (worker.state === "redundant") reject(new Error("The service worker could not be installed."));
      });
    });
  }
  navigator.serviceWorker.startMessages();
}

/** Has the origin's worker keep what a preview needs besides the server; nobody waits for it but who asked. */
async function keep(): Promise<void> {
  await keepForOffline({
    script: WORKER,
    list: "/__sandbox/offline.json",
    tell(message) {
      if (message.type === "offline-progress") return;
      const reason = message.type === "offline-failed" ? message.reason : null;
      parent.postMessage({ type: "bridge-kept", reason } satisfies BridgeKept, headless);
    },
  });
}

register().then(
  () => {
    announce({ type: "bridge-ready", channel: remote }, [remote]);
    if (new URLSearchParams(location.search).has(KEEP)) void keep();
  },
  (error: unknown) =>
    announce({ type: "bridge-failed", message: error instanceof Error ? error.message : String(error) }, []),
);
