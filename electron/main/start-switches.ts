/** Switches that open a port or change how code runs. An installed app that is started with one ends at once. */
const FORBIDDEN = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'remote-allow-origins',
  'inspect',
  'inspect-brk',
  'inspect-port',
  'inspect-publish-uid',
  'js-flags',
  'no-sandbox',
  'disable-web-security',
  'load-extension',
  'host-rules',
  'proxy-server',
  'enable-logging',
  'log-net-log',
]

/** The first forbidden switch that the app was started with; undefined when there is none. */
export function forbiddenSwitch(has: (name: string) => boolean): string | undefined {
  return FORBIDDEN.find(has)
}
