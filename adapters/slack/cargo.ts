import { z } from 'zod';
import type { ActButton, CardRef, Form, Locale, OnDemand } from '../../src/index.ts';
import { fieldCargo } from './field-cargo.ts';
import { toJson } from './to-json.ts';

/** What a click on an act must bring back: nothing is remembered between the card and the click. */
export type Act = Pick<ActButton, 'verb' | 'on'> & {
  readonly evidence: string;
  readonly policy: string;
  readonly form?: Form | OnDemand;
};

/** The value of one button: its own act, and those of menu entries that travel with it. */
export type Cargo = {
  readonly card: CardRef;
  readonly locale: Locale;
  readonly own?: Act;
  /** By the value of the menu's option, which takes only 75 characters itself. */
  readonly menu: Readonly<Record<string, Act>>;
};

/** As short as JSON gets: 2,000 characters hold a form or three. */
export function pack({ card, locale, own, menu }: Cargo): string {
  const packed = {
    r: 1,
    c: [card.view, card.subject],
    l: locale,
    ...(own === undefined ? {} : { o: packAct(own) }),
    ...(Object.keys(menu).length === 0
      ? {}
      : {
          m: Object.fromEntries(Object.entries(menu).map(([id, act]) => [id, packAct(act)])),
        }),
  };
  return toJson(packed);
}

/** Reads the value of a button. Undefined for one that is not ours, or not of this form. */
export function unpack(value: string): Cargo | undefined {
  const read = packedCargo.safeParse(parsed(value));
  if (!read.success) return undefined;
  const { c, l, o, m } = read.data;
  const menu = Object.entries(m ?? {}).map(([id, act]) => [id, unpackAct(act)] as const);
  return {
    card: { view: c[0], subject: c[1] },
    locale: l,
    ...(o === undefined ? {} : { own: unpackAct(o) }),
    menu: Object.fromEntries(menu),
  };
}

const short = z.string().max(2000);
const packedForm = z.tuple([
  short,
  short,
  short,
  short,
  z.array(short),
  z.array(fieldCargo.schema),
]);
/** In place of a form. */
const onDemand = z.literal(1);
const packedAct = z.strictObject({
  a: z.tuple([short, short, short, short]),
  f: z.union([packedForm, onDemand]).optional(),
});
const packedCargo = z.object({
  r: z.literal(1),
  c: z.tuple([short, short]),
  l: z.enum(['en', 'ja']),
  o: packedAct.optional(),
  m: z.record(z.string(), packedAct).optional(),
});

function packAct({ verb, on, evidence, policy, form }: Act): z.infer<typeof packedAct> {
  return { a: [verb, on, evidence, policy], ...(form === undefined ? {} : { f: packForm(form) }) };
}

function unpackAct({ a, f }: z.infer<typeof packedAct>): Act {
  const [verb, on, evidence, policy] = a;
  const act = { verb, on, evidence, policy };
  return f === undefined ? act : { ...act, form: unpackForm(f) };
}

function packForm(form: Form | OnDemand): z.infer<typeof packedForm> | 1 {
  if ('onDemand' in form) return 1;
  const { title, submit, close, subject, effect, fields } = form;
  const packed = fields.map(fieldCargo.pack);
  return [title, submit, close, subject, [...effect], packed];
}

function unpackForm(packed: z.infer<typeof packedForm> | 1): Form | OnDemand {
  if (packed === 1) return { onDemand: true };
  const [title, submit, close, subject, effect, fields] = packed;
  return { title, submit, close, subject, effect, fields: fields.map(fieldCargo.unpack) };
}

function parsed(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}
