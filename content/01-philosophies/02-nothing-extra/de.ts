import type { LessonTranslation } from "../../translation.ts";

const everywhere = {
  "debug-page":
    "Das ist die Seite, die Django statt jedes 404 zeigt, solange `DEBUG` wahr ist: eine Liste aller Routen, nur für dich. `handler404` wird nur gefragt, wenn `DEBUG` falsch ist.",
  "default-page":
    "Das ist Djangos eigene 404-Seite, in HTML. Nenne eine deiner Views `handler404`, in dem Modul, das `ROOT_URLCONF` nennt.",
  "default-answer":
    "Das ist FastAPIs eigenes 404, dein Handler wurde also nicht gefragt. Starlettes Router hat es ausgelöst, als Starlettes `HTTPException`; ein Handler für `fastapi.HTTPException`, eine Unterklasse davon, sieht es nicht. Trage den Handler für den Status 404 ein.",
  "handler-crashed":
    "Die Antwort ist 500: Der Handler selbst ist gescheitert. Django übergibt `handler404` die Ausnahme mit Namen, sein zweiter Parameter muss also `exception` heißen. Ist `DEBUG` falsch, zeigt die Konsole keinen Traceback; Django würde ihn den `ADMINS` mailen.",
  crashed: "Der Handler hat selbst eine Ausnahme ausgelöst. Die Konsole zeigt den Traceback.",
};

