import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readConfig, type ReportsConfig } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'diembao-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

const head = `office:
  name: Sở hư cấu
units:
  - { id: so-a, name: Sở A }
alerts:
  people: [{ id: an, name: Nguyễn Văn An, signIn: an }]
  rosters: [{ id: truc, people: [an], start: 2027-01-04 }]
  receivers: [{ id: phat-ngon, steps: [{ to: ["person:an"] }] }]
reports:
`;
function read(reports: string): ReportsConfig {
  const officeFile = join(folder, 'office.yaml');
  writeFileSync(officeFile, head + reports);
  return readConfig({ officeFile, dataDir: folder, env: {} }).reports;
}
function failure(reports: string): string {
  try {
    read(reports);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return '';
}
const line = (rest: string): string => `  schedule:\n    - { ${rest} }\n`;

const bad: readonly (readonly [what: string, reports: string, place: string, ...words: string[]])[] = [
  ['a person who is not there', line('kind: weekly, at: "mon 07:00", to: ["person:ann"]'), '11:45', 'there is no person `ann`', 'did you mean `an`?'],
  ['a roster that is not there', line('kind: weekly, at: "mon 07:00", to: ["duty:trực"]'), '11:45', 'duty:ROSTER'],
  ['a receiver that is not there', line('kind: weekly, at: "mon 07:00", to: ["receiver:tong-hop"]'), '11:45', 'there is no receiver `tong-hop`'],
  ['a chat', line('kind: weekly, at: "mon 07:00", to: ["webhook:teams"]'), '11:45', 'write person:ID'],
  ['a unit that is not there', line('kind: weekly, at: "mon 07:00", unit: so-b'), '11:46', 'there is no unit `so-b`'],
  ['a week without a day', line('kind: weekly, at: "07:00"'), '11:27', 'a weekly report is made on one weekday'],
  ['a week of two days', line('kind: weekly, at: "mon,thu 07:00"'), '11:27', 'a weekly report is made on one weekday'],
  ['a day of a month', line('kind: daily, at: "3 07:00"'), '11:26', 'a daily report is made at a time'],
  ['a month without a day', line('kind: monthly, at: "07:00"'), '11:28', 'a monthly report is made on a day of the next month'],
  ['a day that not every month has', line('kind: monthly, at: "31 07:00"'), '11:28', 'give a time'],
  ['a year by its day', line('kind: yearly, at: "mon 07:00"'), '11:27', 'before each of `deadlines`'],
  ['an hour that no clock has', line('kind: daily, at: "25:00"'), '11:26', 'give a time'],
  ['a kind that does not come round', line('kind: ad-hoc, at: "07:00"'), '11:15', 'must be one of daily, weekly, monthly, quarterly, yearly'],
  ['the same report twice', `${line('kind: weekly, at: "mon 07:00"')}    - { kind: weekly, at: "fri 07:00" }\n`, '12:15', 'line 11 makes the same report'],
  ['the same report twice, once by the office’s language', `${line('kind: weekly, at: "mon 07:00"')}    - { kind: weekly, at: "mon 07:00", language: vi }\n`, '12:15', 'line 11 makes the same report'],
  ['a section that there is none of', '  templates:\n    - { kind: weekly, body: [overview, tones] }\n', '11:40', 'there is no section `tones`', 'did you mean `tone`?'],
  ['details in the body', '  templates:\n    - { kind: weekly, body: [tone-annex] }\n', '11:30', 'there is no section `tone-annex`'],
  ['details of what has none', '  templates:\n    - { kind: weekly, annex: [own-annex] }\n', '11:31', 'there is no section `own-annex`'],
  ['a section twice', '  templates:\n    - { kind: weekly, body: [overview, own], annex: [own] }\n', '11:54', 'stands on line 11 already'],
  ['two templates of a kind', '  templates:\n    - { kind: weekly }\n    - { kind: weekly, type: BÁO CÁO TUẦN }\n', '12:15', 'line 11 has the template of this kind'],
  ['a word of a subject that nothing is put in for', '  templates:\n    - { kind: weekly, subject: "Tuần {weak}" }\n', '11:32', 'did you mean {week}?'],
  ['a number in a subject', '  templates:\n    - { kind: weekly, subject: "Tình hình tuần 47" }\n', '11:32', 'numbers come from the period alone'],
  ['sections of a dossier', '  templates:\n    - { kind: dossier, body: [overview] }\n', '11:24', 'a dossier has the sections that its case or statement needs'],
  ['a template of no kind', '  templates:\n    - { kind: hourly }\n', '11:15', 'must be one of daily'],
  ['a day that no year has', '  deadlines: ["31/11"]\n', '10:15', 'this day is not in every year'],
  ['a leap day', '  deadlines: ["29/2"]\n', '10:15', 'this day is not in every year'],
  ['a misspelt key', '  shedule: []\n', '10:3', 'did you mean `schedule`?'],
];

describe('reports in the office’s file', () => {
  it('have their defaults', () => {
    expect(read('  schedule: []\n')).toEqual({ letterhead: { superior: '', symbol: 'BC', place: '', signer: { title: [], name: '' }, recipients: [] }, templates: [], schedule: [], approvers: ['analyst', 'spokesperson', 'administrator'], deadlines: ['25/11', '15/12'], draftDays: 10, folder: '' });
  });

  it('may be of several kinds, units and languages', () => {
    const { schedule } = read(`  schedule:\n    - { kind: weekly, at: "mon 07:00", to: ["person:an", "duty:truc", "deputy:truc", "receiver:phat-ngon"], approve: automatic }\n    - { kind: weekly, at: "mon 07:00", unit: so-a }\n    - { kind: weekly, at: "mon 07:00", language: en, formats: [html] }\n    - { kind: daily, at: "mon,tue 06:45" }\n    - { kind: quarterly, at: "28 07:00" }\n`);
    expect(schedule.map(({ kind, approve, formats }) => [kind, approve, formats])).toEqual([['weekly', 'automatic', ['docx', 'pdf']], ['weekly', 'required', ['docx', 'pdf']], ['weekly', 'required', ['html']], ['daily', 'required', ['docx', 'pdf']], ['quarterly', 'required', ['docx', 'pdf']]]);
  });

  it('may have templates by kind', () => {
    const { templates } = read('  templates:\n    - { kind: weekly, body: [overview, decisions, tone], annex: [tone-annex, own], symbol: BC-VP, subject: "Tuần {week} năm {year}", recipients: [Ban Giám đốc] }\n    - { kind: dossier, signer: { title: [CHÁNH VĂN PHÒNG], name: Lê Văn Hư Cấu } }\n');
    expect(templates).toMatchObject([{ kind: 'weekly', body: ['overview', 'decisions', 'tone'], annex: ['tone-annex', 'own'], symbol: 'BC-VP' }, { kind: 'dossier', signer: { name: 'Lê Văn Hư Cấu' } }]);
  });

  it.each(bad)('%s: the line, what is wrong and how to mend it', (_, reports, place, ...words) => {
    const message = failure(reports);
    expect(message).toContain(`office.yaml:${place}`);
    for (const word of words) expect(message).toContain(word);
  });
});
