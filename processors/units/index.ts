/** Which of the office's units a text names, and where. */
export { createUnitFinder, type UnitFinder } from './find.ts';
export { unitsStage, type PageOf } from './stage.ts';
export { provinces } from './where/provinces.ts';
