import type { LessonTranslation } from "../../translation.ts";

const everywhere = {
  "no-such-name":
    "Keine Route hat diesen Namen, der Link konnte also nicht gemacht werden. In Django ruft man einen Namen unter `app_name` mit diesem, `items:read`; in FastAPI heißt eine Route wie ihre Funktion. Die Konsole zeigt, welcher Name gesucht wurde.",
  redirected:
    "Der Link führt zu einer Umleitung: Er hat am Ende einen Schrägstrich, den die Route nicht hat, oder umgekehrt. Ein Link, der aus dem Namen der Route kommt, hat ihn richtig.",
  "url-object":
    "Der Link kam als Objekt. `url_for` gibt eine `URL` zurück, die Teile hat; `str(…)` macht daraus den Text, dem ein Client folgen kann.",
};

export default {
  title: "Links mit Namen",
  question: "Die API zieht unter /v2. Welche der Links in meinen Antworten führen noch irgendwohin?",
  exercise: {
    title: "Links, die mit umziehen",
    task: `Vier Arten von Links sind von Hand ausgeschrieben: \`items\` unter \`/\`, \`url\` in der Liste, \`next\` und \`all\` \
in einem Eintrag. Lass sie in beiden Projekten aus den Namen der Routen entstehen. Dann führen sie auch noch zu ihren Seiten, \
wenn \`PREFIX=/v2\` die Einträge verschiebt und wenn ein Proxy das Ganze unter \`/shop\` bedient. Was die Seiten sonst sagen, \
bleibt.`,
    checks: {
      leads: {
        sentence:
          "Jeder Link führt dorthin, wo er hinzuführen sagt, von der Startseite bis zum letzten Eintrag und zurück.",
        hints: [
          "Schicke `GET /` und folge den Links von Hand: Kopiere jeden ins Anfragefeld.",
          {
            fastapi:
              "Eine Route heißt wie ihre Funktion, wenn der Dekorator nicht `name=` sagt. Welche Namen gibt es?",
            django:
              "Die Namen stehen in `items/urls.py`, und `app_name` steht vor ihnen: `items:list`, `items:read`.",
          },
          {
            fastapi:
              'Füge einen Parameter `request: Request` hinzu. `str(request.url_for("read_item", item_id=2))` ist der Link zum Eintrag 2; ohne `str` ist es ein Objekt, das sich nicht als JSON-Text schreiben lässt.',
            django:
              '`reverse("items:read", args=[2])` ist der Link zum Eintrag 2; `reverse` kommt aus `django.urls`.',
          },
        ],
        mistakes: everywhere,
      },
      moved: {
        sentence: "Ziehen die Einträge unter ein Präfix, zieht jeder Link mit.",
        hints: [
          {
            fastapi:
              'Lass `PREFIX` in `main.py` `"/v2"` sein, wenn die Umgebung nichts sagt, und folge den Links ab `GET /`.',
            django:
              'Lass `PREFIX` in `shop/urls.py` `"/v2"` sein, wenn die Umgebung nichts sagt, und folge den Links ab `GET /`.',
          },
          "Die Adresse einer Route ist nur an einer Stelle bekannt: wo sie in den Baum gesetzt wird. Überall sonst frage mit dem Namen der Route nach ihr.",
          {
            fastapi:
              'Suche in beiden Dateien nach `"/items`: Nach deiner Änderung steht es nur noch in `APIRouter(prefix="/items")`. Es gibt vier Links: `items`, `url`, `next`, `all`.',
            django:
              "Suche im Projekt nach `/items`: Nach deiner Änderung steht es in keiner View mehr. Es gibt vier Links: `items`, `url`, `next`, `all`.",
          },
          {
            fastapi:
              '`str(request.url_for("list_items"))` für `items` und `all`; `str(request.url_for("read_item", item_id=…))` für `url` und `next`.',
            django:
              '`reverse("items:list")` für `items` und `all`; `reverse("items:read", args=[…])` für `url` und `next`.',
          },
        ],
        mistakes: {
          ...everywhere,
          "left-behind":
            "Dieser Link hat noch die alte Adresse. Irgendwo ist sie ausgeschrieben; frage stattdessen mit dem Namen der Route nach ihr.",
        },
      },
      behind: {
        sentence:
          "Hinter einem Proxy, der von jeder Adresse einen Anfang wegnimmt, haben die Links diesen Anfang.",
        hints: [
          "Ein Proxy, der dich unter `/shop/` bedient, fragt dich nach `/items/` und bekommt die Antwort, wie du sie geschrieben hast. Welche Adresse muss ein Link darin haben, damit der Browser zu dir zurückkommt?",
          {
            fastapi:
              "Dem Server wird gesagt, was der Proxy wegnimmt: `--root-path /shop`. Es steht in jeder Anfrage; was einen Link macht, muss also die Anfrage ansehen.",
            django:
              "Dem Server wird durch `FORCE_SCRIPT_NAME` in den Einstellungen gesagt, was der Proxy wegnimmt. Was Adressen allein aus `PREFIX` zusammensetzt, weiß davon nichts.",
          },
          {
            fastapi:
              "`app.url_path_for(…)` kennt die Routen und nicht die Anfrage; `request.url_for(…)` kennt beides. Nimm überall das Zweite.",
            django:
              "`reverse(…)` setzt es von selbst davor. Nimm es für alle vier Links und füge nichts von Hand hinzu.",
          },
        ],
        mistakes: {
          ...everywhere,
          "without-root":
            "Der Link beginnt an der Wurzel des Servers selbst, und diese Wurzel kennt man draußen nicht. Mache ihn mit etwas, das die Anfrage kennt: `request.url_for` in FastAPI, `reverse` in Django.",
        },
      },
    },
  },
  claims: {
    "links-behind-a-proxy": {
      sentence: "Ein Link aus dem Namen einer Route stimmt, wo immer der Dienst bedient wird.",
      explanation:
        "Er stimmt, wenn er aus der Anfrage oder von Djangos `reverse` gemacht wird. FastAPIs `app.url_path_for` kennt nur die Routen und lässt weg, was ein Proxy von jeder Adresse wegnimmt.",
      conditions:
        "FastAPI 0.165 unter Uvicorn 0.54, Django 6.1 unter runserver, im Python 3.14 dieser Seite.",
      figures: {
        request: "FastAPI, `request.url_for`, hinter `/shop`",
        app: "FastAPI, `app.url_path_for`, hinter `/shop`",
        reversed: "Django, `reverse`, hinter `/shop`",
      },
    },
  },
} satisfies LessonTranslation;
