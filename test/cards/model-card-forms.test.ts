import { describe, expect, it } from '@jest/globals';
import { writeField, type FormPage, type Json } from '../../src/index.ts';
import { handlers } from '../../handlers/index.ts';
import { contentOf } from '../model-cards/content-of.ts';
import { carriedForm } from './carried-form.ts';
import { drawnModelCard, formOfModelCard, type ModelCardState } from './drawn-model-card.ts';
import { accepted, cardArn, pending, seenCard, shares, vote } from './model-card-world.ts';

const content = contentOf('standalone');
const reviewed: ModelCardState = { seen: seenCard('PendingReview') };
const editing = (answers: Readonly<Record<string, string>>, state = reviewed) =>
  formOfModelCard(state, 'editCard', answers);

const ids = (state: ModelCardState) =>
  editing({ section: 'model_overview' }, state)?.fields.map(({ id }) => id);

/** The first sentence of the form that approves. */
const approve = (votes: ModelCardState['votes'] = []) =>
  drawnModelCard({ ...reviewed, votes }).buttons.flatMap((button) =>
    button.kind === 'act' && button.verb === 'approveCard' ? [carriedForm(button)?.effect[0]] : [],
  );

/** The field of the form that records a test, which asks of which version it was. */
const choices = (state: ModelCardState) =>
  formOfModelCard(state, 'recordTest')?.fields.filter(({ id }) => id === 'version');

/** Everything the second page of an edit asks and keeps, as a person leaves it. */
function untouched(section: string, state = reviewed): Readonly<Record<string, string>> {
  const fields = editing({ section }, state)?.fields ?? [];
  const answers = fields.map((field) => [
    field.id,
    field.kind === 'kept' ? field.value : (field.initial ?? ''),
  ]);
  return { section, ...Object.fromEntries(answers) };
}

describe('the form that edits a model card', () => {
  it('asks first for a section, and writes nothing yet', () => {
    const form = editing({});
    expect(form?.next).toBe(true);
    expect(form?.fields.map(({ id, kind }) => [id, kind])).toEqual([['section', 'choice']]);
  });

  it('says which required fields are empty, in which section and at the field', () => {
    const content = { ...contentOf('standalone'), business_details: {}, intended_uses: {} };
    const lacking = { seen: seenCard('Draft', content) };
    const form = editing({}, lacking);
    expect(form?.effect.join(' ')).toMatch(
      /Required and empty: .*, risk \(risk rating\), .*business \(business problem\)/u,
    );
    const [risk] = editing({ section: 'risk' }, lacking)?.fields ?? [];
    expect(risk).toMatchObject({ hint: 'Still empty, and the card is not complete without it.' });
    const [purpose] = editing({ section: 'intended_uses' }, lacking)?.fields ?? [];
    expect(purpose).toMatchObject({
      hint: 'Still empty, and the card is not complete without it. At most 2,048 characters.',
    });
    expect(editing({})?.effect.join(' ')).not.toContain('Required');
  });

  it('shows what stands in that section, with what AWS cannot promise', () => {
    const form = editing({ section: 'intended_uses' });
    expect(form?.next).toBe(true);
    expect(form?.fields.map(({ id }) => id)).toEqual([
      'purpose_of_model',
      'intended_uses',
      'factors_affecting_model_efficiency',
      'base',
    ]);
    const [purpose] = form?.fields ?? [];
    const [risk] = editing({ section: 'risk' })?.fields ?? [];
    expect(purpose).toMatchObject({
      max: 2_048,
      initial: expect.stringMatching(/^Rank applications/u),
    });
    expect(risk).toMatchObject({ kind: 'choice', initial: 'High' });
    expect(form?.effect.join(' ')).toContain('AWS keeps the last write');
    expect(form?.effect.join(' ')).toContain(`Calls UpdateModelCard on ${cardArn}`);
  });

  it('has the fields of its kind of card: an owner stands in no card of a version', () => {
    const { seen } = reviewed;
    const own = { ...seen, judged: { ...seen.judged, kind: 'package' as const } };
    expect(ids(reviewed)).toContain('model_owner');
    expect(ids({ seen: own })).toEqual(['model_creator', 'base']);
  });

  it('says what changes before it writes, from where the texts begin to differ', () => {
    const answers = {
      ...untouched('intended_uses'),
      purpose_of_model: 'Rank applications for a consumer loan by their risk.',
      intended_uses: '',
    };
    const form = editing(answers);
    expect(form?.next).toBeUndefined();
    expect(form?.submit).toBe('Write');
    expect(form?.effect.slice(0, 2)).toEqual([
      'Purpose: “… consumer loan by their chance of default.” → “… consumer loan by their risk.”',
      'Intended uses: “Advice to an underwriter. No application is declined by the score alone.” is taken out.',
    ]);
  });

  it('says that nothing changes where nothing does, whatever a chat did to line ends', () => {
    const same = untouched('risk');
    const again = {
      ...same,
      explanations_for_risk_rating: `${same['explanations_for_risk_rating']?.replace('\n', '\r\n')}  `,
    };
    expect(editing(again)?.effect).toEqual(['Nothing is changed.']);
    expect(editing(again)).not.toHaveProperty('submit');
  });

  it('says what somebody else wrote meanwhile, and writes over nothing', () => {
    const answers = { ...untouched('intended_uses'), purpose_of_model: 'Rank.' };
    const now = writeField(
      content,
      ['intended_uses', 'purpose_of_model'],
      'Rank applications for a mortgage.',
    );
    const form = editing(answers, { seen: seenCard('PendingReview', now) });
    expect(form?.effect).toEqual([
      'Purpose: somebody else wrote “Rank applications for a mortgage.” meanwhile, and you wrote “Rank.” here.',
      'So nothing is written. Close this form and edit again: it then shows what stands there now.',
    ]);
    expect([form?.back, form?.submit]).toEqual(['Back', undefined]);
  });

  it('leaves what it cannot show: nothing stands in its field, and that is said', () => {
    const list: Json = ['High', 'Low'];
    const odd = writeField(content, ['intended_uses', 'risk_rating'], list);
    const form = editing({ section: 'risk' }, { seen: seenCard('Draft', odd) });
    const risk = form?.fields.find(({ id }) => id === 'risk_rating');
    expect(risk).toMatchObject({ hint: expect.stringContaining('Left empty, it stays.') });
    expect(risk).not.toHaveProperty('initial');
  });

  it('is gone once the card may not be edited', () => {
    expect(editing({}, { seen: seenCard('Approved') })).toBeUndefined();
    expect(editing({ section: 'evaluation_details' })).toBeUndefined();
  });
});

