import type { Frame, Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { openLesson, type Workbench } from "./workbench.ts";

// A trace asks every frame after every step, and would wait for the one that loops for ever.
test.use({ viewport: { width: 1600, height: 1000 }, trace: "off" });

async function previewOf(bench: Workbench): Promise<Frame> {
  await bench.show("Preview");
  await expect(bench.preview.getByRole("heading").first()).toBeVisible();
  const frame = await (await bench.region.locator("iframe").elementHandle())?.contentFrame();
  if (!frame) throw new Error("There is no preview.");
  return frame;
}

/** What a page of a learner's server comes by of the site around it. */
const read = (frame: Frame, site: string) =>
  frame.evaluate(async (address) => {
    const attempt = (look: () => unknown) => {
      try {
        return String(look());
      } catch (error) {
        return error instanceof Error ? error.name : String(error);
      }
    };
    return {
      document: attempt(() => parent.document.title),
      storageOfParent: attempt(() => parent.localStorage.getItem("secret")),
      address: attempt(() => top?.location.href),
      frame: attempt(() => window.frameElement),
      ownStorage: attempt(() => localStorage.getItem("secret")),
      cookies: document.cookie,
      databases: (await indexedDB.databases()).map(({ name }) => name),
      fetched: await fetch(address).then(
        (response) => response.status,
        (error: Error) => error.name,
      ),
    };
  }, site);

/** Ways in which a framed page may try to take the page around it elsewhere. */
const escapes: Readonly<Record<string, (url: string) => unknown>> = {
  "by its address": (url) => {
    if (top) top.location.href = url;
  },
  "by replacing it": (url) => parent.location.replace(url),
  "by opening a window in its place": (url) => open(url, "_top"),
  "by a link": (url) => {
    const link = Object.assign(document.createElement("a"), { href: url, target: "_top" });
    document.body.append(link);
    link.click();
  },
  "by a form": (url) => {
    const form = Object.assign(document.createElement("form"), { action: url, target: "_parent" });
    document.body.append(form);
    form.submit();
  },
};

/** Resolves once the site's own page has run a script and drawn what came of it. */
const alive = (page: Page) =>
  page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => resolve(Reflect.get(window, "untouched")))),
  );

test("a page of the learner's cannot read, navigate or freeze the site", async ({ page, site }) => {
  const { FastAPI, Django } = await openLesson(page);
  await page.evaluate(() => {
    localStorage.setItem("secret", "yes");
    // biome-ignore lint/suspicious/noDocumentCookie: it is what must not be seen
    document.cookie = "secret=yes; path=/";
    Reflect.set(window, "untouched", "yes");
  });
  await FastAPI.run();
  const frame = await previewOf(FastAPI);
  await frame.evaluate(() => Reflect.set(window, "untouched", "yes"));

  await test.step("it has another origin, and reads nothing", async () => {
    expect(new URL(frame.url()).host).toMatch(/^8000--\w+\.sandbox\.localhost:/);
    expect(await read(frame, site)).toEqual({
      document: "SecurityError",
      storageOfParent: "SecurityError",
      address: "SecurityError",
      frame: "null",
      ownStorage: "null",
      cookies: "",
      databases: [],
      fetched: "TypeError",
    });
    // Nothing loaded it again meanwhile.
    expect(await frame.evaluate(() => Reflect.get(window, "untouched"))).toBe("yes");
  });

  await test.step("it cannot take the site elsewhere", async () => {
    const address = page.url();
    // A link to a server of this machine means one of the sandbox: it is followed, but within the preview.
    const inside = page.waitForEvent(
      "framenavigated",
      (one) => one === frame && new URL(one.url()).host.startsWith(`${new URL(site).port}--`),
    );
    for (const [how, leave] of Object.entries(escapes)) {
      await frame.evaluate(leave, `${site}/lessons`).catch(() => undefined);
      if (how === "by a link") await inside;
      expect(await alive(page), how).toBe("yes");
      expect(page.url(), how).toBe(address);
    }
  });

  await test.step("its endless loop stops nothing but itself", async () => {
    // Again, if what the frame itself was led to by the escapes is still loading.
    await expect(() =>
      frame.evaluate(() => {
        setTimeout(() => {
          for (;;);
        });
      }),
    ).toPass();
    let loops = true;
    const over = () => {
      loops = false;
    };
    frame.evaluate(() => 1).then(over, over);
    expect(await alive(page)).toBe("yes");
    await Django.run();
    await expect(await Django.send()).toContainText(/\b20[01]\b.*Green tea/s);
    await expect((await previewOf(Django)).locator("body")).not.toBeEmpty();
    expect(loops).toBe(true);
    await expect(await FastAPI.send()).toContainText(/\b20[01]\b.*Green tea/s);
    await previewOf(FastAPI);
  });
});
