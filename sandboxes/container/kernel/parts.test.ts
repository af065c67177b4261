import { describe, expect, it, vi } from "vitest";
import { resolveCommand } from "./commands.ts";
import { OutputBound } from "./output-bound.ts";
import { matchingChange } from "./reload.ts";
import { RestartBudget } from "./restarts.ts";
import { cook } from "./signals.ts";

describe("resolveCommand", () => {
  it("knows the interpreter, scripts, built-ins and what packages install", () => {
    const argv = (command: string, ...args: string[]) => {
      const resolved = resolveCommand(command, args);
      return resolved.type === "python" ? resolved.argv.join(" ") : resolved.type;
    };
    expect(argv("python3", "-V")).toBe("python -V");
    expect(argv("/usr/bin/python", "x.py")).toBe("python x.py");
    expect(argv("./manage.py", "migrate")).toBe("python ./manage.py migrate");
    expect(argv("uvicorn", "main:app")).toBe("uvicorn main:app");
    expect(argv("http-client")).toBe("builtin");
    expect(argv("./deploy.sh")).toBe("unknown");
    expect(argv("")).toBe("unknown");
  });
});

describe("matchingChange", () => {
  const rule = { directories: ["/home/project/app/"], suffixes: [".py"] };
  const change = (path: string, directory = false) => ({ kind: "changed", path, directory }) as const;
  it("sees files of the suffix below the directories, not caches", () => {
    const match = (path: string, directory = false) =>
      matchingChange(rule, "/home/project", [change(path, directory)]);
    expect(match("app/a.py")).toBe("/home/project/app/a.py");
    expect(match("app/sub/ü b.py")).not.toBeNull();
    expect(match("apple/a.py")).toBeNull();
    expect(match("app/a.txt")).toBeNull();
    expect(match("app/x.py", true)).toBeNull();
    expect(match("app/__pycache__/a.py")).toBeNull();
    expect(match("app/.packages/lib/a.py")).toBeNull();
  });
});

describe("cook", () => {
  it("takes Ctrl-C out and forgets what was typed before it", () => {
    expect(cook(Uint8Array.of(97, 3, 98))).toEqual({ interrupts: 1, rest: Uint8Array.of(98) });
    expect(cook(Uint8Array.of(97))).toEqual({ interrupts: 0, rest: Uint8Array.of(97) });
  });
});

describe("OutputBound", () => {
  it("cuts what comes too fast, says how much once it slows, and goes on", () => {
    vi.useFakeTimers();
    let seen = "";
    const bound = new OutputBound(
      (_, bytes) => {
        seen += new TextDecoder().decode(bytes);
      },
      { burst: 1000, rate: 100 },
    );
    const push = (text: string) => bound.push("stdout", new TextEncoder().encode(text));
    push("a".repeat(900));
    push("b".repeat(300));
    push("c");
    expect(seen).toBe(`${"a".repeat(900)}${"b".repeat(100)}`);
    vi.advanceTimersByTime(2_100);
    push("d");
    expect(seen.slice(1000)).toBe("\n[sandbox] 1 kB of output left out here: it came too fast.\nd");
    bound.finish();
    vi.useRealTimers();
  });
});

describe("RestartBudget", () => {
  it("allows three restarts a minute", () => {
    const budget = new RestartBudget();
    expect([0, 1, 2, 3].map((time) => budget.allow(time))).toEqual([true, true, true, false]);
    expect(budget.allow(60_001)).toBe(true);
  });
});
