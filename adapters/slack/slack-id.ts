import type { Person } from '../../src/index.ts';
import type { Drawing } from './drawing.ts';

/** The person's user id in this workspace, if they have one. */
export function slackId(person: Pick<Person, 'accounts'>, { team }: Drawing): string | undefined {
  const here = person.accounts.filter(({ platform }) => platform === 'slack');
  return here.find(({ tenant }) => team === undefined || tenant === team)?.id;
}
