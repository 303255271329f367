import type { Config } from '../../config.ts';
import { didYouMean } from '../../config/did-you-mean.ts';
import type { Action } from '../../action.ts';
import type { CardView } from '../../card-view.ts';
import type { Ledger } from '../../ledger.ts';
import { votersNow } from '../../look/voters-now.ts';
import { effectiveVotes } from '../../look/effective-votes.ts';
import type { AwsIdentity, Directory, Person } from '../../person.ts';
import type { Maker, Policies, Question, Voter } from '../../policy.ts';
import type { GroupRef } from '../../registry.ts';
import { metricKey } from '../../reports/metric-key.ts';
import type { Printed } from './what-runs.ts';
import { explainArgs, type ExplainArgs } from './explain-args.ts';
import { explainCase, type ExplainCase } from './explain-case.ts';
import { explainText } from './explain-text.ts';

/** What `ringi policy explain` answers with; `ledger` is undefined where none has been made yet. */
export type ExplainTools = {
  readonly config: Pick<Config, 'registries' | 'stages' | 'policies' | 'people' | 'operators'>;
  readonly policies: Policies;
  readonly directory: Directory;
  readonly ledger: Pick<Ledger, 'get' | 'list'> | undefined;
  readonly actions: readonly Action[];
  readonly cards: readonly CardView[];
  readonly now: Date;
};

/**
 * Answers a made-up click with the code that answers real ones. Exit code 0: the vote would be
 * recorded; 1: it would be refused; 2: the question was not understood.
 */
export async function explainClick(args: readonly string[], tools: ExplainTools): Promise<Printed> {
  const asked = explainArgs(args);
  if ('problem' in asked) return misunderstood(asked.problem);
  const problem = unknownName(asked, tools);
  if (problem !== undefined) return misunderstood(problem);

  const places = placesOf(asked, tools.config);
  const { ledger, cards } = tools;
  const known = ledger && (await explainCase(ledger, places, asked.version, cards));
  const [place, another] = places;
  if (!known && another) {
    const what = `Nothing is recorded of ${asked.group} v${asked.version}`;
    return misunderstood(`${what}, and several registries may hold it: name --account, --region.`);
  }
  const group = known?.group ?? place;
  if (!group) return misunderstood('No registry of ringi.yaml has that --account and --region.');

  const voter = await voterOf(asked.as, tools);
  if (!voter) return { text: stranger(asked.as, tools), exitCode: 1 };
  const question = await questionOf(asked, group, voter, known, tools);
  const ruling = tools.policies.judge(question, asked.tags);
  const text = await explainText({ asked, question, ruling, known }, tools);
  return { text, exitCode: ruling.verdict.status === 'deny' ? 1 : 0 };
}

const usage = `ringi policy explain --as <person> --verb <verb> --group <name> --version <n>
  [--stage <stage>] [--on <what the button is for>] [--metric <name>=<number> …]
  [--voted <person> …] [--maker <person> …] [--tag <name>=<value> …]
  [--account <id>] [--region <region>]
`;

function misunderstood(problem: string): Printed {
  return { text: `${problem}\n\n${usage}`, exitCode: 2 };
}

function unknownName(asked: ExplainArgs, { config, actions }: ExplainTools): string | undefined {
  const verbs = actions.filter(({ governed }) => governed === 'sentence').map(({ verb }) => verb);
  if (!verbs.includes(asked.verb)) {
    return `--verb must be one of ${verbs.join(', ')}${didYouMean(asked.verb, verbs)}.`;
  }
  if (asked.stage !== undefined && !config.stages.includes(asked.stage)) {
    return `--stage must be one of ${config.stages.join(', ')}.`;
  }
  const ids = config.people.map(({ id }) => id);
  const nobody = [asked.as, ...asked.voted, ...asked.makers].find((id) => !ids.includes(id));
  return nobody === undefined
    ? undefined
    : `${nobody} is not in people${didYouMean(nobody, ids)}: give an id of ringi.yaml.`;
}

function placesOf(asked: ExplainArgs, { registries }: ExplainTools['config']): readonly GroupRef[] {
  return registries
    .filter(({ account }) => asked.account === undefined || account === asked.account)
    .filter(({ region }) => asked.region === undefined || region === asked.region)
    .map(({ account, region }) => ({ account, region, name: asked.group }));
}

/** By an account, as a click is; undefined for somebody who is joined to none. */
async function personOf(id: string, tools: ExplainTools): Promise<Person | undefined> {
  const listed = tools.config.people.find((person) => person.id === id);
  const accounts = [
    ...(listed?.slack ?? []).map(({ team, user }) => {
      return { platform: 'slack', tenant: team, id: user };
    }),
    ...(listed?.teams ?? []).map(({ tenant, object }) => {
      return { platform: 'teams', tenant, id: object };
    }),
  ];
  const [account] = accounts;
  return account && tools.directory.personOf(account);
}

async function voterOf(id: string, tools: ExplainTools): Promise<Voter | undefined> {
  const person = await personOf(id, tools);
  if (!person) return undefined;
  return { person, groups: await tools.directory.groupsOf(person, tools.policies.groups) };
}

async function questionOf(
  asked: ExplainArgs,
  group: GroupRef,
  voter: Voter,
  known: ExplainCase | undefined,
  tools: ExplainTools,
): Promise<Question> {
  const round = known?.round.status === 'open' ? known.round : undefined;
  const counted = effectiveVotes(round, tools.actions, asked.verb, asked.on);
  const voted = await Promise.all(asked.voted.map((id) => voterOf(id, tools)));
  const votes = [...(await votersNow(counted, tools, 'decide')), ...voted.filter((each) => !!each)];
  const typed = new Set(asked.metrics.map(({ name }) => metricKey(name)));
  const reported = known?.basis?.metrics.filter(({ name }) => !typed.has(metricKey(name))) ?? [];
  return {
    verb: asked.verb,
    ...(asked.stage === undefined ? {} : { stage: asked.stage }),
    group,
    voter,
    votes: votes.filter(({ person }) => person.id !== voter.person.id),
    makers: await makersOf(asked, known, tools),
    metrics: [...reported, ...asked.metrics],
    // A gate is overridden for the stage that was due, and for no other.
    waived: (round?.about === asked.stage ? (round?.waived ?? []) : []).map(({ metric }) => metric),
    openedAt: round ? new Date(round.openedAt) : tools.now,
    now: tools.now,
  };
}

async function makersOf(
  asked: ExplainArgs,
  known: ExplainCase | undefined,
  tools: ExplainTools,
): Promise<readonly Maker[]> {
  const recorded = (known?.basis?.makers ?? []).map(async ({ how, ...identity }) => {
    const person = await tools.directory.personOfIam(identity);
    return { identity, ...(how && { how }), ...(person && { person }) };
  });
  const typed = asked.makers.map(async (id) => {
    const person = await personOf(id, tools);
    const identity: AwsIdentity = {};
    return { identity, ...(person && { person }) };
  });
  return Promise.all([...recorded, ...typed]);
}

function stranger(id: string, { config }: ExplainTools): string {
  const why = `${id} is joined to no chat account in ringi.yaml, so no click is theirs.`;
  return `Refused. ${why}\nPeople are told to ask ${config.operators.ask}.\n`;
}