export default {
  title: "Django, auf nichts zurückgeführt",
  question: "Kann Django so klein sein wie eine FastAPI-Datei, und was verliere ich dabei?",
  exercise: {
    title: "Nicht gefunden, in JSON",
    task: `Ein Programm, das nach einer falschen Adresse fragt, soll eine Antwort bekommen, die es lesen kann. Beantworte in \
beiden Projekten jeden Pfad, den es nicht gibt, bei jeder Methode mit 404 und dem JSON-Objekt \
\`{"error": "not found", "path": …}\`; \`path\` ist der gefragte Pfad ohne seine Query. \`/health\` bleibt, wie es ist, \
sein 405 eingeschlossen.`,
    checks: {
      shape: {
        sentence:
          'Ein unbekannter Pfad wird mit 404 und JSON beantwortet: "error" ist "not found", "path" ist der Pfad.',
        hints: [
          "Schicke `GET /helth` an beide. Beide antworten schon mit 404; sieh dir den Inhalt und seinen Content-Type an.",
          {
            fastapi:
              "FastAPI führt eine Tabelle von Exception-Handlern. Sein eigener Eintrag für HTTP-Fehler schreibt `detail`; du kannst einen anderen einsetzen.",
            django:
              "Eine URL-Konfiguration darf eine View für den Fall nennen, dass keine Zeile passt: eine Variable `handler404` neben `urlpatterns`. Sie wirkt nur mit `DEBUG=False`.",
          },
          {
            fastapi:
              "`@app.exception_handler(404)` über einer Funktion, die Anfrage und Ausnahme nimmt und eine `JSONResponse` zurückgibt.",
            django:
              "Die View nimmt `request` und `exception`, unter genau diesen Namen, und gibt eine `JsonResponse` zurück. In beiden Frameworks kann eine Antwort jeden Status tragen: Nenne 404 selbst.",
          },
          {
            fastapi:
              'Im Handler: `return JSONResponse({"error": "not found", "path": request.url.path}, status_code=404)`.',
            django:
              '`def not_found(request, exception): return JsonResponse({"error": "not found", "path": request.path}, status=404)`, dann `handler404 = not_found` und `DEBUG=False` in `settings.configure`.',
          },
        ],
        mistakes: {
          ...everywhere,
          "answers-200":
            "Der Inhalt sagt, dass nichts gefunden wurde, der Status sagt, dass alles in Ordnung ist. Die Antwort eines Handlers trägt den Status, den du ihr gibst, sonst 200.",
        },
      },
      path: {
        sentence:
          "Der Pfad wird ohne seine Query genannt, und die Antwort ist JSON, welche Zeichen auch darin sind.",
        hints: [
          "Schicke `GET /tea%22time?size=2`. In dem Pfad, den das meint, steht ein Anführungszeichen.",
          "Beide Frameworks halten Pfad und Query auseinander, und beide haben eine Antwort, die JSON schreibt und maskiert, was maskiert werden muss.",
          {
            fastapi:
              "`request.url` ist die ganze Adresse, `request.url.path` nur der Pfad. Lass `JSONResponse` den Inhalt schreiben.",
            django:
              "`request.get_full_path()` enthält die Query, `request.path` nicht. Lass `JsonResponse` den Inhalt schreiben.",
          },
        ],
        mistakes: {
          ...everywhere,
          "with-query":
            "Der Pfad in der Antwort ist mehr als der Pfad. Lass die Query weg, ebenso Schema und Host.",
          "by-hand":
            "Der Inhalt ist kein gültiges JSON: Ein Anführungszeichen im Pfad hat den Text zu früh beendet. Setze JSON nie aus Zeichenketten zusammen; was ankommt, kann alles enthalten.",
        },
      },
      "every-method": {
        sentence: "Ein unbekannter Pfad bekommt dasselbe 404 bei POST, PUT, PATCH und DELETE.",
        hints: [
          "Schicke `POST /helth`. Ein Pfad, den es nicht gibt, kann keine Methode abweisen.",
          "Eine Route, die alle Pfade fängt, ist eine Route: Sie hat Methoden und steht zwischen anderen. Der Platz für „keine Route hat gepasst“ ist ein anderer.",
          {
            fastapi:
              "Ein Exception-Handler für 404 wird bei jeder Methode gefragt: `@app.exception_handler(404)`.",
            django: "`handler404` wird bei jeder Methode gefragt. Setze kein `@require_GET` darüber.",
          },
        ],
        mistakes: {
          ...everywhere,
          "get-only":
            "Die Antwort ist 405: Eine Route für alle Pfade hat die Anfrage genommen und kennt nur GET. Behandle das 404, statt alle Pfade zu fangen.",
        },
      },
      "health-stays": {
        sentence: "GET /health antwortet weiterhin mit 200, POST /health weiterhin mit 405.",
        hints: [
          "Schicke `GET /health`, dann `POST /health`. Hat der neue Code eine Anfrage genommen, die nicht für ihn war?",
          "Nur ein Pfad, den niemand bedient, ist „nicht gefunden“. Ein Pfad, den es gibt, darf andere Fehler haben, und diese behalten ihren Status.",
          {
            fastapi:
              "Ein Handler für `HTTPException` sieht jeden HTTP-Fehler, auch 405. `@app.exception_handler(404)` sieht den, der gemeint ist.",
            django:
              "Die Zeilen von `urlpatterns` werden von oben versucht, und eine, die auf alles passt, verdeckt alle folgenden. Mit `handler404` braucht es keine solche Zeile.",
          },
        ],
        mistakes: {
          "every-error":
            "`POST /health` ist jetzt „nicht gefunden“, obwohl es den Pfad gibt. Der Handler hält jeden HTTP-Fehler für ein 404; trage ihn nur für den Status 404 ein.",
          hidden: "`GET /health` ist jetzt „nicht gefunden“. Davor steht etwas, das auf jeden Pfad passt.",
        },
      },
    },
  },
  claims: {
    "tightly-coupled": {
      sentence:
        "Djangos ORM, Templates, Middleware, Authentifizierung und Admin sind alle fest miteinander verbunden.",
      explanation:
        "Ein Projekt, das keine App, keine Middleware und keine Datenbank aufzählt, bedient trotzdem Anfragen. Die Teile bauen aufeinander auf, in einer Richtung, und nur die, die du aufzählst.",
      conditions: "Django 6.1 im Python 3.14 dieser Seite.",
      figures: {
        apps: "Aufgezählte Apps",
        middleware: "Aufgezählte Middleware",
        databases: "Aufgezählte Datenbanken",
        status: "Status von `GET /health`",
      },
    },
    "authentication-pre-loaded": {
      sentence:
        "In Django ist `django.contrib.auth` vorgeladen, und `django.forms` hält dir den Rücken frei.",
      explanation:
        "Authentifizierung ist da, wenn du sie aufzählst, und ihre Models verlangen das ausdrücklich. Formulare sind eine Bibliothek und müssen nicht aufgezählt werden.",
      conditions: "Django 6.1 im Python 3.14 dieser Seite.",
      figures: {
        form: "Funktioniert ein Formular, wenn keine App aufgezählt ist?",
        user: "Wonach der Import von `User` fragt",
      },
    },
    "lean-deployments": {
      sentence: "Ohne eingebauten Admin und eingebaute Benutzer sind Auslieferungen mit FastAPI schlank.",
      explanation:
        "Sie sind klein, und die von Django sind deshalb nicht größer: Das ganze startproject war in ungefähr der Zeit einer FastAPI-Datei bereit, mit 7 Prozent mehr Speicher.",
      conditions: "Außerhalb dieser Seite aufgenommen: CPython 3.13 unter Linux, FastAPI 0.165, Django 6.1.",
      figures: {},
    },
  },
} satisfies LessonTranslation;
