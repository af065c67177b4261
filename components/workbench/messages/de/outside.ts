import type { Words } from "../words.ts";

export const outside: Words["outside"] = {
  about: (framework, lesson, oldest, port) =>
    `Das ${framework}-Projekt aus Counterpoints Lektion „${lesson}“. Es braucht nichts von Counterpoint: Es ist ein Programm für CPython ${oldest} oder neuer. Es antwortet unter <http://localhost:${port}/>.`,
  withUv: "Mit uv",
  withPip: "Mit pip",
  onWindows: (line) => `unter Windows: ${line}`,
  withDocker: "Mit Docker",
  beside: "Neben dem Server",
  besideText:
    "In einem zweiten Terminal, in derselben Umgebung; bei Docker mit `docker exec` im selben Container:",
  tests: "Tests",
  pinned: (python) =>
    `\`constraints.txt\` nennt die Version jedes Pakets, mit dem die Lektion lief, unter Python ${python}.`,
  unpinned:
    "`requirements.txt` legt fest, was die Lektion nennt; andere Pakete kommen in ihrer neuesten Version.",
  back: "Um im Browser weiterzumachen, packe diesen Ordner als Zip und wähle in der Lektion „Projekt öffnen …“.",
};
