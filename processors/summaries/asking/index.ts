import { normaliseText } from '../../../infra/text/index.ts';

/*
 * Sentences of the press in which people ask for something or complain: who they are, and a few words behind them what they do. A measure of how good a sentence stands for a group of
 * requests, not a way of counting them (docs/summaries.md).
 */

const people = 'người dân|bà con|cử tri|hộ dân|các hộ|nhiều hộ|cư dân|dân cư|phụ huynh|sinh viên|công nhân|người lao động|tiểu thương|hộ kinh doanh|doanh nghiệp|nông dân|ngư dân|bạn đọc|bệnh nhân|người bệnh|người tiêu dùng|hành khách';
const acts = 'kiến nghị|đề nghị|phản ánh|phàn nàn|than phiền|bức xúc|kêu cứu|cầu cứu|kêu ca|khiếu nại|mong mỏi|mong muốn|mong được|mong sớm|chất vấn';
/** Words of another clause, or of one that is asked. */
const breaks = 'cho|khi|nếu|để|vì|do|mà|được|bị|có thể|có quyền';

const pattern = new RegExp(`(?<!(?:gửi|tới|đến|cho|với|yêu cầu|đề nghị)(?: các| nhiều| những)? )(?:${people})(?: (?!(?:${breaks}) )[\\p{L}\\p{Nd}./-]+){0,5} (?:${acts})(?![\\p{L}])`, 'u');

/** Whether a sentence of the press says that people ask for something or complain. Without diacritics it says nothing. */
export const asksFor = (sentence: string): boolean => pattern.test(normaliseText(sentence).toLowerCase().replaceAll(/\s+/gu, ' '));
