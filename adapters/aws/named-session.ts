import { Impossible } from '../../src/index.ts';
import type { OnBehalfOf } from '../../src/index.ts';
import type { Session } from './assume-role.ts';

/**
 * What names a person in a role's session: CloudTrail shows it with every call. Throws `Impossible`
 * where the person's id cannot be a SourceIdentity, which nothing may stand for.
 */
export function namedSession({
  person,
  decision,
}: OnBehalfOf): Pick<Session, 'name' | 'SourceIdentity' | 'Tags'> {
  if (!/^[\w+=,.@-]{2,64}$/u.test(person) || person.startsWith('aws:')) {
    throw new Impossible(
      `${person} cannot be the SourceIdentity of a call to AWS.`,
      'Give this person another id in ringi.yaml: 2 to 64 letters, digits or +=,.@-_.',
    );
  }
  return {
    name: `ringi-${person}`.slice(0, 64),
    SourceIdentity: person,
    Tags: [
      { Key: 'ringi:person', Value: tagged(person) },
      { Key: 'ringi:decision', Value: tagged(decision) },
    ],
  };
}

/** A tag takes less than a SourceIdentity does: no comma, for one. */
function tagged(text: string): string {
  return text.replaceAll(/[^\p{L}\p{Z}\p{N}_.:/=+\-@]/gu, '-').slice(0, 256);
}
