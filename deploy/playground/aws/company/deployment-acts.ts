import { placeOf } from '../sagemaker/endpoints/place-of.ts';
import type { PlannedRollback } from '../sagemaker/endpoints/endpoint-store.ts';
import { wellServed } from '../sagemaker/endpoints/health.ts';
import type { Health } from '../sagemaker/endpoints/health.ts';
import { alarmsOn } from './alarms-on.ts';
import type { AlarmsSet, EndpointAlarms } from './alarms-on.ts';
import { identity } from './identity.ts';
import type { Where } from './identity.ts';
import type { Workplace } from './workplace.ts';

/** What happens to what is deployed without Ringi. */
export type DeploymentActs = {
  /** From now on a version answers badly wherever it is served; its alarms go off by themselves. */
  breaks(versionArn: string, how?: Partial<Health>): void;
  /** It answers well again. */
  mends(versionArn: string): void;
  /** Autoscaling changes an endpoint's instances: of its first variant where none is named. */
  scales(endpointArn: string, instances: number, variant?: string): void;
  /** Somebody shifts weights by hand: the new ones, by variant. */
  shiftsWeight(endpointArn: string, weights: Readonly<Record<string, number>>): void;
  /** Somebody deletes a configuration, used or not. */
  deletesConfig(name: string, where?: Where): void;
  /** The next deployment is rolled back at the end of a phase (`Creating`), and silently so. */
  nextDeploymentFails(endpointArn: string, failing?: Partial<PlannedRollback>): void;
  /** Alarms are set up for what an endpoint publishes; answers their ARNs. */
  alarmsOn(endpointArn: string, watched?: EndpointAlarms): AlarmsSet;
  /** An image, or with neither tag nor digest a whole repository, is deleted. */
  removesImage(uri: string): void;
  /** An account may not read it any more. */
  deniesImage(uri: string, account: string): void;
};

/** Deployments of the company at work. */
export function deploymentActs(workplace: Workplace): DeploymentActs {
  const { registry, images, timeline } = workplace;
  const { failures } = registry.store.serving;
  return {
    ...healthActs(workplace),
    ...capacityActs(workplace),
    deletesConfig(EndpointConfigName, where) {
      timeline.catchUp();
      const caller = identity({ role: 'Platform', session: 'terraform' }, where);
      const remove = registry.operations['DeleteEndpointConfig'];
      remove?.({ EndpointConfigName }, caller, AbortSignal.abort());
    },
    nextDeploymentFails(arn, { phase = 'Creating', reason } = {}) {
      const key = arn.toLowerCase();
      const failure = { phase, ...(reason !== undefined && { reason }) };
      failures.set(key, [...(failures.get(key) ?? []), failure]);
    },
    alarmsOn: (endpointArn, watched) => alarmsOn(workplace, endpointArn, watched),
    removesImage: (uri) => images.remove(uri),
    deniesImage: (uri, account) => images.deny(uri, account),
  };
}

function healthActs({ registry, clock, timeline, moved }: Workplace) {
  const { health } = registry.store.serving;
  const becomes = (versionArn: string, next: Health) => {
    timeline.catchUp();
    const key = versionArn.toLowerCase();
    const at = clock.now().getTime();
    health.set(key, [...(health.get(key) ?? []), { at, health: next }]);
    moved(at);
  };
  return {
    breaks: (versionArn: string, how?: Partial<Health>) =>
      becomes(versionArn, { p99: 1_200, errors: 0.12, ...how }),
    mends: (versionArn: string) => becomes(versionArn, wellServed),
  };
}

function capacityActs({ registry, timeline }: Workplace) {
  const weigh = (arn: string, wanted: readonly object[], who: string) => {
    timeline.catchUp();
    const input = { EndpointName: arn.split('/').at(-1), DesiredWeightsAndCapacities: wanted };
    const caller = identity({ role: who, session: who }, placeOf(arn));
    const perform = registry.operations['UpdateEndpointWeightsAndCapacities'];
    perform?.(input, caller, AbortSignal.abort());
  };
  return {
    scales(arn: string, instances: number, variant?: string) {
      const { endpoints } = registry.store.serving;
      const VariantName = variant ?? endpoints.get(arn.toLowerCase())?.variants[0]?.name;
      weigh(arn, [{ VariantName, DesiredInstanceCount: instances }], 'ApplicationAutoScaling');
    },
    shiftsWeight(arn: string, weights: Readonly<Record<string, number>>) {
      const wanted = Object.entries(weights).map(([VariantName, DesiredWeight]) => {
        return { VariantName, DesiredWeight };
      });
      weigh(arn, wanted, 'DataScience');
    },
  };
}
