import { plainName, type Evaluation } from '../../../src/index.ts';

/** What an evaluation says of a test that was recorded; undefined for any other. */
export type RecordedTest = {
  /** What the test is called, without the version behind it. */
  readonly name: string;
  readonly version: string | undefined;
  readonly result: 'passed' | 'failed';
  readonly stage: string | undefined;
  readonly by: string | undefined;
  readonly evidence: string | undefined;
};

/** Metadata that tell of a test, and of nothing else. */
export const testKeys: readonly string[] = ['version', 'result', 'stage', 'by', 'at', 'evidence'];

/** The test an evaluation stands for, as Ringi records one. */
export function testIn({ name, metadata }: Evaluation): RecordedTest | undefined {
  const said = (key: string) => metadata.find((each) => each.key === key)?.value;
  const named = (key: string, max: number) => {
    const text = said(key) ?? '';
    return text === '' ? undefined : plainName(text, max);
  };
  const result = said('result');
  if (result !== 'passed' && result !== 'failed') return undefined;
  const [version] = /^\d{1,9}$/u.exec(said('version') ?? '') ?? [];
  const end = version === undefined ? '' : ` v${version}`;
  return {
    name: plainName(name.endsWith(end) ? name.slice(0, name.length - end.length) : name, 63),
    version,
    result,
    stage: named('stage', 30),
    by: named('by', 40),
    evidence: said('evidence'),
  };
}
