import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Prose } from "./prose.tsx";

const shown = (text: string) => renderToStaticMarkup(<Prose text={text} />);

describe("prose of an instructor", () => {
  it("is Markdown", () => {
    const html = shown(
      "# One\n\nSay `x` **loud**:\n\n1. a\n2. b\n\n```python\nx < 1\n```\n\n| a |\n|---|\n| b |\n",
    );
    expect(html).toContain("<h2>One</h2><p>Say <code>x</code> <strong>loud</strong>:</p><ol");
    expect(html).toContain("<code>x &lt; 1</code>");
    expect(html).toContain('<th scope="col">a</th></tr><tr><td>b</td>');
    expect(shown("[here](https://example.org/a)")).toContain('href="https://example.org/a"');
  });

  it("brings no script, no tag, no picture and no address that is more than a page", () => {
    const attacks = [
      "<script>alert(1)</script>",
      'a <img src=x onerror="alert(1)"> b',
      "<iframe src=//evil.example></iframe>",
      "[x](javascript:alert(1))",
      "[x](JaVaScRiPt:alert(1))",
      "[x](data:text/html,<script>alert(1)</script>)",
      "[x](//evil.example)",
      "![x](https://evil.example/pixel.png)",
      '<https://evil.example/"onclick=alert(1)>',
      "{process.exit()}",
      "export const x = 1",
      "<Claim id={alert(1)} />",
      "[x][y]\n\n[y]: javascript:alert(1)",
    ];
    for (const attack of attacks) {
      const html = shown(attack);
      expect(html).not.toMatch(/<(script|img|iframe|Claim)/i);
      expect(html).not.toMatch(/(href|src)="(?!https?:)/i);
      expect(html.replaceAll(/href="[^"]*"/g, "")).not.toMatch(/<[^>]*\son\w+=/i);
    }
  });
});
