import { expect, it } from 'vitest';
import { neededVariables } from './key-variables.ts';

it.each([
  ['youtube', 'key-missing', ['DIEMBAO_YOUTUBE_KEY']],
  ['bluesky', 'key-expired', ['DIEMBAO_BLUESKY_IDENTIFIER', 'DIEMBAO_BLUESKY_PASSWORD']],
  ['zalo-oa', 'key-missing', ['DIEMBAO_ZALO_APP_ID', 'DIEMBAO_ZALO_OA_SECRET']],
  ['rendered', 'browser-missing', []],
  ['facebook', 'http-403', []],
  ['facebook', null, []],
])('a source of kind %s that meets %s waits for %j', (kind, code, variables) => {
  expect(neededVariables(kind, code)).toEqual(variables);
});
