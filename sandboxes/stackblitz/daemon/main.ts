import { createServer } from "node:net";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { Sandbox } from "../../container/kernel/sandbox.ts";
import { HostPorts } from "../../node/host-ports.ts";
import { answer, failureOf } from "../../remote/host/answers.ts";
import { type Line, openLine } from "../../remote/host/line.ts";
import { Processes } from "../../remote/host/processes.ts";
import { missingHere } from "./fitness.ts";
import { ImageOrders } from "./image-orders.ts";
import { bundledPlatform } from "./platform.ts";

/**
 * The Node host as one long-lived process of another container. It alone owns the files and the loopback
 * network, so that locks and `localhost` mean the same to every command; a port of the sandbox is opened
 * once more as a port of the container, which makes the preview of it.
 */
async function run(line: Line): Promise<void> {
  const missing = missingHere({ WebAssembly, SharedArrayBuffer, Atomics, Worker, createServer });
  line.send({ type: "hello", node: process.version, missing });
  if (missing.length > 0) return;

  const image = new ImageOrders(() => line.send({ type: "image-wanted" }));
  const platform = bundledPlatform(
    new URL(import.meta.url),
    fileURLToPath(new URL("image/", import.meta.url)),
    (onProgress) => image.order(onProgress),
  );
  const processes = new Processes(line.send);
  const booting = Sandbox.boot(platform);
  line.receive((message) => {
    switch (message.type) {
      case "ask":
        void booting
          .then((sandbox) => answer(sandbox, processes, message.question))
          .then(
            (value) => line.send({ type: "answer", id: message.id, value: value ?? null }),
            (error: unknown) => line.send({ type: "failure", id: message.id, failure: failureOf(error) }),
          );
        break;
      case "image-progress":
      case "image-here":
      case "image-failed":
        image.receive(message);
        break;
      default:
        processes.receive(message);
    }
  });
  const sandbox = await booting;
  const ports = new HostPorts(sandbox, (text) => line.send({ type: "notice", text }));
  sandbox.onPort((port, state) => line.send({ type: "port", port, state }));
  sandbox.onFileChanges((changes) => line.send({ type: "changes", changes: [...changes] }));
  sandbox.onError(({ message }) => line.send({ type: "trouble", message }));
  line.send({ type: "ready" });
  await line.closed;
  ports.close();
  sandbox.teardown();
}

await run(openLine(process.stdin, process.stdout));
process.stdout.write("", () => process.exit(0));
