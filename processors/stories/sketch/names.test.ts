import { describe, expect, it } from 'vitest';
import { tokensOf } from '../../phrases/index.ts';
import { hash32 } from './hash.ts';
import { namesOf } from './names.ts';
import { openRarity } from './rarity.ts';

const rarity = openRarity();
const names = (text: string, titleEnd = 0): Set<number> => new Set(namesOf(text, tokensOf(text), titleEnd, rarity).map(({ hash }) => hash));
const those = (...written: string[]): Set<number> => new Set(written.map(hash32));

describe('names that a text writes with capitals', () => {
  it('are runs of words with capitals, without diacritics', () => {
    expect(names('Theo ông Võ Thị Xoan, hợp tác xã Rong Xanh nhận máy.')).toEqual(those('vo thi xoan', 'rong xanh'));
    expect(names('Theo ông Vo Thi Xoan')).toEqual(those('vo thi xoan'));
  });

  it('are none where a single word merely opens a sentence, or nothing is small', () => {
    expect(names('Sáng nay trời mưa. Chiều tạnh. “Mưa to” là lời họ.')).toEqual(those());
    expect(names('TAI NẠN LIÊN HOÀN TRÊN QUỐC LỘ MƯỜI CHÍN B LÀM HAI NGƯỜI TỬ VONG')).toEqual(those());
    expect(names('sáng nay trời mưa')).toEqual(those());
  });

  it('end at a comma, a line and a sentence', () => {
    expect(names('Gặp anh Nguyễn Văn Khê, Trần Thị Lam\nBùi Sao ở đó')).toEqual(those('nguyen van khe', 'tran thi lam', 'bui sao'));
  });

  it('weigh more when rare, in the title and often named; sixteen at most', () => {
    const text = 'Lễ mừng ở Nà Lềm\nỦy ban nhân dân họp với ông Lềm Nà Khuông và bà Trần Văn.';
    const [first] = namesOf(text, tokensOf(text), 'Lễ mừng ở Nà Lềm'.length, rarity);
    expect(first?.hash).toBe(hash32('na lem'));
    const many = Array.from({ length: 60 }, (_, at) => `gặp Trần${at} Văn${at}`).join(', ');
    expect(namesOf(many, tokensOf(many), 0, rarity)).toHaveLength(16);
  });
});
