/** A decision or its end, as other systems hear of it on EventBridge (`source: ringi`). */
export type Publication = {
  readonly detailType: string;
  /** JSON; carries the journal record's number and hash. */
  readonly detail: string;
  /** ARNs concerned. */
  readonly resources: readonly string[];
};

/** Publishes in order; throws `Later` when any entry was not taken (all of them are tried again). */
export interface Publisher {
  publish(entries: readonly Publication[]): Promise<void>;
}
