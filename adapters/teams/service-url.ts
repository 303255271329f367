/** Where the Bot Connector lives: the bot's token is sent nowhere else. */
const hosts = [
  'smba.trafficmanager.net',
  'smba.infra.gcc.teams.microsoft.com',
  'smba.infra.gov.teams.microsoft.us',
  'smba.infra.dod.teams.microsoft.us',
];
const domains = ['.botframework.com', '.botframework.us', '.botframework.azure.cn'];

/** May we call this `serviceUrl`? On this machine only where the bot's settings point there too. */
export function isTrusted(serviceUrl: string, loginUrl: string | undefined): boolean {
  if (isLoopback(serviceUrl)) return loginUrl !== undefined && isLoopback(loginUrl);
  const url = URL.parse(serviceUrl);
  if (url?.protocol !== 'https:' || url.port !== '') return false;
  return hosts.includes(url.hostname) || domains.some((domain) => url.hostname.endsWith(domain));
}

/** Plain http on this machine. */
export function isLoopback(text: string): boolean {
  const url = URL.parse(text);
  const local = ['127.0.0.1', 'localhost', '[::1]'].includes(url?.hostname ?? '');
  return url?.protocol === 'http:' && local;
}
