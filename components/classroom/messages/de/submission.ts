import type { RoomWords } from "../words.ts";

export const submission: RoomWords["submission"] = {
  title: "Abgabe",
  heading: (exercise, attempt) => `${exercise}, Versuch ${attempt}`,
  received: "eingegangen",
  receipt: "Beleg",
  results: "Ergebnisse",
  status: {
    next: "Gespeichert. Sie wird als Nächste bewertet.",
    ahead: (count) =>
      count === 1
        ? "Gespeichert. 1 wird vor ihr bewertet."
        : `Gespeichert. ${count} werden vor ihr bewertet.`,
    grading: "Gespeichert. Sie wird gerade bewertet.",
    failed: (why) => `Sie konnte nicht bewertet werden; das ist nicht deine Schuld und zählt nicht: ${why}.`,
    graderFailed: "Die Bewertung ist ausgefallen",
    withheld: "Bewertet. Ergebnisse werden später gezeigt, wenn deine Lehrkraft sie freigibt.",
    points: (points, possible) => `${points} von ${possible} Punkten.`,
    graded: "Bewertet.",
  },
  again: "Noch einmal bewerten",
  queuedAgain: "Wieder eingereiht.",
  verdicts: { passed: "bestanden", failed: "nicht bestanden", unavailable: "konnte nicht gefragt werden" },
  evidence: "Was gesendet und empfangen wurde",
  files: "Dateien",
  noText: (bytes) => `Diese Datei ist kein Text: ${bytes} Bytes.`,
  copy: {
    open: "Eine Kopie in der Werkbank öffnen",
    text: ", um sie in deiner eigenen Sandbox zu starten. Die Abgabe bleibt, wie sie ist, und deine eigenen Dateien auch, als Version.",
    large: "Sie ist zu groß, um mit einem Link in der Werkbank geöffnet zu werden.",
  },
  comment: {
    label: "Kommentar",
    say: "Kommentieren",
    said: "Gesagt.",
    line: (line) => `Zeile ${line} kommentieren`,
    onLine: (path, line) => `Kommentar zu Zeile ${line} von ${path}`,
    onFile: (path) => `Kommentar zu ${path}`,
    file: "Diese Datei kommentieren",
    whole: "Das Ganze kommentieren",
  },
  history: {
    title: "Verlauf",
    changes: "Änderungen",
    start: "Start",
    begins: "womit alle beginnen",
    theStart: "dem Start",
    exerciseStart: "dem Start der Übung",
    shownBelow: "unten gezeigt",
    compare: (what) => `mit ${what} vergleichen`,
    thisOne: (number) => `${number}, dieser`,
    attempt: (number) => `Versuch ${number}`,
    from: (name) => `Von ${name} zu diesem Versuch`,
  },
};
