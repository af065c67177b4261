import { expect, test } from "vitest";
import { missingCapabilities, type Surroundings } from "./support.ts";

const complete: Surroundings = {
  WebAssembly: { Suspending: class {} },
  SharedArrayBuffer,
  crossOriginIsolated: true,
  isSecureContext: true,
  navigator: { serviceWorker: {}, cookieEnabled: true },
};
const named = (surroundings: Surroundings) => missingCapabilities(surroundings);

test("a complete browser lacks nothing", () => {
  expect(named(complete)).toEqual([]);
});

test.each([
  [{ WebAssembly: {} }, "stack switching"],
  [{ crossOriginIsolated: false }, "shared memory"],
  [{ isSecureContext: false }, "secure context"],
  [{ navigator: { cookieEnabled: true } }, "service workers"],
  [{ navigator: { serviceWorker: {}, cookieEnabled: false } }, "cookies"],
])("what is missing is named: %o", (change, name) => {
  expect(named({ ...complete, ...change })).toEqual([name]);
});

test("a browser that throws on touching service workers lacks them", () => {
  const navigator = {
    cookieEnabled: true,
    get serviceWorker(): unknown {
      throw new DOMException("denied", "SecurityError");
    },
  };
  expect(named({ ...complete, navigator })).toEqual(["service workers"]);
});
