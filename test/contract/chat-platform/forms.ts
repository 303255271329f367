import { describe, expect, it } from '@jest/globals';
import { drifting } from './drifting.ts';
import { inChat, type OpenChat } from './chat.ts';

/** A form asks in each chat's own way, and every answer comes back as text. */
export function forms(open: OpenChat): void {
  describe('a form', () => {
    const { chat, posts } = inChat(open);
    const answers = () =>
      chat()
        .clicks()
        .map((click) => ({ ...click.answers }));

    it('brings what was chosen and what was written', async () => {
      await posts(drifting);
      await chat().fills('Snooze…', { until: '3d', reason: 'The campaign ends on Monday.' });
      expect(answers()).toEqual([{ until: '3d', reason: 'The campaign ends on Monday.' }]);
    });

    it('brings what was chosen by its words', async () => {
      await posts(drifting);
      await chat().fills('Snooze…', { until: '1 week', reason: 'Known.' });
      expect(answers()).toEqual([{ until: '7d', reason: 'Known.' }]);
    });

    it('brings what stood in it already, where nobody changed it', async () => {
      await posts(drifting);
      await chat().fills('Snooze…', { reason: 'Known.' });
      await chat().fills('Retrain…', { reason: 'New regions.' });
      const parameters = 'TrainingData=s3://shinonome/loans/2026-11/\nMaxDepth=5';
      expect(answers()).toEqual([
        { until: '1d', reason: 'Known.' },
        { parameters, reason: 'New regions.' },
      ]);
    });

    it('brings several lines as they were written', async () => {
      await posts(drifting);
      const parameters = 'MaxDepth=7\nEta=0.1\n';
      await chat().fills('Retrain…', { parameters, reason: 'Deeper.' });
      expect(answers()).toEqual([{ parameters, reason: 'Deeper.' }]);
    });

    it('lets nobody choose what it does not offer', async () => {
      await posts(drifting);
      const never = chat().fills('Snooze…', { until: '10y', reason: 'Known.' });
      await never.catch(() => undefined);
      expect(answers()).toEqual([]);
    });
  });
}
