import { describe, expect, it } from '@jest/globals';
import { parseConfig, routesOf } from '../../src/config.ts';
import { environment, example } from './example.ts';

const routes = routesOf(parseConfig(example, environment));
const group = (name: string, account = '111122223333') => {
  return { account, region: 'ap-northeast-1', name };
};
const slack = (id: string) => ({ platform: 'slack', id });

describe('routes', () => {
  it('lead a group to the rooms of the first route that fits', () => {
    expect(routes.routeOf(group('credit-risk'))).toEqual({
      rooms: { slack: ['C024BE91L'], teams: ['19:6f8a1c2e4b@thread.tacv2'] },
      locale: 'en',
    });
    expect(routes.routeOf(group('churn'))?.rooms['slack']).toEqual(['C024BE92M']);
  });

  it('lead nowhere where none fits', () => {
    const narrow = example.replace("groups: ['*']", "groups: ['fraud-*']");
    expect(routesOf(parseConfig(narrow, environment)).routeOf(group('churn'))).toBeUndefined();
  });

  it('may be of one account', () => {
    const narrow = example.replace(
      "groups: ['*']",
      "groups: ['*']\n    accounts: ['444455556666']",
    );
    const inOne = routesOf(parseConfig(narrow, environment));
    expect(inOne.routeOf(group('churn'))).toBeUndefined();
    expect(inOne.routeOf(group('churn', '444455556666'))?.locale).toBe('ja');
  });

  it('say which language a room reads; a room of none reads the operators’', () => {
    expect(routes.localeOf(slack('C024BE92M'))).toBe('ja');
    expect(routes.localeOf(slack('C024BE91L'))).toBe('en');
    expect(routes.localeOf(slack('C024BE93N'))).toBe('en');
    expect(routes.localeOf({ platform: 'teams', id: 'C024BE92M' })).toBe('en');
  });

  it('know where trouble is told, and whom to ask', () => {
    expect(routes.operators).toEqual({ rooms: { slack: ['C024BE93N'], teams: [] }, locale: 'en' });
    expect(routes.ask).toBe('#ml-platform');
  });
});
