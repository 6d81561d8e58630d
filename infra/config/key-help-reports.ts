import type { KeyHelp } from './key-help-entry.ts';

/** One entry for every key under `reports`, part of `keyHelp`. Examples are fictional. */
export const reportKeyHelp: Readonly<Record<string, KeyHelp>> = {
  reports: { means: 'reports: what stands around them, when they are made, whom they go to', example: 'reports:\n  schedule: [{ kind: weekly, at: "mon 07:00", to: ["person:an"] }]' },
  'reports.letterhead': { means: 'what Decree 30/2020/NĐ-CP puts around a report', example: 'letterhead: { superior: UBND tỉnh Tân Hải, symbol: BC-SKHCN, place: Tân Hải }' },
  'reports.letterhead.superior': { means: 'the body above the office', example: 'superior: UBND tỉnh Tân Hải' },
  'reports.letterhead.symbol': { means: 'what follows the number of a report', example: 'symbol: BC-SKHCN' },
  'reports.letterhead.place': { means: 'the place that stands before the date', example: 'place: Tân Hải' },
  'reports.letterhead.signer': { means: 'who signs', example: 'signer: { title: [GIÁM ĐỐC], name: Phạm Thu Vạc }' },
  'reports.letterhead.signer.title': { means: 'the signer’s office, line by line', example: 'title: [KT. GIÁM ĐỐC, PHÓ GIÁM ĐỐC]' },
  'reports.letterhead.signer.name': { means: 'the signer’s name', example: 'name: Phạm Thu Vạc' },
  'reports.letterhead.recipients': { means: 'the lines of "Nơi nhận"', example: 'recipients: [UBND tỉnh (báo cáo), Ban Giám đốc]' },
  'reports.schedule': { means: 'reports that are made by themselves', example: 'schedule:\n  - { kind: weekly, at: "mon 07:00", to: ["person:an"] }' },
  'reports.schedule.kind': { means: 'what kind of report: daily, weekly, monthly, quarterly or yearly', example: 'kind: weekly' },
  'reports.schedule.at': { means: "when it is made, by the office's clock", example: 'at: "mon 07:00"' },
  'reports.schedule.to': { means: 'whom it is mailed to: person:ID, duty:ROSTER, deputy:ROSTER or receiver:ID, of those under alerts', example: 'to: ["person:an", "receiver:phat-ngon"]' },
  'reports.schedule.approve': { means: 'whether a person approves it before it goes out', example: 'approve: required' },
  'reports.schedule.unit': { means: 'the unit that it is of, with all below it; all units without it', example: 'unit: so-khcn' },
  'reports.schedule.topic': { means: 'the topic that it is of; all topics without it', example: 'topic: science-technology' },
  'reports.schedule.language': { means: "its language; the office's without it", example: 'language: en' },
  'reports.schedule.formats': { means: 'the files attached to its mail', example: 'formats: [docx, pdf]' },
  'reports.deadlines': { means: 'days before which a yearly report has to be there', example: 'deadlines: ["25/11", "15/12"]' },
  'reports.draftDays': { means: 'days that the draft of a yearly report is made before its deadline', example: 'draftDays: 10' },
};
