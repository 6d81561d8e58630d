import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { createRestorer } from '../../diacritics/index.ts';
import { readBase } from '../../models/folder/base.ts';
import { builtInFolder } from '../../models/index.ts';
import { createLexicon } from '../reading/lexicon.ts';
import { readText } from '../reading/read.ts';
import { weighClaim } from './align.ts';
import { compare } from './features.ts';

/* What turns a pair round, by the features that say so. Places and events are invented. */
let features: (claim: string, text: string) => Readonly<Record<string, number>>;

beforeAll(async () => {
  const base = await readBase(join(builtInFolder, 'base'));
  const [lexicon, restorer] = [createLexicon(base), createRestorer(base.diacritics)];
  features = (claim, text) => compare(weighClaim(readText(claim, { restorer }), lexicon), readText(text, { restorer }), text, lexicon).features;
});

const claim = 'Xã Đá Bạc cấm chợ đêm từ ngày 1/5/2026.';

describe('a passage beside a claim', () => {
  test('that negates it denies it; one that only sets a condition does not', () => {
    expect(features(claim, 'Xã Đá Bạc không cấm chợ đêm từ ngày 1/5/2026.')['denied']).toBe(1);
    expect(features(claim, 'Từ 1/5/2026 xã Đá Bạc cấm chợ đêm, ai không nghe sẽ bị phạt.')['denied']).toBe(0);
  });

  test('that names a sibling in its place stands in contrast', () => {
    const own = 'Xã Đá Bạc cấm xe máy vào chợ.';
    expect(features(own, 'Xã Đá Bạc cấm ô tô vào chợ.')['contrasts']).toBe(1);
    expect(features(own, 'Xã Đá Bạc cấm xe gắn máy vào chợ.')['contrasts']).toBe(0);
  });

  test('that says all stays as it was, quotes, or mocks', () => {
    expect(features(claim, 'Chợ đêm xã Đá Bạc vẫn mở từ ngày 1/5/2026.')['unchanged']).toBe(1);
    expect(features(claim, 'Một bài viết ghi “Xã Đá Bạc cấm chợ đêm từ ngày 1/5/2026” và nhiều người đọc.')['quoted']).toBe(1);
    expect(features(claim, 'Xã Đá Bạc cấm chợ đêm thì chắc sắp cấm luôn cả trăng rồi nhỉ.')['jest']).toBe(1);
    for (const name of ['unchanged', 'quoted', 'jest', 'denied', 'contrasts']) expect(features(claim, claim)[name]).toBe(0);
  });

  test('is not doubted by a cue in a sentence about something else', () => {
    const far = 'Gà năm nay rẻ. Cá thì đắt. Xã Đá Bạc cấm chợ đêm từ ngày 1/5/2026. Lúa đã chín. Trời sắp mưa. Hôm qua có người bán hàng giả mạo nhãn phân bón.';
    expect(features(claim, far)['doubtedLinked']).toBe(0);
    expect(features(claim, `${far} Tin chợ đêm Đá Bạc bị cấm là hiểu nhầm.`)['doubtedLinked']).toBe(1);
  });

  test('in English is not near to whatever else is in English', () => {
    expect(features('Every foreign tourist must pay a fee at the bus station.', 'Tap water contains lead and the company admitted it.')['coreCover']).toBeLessThan(0.3);
  });
});
