import type { Words } from "../words.ts";

export const explain: Words["explain"] = {
  indentation: (message) => ({
    sentence: `Die Einrückung ist nicht einheitlich: ${message}.`,
    advice: "Gib allen Zeilen eines Blocks gleich viele Leerzeichen, vier je Ebene.",
  }),
  neverClosed: (bracket) => ({
    sentence: `Ein „${bracket}“ wird hier geöffnet und nie geschlossen.`,
    advice: "Setze die schließende Klammer, wo der Ausdruck endet.",
  }),
  syntax: (message) => ({
    sentence: `Python kann diese Zeile nicht lesen: ${message}.`,
    advice:
      "Auf dieser Zeile oder der davor fehlt wohl eine Klammer, ein Doppelpunkt, ein Komma oder ein Anführungszeichen.",
  }),
  noModule: (module) => ({
    sentence: `Es gibt kein Modul „${module}“.`,
    advice: `Prüfe die Schreibweise, wo „${module}“ importiert oder aufgezählt wird (auch in INSTALLED_APPS). Ein eigenes Modul ist eine Datei des Projekts.`,
  }),
  notInModule: (name, module) => ({
    sentence: `„${module}“ hat kein „${name}“.`,
    advice: `Prüfe die Schreibweise oder definiere „${name}“ dort. Auch zwei Dateien, die einander importieren, führen dazu.`,
  }),
  unknownName: (name, more) => ({
    sentence: `Der Name „${name}“ ist hier nicht bekannt${more || "."}`,
    advice: "Prüfe die Schreibweise, importiere ihn oder definiere ihn, bevor er gebraucht wird.",
  }),
  noAttribute: (message) => ({
    sentence: `Etwas wird nach einem Attribut gefragt, das es nicht hat: ${message}.`,
    advice: "Prüfe die Schreibweise, und was für ein Objekt das ist.",
  }),
  missingArgument: (called, names) => ({
    sentence: `„${called}“ wird ohne ${names} aufgerufen.`,
    advice:
      "Übergib das Argument; oder gib, wenn das Framework aufrufen soll, die Funktion ohne „()“ weiter.",
  }),
  noKey: (key) => ({
    sentence: `Es gibt keinen Schlüssel ${key}.`,
    advice: "Prüfe die Schreibweise oder nimm „.get()“, wo der Schlüssel fehlen darf.",
  }),
  endless: {
    sentence: "Eine Funktion ruft sich ohne Ende selbst auf.",
    advice: "Gib ihr einen Fall, in dem sie zurückkehrt, ohne sich aufzurufen.",
  },
  memory: {
    sentence: "Das Programm hat seinen Speicher aufgebraucht.",
    advice: "Halte weniger auf einmal im Speicher.",
  },
  interrupted: {
    sentence: "Das Programm wurde unterbrochen, während es diese Zeile ausführte.",
    advice: "Wenn du es nicht angehalten hast, war es eine Schleife, die nicht endet: Gib ihr einen Ausweg.",
  },
  raised: (exception) => `${exception} wurde ausgelöst.`,
  placed: "Die markierte Zeile ist die letzte von deinen, die lief. Die Konsole hat den ganzen Traceback.",
  unplaced:
    "Keine deiner Zeilen lief: Das Framework traf darauf, als es verarbeitete, was dein Code ihm gab. Die Konsole hat den ganzen Traceback.",
  noServerModule: (module, file) => ({
    sentence: `Der Server sucht das Modul „${module}“, und es gibt keines.`,
    advice: `Das Projekt braucht eine Datei „${file}“: Lege sie an, oder gib der umbenannten Datei ihren Namen zurück.`,
  }),
  noApplication: (name, module) => ({
    sentence: `Der Server sucht in „${module}“ den Namen „${name}“, und es gibt ihn nicht.`,
    advice: `Gib der Anwendung diesen Namen: ${name} = FastAPI().`,
  }),
  portInUse: {
    sentence: "Der Port ist besetzt: Dort antwortet schon ein anderer Server.",
    advice: "Halte den anderen Server an, dann starte noch einmal.",
  },
  systemCheck: "Django hat das Projekt vor dem Start geprüft und abgelehnt: Ändere das und speichere.",
};
