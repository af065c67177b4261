import type { Words } from "../words.ts";

const number = (value: number) => value.toLocaleString("de");

export const code: Words["code"] = {
  menu: "Dateien ▾",
  files: "Dateien",
  filesOf: (name) => `Dateien von ${name}`,
  newFile: "Neue Datei …",
  add: "Von diesem Computer hinzufügen …",
  rename: (path) => `${path} umbenennen …`,
  remove: (path) => `${path} löschen …`,
  toAdd: "Dateien zum Hinzufügen",
  newTitle: "Neue Datei",
  create: "Anlegen",
  renameTitle: "Datei umbenennen",
  renameAction: "Umbenennen",
  removeTitle: (path) => `${path} löschen?`,
  removeText: "Die Datei verschwindet endgültig; nur ein Zurücksetzen bringt die Dateien der Lektion wieder.",
  removeAction: "Löschen",
  path: "Pfad innerhalb des Projekts",
  openFiles: (name) => `Offene Dateien von ${name}`,
  closeFile: (path) => `${path} schließen`,
  readOnly: (path) => `${path}, nur zum Lesen`,
  openOne: "Öffne eine Datei aus der Liste.",
  binary: (path, bytes) => `${path} ist eine Binärdatei (${number(bytes)} Bytes). Sie bleibt, wie sie ist.`,
  reading: (path) => `${path} wird gelesen …`,
  gone: (path) => `${path} ist nicht mehr da.`,
  binaryWritten: (path, bytes) =>
    `${path} ist eine Binärdatei (${number(bytes)} Bytes), die ein Programm geschrieben hat.`,
  written: "Diese Datei hat ein Programm geschrieben.",
  writtenLong: "Der Anfang einer langen Datei, die ein Programm geschrieben hat.",
  edit: "Bearbeiten",
  editOf: (path) => `${path} bearbeiten`,
  keys: "Tasten",
  tab: (indents) => `Tabulator: ${indents ? "rückt ein" : "geht weiter"}`,
  lint: "Lint",
  types: "Typen",
  helper: {
    loading: "wird geladen …",
    ready: "bereit",
    off: (reason) => `aus (${reason})`,
    failed: (reason) => `gescheitert, lade die Seite neu, um es noch einmal zu versuchen (${reason})`,
    untouched: "wird geladen, wenn du bearbeitest",
    youSwitchedOff: "du hast es ausgeschaltet",
    light: {
      "little data": "du hast um wenig Daten gebeten",
      "little memory": "wenig Arbeitsspeicher",
      "small device": "kleines Gerät",
    },
    noWorker: "der Worker konnte nicht geladen werden",
    notUnderstood: "der Worker hat etwas Unverständliches gesandt",
    switchedOff: "es wurde ausgeschaltet",
    noParts: (status) => `die Website antwortet mit ${status}, wo Teile des Editors sein sollten`,
  },
  saved: "Gespeichert",
  saving: "Wird gespeichert …",
  replaced: "Die Dateien wurden ersetzt.",
  undo: "Widerrufen",
  understood: "Verstanden",
  notice: (notice) => {
    const { path, from } = notice;
    if (notice.kind === "merged")
      return from === "tab"
        ? `„${path}“ wurde auch in einem anderen Tab geändert. Jetzt stehen beide Änderungen darin.`
        : `„${path}“ der Lektion hat sich geändert, seit du begonnen hast. Die Änderungen stehen jetzt in deiner Datei.`;
    return from === "tab"
      ? `„${path}“ wurde auch in einem anderen Tab geändert, in denselben Zeilen. Der Text dieses Tabs ist gespeichert; der andere bleibt als „${notice.name}“.`
      : `„${path}“ der Lektion hat sich geändert, seit du begonnen hast, auch in Zeilen, die du geändert hast. Dein Text bleibt; der der Lektion steht in „${notice.name}“.`;
  },
  storage: {
    copy: "Diese Lektion ist in einem anderen Tab offen, der ihre Datenbank und ihre Uploads behält.",
    copyAdvice:
      "Dieser Tab arbeitet mit einer Kopie davon, die mit ihm verschwindet; deine Änderungen bleiben in beiden. Um hier weiterzumachen, schließe den anderen Tab und lade diese Seite neu.",
    full: "Der Speicher des Browsers ist voll.",
    fullAdvice:
      "Programme, die Dateien schreiben, bekommen den Fehler ENOSPC („No space left on device“). Alles vorher Geschriebene bleibt. Lösche Dateien des Projekts, setze eine Lektion zurück oder schaffe Platz auf diesem Gerät.",
    failed: "Der Browser behält nicht, was Programme schreiben.",
    failedAdvice: (message) =>
      `Datenbanken und Uploads halten, bis du diese Seite schließt; deine Änderungen bleiben. (${message})`,
  },
};
