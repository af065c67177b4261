import { expect, test } from "./fixtures.ts";
import { project } from "./sandbox.ts";

test("document.cookie, Set-Cookie and requests agree, and each server has a jar", async ({ sandbox }) => {
  await sandbox.mount(project("plain"));
  const frame = await sandbox.show(await sandbox.uvicorn());
  const seen = await frame.evaluate(async () => {
    const cookie = async () => (await fetch("/headers").then((response) => response.json())).cookie ?? "";
    const rounds: boolean[] = [];
    for (let round = 0; round < 30; round++) {
      // biome-ignore lint/suspicious/noDocumentCookie: the very next request has it
      document.cookie = `round=${round}; path=/`;
      rounds.push((await cookie()) === `round=${round}`);
    }
    // biome-ignore lint/suspicious/noDocumentCookie: it is what this is about
    document.cookie = "round=; max-age=0; path=/";
    await fetch("/set?cookie=a%3D1%3B%20Path%3D%2F");
    await fetch("/set?cookie=secret%3D1%3B%20Path%3D%2F%3B%20HttpOnly");
    await fetch("/set?cookie=gone%3D1%3B%20Path%3D%2F%3B%20Max-Age%3D0");
    await fetch("/set?cookie=deep%3D1%3B%20Path%3D%2Fdeep");
    return { rounds, header: await cookie() };
  });
  expect(seen.rounds).toEqual(Array(30).fill(true));
  expect(seen.header).toBe("a=1; secret=1");
  await expect.poll(() => frame.evaluate(() => document.cookie)).toBe("a=1");

  const other = await sandbox.show(await sandbox.uvicorn(8001), "other");
  expect(await other.evaluate(() => document.cookie)).toBe("");
  await expect(other.evaluate(() => fetch("/headers").then((r) => r.json()))).resolves.not.toHaveProperty(
    "cookie",
  );
});
