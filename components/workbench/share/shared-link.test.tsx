// @vitest-environment happy-dom
import { createRoot } from "react-dom/client";
import { afterEach, expect, test, vi } from "vitest";
import type { Files } from "../files/store.ts";
import type { ProjectSession } from "../session/project-session.ts";
import { createStore } from "../store/store.ts";
import { fragmentOf } from "./link.ts";
import { SharedLink } from "./shared-link.tsx";

const lesson = "validation/types-or-fields";
const shared: Files = new Map([["main.py", "from the link\n"]]);
const link = await fragmentOf({ lesson, framework: "fastapi", files: shared });

function arrive(fragment: string) {
  const open = vi.fn(async () => undefined);
  const session = {
    project: { framework: "fastapi" },
    files: { files: createStore<Files>(new Map([["main.py", "mine\n"]])), load: async () => undefined },
    open,
  } as unknown as ProjectSession;
  location.hash = fragment;
  const root = createRoot(document.body.appendChild(document.createElement("div")));
  end = () => root.unmount();
  root.render(<SharedLink lesson={lesson} sessions={[session]} />);
  return open;
}
let end = () => {};
afterEach(() => end());

const soon = <T,>(look: () => T) => vi.waitFor(look, { timeout: 30_000 });
const says = (text: string) => soon(() => expect(document.body.textContent).toContain(text));
const press = (text: string) =>
  soon(() => {
    const found = [...document.querySelectorAll("button")].find((one) => one.textContent === text);
    if (!found) throw new Error(`no “${text}”`);
    found.click();
  });

test("what a link holds is shown beside what is here, and opened only when that is wanted", async () => {
  const open = arrive(link);
  await says("Open the FastAPI project of this link?");
  await says("1 file differs: 1 line added, 1 removed.");
  expect(open).not.toHaveBeenCalled();
  await press("Replace the files");
  await soon(() => expect(open).toHaveBeenCalledWith(shared));
  await soon(() => expect(location.hash).toBe(""));
});

test.each([
  ["is cut in half", () => link.slice(0, link.length / 2), "The link is incomplete or damaged"],
  [
    "is of another lesson",
    () => fragmentOf({ lesson: "data/else", framework: "fastapi", files: shared }),
    "belongs to another lesson",
  ],
  [
    "is of another side",
    () => fragmentOf({ lesson, framework: "django", files: shared }),
    "has no Django project",
  ],
])("a link that %s is refused in a sentence, and nothing is opened", async (_, fragment, sentence) => {
  const open = arrive(await fragment());
  await says(sentence);
  await press("Go on without it");
  await soon(() => expect(location.hash).toBe(""));
  expect(open).not.toHaveBeenCalled();
});
