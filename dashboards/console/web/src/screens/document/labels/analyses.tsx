import type { Document } from '../../../../../api/index.ts';
import { useDesk } from '../../../lib/context.ts';

/** Which models said it, in small print; the machine's own names for them are folded away. */
export function Analyses({ document: { analyses, reading } }: { readonly document: Document }) {
  const { text, format } = useDesk();
  if (analyses.length === 0) return null;
  const versions = reading === null ? [] : modelsIn(reading.model).map(({ task, version }) => `${text.models.tasks[task]} ${version}`);
  return (
    <footer class="small-print">
      {reading && versions.length > 0 && <p>{text.labels.versions(versions.join(', '), format.full(reading.analysedAt))}</p>}
      <details class="analyses">
        <summary>{text.document.analyses}</summary>
        <ul>
          {analyses.map((analysis) => (
            <li key={`${analysis.revision} ${analysis.model}`}>
              {/* Written with blanks, so that it breaks between the parts. */}
              <code>{analysis.model.replaceAll('+', ' + ')}</code>
              <small>{text.document.analysedAt(format.full(analysis.analysedAt), format.number(analysis.revision))}</small>
            </li>
          ))}
        </ul>
      </details>
    </footer>
  );
}

const tasks = ['topic', 'tone', 'stance', 'claim'] as const;

/** `tone-network@2` is version 2 of the model for tone. */
function modelsIn(model: string): { readonly task: (typeof tasks)[number]; readonly version: string }[] {
  const parts = model.split('+');
  return tasks.flatMap((task) => {
    const part = parts.find((name) => name.startsWith(`${task}-`));
    return part === undefined ? [] : [{ task, version: part.slice(part.lastIndexOf('@') + 1) }];
  });
}
