import type { Figure, Period, Report } from '../../../infra/reports/index.ts';
import { lengthInDays, slotsOf } from '../period.ts';
import type { ReportUnit } from '../ports.ts';
import { scopeSchema, type Scope } from '../questions/question.ts';

export interface OpeningPorts {
  readonly zone: string;
  readonly units: readonly ReportUnit[];
}

/** What a figure was asked, taken apart. */
export interface Asked {
  /** Without "Before" behind it. */
  readonly column: string;
  /** '' where the answer has one row. */
  readonly row: string;
  readonly scope: Scope;
  /** The period that was counted: that of the report, or the one before. */
  readonly period: Period;
  readonly figure: Figure;
  readonly report: Report;
  readonly ports: OpeningPorts;
}

const form = /^(?<column>\w+?)(?<before>Before)?(?::(?<row>.+))?$/su;

/** Null for what was reckoned from several counts: no list has as many documents. */
export function askedBy(figure: Figure, report: Report, ports: OpeningPorts): Asked | null {
  const scope = scopeSchema.safeParse(figure.asked);
  const { column, before, row = '' } = form.exec(figure.cell)?.groups ?? {};
  if (!scope.success || column === undefined || figure.value === null) return null;
  const { from, to, beforeFrom, beforeTo } = scope.data;
  return { column, row, scope: scope.data, period: before === undefined ? { from, to } : { from: beforeFrom, to: beforeTo }, figure, report, ports };
}

/** The day or month of the period that a figure over time is of. */
export function slotOf({ row, period, ports: { zone } }: Asked): Period | null {
  if (lengthInDays(period, zone) < 1) return null;
  const slots = slotsOf(period, zone);
  const at = slots.findIndex(({ id }) => id === row);
  const slot = slots[at];
  return slot === undefined ? null : { from: slot.from, to: slots[at + 1]?.from ?? period.to };
}
