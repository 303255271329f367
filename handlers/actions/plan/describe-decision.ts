import { clip, plain, type Execution } from '../../../src/index.ts';

/** ApprovalDescription and StageDescription take so many characters, on one line. */
const described = 1024;

/** Who decided what and why, on one line for the registry. */
export function describeDecision(what: string, { people, decision }: Execution): string {
  const names = people.map(({ name }) => plain(name, 80)).join(', ');
  const reason = plain(decision.answers['reason'] ?? '', 600);
  return clip(
    `${what} by ${names} in Ringi (${decision.id})${reason === '' ? '' : `: ${reason}`}`,
    described,
  );
}
