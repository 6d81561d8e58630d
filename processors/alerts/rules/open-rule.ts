import { nearest, type RuleConfig } from '../../../infra/config/index.ts';
import { FatalError } from '../../../infra/contracts/index.ts';
import { severities } from '../../../infra/config/index.ts';
import { durationMs, type Occurrence } from '../../../infra/alerts/index.ts';
import { fits } from './parts/fits.ts';
import type { Found, RuleKind, RulePorts, Span } from './rule.ts';

/** A rule of the office's file, ready to be asked. */
export interface OpenRule {
  readonly config: RuleConfig;
  readonly kind: RuleKind;
  /** Only what lies in the span, by its own time, and fits the rule's conditions. */
  readonly look: (span: Span, ports: RulePorts) => Promise<Occurrence[]>;
}

/** @throws {FatalError} `alert-rule-invalid`, with the rule, the key and how to mend it. */
export function openRule(config: RuleConfig, kinds: readonly RuleKind[]): OpenRule {
  const kind = kinds.find((one) => one.kind === config.kind);
  if (kind === undefined) throw unknownKind(config, kinds);
  const read = kind.options.safeParse(config.options);
  if (!read.success) throw wrongOptions(config, read.error.issues);
  const options = read.data;
  return {
    config,
    kind: { ...kind, every: everyOf(options) ?? kind.every },
    look: async (span, ports) => {
      const found = await kind.look(options, config.when, span, ports);
      return found.filter((one) => one.at >= span.since && one.at < span.until && fits(one, config.when, ports)).map((one) => occurrenceOf(one, config));
    },
  };
}

/** A kind may let the office say how often it is asked. */
function everyOf(options: unknown): number | undefined {
  const every = typeof options === 'object' && options !== null && 'every' in options ? options.every : undefined;
  return typeof every === 'string' ? durationMs(every) / 1000 : undefined;
}

/** A severity that came with what was found wins over the rule's. */
function occurrenceOf(found: Found, { id, kind, severity }: RuleConfig): Occurrence {
  const own = severities.find((one) => one === found.labels['severity']?.[0]) ?? severity;
  return { ...found, id: `${id}/${found.id}`, rule: id, kind, severity: own, labels: { ...found.labels, rule: [id], kind: [kind], severity: [own] } };
}

function unknownKind({ id, kind }: RuleConfig, kinds: readonly RuleKind[]): FatalError {
  const known = kinds.map((one) => one.kind);
  const near = nearest(kind, known);
  return new FatalError(`alerts.rules "${id}": kind: there is no kind "${kind}".`, { code: 'alert-rule-invalid', hint: `${near === null ? '' : `Did you mean "${near}"? `}There are ${known.join(', ')}: docs/alert-rules.md.` });
}

type Issue = NonNullable<ReturnType<RuleKind['options']['safeParse']>['error']>['issues'][number];

function wrongOptions({ id, kind }: RuleConfig, issues: readonly Issue[]): FatalError {
  const lines = issues.map((issue) => `${['options', ...issue.path, ...(issue.code === 'unrecognized_keys' ? [issue.keys.join(', ')] : [])].join('.')}: ${issue.code === 'unrecognized_keys' ? `a rule of kind "${kind}" has no such option` : issue.message}`);
  return new FatalError(`alerts.rules "${id}": ${lines.join('; ')}.`, { code: 'alert-rule-invalid', hint: `docs/alert-rules.md lists the options of "${kind}", with an example.` });
}
