/*
 * Names as they are shortened where everybody knows which province is meant: "Sở Tư pháp Tân Hải", "Sở Tư pháp" for "Sở Tư pháp tỉnh
 * Tân Hải"; "xã Khe Dâu" for "UBND xã Khe Dâu".
 */

const ofProvince = /^(.*\S)\s+(tỉnh|thành phố|TP\.?)\s+(\S.*)$/iu;
const ofCommune = /^(?:Ủy ban nhân dân|Uỷ ban nhân dân|UBND)\s+((?:xã|phường|đặc khu|thị trấn)\s+\S.*)$/iu;
/** Every tier has these: without its tier such a name says nothing. */
const everywhere = /^(?:UBND|(?:Ủy|Uỷ) ban|HĐND|Hội đồng|Công an|Tòa án|TAND|Viện kiểm sát|VKSND|Hội|Liên đoàn|Đoàn|Mặt trận|Bảo hiểm xã hội|BHXH|Kho bạc|Thi hành án|Bệnh viện Đa khoa$|Trung tâm Y tế$|Thanh tra$|Văn phòng$|Báo|Đài|Ban Chỉ huy)/iu;

export function shortened(name: string): string[] {
  const province = ofProvince.exec(name);
  if (province) {
    const [, body = '', tier = '', place = ''] = province;
    return [`${body} ${place}`, everywhere.test(body) || !body.includes(' ') ? `${body} ${tier}` : body];
  }
  const commune = ofCommune.exec(name)?.[1];
  return commune === undefined ? [] : [commune, `Ủy ban ${commune}`, `Ủy ban nhân dân ${commune}`];
}
