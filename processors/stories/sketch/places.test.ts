import { describe, expect, it } from 'vitest';
import { tokensOf } from '../../phrases/index.ts';
import { hash32 } from './hash.ts';
import { placesOf } from './places.ts';

/** The places found, as "level name" (without diacritics), heaviest first; such as are not expected show as numbers. */
const found = (text: string, expected: readonly string[], title = ''): (string | number)[] => {
  const whole = title === '' ? text : `${title}\n${text}`;
  return placesOf(whole, tokensOf(whole), title.length).map(({ hash }) => expected.find((place) => hash32(place) === hash) ?? hash);
};
const expectPlaces = (text: string, places: readonly string[], title = ''): void => expect(found(text, places, title), text).toEqual(places);

describe('places of a text', () => {
  it('stand behind the word of their tier', () => {
    expectPlaces('Tại thôn Khê Thượng, xã Tân Khê, tỉnh Tân Hải', ['spot khe thuong', 'locality tan khe', 'province tan hai']);
    expectPlaces('Thị trấn Bến Sao và đặc khu Hải Âm', ['locality ben sao', 'locality hai am']);
    expectPlaces('Ở cầu Bến Thóc, hồ Phin Hồ và bệnh viện đa khoa Lộc Sơn', ['spot ben thoc', 'spot phin ho', 'spot loc son']);
  });

  it('are told from words that only look like a tier without their diacritics', () => {
    expectPlaces('Ông cho Nam Láng mượn xe.', []);
    expectPlaces('Cháy ở chợ Nam Láng.', ['spot nam lang']);
    expectPlaces('Bà xã Hoa vắng nhà.', ['locality hoa']);
  });

  it('are the same when named alone, once their tier is known', () => {
    expectPlaces('Người Hòa Lương kể. Ở xã Hòa Lương mưa to. Hòa Lương ngập.', ['locality hoa luong']);
    expectPlaces('Người Hòa Lương kể. Hòa Lương ngập.', []);
    // The widest of two levels: the province, not the river.
    expectPlaces('Tân Hải mưa. Sông Tân Hải chảy qua tỉnh Tân Hải.', ['province tan hai', 'spot tan hai']);
  });

  it('may be numbers', () => {
    expectPlaces('Mất nước ở phường 5, quốc lộ 19B bị cắt.', ['locality 5', 'spot 19b']);
    expectPlaces('Tổ dân phố 12A họp.', ['spot 12a']);
  });

  it('pass over the kind of a school or hospital', () => {
    expectPlaces('Trường Tiểu học Nà Lềm, trường THPT Lộc Sơn và bệnh viện đa khoa khu vực Hòa Lương', ['spot na lem', 'spot loc son', 'spot hoa luong']);
  });

  it('are the country’s provinces also where no tier’s word stands before', () => {
    expectPlaces('Mưa lớn ở Hà Nội.', ['province ha noi']);
    expectPlaces('Trời hà nội, mưa.', []);
  });

  it('are none where a text has no capitals, no diacritics, or a line or comma between', () => {
    for (const text of ['tai nạn ở xã hòa lương, tỉnh tân hải', 'tai nan o xa Hoa Luong', 'Về xã\nHòa Lương', 'Về xã, Hòa Lương', '']) expectPlaces(text, []);
  });

  it('weigh more in the title and at the beginning, and are sixteen at most', () => {
    const title = 'Khánh thành cầu Bến Thóc';
    expectPlaces('Dân xã Mộc Sơn mừng. Cầu Bến Thóc dài 80 m.', ['spot ben thoc', 'locality moc son'], title);
    const late = `Xã Mộc Sơn họp. ${'mưa rơi mãi '.repeat(40)} Xã Tân Khê cũng họp.`;
    expect(placesOf(late, tokensOf(late), 0).map(({ weight }) => weight)).toEqual([2, 1]);
    const many = Array.from({ length: 40 }, (_, at) => `phường ${at + 1}`).join(', ');
    expect(placesOf(many, tokensOf(many), 0)).toHaveLength(16);
  });
});
