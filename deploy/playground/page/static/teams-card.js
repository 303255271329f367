/* global AdaptiveCards, markdownit */
import { h } from './dom.js';
import { hostConfig } from './teams-host.js';
import { openLink } from './open-link.js';

let mentions = [];
let ready = false;

/** Draws an Adaptive Card with Microsoft's own renderer. `press` gets an action and its inputs. */
export function drawCard(card, press) {
  prepare();
  mentions = card.msteams?.entities ?? [];
  const drawn = new AdaptiveCards.AdaptiveCard();
  drawn.hostConfig = new AdaptiveCards.HostConfig(hostConfig);
  drawn.onExecuteAction = (action) => execute(action, press);
  // Its pattern is a global one, which takes a language only every other time.
  AdaptiveCards.AdaptiveCard.langProperty.regEx.lastIndex = 0;
  drawn.parse(card);
  const element = drawn.render();
  const wide = card.msteams?.width === 'Full' ? ' wide' : '';
  return h('div', { class: `card${wide}` }, element ?? 'This card could not be drawn.');
}

/** Teams draws Markdown in TextBlocks, so an injected link must be seen to be one here too. */
function prepare() {
  if (ready) return;
  ready = true;
  const markdown = markdownit({ html: false, linkify: false, breaks: true });
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = mentions.reduce(mention, markdown.render(text));
    result.didProcess = true;
  };
}

function mention(html, { type, text, mentioned }) {
  if (type !== 'mention') return html;
  const escaped = h('i', {}, text).innerHTML;
  const name = h('span', { class: 'mention' }, mentioned.name).outerHTML;
  return html.replaceAll(escaped, name);
}

function execute(action, press) {
  const kind = action.getJsonTypeName();
  if (kind === 'Action.OpenUrl') return openLink(action.url);
  if (kind !== 'Action.Execute' && kind !== 'Action.Submit') return undefined;
  const sent = action.toJSON();
  const own = new Set(Object.keys(sent.data ?? {}));
  const filled = Object.entries(action.data ?? {}).filter(([name]) => !own.has(name));
  const inputs = Object.fromEntries(filled.map(([name, value]) => [name, String(value)]));
  return press(sent, inputs);
}
