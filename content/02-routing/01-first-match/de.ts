import type { LessonTranslation } from "../../translation.ts";

const redirected =
  "Der Server leitet auf eine andere Adresse um. Hier endet die Adresse eines Eintrags ohne Schrägstrich und die der Liste mit einem.";

export default {
  title: "Die erste Route, die passt",
  question: "Die Adresse /items/me passt auf zwei meiner Routen. Welche antwortet?",
  exercise: {
    title: "Zwei Routen, eine Adresse",
    task: `Repariere die Routen beider Projekte. \`GET /items/42\` antwortet mit \`{"item_id": 42}\`, die id als Zahl. \
\`GET /items/me\` antwortet mit \`{"owner": …}\` und dem Namen aus dem Header \`X-User\`. Jedes andere Wort an der Stelle der \
id wird mit 404 oder 422 abgewiesen, und keine Anfrage endet in einem 500.`,
    checks: {
      "whole-number": {
        sentence: "`GET /items/42` antwortet mit der id als Zahl, welche Zahl es auch ist.",
        hints: [
          'Sieh dir die Antwort auf `/items/42` genau an: Ist es `42` oder `"42"`?',
          "Eine Adresse ist Text. Jemand muss aus dem Stück eine Zahl machen: Das Framework tut es, wenn du ihm den Typ sagst.",
          {
            fastapi: "Der Typ gehört zum Parameter der Funktion, als Annotation.",
            django: "Der Typ gehört zum Muster: Vor dem Namen steht ein Konverter, `<converter:name>`.",
          },
          {
            fastapi: "`async def read_item(item_id: int):`",
            django: '`path("items/<int:item_id>", views.read_item)`',
          },
        ],
        mistakes: {
          redirected,
          "text-id":
            "Die id kam als Text zurück, in Anführungszeichen. Was in einer Adresse steht, ist Text, bis es umgewandelt wird, und ein Muster ohne Typ wandelt nichts um.",
          "no-route":
            "Unter der Adresse des Eintrags wird nichts bedient. Gibt es die Route noch, und ohne Schrägstrich am Ende?",
        },
      },
      me: {
        sentence:
          "`GET /items/me` nennt den Benutzer aus dem Header `X-User`, und niemand hält `me` für eine id.",
        hints: [
          "Schicke `GET /items/me`. Welche der Funktionen hat geantwortet?",
          "Beide Frameworks versuchen die Routen von oben nach unten und hören bei der ersten auf, die passt. Sie suchen nicht die beste.",
          {
            fastapi:
              "Die Annotation entscheidet, ob eine id annehmbar ist, nachdem die Route gewählt ist: zu spät, um eine andere zu versuchen. Was zählt, ist die Reihenfolge der Dekoratoren.",
            django:
              "Ein Konverter ist Teil des Musters: `<int:…>` passt nicht auf `me`, also kommt die nächste Zeile an die Reihe. Bei jedem anderen Muster entscheidet die Reihenfolge der Zeilen.",
          },
          {
            fastapi:
              'Setze die ganze Funktion von `@app.get("/items/me")` über die von `"/items/{item_id}"`.',
            django: 'Setze `path("items/me", views.my_items)` über die Zeile der dynamischen Route.',
          },
        ],
        mistakes: {
          redirected,
          "me-is-last":
            "Die Route der ids hielt `me` für eine und hat es abgewiesen. Sie steht zuerst und passt auf jedes Stück Text; die Route für `me` wurde nie gefragt.",
          "me-is-an-id":
            "Die Route der ids hielt `me` für eine und hat geantwortet. Sie steht zuerst und passt auf jedes Stück Text; die Route für `me` wurde nie gefragt.",
          "int-of-me": "Die Route der ids hielt `me` für eine, und `int()` ist daran gescheitert.",
        },
      },
      refused: {
        sentence:
          "Eine id, die keine ganze Zahl ist (`tea`, `4.5`, `7x`, `²`, `menu`), wird mit 404 oder 422 abgewiesen, nie mit 500.",
        hints: [
          "Schicke `GET /items/tea`, dann `/items/7x`, dann `/items/menu`. Was antwortet, und mit welchem Status?",
          "Du brauchst kein `if` und kein `try`. Sobald das Framework weiß, dass die id eine ganze Zahl ist, weist es den Rest von selbst ab.",
          {
            fastapi: "Mit `item_id: int` weist Pydantic alles andere mit 422 ab, bevor deine Funktion läuft.",
            django:
              "`<int:item_id>` passt nur auf Ziffern. Jede andere Adresse passt auf keine Zeile, und Django antwortet mit 404.",
          },
          {
            fastapi:
              "`async def read_item(item_id: int):` und darin nichts als die Antwort. Ein Pfad ohne Klammern, wie `/items/me`, passt nur auf eben diesen Text.",
            django:
              '`path("items/<int:item_id>", views.read_item)` und `path("items/me", views.my_items)` statt eines regulären Ausdrucks: `path()` muss bis zum Ende passen.',
          },
        ],
        mistakes: {
          redirected,
          isdigit:
            "`²` ist für `str.isdigit()` eine Ziffer und für `int()` doch keine Zahl. Von Hand geschriebene Regeln haben solche Lücken; lass das Framework umwandeln.",
          "int-uncaught":
            "`int()` hat `ValueError` ausgelöst, und niemand hat ihn gefangen. Was ein Client schickt, ist nie ein Grund für ein 500: Lass das Framework umwandeln, bevor dein Code läuft.",
          "me-without-end":
            "Eine Adresse, die nur mit `me` beginnt, wurde dafür gehalten. Ein regulärer Ausdruck braucht `$` am Ende; `path()` muss von selbst bis zum Ende passen.",
          "anything-is-me":
            "Was keine Zahl ist, wurde für `me` gehalten. Gib `me` eine eigene Route, und lass jedes andere Wort abweisen.",
          accepted:
            "Ein Stück Text wurde als id angenommen. Sage dem Framework, dass sie eine ganze Zahl ist.",
        },
      },
    },
  },
  claims: {
    "parameters-from-path-operations": {
      sentence: "FastAPI liest Parameter aus Pfadoperationen, Query-Strings, Headern oder Bodys.",
      explanation:
        "Aus Pfaden, und der Rest stimmt. Eine Pfadoperation ist das Ganze: ein Pfad, eine Methode und die Funktion, die antwortet; sie ist es, die die Parameter hat.",
      conditions: "FastAPI 0.165 im Python 3.14 dieser Seite.",
      figures: {
        parameters: "Wo die Parameter laut Schema stehen",
        body: "Hat die Operation außerdem einen Body?",
      },
    },
  },
} satisfies LessonTranslation;
