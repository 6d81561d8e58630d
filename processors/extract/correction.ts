const announces = /^[\s*"“(\[–-]*(?:(?:tin|lời|thông báo|thư|về việc)\s+)?(?:đính chính|cải chính)(?![\p{L}\p{N}])/iu;
const announcesEnglish = /^[\s*"“(\[–-]*(?:corrections?|correction and clarification|clarification)\s*[:(–-]/iu;
/** A paragraph that is itself the note: "Đính chính: …". */
const heading = /^[\s*"“(\[–-]*(?:(?:tin|lời)\s+)?(?:đính chính|cải chính)\s*[:.–-]/iu;
const note =
  /(?:bài viết|bản tin|bài báo|thông tin|tin này)[^.]{0,60}(?:đã được|được|xin|đã)\s+(?:đính chính|cải chính)|(?:tòa soạn|toà soạn|ban biên tập|bbt|báo|chúng tôi)[^.]{0,60}xin (?:được )?(?:đính chính|cải chính)|(?:this (?:article|story)|an earlier version)[^.]{0,80}(?:was|has been|were) (?:corrected|amended)/iu;
/** Notes stand below the lead or at the end; in the middle the word belongs to the story. */
const paragraphsLooked = 3;

/** Whether the text announces a correction of what was published: in its title, at the start of its lead, or in a note near its start or end. */
export function announcesCorrection(title: string, lead: string, text: string): boolean {
  const opens = [title, lead].some((part) => announces.test(part) || announcesEnglish.test(part));
  const paragraphs = text.split('\n');
  const last = paragraphs.slice(-paragraphsLooked);
  const headed = [...paragraphs.slice(0, paragraphsLooked), ...last].some((paragraph) => heading.test(paragraph) || announcesEnglish.test(paragraph));
  return opens || headed || last.some((paragraph) => note.test(paragraph));
}