describe('every form of a model card', () => {
  const all = shares({ dev: accepted, test: pending, prod: { isDue: true } });
  const states: readonly ModelCardState[] = [
    { seen: seenCard('none') },
    { seen: seenCard('Draft', undefined, { shares: shares({ dev: pending }) }) },
    { seen: seenCard('PendingReview', undefined, { shares: all }) },
    { seen: seenCard('Approved', undefined, { shares: all }) },
    { seen: seenCard('Archived', undefined, { shares: all }) },
  ];
  const forms = states.flatMap((state) =>
    drawnModelCard(state).buttons.flatMap((button): readonly [string, string, FormPage][] => {
      if (button.kind !== 'act' || button.verb === 'withdraw') return [];
      const { verb, on } = button;
      const form = carriedForm(button) ?? formOfModelCard(state, verb, {}, on);
      return form ? [[`${verb} ${on} of ${state.seen.judged.status}`, verb, form]] : [];
    }),
  );

  it('is there for every verb', () => {
    expect(new Set(forms.map(([, verb]) => verb)).size).toBe(12);
  });

  it.each(forms)('asks what its action takes: %s', (_name, verb, { fields }) => {
    const { asks = {} } = handlers.actions.find((action) => action.verb === verb) ?? {};
    const asked = fields.map((field) => ({ field, rule: asks[field.id] }));
    expect(asked.filter(({ rule }) => rule === undefined)).toEqual([]);
    const longer = asked.filter(
      ({ field, rule }) => field.kind === 'text' && rule && 'max' in rule && field.max > rule.max,
    );
    expect(longer).toEqual([]);
    const optional = asked.filter(
      ({ field, rule }) => rule?.required && field.kind !== 'kept' && !field.required,
    );
    expect(optional).toEqual([]);
  });

  it.each(forms.filter(([, verb]) => verb !== 'remindShare' && verb !== 'editCard'))(
    'says which call is made on which ARN: %s',
    (_name, _verb, { effect }) => {
      expect(effect.join(' ')).toMatch(/(?:Calls|Call) \w+ .*arn:aws:/u);
    },
  );

  it('fits what a modal takes: titles and buttons of 24 characters', () => {
    for (const [, , { title, submit, close }] of forms) {
      expect([title, submit ?? '', close].filter((text) => text.length > 24)).toEqual([]);
    }
  });

  it('asks of which version a test was: the one the card speaks of, or another of the group', () => {
    const options = ['14', '13', '12', '11'].map((value) => ({ value, label: `v${value}` }));
    expect(choices(reviewed)).toMatchObject([
      { kind: 'choice', required: true, initial: '12', options },
    ]);
    const { seen } = reviewed;
    const own = { ...seen, judged: { ...seen.judged, kind: 'package' as const } };
    expect(choices({ seen: own })).toEqual([]);
    const none = { ...seen, shown: { ...seen.shown, about: null, versions: [] } };
    expect(formOfModelCard({ seen: none }, 'recordTest')).toBeUndefined();
  });

  it('says what is still empty before a draft is submitted', () => {
    const empty = { ...content, business_details: {} };
    const [submit] = drawnModelCard({ seen: seenCard('Draft', empty) }).buttons.flatMap((button) =>
      button.kind === 'act' && button.verb === 'submitCard' ? [carriedForm(button)?.effect] : [],
    );
    expect(submit?.[0]).toBe('1 required field is still empty: business problem.');
  });

  it('says that an archived card goes on being shared, and with whom', () => {
    const form = formOfModelCard(
      { seen: seenCard('Approved', undefined, { shares: all }) },
      'archiveCard',
    );
    expect(form?.effect.at(-1)).toBe(
      'It stays shared with dev and test: the card then shows buttons that end it.',
    );
  });

  it('says for whom a vote is the last one', () => {
    expect(approve()).toEqual(['Needs 1 more after yours.']);
    expect(approve([vote('approveCard')])).toEqual([
      'If you are in model-risk, yours is the last vote needed: the card is then approved at once.',
    ]);
  });
});
