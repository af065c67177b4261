import { type Claim, defineClaim } from "../../../sandboxes/contract/claim.ts";
import { lastJson, property } from "../../../sandboxes/contract/read.ts";

const oneQueryset = defineClaim({
  id: "one-queryset-three-views",
  sentence: "One inherited `get_queryset` guards reading, changing and deleting.",
  source: "ours",
  verdict: "holds",
  explanation:
    "`DetailView`, `UpdateView` and `DeleteView` all find their object by searching in `get_queryset()`. What is not in there is 404 for each of them, before anything is shown or done.",
  conditions: "Django 6.1 in this page's Python 3.14.",
  proof: {
    kind: "proof",
    project: "mixin",
    figures: {
      stranger: { label: "Statuses for a stranger: read, edit, delete", recorded: "404, 404, 404" },
      title: { label: "Title after the stranger's visit, before it was `tea`", recorded: "tea" },
      owner: { label: "Statuses for the owner: read, edit, delete", recorded: "200, 302, 302" },
    },
    async observe({ run }) {
      const seen = lastJson((await run("python", ["site.py"])).output);
      const text = (key: string) => String(property(seen, key));
      return { stranger: text("stranger"), title: text("title"), owner: text("owner") };
    },
    shows: ({ stranger, title, owner }) =>
      stranger === "404, 404, 404" && title === "tea" && owner === "200, 302, 302",
    unless: { stranger: "404, 302, 404", title: "toast", owner: "200, 302, 302" },
  },
});

export default [oneQueryset] satisfies readonly Claim[];
