/**
 * Reads a process's output line by line. A pseudo-terminal ends lines with CR LF, a pipe with LF:
 * both are taken off. What follows the last line break is given as a line of its own.
 */
export async function* lines(output: ReadableStream<string>): AsyncGenerator<string> {
  const reader = output.getReader();
  let rest = "";
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      const parts = (rest + value).split("\n");
      rest = parts.pop() ?? "";
      for (const part of parts) yield part.endsWith("\r") ? part.slice(0, -1) : part;
    }
    if (rest !== "") yield rest;
  } finally {
    reader.releaseLock();
  }
}
