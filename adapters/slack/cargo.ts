import { z } from 'zod';
import type { ActButton, CardRef, Form, Locale } from '../../src/index.ts';

/** What a click on an act must bring back: nothing is remembered between the card and the click. */
export type Act = Pick<ActButton, 'verb' | 'on'> & {
  readonly evidence: string;
  readonly policy: string;
  readonly form?: Form;
};

/** What one entry of a card's row or menu does. */
export type Entry =
  { readonly kind: 'act'; readonly act: Act } | { readonly kind: 'ask'; readonly command: string };

/** The value of one button: its own entry, and those of menu entries that travel with it. */
export type Cargo = {
  readonly card: CardRef;
  readonly locale: Locale;
  readonly own?: Entry;
  /** By the value of the menu's option, which takes only 75 characters itself. */
  readonly menu: Readonly<Record<string, Entry>>;
};

/** As short as JSON gets: 2,000 characters hold a form or three. */
export function pack({ card, locale, own, menu }: Cargo): string {
  const packed = {
    r: 1,
    c: [card.view, card.subject],
    l: locale,
    ...(own === undefined ? {} : { o: packEntry(own) }),
    ...(Object.keys(menu).length === 0
      ? {}
      : {
          m: Object.fromEntries(Object.entries(menu).map(([id, entry]) => [id, packEntry(entry)])),
        }),
  };
  // Slack echoes `&`, `<` and `>` as entities in some places; escaped, they come back as they went.
  return JSON.stringify(packed).replace(/[&<>]/g, escaped);
}

/** Reads the value of a button. Undefined for one that is not ours, or not of this form. */
export function unpack(value: string): Cargo | undefined {
  const read = packedCargo.safeParse(parsed(value));
  if (!read.success) return undefined;
  const { c, l, o, m } = read.data;
  const menu = Object.entries(m ?? {}).map(([id, entry]) => [id, unpackEntry(entry)] as const);
  return {
    card: { view: c[0], subject: c[1] },
    locale: l,
    ...(o === undefined ? {} : { own: unpackEntry(o) }),
    menu: Object.fromEntries(menu),
  };
}

const short = z.string().max(2000);
const packedField = z.tuple([short, short, z.boolean(), z.number(), z.number(), short]);
const packedForm = z.tuple([short, short, short, short, z.array(short), z.array(packedField)]);
const packedEntry = z.union([
  z.strictObject({ a: z.tuple([short, short, short, short]), f: packedForm.optional() }),
  z.strictObject({ q: short }),
]);
const packedCargo = z.object({
  r: z.literal(1),
  c: z.tuple([short, short]),
  l: z.enum(['en', 'ja']),
  o: packedEntry.optional(),
  m: z.record(z.string(), packedEntry).optional(),
});

function packEntry(entry: Entry): z.infer<typeof packedEntry> {
  if (entry.kind === 'ask') return { q: entry.command };
  const { verb, on, evidence, policy, form } = entry.act;
  return { a: [verb, on, evidence, policy], ...(form === undefined ? {} : { f: packForm(form) }) };
}

function unpackEntry(entry: z.infer<typeof packedEntry>): Entry {
  if ('q' in entry) return { kind: 'ask', command: entry.q };
  const [verb, on, evidence, policy] = entry.a;
  const act = { verb, on, evidence, policy };
  return { kind: 'act', act: entry.f === undefined ? act : { ...act, form: unpackForm(entry.f) } };
}

function packForm({ title, submit, close, subject, effect, fields }: Form) {
  const packed = fields.map(
    ({ id, label, required, min = 0, max, hint }): z.infer<typeof packedField> => [
      id,
      label,
      required,
      min,
      max,
      hint,
    ],
  );
  return [title, submit, close, subject, [...effect], packed] satisfies z.infer<typeof packedForm>;
}

function unpackForm([title, submit, close, subject, effect, fields]: z.infer<
  typeof packedForm
>): Form {
  return {
    title,
    submit,
    close,
    subject,
    effect,
    // `missing` stays behind: Slack says that itself, in the reader's language.
    fields: fields.map(([id, label, required, min, max, hint]) => ({
      id,
      label,
      required,
      ...(min > 0 ? { min } : {}),
      max,
      hint,
      missing: '',
    })),
  };
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function parsed(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}
