import type { Evaluation } from '../../processors/models/evaluation/evaluate.ts';

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

/** An evaluation as a table for a terminal. */
export function evaluationReport({ models, sets, publicSets, nearness, figures }: Evaluation, machine: string): string {
  const lines = [`Models: ${Object.entries(models).map(([task, version]) => `${task} ${version}`).join(', ')}`, `Measured on: ${machine}`, ''];
  for (const [name, { texts, topics, contentGroup, tone, stance, claim }] of Object.entries(sets)) {
    lines.push(
      `${name} (${texts} texts)`,
      `  topics         micro-F1 ${percent(topics.micro.f1)} (precision ${percent(topics.micro.precision)}, recall ${percent(topics.micro.recall)}), macro-F1 ${percent(topics.macroF1)}, without a topic right ${percent(topics.noneRight)}`,
      `  content group  accuracy ${percent(contentGroup.accuracy)}, macro-F1 ${percent(contentGroup.macroF1)}, calibration error ${percent(contentGroup.calibrationError)}`,
      `  tone           macro-F1 ${percent(tone.macroF1)}, accuracy ${percent(tone.accuracy)}, calibration error ${percent(tone.calibrationError)}`,
      `  stance         macro-F1 ${percent(stance.macroF1)}, accuracy ${percent(stance.accuracy)}, calibration error ${percent(stance.calibrationError)}  (${stance.texts} units)`,
      `  claims         F1 ${percent(claim.claimF1)}, accuracy ${percent(claim.accuracy)}, calibration error ${percent(claim.calibrationError)}  (${claim.texts} sentences)`,
    );
  }
  const own = Object.values(sets)[0];
  if (own) {
    lines.push('', 'By label (precision, recall, F1, texts)');
    for (const [head, { byLabel }] of [['topic', own.topics], ['group', own.contentGroup], ['tone', own.tone], ['stance', own.stance]] as const) {
      for (const [label, { precision, recall, f1, support }] of Object.entries(byLabel)) lines.push(`  ${head.padEnd(7)}${label.padEnd(38)}${percent(precision).padStart(8)}${percent(recall).padStart(9)}${percent(f1).padStart(9)}${String(support).padStart(6)}`);
    }
  }
  for (const { name, texts, accuracy, published } of publicSets) lines.push('', `${name}: ${percent(accuracy)} of ${texts} texts right on two classes, never trained on  (${published})`);
  for (const { name, texts, scores } of nearness) lines.push('', `${name}, ${texts} texts: ${Object.entries(scores).map(([what, score]) => `${what} ${percent(score)}`).join(', ')}`);
  lines.push('', ...Object.entries(figures).map(([name, figure]) => `${name.padEnd(28)}${figure.toFixed(3)}`));
  return `${lines.join('\n')}\n`;
}
