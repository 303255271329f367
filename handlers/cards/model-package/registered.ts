import { plainName, type Line } from '../../../src/index.ts';
import { identityOf, type Scene } from './scene.ts';

/** Who registered it, and how. */
export function registeredLine({ shown, judgement, words }: Scene): Line {
  const { pipeline } = shown.provenance;
  const [decided] = pipeline?.decidedBy ?? [];
  const decider = decided === undefined ? undefined : { person: decided };
  const by = [decider, pipeline?.startedBy, shown.createdBy].map((each) =>
    identityOf(each, judgement),
  );
  const person = by.find((each) => each.person)?.person;
  const name = by.find((each) => each.name !== undefined)?.name;
  const who = person ? { person } : name === undefined ? undefined : plainName(name, 60);
  return words.modelPackage.timeline.registered(who, pipeline && plainName(pipeline.name, 80));
}
