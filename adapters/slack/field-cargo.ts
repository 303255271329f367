import { z } from 'zod';
import type { ChoiceField, Field, TextField } from '../../src/index.ts';

const short = z.string().max(2000);
const more = z.strictObject({ l: z.literal(1).optional(), v: short.optional() });
const text = z.tuple([short, short, z.boolean(), z.number(), z.number(), short, more.optional()]);
const options = z
  .array(z.tuple([short, short]))
  .min(1)
  .max(10);
const choice = z.tuple([short, short, z.boolean(), short, options, short.optional()]);
const schema = z.union([text, choice]);

type Packed = z.infer<typeof schema>;

/**
 * A field as it travels in a button's value. `missing` stays behind: Slack says that itself, in the
 * reader's language.
 */
export const fieldCargo = {
  schema,
  pack: (field: Field): Packed => (field.kind === 'text' ? packText(field) : packChoice(field)),
  unpack: (packed: Packed): Field => (isText(packed) ? unpackText(packed) : unpackChoice(packed)),
} as const;

function isText(packed: Packed): packed is z.infer<typeof text> {
  return typeof packed[3] === 'number';
}

function packText(field: TextField): z.infer<typeof text> {
  const { id, label, required, min = 0, max, hint, lines, initial } = field;
  const own = {
    ...(lines === true ? { l: 1 as const } : {}),
    ...(initial === undefined ? {} : { v: initial }),
  };
  const packed = [id, label, required, min, max, hint] as const;
  return Object.keys(own).length === 0 ? [...packed] : [...packed, own];
}

function unpackText(packed: z.infer<typeof text>): TextField {
  const [id, label, required, min, max, hint, { l, v } = {}] = packed;
  return {
    kind: 'text',
    id,
    label,
    required,
    ...(min > 0 ? { min } : {}),
    max,
    hint,
    missing: '',
    ...(l === undefined ? {} : { lines: true }),
    ...(v === undefined ? {} : { initial: v }),
  };
}

function packChoice(field: ChoiceField): z.infer<typeof choice> {
  const { id, label, required, hint, initial } = field;
  const pairs = field.options.map((option): [string, string] => [option.value, option.label]);
  const packed = [id, label, required, hint, pairs] as const;
  return initial === undefined ? [...packed] : [...packed, initial];
}

function unpackChoice(packed: z.infer<typeof choice>): ChoiceField {
  const [id, label, required, hint, pairs, initial] = packed;
  return {
    kind: 'choice',
    id,
    label,
    required,
    hint,
    missing: '',
    options: pairs.map(([value, says]) => ({ value, label: says })),
    ...(initial === undefined ? {} : { initial }),
  };
}
