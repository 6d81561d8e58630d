/** What differs from one installation to another. Everything else is the same everywhere. */
export interface Install {
  /** Where readers open the console. */
  readonly console: string;
  /** Where Grafana delivers alerts, and the file on its machine that holds the token. */
  readonly hook: string;
  readonly tokenFile: string;
  /** The folder on Grafana's machine that the dashboards lie in. */
  readonly dashboards: string;
}

/** As docker-compose.yml runs them. */
export const composed: Install = {
  console: 'http://127.0.0.1:4789',
  hook: 'http://alert-door:4792/api/hooks/grafana',
  tokenFile: '/run/secrets/alert_token',
  dashboards: '/etc/grafana/provisioning/dashboards',
};
