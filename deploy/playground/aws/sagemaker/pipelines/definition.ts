import { z } from 'zod';
import { AwsError } from '../../aws-error.ts';

const value = z.union([z.string(), z.number(), z.boolean()]);

/** A pipeline's definition, schema 2020-12-01, as far as the playground runs it: step after step. */
const definition = z.looseObject({
  Version: z.literal('2020-12-01'),
  Parameters: z
    .array(
      z.looseObject({
        Name: z.string().max(256),
        Type: z.enum(['String', 'Integer', 'Float', 'Boolean']),
        DefaultValue: value.optional(),
        EnumValues: z.array(value).optional(),
      }),
    )
    .max(200)
    .default([]),
  Steps: z
    .array(
      z.looseObject({
        Name: z.string(),
        Type: z.string(),
        Arguments: z.looseObject({ ModelPackageGroupName: z.string().optional() }).default({}),
      }),
    )
    .min(1)
    .max(50),
});

export type Definition = z.infer<typeof definition>;

/** Reads a definition; refused where it is none. */
export function readDefinition(text: string): Definition {
  const parsed = definition.safeParse(json(text));
  if (parsed.success) return parsed.data;
  throw new AwsError('ValidationException', 'Unable to parse pipeline definition.');
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The value of every parameter of an execution; refused where one is unknown, unfit or missing. */
export function parameterValues(
  { Parameters }: Definition,
  given: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const unknown = Object.keys(given).filter((name) => {
    return Parameters.every(({ Name }) => Name !== name);
  });
  if (unknown.length > 0) {
    refuse(`Unknown parameter(s) [${unknown.join(', ')}]: the pipeline does not define them.`);
  }
  return Object.fromEntries(
    Parameters.map((parameter) => {
      const { Name, DefaultValue } = parameter;
      const text = given[Name] ?? (DefaultValue === undefined ? undefined : String(DefaultValue));
      if (text === undefined) return refuse(`Parameter ${Name} has no default and no value.`);
      check(parameter, text);
      return [Name, text];
    }),
  );
}

const patterns = {
  String: /^.*$/su,
  Integer: /^-?\d+$/u,
  Float: /^-?\d+(\.\d+)?(e-?\d+)?$/iu,
  Boolean: /^(true|false)$/iu,
};

function check({ Name, Type, EnumValues }: Definition['Parameters'][number], text: string): void {
  if (!patterns[Type].test(text)) refuse(`Value '${text}' of parameter ${Name} is no ${Type}.`);
  if (EnumValues === undefined || EnumValues.map(String).includes(text)) return;
  refuse(`Value '${text}' of parameter ${Name} is none of [${EnumValues.join(', ')}].`);
}

function refuse(message: string): never {
  throw new AwsError('ValidationException', message);
}
