import { z } from 'zod';
import type { ChoiceField, Field, KeptField, TextField } from '../../src/index.ts';

const short = z.string().max(2000);
const more = z.strictObject({ l: z.literal(1).optional(), v: short.optional() });
const text = z.tuple([short, short, z.boolean(), z.number(), z.number(), short, more.optional()]);
const options = z
  .array(z.tuple([short, short]))
  .min(1)
  .max(10);
const choice = z.tuple([short, short, z.boolean(), short, options, short.optional()]);
const kept = z.tuple([short, short]);
const schema = z.union([text, choice, kept]);

type Packed = z.infer<typeof schema>;

/**
 * A field as it travels in a button's value. `missing` stays behind: Slack says that itself, in the
 * reader's language.
 */
export const fieldCargo = {
  schema,
  pack: (field: Field): Packed => packed(field),
  unpack: (field: Packed): Field => unpacked(field),
} as const;

function packed(field: Field): Packed {
  switch (field.kind) {
    case 'text':
      return packText(field);
    case 'choice':
      return packChoice(field);
    case 'kept':
      return [field.id, field.value];
  }
}

function unpacked(field: Packed): Field {
  if (isKept(field)) return unpackKept(field);
  return isText(field) ? unpackText(field) : unpackChoice(field);
}

function isKept(field: Packed): field is z.infer<typeof kept> {
  return field.length === 2;
}

function isText(field: Exclude<Packed, z.infer<typeof kept>>): field is z.infer<typeof text> {
  return typeof field[3] === 'number';
}

function unpackKept([id, value]: z.infer<typeof kept>): KeptField {
  return { kind: 'kept', id, value };
}

function packText(field: TextField): z.infer<typeof text> {
  const { id, label, required, min = 0, max, hint, lines, initial } = field;
  const own = {
    ...(lines === true ? { l: 1 as const } : {}),
    ...(initial === undefined ? {} : { v: initial }),
  };
  const all = [id, label, required, min, max, hint] as const;
  return Object.keys(own).length === 0 ? [...all] : [...all, own];
}

function unpackText(field: z.infer<typeof text>): TextField {
  const [id, label, required, min, max, hint, { l, v } = {}] = field;
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
  const all = [id, label, required, hint, pairs] as const;
  return initial === undefined ? [...all] : [...all, initial];
}

function unpackChoice(field: z.infer<typeof choice>): ChoiceField {
  const [id, label, required, hint, pairs, initial] = field;
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
