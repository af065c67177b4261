// @vitest-environment happy-dom
import { strFromU8, unzipSync } from "fflate";
import { createRoot } from "react-dom/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Files } from "../files/store.ts";
import type { ProjectSession } from "../session/project-session.ts";
import { createStore } from "../store/store.ts";
import { memoryVersions } from "../versions/memory-storage.ts";
import { createVersions } from "../versions/versions.ts";
import { ProjectMenu } from "./project-menu.tsx";

/** As much of a session as the menu and its dialogs use. */
function session(text: string) {
  const files = createStore<Files>(new Map([["main.py", text]]));
  const versions = createVersions({ files, storage: memoryVersions() });
  return {
    lesson: "validation/types-or-fields",
    project: {
      framework: "fastapi",
      start: { "main.py": "given\n" },
      entry: "main.py",
      launch: { command: "uvicorn", args: ["main:app", "--port", "8000"], port: 8000 },
    },
    files: { files, flush: async () => [] },
    versions,
    generated: createStore<readonly string[]>([]),
    checks: createStore({}),
    restore: vi.fn(async () => undefined),
  } as unknown as ProjectSession;
}

let end = () => {};
beforeEach(
  () =>
    void vi.stubGlobal(
      "fetch",
      vi.fn(() => Promise.reject(new TypeError("offline"))),
    ),
);
afterEach(() => {
  end();
  vi.unstubAllGlobals();
});

const soon = <T,>(look: () => T) => vi.waitFor(look, { timeout: 30_000 });
/** Presses what has this text, once it is there. */
const press = (selector: string, text: string) =>
  soon(() => {
    const found = [...document.querySelectorAll<HTMLElement>(selector)].find(
      (one) => one.textContent === text,
    );
    if (!found) throw new Error(`no “${text}”`);
    found.click();
  });
const says = (text: string) => soon(() => expect(document.body.textContent).toContain(text));

async function choose(item: string, text = "mine\n"): Promise<void> {
  const root = createRoot(document.body.appendChild(document.createElement("div")));
  end = () => root.unmount();
  root.render(<ProjectMenu session={session(text)} name="FastAPI" />);
  await press("button", "Project ▾");
  await press("[role=menuitem]", item);
}

test("what was changed since the start is told line by line", async () => {
  await choose("Changes since the start…");
  await says("1 file differs: 1 line added, 1 removed.");
});

test("the solution is not fetched before it is asked for, and a network that fails is said", async () => {
  await choose("Compare with the solution…");
  await says("The checks have not all passed yet.");
  expect(fetch).not.toHaveBeenCalled();
  await press("button", "Show the solution");
  await says("The solution could not be fetched.");
  expect(fetch).toHaveBeenCalledWith("/lessons/validation/types-or-fields/solution");
});

test("a project that is too large for a link says so, and what to do", async () => {
  const noise = Array.from(crypto.getRandomValues(new Uint8Array(60_000)), (byte) => byte.toString(16)).join(
    "",
  );
  await choose("Share by link…", noise);
  await says("The project is too large for a link. Download it, and send the file instead.");
});

test("a download is one folder that says how to run it, without a network too", async () => {
  const blobs: Blob[] = [];
  vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
    blobs.push(blob as Blob);
    return "blob:project";
  });
  await choose("Download project");
  const [blob] = await soon(() => {
    expect(blobs).toHaveLength(1);
    return blobs;
  });
  const files = unzipSync(new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer()));
  expect(Object.keys(files)).toContain("types-or-fields-fastapi/main.py");
  expect(strFromU8(files["types-or-fields-fastapi/README.md"] ?? new Uint8Array())).toContain(
    "uv run uvicorn main:app",
  );
  vi.restoreAllMocks();
});
