import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
/** Milliseconds in which a built site must answer. */
const limit = 60_000;

/**
 * Starts the built site on a free port, and tells the tests its address in `SITE_URL`. With `SITE_URL` given
 * (a site that runs already) nothing is started.
 * @returns what ends it
 * @throws when it does not start; what it printed is in the message.
 */
export default async function startSite(): Promise<() => void> {
  if (process.env.SITE_URL) return () => {};
  const { url, stop } = await launchSite({});
  process.env.SITE_URL = url;
  return stop;
}

interface RunningSite {
  readonly url: string;
  /** What it has printed so far. */
  printed(): string;
  stop(): void;
}

/**
 * Starts the built site on a free port.
 * @param env variables that configure it, besides this process's own
 * @throws when it does not start; what it printed is in the message.
 */
export async function launchSite(env: Readonly<Record<string, string>>): Promise<RunningSite> {
  const server = spawn(process.execPath, [`${root}scripts/serve.ts`], {
    cwd: root,
    // Without accounts, unless a test is about them: each site would need a database of its own.
    env: { ...process.env, PORT: "0", CLASSROOM: "off", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  const url = await new Promise<string>((resolve, reject) => {
    const fail = (reason: string) => {
      clearTimeout(timer);
      server.kill();
      reject(new Error(`The site did not start (${reason}):\n${printed}`));
    };
    const timer = setTimeout(() => fail("no address after a minute"), limit);
    for (const stream of [server.stdout, server.stderr])
      createInterface(stream).on("line", (line) => {
        printed += `${line}\n`;
        const [, url] = /Counterpoint is at (http\S+)/.exec(line) ?? [];
        if (!url) return;
        clearTimeout(timer);
        resolve(url);
      });
    server.on("exit", (code) => fail(`exit code ${code}`));
  });
  return { url, printed: () => printed, stop: () => void server.kill() };
}
