import type { RoomWords } from "../words.ts";

export const assignment: RoomWords["assignment"] = {
  title: "Aufgabe",
  list: "Aufgaben",
  make: "Aufgabe stellen",
  makeIt: "Aufgabe stellen",
  fresh: "Neue Aufgabe",
  nothing: "Noch ist nichts aufgegeben.",
  nothingDue: "Nichts ist fällig.",
  states: { draft: "Entwurf", planned: "geplant", open: "offen", closed: "geschlossen" },
  due: "fällig",
  dueAt: "Fällig",
  noDue: "keine Frist",
  noDueTime: "Keine Frist.",
  lateUntil: "; Verspätetes wird angenommen bis ",
  exercises: "Übungen",
  work: (checks, points) =>
    `${checks === 1 ? "1 Prüfung" : `${checks} Prüfungen`}, ${points === 1 ? "1 Punkt" : `${points} Punkte`}. Abgegeben wird bei den Prüfungen der Werkbank.`,
  yourAttempts: "Deine Versuche",
  frameworks: {
    either: "FastAPI oder Django",
    both: "FastAPI und Django",
    fastapi: "FastAPI",
    django: "Django",
  },
  eachHalf: ", jedes zählt zur Hälfte",
  rules(frameworks, attempts, percentPerDay) {
    const tries = attempts === null ? "Beliebig viele Versuche" : `Je ${attempts} Versuche`;
    const late = percentPerDay > 0 ? `; ${percentPerDay} % Abzug für jeden Tag Verspätung` : "";
    return `${frameworks}. ${tries}, der beste zählt${late}.`;
  },
  solve: {
    title: "Übung",
    up: "Zur Aufgabe",
    hidden: (count) =>
      `${count === 1 ? "Eine weitere Prüfung läuft" : `${count} weitere Prüfungen laufen`} auf dem Server, sobald du abgibst.`,
  },
  attempts: {
    label: "Versuche",
    none: "Noch wurde nichts abgegeben.",
    attempt: "Versuch",
    received: "Eingegangen",
    receipt: "Beleg",
    points: "Punkte",
    of: (title, number) => `${title}, Versuch ${number}`,
    queued: "wartet auf die Bewertung",
    grading: "wird bewertet",
    graded: "bewertet, wird später gezeigt",
    failed: "konnte nicht bewertet werden",
  },
};
