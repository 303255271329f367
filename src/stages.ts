/** The ladder of stages, lowest first, such as dev → test → uat → prod. */
export type Stages = {
  readonly names: readonly string[];
};

/** The stage after `stage`; the first one for undefined; undefined after the last. */
export function nextStage(stages: Stages, stage?: string): string | undefined {
  return stages.names[stage === undefined ? 0 : stages.names.indexOf(stage) + 1];
}
