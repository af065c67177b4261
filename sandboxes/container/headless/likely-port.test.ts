import { expect, it } from "vitest";
import { likelyPort } from "./likely-port.ts";

it.each([
  ["uvicorn main:app --port 8000 --reload", 8000],
  ["uvicorn main:app --port=9001", 9001],
  ["uvicorn main:app", 8000],
  ["fastapi dev main.py", 8000],
  ["python -m uvicorn main:app", 8000],
  ["python manage.py runserver", 8000],
  ["python manage.py runserver 8001", 8001],
  ["python manage.py runserver 0.0.0.0:8002 --noreload", 8002],
  ["python manage.py runserver --noreload", 8000],
  ["python manage.py migrate", null],
  ["python main.py --port eighty", null],
  ["pytest -q", null],
])("%s: %s", (line, port) => {
  const [command = "", ...args] = line.split(" ");
  expect(likelyPort(command, args)).toBe(port);
});
