import { chromium, type BrowserType, type LaunchOptions } from 'playwright';

export interface LaunchParts {
  readonly executablePath: string;
  readonly userAgent: string;
}

/** Nobody listens there: what does not belong to a page (updates, metrics, look-ups of the browser itself) goes nowhere. */
const nowhere = 'http://127.0.0.1:9';

const switches: readonly string[] = [
  // Every way past the proxy is closed: names are not resolved, UDP is not used, loopback is not exempt.
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
  '--disable-quic',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--dns-prefetch-disable',
  // What is not wanted of a browser that only reads.
  '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-domain-reliability', '--disable-breakpad',
  '--disable-remote-fonts', '--disable-notifications', '--disable-speech-api', '--no-first-run', '--no-pings', '--mute-audio', '--autoplay-policy=user-gesture-required',
  '--disk-cache-size=1', '--media-cache-size=1',
  '--renderer-process-limit=4', '--js-flags=--max-old-space-size=384',
];

/**
 * Chromium as crawlee's launcher, with our switches and no others: crawlee would hide that a program drives the browser and give it the
 * name of somebody else's.
 */
export function honestLauncher({ executablePath, userAgent }: LaunchParts): BrowserType {
  const launch = (): ReturnType<BrowserType['launch']> => chromium.launch(launchOptions({ executablePath, userAgent }));
  return Object.create(chromium, { launch: { value: launch }, name: { value: () => 'chromium' } }) as BrowserType;
}

export const launchOptions = ({ executablePath, userAgent }: LaunchParts): LaunchOptions => ({
  executablePath,
  headless: true,
  // The sandbox cannot be had as root.
  chromiumSandbox: process.getuid?.() !== 0,
  args: [...switches, `--user-agent=${userAgent}`],
  proxy: { server: nowhere, bypass: '<-loopback>' },
  // The process that we are part of ends by its own rules.
  handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false,
  timeout: 30_000,
});
