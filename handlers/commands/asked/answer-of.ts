import type { Answer, AnswerSection, Line } from '../../../src/index.ts';

/** An answer of these sections; its summary says the same in plain text. */
export function answerOf(sections: readonly AnswerSection[], foot?: Line): Answer {
  const summary = [...sections.flatMap(textsOf), ...(foot ? [textOf(foot)] : [])]
    .filter((text) => text !== '')
    .join('\n');
  return { sections, ...(foot && { foot }), summary };
}

function textsOf({ title = '', lines = [], items = [], more = '' }: AnswerSection) {
  return [
    title,
    ...lines.map(textOf),
    ...items.map(({ subject, text }) => `${subject}: ${textOf(text)}`),
    more,
  ];
}

function textOf(line: Line): string {
  return line
    .map((span) => {
      if (typeof span === 'string') return span;
      if ('person' in span) return span.person.name;
      return 'at' in span ? span.fallback : span.text;
    })
    .join('');
}
