import type { Words } from "../words.ts";

export const aligned: Words["aligned"] = {
  title: "Gegenstücke: dasselbe in beiden Frameworks",
  kinds: { route: "Routen", model: "Modelle", dependency: "Abhängigkeiten" },
  notLoaded: "Was die Projekte liest, konnte nicht geladen werden.",
  reading: "Die Projekte werden gelesen …",
  hint: "Wähle einen Teil, oder setze den Cursor in einen.",
  only: (name) => `nur ${name}`,
  at: (name, file, line) => `${name}: ${file}, Zeile ${line}`,
  none: (name) => `${name}: kein Gegenstück gefunden`,
};
