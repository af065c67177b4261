import { afterAll, describe, expect, it, vi } from "vitest";
import { GradingBroke } from "../sandbox/grade.ts";
import { closeSpares, submit, verdictOn } from "./attack.ts";

afterAll(closeSpares);
vi.setConfig({ testTimeout: 120_000 });

describe("a program that wants a grade it has not earned", () => {
  it("passes when it does what is asked", async () => expect(await verdictOn("honest")).toBe("passed"));

  it("sys.exit(0) at import is a failure that says so", async () =>
    expect(await verdictOn("exits_at_import")).toMatch(/^failed: .*ended with exit code 0/));

  it("a forged result on standard output, from Python and by the JavaScript bridge, is no result", async () => {
    const outcome = await verdictOn("forges_on_stdout").catch((error: unknown) => {
      // What the forged messages broke was the container: nothing is said of the program, least of all that it passed.
      expect(error).toBeInstanceOf(GradingBroke);
      return "failed: nothing";
    });
    expect(outcome).toMatch(/^failed/);
  });

  it("a patched reporter reports nothing, because what judges is somewhere else", async () =>
    expect(await verdictOn("patches_reporter")).toBe('failed: "passed"'));

  it("finds no seed, no expected value and no check in environment, files, memory, tracebacks and Node", async () => {
    const seed = "otter-maple-secret-417";
    const { results } = await submit("looks_around", {}, seed);
    const [result] = results;
    if (result?.status !== "failed") throw new Error(`it ${result?.status}`);
    const [exchange] = result.exchanges;
    if (!exchange || !("body" in exchange.response)) throw new Error("it did not answer");
    const seen = new TextDecoder().decode(exchange.response.body);
    expect(seen).toContain("HOME");
    for (const secret of [seed, result.expected, "adds", "Two numbers are added", "attacks/sums"])
      expect(seen, secret).not.toContain(secret);
    expect(seen).not.toMatch(/root:x:0|uid=/);
    expect(seen).not.toContain(process.cwd());
  });
});

describe("a program that wants to bring the grader down", () => {
  it("an endless loop that cannot be interrupted fails, and the next job is graded", async () => {
    expect(await verdictOn("loops_for_ever", { time: 8_000 })).toMatch(/^failed: after 8 seconds/);
    expect(await verdictOn("honest")).toBe("passed");
  });

  it("a memory bomb in Node fails, with the bound in a sentence", async () =>
    expect(await verdictOn("fills_memory")).toMatch(/^failed: .*900 MB of memory/));

  it("an output bomb fails, with the bound in a sentence", async () =>
    expect(await verdictOn("floods_output")).toMatch(/^failed: .*more than 8 MB/));

  it("a disk bomb meets a full disk, which is memory within the bound", async () =>
    expect(await verdictOn("fills_disk")).toMatch(/^failed: "stopped: No space left/));

  it("leaves nothing for the next job", async () => {
    expect(await verdictOn("leaves_state")).toBe('failed: "found: []"');
    expect(await verdictOn("leaves_state")).toBe('failed: "found: []"');
  });
});
