import { describe, expect, it } from '@jest/globals';
import { state } from './card-state.ts';
import { drawn } from './drawn.ts';
import { incomplete } from './special-states.ts';
import { elementText } from './text-of.ts';
import { round, seenAt } from './world.ts';

const checks = (...[card, locale]: Parameters<typeof drawn>) =>
  drawn(card, locale)
    .body.filter(({ kind }) => kind === 'warning')
    .map((element) => elementText(element).join(' '));

describe('a stage that stays closed until the model card is complete', () => {
  const lacks = ['intended_uses.risk_rating', 'business_details.business_problem'];

  it('is said first, and what is missing by name, in each language', () => {
    const card = incomplete('closed', lacks);
    expect(drawn(card, 'en').lead).toBe('Closed: its model card lacks 2 fields.');
    expect(checks(card, 'en')).toContain(
      'Check Its model card lacks risk rating, business problem.',
    );
    expect(checks(card, 'ja')).toContain(
      '要確認 モデルカードの必須項目が未記入：リスク評価、事業上の課題。',
    );
  });

  it('offers no approval, and one press to the model card of that version', () => {
    const { buttons } = drawn(incomplete('closed', lacks), 'en');
    expect(buttons.map(({ label }) => label)).not.toContain('Approve for dev');
    expect(buttons.find(({ label }) => label === 'Model card')).toEqual({
      kind: 'ask',
      command: 'card credit-risk 12',
      label: 'Model card',
      place: 'menu',
    });
  });

  it('names nothing where nobody could look at it', () => {
    const card = incomplete('closed', []);
    expect(drawn(card, 'en').lead).toBe('Closed: its model card could not be looked at.');
    expect(checks(card, 'en').join()).not.toContain('model card');
  });

  it('is no matter where the card is complete', () => {
    expect(checks(state('open', seenAt(0), { round: round(1, 'dev') }), 'en').join()).not.toContain(
      'model card',
    );
  });
});
