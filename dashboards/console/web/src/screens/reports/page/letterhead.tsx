import type { ReportDocument } from '../../../../../api/index.ts';
import { useDesk } from '../../../lib/context.ts';
import { Heading } from '../../../parts/heading.tsx';

/** What an office's document bears above its text, in few lines. */
export function Letterhead({ report: { letterhead, line } }: { readonly report: ReportDocument }) {
  const { text, format } = useDesk();
  const words = text.reports;
  const { superior, office, place, date, type, signed } = letterhead;
  return (
    <header class="report-letterhead" lang={line.language}>
      <p class="report-office">{superior !== '' && <span>{superior}</span>}<b>{office}</b></p>
      <p class="report-signed"><span>{signed === '' ? words.unnumbered : words.signedAs(signed)}</span> <span>{[place, format.plainDay(date)].filter(Boolean).join(', ')}</span></p>
      <Heading title={line.subject} eyebrow={<><span class="report-type">{type}</span>{line.version > 1 && <> · {words.version(format.number(line.version))}</>}</>} />
    </header>
  );
}

/** Who gets it and who signs, as the document ends. */
export function Signature({ report: { letterhead, line } }: { readonly report: ReportDocument }) {
  const { text } = useDesk();
  const { recipients, signer } = letterhead;
  if (recipients.length === 0 && signer.name === '' && signer.title.length === 0) return null;
  return (
    <footer class="report-signature" lang={line.language}>
      {recipients.length > 0 && <div><b>{text.reports.page.recipients}</b><ul>{recipients.map((name) => <li key={name}>{name}</li>)}</ul></div>}
      <p>{signer.title.map((title) => <span key={title} class="report-signer-title">{title}</span>)}{signer.name !== '' && <b>{signer.name}</b>}</p>
    </footer>
  );
}
