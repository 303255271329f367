import { describe, expect, it } from '@jest/globals';
import { renderBlocks } from '../../deploy/playground/page/render-blocks.ts';

const names = {
  users: [{ id: 'U0AIKO', name: 'Aiko Tanaka' }],
  usergroups: [{ id: 'S0RISK', handle: 'model-risk', users: ['U0AIKO'] }],
  channels: [],
};
const hostile = '[card](https://evil.example) *bold* <!channel>';
const shown = '[card](https://evil.example) *bold* &lt;!channel&gt;';

describe('drawing Block Kit as Slack does', () => {
  it.each([
    ['a header', { type: 'header', text: { type: 'plain_text', text: hostile } }],
    ['a cell', { type: 'table', rows: [[{ type: 'raw_text', text: hostile }]] }],
    [
      'rich text',
      {
        type: 'rich_text',
        elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: hostile }] }],
      },
    ],
  ])('leaves what is written in %s literal', (_where, block) => {
    const html = renderBlocks([block], names);
    expect(html).toContain(shown);
    expect(html).not.toContain('<a ');
  });

  it('makes links only of what says so, where mrkdwn is verbatim', () => {
    const text = '[card](https://evil.example) <https://ringi.example|this>';
    const said = { type: 'mrkdwn', text, verbatim: true };
    const html = renderBlocks([{ type: 'section', text: said }], names);
    expect(html).not.toContain('href="https://evil.example');
    expect(html).toContain('href="https://ringi.example"');
  });

  it('draws the lines of a chart, and what is written on it literally', () => {
    const categories = [0, 1, 2].map((n) => `${n} <b>*x*</b>`);
    const data = categories.map((label, value) => ({ label, value }));
    const chart = {
      type: 'data_visualization',
      title: hostile,
      chart: {
        type: 'line',
        series: [{ name: '*Now*', data }],
        axis_config: { categories, x_label: '<i>Months</i>', y_label: '%' },
      },
    };
    const html = renderBlocks([chart], names);
    const [drawn] = /<svg[^>]* role="img".*?<\/svg>/u.exec(html) ?? [];
    expect(drawn?.match(/<path /gu)).toHaveLength(1);
    for (const text of [shown, '1 &lt;b&gt;*x*&lt;/b&gt;', '*Now*', '&lt;i&gt;Months']) {
      expect(html).toContain(text);
    }
    expect(html).not.toMatch(/<a |<b>|<i>/u);
  });

  it('names people and groups, and leaves dates to the reader’s own zone', () => {
    const elements = [
      { type: 'user', user_id: 'U0AIKO' },
      { type: 'usergroup', usergroup_id: 'S0RISK' },
      { type: 'date', timestamp: 1_795_131_660, format: '{time}', fallback: '08:41' },
    ];
    const section = { type: 'rich_text_section', elements };
    const html = renderBlocks([{ type: 'rich_text', elements: [section] }], names);
    expect(html).toContain('@Aiko Tanaka');
    expect(html).toContain('@model-risk');
    expect(html).toContain('<time data-ts="1795131660" data-format="{time}">');
  });

  it('draws what is inside a closed fold, which the page opens by itself', () => {
    const inside = { type: 'section', text: { type: 'mrkdwn', text: 'Commit 9f3c2ab' } };
    const fold = {
      type: 'container',
      title: { type: 'plain_text', text: 'Evidence' },
      is_collapsible: true,
      default_collapsed: true,
      child_blocks: [inside],
    };
    expect(renderBlocks([fold], names)).toContain('Commit 9f3c2ab');
  });
});
