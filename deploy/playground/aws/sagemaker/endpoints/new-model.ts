import { packageOf } from '../store.ts';
import type { ModelPackage, Store } from '../store.ts';
import type { Model } from './endpoint-store.ts';
import type { CreateModel } from './inputs.ts';
import { placeOf } from './place-of.ts';

/** A model as it is kept, with the versions it is made from; `at` is epoch milliseconds. */
export function newModel(store: Store, arn: string, put: CreateModel, at: number) {
  const containers = put.PrimaryContainer ? [put.PrimaryContainer] : (put.Containers ?? []);
  const versions = containers.flatMap(({ ModelPackageName: version }) =>
    version === undefined ? [] : [versionOf(store, version, arn)],
  );
  const own = containers.flatMap(({ Image }) => Image ?? []);
  const images = [...own, ...versions.flatMap(imagesOf)];
  const model: Model = {
    arn,
    name: put.ModelName,
    put,
    images,
    versions: versions.map((each) => each.arn),
    createdAt: at,
  };
  return { model, versions };
}

/** A version may be shared with the account that serves it. */
function versionOf(store: Store, version: string, modelArn: string): ModelPackage {
  const place = placeOf(version.startsWith('arn:') ? version : modelArn);
  return packageOf(store, version, { ...place, arn: modelArn });
}

function imagesOf({ created }: ModelPackage): readonly string[] {
  return (created.InferenceSpecification?.Containers ?? []).flatMap(({ Image, ImageDigest }) => [
    Image,
    ...(ImageDigest === undefined ? [] : [`${Image.replace(/:[^:/]*$/u, '')}@${ImageDigest}`]),
  ]);
}
