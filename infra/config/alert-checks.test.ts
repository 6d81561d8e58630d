import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { DiembaoError } from '../contracts/index.ts';
import { readConfig, type Config } from './index.ts';
import { helpFor } from './key-help.ts';
import { allKeys, keysAt } from './schema-shape.ts';

const folder = mkdtempSync(join(tmpdir(), 'diembao-alerts-config-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function read(content: string): Config {
  const officeFile = join(folder, 'office.yaml');
  writeFileSync(officeFile, content);
  return readConfig({ officeFile, dataDir: 'some/data', env: {} });
}
function failure(content: string): string {
  try {
    read(content);
  } catch (error) {
    if (error instanceof DiembaoError) return error.message;
    throw error;
  }
  throw new Error('the file was accepted');
}

/** Eleven lines; what a test adds starts in line 12. */
const office = `office:
  name: Sở mẫu
units:
  - { id: ubnd-tinh, name: UBND tỉnh }
  - { id: so-khcn, name: Sở, parent: ubnd-tinh }
alerts:
  people:
    - { id: an, name: An, email: an@so.example }
    - { id: binh, name: Bình, signIn: binh }
  rosters: [{ id: truc, people: [an, binh], start: 2027-01-04 }]
  receivers: [{ id: phat-ngon, steps: [{ to: ["duty:truc"] }] }]
`;
const people = (lines: string): string => `office: { name: Sở mẫu }\nalerts:\n  people:\n${lines}`;

/** [what it shows, the file, what stands where it points (the last of it in the file), words the message must have]. */
const bad: [what: string, content: string, at: string, ...words: string[]][] = [
  ['two people with one id', people('    - { id: an, name: A }\n    - { id: an, name: B }\n'), 'an, name: B', 'the person id `an` is taken; its first use is in line 4'],
  ['two rules with one id', `${office}  rules:\n    - { id: a, kind: spike }\n    - { id: a, kind: swing }\n`, 'a, kind: swing', 'the rule id `a` is taken; its first use is in line 13'],
  ['two webhooks with one id', `${office}  webhooks:\n    - { id: sms, url: "https://a.example" }\n    - { id: sms, url: "https://b.example" }\n`, 'sms, url: "https://b', 'the webhook id `sms` is taken'],
  ['two mute times with one id', `${office}  muteTimes: [{ id: a, times: [{}] }, { id: a, times: [{}] }]\n`, 'a, times: [{}] }]', 'the mute time id `a` is taken'],
  ['a channel that is none', people('    - { id: an, name: A, channels: [emial] }\n'), 'emial', 'there is no channel `emial`', 'did you mean `email`?'],
  ['an address of no webhook', people('    - { id: an, name: A, addresses: { zalo: "1" } }\n'), '"1"', 'there is no webhook `zalo`', 'add that webhook under `alerts.webhooks`'],
  ['a webhook called as a channel', `${office}  webhooks: [{ id: email, url: "https://a.example" }]\n`, 'email, url', 'cannot be "email"', 'another id'],
  ['a webhook whose secret has no variable', `${office}  webhooks: [{ id: teams_so, url: "https://a.example" }]\n`, 'teams_so', 'use "-" between words'],
  ['a webhook with a password', `${office}  webhooks: [{ id: sms, url: "https://u:geheim@a.example" }]\n`, '"https://u', 'put {secret} where the secret goes'],
  ['a roster of people who are not there', `${office}    # \n`.replace('[an, binh]', '[an, bing]'), 'bing', 'there is no person `bing`', 'did you mean `binh`?'],
  ['a roster in no zone', office.replace('start:', 'timezone: Asia/Hanoi, start:'), 'Asia/Hanoi', '`alerts.rosters[0].timezone`: there is no time zone "Asia/Hanoi"', 'did you mean `Asia/Ho_Chi_Minh`?'],
  ['a deputy who is not there', office.replace('start:', 'deputies: { an: chi }, start:'), 'chi }', 'there is no person `chi`', 'name one of: an, binh'],
  ['a deputy of nobody', office.replace('start:', 'deputies: { chi: an }, start:'), 'an }, start', 'there is no person `chi`'],
  ['a deputy of their own', office.replace('start:', 'deputies: { an: an }, start:'), 'an }, start', 'nobody stands in for themselves'],
  ['an exception of somebody else', office.replace('start:', 'exceptions: [{ from: 2027-02-05, until: 2027-02-09, person: chi }], start:'), 'chi }', 'there is no person `chi`'],
  ['an exception that ends before it begins', office.replace('start:', 'exceptions: [{ from: 2027-02-09, until: 2027-02-05, person: an }], start:'), '2027-02-05, person', '`alerts.rosters[0].exceptions[0].until` cannot be "2027-02-05"', 'it is before `from` (2027-02-09)'],
  ['an exception that changes nothing', office.replace('start:', 'exceptions: [{ from: 2027-02-05, until: 2027-02-05, person: an, instead: an }], start:'), 'an }], start', 'name another person'],
  ['a step to nobody known', office.replace('duty:truc', 'person:anh'), '"person:anh', '`alerts.receivers[0].steps[0].to[0]`: there is no person `anh`', 'did you mean `an`?'],
  ['a step to no roster', office.replace('duty:truc', 'deputy:trucc'), '"deputy:trucc', 'there is no roster `trucc`', 'did you mean `truc`?'],
  ['a step by no channel', office.replace('to: ["duty:truc"]', 'to: ["duty:truc"], via: [sms]'), 'sms', 'there is no channel `sms`', 'name one of: email, console'],
  ['a step in words', office.replace('duty:truc', 'truc'), '"truc"', 'write person:ID, duty:ROSTER'],
  ['a route to nobody', `${office}  route: { receiver: phat-ngom }\n`, 'phat-ngom', 'there is no receiver `phat-ngom`', 'did you mean `phat-ngon`?'],
  ['a root without a receiver', `${office}  route: { groupBy: [rule] }\n`, 'route:', '`alerts.route.receiver` is missing', 'add the id of a receiver'],
  ['a mute time that is not there, deep in the tree', `${office}  route:\n    receiver: phat-ngon\n    routes:\n      - routes:\n          - { mute: [trua] }\n`, 'trua', '`alerts.route.routes[0].routes[0].mute[0]`: there is no mute time `trua`'],
  ['an unknown key, deep in the tree', `${office}  route:\n    receiver: phat-ngon\n    routes:\n      - routes:\n          - { recever: phat-ngon }\n`, 'recever', 'unknown key `alerts.route.routes[0].routes[0].recever`', 'did you mean `receiver`?'],
  ['a wrong value, deep in the tree', `${office}  route:\n    receiver: phat-ngon\n    routes:\n      - routes:\n          - { continue: yes please }\n`, 'yes please', '`alerts.route.routes[0].routes[0].continue` must be true or false', 'whether the routes beside this one are asked too'],
  ['a unit that is not there', `${office}  route: { receiver: phat-ngon, routes: [{ under: [so-khnc] }] }\n`, 'so-khnc', 'there is no unit `so-khnc`', 'did you mean `so-khcn`?'],
  ['a label that nobody gives', `${office}  route: { receiver: phat-ngon, routes: [{ match: ["untis=so-khcn"] }] }\n`, '"untis', 'there is no label `untis`', 'name one of: rule, kind'],
  ['a label to group by that nobody gives', `${office}  route: { receiver: phat-ngon, groupBy: [storys] }\n`, 'storys', 'there is no label `storys`', 'did you mean `story`?'],
  ['a severity that is none', `${office}  route: { receiver: phat-ngon, routes: [{ match: [severity=critcal] }] }\n`, 'severity=critcal', 'there is no severity `critcal`', 'did you mean `critical`?'],
  ['a matcher of a unit that is not there', `${office}  route: { receiver: phat-ngon, routes: [{ match: [unit!=so-y-te] }] }\n`, 'unit!=so', 'there is no unit `so-y-te`'],
  ['an expression that is none', `${office}  route: { receiver: phat-ngon, routes: [{ match: ["unit=~xa-("] }] }\n`, '"unit=~xa', '"xa-(" is not a regular expression', 'missing closing )'],
  ['an expression that looks ahead', `${office}  inhibit: [{ source: ["unit=~(?=a)"], target: [kind=spike] }]\n`, '"unit=~(', 'dialect of RE2'],
  ['a matcher that is none', `${office}  route: { receiver: phat-ngon, routes: [{ match: [critical] }] }\n`, 'critical]', 'write a label, = or !='],
  ['an inhibition by a label that is none', `${office}  inhibit: [{ source: [kind=spike], target: [kind=swing], equal: [untis] }]\n`, 'untis', 'there is no label `untis`', 'name one of: rule'],
  ['a heartbeat to nobody', `${office}  heartbeat: { to: "webhook:canh-gac" }\n`, '"webhook:canh', 'there is no webhook `canh-gac`'],
  ['a rule about no unit', `${office}  rules: [{ id: a, kind: spike, when: { under: [so-khnc] } }]\n`, 'so-khnc', 'there is no unit `so-khnc`'],
  ['hours that end when they begin', `${office}  quietHours: { from: "22:00", to: "22:00" }\n`, '"22:00" }', 'it ends when it begins'],
  ['a time that no clock shows', `${office}  quietHours: { from: "24:30", to: "06:00" }\n`, '"24:30', 'give hours and minutes'],
  ['a person with a mail address only, and no mail server', `${people('    - { id: an, name: A, email: an@so.example, channels: [email] }\n')}  receivers: [{ id: a, steps: [{ to: ["person:an"] }] }]\n`, 'to: ["person:an', '`alerts.receivers[0].steps[0].to` reaches nobody: an (line 4) has an e-mail address only, and the office has no mail server', 'email: { host: mail.example.vn', 'channels: [email, console]'],
  ['a person of a roster without any address', `${people('    - { id: an, name: A }\n')}  rosters: [{ id: truc, people: [an], start: 2027-01-04 }]\n`, 'an], start', 'an (line 4) has an address for none of their channels (email, console)', '`signIn:` for the console'],
  ['a deputy of a roster without any', office.replace('duty:truc', 'deputy:truc'), 'to: ["deputy', 'reaches nobody: the roster names no deputies', 'deputies: { an: binh'],
];

describe('alerts that cannot be', () => {
  it.each(bad)('%s: the line, what is wrong and how to mend it', (_, content, at, ...words) => {
    const message = failure(content);
    const before = content.slice(0, content.lastIndexOf(at)).split('\n');
    expect(content).toContain(at);
    expect(message).toContain(`office.yaml:${String(before.length)}:${String((before.at(-1)?.length ?? 0) + 1)}  `);
    for (const word of words) expect(message).toContain(word);
  });

  it('never show a webhook’s password', () => {
    expect(failure(`${office}  webhooks: [{ id: sms, url: "https://u:geheim@a.example" }]\n`)).not.toContain('geheim');
  });
});

it('a sound office is taken, with a mail server or without', () => {
  const route = '  route: { receiver: phat-ngon, routes: [{ under: [ubnd-tinh], match: [severity=critical, "unit=~so-.*", "topic="] }] }\n';
  expect(read(office + route).alerts.route?.routes?.[0]?.under).toEqual(['ubnd-tinh']);
  expect(read(`${people('    - { id: an, name: A, email: an@so.example, channels: [email] }\n')}  email: { host: mail.so.example, from: diem-bao@so.example }\n  receivers: [{ id: a, steps: [{ to: ["person:an"] }] }]\n`).alerts.email?.security).toBe('starttls');
  expect(read('office: { name: Sở mẫu }\n').alerts).toMatchObject({ people: [], rules: [], perHour: 12 });
});

it('a tree of routes is known at any depth, and listed once', () => {
  expect(keysAt(['alerts', 'route', 'routes', 3, 'routes', 0])).toContain('repeatInterval');
  expect(allKeys().filter((key) => key.startsWith('alerts.route.routes'))).toEqual(['alerts.route.routes']);
  expect(helpFor('alerts.route.routes[0].routes[1].match[0]')).toBe(helpFor('alerts.route.match'));
});
