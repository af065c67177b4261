import type { Frame, Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { project, Sandbox } from "./sandbox.ts";

/** The rows that a page knows to be kept: for each the server had answered that it is. */
interface Writing {
  over: boolean;
  kept: number[];
}

/** Has two writers of a page write until they are told that it is over. */
async function write(frame: Frame): Promise<void> {
  await frame.evaluate(() => {
    const writing: Writing = { over: false, kept: [] };
    const writer = async () => {
      while (!writing.over) {
        // A request that was under way when its service worker was killed has failed, as on a network.
        const answer = await fetch("/rows", { method: "POST" }).catch(() => null);
        if (answer?.status === 201) writing.kept.push(await answer.json().catch(() => 0));
      }
    };
    Object.assign(globalThis, { writing, writers: Promise.all([writer(), writer()]) });
  });
}

const kept = (frame: Frame) =>
  frame.evaluate(() => (globalThis as unknown as { writing: Writing }).writing.kept.filter(Boolean));

/** Waits until `count` more rows are known to be kept. */
async function untilMore(frame: Frame, count: number): Promise<void> {
  const before = (await kept(frame)).length;
  await expect.poll(async () => (await kept(frame)).length).toBeGreaterThan(before + count);
}

const state = (frame: Frame): Promise<{ integrity: string; numbers: number[] }> =>
  frame.evaluate(() => fetch("/state").then((response) => response.json()));

/** Resolves once one that ran, or was about to, has ended. One that starts only now is stopped then. */
async function stopServiceWorkers(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const alive = new Set<string>();
  const stopped = new Promise<void>((resolve) => {
    session.on("ServiceWorker.workerVersionUpdated", ({ versions }) => {
      for (const { versionId, runningStatus } of versions) {
        if (runningStatus !== "stopped") alive.add(versionId);
        else if (alive.has(versionId)) return resolve();
        // It may have ended by itself meanwhile, which is told as well.
        if (runningStatus === "running") session.send("ServiceWorker.stopAllWorkers").catch(() => undefined);
      }
    });
  });
  await session.send("ServiceWorker.enable");
  await stopped;
  await session.detach();
}

test("the service worker is killed while pages write, and the page is reloaded past every cache: nothing is lost", async ({
  browserProfile,
  testSite,
}) => {
  const open = (page: Page) => Sandbox.boot(page, testSite.origin, "survival");
  const first = await open(await browserProfile.newPage());
  await first.mount(project("rows"));
  const frame = await first.show(await first.uvicorn());
  await write(frame);
  await untilMore(frame, 3);
  for (let time = 0; time < 3; time++) {
    await stopServiceWorkers(first.page);
    await untilMore(frame, 3);
  }
  // Killed while nothing is under way, as a browser ends one that idles: the page need not notice.
  await frame.evaluate(async () => {
    const all = globalThis as unknown as { writing: Writing; writers: Promise<unknown> };
    all.writing.over = true;
    await all.writers;
  });
  await stopServiceWorkers(first.page);
  const before = await state(frame);
  expect(before.integrity).toBe("ok");
  expect(before.numbers).toEqual(expect.arrayContaining(await kept(frame)));

  await write(frame);
  await untilMore(frame, 3);
  const told = await kept(frame);
  const session = await browserProfile.newCDPSession(first.page);
  await Promise.all([first.page.waitForEvent("load"), session.send("Page.reload", { ignoreCache: true })]);
  const again = await open(first.page);
  const after = await state(await again.show(await again.uvicorn()));
  expect(after.integrity).toBe("ok");
  expect(after.numbers).toEqual(expect.arrayContaining([...before.numbers, ...told]));
  await again.page.close();
});
