import type { LessonTranslation } from "../../translation.ts";

const crashed =
  "Die Anfrage endete mit einer Ausnahme; die Konsole zeigt sie. Ein Pydantic-Model, das du selbst baust, nimmt Dictionarys und keine Objekte des Speichers: Überlass das Bauen FastAPI, das Attribute liest, oder setze `from_attributes`.";
const conditions = "FastAPI 0.165, Pydantic 2.14 und SQLAlchemy 2.1 im Python 3.14 dieser Seite.";

export default {
  title: "Was das Haus verlässt",
  question: "Mein Endpunkt gibt zurück, was die Datenbank ihm gegeben hat. Was bekommt der Client zu sehen?",
  exercise: {
    title: "Nur, was man erzählen darf",
    task: `Alle drei Endpunkte schicken ganze Benutzer, mit Adresse und Passwort-Hash. Lass jeden Benutzer nur mit \`id\` und \
\`name\` hinaus: in der Liste, nach der Anmeldung und in einem Team. Sage es dort, wo die Dokumentation davon erfährt, und so, \
dass ein Feld, das eines Tages zum Speicher hinzukommt, im Haus bleibt. \`store.py\` bleibt, wie es ist.`,
    checks: {
      told: {
        sentence: "Wer sich anmeldet, erfährt id und name, und ebenso jeder in der Liste und in einem Team.",
        hints: [
          "Schicke die drei Anfragen und sieh nach, ob jeder Benutzer noch eine `id` und einen `name` hat.",
          "Ein Response-Model ist eine Liste dessen, was hinaus darf. Beide Felder müssen darin stehen.",
          "`class PublicUser(BaseModel)` mit den beiden Zeilen `id: int` und `name: str`; die Endpunkte geben weiterhin zurück, was der Speicher ihnen gibt.",
        ],
        mistakes: { crashed },
      },
      only: {
        sentence:
          "Sonst geht von einem Benutzer nichts hinaus: nicht in der Liste, nicht nach der Anmeldung, nicht in einem Team.",
        hints: [
          "Schicke `GET /users` und lies die Antwort, wie ein Fremder es täte. Was hättest du lieber nicht erzählt?",
          "Ein Endpunkt ohne Response-Model schickt jedes Attribut dessen, was er zurückgibt. Schreibe ein Model dessen, was hinaus darf.",
          "Es gibt drei Endpunkte. Auch das Team enthält Benutzer: Das Model eines Teams braucht eine Liste des kleinen Models eines Benutzers, nicht des Benutzers aus dem Speicher.",
          '`@app.get("/users", response_model=list[PublicUser])`, `response_model=PublicUser`, wo sich jemand anmeldet, und `response_model=PublicTeam` mit `members: list[PublicUser]`.',
        ],
        mistakes: {
          crashed,
          "password-sent-back":
            "Wer sich anmeldet, bekommt das Passwort zurück, das er gerade geschickt hat. Es steht dann in Protokollen und Caches. Was hereinkommt und was hinausgeht, sind zwei Models, auch wenn sie sich gleichen.",
          "in-the-team":
            "Die Benutzer des Teams haben noch alles. Ein Model, das den `User` des Speichers enthält, lässt ihn ganz durch: Sage mit einem eigenen Model, was ein Mitglied ist.",
          "hash-only":
            "Der Hash ist weg, und etwas anderes geht noch hinaus. Beginne mit nichts und nenne, was man erzählen darf.",
          everything:
            "Der Hash verlässt das Haus. Hat dieser Endpunkt ein Response-Model? Man kommt daran vorbei, wenn man eine eigene Antwort zurückgibt, etwa `JSONResponse`; und `response_model_exclude` reicht allein mit Namen von Feldern nicht in eine Liste hinein.",
        },
      },
      later: {
        sentence: "Ein Feld, das jemand später zum Speicher hinzufügt, bleibt im Haus.",
        hints: [
          'Füge `User` in `store.py` ein Feld mit einem Vorgabewert hinzu, etwa `iban: str = "DE75…"`, und schicke `GET /users`. Nimm es danach wieder weg.',
          "Eine Liste dessen, was nicht hinaus darf, stimmt an dem Tag, an dem sie geschrieben wird. Eine Liste dessen, was hinaus darf, stimmt auch danach.",
          "Nenne die beiden Felder in einem Pydantic-Model und gib es den Endpunkten als `response_model`; nichts in deinem Code soll `password_hash` erwähnen.",
        ],
        mistakes: {
          crashed,
          denylist:
            "Das neue Feld ist hinausgelangt. Dein Code nennt, was verborgen werden soll, und von diesem hat ihm niemand etwas gesagt. Nenne stattdessen, was man erzählen darf.",
        },
      },
      documented: {
        sentence:
          "Die Dokumentation unter `/docs` verspricht einen Benutzer aus `id` und `name` und nicht mehr.",
        hints: [
          "Öffne `/docs` in der Vorschau und klappe eine Antwort auf. Was sagt sie über einen Benutzer?",
          "Das Schema entsteht aus dem Response-Model oder aus dem Rückgabetyp. Ohne beides ist es leer, was immer der Endpunkt schickt.",
          "Deklariere das Model am Dekorator, `response_model=PublicUser`, und lass es kein Feld haben, das nicht erzählt wird. `response_model_exclude` verbirgt Felder in der Antwort und lässt sie im Schema.",
        ],
        mistakes: {
          undocumented:
            "Die Antworten stimmen, und das Schema dieser hier ist leer. Eine Funktion, die Dictionarys zurückgibt, verspricht nichts; ein Response-Model tut beides zugleich.",
          "promised-and-hidden":
            "Das Schema verspricht Felder, die die Antworten nicht haben: Sie stehen im Model und werden nachher ausgeschlossen. Ein Client, der aus dem Schema erzeugt wird, wird scheitern. Nimm ein Model ohne sie.",
        },
      },
    },
  },
  claims: {
    "rows-as-they-are": {
      sentence:
        "Ein FastAPI-Endpunkt darf `db.query(User).all()` zurückgeben: Die Serialisierung geschieht automatisch.",
      explanation:
        "Sie geschieht, für jede Spalte, die es gibt. Ohne Response-Model schickt der Endpunkt des Artikels die Passwort-Hashes.",
      conditions,
      figures: { sent: "Felder eines Benutzers in der Antwort" },
    },
    "return-type-filters": {
      sentence: "Was ein Endpunkt zurückzugeben verspricht, ist auch alles, was er schickt.",
      explanation:
        "FastAPI schreibt, was das versprochene Model hat, auch wenn das Objekt mehr hat. Eine Antwort, die du selbst baust, wird ungelesen weitergegeben.",
      conditions,
      figures: {
        object: "Geschickte Felder eines Objekts, das mehr hat",
        response: "Geschickte Felder einer `JSONResponse`",
      },
    },
  },
} satisfies LessonTranslation;
