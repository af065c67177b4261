/** Titles and contrasts of the chapters in German, by the chapter's slug; see `course.ts`. */
export const chaptersInGerman: Readonly<
  Record<string, { readonly title: string; readonly contrast: string }>
> = {
  philosophies: {
    title: "Zwei Philosophien",
    contrast: "Die Teile zusammensetzen oder mit ihnen beginnen.",
  },
  routing: {
    title: "Routing",
    contrast: "Die Route neben ihrer Funktion oder eine Tabelle von URLs.",
  },
  validation: {
    title: "Validierung",
    contrast: "Typhinweise, die durchgesetzt werden, oder Felder, die deklariert sind.",
  },
  dependencies: {
    title: "Abhängigkeiten",
    contrast: "Parameter, die verlangen, was sie brauchen, oder ein Register und Einstellungen.",
  },
  modularity: { title: "Modularität", contrast: "Router oder Apps." },
  views: { title: "Generische Views", contrast: "Funktionen oder Vererbung." },
  data: {
    title: "Daten",
    contrast: "Eine Datenbankschicht mitbringen oder die eingebaute nehmen.",
  },
  admin: { title: "Admin und Templates", contrast: "Dabei oder nach Wunsch." },
  authentication: {
    title: "Authentifizierung",
    contrast: "Tokens, die man prüft, oder Sitzungen mit CSRF-Schutz.",
  },
  middleware: {
    title: "Middleware",
    contrast: "Die zuletzt hinzugefügte ist außen oder die zuerst genannte.",
  },
  events: { title: "Ereignisse", contrast: "Ein Lifespan oder Signale." },
  async: {
    title: "Async",
    contrast: "Asynchron von Anfang an oder Adapter in beide Richtungen.",
  },
  jobs: {
    title: "Lange Aufträge",
    contrast: "Aufgaben im Prozess oder eine Warteschlange außerhalb.",
  },
  realtime: { title: "Echtzeit", contrast: "WebSockets eingebaut oder Channels daneben." },
  openapi: { title: "OpenAPI", contrast: "Ein Schema, das entsteht, oder eines, das hinzukommt." },
  testing: { title: "Testen", contrast: "Overrides oder Patches und Einstellungen." },
  deployment: { title: "Auslieferung", contrast: "ASGI allein oder WSGI und ASGI." },
  together: {
    title: "Verbinden, borgen, wählen",
    contrast: "Beide in einem Prozess, und wie man sich entscheidet.",
  },
  capstone: {
    title: "Abschlussprojekt",
    contrast: "Ein Helpdesk, zweimal gebaut und dann verbunden, in fünf Schritten.",
  },
};
