import { expect, test } from "vitest";
import { ContainerUnavailable } from "../container/session.ts";
import { wordsOf } from "../messages/words.ts";
import { createXray } from "./xray.ts";

test("why the X-ray cannot be switched on is said in the reader's language", async () => {
  const xray = createXray({
    framework: "fastapi",
    port: 8000,
    prepare: () => Promise.reject(new ContainerUnavailable(({ sandbox }) => sandbox.notStarted)),
  });
  await xray.start();
  const state = xray.state.get();
  const said = (locale: "en" | "de") => state.kind === "failed" && state.sentence(wordsOf(locale));
  expect(said("en")).toBe("Python could not be started.");
  expect(said("de")).toBe("Python konnte nicht gestartet werden.");
});
