import { expect, test } from "vitest";
import { needs, scenarios } from "./choosing.ts";
import { readChoosing } from "./reader/choosing.ts";
import { lessonFolders, slugOf } from "./reader/folders.ts";
import { readLesson } from "./reader/index.ts";

/** What the articles give to one of the frameworks, each with the scenario of the page that takes it up. */
const named: Readonly<Record<string, string>> = {
  blogs: "blog",
  forums: "forum",
  CMS: "cms",
  "e-commerce": "shop",
  "rapid prototyping": "prototype",
  "long-term maintenance": "team",
  "microservices and APIs": "microservice",
  SPAs: "spa",
  "mobile apps, IoT": "devices",
  "high concurrency": "streaming",
  serverless: "serverless",
};

test("every scenario of the articles is there, and no other", () => {
  expect(scenarios.map(({ id }) => id).sort()).toEqual(Object.values(named).sort());
});

test("a scenario names at least three needs that are there, each once", () => {
  for (const scenario of scenarios) {
    expect(scenario.needs.length, scenario.id).toBeGreaterThanOrEqual(3);
    expect(new Set(scenario.needs).size, scenario.id).toBe(scenario.needs.length);
    for (const id of scenario.needs)
      expect(
        needs.map((need) => need.id),
        scenario.id,
      ).toContain(id);
  }
});

test("a need belongs to a scenario, says something of both sides, and leads to evidence that is there", async () => {
  const found = await readChoosing();
  for (const need of found.needs) {
    expect(need.scenarios, need.id).not.toEqual([]);
    expect(need.evidence, need.id).not.toEqual([]);
    expect(need.fastapi, need.id).not.toBe(need.django);
  }
  const claims = found.needs.flatMap(({ evidence }) => evidence.filter(({ kind }) => kind === "claim"));
  expect(claims.length).toBeGreaterThan(found.needs.length / 2);
});

test("sections that are evidence stand in their lessons", async () => {
  const anchors = new Map(
    await Promise.all(
      (await lessonFolders()).map(
        async (place) => [slugOf(place), (await readLesson(slugOf(place))).references.anchors] as const,
      ),
    ),
  );
  for (const { id, evidence } of needs)
    for (const one of evidence)
      if ("lesson" in one && one.anchor !== undefined)
        expect(anchors.get(one.lesson), id).toContain(one.anchor);
});
