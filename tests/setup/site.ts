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

/**
 * Starts the built site on a free port.
 * @param env variables that configure it, besides this process's own
 * @throws when it does not start; what it printed is in the message.
 */
export async function launchSite(
  env: Readonly<Record<string, string>>,
): Promise<{ readonly url: string; stop(): void }> {
  const server = spawn(process.execPath, [`${root}scripts/serve.ts`], {
    cwd: root,
    env: { ...process.env, PORT: "0", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const url = await new Promise<string>((resolve, reject) => {
    let printed = "";
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
  return { url, stop: () => void server.kill() };
}
