import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Answer, type Changes, createAutosave, type SaveStatus } from "./autosave.ts";

describe("saving by itself", () => {
  const sent: [number, Changes][] = [];
  const said: SaveStatus["kind"][] = [];
  const answers: Answer[] = [];
  const draft = (revision: number) => ({ title: "", revision, hash: "", problems: [] });
  const create = () =>
    createAutosave({
      revision: 1,
      send: async (revision, changes) => {
        sent.push([revision, changes]);
        return answers.shift() ?? { kind: "saved", draft: draft(revision + 1) };
      },
      onStatus: ({ kind }) => said.push(kind),
      onSaved: () => undefined,
    });
  beforeEach(() => {
    vi.useFakeTimers();
    for (const list of [sent, said, answers]) list.length = 0;
  });
  afterEach(() => vi.useRealTimers());

  it("sends once after a pause, and what comes meanwhile with the next", async () => {
    const save = create();
    save.change("a", "1");
    save.change("a", "12");
    save.change("b", null);
    expect(sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(sent).toEqual([[1, { a: "12", b: null }]]);
    save.change("a", "123");
    expect(await save.flush()).toBe(true);
    expect(sent[1]).toEqual([2, { a: "123" }]);
    expect(said.at(-1)).toBe("saved");
  });

  it("tries again what got no answer, and keeps what was refused for the next change", async () => {
    answers.push({ kind: "lost" });
    const save = create();
    save.change("a", "1");
    await vi.advanceTimersByTimeAsync(1_000);
    expect(said.at(-1)).toBe("offline");
    await vi.advanceTimersByTimeAsync(5_000);
    expect(sent).toHaveLength(2);
    expect(said.at(-1)).toBe("saved");
    answers.push({ kind: "refused", problem: "Too large." });
    save.change("b", "2");
    expect(await save.flush()).toBe(false);
    expect(said.at(-1)).toBe("refused");
    save.change("c", "3");
    expect(await save.flush()).toBe(true);
    expect(sent.at(-1)).toEqual([2, { b: "2", c: "3" }]);
  });
});
