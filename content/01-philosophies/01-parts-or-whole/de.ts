import type { LessonTranslation } from "../../translation.ts";

const slash =
  "Der Pfad ist `/health/`, mit einem Schrägstrich am Ende, und der gefragte hat keinen. Schreibe den Pfad genau so, wie Clients ihn schreiben werden.";
const missing =
  "Unter `/health` wird nichts bedient. Eine View oder Funktion allein hat keine Adresse: Sie braucht ihre Zeile in `urls.py` oder ihren Dekorator.";
const crashed =
  "Der Endpunkt hat eine Ausnahme ausgelöst. Die Konsole zeigt den Traceback; seine letzte Zeile sagt, was schiefging.";
const unreached = { "slash-added": slash, "not-found": missing, crashed };

export default {
  title: "Die Teile zusammensetzen oder mit ihnen beginnen",
  question: "Ich brauche einen kleinen Endpunkt. Wie viel Framework muss ich dafür mitnehmen?",
  exercise: {
    title: "Ein Lebenszeichen",
    task: `Gib beiden Projekten einen Health-Endpunkt, wie ein Load Balancer ihn erwartet: \`GET /health\` antwortet mit 200 \
und dem JSON-Objekt \`{"status": "ok"}\`. POST, PUT, PATCH und DELETE werden dort mit 405 und einem \`Allow\`-Header \
abgewiesen. Andere Pfade antworten weiterhin mit 404.`,
    checks: {
      health: {
        sentence:
          'GET /health wird mit 200 und dem JSON-Objekt {"status": "ok"} beantwortet, mit oder ohne Query.',
        hints: [
          "Schicke `GET /health` im Anfragefeld. Der Status sagt, ob der Pfad bekannt ist; der Content-Type sagt, wofür der Client den Inhalt hält.",
          {
            fastapi: "Ein Dekorator über einer Funktion gibt ihr Methode und Pfad: `@app.get(...)`.",
            django:
              "Zwei Dinge sind nötig: eine Funktion, die die Anfrage nimmt und eine Antwort zurückgibt, und eine Zeile in `urlpatterns`, die zu ihr führt. Djangos Pfade schreibt man ohne den Schrägstrich am Anfang.",
          },
          {
            fastapi:
              "Was die Funktion zurückgibt, wird als JSON geschrieben. Gib ein Dictionary zurück; schreibe JSON nicht selbst.",
            django:
              "`JsonResponse` aus `django.http` nimmt ein Dictionary, schreibt es und setzt den Content-Type.",
          },
          {
            fastapi: 'Unter `@app.get("/health")` eine Funktion, deren Rumpf `return {"status": "ok"}` ist.',
            django:
              'Lege `service/views.py` an mit `def health(request): return JsonResponse({"status": "ok"})`, und füge `path("health", views.health)` zu `urlpatterns` hinzu.',
          },
        ],
        mistakes: {
          ...unreached,
          "json-in-json":
            "Die Funktion hat JSON zurückgegeben, das sie selbst geschrieben hatte, und FastAPI hat diesen Text noch einmal als JSON geschrieben: Anführungszeichen in Anführungszeichen. Gib das Dictionary zurück.",
          "marked-as-html":
            "Der Inhalt stimmt, sein Content-Type sagt, er sei eine Webseite. `HttpResponse` meint HTML, wenn man nichts anderes sagt; `JsonResponse` meint JSON.",
          "text-body":
            "Die Antwort ist bloßer Text. Ein Programm, das JSON erwartet, kann sie nicht lesen; antworte mit einem JSON-Objekt.",
          "other-json": 'Die Antwort ist JSON, aber nicht `{"status": "ok"}` und sonst nichts.',
        },
      },
      methods: {
        sentence:
          "POST, PUT, PATCH und DELETE auf /health werden mit 405 und einem Allow-Header abgewiesen, der GET nennt.",
        hints: [
          "Schicke `POST /health`. Welcher Teil des Projekts antwortet, und mit welchem Status?",
          {
            fastapi:
              "Eine Route kennt ihre Methoden. Was ein Dekorator wie `@app.get` nicht nennt, weist FastAPI selbst ab.",
            django:
              "Eine Zeile in `urlpatterns` kennt keine Methoden: Jede Methode erreicht die View. `django.views.decorators.http` hat Dekoratoren, die abweisen.",
          },
          {
            fastapi:
              "Nimm ein `@app.get` und nichts, was `request.method` ansieht. Die Ablehnung und ihr Allow-Header kommen von selbst.",
            django:
              "`@require_GET` antwortet mit 405 und setzt Allow. Siehst du noch immer 403, dann lies die Seite: Die CSRF-Middleware, die startproject in `MIDDLEWARE` geschrieben hat, hat abgewiesen, bevor deine View gefragt wurde.",
          },
          {
            fastapi: '`@app.get("/health")` über einer einfachen Funktion besteht diese Prüfung.',
            django:
              "Setze `@csrf_exempt` aus `django.views.decorators.csrf` und `@require_GET` über die View. Ein Endpunkt, der jedes POST abweist, hat nichts, womit ein gefälschtes etwas anfangen könnte.",
          },
        ],
        mistakes: {
          ...unreached,
          "csrf-first":
            "Die Ablehnung kam von Djangos CSRF-Middleware, mit 403, bevor deine View gefragt wurde. Sie gehört zu den Teilen, die startproject einsetzt; markiere die View mit `@csrf_exempt`.",
          "any-method":
            "Der Endpunkt beantwortet Methoden, die er abweisen soll. Ein URL-Muster in Django sagt nichts über Methoden; in FastAPI nenne nur GET.",
          "no-allow":
            "Der Status stimmt, aber ein 405 muss in einem `Allow`-Header sagen, welche Methoden erlaubt sind (RFC 9110, Abschnitt 15.5.6). Die Ablehnung des Frameworks selbst hat ihn.",
        },
      },
      others: {
        sentence: "Pfade, die /health nur ähneln, antworten mit 404.",
        hints: [
          "Schicke `GET /healthy` und `GET /health/now`. Wer antwortet?",
          "Ein Load Balancer mit einem Tippfehler in seinen Einstellungen soll hören, dass der Pfad falsch ist, und nicht, dass alles in Ordnung ist.",
          {
            fastapi:
              "Ein Pfad mit `{...}` darin passt auf viele Pfade. Dieser steht fest: Schreibe ihn ohne Klammern.",
            django:
              "`path()` muss auf den ganzen Pfad passen. Ein regulärer Ausdruck in `re_path()` passt auf alles, was so beginnt, wenn er nicht mit `$` endet.",
          },
          {
            fastapi: 'Der Dekorator ist `@app.get("/health")`.',
            django: 'Die Zeile in `urlpatterns` ist `path("health", views.health)`.',
          },
        ],
        mistakes: {
          "too-wide":
            "Ein anderer Pfad wurde beantwortet, als wäre er `/health`. Das Muster passt auf mehr als den einen Pfad.",
        },
      },
    },
  },
  claims: {
    "microservices-with-drf": {
      sentence: "Mit Django lassen sich Microservices entwickeln, und zwar mit dem Django REST Framework.",
      explanation:
        "Das geht, und es braucht dafür kein weiteres Paket: `JsonResponse` gehört zu Django. Das Django REST Framework fügt Serializer, Rechte und Seiten zum Durchblättern hinzu.",
      conditions: "Django 6.1 im Python 3.14 dieser Seite.",
      figures: {
        framework: "Kann der Dienst das Django REST Framework importieren?",
        status: "Status von `GET /health`",
        type: "Typ der Antwort",
      },
    },
    "nearly-two-decades": {
      sentence: "Django dient Entwicklern seit fast zwei Jahrzehnten.",
      explanation: "Die erste Version erschien im Juli 2005, mehr als zwanzig Jahre vor dem Artikel.",
      conditions: "Außerhalb dieser Seite festgehalten, aus Djangos eigenen Versionshinweisen.",
      figures: {},
    },
  },
} satisfies LessonTranslation;
