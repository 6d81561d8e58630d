/** Stands on every page and in every feed, in both languages: nobody may take the demonstration for news. */
export const notice = 'Nội dung hư cấu để trình diễn phần mềm Điểm Báo.';
export const noticeEnglish = 'Fictional content to demonstrate the software Điểm Báo.';
