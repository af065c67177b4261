import type { Words } from "../words.ts";

export const keys: Words["keys"] = {
  title: "Tasten des Editors",
  label: "Tasten",
  tabIndents: "rückt ein; mit Ctrl+M geht er weiter (siehe Einstellungen)",
  tabMoves: "geht weiter zum Nächsten (siehe Einstellungen)",
  does: {
    F1: "jeder Befehl, nach seinem Namen",
    "Ctrl+Space": "vervollständigen",
    "Ctrl+Shift+Space": "Parameter des Aufrufs",
    "Ctrl+K Ctrl+I": "Typ und Dokumentation",
    F12: "zur Definition, auch in das Framework",
    "Shift+F12": "alle Verwendungen",
    F2: "überall umbenennen",
    F8: "nächstes Problem; Shift+F8 das vorige",
    "Ctrl+.": "schnelle Abhilfe",
    "Ctrl+S": "formatieren und speichern",
    "Shift+Alt+F": "formatieren",
    "Ctrl+F": "in dieser Datei suchen; Ctrl+H ersetzt",
    "Ctrl+Shift+F": "in allen Dateien des Projekts suchen",
    "Ctrl+G": "zu einer Zeile",
    "Ctrl+/": "auskommentieren",
    "Alt+↑": "Zeile nach oben; Alt+↓ nach unten",
    "Ctrl+D": "das nächste gleiche Wort, um beide zu bearbeiten",
    "Ctrl+M": "Tabulator rückt ein oder geht weiter: das jeweils andere",
    "Alt+F1": "Hilfe für Screenreader",
  },
};
