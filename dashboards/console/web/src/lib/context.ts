import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Me, Meta } from '../../../api/index.ts';
import type { Catalogue, Language } from '../../catalogue/index.ts';
import type { Format } from './format.ts';

/** What every screen needs: words, formats, and the names behind ids. */
export interface Desk {
  readonly language: Language;
  readonly text: Catalogue;
  readonly format: Format;
  readonly meta: Meta;
  /** Who looks; null on the screens before a sign-in. */
  readonly viewer: Me['viewer'];
  /** Whether their role allows it. */
  readonly may: (permission: 'read' | 'judge' | 'approve' | 'administer') => boolean;
  readonly unitName: (id: string) => string;
  readonly topicName: (id: string) => string;
  readonly languageName: (code: string) => string;
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('a screen stands outside the desk');
  return desk;
}

/** Ids without a name (a unit since removed from the office's file) show as they are. */
export function createDesk(language: Language, text: Catalogue, format: Format, meta: Meta, viewer: Me['viewer'] = null): Desk {
  const units = new Map(meta.units.map((unit) => [unit.id, unit.name]));
  const topics = new Map(meta.topics.map((topic) => [topic.id, topic.name[language]]));
  return {
    language,
    text,
    format,
    meta,
    viewer,
    may: (permission) => viewer?.permissions.includes(permission) ?? false,
    unitName: (id) => units.get(id) ?? id,
    topicName: (id) => topics.get(id) ?? id,
    languageName: (code) => text.languages[code] ?? code,
  };
}
