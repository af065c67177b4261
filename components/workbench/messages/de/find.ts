import type { Words } from "../words.ts";

export const find: Words["find"] = {
  open: "In Dateien suchen",
  menu: "In Dateien suchen …",
  title: (name) => `In den Dateien von ${name} suchen`,
  label: "Text",
  matchCase: "Groß und klein unterscheiden",
  wholeWords: "Ganze Wörter",
  hint: "Pfeiltasten wählen, Eingabe öffnet die Zeile, Escape schließt.",
  results: "Stellen",
  found: (count, files, listed) => {
    if (count === 0) return "Nicht gefunden.";
    const all = `${count} ${count === 1 ? "Stelle" : "Stellen"} in ${files} ${files === 1 ? "Datei" : "Dateien"}`;
    return listed < count ? `${all}; gezeigt sind die ersten ${listed}.` : `${all}.`;
  },
};
