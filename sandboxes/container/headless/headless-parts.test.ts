import { describe, expect, it } from "vitest";
import { ClientListeners } from "./events.ts";
import { watchedName } from "./filesystem.ts";
import { claimId } from "./identity.ts";
import { injectedMarkup } from "./injection.ts";
import { OutputPump } from "./output.ts";

function memoryStorage(): Storage {
  const values = new Map<string, string>();
  return {
    get length() {
      return values.size;
    },
    clear: () => values.clear(),
    getItem: (key) => values.get(key) ?? null,
    key: (index) => [...values.keys()][index] ?? null,
    removeItem: (key) => void values.delete(key),
    setItem: (key, value) => void values.set(key, value),
  };
}

describe("claimId", () => {
  // Node has the browser's lock manager, shared by everything in the process.
  const locks = navigator.locks;
  it("gives two tabs two ids, and the next tab that of one that is gone", async () => {
    const storage = memoryStorage();
    const gone = Promise.withResolvers<void>();
    const first = await claimId(storage, locks, gone.promise);
    const second = await claimId(storage, locks, new Promise(() => {}));
    expect(first).toMatch(/^[a-z0-9]{8}$/);
    expect(second).not.toBe(first);
    gone.resolve();
    await locks.request(`counterpoint-sandbox-${first}`, () => {});
    expect(await claimId(storage, locks, new Promise(() => {}))).toBe(first);
  });
  it("begins anew where the list is damaged", async () => {
    const storage = memoryStorage();
    storage.setItem("counterpoint-sandboxes", '["../evil"]');
    expect(await claimId(storage, locks, Promise.resolve())).toMatch(/^[a-z0-9]{8}$/);
  });
});

describe("OutputPump", () => {
  it("joins what is printed while the page is busy, and ends once, last", async () => {
    const taken: (string | null)[] = [];
    let release = () => {};
    const pump = new OutputPump((bytes) => {
      taken.push(bytes && new TextDecoder().decode(bytes));
      return new Promise<void>((resolve) => {
        release = resolve;
        if (taken.length > 1) resolve();
      });
    });
    for (const text of ["a", "b", "c"]) pump.push(new TextEncoder().encode(text));
    const ended = pump.end();
    release();
    await ended;
    expect(taken).toEqual(["a", "bc", null]);
  });
  it("goes on when the page is gone", async () => {
    const pump = new OutputPump(() => Promise.reject(new Error("gone")));
    pump.push(Uint8Array.of(65));
    await pump.end();
  });
});

describe("watchedName", () => {
  it.each([
    ["", "main.py", false, "main.py"],
    ["", "app/main.py", false, null],
    ["", "app/main.py", true, "app/main.py"],
    ["app", "app/main.py", false, "main.py"],
    ["app", "apple/main.py", true, null],
    ["app/main.py", "app/main.py", false, "main.py"],
  ])("watching %j, %j (recursive %j) is %j", (base, changed, recursive, expected) => {
    expect(watchedName(base, changed, recursive)).toBe(expected);
  });
});

describe("ClientListeners", () => {
  it("forgets a listener whose page is gone, and one that was removed", async () => {
    const listeners = new ClientListeners();
    let calls = 0;
    listeners.add("error", () => {
      calls++;
      return Promise.reject(new Error("gone"));
    });
    const remove = listeners.add("error", () => calls++);
    listeners.emit("error", { message: "x" });
    remove();
    await Promise.resolve();
    await Promise.resolve();
    listeners.emit("error", { message: "x" });
    expect(calls).toBe(2);
  });
});

describe("injectedMarkup", () => {
  const configuration = {
    port: 8000,
    cookies: [{ name: "a", value: "\"><script>'é😀", path: "/" }],
    errors: "none" as const,
    site: "http://localhost:3000",
  };
  it("is ASCII, and holds its configuration as one attribute", () => {
    const markup = injectedMarkup("/p.js", configuration, "n", null);
    expect(markup).toMatch(/^[ -~]+$/);
    const value = /data-configuration="([^"]*)"/.exec(markup)?.[1]?.replace(/&quot;/g, '"');
    expect(JSON.parse(value?.replace(/&lt;/g, "<").replace(/&gt;/g, ">") ?? "")).toEqual(configuration);
  });
  it("adds the client's own script", () => {
    const own = { source: 'data:text/javascript,a="1"', type: "module" as const, async: true };
    expect(injectedMarkup("/p.js", configuration, "n", own)).toContain(
      '<script src="data:text/javascript,a=%221%22" nonce="n" type="module" async></script>',
    );
  });
});
