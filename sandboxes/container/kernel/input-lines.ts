/** The lines of a command's standard input; empty ones are skipped. */
export async function* inputLines(read: () => Promise<Uint8Array | null>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let pending = "";
  for (let next = await read(); next; next = await read()) {
    pending += decoder.decode(next, { stream: true });
    const whole = pending.split("\n");
    pending = whole.pop() ?? "";
    for (const line of whole) if (line.trim() !== "") yield line;
  }
  if (pending.trim() !== "") yield pending;
}

/** Parses a line of JSON; null for what is none, or not what `schema` wants. */
export function parseLine<T>(schema: { parse(value: unknown): T }, line: string): T | null {
  try {
    return schema.parse(JSON.parse(line));
  } catch {
    return null;
  }
}
