/** Where servers of the lessons listen unless told otherwise. */
const usual = 8000;
const servers = new Set(["uvicorn", "fastapi", "hypercorn"]);

/**
 * The port that a command will probably open, read off its command line; null when it seems to be no server.
 * A wrong guess costs a bridge that nobody uses, and no guess a preview that is ready a little later.
 */
export function likelyPort(command: string, args: readonly string[]): number | null {
  const words = [command, ...args];
  for (const [index, word] of words.entries()) {
    if (word === "--port" || word === "-p") return port(words[index + 1]);
    if (word.startsWith("--port=")) return port(word.slice("--port=".length));
    // `runserver [[ADDRESS:]PORT]`
    if (word === "runserver") return port(words[index + 1]?.split(":").at(-1)) ?? usual;
  }
  return words.some((word) => servers.has(word)) ? usual : null;
}

function port(word: string | undefined): number | null {
  const number = /^\d+$/.test(word ?? "") ? Number(word) : 0;
  return number > 0 && number < 65_536 ? number : null;
}
