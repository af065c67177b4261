/** The README of a downloaded project. */
export const outside = {
  /** @param oldest version of Python, such as "3.12" */
  about: (framework: string, lesson: string, oldest: string, port: number) =>
    `The ${framework} project of Counterpoint’s lesson “${lesson}”. It needs nothing of Counterpoint: it is a program for CPython ${oldest} or newer. It answers at <http://localhost:${port}/>.`,
  withUv: "With uv",
  withPip: "With pip",
  /** A comment behind the shell's line. */
  onWindows: (line: string) => `on Windows: ${line}`,
  withDocker: "With Docker",
  beside: "Beside the server",
  besideText:
    "In a second terminal, in the same environment; in Docker by `docker exec` in the same container:",
  tests: "Tests",
  pinned: (python: string) =>
    `\`constraints.txt\` holds the version of every package that the lesson was run with, on Python ${python}.`,
  unpinned: "`requirements.txt` pins what the lesson names; other packages come in their newest version.",
  back: "To go on in the browser, pack this folder as a zip and choose “Open project…” in the lesson.",
};
