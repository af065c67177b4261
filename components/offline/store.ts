import { isDriven } from "../../sandboxes/offline/driven.ts";
import type { ToOfflinePage } from "../../sandboxes/offline/messages.ts";
import { headlessUrl } from "../workbench/container/origin.ts";
import { savesData } from "../workbench/container/saves-data.ts";
import { createStore, type Readable } from "../workbench/store/store.ts";

/** Whether the site can be read without a network. `unable` and `failed` are the last word of a visit. */
export type OfflineState =
  /** Not looked at, or not wished: the reader asked for few downloads. */
  | { readonly kind: "off" }
  | { readonly kind: "unable" }
  | { readonly kind: "keeping"; readonly share: number }
  /** @param servers whether the sandbox starts without a network, too */
  | { readonly kind: "ready"; readonly servers: boolean }
  | { readonly kind: "failed"; readonly reason: string };

const serversKey = "counterpoint:offline-servers";
const state = createStore<OfflineState>({ kind: "off" });

export const offlineState: Readable<OfflineState> = state;

/** Milliseconds after which a visit counts as one: who leaves at once has downloaded nothing. */
const settled = 8_000;

/**
 * Begins to keep the site, some seconds into the visit and when the browser has nothing better to do.
 * @returns how to call it off
 */
export function keepLater(): () => void {
  if (!("serviceWorker" in navigator) || !isSecureContext) {
    state.set({ kind: "unable" });
    return () => {};
  }
  const stop = followSandbox();
  if (savesData() || isDriven()) return stop;
  const timer = setTimeout(() => {
    if ("requestIdleCallback" in window) requestIdleCallback(() => void keepNow());
    else void keepNow();
  }, settled);
  return () => {
    clearTimeout(timer);
    stop();
  };
}

/** Keeps the site now, or tries again. */
export async function keepNow(): Promise<void> {
  if (state.get().kind === "keeping") return;
  state.set({ kind: "keeping", share: 0 });
  try {
    const { keepForOffline } = await import("../../sandboxes/offline/register.ts");
    await keepForOffline({ script: "/sw.js", list: "/offline.json", tell });
  } catch (error) {
    state.set({ kind: "failed", reason: error instanceof Error ? error.message : String(error) });
  }
}

function tell(message: ToOfflinePage): void {
  switch (message.type) {
    case "offline-progress":
      state.set({ kind: "keeping", share: message.kept / message.all });
      return;
    case "offline-ready":
      state.set({ kind: "ready", servers: serversKept() });
      return;
    case "offline-failed":
      state.set({ kind: "failed", reason: message.reason });
  }
}

/** Hears from the headless page, which keeps itself after it has run here. */
function followSandbox(): () => void {
  const listen = async ({ data, origin }: MessageEvent<unknown>) => {
    if (origin !== sandboxOrigin()) return;
    // Where no sandbox has run there is nothing to parse: every page would carry the parser.
    const { sandboxNews } = await import("../../sandboxes/offline/messages.ts");
    const news = sandboxNews.safeParse(data);
    if (!news.success) return;
    const servers = news.data.type === "sandbox-offline-ready";
    if (news.data.type === "sandbox-offline-failed")
      console.info(`The servers will need the network: ${news.data.reason}`);
    remember(servers);
    if (state.get().kind === "ready") state.set({ kind: "ready", servers });
  };
  const heard = (event: MessageEvent<unknown>) =>
    void listen(event).catch((error: unknown) => console.error(error));
  addEventListener("message", heard);
  return () => removeEventListener("message", heard);
}

function sandboxOrigin(): string | null {
  try {
    return new URL(headlessUrl(location, process.env.NEXT_PUBLIC_SANDBOX_ORIGIN)).origin;
  } catch {
    return null;
  }
}

function serversKept(): boolean {
  try {
    return localStorage.getItem(serversKey) === "yes";
  } catch {
    return false;
  }
}

function remember(servers: boolean): void {
  try {
    localStorage.setItem(serversKey, servers ? "yes" : "no");
  } catch {
    // Storage is blocked, and so is the service worker.
  }
}
