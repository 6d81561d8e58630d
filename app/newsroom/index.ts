/** The demonstration newsroom: eight invented outlets, a public discussion page and a forum on loopback. `content/` holds what they publish. */
export { startNewsroom, type Newsroom, type NewsroomOptions } from './server.ts';
export { loadContent, type Content, type Piece } from './content.ts';
export { notice, noticeEnglish } from './notice.ts';
