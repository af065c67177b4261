import { afterEach, describe, expect, it, vi } from "vitest";
import { wordsOf } from "../messages/words.ts";
import { readAssigned, submitFiles } from "./classroom.ts";

const answer = (status: number, body: unknown) =>
  vi.spyOn(globalThis, "fetch").mockImplementation(async () => Response.json(body, { status }));
afterEach(() => vi.restoreAllMocks());

const item = {
  itemId: "i",
  assignmentId: "a",
  classId: "c",
  title: "Validation",
  className: "Web",
  timeZone: "UTC",
  dueAt: null,
  hints: true,
};

describe("what is assigned", () => {
  it("is what asks for this framework", async () => {
    answer(200, {
      assigned: [
        { ...item, frameworks: "django" },
        { ...item, itemId: "j", frameworks: "both" },
      ],
    });
    expect(await readAssigned("a/b", "fastapi")).toMatchObject([{ itemId: "j" }]);
  });

  it("is nothing where the server does not answer as it should", async () => {
    vi.spyOn(globalThis, "fetch").mockRejectedValue(new TypeError("offline"));
    expect(await readAssigned("a/b", "fastapi")).toEqual([]);
    answer(200, { assigned: [{ itemId: 7 }] });
    expect(await readAssigned("a/b", "fastapi")).toEqual([]);
  });
});

describe("submitting", () => {
  const refusal = async (locale: "en" | "de") => {
    const submitted = await submitFiles("i", "fastapi", new Map());
    return submitted.kind === "refused" && submitted.problem(wordsOf(locale));
  };

  it("sends text as it is and bytes as base64, and gives the receipt", async () => {
    const sent = answer(200, { submissionId: "s", receipt: "AB", attempt: 2, repeated: false });
    const files = new Map<string, string | Uint8Array>([
      ["main.py", "x = 1"],
      ["data.bin", new Uint8Array([0, 255])],
    ]);
    expect(await submitFiles("i", "fastapi", files)).toMatchObject({
      kind: "stored",
      receipt: { attempt: 2 },
    });
    expect(JSON.parse(String(sent.mock.calls[0]?.[1]?.body)).files).toEqual({
      "main.py": { text: "x = 1" },
      "data.bin": { base64: "AP8=" },
    });
  });

  it("says the server's sentence when it was refused, and that nothing is lost when there was no answer", async () => {
    answer(409, { problem: "All 3 attempts are used." });
    expect(await refusal("en")).toBe("All 3 attempts are used.");
    vi.spyOn(globalThis, "fetch").mockRejectedValue(new TypeError("offline"));
    expect(await refusal("en")).toContain("safe in this browser");
    expect(await refusal("de")).toContain("in diesem Browser sicher");
  });
});
