import type { ApiRoute } from '../../route.ts';
import { passwordRoute, sessionEndRoute, tokenEndRoute, tokenMakeRoute, totpBeginRoute, totpConfirmRoute, totpOffRoute } from './account.ts';
import { auditRoute, auditVerifyRoute } from './audit.ts';
import { linkLookRoute, linkUseRoute } from './links.ts';
import { accountRoute, meRoute } from './me.ts';
import { peopleRoute, personAddRoute, personChangeRoute, personInviteRoute, personResetRoute, personSessionsEndRoute } from './people.ts';
import { signInCodeRoute, signInRoute, signOutRoute } from './sign-in.ts';

/** Signing in, one's own account, and what an administrator does. */
export const accessRoutes: readonly ApiRoute[] = [
  meRoute, signInRoute, signInCodeRoute, signOutRoute, linkLookRoute, linkUseRoute,
  accountRoute, passwordRoute, totpBeginRoute, totpConfirmRoute, totpOffRoute, sessionEndRoute, tokenMakeRoute, tokenEndRoute,
  peopleRoute, personAddRoute, personChangeRoute, personInviteRoute, personResetRoute, personSessionsEndRoute,
  auditRoute, auditVerifyRoute,
];
export { mountAuditExport } from './audit.ts';
export { mountProvider } from './provider.ts';
