import type { Words } from "../words.ts";

const recent = "Nimm ein aktuelles Chrome oder Edge (ab 137) oder Firefox (ab 153).";

export const sandbox: Words["sandbox"] = {
  missing: {
    "stack switching": { what: "Stapelwechsel in WebAssembly (JSPI)", remedy: recent },
    "secure context": {
      what: "ein sicherer Kontext",
      remedy: "Öffne diese Seite unter http://localhost oder über https.",
    },
    "shared memory": {
      what: "geteilter Speicher (SharedArrayBuffer in einer Seite mit cross-origin isolation)",
      remedy: "Öffne die Seite von dieser Website in einem eigenen Tab, nicht in einer anderen Seite.",
    },
    "service workers": {
      what: "Service Worker",
      remedy: "Verlasse den privaten Modus, oder erlaube dieser Website Service Worker.",
    },
    cookies: {
      what: "Cookies und Websitedaten",
      remedy: "Erlaube dieser Website Cookies und Websitedaten.",
    },
  },
  lacks: (what) => `Diesem Browser fehlt: ${what.join(", ")}.`,
  unanswered: "Der Sandkasten hat nicht geantwortet.",
  noStart: "Python startet nicht.",
  notStarted: "Python konnte nicht gestartet werden.",
  noStackblitz:
    "StackBlitz antwortet nicht. Es braucht das Internet und erlaubte Cookies für stackblitz.com; in den Einstellungen kannst du den eigenen Sandkasten dieser Website wählen.",
  noHostName: (instead) => `Der Sandkasten braucht einen eigenen Hostnamen: Öffne stattdessen ${instead}.`,
  reloadOnly: "Lade die Seite neu. Deine Dateien bleiben.",
  reload: "Lade die Seite neu, um es noch einmal zu versuchen. Deine Dateien bleiben.",
};
