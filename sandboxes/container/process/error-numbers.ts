import * as z from "zod/mini";
import type { EmscriptenModule } from "./emscripten.ts";

/**
 * Gives the OSErrors that C makes Linux' numbers and words (`error_numbers.py` says why, and renumbers the rest).
 *
 * C makes one with `OSError(number, strerror(number), …)`, through the class's `tp_new` slot. A function in front
 * of that slot looks at the arguments, a tuple that nobody else has seen, and replaces number and words where both
 * are C's. Python's own `OSError(errno.ENOENT, …)` has Linux' numbers already, whose words differ from C's.
 *
 * Limits: offsets are those of CPython 3.14 on 32 bits; slots that subclasses copied are not covered, C makes none
 * of these by number.
 */
const errorNumbers = z.object({
  /** Addresses of the classes whose slot is taken over. */
  classes: z.array(z.number()),
  /** Addresses of `int` and `str`. */
  int: z.number(),
  text: z.number(),
  /** Offsets in a tuple, an int and an ASCII string. */
  tupleItems: z.number(),
  intDigit: z.number(),
  textBytes: z.number(),
  /** Number (-1: any) and words of C; addresses of the objects to put in their place. */
  rows: z.array(z.tuple([z.number(), z.string(), z.number(), z.number()])),
});

type Row = { readonly words: Uint8Array; readonly code: number; readonly text: number };
type New = (type: number, args: number, kwargs: number) => number;

/** Offsets in `PyObject`, `PyVarObject` and `PyTypeObject`. */
const typeOffset = 4;
const sizeOffset = 8;
const newSlot = 156;
/** `lv_tag` of an int, and what it is for those with one positive digit, and for 0. */
const tagOffset = 8;
const oneDigit = 8;
const zero = 1;
/** Of `lv_tag`: number of digits and sign. */
const tagMask = ~4;

/**
 * @param translations JSON of `error_numbers.translations()`
 * @returns takes the function out again: a snapshot must not hold its number
 */
export function translateErrors(module: EmscriptenModule, translations: string): () => void {
  const layout = errorNumbers.parse(JSON.parse(translations));
  const { classes, tupleItems, intDigit, textBytes } = layout;
  const byNumber = new Map<number, Row[]>();
  for (const [number, words, code, text] of layout.rows) {
    const known = byNumber.get(number) ?? [];
    byNumber.set(number, [...known, { words: new TextEncoder().encode(words), code, text }]);
  }

  const translate = (args: number) => {
    const words = module.HEAPU32;
    const at = (address: number) => words[address >>> 2] ?? 0;
    if (at(args + sizeOffset) < 2) return;
    const number = at(args + tupleItems);
    const text = at(args + tupleItems + 4);
    if (at(number + typeOffset) !== layout.int || at(text + typeOffset) !== layout.text) return;
    const tag = at(number + tagOffset) & tagMask;
    if (tag !== oneDigit && tag !== zero) return;
    const said = (candidate: Row) =>
      at(text + sizeOffset) === candidate.words.length &&
      candidate.words.every((byte, index) => module.HEAPU8[text + textBytes + index] === byte);
    const row = byNumber.get(at(number + intDigit))?.find(said) ?? byNumber.get(-1)?.find(said);
    if (!row) return;
    module._Py_IncRef(row.code);
    module._Py_IncRef(row.text);
    words[(args + tupleItems) >>> 2] = row.code;
    words[(args + tupleItems + 4) >>> 2] = row.text;
    module._Py_DecRef(number);
    module._Py_DecRef(text);
  };

  const slots = classes.map((address) => (address + newSlot) >>> 2);
  const stock = slots.map((slot) => module.HEAPU32[slot] ?? 0);
  slots.forEach((slot, index) => {
    const make = module.wasmTable.get(stock[index] ?? 0) as New;
    module.HEAPU32[slot] = module.addFunction((type: number, args: number, kwargs: number) => {
      translate(args);
      return make(type, args, kwargs);
    }, "iiii");
  });
  return () => {
    slots.forEach((slot, index) => {
      module.HEAPU32[slot] = stock[index] ?? 0;
    });
  };
}
