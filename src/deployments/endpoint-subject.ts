import type { EndpointRef } from '../endpoints.ts';
import { groupThingIn, groupThingSubject } from '../group-thing-subject.ts';

/** An endpoint as the subject of a card: `<account>:<region>:<group>/endpoint/<name>`. */
export function endpointSubject(ref: EndpointRef): string {
  return groupThingSubject({ ...ref, kind: 'endpoint' });
}

/** Parses an endpoint's subject; throws for anything else. */
export function endpointOf(text: string): EndpointRef {
  const found = groupThingIn(text);
  if (found?.kind !== 'endpoint') throw new Error(`${text} is not the subject of an endpoint`);
  const { kind: _, ...ref } = found;
  return ref;
}
