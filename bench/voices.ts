import { readFileSync } from "node:fs";
import { root } from "./setting.ts";

const project = (framework: string) => `${root}content/03-validation/01-types-or-fields/${framework}/start`;

/** One framework's side of the measurements. */
export interface Voice {
  readonly name: "FastAPI" | "Django";
  /** A folder with the project, for native servers. */
  readonly project: string;
  /** The file that is edited, and open in the editor. */
  readonly file: string;
  /** A page of the server that is HTML or JSON, so that a script can be run in it. */
  readonly page: string;
  /** Text on that page. */
  readonly shown: string;
  /** Where an edit shows. */
  readonly path: string;
  /** Edit number n: the file's text, and what `GET path` then answers. */
  edit(n: number): { readonly source: string; readonly answer: string };
}

export const fastapi: Voice = {
  name: "FastAPI",
  project: project("fastapi"),
  file: "main.py",
  page: "/openapi.json",
  shown: "openapi",
  path: "/version",
  edit(n) {
    const source = readFileSync(`${this.project}/${this.file}`, "utf8");
    return {
      source: `${source}\n\n@app.get("/version")\nasync def version():\n    return {"version": ${n}}\n`,
      answer: `{"version":${n}}`,
    };
  },
};

export const django: Voice = {
  name: "Django",
  project: project("django"),
  file: "items/views.py",
  page: "/nothing-here",
  shown: "Page not found",
  path: "/items/",
  edit: (n) => ({
    source: `from django.http import JsonResponse\n\n\ndef create_item(request):\n    return JsonResponse({"version": ${n}})\n`,
    answer: `{"version": ${n}}`,
  }),
};
