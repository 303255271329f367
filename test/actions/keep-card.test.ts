import { describe, expect, it } from '@jest/globals';
import { keepCard } from '../../handlers/actions/keep-card.ts';
import { look } from '../../handlers/cards/model-card/look.ts';
import { modelPackageCard } from '../../handlers/cards/model-package.ts';
import {
  Impossible,
  modelCardBindingOf,
  parseContent,
  recordTest,
  type Happening,
  type JsonObject,
  type ModelCardRef,
  type StageTest,
  type World,
} from '../../src/index.ts';
import { modelCardBinding } from '../../src/model-cards/binding.ts';
import { ref } from '../cards/model-card-world.ts';
import { at } from '../cards/world.ts';
import { noModelCards } from '../model-cards/no-model-cards.ts';
import { carry } from './carry.ts';
import { arnOf, execution, fakeWorld, group, registered, standing } from './fake-world.ts';

const own = arnOf(12);
const partner = 'arn:aws:sagemaker:ap-northeast-1:999999999999:model-card/credit-risk';
const standalone = partner.replace('999999999999', group.account);
const declined: Happening = {
  n: 7,
  at: '2026-11-20T09:00:00.000Z',
  kind: 'click',
  subject: `model-package/${own}`,
  body: {
    effect: 'decided',
    verb: 'decline',
    on: 'dev',
    person: { name: 'Yuki Ito' },
    answers: {},
    evidence: 'e1',
  },
};
const test: StageTest = {
  name: 'latency',
  version: 12,
  stage: 'test',
  result: 'failed',
  observation: '',
  metrics: [],
  by: 'a test run',
  at: '2026-11-20T08:00:00.000Z',
};

type Given = {
  readonly contents: Readonly<Record<string, JsonObject>>;
  readonly line: object;
  readonly unreadable?: string;
  readonly tests?: readonly StageTest[];
};

/** Model cards by ARN, a line of `modelCards:`, and one card that may not be read any more. */
function given({ contents, line, unreadable, tests = [] }: Given) {
  const written: string[] = [];
  const cards = new Map(Object.entries(contents));
  const sentences = [modelCardBinding.parse({ groups: [group.name], ...line })];
  const { world } = fakeWorld([registered(12)], [standing('dev', 12, '20')]);
  const card = async ({ arn }: ModelCardRef) => {
    if (arn === unreadable) throw new Impossible('AccessDenied', 'Share the card.');
    const content = cards.get(arn);
    const time = at('07:30');
    const told = { status: 'Draft', createdAt: time, modifiedAt: time } as const;
    return content ? { ...told, content: JSON.stringify(content) } : ('none' as const);
  };
  const write = async ({ arn }: ModelCardRef, text: string) => {
    const parsed = parseContent(text);
    if ('content' in parsed) cards.set(arn, parsed.content);
    written.push(arn);
  };
  const made: World = {
    ...world,
    chronicle: { of: async (_group, after) => [declined].filter(({ n }) => n > after) },
    modelTests: { of: async () => tests },
    modelCards: {
      ...noModelCards,
      bindingOf: (of) => modelCardBindingOf(sentences, of),
      card,
      create: write,
      write,
    },
  };
  const content = (arn: string) => JSON.stringify(cards.get(arn));
  return { world: made, written, contents: cards, content };
}

const on = (kind: 'package-card' | 'model-card', arn: string) => {
  const made = execution('keepCard', '');
  const subject = `${group.account}:${group.region}:${group.name}/${kind}/${arn}`;
  return { ...made, decision: { ...made.decision, card: { ...ref, subject } } };
};

const withCopyAway = () =>
  given({
    contents: { [own]: { intended_uses: { purpose_of_model: 'Rank.' } } },
    line: { card: partner, copy: true, writes: true },
    unreadable: partner,
  });

describe('a copy in another account that may no longer be read', () => {
  it('keeps nobody from looking at the card that is the truth', async () => {
    const { world } = withCopyAway();
    const { decision } = on('package-card', own);
    expect(await look(decision.card.subject, world)).toMatchObject({
      shown: { behind: expect.any(String) },
    });
  });

  it('keeps nothing back from it either, and what is wrong is told', async () => {
    const { world, written, content } = withCopyAway();
    await expect(carry(keepCard, on('package-card', own), world)).rejects.toThrow('AccessDenied');
    expect(written).toEqual([own]);
    expect(content(own)).toContain('Declined: dev, by Yuki Ito');
  });
});

describe('what people took from the card that is the truth', () => {
  const line = { card: '{group}', truth: 'standalone', copy: true };
  const uses = { purpose_of_model: 'Rank.', risk_rating: 'High' };

  it('goes from its copy, where it was copied; the end of the execution says what was', async () => {
    const { world, contents } = given({
      contents: { [standalone]: { intended_uses: uses } },
      line,
    });
    const first = await carry(keepCard, on('model-card', standalone), world);
    expect(contents.get(own)).toMatchObject({ intended_uses: uses });
    const { copied } = { copied: undefined, ...first };
    expect(copied).toMatchObject({ to: own, said: expect.arrayContaining([expect.any(String)]) });

    contents.set(standalone, { intended_uses: { purpose_of_model: 'Rank.' } });
    const knowing = { ...world, copies: { to: async () => copied?.said ?? [] } };
    await carry(keepCard, on('model-card', standalone), knowing);
    expect(contents.get(own)).toEqual({ intended_uses: { purpose_of_model: 'Rank.' } });
  });

  it('is told to no version that was deleted', async () => {
    const { world, written } = given({ contents: { [standalone]: { intended_uses: uses } }, line });
    const registry: World['registry'] = { ...world.registry, modelPackage: async () => 'gone' };
    await carry(keepCard, on('model-card', standalone), { ...world, registry });
    expect(written).toEqual([]);
  });

  it('stays in a card that was never told it', async () => {
    const { world, contents } = given({
      contents: {
        [standalone]: { intended_uses: { purpose_of_model: 'Rank.' } },
        [own]: { intended_uses: uses },
      },
      line,
    });
    await carry(keepCard, on('model-card', standalone), world);
    expect(contents.get(own)).toEqual({ intended_uses: uses });
  });

  it('is known to be copied though the step that wrote it died before its end', async () => {
    const { world } = given({ contents: { [standalone]: { intended_uses: uses } }, line });
    const died = await carry(keepCard, on('model-card', standalone), world);
    expect(await carry(keepCard, on('model-card', standalone), world)).toEqual(died);
  });
});

