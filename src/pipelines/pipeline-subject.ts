import type { PipelineRef } from '../pipelines.ts';

const written = /^(\d{12}):([a-z0-9-]+):([a-zA-Z0-9-]{1,63})\/pipeline\/([a-zA-Z0-9-]{1,256})$/u;

/** A pipeline as the subject of a card: `<account>:<region>:<group>/pipeline/<name>`. */
export function pipelineSubject({ group, name }: PipelineRef): string {
  return `${group.account}:${group.region}:${group.name}/pipeline/${name}`;
}

/** Parses a pipeline's subject; throws for anything else. */
export function pipelineOf(text: string): PipelineRef {
  const [, account, region, group, name] = written.exec(text) ?? [];
  if (account === undefined || region === undefined || group === undefined || name === undefined) {
    throw new Error(`${text} is not the subject of a pipeline`);
  }
  return { group: { account, region, name: group }, name };
}
