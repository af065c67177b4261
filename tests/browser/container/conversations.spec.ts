import { expect, test } from "./fixtures.ts";
import { project } from "./sandbox.ts";

test("two previews chat through Channels", async ({ sandbox }) => {
  await sandbox.mount(project("chat"));
  const url = await sandbox.uvicorn(8000, "asgi:application");
  const [ada, grace] = [await sandbox.show(url, "ada"), await sandbox.show(url, "grace")];
  for (const frame of [ada, grace]) await expect.poll(() => frame.title()).toBe("Joined");
  await ada.getByLabel("Say").fill("Hello, Grace");
  await ada.getByRole("button", { name: "Send" }).click();
  await expect(grace.getByRole("listitem")).toHaveText(["Hello, Grace"]);
  await grace.getByLabel("Say").fill("Hello, Ada");
  await grace.getByRole("button", { name: "Send" }).click();
  for (const frame of [ada, grace])
    await expect(frame.getByRole("listitem")).toHaveText(["Hello, Grace", "Hello, Ada"]);
});

test("a page polls a Celery task from PENDING to SUCCESS", async ({ sandbox }) => {
  await sandbox.mount(project("jobs"));
  const frame = await sandbox.show(await sandbox.uvicorn());
  const ask = (path: string, method = "GET") =>
    frame.evaluate(([where, how]) => fetch(where, { method: how }).then((r) => r.json()), [
      path,
      method,
    ] as const);
  const { id } = await ask("/jobs?a=2&b=3", "POST");
  const seen = [await ask(`/jobs/${id}`)];
  expect(seen[0]).toEqual({ state: "PENDING", result: null });
  await sandbox.spawn("celery", ["-A", "tasks", "worker"]);
  await expect
    .poll(
      async () => {
        seen.push(await ask(`/jobs/${id}`));
        return seen.at(-1);
      },
      { timeout: 60_000, intervals: [50] },
    )
    .toEqual({ state: "SUCCESS", result: 5 });
  expect(seen.map(({ state }) => state)).toContain("PROGRESS");
});
