/**
 * One line a step: "name … what is happening", rewritten in place on a terminal, and only begun and
 * ended elsewhere, so that a log stays short.
 * @typedef {{ update(text: string): void }} Progress
 */

/**
 * Carries out one step and reports it.
 * @template T
 * @param {string} name
 * @param {(progress: Progress) => Promise<T>} work resolves to what the step left; a string is shown
 * @returns {Promise<T>} what `work` resolved to
 */
export async function step(name, work) {
  const started = performance.now();
  const live = Boolean(process.stdout.isTTY);
  const line = name.padEnd(18);
  const show = (/** @type {string} */ text) => process.stdout.write(`\r\x1b[2K${line}${text}`);
  if (live) show("…");
  try {
    const result = await work({ update: (text) => live && show(text) });
    const seconds = `${((performance.now() - started) / 1000).toFixed(1)} s`;
    process.stdout.write(
      `${live ? "\r\x1b[2K" : ""}${line}${typeof result === "string" ? result : "done"} (${seconds})\n`,
    );
    return result;
  } catch (error) {
    process.stdout.write(`${live ? "\r\x1b[2K" : ""}${line}failed\n`);
    throw error;
  }
}
