import {
  deploymentSubject,
  type AnswerItem,
  type Asked,
  type CardRef,
  type Command,
  type GroupRef,
  type Standing,
} from '../../src/index.ts';
import { answerOf } from './asked/answer-of.ts';
import { findGroup } from './asked/find-group.ts';
import { modelPackageRef } from './asked/model-package-ref.ts';
import { sentence } from './asked/sentence.ts';
import { tokensOf } from './asked/tokens-of.ts';

/** The card whose button goes back: the newest deployment's, else that of the version that stands. */
export const rollback: Command = {
  name: 'rollback',
  usage: 'rollback <group>',

  async run(asked) {
    const { words } = asked;
    const [typed] = tokensOf(asked.args);
    if (typed === undefined) return sentence(words.commands.usage(this.usage));
    const found = await findGroup(typed, asked);
    if ('answer' in found) return found.answer;
    const { group } = found;
    for (const stage of asked.world.stages.names.toReversed()) {
      const item = await itemOf(group, stage, asked);
      if (item) return answerOf([{ items: [item] }]);
    }
    return sentence(words.commands.rollback.none(group.name));
  },
};

/** The first card of a stage that offers to go back. One that hangs nowhere is put up. */
async function itemOf(
  group: GroupRef,
  stage: string,
  asked: Asked,
): Promise<AnswerItem | undefined> {
  const { world, records, words } = asked;
  const [standing, [running]] = await Promise.all([
    world.standings.at(group, stage),
    world.executions.at(group, stage),
  ]);
  if (!standing) return undefined;
  const deployments = [running?.id, deployedBy(standing)].flatMap((execution) =>
    execution === undefined ? [] : [deploymentRef({ group, stage, execution })],
  );
  for (const ref of [...deployments, modelPackageRef(standing.arn)]) {
    const label = await offered(ref, stage, asked);
    if (label === undefined) continue;
    const url = await records.link(ref);
    const raised = url === undefined && (await records.raise(ref));
    return {
      subject: words.alerts.subject(group.name, stage),
      text: [words.commands.rollback.button(label, standing.version, raised)],
      ...(url === undefined ? {} : { open: { label: words.commands.pending.open, url } }),
    };
  }
  return undefined;
}

function deployedBy({ by, served }: Standing): string | undefined {
  return served && 'execution' in by ? by.execution : undefined;
}

function deploymentRef(of: Parameters<typeof deploymentSubject>[0]): CardRef {
  return { view: 'deployment', subject: deploymentSubject(of) };
}

/** What the card's button to go back is called, where it has one for this stage. */
async function offered(
  ref: CardRef,
  stage: string,
  { records }: Asked,
): Promise<string | undefined> {
  const card = await records.sketch(ref);
  const button = card?.sketch.buttons.find(
    (each) => each.kind === 'act' && each.verb === 'rollback' && each.on.startsWith(`${stage}/`),
  );
  return button?.label;
}
