/**
 * What refusals say, in German, by the English sentence. `{0}`, `{1}`, … stand for what changes; what they hold is translated
 * as well where it is a sentence or a word of this list.
 */
export const german: Readonly<Record<string, string>> = {
  // What a field is called.
  "The name": "Der Name",
  "The description": "Die Beschreibung",
  "The title": "Der Titel",
  "The text": "Der Text",
  "The reason": "Der Grund",
  "The comment": "Der Kommentar",
  "The instructions": "Die Anleitung",
  "The opening": "Das Öffnen",
  "The due time": "Die Frist",
  "The grace": "Die Karenz",
  "The weight": "Das Gewicht",
  "The share taken off for a day": "Der Abzug für einen Tag",
  "The points of a check": "Die Punkte einer Prüfung",
  "The issuer": "Der Aussteller",
  "The client id": "Die Client-ID",
  "The address for authentication": "Die Adresse für die Anmeldung",
  "The address for tokens": "Die Adresse für Tokens",
  "The address of the key set": "Die Adresse der Schlüssel",
  "{0} is missing.": "{0} fehlt.",
  "{0} has at most {1} characters.": "{0} hat höchstens {1} Zeichen.",
  "{0} holds characters that cannot be shown.": "{0} enthält Zeichen, die sich nicht zeigen lassen.",
  "{0} holds a null character.": "{0} enthält ein Nullzeichen.",
  "{0} is at least {1}.": "{0} ist mindestens {1}.",
  "{0} is at most {1}.": "{0} ist höchstens {1}.",
  "{0} must be a number.": "{0} muss eine Zahl sein.",
  "{0} must be a date with a time.": "{0} muss ein Datum mit Uhrzeit sein.",
  "It cannot be read.": "Das lässt sich nicht lesen.",
  "The e-mail address is missing.": "Die E-Mail-Adresse fehlt.",
  "The e-mail address is too long.": "Die E-Mail-Adresse ist zu lang.",
  "That is no e-mail address.": "Das ist keine E-Mail-Adresse.",
  "The time zone is missing.": "Die Zeitzone fehlt.",
  "That is no time zone: write one as Europe/Madrid.":
    "Das ist keine Zeitzone: Schreibe eine wie Europe/Berlin.",
  "There is no such {0}, or it is not yours.": "Das gibt es nicht, oder es ist nicht deins.",
  "That was tried too often. Wait {0} minutes, then try again.":
    "Das wurde zu oft versucht. Warte {0} Minuten und versuche es dann noch einmal.",
  // Accounts.
  "There is an administrator already: ask them to let you make classes.":
    "Jemand verwaltet diese Website schon: Bitte darum, Kurse anlegen zu dürfen.",
  "That is not the code that the server printed.": "Das ist nicht der Code, den der Server ausgegeben hat.",
  "Only somebody who makes classes can let others make them.":
    "Nur wer Kurse anlegt, kann es anderen erlauben.",
  "Nobody has confirmed that address here: they must sign up first.":
    "Niemand hat diese Adresse hier bestätigt: Zuerst muss ein Konto angelegt werden.",
  "Only an administrator of this site decides what all of it trusts.":
    "Nur wer diese Website verwaltet, entscheidet, wem sie als Ganzes vertraut.",
  "Nobody who may make classes has confirmed that address here.":
    "Niemand, der Kurse anlegen darf, hat diese Adresse hier bestätigt.",
  'You alone own "{0}": delete it, or make somebody else its owner first.':
    "„{0}“ gehört dir allein: Lösche den Kurs, oder mache erst jemand anderen zum Inhaber.",
  // Classes and their people.
  "You may not make classes here yet: ask an instructor to let you.":
    "Du darfst hier noch keine Kurse anlegen: Bitte eine Lehrkraft darum.",
  "This class is archived: it can only be read.": "Dieser Kurs ist archiviert: Er lässt sich nur noch lesen.",
  "This class is archived: nobody joins it any more.":
    "Dieser Kurs ist archiviert: Niemand tritt ihm mehr bei.",
  "As {0} of this class you may not do that.": "In deiner Rolle in diesem Kurs darfst du das nicht.",
  'Type the class\'s name, "{0}", to delete it and all work in it.':
    "Schreibe den Namen des Kurses, „{0}“, um ihn und alle Arbeiten darin zu löschen.",
  "No class has this code now: it may have ended. Ask your instructor for a new one.":
    "Kein Kurs hat jetzt diesen Code: Vielleicht ist er abgelaufen. Bitte deine Lehrkraft um einen neuen.",
  "A code is good for at least a day.": "Ein Code gilt mindestens einen Tag.",
  "A code is good for at most 180 days.": "Ein Code gilt höchstens 180 Tage.",
  "The section has at most 60 characters.": "Die Gruppe hat höchstens 60 Zeichen.",
  "The number has at most 60 characters.": "Die Nummer hat höchstens 60 Zeichen.",
  "There is nobody in it.": "Es ist niemand darin.",
  "A roster has at most {0} people.": "Eine Teilnehmerliste hat höchstens {0} Personen.",
  "A roster has at most {0} lines.": "Eine Teilnehmerliste hat höchstens {0} Zeilen.",
  "An address stands there twice.": "Eine Adresse steht zweimal da.",
  "{0} stands there twice.": "{0} steht zweimal da.",
  "The file has no lines below its first.": "Die Datei hat keine Zeilen unter der ersten.",
  "The first line must name the columns: {0} missing.":
    "Die erste Zeile muss die Spalten benennen: Es fehlt {0}.",
  "Line {0}: {1}": "Zeile {0}: {1}",
  "There is no such role.": "Diese Rolle gibt es nicht.",
  "Only an owner makes instructors and owners, or takes that from them.":
    "Nur Inhaber machen jemanden zur Lehrkraft oder zum Inhaber oder nehmen das zurück.",
  "A class has at least one owner: make another one first.":
    "Ein Kurs hat mindestens einen Inhaber: Mache erst jemand anderen dazu.",
  "Only learners are removed: take the other role from them first.":
    "Nur Lernende werden entfernt: Nimm erst die andere Rolle zurück.",
  "The file is larger than 5 MB.": "Die Datei ist größer als 5 MB.",
  "This is no text file.": "Das ist keine Textdatei.",
  "The file cannot be read as CSV: {0}": "Die Datei lässt sich nicht als CSV lesen: {0}",
  // Assignments and grades.
  "Late work is taken for 0 to 365 whole days, or for ever.":
    "Verspätetes wird 0 bis 365 ganze Tage lang angenommen oder für immer.",
  "Attempts are a whole number from 1 to 1000, or any number.":
    "Versuche sind eine ganze Zahl von 1 bis 1000 oder beliebig viele.",
  "The grace is in whole minutes.": "Die Karenz ist in ganzen Minuten.",
  "There is no such choice of frameworks.": "Diese Wahl von Frameworks gibt es nicht.",
  "There is no such rule for hints.": "Diese Regel für Hinweise gibt es nicht.",
  "There is no such rule for results.": "Diese Regel für Ergebnisse gibt es nicht.",
  "It must open before it is due.": "Sie muss öffnen, bevor sie fällig ist.",
  "Choose at least one exercise.": "Wähle mindestens eine Übung.",
  "An assignment holds at most 60 exercises.": "Eine Aufgabe hat höchstens 60 Übungen.",
  "At least one check must be worth something.": "Mindestens eine Prüfung muss etwas wert sein.",
  'The course has no exercise "{0}".': "Der Lehrgang hat keine Übung „{0}“.",
  '"{0}" cannot be solved with {1}.': "„{0}“ lässt sich nicht mit {1} lösen.",
  "Choose a learner.": "Wähle jemanden aus.",
  "The new due time must be a date with a time.": "Die neue Frist muss ein Datum mit Uhrzeit sein.",
  "This assignment has no due time that could be extended.":
    "Diese Aufgabe hat keine Frist, die sich verlängern ließe.",
  "An extension ends after the due time of the class.": "Eine Verlängerung endet nach der Frist des Kurses.",
  "At most 90 days are added.": "Höchstens 90 Tage kommen hinzu.",
  "At most 100 attempts are added.": "Höchstens 100 Versuche kommen hinzu.",
  "At most 20 are dropped.": "Höchstens 20 fallen weg.",
  "Points are a number that is not negative.": "Punkte sind eine Zahl, die nicht negativ ist.",
  '"{0}" is worth at most {1} points.': "„{0}“ ist höchstens {1} Punkte wert.",
  // Submitting.
  "This assignment is closed: work is no longer taken. Your files are still yours.":
    "Diese Aufgabe ist geschlossen: Es wird nichts mehr angenommen. Deine Dateien hast du noch.",
  "This assignment is not open yet.": "Diese Aufgabe ist noch nicht offen.",
  "This assignment is solved with {0}.": "Diese Aufgabe wird mit {0} gelöst.",
  "This exercise is solved with {0}.": "Diese Übung wird mit {0} gelöst.",
  "FastAPI or Django": "FastAPI oder Django",
  "FastAPI and Django": "FastAPI und Django",
  "All {0} attempts are used.": "Alle {0} Versuche sind verbraucht.",
  "A file holds text or bytes, at most 512 KB of them.":
    "Eine Datei enthält Text oder Bytes, höchstens 512 KB.",
  "A file's path must stay within the project and hold no control characters.":
    "Der Pfad einer Datei muss im Projekt bleiben und darf keine Steuerzeichen enthalten.",
  "There is no file to submit.": "Es gibt keine Datei abzugeben.",
  "A submission holds at most {0} files.": "Eine Abgabe hat höchstens {0} Dateien.",
  "A submission holds at most {0} MB.": "Eine Abgabe hat höchstens {0} MB.",
  "Only what could not be graded is graded again.":
    "Nur was nicht bewertet werden konnte, wird noch einmal bewertet.",
  "It was taken back already.": "Das ist schon zurückgenommen.",
  // Exercises of one's own.
  "As {0} of this class you may read its exercises and not change them.":
    "In deiner Rolle in diesem Kurs darfst du seine Übungen lesen und nicht ändern.",
  "A class has at most {0} exercises of its own: delete one first.":
    "Ein Kurs hat höchstens {0} eigene Übungen: Lösche erst eine.",
  "Somebody changed this exercise since you opened it. Copy what you wrote, then load the page anew.":
    "Jemand hat diese Übung geändert, seit du sie geöffnet hast. Kopiere, was du geschrieben hast, und lade die Seite dann neu.",
  "It is assigned, and what is submitted is graded by it: it stays.":
    "Sie ist aufgegeben, und Abgaben werden nach ihr bewertet: Sie bleibt.",
  "It is published once the proof of exactly these files has passed.":
    "Sie wird veröffentlicht, sobald der Beweis genau dieser Dateien gelungen ist.",
  "These files are published already, as version {0}.":
    "Diese Dateien sind schon veröffentlicht, als Version {0}.",
  "It is not complete yet. {0}: {1}": "Sie ist noch nicht vollständig. {0}: {1}",
  "An exercise has at most {0} files.": "Eine Übung hat höchstens {0} Dateien.",
  "{0} is no text: it holds characters that no text has.":
    "{0} ist kein Text: Es enthält Zeichen, die kein Text hat.",
  "{0} is larger than {1} KB.": "{0} ist größer als {1} KB.",
  "The files are larger than {0} MB together.": "Die Dateien sind zusammen größer als {0} MB.",
  "{0} cannot be a file and a folder.": "{0} kann nicht Datei und Ordner sein.",
  "The path {0}… is longer than {1} characters.": "Der Pfad {0}… ist länger als {1} Zeichen.",
  "{0} is no part of an exercise: that has {1}, {2} and, below fastapi or django, start, solution and mutants/NAME.":
    "{0} ist kein Teil einer Übung: Die hat {1}, {2} und unter fastapi oder django start, solution und mutants/NAME.",
  "{0} does not lie in the folder of {1}.": "{0} liegt nicht im Ordner von {1}.",
  "{0} is no UTF-8 text.": "{0} ist kein Text in UTF-8.",
  "The zip holds {0} twice.": "Das Zip enthält {0} zweimal.",
  "The zip holds more than 1 MB of files.": "Das Zip enthält mehr als 1 MB Dateien.",
  "The zip is larger than 2 MB.": "Das Zip ist größer als 2 MB.",
  "There is no {0} in the zip.": "Im Zip gibt es keine {0}.",
  "This is no zip, or it is damaged.": "Das ist kein Zip, oder es ist beschädigt.",
  "This is no zip, or there is no file in it.": "Das ist kein Zip, oder es ist keine Datei darin.",
  // Tokens, webhooks, platforms.
  "A token is good for at least a day.": "Ein Token gilt mindestens einen Tag.",
  "A token is good for at most 365 days.": "Ein Token gilt höchstens 365 Tage.",
  "A token may read, or read and write.": "Ein Token darf lesen, oder lesen und schreiben.",
  "Days are whole.": "Tage sind ganz.",
  "Days must be a number.": "Tage müssen eine Zahl sein.",
  "A class has at most {0} webhooks.": "Ein Kurs hat höchstens {0} Webhooks.",
  "The address is missing.": "Die Adresse fehlt.",
  "The address is too long.": "Die Adresse ist zu lang.",
  "Choose at least one event.": "Wähle mindestens ein Ereignis.",
  "There is no such event.": "Dieses Ereignis gibt es nicht.",
  "Write a whole address that begins with https://.":
    "Schreibe eine ganze Adresse, die mit https:// beginnt.",
  "The address must hold no user, no password and no #.":
    "Die Adresse darf keinen Benutzer, kein Passwort und kein # enthalten.",
  "That address is in a private network, where this server is not sent.":
    "Diese Adresse liegt in einem privaten Netz, wohin dieser Server nicht geschickt wird.",
  "Only who may make classes sees learning platforms.": "Nur wer Kurse anlegen darf, sieht Lernplattformen.",
  "Name at least one deployment.": "Nenne mindestens ein Deployment.",
  "A platform with this issuer and client id is registered already.":
    "Eine Plattform mit diesem Aussteller und dieser Client-ID ist schon angemeldet.",
  "This course is joined to another class already.": "Dieser Kurs ist schon mit einem anderen verbunden.",
  "{0} did not say who is in the course: {1}": "{0} hat nicht gesagt, wer im Kurs ist: {1}",
};
