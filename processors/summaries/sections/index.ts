import type { ReportKind } from '../../../infra/reports/index.ts';
import { answers } from './answers.ts';
import { asks } from './asks.ts';
import { briefing } from './briefing/index.ts';
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

/** What a kind of report consists of, in the order in which it is read: what needs a decision stands first of all that follows the overview. */
export interface Contents {
  readonly body: readonly SectionWriter[];
  /** Whole sections that the annex has beside the details of those of the body. */
  readonly annex: readonly SectionWriter[];
  /** Sections of the body that have no details in the annex. */
  readonly brief?: readonly SectionWriter[];
  readonly size: 'small' | 'large';
}

const told = [stories, tone, rights, asks, misinformation];
const whole = [overview, decisions, ...told, answers, coming, ledger];
const answered = [matters, statements, own];

/** Null: not made yet. */
const ofKinds: Readonly<Record<ReportKind, Contents | null>> = {
  daily: { body: [overview, decisions, clippings, ledger], annex: [], brief: [overview], size: 'small' },
  weekly: { body: whole, annex: answered, size: 'small' },
  // The spokesperson's meeting with the press: what may be asked, and what there is to answer with.
  monthly: { body: [overview, decisions, ...told, matters, ...briefing, ledger], annex: [statements, own], size: 'large' },
  quarterly: { body: whole, annex: answered, size: 'large' },
  yearly: { body: whole, annex: answered, size: 'large' },
  'ad-hoc': { body: [overview, ...told, answers, ledger], annex: answered, size: 'small' },
  dossier: null,
};

export const contentsOf = (kind: ReportKind): Contents | null => ofKinds[kind];

/** Every section that an office may put where it likes, by its id. */
export const allSections: ReadonlyMap<string, SectionWriter> = new Map(
  Object.entries(ofKinds).flatMap(([kind, contents]) => (kind === 'dossier' || contents === null ? [] : [...contents.body, ...contents.annex])).map((writer) => [writer.id, writer]),
);
export const sectionIds: readonly string[] = [...allSections.keys()];
