import { z } from 'zod';
import type { Clock } from '../../../src/clock.ts';
import { AwsError } from './aws-error.ts';
import { operation } from './operation.ts';
import type { Operation } from './operation.ts';
import type { Caller } from './principals.ts';

type Version = {
  readonly version: number;
  readonly value: string;
  readonly type: string;
  readonly modified: number;
  readonly by: string;
  labels: readonly string[];
};

/** Parameter Store: 100 versions, labels, 4 KB, and no value with double braces. */
export function ssm(clock: Clock): Readonly<Record<string, Operation>> {
  const parameters: Parameters = new Map();
  return { ...writes(parameters, clock), ...reads(parameters) };
}

type Parameters = Map<string, Version[]>;

function versionsOf(parameters: Parameters, caller: Caller, name: string): Version[] {
  const found = parameters.get(key(caller, name));
  return found ?? fail('ParameterNotFound', `Parameter ${name} not found.`);
}

function writes(parameters: Parameters, clock: Clock): Record<string, Operation> {
  return {
    PutParameter: operation(putParameter, (input, caller) => {
      const { Name, Value, Overwrite, Type } = input;
      checkValue(Value);
      const versions = parameters.get(key(caller, Name)) ?? [];
      if (versions.length > 0 && !Overwrite) {
        fail(
          'ParameterAlreadyExists',
          'The parameter already exists. To overwrite, set Overwrite.',
        );
      }
      dropOldest(Name, versions);
      const version = (versions.at(-1)?.version ?? 0) + 1;
      const modified = clock.now().getTime() / 1000;
      const type = Type ?? versions.at(-1)?.type ?? 'String';
      versions.push({ version, value: Value, type, modified, by: caller.arn, labels: [] });
      parameters.set(key(caller, Name), versions);
      return { Version: version, Tier: 'Standard' };
    }),
    LabelParameterVersion: operation(label, ({ Name, ParameterVersion, Labels }, caller) => {
      const versions = versionsOf(parameters, caller, Name);
      const version = select(versions, String(ParameterVersion ?? versions.at(-1)?.version));
      const valid = Labels.filter((text) => labelPattern.test(text));
      for (const other of versions) {
        other.labels = other.labels.filter((text) => !valid.includes(text));
      }
      version.labels = [...version.labels, ...valid];
      const invalid = Labels.filter((text) => !valid.includes(text));
      return { InvalidLabels: invalid, ParameterVersion: version.version };
    }),
  };
}

function reads(parameters: Parameters): Record<string, Operation> {
  return {
    GetParameter: operation(z.looseObject({ Name: z.string() }), ({ Name }, caller) => {
      const [name = Name, selector] = Name.split(':');
      const version = select(versionsOf(parameters, caller, name), selector);
      return { Parameter: { ...asParameter(caller, name, version), ...selected(selector) } };
    }),
    GetParameters: operation(byNames, ({ Names }, caller) => {
      const found = Names.flatMap((name) => {
        const latest = parameters.get(key(caller, name))?.at(-1);
        return latest ? [asParameter(caller, name, latest)] : [];
      });
      const there = new Set(found.map(({ Name }) => Name));
      return { Parameters: found, InvalidParameters: Names.filter((name) => !there.has(name)) };
    }),
    GetParameterHistory: operation(history, ({ Name, MaxResults, NextToken }, caller) => {
      const page = paged(versionsOf(parameters, caller, Name), MaxResults, NextToken);
      return {
        Parameters: page.items.map((version) => ({
          ...asParameter(caller, Name, version),
          LastModifiedUser: version.by,
          Labels: version.labels,
        })),
        NextToken: page.next,
      };
    }),
    GetParametersByPath: operation(byPath, (input, caller) => {
      const prefix = key(caller, input.Path.endsWith('/') ? input.Path : `${input.Path}/`);
      const names = [...parameters.keys()].filter(
        (name) =>
          name.startsWith(prefix) && (input.Recursive || !name.slice(prefix.length).includes('/')),
      );
      const page = paged(names.toSorted(), input.MaxResults, input.NextToken);
      const found = page.items.map((name) => {
        const latest = parameters.get(name)?.at(-1) ?? fail('InternalServerError', 'empty');
        return asParameter(caller, name.split(':').slice(2).join(':'), latest);
      });
      return { Parameters: found, NextToken: page.next };
    }),
  };
}

function key({ account, region }: Caller, name: string): string {
  return `${account}:${region}:${name}`;
}

function checkValue(value: string): void {
  if (Buffer.byteLength(value) > 4096) {
    const message =
      'Standard tier parameters support a maximum parameter value of 4096 characters.';
    fail('ValidationException', message);
  }
  if (value.includes('{{')) {
    fail(
      'ValidationException',
      'Parameter value can not nest another parameter. Do not use "{{}}".',
    );
  }
}

function dropOldest(name: string, versions: Version[]): void {
  const [oldest] = versions;
  if (versions.length < 100 || !oldest) return;
  if (oldest.labels.length > 0) {
    const message = `Version ${oldest.version}, the oldest version, can't be deleted`;
    const why = `because it has a label associated with it: ${name}`;
    fail('ParameterMaxVersionLimitExceeded', `${message} ${why}`);
  }
  versions.shift();
}

function select(versions: readonly Version[], selector: string | undefined): Version {
  const found =
    selector === undefined
      ? versions.at(-1)
      : versions.find(
          ({ version, labels }) => `${version}` === selector || labels.includes(selector),
        );
  return found ?? fail('ParameterVersionNotFound', 'Systems Manager could not find the version.');
}

function asParameter({ account, region }: Caller, name: string, version: Version) {
  return {
    Name: name,
    Type: version.type,
    Value: version.value,
    Version: version.version,
    LastModifiedDate: version.modified,
    ARN: `arn:aws:ssm:${region}:${account}:parameter/${name.replace(/^\//u, '')}`,
    DataType: 'text',
  };
}

function selected(selector: string | undefined) {
  return selector === undefined ? {} : { Selector: `:${selector}` };
}

function paged<T>(items: readonly T[], max: number, token: string | undefined) {
  const from = Number(token ?? 0);
  const next = from + max < items.length ? String(from + max) : undefined;
  return { items: items.slice(from, from + max), next };
}

function fail(code: string, message: string): never {
  throw new AwsError(code, message);
}

const labelPattern = /^(?!aws|ssm)[A-Za-z_.-][A-Za-z0-9_.-]{0,99}$/u;
const name = z.string().regex(/^\/?(?!aws|ssm)[a-zA-Z0-9_.-]+(\/[a-zA-Z0-9_.-]+){0,14}$/u);
const putParameter = z.looseObject({
  Name: name,
  Value: z.string().min(1),
  Type: z.string().optional(),
  Overwrite: z.boolean().default(false),
});
const byNames = z.looseObject({ Names: z.array(name).min(1).max(10) });
const history = z.looseObject({
  Name: name,
  MaxResults: z.number().min(1).max(50).default(50),
  NextToken: z.string().optional(),
});
const byPath = z.looseObject({
  Path: z.string().startsWith('/'),
  Recursive: z.boolean().default(false),
  MaxResults: z.number().min(1).max(10).default(10),
  NextToken: z.string().optional(),
});
const label = z.looseObject({
  Name: name,
  ParameterVersion: z.number().optional(),
  Labels: z.array(z.string().max(100)).min(1).max(10),
});
