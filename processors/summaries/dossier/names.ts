import type { ReportPorts } from '../ports.ts';
import { catalogues } from '../words/index.ts';
import type { Dossier, DossierFact, DossierStatement } from './ports.ts';
import { unstopped } from './sections/pieces.ts';

type Language = 'vi' | 'en';

/** What cases, facts and statements may be called in a dossier: their verdicts, and every paragraph of what they say. */
export function openDossierNames({ dossiers }: Pick<ReportPorts, 'dossiers'>) {
  const numberOf = (id: string): number | null => (/^[1-9]\d{0,9}$/.test(id) ? Number(id) : null);
  const caseOf = async (id: string): Promise<Dossier | null> => {
    const number = numberOf(id);
    return number === null ? null : ((await dossiers?.case(number)) ?? null);
  };
  return {
    case: async (id: string, language: Language): Promise<string[]> => {
      const found = await caseOf(id);
      return found === null ? [] : [...numbered('case', id, found.title), ...(found.verdict === null ? [] : [catalogues[language].misinformation[found.verdict]])];
    },
    fact: (id: string, language: Language): string[] => {
      const found = dossiers?.fact(id) ?? null;
      return found === null ? [] : saidBy(found, language);
    },
    statement: async (id: string): Promise<string[]> => {
      const number = numberOf(id);
      const about = number === null ? null : (dossiers?.caseOf(number) ?? null);
      const found = about === null ? undefined : (await dossiers?.case(about))?.statements.find((one) => one.number === number);
      return found === undefined ? [] : [...numbered('statement', id, found.title), ...wordsOf(found)];
    },
  };
}

/** As reports call them in any language, with their title and without. */
function numbered(word: 'case' | 'statement', id: string, title: string): string[] {
  return Object.values(catalogues).flatMap(({ places }) => [`${places[word]} ${id}`, ...(title === '' ? [] : [`${places[word]} ${id} (${title})`, `${places[word]} ${id} (${unstopped(title)})`])]);
}

const linesOf = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter(Boolean);

const saidBy = ({ text, verdict, explanation, source }: DossierFact, language: Language): string[] => [text, unstopped(text), ...linesOf(explanation), source, ...(verdict === null ? [] : [catalogues[language].misinformation[verdict]])].filter(Boolean);

/** Of one that was withdrawn nothing is repeated. */
const wordsOf = ({ withdrawnAt, paragraphs, sources }: DossierStatement): string[] => (withdrawnAt === null ? [...paragraphs, ...sources.map(({ label }) => label)] : []);
