import type { Execution, Note } from '../../../src/index.ts';
import { namedPeople } from './named.ts';
import type { Scene } from './scene.ts';

/** A PDF that AWS wrote, and its digest: the note hands it on. */
export function exportedNote(execution: Execution, scene: Scene): readonly Note[] {
  const { id, facts = {} } = execution;
  const { uri, digest = '', version = '', account, region } = facts;
  if (uri === undefined || account === undefined || region === undefined) return [];
  const says = scene.words.modelCard.notes;
  const people = namedPeople(execution, scene);
  return [
    {
      key: `done/${id}`,
      ...says.exported({ people, version, digest }),
      mentions: [],
      file: {
        uri,
        through: { account, region },
        digest,
        name: fileName(version, scene),
        ...scene.words.file,
      },
    },
  ];
}

/** `credit-risk-card-3.pdf`, whatever the group is called: the 3 is the card's, not the model's. */
function fileName(version: string, { seen }: Scene): string {
  const group = seen.judged.group.name.replaceAll(/[^A-Za-z0-9-]/gu, '');
  return `${group === '' ? 'model' : group}-card-${version.replaceAll(/\D/gu, '')}.pdf`;
}
