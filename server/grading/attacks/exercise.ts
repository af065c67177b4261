import type { Exercise } from "../../../sandboxes/contract/types.ts";

/** The exercise that the attacks are about: what is right follows from a seed that no program is told. */
export const sums: Exercise = {
  id: "attacks/sums",
  title: "Sums",
  task: "Answer `GET /sum?a=…&b=…` with the sum.",
  minutes: 1,
  frameworks: { fastapi: { command: "uvicorn", args: ["main:app"], port: 8000 } },
  checks: [
    {
      id: "adds",
      sentence: "Two numbers are added.",
      hints: [],
      mistakes: [],
      async verify({ send, random, fail }) {
        const [a, b] = [random.integer(100, 999_999), random.integer(100, 999_999)];
        const { body } = await send({ method: "GET", path: `/sum?a=${a}&b=${b}`, timeout: 6_000 });
        const received = new TextDecoder().decode(body).slice(0, 200);
        if (received !== String(a + b)) fail({ expected: String(a + b), received });
      },
    },
  ],
  mutants: {},
};
