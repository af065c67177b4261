import { describe, expect, it } from "vitest";
import type { Files } from "../../files/store.ts";
import { createStore } from "../../store/store.ts";
import { createProjectFiles } from "./project-files.ts";

describe("createProjectFiles", () => {
  it("tells which Python files come and go, and of no other", () => {
    const news: string[] = [];
    const files = createStore<Files>(new Map([["main.py", "a = 1"]]));
    const projects = createProjectFiles({
      created: (path) => news.push(`+${path}`),
      deleted: (path) => news.push(`-${path}`),
    });
    const leave = projects.join("fastapi", files);
    files.set(
      new Map([
        ["main.py", "a = 2"],
        ["notes.md", "x"],
        ["shop/tea.py", ""],
      ]),
    );
    expect(projects.all()).toEqual({ "/fastapi/main.py": "a = 2", "/fastapi/shop/tea.py": "" });
    files.set(new Map([["shop/tea.py", ""]]));
    leave();
    files.set(new Map());
    expect(news).toEqual([
      "+/fastapi/main.py",
      "+/fastapi/shop/tea.py",
      "-/fastapi/main.py",
      "-/fastapi/shop/tea.py",
    ]);
    expect(projects.all()).toEqual({});
  });
});
