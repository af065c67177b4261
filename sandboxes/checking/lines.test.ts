import { expect, test } from "vitest";
import { lines } from "./lines.ts";

async function collect(chunks: string[]): Promise<string[]> {
  const stream = new ReadableStream<string>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
  const found: string[] = [];
  for await (const line of lines(stream)) found.push(line);
  return found;
}

test("a line that arrives in pieces is one line, whatever its ending", async () => {
  expect(await collect(['{"a"', ":1}\r", '\n{"b":2}\n\nlast'])).toEqual(['{"a":1}', '{"b":2}', "", "last"]);
});
