import { Sandbox } from "../../../../sandboxes/container/kernel/sandbox.ts";
import { readAssets } from "../../../../sandboxes/node/assets.ts";
import { startWorker } from "../../../../sandboxes/node/start-worker.ts";
import { answer, failureOf } from "../../../../sandboxes/remote/host/answers.ts";
import { openLine } from "../../../../sandboxes/remote/host/line.ts";
import { Processes } from "../../../../sandboxes/remote/host/processes.ts";
import { image, inside } from "./options.ts";

/**
 * The Node host inside the walls: the only program there. It is told files and commands over its standard input and
 * answers over its standard output; checks, seeds and expected values never come here. Says `ready` when an
 * interpreter is restored, and ends when the line does. Nothing that it says is believed beyond being an answer.
 */
const line = openLine(process.stdin, process.stdout);
line.send({ type: "hello", node: process.version, missing: [] });

const scripts = {
  process: new URL("process.mjs", import.meta.url),
  files: new URL("files.mjs", import.meta.url),
};
const sandbox = await Sandbox.boot(
  { startWorker: (kind) => startWorker(scripts[kind]), assets: () => readAssets(false, image) },
  inside,
);
const processes = new Processes(line.send);
line.receive((message) => {
  switch (message.type) {
    case "ask":
      void answer(sandbox, processes, message.question).then(
        (value) => line.send({ type: "answer", id: message.id, value: value ?? null }),
        (error: unknown) => line.send({ type: "failure", id: message.id, failure: failureOf(error) }),
      );
      break;
    case "image-progress":
    case "image-here":
    case "image-failed":
      break;
    default:
      processes.receive(message);
  }
});
sandbox.onPort((port, state) => line.send({ type: "port", port, state }));
sandbox.onError(({ message }) => line.send({ type: "trouble", message }));
sandbox.status.follow((status) => {
  if (status.stage === "ready") line.send({ type: "ready" });
  else if (status.stage === "failed") line.send({ type: "trouble", message: status.message });
});
await line.closed;
process.exit(0);