describe('the card that is the truth, where it may no longer be read', () => {
  it('closes the stages of its versions, and leaves them to be rejected', async () => {
    const { world } = given({
      contents: {},
      line: { card: partner, truth: 'standalone', required: ['intended_uses.risk_rating'] },
      unreadable: partner,
    });
    expect(await modelPackageCard.look(own, world)).toMatchObject({
      shown: { card: { lacks: ['intended_uses.risk_rating'] } },
    });
  });
});

describe('a test that an event told of', () => {
  it.each([
    ['a form recorded a later one of its name', '2026-11-20T09:00:00.000Z', 'passed'],
    ['the one of its name there is older', '2026-11-20T07:00:00.000Z', 'failed'],
  ])('is judged by its time: %s', async (_, time, stands) => {
    const before = recordTest({}, { ...test, result: 'passed', at: time });
    const { world, content } = given({
      contents: { [standalone]: 'content' in before ? before.content : {} },
      line: { card: '{group}', truth: 'standalone' },
      tests: [test],
    });
    await carry(keepCard, on('model-card', standalone), world);
    expect(content(standalone)).toContain(`"result":"${stands}"`);
  });

  it('is not written over what people make of it, once it stands there', async () => {
    const { world, contents, content } = given({
      contents: { [standalone]: {} },
      line: { card: '{group}', truth: 'standalone' },
      tests: [{ ...test, observation: 'Too slow.' }],
    });
    await carry(keepCard, on('model-card', standalone), world);
    const edited = content(standalone).replace('Too slow.', 'Too slow: its host was broken.');
    contents.set(standalone, JSON.parse(edited));
    await carry(keepCard, on('model-card', standalone), world);
    expect(content(standalone)).toBe(edited);
  });
});

const approved = (at: string) => ({ 'ringi/00000040': `${at} Approved.` });

describe('entries of another journal', () => {
  const told = { 'ringi/00000005': 'Proposed.', 'ringi/00000040': 'Approved.' };
  const entriesOf = async (last: number, details: JsonObject = told) => {
    const card = { additional_information: { custom_details: details } };
    const { world, content } = given({ contents: { [own]: card }, line: { writes: true } });
    const before: Happening = { ...declined, n: last, kind: 'response' };
    const chronicle: World['chronicle'] = {
      of: async (_group, after) => [declined, before].filter(({ n }) => n > after),
    };
    const journal = { ...world.journal, began: async () => '2026-11-19T09:00:00.000Z' };
    await carry(keepCard, on('package-card', own), { ...world, chronicle, journal });
    return content(own);
  };

  it('hold nothing back: they are set aside, and this one tells of what it knows', async () => {
    const content = await entriesOf(8);
    expect(content).toContain('"ringi/before 2026-11-19T09:00:00.000Z/00000040":"Approved."');
    expect(content).toMatch(/"ringi\/00000007":"[^"]*Declined: dev, by Yuki Ito/u);
  });

  it('are another’s, too, where this one has come as far, and wrote that number at another time', async () => {
    const theirs = await entriesOf(40, approved('2026-10-01T08:00:00.000Z'));
    expect(theirs).toContain('"ringi/before 2026-11-19T09:00:00.000Z/00000040":"2026-10-01');
    expect(theirs).toContain('"ringi/00000007":"');
    expect(await entriesOf(40, approved(declined.at))).not.toContain('before');
  });

  it('are this one’s where it has the last of them', async () => {
    const content = await entriesOf(40);
    expect(content).toContain('"ringi/00000040":"Approved."');
    expect(content).not.toContain('before');
  });
});

describe('the stages of a version', () => {
  it('stand in its card however AWS writes the name of its group', async () => {
    const { world, content } = given({ contents: { [own]: {} }, line: { writes: true } });
    const { decision, ...rest } = on('package-card', own);
    const subject = decision.card.subject.replace('model-package/credit', 'model-package/Credit');
    const upper = own.replace('model-package/credit', 'model-package/Credit');
    const cards = { ...world.modelCards };
    const modelCards = {
      ...cards,
      card: (of: ModelCardRef) => cards.card({ ...of, arn: of.arn === upper ? own : of.arn }),
      write: (of: ModelCardRef, text: string) => cards.write({ ...of, arn: own }, text),
    };
    const card = { ...decision.card, subject };
    await carry(keepCard, { ...rest, decision: { ...decision, card } }, { ...world, modelCards });
    expect(content(own)).toContain('"ringi/stages":"dev: v12 since 2026-11-20"');
  });
});
