/** Vietnamese without its marks, and in plain ASCII: what old phones and gateways take. Never longer than it was. */
export const withoutMarks = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}+/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D').replace(/[“”„«»]/g, '"').replace(/[‘’]/g, "'").replace(/[–—]/g, '-').replace(/…/g, '.').replace(/[^\x20-\x7E]/g, '');
