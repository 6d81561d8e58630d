import type { Stage } from '../contract/stage.ts';
import { detectLanguage } from './detect.ts';

/** Named in every analysis: change it with the rules. */
export const languageModel = 'language-eld@2';

/** Sets the language from title and text; what the page declared comes in as the draft's language. */
export const languageStage = (): Stage => ({
  name: 'language',
  apply: async (draft) => {
    const declared = draft.language === 'und' ? null : draft.language.slice(0, 2).toLowerCase();
    return { ...draft, language: await detectLanguage(`${draft.title}\n${draft.text}`, declared), models: [...draft.models, languageModel] };
  },
});
