import type { LessonTranslation } from "../../translation.ts";

const everywhere = {
  "no-route":
    "Unter `POST /items/` wird nichts bedient. Sieh dir den Pfad an, mit seinem Schrägstrich am Ende, und die Methode.",
  redirected:
    "Der Server leitet auf eine andere Adresse um. Die Route muss `/items/` sein, mit dem Schrägstrich am Ende.",
  csrf: "Djangos CSRF-Middleware hat die Anfrage abgewiesen, bevor deine View sie sah. Sie schützt Browser, die sich mit einem Cookie anmelden; eine JSON-API ohne Cookies darf die View mit `@csrf_exempt` markieren.",
  "must-return":
    "Die View hat nichts zurückgegeben. Jeder Weg durch eine Django-View muss eine Antwort zurückgeben.",
};
const neverAsked =
  "Das Formular wurde nicht gefragt. Es ist da und prüft erst etwas, wenn jemand `is_valid()` aufruft und sich nach der Antwort richtet.";
const itemName =
  "Die Antwort nennt den Namen `item_name`. Der Eintrag, der geschickt wurde, hat ein Feld `name`; schicke dasselbe zurück.";

export default {
  title: "Typen oder deklarierte Felder",
  question: "Ein Client schickt einen Preis von NaN. Wer hält ihn auf, und wo?",
  exercise: {
    title: "Ein Endpunkt, den nichts überrascht",
    task: `Stelle \`POST /items/\` in beiden Projekten fertig. Ein Eintrag hat einen Namen von 1 bis 80 Zeichen und einen \
Preis von 0 bis 1.000.000. Ein gültiger Eintrag wird angelegt: Antworte mit 201 und genau \`name\` und \`price\`. Weise alles \
andere mit einem Status 4xx und einem JSON-Body ab, der jedes fehlerhafte Feld nennt, auch ein Feld, das ein Eintrag \
nicht hat, und antworte nie mit 500.`,
    checks: {
      created: {
        sentence:
          "Ein gültiger Eintrag wird mit 201 beantwortet und kommt zurück, wie er angelegt wurde: sein Name, sein Preis, nichts sonst.",
        hints: [
          "Sieh dir die Antwort im Anfragefeld an: Welchen Status hat sie, und welche Schlüssel?",
          "Der Endpunkt des Artikels antwortet mit 200 und nennt den Namen `item_name`. Ein Client, der etwas anlegt, erwartet 201 (Created) und die Sache selbst.",
          {
            fastapi:
              'Der Dekorator nimmt den Status: `@app.post("/items/", status_code=201)`. Die Funktion darf das `Item` selbst zurückgeben.',
            django: "JsonResponse nimmt den Status: `JsonResponse(form.cleaned_data, status=201)`.",
          },
        ],
        mistakes: {
          ...everywhere,
          "item-name": itemName,
          "price-as-text":
            "Der Preis kam als Text zurück. Ein `Decimal` hat in JSON keine eigene Zahl, deshalb schreiben beide Frameworks ihn in Anführungszeichen; ein float bleibt eine Zahl.",
          "not-marked-as-json":
            "Der Inhalt stimmt, sein Content-Type nicht: Dem Client wird gesagt, dies sei eine Seite. `JsonResponse` sagt application/json; `HttpResponse` sagt text/html, wenn man nichts anderes sagt.",
          "status-200": "Der Eintrag stimmt, der Status ist 200. Für etwas, das angelegt wurde, ist er 201.",
          "form-reads-post":
            "Das Formular sagt, dass beide Felder fehlen. `request.POST` enthält, was ein HTML-Formular schickt; ein JSON-Body steht in `request.body`, als Bytes.",
          "valid-item-refused":
            "Ein gültiger Eintrag wurde abgewiesen. Lies, an welchem Feld sich deine eigenen Regeln stoßen.",
        },
      },
      text: {
        sentence: "Namen kommen Zeichen für Zeichen zurück, in jeder Schrift.",
        hints: [
          "Probiere `抹茶 ラテ` oder `Tom & Söhne` als Namen und vergleiche, was zurückkommt, mit dem, was du geschickt hast.",
          "Begrenzt ist nur die Länge eines Namens. Keines der Frameworks ändert Zeichen, wenn man es nicht verlangt.",
          "Entferne jedes Muster, jedes `escape()` oder `encode()` auf dem Namen. Maskieren ist Sache dessen, der HTML schreibt, nicht einer API, die mit JSON antwortet.",
        ],
        mistakes: {
          ...everywhere,
          "item-name": itemName,
          escaped:
            "Der Name kam für HTML maskiert zurück. JSON braucht das nicht; die Seite, die den Namen zeigt, erledigt es.",
          "valid-name-refused":
            "Ein Name von 1 bis 80 Zeichen wurde abgewiesen. Menschen haben Namen in jeder Schrift: Begrenze die Länge, nicht das Alphabet.",
        },
      },
      converted: {
        sentence:
          'Ein Preis, der als Text kommt, etwa `"12.50"`, wird abgewiesen oder zu einer Zahl; nie kommt er als Text zurück.',
        hints: [
          'Schicke `{"name": "tea", "price": "12.50"}`, mit den Anführungszeichen um den Preis, und sieh dir die Antwort an.',
          "Beide Frameworks machen beim Prüfen aus solchem Text einen float. Was geschickt wurde, bleibt, was es war: Nimm das Ergebnis der Prüfung.",
          {
            fastapi:
              "Gib das Item zurück, das der Endpunkt als Parameter bekommen hat; sein Preis ist ein float.",
            django: "Gib `form.cleaned_data` zurück, nicht das Dictionary, das du dem Formular gegeben hast.",
          },
        ],
        mistakes: {
          ...everywhere,
          "raw-data":
            "Zurück kam, was geschickt wurde, nicht, was geprüft wurde. Das Formular hält seine Ergebnisse in `form.cleaned_data`.",
          "raw-body":
            "Zurück kam, was geschickt wurde, nicht, was geprüft wurde. Das `Item`, das der Endpunkt als Parameter bekommt, enthält die Ergebnisse.",
        },
      },
      "all-errors": {
        sentence:
          "Eine Anfrage mit mehreren Fehlern wird einmal abgewiesen, und die Antwort nennt jedes fehlerhafte Feld.",
        hints: [
          "Schicke `{}` als Body. Welche Felder nennt die Antwort?",
          "Wer ein Formular ausfüllt, will alle Korrekturen auf einmal. Beide Frameworks sammeln alle Fehler, bevor sie antworten; gib die ganze Sammlung weiter.",
          {
            fastapi:
              "Pydantic hat sie schon gesammelt: Ein Handler für `RequestValidationError` muss mit allem aus `error.errors()` antworten, nicht nur mit dem ersten.",
            django:
              'Frage `form.is_valid()`; sagt es nein, antworte mit `JsonResponse({"errors": form.errors.get_json_data()}, status=400)`.',
          },
        ],
        mistakes: {
          ...everywhere,
          "errors-with-200":
            "Die Fehler sind da, der Status sagt, dass alles gut ging. Eine Seite mit einem Formular wird mit 200 noch einmal gezeigt; ein Programm liest zuerst den Status: Antworte mit 400.",
          "accepted-with-errors": neverAsked,
          "key-error":
            "Die View greift nach einem Schlüssel, der nicht geschickt wurde, und Python löst `KeyError` aus. Lass das Formular nach seinen Feldern sehen.",
          "first-error-only":
            "Nur einer der Fehler wird genannt. Schicke die ganze Sammlung statt des ersten.",
        },
      },
      bounds: {
        sentence:
          "Ein Name hat 1 bis 80 Zeichen, und ein Preis liegt zwischen 0 und 1.000.000; die Grenzen selbst sind erlaubt.",
        hints: [
          "Probiere einen Preis von -1, einen leeren Namen und einen Namen von 81 Zeichen.",
          "Ein Typ sagt, welcher Art ein Wert ist, nicht wie groß. In beiden Frameworks kann man neben dem Feld Grenzen deklarieren.",
          {
            fastapi:
              "`Annotated[float, Field(ge=0, le=1_000_000)]` für den Preis, `Field(min_length=1, max_length=80)` für den Namen.",
            django:
              "`forms.FloatField(min_value=0, max_value=1_000_000)` und `forms.CharField(max_length=80)`; ein `CharField` ist Pflicht und weist einen leeren Namen deshalb schon ab.",
          },
        ],
        mistakes: {
          ...everywhere,
          "never-asked": neverAsked,
          "empty-name": "Ein leerer Name ist immer noch ein Text. Gib ihm eine Mindestlänge.",
          "no-name-limit": "Ein Name von 81 Zeichen wurde angenommen. Gib ihm eine Höchstlänge.",
          "no-lower-bound":
            "Ein negativer Preis wurde angenommen. Dem Typ ist jeder float recht; sage, dass er 0 oder mehr sein muss.",
          "no-upper-bound":
            "Ein Preis über 1.000.000 wurde angenommen. Deklariere die obere Grenze wie die untere.",
          "limit-excluded":
            "Ein Wert genau auf der Grenze wurde abgewiesen. „Höchstens“ ist `le` oder `max_value`, nicht `lt`.",
        },
      },
      finite: {
        sentence:
          "Ein Preis, der keine endliche Zahl ist (`NaN`, `Infinity`, `1e400`), wird abgewiesen, und die Ablehnung ist kein Fehler des Servers.",
        hints: [
          'Schicke `{"name": "tea", "price": NaN}`. Pythons `json` liest `NaN`, obwohl es kein JSON ist, und `1e400`, das JSON ist, wird unendlich.',
          "NaN ist weder unter noch über etwas: `NaN < 0` und `NaN > 1_000_000` sind beide falsch. Man muss es mit Namen abweisen oder mit einem Test, der nur für gute Werte wahr ist.",
          {
            fastapi:
              "Zwei Stellen: `Field(allow_inf_nan=False)` oder Grenzen am Preis, und ein Handler für `RequestValidationError`. Der voreingestellte wiederholt die Eingabe in seiner Antwort und scheitert an NaN, mit einem 500.",
            django:
              "`forms.FloatField` weist NaN und unendlich von selbst ab: Prüfe mit dem Formular, und antworte mit seinen Fehlern statt mit den Daten.",
          },
          {
            fastapi:
              '`@app.exception_handler(RequestValidationError)` und darin eine `JSONResponse` mit `status_code=422`, deren Inhalt `error["input"]` und `error["ctx"]` weglässt.',
            django:
              'In der View: `form = ItemForm(data)`, dann `if not form.is_valid(): return JsonResponse({"errors": form.errors.get_json_data()}, status=400)`.',
          },
        ],
        mistakes: {
          ...everywhere,
          "input-echoed":
            "Mit NaN in der Hand konnte FastAPI seine Antwort nicht schreiben und ist gescheitert. Ist der Preis noch nicht geprüft, war das die Antwort deines Endpunkts. Ist er es, war es der voreingestellte Handler für Prüffehler: Er wiederholt die Eingabe. Ersetze ihn durch einen, der es nicht tut.",
          "nan-becomes-null":
            "Der Preis wurde angenommen und kam als `null` zurück: So schreibt Pydantic NaN und unendlich. Jeder Vergleich mit NaN ist falsch; deklariere `ge` und `le` oder `allow_inf_nan=False`.",
          "nan-written":
            "Der Server hat `NaN` oder `Infinity` in seine Antwort geschrieben, was kein JSON-Parser eines Browsers liest. Jeder Vergleich mit NaN ist falsch; `FloatField` fragt, ob die Zahl endlich ist.",
        },
      },
      unknown: {
        sentence: "Ein Feld, das ein Eintrag nicht hat, wird abgewiesen und genannt.",
        hints: [
          "Schicke einen Eintrag mit einem Feld mehr, etwa `discount`. Wurde er abgewiesen, oder fiel es still weg?",
          "Beide Frameworks übergehen, wovon man ihnen nichts gesagt hat. Ein Client, der ein freiwilliges Feld falsch schreibt, erführe es nie.",
          {
            fastapi:
              "Ein Pydantic-Model hat eigene Einstellungen: `model_config = ConfigDict(...)`. Eine davon heißt `extra`.",
            django:
              "Ein Formular hat dafür keine Einstellung. Vergleiche in `clean()` die Schlüssel von `self.data` mit denen von `self.fields`.",
          },
          {
            fastapi: 'In der Klasse: `model_config = ConfigDict(extra="forbid")`.',
            django:
              'In `clean()`: `for key in self.data.keys() - self.fields.keys(): self.add_error(None, f"{key}: there is no such field.")`',
          },
        ],
        mistakes: {
          ...everywhere,
          "add-error-field":
            "`add_error()` nimmt ein Feld, das das Formular hat, oder `None`. Für ein Feld, das es nicht hat, übergib `None` und setze den Namen in die Meldung.",
          "extra-ignored":
            "Das unbekannte Feld fiel weg, und der Eintrag wurde angenommen. Beide Frameworks schweigen hier, wenn man nichts sagt; verlange das Gegenteil.",
        },
      },
      malformed: {
        sentence: "Ein Body, der kein JSON-Objekt ist, wird mit 400 oder 422 abgewiesen, nie mit 500.",
        hints: [
          'Schicke `{"name":` ohne Ende, dann `[1, 2]`, dann `null`. Zeigt die Konsole einen Traceback?',
          "Drei Dinge können falsch sein, bevor ein Feld angesehen wird: Die Bytes sind kein UTF-8, der Text ist kein JSON, das JSON ist kein Objekt.",
          {
            fastapi:
              "Solange der Endpunkt ein `Item` als Parameter nimmt, liest FastAPI den Body und weist alle drei ab. Liest du selbst `request.json()`, gehören dir auch die Ausnahmen.",
            django:
              "`json.loads` löst `JSONDecodeError` bei schlechtem JSON und `UnicodeDecodeError` bei schlechten Bytes aus. Beides sind `ValueError`s.",
          },
          {
            fastapi: "`async def create_item(item: Item)`: Mehr braucht diese Prüfung nicht.",
            django:
              "Setze `json.loads(request.body)` in ein `try` und antworte bei `ValueError` mit 400. Dann frage `if not isinstance(data, dict)` und antworte auch dort mit 400.",
          },
        ],
        mistakes: {
          ...everywhere,
          "not-utf8":
            "Der Body war kein UTF-8, und `json.loads` hat `UnicodeDecodeError` ausgelöst. Das ist ein `ValueError`, wie `JSONDecodeError`, aber kein `JSONDecodeError`: Fange `ValueError`.",
          "any-shape":
            "Der Body war JSON, aber kein Objekt, und der Code hat ihn wie eines behandelt. Eine Liste hat kein `.get()` und kein `.keys()`: Frage zuerst `isinstance(data, dict)`.",
          "parse-uncaught":
            "Der Body ließ sich nicht lesen, und niemand hat die Ausnahme gefangen. Was ein Client schickt, ist nie ein Grund für ein 500.",
          accepted: "Ein Body ohne Eintrag wurde beantwortet, als wäre einer angelegt worden.",
        },
      },
    },
  },
  claims: {
    "automatic-type-validation": {
      sentence: "Pydantic prüft Typen automatisch.",
      explanation:
        "Das tut es, und ein Typ sagt weniger, als es scheint. `price: float` weist ein Wort ab und lässt NaN durch, woran dann die Antwort scheitert.",
      conditions: "FastAPI 0.165, Pydantic 2.14 und Django 6.1 im Python 3.14 dieser Seite.",
      figures: { word: "Status für den Preis `cheap`", nan: "Status für den Preis NaN" },
    },
    "manual-validation": {
      sentence: "Mit Djangos Formularen und Serializern ist Validierung Handarbeit.",
      explanation:
        "Felder und Grenzen sind deklariert, wie in einem Pydantic-Model, und ein Aufruf von `is_valid()` fragt sie alle. Woran du denken musst, ist der Aufruf.",
      conditions: "FastAPI 0.165, Pydantic 2.14 und Django 6.1 im Python 3.14 dieser Seite.",
      figures: { fields: "Fehlerhafte Felder, die ein Aufruf fand, von zweien" },
    },
  },
} satisfies LessonTranslation;
