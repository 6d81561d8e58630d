import { documentIdOf, hashOf, type Analysed } from '../../infra/contracts/index.ts';
import { addressKey } from '../../infra/http/address-key.ts';
import type { Draft } from '../contract/stage.ts';

/** Closes the way of a draft: its id, the hash that tells its revisions apart, and the analysis with the names of its models. */
export function finish(draft: Draft): Analysed {
  const { sighting, source, kind, sealedUrl, title, lead, text, image, section, syndicatedFrom, publishedAt, modifiedAt, fetchedAt, language, announcesCorrection, counts, textFrom } = draft;
  const isArticle = kind === 'article' && draft.url !== null;
  return {
    sighting,
    source,
    document: {
      id: sighting.revisits ?? (isArticle ? documentIdOf(addressKey(draft.url)) : sighting.item),
      kind,
      url: isArticle ? draft.url : null,
      sealedUrl,
      title,
      lead,
      text,
      image,
      section,
      syndicatedFrom,
      publishedAt,
      modifiedAt,
      fetchedAt,
      language,
      contentHash: contentHashOf(title, text),
      announcesCorrection,
      counts,
      textFrom,
    },
    analysis: {
      model: draft.models.join('+'),
      units: [...draft.units],
      topics: [...draft.topics],
      contentGroup: draft.contentGroup,
      tone: draft.tone,
      stances: [...draft.stances],
      claims: [...draft.claims],
    },
  };
}

/** Hash of title and text, blanks folded: another line break is no other revision. */
export const contentHashOf = (title: string, text: string): string => hashOf(fold(title), fold(text));

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();
