import { CreateInferenceComponentCommand, SageMakerClient } from '@aws-sdk/client-sagemaker';
import { deployments } from '../../adapters/aws/deployments.ts';
import { startAws } from '../../deploy/playground/aws/start-aws.ts';
import type { NewModel, Rollout } from '../../src/index.ts';
import { connected } from './connected.ts';
import { manualClock } from './manual-clock.ts';
import { home, signedBy } from './signed-by.ts';

/** The usual way to a new fleet. */
export const allAtOnce: Rollout = {
  strategy: 'allAtOnce',
  wait: 0,
  timeout: 2_400,
  alarms: [],
};

/** The role that models of the tests run with. */
export const role = `arn:aws:iam::${home.account}:role/models`;

/** An AWS with two approved versions of credit-risk; the first is served by `credit-risk-prod`. */
export async function servingWorld() {
  const clock = manualClock();
  const aws = await startAws({ clock });
  const connections = connected(aws, clock);
  const [first = '', second = ''] = [1, 2].map(() =>
    aws.company.registers('credit-risk', { approval: 'Approved' }),
  );
  aws.company.serves('credit-risk-prod', { versions: [first] });
  const port = deployments(connections, { bindings: [] });
  const model = (name: string, modelPackage = second): NewModel => ({
    name,
    modelPackage,
    role,
    rest: {},
  });
  return {
    aws,
    clock,
    connections,
    port,
    first,
    second,
    model,
    /** Makes a model and a configuration of that name, like the one in use but for the model. */
    prepares: async (name: string): Promise<void> => {
      await port.makeModel(home, model(name));
      const endpoint = await port.endpoint(home, 'credit-risk-prod');
      const config = endpoint !== 'gone' && (await port.config(home, endpoint.config));
      if (!config || config === 'gone') throw new Error('credit-risk-prod is not there');
      const variants = config.variants.map((each) => ({ ...each, model: name }));
      await port.makeConfig(home, { ...config, name, variants });
    },
    /** Makes an inference component of that name, which uses a version. */
    hosts: async (name: string, version: string): Promise<void> => {
      await port.makeModel(home, model(name, version));
      const sagemaker = new SageMakerClient(signedBy(aws));
      const command = new CreateInferenceComponentCommand({
        InferenceComponentName: name,
        EndpointName: 'credit-risk-prod',
        VariantName: 'AllTraffic',
        Specification: { ModelName: name },
        RuntimeConfig: { CopyCount: 1 },
      });
      await sagemaker.send(command).finally(() => sagemaker.destroy());
    },
    /** Lets time pass as the emulator likes it: wake by wake. */
    passes: async (seconds: number): Promise<void> => {
      for (let n = 0; n < seconds; n += 1) {
        clock.advance(1_000);
        await new Promise((resolve) => setImmediate(resolve));
      }
    },
    ends: async (): Promise<void> => {
      connections.close();
      await aws.stop();
    },
  };
}

/** What `servingWorld` answers. */
export type ServingWorld = Awaited<ReturnType<typeof servingWorld>>;
