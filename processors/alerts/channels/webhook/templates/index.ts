import type { AlertsConfig } from '../../../../../infra/config/index.ts';
import { plain } from './plain.ts';
import { slack } from './slack.ts';
import { sms } from './sms.ts';
import { teams } from './teams.ts';
import { telegram } from './telegram.ts';
import type { Template } from './template.ts';
import { zaloOa } from './zalo-oa.ts';

/** How each kind of service wants its message; another is one file and one line. */
export const templates: Readonly<Record<AlertsConfig['webhooks'][number]['template'], Template>> = { plain, 'zalo-oa': zaloOa, telegram, teams, slack, sms };
