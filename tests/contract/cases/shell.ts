import { assert } from "chai";
import type { CaseContext, Heading } from "../case.ts";
import { type Running, run, start } from "../kit/running.ts";

const controlC = "\u0003";
const controlD = "\u0004";

const sh = (context: CaseContext, script: string) => run(context, "sh", ["-c", script]);

/** An interactive shell that shows its prompt. */
async function open(context: CaseContext): Promise<Running> {
  const running = await start(context, "jsh", [], { terminal: { cols: 80, rows: 24 } });
  await running.prints("$ ");
  return running;
}

/** A shell, for commands that are written or typed. */
export const shell: Heading = {
  name: "shell",
  cases: [
    {
      name: "lists, pipelines, quotes, variables, patterns and files",
      async run(context) {
        const { container, directory } = context;
        const script = `
export NAME=value; A='two  words'
false || echo "$NAME" '$NAME' $A > out.txt && cat out.txt | grep -c value
mkdir -p folder/inner; touch folder/one.py folder/two.py folder/.hidden.py
cd folder && echo *.py $? && for name in *.py; do echo "<$name>"; done
`;
        assert.deepEqual(await sh(context, script), {
          code: 0,
          output: "1\none.py two.py 0\n<one.py>\n<two.py>\n",
        });
        assert.equal(await container.fs.readFile(`${directory}/out.txt`, "utf-8"), "value $NAME two words\n");
      },
    },
    {
      name: "programs of Python take part, and get what is exported",
      async run(context) {
        const script = `NAME=é python -c "import os; print(os.environ['NAME'] * 2)" | python -c "print(input()[::-1])"
python -c "import sys; print('out'); sys.stdout.flush(); print('bad', file=sys.stderr); sys.exit(3)" > both.txt 2>&1
echo $?; cat both.txt; ls | wc -l`;
        assert.deepEqual(await sh(context, script), { code: 0, output: "éé\n3\nout\nbad\n1\n" });
      },
    },
    {
      name: "what is not there, and what cannot be read, are said with a shell's codes",
      async run(context) {
        const missing = await sh(context, "nothing-here");
        assert.equal(missing.code, 127);
        assert.include(missing.output, "nothing-here: not found");
        const unread = await sh(context, "echo 'open");
        assert.equal(unread.code, 2);
        assert.include(unread.output, "syntax error");
        assert.equal((await sh(context, "exit 7; echo not")).code, 7);
      },
    },
    {
      name: "Python's shell=True and os.system are the same shell",
      async run(context) {
        const program = `
import os, subprocess
print(subprocess.run("for i in 1 2; do echo $i; done | tail -n 1", shell=True, capture_output=True, text=True).stdout, end="")
print(os.system("cat no-such-file 2> /dev/null") >> 8, os.popen("pwd").read() == os.getcwd() + "\\n")
`;
        assert.deepEqual(await run(context, "python", ["-c", program]), { code: 0, output: "2\n1 True\n" });
      },
    },
    {
      name: "a server in the background is reached with curl, and ended by its number",
      async run(context) {
        const port = await context.freePort();
        const script = `echo served > page.txt
python -um http.server ${port} > log.txt 2>&1 &
until curl -s localhost:${port}/page.txt; do sleep 0.1; done
curl -s -o none.txt -w '%{http_code}\\n' localhost:${port}/missing
kill $!; wait $!; echo $?; grep -c GET log.txt`;
        const { code, output } = await sh(context, script);
        assert.deepEqual(
          { code, lines: output.split("\n") },
          { code: 0, lines: ["served", "404", "143", "2", ""] },
        );
      },
    },
    {
      name: "on a terminal: a prompt, a line that is mended, completion and history",
      async run(context) {
        const running = await open(context);
        await running.type("echo abc > some-file.txtx\u007f\r");
        await running.type("cat so\t\r");
        await running.prints(/\nabc\n.*\$ $/);
        await running.type("draft\u001b[A\u001b[B\u0015echo $?\r");
        await running.prints(/\n0\n.*\$ $/);
        await running.type("\u001b[A\u001b[A\r");
        await running.prints(/\nabc\n[\s\S]*\nabc\n.*\$ $/);
        await running.type(controlD);
        assert.equal(await running.exit, 0);
      },
    },
    {
      name: "on a terminal: Ctrl-C ends what runs, and not the shell; programs read what is typed",
      async run(context) {
        const running = await open(context);
        await running.type(`python -c "print('looping'); exec('while True: pass')"\r`);
        await running.prints(/\nlooping\n/);
        await running.type(controlC);
        await running.prints("KeyboardInterrupt");
        await running.type("echo code $?\r");
        await running.prints("code 130");
        await running.type(`python -c "print('Hello,', input('Name? '))"\r`);
        await running.prints(/\nName\? /);
        await running.type("Ada\r");
        await running.prints("Hello, Ada");
        await running.type("exit 4\r");
        assert.equal(await running.exit, 4);
      },
    },
    {
      name: "on a terminal: programs see its size, and when it changes",
      async run(context) {
        const running = await open(context);
        const size = `python -c "import os; print(tuple(os.get_terminal_size()))"\r`;
        await running.type(size);
        await running.prints("(80, 24)");
        running.process.resize({ cols: 100, rows: 30 });
        await running.type(size);
        await running.prints("(100, 30)");
        running.process.kill();
        assert.equal(await running.exit, 143);
      },
    },
  ],
};
