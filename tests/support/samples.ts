import type { Analysed, ItemRejected, Polled, Sighting } from '../../infra/contracts/index.ts';

/** Messages as the stages would make them, for tests that start in the middle of the way. All content is fictional. */
export const aSighting = (id: string, item = `item-${id}`): Sighting => ({ id, run: 'run-1', poll: `poll-${id}`, item, fingerprint: `print-${id}` });

export interface AnalysedOverrides {
  readonly sighting?: Sighting;
  readonly source?: string;
  readonly document?: Partial<Analysed['document']>;
  readonly analysis?: Partial<Analysed['analysis']>;
}

export function anAnalysed(overrides: AnalysedOverrides = {}): Analysed {
  const sighting = overrides.sighting ?? aSighting('s1');
  return {
    sighting,
    source: { id: overrides.source ?? 'bao-tan-hai', outlet: 'Báo Tân Hải (hư cấu)', kind: 'feed', own: false },
    document: {
      id: sighting.item,
      kind: 'article',
      url: `http://127.0.0.1/${sighting.item}`,
      sealedUrl: null,
      title: 'Tân Hải thử nghiệm cảm biến mặn',
      lead: 'Hai mươi trạm đo đã chạy thử.',
      text: 'Hai mươi trạm đo đã chạy thử.\nSở Khoa học và Công nghệ cho biết kết quả bước đầu ổn định.',
      image: null,
      section: null,
      syndicatedFrom: null,
      publishedAt: '2026-03-01T01:00:00.000Z',
      modifiedAt: null,
      fetchedAt: '2026-03-01T02:00:00.000Z',
      language: 'vi',
      contentHash: 'hash-1',
      announcesCorrection: false,
      counts: null,
      textFrom: 'page',
      ...overrides.document,
    },
    analysis: { model: 'phrases@1', units: [], topics: [], contentGroup: null, tone: null, stances: [], claims: [], ...overrides.analysis },
  };
}

export const aRejected = (sighting: Sighting, reason = 'no-text'): ItemRejected => ({
  sighting,
  source: { id: 'bao-tan-hai', outlet: 'Báo Tân Hải (hư cấu)', kind: 'feed', own: false },
  reason,
  detail: 'Trang không có chữ.',
  url: 'http://127.0.0.1/trong',
  retryAt: null,
});

export const aPolled = (poll: string, counts: Partial<Polled> = {}): Polled => ({
  poll,
  run: 'run-1',
  visit: 'poll',
  source: { id: 'bao-tan-hai', outlet: 'Báo Tân Hải (hư cấu)', kind: 'feed', own: false },
  startedAt: '2026-03-01T02:00:00.000Z',
  finishedAt: '2026-03-01T02:00:05.000Z',
  status: 'ok',
  httpStatus: 200,
  error: null,
  seen: 0,
  emitted: 0,
  unchanged: 0,
  duplicate: 0,
  rejected: 0,
  deadLettered: 0,
  newestItemAt: null,
  state: { etag: null, lastModified: null, listed: 0, failures: 0, nextPollAt: '2026-03-01T02:05:00.000Z', newestItemAt: null, rhythmMs: null, patienceMs: null, standing: 'well' },
  ...counts,
});
