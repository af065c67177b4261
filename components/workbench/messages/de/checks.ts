import type { Words } from "../words.ts";

export const checks: Words["checks"] = {
  run: "Prüfungen ausführen",
  stop: "Anhalten",
  again: "Noch einmal mit denselben Eingaben",
  afterPause: "Nach jeder Pause ausführen",
  seed: "Eingaben aus Startwert",
  log: "Ergebnisse, wie sie kommen",
  verdicts: { passed: "Bestanden", failed: "Nicht bestanden", unavailable: "Nicht ausgeführt" },
  open: "Noch nicht ausgeführt",
  expected: "Erwartet",
  received: "Erhalten",
  told: (verdict, at, all, sentence) => `${verdict}, ${at} von ${all}: ${sentence}`,
  why: (expected, received) => `Erwartet: ${expected}. Erhalten: ${received}.`,
  running: "Die Prüfungen laufen.",
  passed(passed, all) {
    if (passed < all) return `${passed} von ${all} Prüfungen bestanden.`;
    return all === 1 ? "Die Prüfung ist bestanden." : `Alle ${all} Prüfungen bestanden.`;
  },
  unavailable: (reason) => `Die Prüfungen konnten nicht laufen. ${reason}`,
  hint: (shown, all) => `${shown === 0 ? "Hinweis" : "Nächster Hinweis"} (${shown + 1} von ${all})`,
  requests: (count) => (count === 1 ? "1 Anfrage" : `${count} Anfragen`),
  commands: (count) => (count === 1 ? "1 Befehl" : `${count} Befehle`),
  sockets: (count) => (count === 1 ? "1 WebSocket" : `${count} WebSockets`),
  stillRunning: "Er lief noch.",
  exit: (code) => `Exit-Code ${code}.`,
  openSocket: "Als WebSocket öffnen",
  openRequest: "Als Anfrage öffnen",
  assigned: (name) => `Aufgegeben in ${name}`,
  due: (time) => `, fällig ${time}`,
  submit: "Abgeben",
  submitting: "Wird abgegeben …",
  stored: (repeated, attempt) =>
    `${repeated ? "Diese Dateien waren schon gespeichert" : "Gespeichert"} als Versuch ${attempt}, Beleg `,
  unanswered:
    "Der Server hat nicht geantwortet. Deine Dateien sind in diesem Browser sicher: Gib noch einmal ab; das schadet nicht, falls sie schon angekommen waren.",
  grade: "Zur Bewertung",
};
