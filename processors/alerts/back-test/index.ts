/** What a rule would have sent. */
export { backTest, type BackTest, type BackTestOptions, type TestedAlert } from './back-test.ts';
