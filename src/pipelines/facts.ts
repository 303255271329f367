import { memberOf } from '../reports/members-of.ts';
import type { PipelineParameter } from '../pipelines.ts';

/** What a pipeline's definition says: where it registers versions, and what it may be told. */
export type PipelineFacts = {
  /** Name of the model package group, where a step names one. */
  readonly group?: string;
  readonly parameters: readonly PipelineParameter[];
};

/** A pipeline has hundreds of steps at most, some within conditions. */
const deepest = 6;

/**
 * Reads a pipeline's definition (schema 2020-12-01). What is not understood is left out: a group
 * whose name is put together when it runs is not known.
 */
export function pipelineFacts(definition: string): PipelineFacts {
  const json = parsed(definition);
  const parameters = itemsOf(memberOf(json, 'Parameters')).flatMap(parameterOf);
  const group = groupIn(memberOf(json, 'Steps'), parameters, deepest);
  return { parameters, ...(group === undefined ? {} : { group }) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function parameterOf(raw: unknown): readonly PipelineParameter[] {
  const name = textOf(memberOf(raw, 'Name'));
  if (name === undefined) return [];
  const value = memberOf(raw, 'DefaultValue');
  const said =
    typeof value === 'number' || typeof value === 'boolean' ? String(value) : textOf(value);
  return [
    {
      name,
      type: textOf(memberOf(raw, 'Type')) ?? 'String',
      ...(said === undefined ? {} : { value: said }),
    },
  ];
}

function groupIn(
  steps: unknown,
  parameters: readonly PipelineParameter[],
  depth: number,
): string | undefined {
  if (depth === 0) return undefined;
  for (const step of itemsOf(steps)) {
    const argument = memberOf(step, 'Arguments');
    const own = nameOf(memberOf(argument, 'ModelPackageGroupName'), parameters);
    const within = ['IfSteps', 'ElseSteps'].map((name) =>
      groupIn(memberOf(argument, name), parameters, depth - 1),
    );
    const found = [own, ...within].find((name) => name !== undefined);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A name, the last part of an ARN, or `{ "Get": "Parameters.X" }` with its default. */
function nameOf(raw: unknown, parameters: readonly PipelineParameter[]): string | undefined {
  const got = textOf(memberOf(raw, 'Get'))?.replace(/^Parameters\./u, '');
  const text = textOf(raw) ?? parameters.find(({ name }) => name === got)?.value;
  const name = text?.slice(text.lastIndexOf('/') + 1);
  return name !== undefined && /^[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}$/u.test(name) ? name : undefined;
}

function itemsOf(raw: unknown): readonly unknown[] {
  return Array.isArray(raw) ? raw : [];
}

function textOf(raw: unknown): string | undefined {
  return typeof raw === 'string' && raw !== '' ? raw.slice(0, 1_024) : undefined;
}
