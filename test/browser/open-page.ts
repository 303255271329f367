import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { cast } from '../../deploy/playground/cast.ts';
import type { Playground } from '../../deploy/playground/start-playground.ts';
import type { JourneyStage } from './journey.ts';

/** The playground's page, told as a person would. */
export type OpenPage = {
  readonly page: Page;
  readonly slack: Locator;
  readonly teams: Locator;
  readonly company: Locator;
  /** From now on as this person, by name. */
  actAs(name: string): Promise<void>;
  /** The newest message of Slack, or post of Teams, that holds all of these texts, once it is there. */
  seesInSlack(...texts: readonly string[]): Promise<Locator>;
  seesInTeams(...texts: readonly string[]): Promise<Locator>;
  shoot(name: string): Promise<void>;
  close(): Promise<void>;
};

/** Opens the page, as an engineer, in a browser context of its own. */
export async function openPage(
  { browser, shots }: JourneyStage,
  playground: Playground,
): Promise<OpenPage> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.setDefaultTimeout(20_000);
  const broken: string[] = [];
  page.on('pageerror', (error) => broken.push(error.message));
  await page.goto(`${playground.url}/?as=aiko-tanaka`);
  const slack = page.locator('#slack');
  const teams = page.locator('#teams');
  return {
    page,
    slack,
    teams,
    company: page.locator('#company'),
    async actAs(name) {
      if (!cast.some((player) => player.name === name)) throw new Error(`nobody is called ${name}`);
      await page.locator('.person', { hasText: name }).click();
      await page.locator('.person[aria-pressed="true"]', { hasText: name }).waitFor();
    },
    seesInSlack: (...texts) => seen(slack.locator('article'), texts),
    seesInTeams: (...texts) => seen(teams.locator('article'), texts),
    async shoot(name) {
      await page.screenshot({ path: join(shots, `${name}.png`) });
    },
    async close() {
      await page.close();
      if (broken.length > 0) throw new Error(`the page broke: ${broken.join('; ')}`);
    },
  };
}

async function seen(place: Locator, texts: readonly string[]): Promise<Locator> {
  const found = texts.reduce((all, text) => all.filter({ hasText: text }), place).last();
  await found.waitFor();
  return found;
}
