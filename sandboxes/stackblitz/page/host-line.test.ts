import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { FileError } from "../../container/protocol/errno.ts";
import type { FromNodeHost } from "../../container/protocol/node-host.ts";
import { FrameReader, frame, marks } from "../../remote/frames.ts";
import { HostGone, HostLine } from "../../remote/host-line.ts";
import { RemoteProcesses } from "../../remote/remote-process.ts";
import { HostUnfit, startHost } from "./start-host.ts";

/** The Node host's process, as the test plays it. */
function fakeProcess() {
  let output: ReadableStreamDefaultController<string> | undefined;
  const { promise: exit, resolve: end } = Promise.withResolvers<number>();
  const sent: unknown[] = [];
  const reader = new FrameReader(marks.toHost);
  const kill = vi.fn();
  return {
    process: {
      output: new ReadableStream<string>({
        start(controller) {
          output = controller;
        },
      }),
      input: new WritableStream<string>({ write: (text) => void sent.push(...reader.push(text).messages) }),
      exit,
      kill,
      resize: () => {},
    },
    sent,
    kill,
    print: (text: string) => output?.enqueue(text),
    say: (message: FromNodeHost) => output?.enqueue(frame(marks.fromHost, message)),
    end(code: number) {
      output?.close();
      end(code);
    },
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("HostLine", () => {
  it("settles each question with its answer or its error", async () => {
    const host = fakeProcess();
    const line = new HostLine(host.process, () => {});
    const read = line.ask({ type: "readFile", path: "a" });
    const removed = line.ask({ type: "remove", path: "b", recursive: false, force: false });
    const file = { code: "ENOENT", operation: "rm", path: "b" };
    host.say({ type: "failure", id: 2, failure: { message: "gone", file } });
    host.say({ type: "answer", id: 1, value: "eA==" });
    expect(await read).toBe("eA==");
    await expect(removed).rejects.toEqual(new FileError("ENOENT", "rm", "b"));
  });

  it("fails what is under way, and what comes later, when the host ends; and says what Node printed", async () => {
    const host = fakeProcess();
    const line = new HostLine(host.process, () => {});
    const asked = line.ask({ type: "export", path: "" });
    host.print("RangeError: out of memory\r\n");
    host.end(134);
    await expect(asked).rejects.toThrow(/exit code 134.*\n?.*out of memory/s);
    await expect(line.ask({ type: "export", path: "" })).rejects.toBeInstanceOf(HostGone);
  });

  it("gives up on a question that is not answered within a minute", async () => {
    const line = new HostLine(fakeProcess().process, () => {});
    const asked = expect(line.ask({ type: "export", path: "" })).rejects.toThrow(/No answer to export/);
    await vi.advanceTimersByTimeAsync(60_000);
    await asked;
  });

  it("ends a host that cannot be understood", async () => {
    const host = fakeProcess();
    const line = new HostLine(host.process, () => {});
    host.print('@<.{"type":"surprise"}\n');
    expect((await line.lost).message).toMatch(/cannot be understood/);
    expect(host.kill).toHaveBeenCalled();
  });
});

describe("startHost", () => {
  it("names what is missing in the container's Node", async () => {
    const host = fakeProcess();
    const started = startHost({ spawn: async () => host.process }, () => {});
    host.say({ type: "hello", node: "v18.20.3", missing: ["JSPI", "worker_threads"] });
    await expect(started).rejects.toBeInstanceOf(HostUnfit);
    await expect(started).rejects.toThrow(/Node v18\.20\.3.*JSPI; worker_threads/);
  });

  it("gives up on a host that is not ready in time", async () => {
    const host = fakeProcess();
    const started = expect(startHost({ spawn: async () => host.process }, () => {}, 1_000)).rejects.toThrow(
      /not ready within 1 seconds/,
    );
    await vi.advanceTimersByTimeAsync(1_000);
    await started;
    expect(host.kill).toHaveBeenCalled();
  });
});

describe("RemoteProcesses", () => {
  it("ends output and exit of every command when the host is lost", async () => {
    const processes = new RemoteProcesses({ ask: async () => null, send: () => {} });
    const one = await processes.spawn("python", ["-c", "1"]);
    processes.receive({ type: "output", process: 1, data: btoa("half") });
    processes.end();
    const reader = one.output.getReader();
    expect(await reader.read()).toEqual({ done: false, value: "half" });
    expect((await reader.read()).done).toBe(true);
    expect(await one.exit).toBe(137);
  });
});
