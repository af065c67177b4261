import { runProcess } from "../../container/headless/process.ts";
import type { Sandbox } from "../../container/kernel/sandbox.ts";
import { fromBase64, toBase64 } from "../../container/protocol/base64.ts";
import { FileError } from "../../container/protocol/errno.ts";
import type { HostFailure, HostQuestion } from "../../container/protocol/node-host.ts";
import type { Processes } from "./processes.ts";

/** Answers a question of the page; rejects with what the sandbox says. */
export async function answer(
  sandbox: Sandbox,
  processes: Processes,
  question: HostQuestion,
): Promise<unknown> {
  const { files } = sandbox;
  switch (question.type) {
    case "readFile":
      return toBase64(await files.readFile(question.path));
    case "writeFile":
      return files.writeFile(question.path, fromBase64(question.data));
    case "readDirectory":
      return files.readDirectory(question.path);
    case "makeDirectory":
      return files.makeDirectory(question.path, question.recursive);
    case "remove":
      return files.remove(question.path, question);
    case "rename":
      return files.rename(question.from, question.to);
    case "mount":
      return files.mount(question.path, question.entries, fromBase64(question.body));
    case "export": {
      const { entries, body } = await files.export(question.path);
      return { entries, body: toBase64(body) };
    }
    case "spawn":
      return processes.start(question.process, (output) =>
        runProcess(sandbox, question, question.output ? output : undefined),
      );
  }
}

export function failureOf(error: unknown): HostFailure {
  const message = error instanceof Error ? error.message : String(error);
  const { code, operation, path } = error instanceof FileError ? error : {};
  return { message, file: code && operation && path !== undefined ? { code, operation, path } : null };
}
