import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  startPlayground,
  type Playground,
  type PlaygroundOptions,
} from '../../deploy/playground/start-playground.ts';
import { deployment } from './deployment.journey.ts';
import { commandsAndRefusals } from './commands-and-refusals.journey.ts';
import type { Journey } from './journey.ts';
import { launchBrowser } from './launch-browser.ts';
import { microsoftPlayground } from './microsoft-playground.journey.ts';
import { modelCard } from './model-card.journey.ts';
import { quorumAcrossChats } from './quorum-across-chats.journey.ts';

// The browser journeys, each in a playground of its own: `node test/browser/run.ts [part of a name]`.
// One after another; the longest, which mostly waits for AWS, beside the others.
const journeys: readonly (readonly Journey[])[] = [
  [deployment],
  [quorumAcrossChats, commandsAndRefusals, modelCard, microsoftPlayground],
];

const shots = await mkdtemp(join(tmpdir(), 'ringi-journeys-'));
const browser = await launchBrowser();
await Promise.all(journeys.map(walkAll));
await browser.close();
console.log(`Screenshots: ${shots}`);

async function walkAll(all: readonly Journey[]): Promise<void> {
  const wanted = all.filter(({ name }) => name.includes(process.argv[2] ?? ''));
  for (const journey of wanted) await walk(journey);
}

async function walk(journey: Journey): Promise<void> {
  const started = performance.now();
  const running: Playground[] = [];
  const start = async (options?: PlaygroundOptions) => {
    const playground = await startPlayground(options);
    running.push(playground);
    return playground;
  };
  try {
    await journey.walk({ browser, start, shots });
    const seconds = ((performance.now() - started) / 1_000).toFixed(1);
    console.log(`ok      ${journey.name} (${seconds} s)`);
  } catch (error) {
    process.exitCode = 1;
    console.error(`failed  ${journey.name}`, error);
    await shootAll(journey.name);
    for (const { ringi } of running) console.error(await readFile(ringi.log, 'utf8'));
  } finally {
    for (const playground of running) await playground.stop();
  }
}

/** What the browser showed when a journey failed; pages of one that walks beside it stay open. */
async function shootAll(name: string): Promise<void> {
  const pages = browser.contexts().flatMap((context) => context.pages());
  for (const [index, page] of pages.entries()) {
    await page.screenshot({ path: join(shots, `failed ${name} ${index}.png`) });
  }
}
