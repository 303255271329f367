/** One thing that is wrong with the configuration, in a sentence that says what to do. */
export type Problem = {
  readonly sentence: string;
  /** Such as `policies[0].require.quorum`; absent for the environment. */
  readonly path?: string;
  readonly line?: number;
};

/** Ringi does not start with this configuration; `problems` are all there are. */
export class ConfigError extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map(({ sentence }) => sentence).join('\n'));
    this.name = 'ConfigError';
    this.problems = problems;
  }
}
