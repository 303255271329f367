import type { AwsIdentity } from './person.ts';
import type { ModelPackage } from './registry.ts';

/** How a version came to be, beyond its own MetadataProperties. Absent = not recorded. */
export type Provenance = {
  readonly pipeline?: {
    readonly name: string;
    readonly executionArn: string;
    readonly startedBy?: AwsIdentity;
    readonly startedAt?: string;
    readonly steps: readonly {
      readonly name: string;
      readonly type: string;
      readonly status: string;
    }[];
  };
  readonly trainingJob?: {
    readonly name: string;
    readonly createdBy?: AwsIdentity;
    readonly hyperParameters: Readonly<Record<string, string>>;
    readonly inputs: readonly { readonly channel: string; readonly uri: string }[];
  };
};

/** Follows GeneratedBy to the pipeline execution, its steps and the training job. */
export interface PipelinesReader {
  provenanceOf(modelPackage: ModelPackage): Promise<Provenance>;
}
