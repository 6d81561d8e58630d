import { useDesk } from '../../lib/context.ts';

/** The case outside the console; each export is written to the audit log. */
export function CaseExports({ number }: { readonly number: number }) {
  const { text, language, may } = useDesk();
  const words = text.cases;
  const base = `/api/desk/cases/${number}/export`;
  // These are files of the server, not screens: the router leaves links with a target alone.
  return (
    <section class="block">
      <h2>{words.exports}</h2>
      <p class="row-of-buttons"><a class="button" href={`${base}.pdf?language=${language}`} target="_self" download={`diembao-case-${number}.pdf`}>{words.pdf}</a> <a class="button" href={`${base}.json`} target="_self" download={`diembao-case-${number}.json`}>{words.json}</a>{may('judge') && <> <a class="button" href={`/reports?make=yes&kind=dossier&case=${number}`}>{text.reports.dossier}</a></>}</p>
      <p class="footnote">{words.exportNote}</p>
    </section>
  );
}
