import { useDesk } from '../../../lib/context.ts';
import type { Document } from '../../../../../api/index.ts';
import { Analyses } from './analyses.tsx';
import { GroupLabel, ToneLabel } from './one-label.tsx';
import type { LabelDesk } from './label-row.tsx';
import type { Pointing } from './pointing.ts';
import { TopicsLabel } from './topics-label.tsx';
import { UnitsLabel } from './units-label.tsx';

export interface LabelProps {
  readonly document: Document;
  readonly desk: LabelDesk;
  readonly pointing: Pointing;
}

/** What is said of the document, by models or people; each can be seen in the text and put right on the spot. */
export function Labels(props: LabelProps) {
  const { text } = useDesk();
  const { document, desk } = props;
  return (
    <section class="labels" aria-labelledby="labels-title">
      <header class="labels-head">
        <h2 id="labels-title">{text.labels.title}</h2>
        <p>{desk.editable ? text.labels.intro : document.expired ? text.labels.introExpired : text.labels.introReadOnly}</p>
      </header>
      <TopicsLabel {...props} />
      <ToneLabel {...props} />
      <UnitsLabel {...props} />
      <GroupLabel {...props} />
      <Analyses document={document} />
    </section>
  );
}
