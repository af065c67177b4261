import { BOOTSTRAP_KEY } from "./keys.ts";

/**
 * Entry: runs on a preview's origin when a request reached the network, past the service worker: before
 * it was registered, or in a hard reload. Registers the worker and loads the page again.
 */
const ATTEMPTS = 3;

const say = (text: string) => {
  const line = document.querySelector("p");
  if (line) line.textContent = text;
};

async function connect(): Promise<void> {
  if (window.top === window) {
    say("A preview works only inside the site: open the lesson and look at it there.");
    return;
  }
  const attempt = Number(sessionStorage.getItem(BOOTSTRAP_KEY) ?? 0) + 1;
  if (attempt > ATTEMPTS) {
    sessionStorage.removeItem(BOOTSTRAP_KEY);
    say(
      "The sandbox does not answer. Reload the lesson; if that does not help, allow cookies and site data for it.",
    );
    return;
  }
  sessionStorage.setItem(BOOTSTRAP_KEY, String(attempt));
  await navigator.serviceWorker.register("/__sandbox/sw.js", { scope: "/", updateViaCache: "none" });
  await navigator.serviceWorker.ready;
  location.reload();
}

connect().catch((error: unknown) => {
  say(
    `The browser refused the preview's service worker (${error instanceof Error ? error.message : error}).`,
  );
});
