/** The search through a project's files. */
export const find = {
  open: "Find in files",
  menu: "Find in files…",
  title: (name: string) => `Find in the files of ${name}`,
  label: "Text",
  matchCase: "Match case",
  wholeWords: "Whole words",
  hint: "Arrow keys choose, Enter opens the line, Escape closes.",
  results: "Places",
  /** @param listed how many of all `count` are shown */
  found: (count: number, files: number, listed: number) => {
    if (count === 0) return "Not found.";
    const all = `${count} ${count === 1 ? "place" : "places"} in ${files} ${files === 1 ? "file" : "files"}`;
    return listed < count ? `${all}, of which the first ${listed} are listed.` : `${all}.`;
  },
};
