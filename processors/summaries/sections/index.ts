import type { ReportKind } from '../../../infra/reports/index.ts';
import { asks } from './asks.ts';
import { clippings } from './clippings.ts';
import { coming } from './coming.ts';
import { decisions } from './decisions.ts';
import { ledger } from './ledger.ts';
import { matters } from './matters.ts';
import { misinformation } from './misinformation.ts';
import { overview } from './overview.ts';
import { own } from './own.ts';
import { rights } from './rights.ts';
import type { SectionWriter } from './section.ts';
import { statements } from './statements.ts';
import { stories } from './stories.ts';
import { tone } from './tone.ts';

/** What reports consist of, in the order in which they are read. */
const whole: readonly SectionWriter[] = [overview, stories, tone, rights, asks, misinformation, matters, statements, own, decisions, coming, ledger];

/** Null: not made yet. */
const ofKinds: Readonly<Record<ReportKind, readonly SectionWriter[] | null>> = {
  daily: [overview, clippings, decisions, ledger],
  weekly: whole,
  monthly: whole,
  quarterly: whole,
  yearly: whole,
  'ad-hoc': [overview, stories, tone, rights, asks, misinformation, matters, statements, own, ledger],
  dossier: null,
};

export const sectionsOf = (kind: ReportKind): readonly SectionWriter[] | null => ofKinds[kind];
/** Ids by which an office may leave sections out. */
export const sectionIds: readonly string[] = [...new Set(Object.values(ofKinds).flatMap((sections) => (sections ?? []).map(({ id }) => id)))];
