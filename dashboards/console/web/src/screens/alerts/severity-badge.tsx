import type { AlertSeverity } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';

export function SeverityBadge({ severity }: { readonly severity: AlertSeverity }) {
  const { text } = useDesk();
  return <span class={`alert-severity alert-severity-${severity}`}>{text.alerts.severities[severity]}</span>;
}
