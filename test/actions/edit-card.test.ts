import { describe, expect, it } from '@jest/globals';
import { fieldDigests, fieldsOf } from '../../src/index.ts';
import { editCard } from '../../handlers/actions/edit-card.ts';
import { modelCardCardRef } from '../../handlers/cards/model-card/model-card-card-ref.ts';

const place = { account: '111122223333', region: 'ap-northeast-1' };
const arn = 'arn:aws:sagemaker:ap-northeast-1:111122223333:model-card/credit-risk';
const card = modelCardCardRef({ ...place, name: 'credit-risk' }, { kind: 'standalone', arn });
const fields = fieldsOf('risk', 'standalone');
const shown = { intended_uses: { risk_rating: 'High' } };
const fault = (answers: Readonly<Record<string, string>>) =>
  editCard.fault?.({ section: 'risk', base: fieldDigests(shown, fields), ...answers }, card);

describe('the form of an edit that is sent', () => {
  it('is refused where nothing in it was changed, so that nobody is told of an edit', () => {
    const left = { risk_rating: 'High', explanations_for_risk_rating: ' ' };
    expect(fault(left)).toEqual({ kind: 'unchanged' });
    expect(fault({})).toEqual({ kind: 'unchanged' });
  });

  it('is taken with any change: written, replaced or emptied', () => {
    expect(fault({ explanations_for_risk_rating: 'Consumer credit.' })).toBeUndefined();
    expect(fault({ risk_rating: 'Low' })).toBeUndefined();
    expect(fault({ risk_rating: '' })).toBeUndefined();
  });

  it('is taken where it tells nothing of what was shown: the write compares by itself', () => {
    expect(fault({ risk_rating: 'High', base: 'x' })).toBeUndefined();
  });
});
