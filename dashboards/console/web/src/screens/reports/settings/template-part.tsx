import { useState } from 'preact/hooks';
import type { PreviewReport, ReportSchedule } from '../../../../../api/index.ts';
import { useDesk } from '../../../lib/context.ts';
import { Choice, Field } from '../../../parts/field.tsx';
import { TextArea } from '../../../parts/text-area.tsx';
import { PreviewPart } from './preview-part.tsx';
import { SectionsPart, type TriedSection } from './sections-part.tsx';

type Template = ReportSchedule['templates'][number];

interface Tried {
  readonly sections: readonly TriedSection[];
  readonly symbol: string;
  readonly titles: string;
  readonly name: string;
  readonly recipients: string;
}

const triedOf = ({ sections, symbol, signer, recipients }: Template): Tried => ({ sections, symbol, titles: signer.title.join('\n'), name: signer.name, recipients: recipients.join('\n') });
const linesOf = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter(Boolean);

/** Templates to be tried: arranged on one side, seen on the other. The office's file is written by people. */
export function TemplatePart({ templates }: { readonly templates: readonly Template[] }) {
  const { text, meta } = useDesk();
  const words = text.reports;
  const [kind, setKind] = useState(templates.find((each) => each.kind === 'weekly')?.kind ?? templates[0]?.kind ?? 'weekly');
  const [language, setLanguage] = useState<'vi' | 'en'>(meta.office.language === 'en' ? 'en' : 'vi');
  const template = templates.find((each) => each.kind === kind) ?? templates[0];
  const [tried, setTried] = useState<Tried | null>(null);
  if (!template) return null;
  const now = tried ?? triedOf(template);
  const change = (part: Partial<Tried>): void => setTried({ ...now, ...part });
  const body: PreviewReport = {
    kind, language, symbol: now.symbol.trim(), signer: { title: linesOf(now.titles).slice(0, 4), name: now.name.trim() }, recipients: linesOf(now.recipients).slice(0, 20), sections: now.sections.map(({ id, part }) => ({ id, part })),
  };
  return (
    <section class="block report-template">
      <h2>{words.template.title}</h2>
      <p class="quiet">{words.template.intro}</p>
      <div class="report-template-columns">
        <form class="report-template-form" onSubmit={(event) => event.preventDefault()}>
          <div class="report-make-fields">
            <Choice label={words.kind} value={kind} choices={Object.fromEntries(templates.map((each) => [each.kind, words.kinds[each.kind]]))} onValue={(next) => { setKind(templates.find((each) => each.kind === next)?.kind ?? kind); setTried(null); }} />
            <Choice label={words.make.language} value={language} choices={words.languages} onValue={(next) => setLanguage(next === 'en' ? 'en' : 'vi')} />
          </div>
          <SectionsPart sections={now.sections} onSections={(sections) => change({ sections })} />
          <Field label={words.template.symbol} value={now.symbol} onValue={(symbol) => change({ symbol })} maxLength={60} autocomplete="off" spellcheck={false} />
          <TextArea label={words.template.signerTitle} hint={words.template.signerTitleHint} value={now.titles} onValue={(titles) => change({ titles })} rows={2} maxLength={480} />
          <Field label={words.template.signerName} value={now.name} onValue={(name) => change({ name })} maxLength={120} autocomplete="off" />
          <TextArea label={words.template.recipients} hint={words.template.recipientsHint} value={now.recipients} onValue={(recipients) => change({ recipients })} rows={3} maxLength={4000} />
          {tried && <p><button type="button" class="link-button" onClick={() => setTried(null)}>{words.template.reset}</button></p>}
        </form>
        <PreviewPart body={body} />
      </div>
    </section>
  );
}
