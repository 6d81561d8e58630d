/** Why an alert came and went as it did. */
export { explainAlert, type Why } from './explain.ts';
