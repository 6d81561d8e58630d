import { LocationProvider, Route, Router } from 'preact-iso';
import { useMemo, useState } from 'preact/hooks';
import type { Meta } from '../../api/index.ts';
import { catalogues, type Language } from '../catalogue/index.ts';
import { createDesk, DeskContext } from './lib/context.ts';
import { createFormat } from './lib/format.ts';
import { keepLanguage, startLanguage } from './lib/settings.ts';
import { useData } from './lib/use-data.ts';
import { Bones, LoadedPart } from './parts/loaded.tsx';
import { DocumentScreen } from './screens/document/document-screen.tsx';
import { DocumentsScreen } from './screens/documents/documents-screen.tsx';
import { ModelsScreen } from './screens/models/models-screen.tsx';
import { NoOriginalScreen } from './screens/no-original.tsx';
import { NotFoundScreen } from './screens/not-found.tsx';
import { SourcesScreen } from './screens/sources/sources-screen.tsx';
import { TodayScreen } from './screens/today/today-screen.tsx';
import { Shell } from './shell/shell.tsx';

/** What the masthead has until the office's own description is there; screens wait for it, so that no id flashes where a name belongs. */
const noMeta: Meta = { office: { name: '', timezone: 'Asia/Ho_Chi_Minh', language: 'vi' }, demonstration: false, canCorrect: false, units: [], topics: [], sources: [], outlets: [], languages: [] };

export function App() {
  const [language, setLanguage] = useState<Language>(startLanguage);
  const loaded = useData<Meta>('/api/meta');
  const meta = loaded.data ?? noMeta;
  // The meta answer is asked again every few seconds and rarely differs: the desk changes only when its content does.
  const key = JSON.stringify(meta);
  const desk = useMemo(() => {
    const text = catalogues[language];
    return createDesk(language, text, createFormat(language, meta.office.timezone, text), meta);
  }, [language, key]);
  const choose = (next: Language): void => {
    keepLanguage(next);
    setLanguage(next);
  };
  return (
    <DeskContext.Provider value={desk}>
      <LocationProvider>
        <Shell onLanguage={choose}>
          {loaded.data ? <Screens /> : <div class="screen"><LoadedPart of={loaded} skeleton={<Bones heights={[28, 96, 180, 320]} />}>{() => null}</LoadedPart></div>}
        </Shell>
      </LocationProvider>
    </DeskContext.Provider>
  );
}

function Screens() {
  return (
    <Router>
      <Route path="/" component={TodayScreen} />
      <Route path="/documents" component={DocumentsScreen} />
      <Route path="/documents/:id" component={DocumentScreen} />
      <Route path="/go/:id" component={NoOriginalScreen} />
      <Route path="/sources" component={SourcesScreen} />
      <Route path="/models" component={ModelsScreen} />
      <Route default component={NotFoundScreen} />
    </Router>
  );
}
