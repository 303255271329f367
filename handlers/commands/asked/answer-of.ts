import { textOfLine, type Answer, type AnswerSection, type Line } from '../../../src/index.ts';

/** An answer of these sections; its summary says the same in plain text. */
export function answerOf(sections: readonly AnswerSection[], foot?: Line): Answer {
  const summary = [...sections.flatMap(textsOf), ...(foot ? [textOfLine(foot)] : [])]
    .filter((text) => text !== '')
    .join('\n');
  return { sections, ...(foot && { foot }), summary };
}

function textsOf({ title = '', lines = [], items = [], more = '' }: AnswerSection) {
  return [
    title,
    ...lines.map(textOfLine),
    ...items.map(({ subject, text }) => `${subject}: ${textOfLine(text)}`),
    more,
  ];
}
