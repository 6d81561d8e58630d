import { grafanaFace, type Figure } from '../figures/index.ts';

/** A figure's question, to select from: the console asks the same with its own face. */
export const fromFigure = <Row>(figure: Figure<Row>): string => `(${figure.sql(grafanaFace)}\n)`;
