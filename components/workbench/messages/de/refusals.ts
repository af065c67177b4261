import type { Words } from "../words.ts";

export const refusals: Words["refusals"] = {
  path: {
    empty: "Gib der Datei einen Namen.",
    slash: "Ein Name beginnt und endet nicht mit „/“.",
    part: "Jeder Teil des Pfads braucht einen Namen.",
    space: "Ein Name beginnt und endet nicht mit einem Leerzeichen.",
    character: "Namen enthalten keinen Backslash und kein Steuerzeichen.",
    long: "Der Name ist zu lang.",
    exists: (path) => `„${path}“ gibt es schon.`,
    folder: (path) => `„${path}“ ist ein Ordner.`,
    file: (path) => `„${path}“ ist eine Datei, kein Ordner.`,
    gone: (path) => `„${path}“ ist nicht mehr da.`,
  },
  link: {
    tooMany: (most) => `Ein Link fasst bis zu ${most} Dateien. Lade das Projekt stattdessen herunter.`,
    tooLarge: "Das Projekt ist zu groß für einen Link. Lade es herunter und schicke stattdessen die Datei.",
    tooLong: "Der Link ist länger als jeder, den diese Website macht.",
    version: "Den Link hat eine andere Fassung dieser Website gemacht. Bitte um einen neuen.",
    noProject: "Der Link enthält kein Projekt.",
    cut: "Der Link ist unvollständig oder beschädigt: Ein Teil ging unterwegs verloren. Bitte noch einmal darum, oder um das Projekt als Datei.",
    path: (path, problem) => `Der Link enthält „${path}“, was hier keine Datei sein kann. ${problem}`,
    holdsTooMany: (most) => `Der Link enthält mehr als ${most} Dateien.`,
    empty: "In diesem Link ist keine Datei.",
    holdsTooMuch: "Der Link enthält mehr als jeder, den diese Website macht.",
  },
  zip: {
    noZip: "Das ist keine Zip-Datei, oder sie ist beschädigt.",
    empty: "In diesem Zip ist keine Datei.",
    path: (path, problem) => `Das Zip enthält „${path}“, was hier keine Datei sein kann. ${problem}`,
    tooMany: (count, most) => `Das Zip enthält ${count} Dateien; bis zu ${most} lassen sich öffnen.`,
    link: (path) => `Das Zip enthält eine Verknüpfung, „${path}“. Nur Dateien lassen sich öffnen.`,
    encrypted: "Das Zip ist mit einem Passwort geschützt.",
    largeFile: (path, megabytes) => `„${path}“ ist größer als ${megabytes} MB.`,
    large: (megabytes) => `Die Dateien sind zusammen größer als ${megabytes} MB.`,
    damaged: "Das Zip ist beschädigt.",
    largeZip: (megabytes) => `Zips bis ${megabytes} MB lassen sich öffnen.`,
    unread: (name) =>
      `„${name}“ konnte nicht gelesen werden. Ordner kommen als Zip hinzu: Projekt, Projekt öffnen.`,
    open: (name) => `${name} öffnen?`,
    foreign: "Dieses Zip wurde nicht von dieser Website heruntergeladen.",
    otherFramework: (its, here) =>
      `Das ist ein Projekt für ${its}, und du öffnest es in der Werkbank ${here}.`,
    otherLesson: (lesson) => `Dieses Projekt wurde aus einer anderen Lektion heruntergeladen, „${lesson}“.`,
    thisLesson:
      "Dieses Projekt wurde aus dieser Lektion heruntergeladen; was dabei hinzukam, ist weggelassen.",
  },
  solution: {
    unfetched:
      "Die Lösung konnte nicht geholt werden. Bist du mit dem Netz verbunden? Dann versuche es noch einmal.",
    none: "Diese Seite der Lektion hat keine Lösung.",
  },
  version: (path) => `„${path}“ dieser Fassung ist nicht mehr da.`,
  storage: {
    files: {
      full: "Der Speicher des Browsers ist voll: Deine Änderungen halten, bis du diese Seite schließt. Schaffe Platz, oder lade das Projekt herunter (Projekt ▾).",
      denied:
        "Der Browser lässt diese Website keine Dateien speichern: Deine Änderungen halten, bis du diese Seite schließt. Erlaube Websitedaten, um sie zu behalten, oder lade das Projekt herunter (Projekt ▾).",
    },
    versions: {
      full: "Der Speicher des Browsers ist voll: Fassungen halten von jetzt an, bis du diese Seite schließt.",
      denied:
        "Der Browser lässt diese Website keine Fassungen speichern: Sie halten, bis du diese Seite schließt.",
    },
  },
};
