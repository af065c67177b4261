import type { Words } from "../words.ts";

export const server: Words["server"] = {
  portClosed: (port, seconds) =>
    `Der Server hat den Port ${port} in ${seconds} Sekunden nicht geöffnet. Wartet er beim Start auf etwas?`,
  ended: (code) => `Der Server endete von selbst, mit dem Exit-Code ${code}. Die Konsole sagt mehr.`,
  before: (command, code) =>
    `\`${command}\`, das vor dem Server kommt, endete mit dem Exit-Code ${code}. Die Konsole sagt mehr.`,
  consoleEnd: (command, code) => `${command ?? "Der Server"} ist beendet, Exit-Code ${code}.`,
  notRunning: "Der Server läuft nicht.",
  stopped: "Der Server wurde angehalten.",
  failures: {
    refused: "Niemand hört auf dem Port des Servers. Startet er noch? Sieh in die Konsole.",
    timeout:
      "Keine Antwort kam rechtzeitig. Das macht eine Schleife, die nicht endet, oder ein Warten ohne Grenze.",
    closed: "Der Server hat die Verbindung ohne Antwort geschlossen. Sieh in die Konsole.",
    malformed: "Was zurückkam, ist kein HTTP.",
    aborted: "Die Anfrage wurde abgebrochen.",
  },
  path: "Der Pfad beginnt mit „/“.",
  header: (line) => `„${line}“ ist kein Header: Schreibe „Name: Wert“.`,
  socket: {
    notOpen: "Der Socket ist nicht offen.",
    noConnection: (reason) => `Es kam keine Verbindung zustande: ${reason}`,
    refused: (status) => `Der Server hat den Handshake mit ${status} abgelehnt.`,
    hints: {
      403: "So antwortet ein Server, der schließt, bevor er annimmt, oder dessen Prüfung der Herkunft scheitert.",
      404: "Keine WebSocket-Route hat diesen Pfad; runserver bedient gar keine.",
    },
    idle: "Nicht verbunden.",
    connecting: "Wird verbunden …",
    open: "Offen.",
    openWith: (protocol) => `Offen, mit dem Unterprotokoll ${protocol}.`,
    closed: (code, meaning) => `Geschlossen mit dem Code ${code}: ${meaning}.`,
    reason: (reason) => `Grund: ${reason}.`,
    meanings: {
      1000: "gewöhnliches Ende",
      1001: "eine Seite geht weg",
      1002: "Fehler im Protokoll",
      1003: "eine Art von Daten, die nicht angenommen wird",
      1005: "es wurde kein Code genannt",
      1006: "die Verbindung ging ohne Close-Frame verloren",
      1007: "Daten, die nicht zu ihrer Art passen",
      1008: "gegen die Regeln",
      1009: "eine zu große Nachricht",
      1011: "ein Fehler im Server",
      1012: "der Server startet neu",
      1013: "versuche es später noch einmal",
    },
    ownCode: "ein eigener Code der Anwendung",
    unknownCode: "ein Code ohne bekannte Bedeutung",
    noJson: (why) => `Das ist kein JSON.${why}`,
    noBytes: "Schreibe Bytes als Paare hexadezimaler Ziffern: „00 ff 10“.",
    characters: (count) => `${count.toLocaleString("de")} Zeichen`,
    bytes: (count) => `${count} Bytes`,
  },
};
