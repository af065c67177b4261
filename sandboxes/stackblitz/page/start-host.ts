import type { Container } from "../../container/client/container.ts";
import type { FromNodeHost } from "../../container/protocol/node-host.ts";
import { HostGone, HostLine } from "../../remote/host-line.ts";
import { hostFolder } from "./deliver.ts";

/** The container's Node lacks what the Node host needs. */
export class HostUnfit extends Error {
  override name = "HostUnfit";
}

type Later = Exclude<FromNodeHost, { readonly type: "hello" | "ready" | "answer" | "failure" }>;

/**
 * Starts the Node host in a container that holds its bundle; resolves when it is ready.
 *
 * @param tell takes what the host says by itself, from the start
 * @throws HostUnfit with what is missing there, HostGone when it does not start
 */
export async function startHost(
  container: Pick<Container, "spawn">,
  tell: (message: Later, line: HostLine) => void,
  patience = 45_000,
): Promise<HostLine> {
  const process = await container.spawn("node", [`${hostFolder}/host.mjs`]);
  const ready = Promise.withResolvers<void>();
  const line: HostLine = new HostLine(process, (message) => {
    if (message.type === "ready") ready.resolve();
    else if (message.type !== "hello") tell(message, line);
    else if (message.missing.length > 0) ready.reject(new HostUnfit(unfit(message)));
  });
  void line.lost.then(ready.reject);
  const timer = setTimeout(() => {
    ready.reject(new HostGone(`The Node host was not ready within ${patience / 1000} seconds.`));
  }, patience);
  try {
    await ready.promise;
    return line;
  } catch (error) {
    line.close("The Node host could not be started.");
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

const unfit = ({ node, missing }: { readonly node: string; readonly missing: readonly string[] }) =>
  `Python cannot run in this container (Node ${node}). What is missing there: ${missing.join("; ")}.`;
