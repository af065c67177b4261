import { describe, expect, it } from "vitest";
import type { ToHashing } from "../protocol/hashing.ts";
import { Hashing } from "./hashing.ts";
import { answerHashing } from "./hashing-worker.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const hex = (key: Uint8Array) => Buffer.from(key).toString("hex");

/** RFC 7914 §12. */
const vectors = [
  ["", "", 16, 1, 1, "77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442"],
  ["password", "NaCl", 1024, 8, 16, "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162"],
  [
    ...["pleaseletmein", "SodiumChloride"],
    ...[16_384, 8, 1],
    "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2",
  ],
] as [string, string, number, number, number, string][];

const request = (
  id: number,
  [password, salt, cost, blockSize, parallelism]: (typeof vectors)[0],
): ToHashing => ({
  type: "scrypt",
  id,
  password: bytes(password),
  salt: bytes(salt),
  ...{ cost, blockSize, parallelism, length: 64 },
});

describe("scrypt", () => {
  it.each(vectors)("computes RFC 7914's vector for %j", async (...vector) => {
    const answer = await answerHashing(request(7, vector));
    expect(answer).toMatchObject({ type: "key", id: 7 });
    expect(answer.type === "key" && hex(answer.key)).toMatch(new RegExp(`^${vector[5]}`));
  });

  it("says that it could not", async () => {
    const [, second] = vectors;
    if (!second) throw new Error("no vector");
    const answer = await answerHashing({ ...request(8, second), cost: 15 });
    expect(answer).toMatchObject({ type: "failed", id: 8, message: expect.stringContaining("power of 2") });
  });
});

describe("the process's end", () => {
  const parameters = {
    ...{ password: bytes("p"), salt: bytes("s") },
    ...{ cost: 2, blockSize: 1, parallelism: 1, length: 8 },
  };

  it("starts one worker for all calls, and another one after it died", async () => {
    const die: ((error: Error) => void)[] = [];
    const silent: ToHashing[] = [];
    const hashing = new Hashing(() => {
      let listener: (data: unknown) => void = () => undefined;
      const first = die.length === 0;
      return {
        post: (message) => {
          if (first) silent.push(message);
          else void answerHashing(message).then(listener);
        },
        onMessage: (given) => {
          listener = given;
        },
        onError: (given) => die.push(given),
      };
    });
    const lost = [hashing.scrypt(parameters), hashing.scrypt(parameters)];
    expect([die.length, silent.map(({ id }) => id)]).toEqual([1, [1, 2]]);
    die[0]?.(new Error("out of memory"));
    for (const call of lost) await expect(call).rejects.toThrow("out of memory");
    expect(await hashing.scrypt(parameters)).toHaveLength(8);
    expect(die).toHaveLength(2);
  });
});
