import { lazy, LocationProvider, Route, Router } from 'preact-iso';
import { useMemo, useState } from 'preact/hooks';
import type { Me, Meta } from '../../api/index.ts';
import { loadCatalogue, type Catalogue, type Language } from '../catalogue/index.ts';
import type { ApiError } from './lib/api.ts';
import { createDesk, DeskContext } from './lib/context.ts';
import { createFormat } from './lib/format.ts';
import { keepLanguage, startLanguage } from './lib/settings.ts';
import { useData } from './lib/use-data.ts';
import { useMe } from './lib/use-me.ts';
import { Bones, LoadedPart } from './parts/loaded.tsx';
import { Door } from './screens/door/door.tsx';
import { DocumentScreen } from './screens/document/document-screen.tsx';
import { DocumentsScreen } from './screens/documents/documents-screen.tsx';
import { ModelsScreen } from './screens/models/models-screen.tsx';
import { NoOriginalScreen } from './screens/no-original.tsx';
import { NotFoundScreen } from './screens/not-found.tsx';
import { SourcesScreen } from './screens/sources/sources-screen.tsx';
import { TodayScreen } from './screens/today/today-screen.tsx';
import { Shell } from './shell/shell.tsx';

/* Opened seldom, and by few: fetched when they are. */
const AccountScreen = lazy(() => import('./screens/account/account-screen.tsx').then((file) => file.AccountScreen));
const PeopleScreen = lazy(() => import('./screens/people/people-screen.tsx').then((file) => file.PeopleScreen));
const AuditScreen = lazy(() => import('./screens/audit/audit-screen.tsx').then((file) => file.AuditScreen));
const DeskScreen = lazy(() => import('./screens/desk/desk-screen.tsx').then((file) => file.DeskScreen));
const ItemScreen = lazy(() => import('./screens/desk/item-screen.tsx').then((file) => file.ItemScreen));
const CasesScreen = lazy(() => import('./screens/cases/cases-screen.tsx').then((file) => file.CasesScreen));
const CaseScreen = lazy(() => import('./screens/cases/case-screen.tsx').then((file) => file.CaseScreen));
const FactsScreen = lazy(() => import('./screens/facts/facts-screen.tsx').then((file) => file.FactsScreen));
const FactScreen = lazy(() => import('./screens/facts/fact-screen.tsx').then((file) => file.FactScreen));
const WriteFactScreen = lazy(() => import('./screens/facts/write-fact-screen.tsx').then((file) => file.WriteFactScreen));
const ImportFactsScreen = lazy(() => import('./screens/facts/import-screen.tsx').then((file) => file.ImportFactsScreen));
const StoriesScreen = lazy(() => import('./screens/stories/stories-screen.tsx').then((file) => file.StoriesScreen));
const StoryScreen = lazy(() => import('./screens/stories/story-screen.tsx').then((file) => file.StoryScreen));
const TrendsScreen = lazy(() => import('./screens/trends/trends-screen.tsx').then((file) => file.TrendsScreen));
const StatementsScreen = lazy(() => import('./screens/statements/statements-screen.tsx').then((file) => file.StatementsScreen));
const StatementScreen = lazy(() => import('./screens/statements/statement-screen.tsx').then((file) => file.StatementScreen));
const QualityScreen = lazy(() => import('./screens/quality/quality-screen.tsx').then((file) => file.QualityScreen));
const AlertsScreen = lazy(() => import('./screens/alerts/alerts-screen.tsx').then((file) => file.AlertsScreen));
const AlertScreen = lazy(() => import('./screens/alerts/alert-screen.tsx').then((file) => file.AlertScreen));
const DutyScreen = lazy(() => import('./screens/alerts/duty-screen.tsx').then((file) => file.DutyScreen));
const AlertRulesScreen = lazy(() => import('./screens/alerts/rules-screen.tsx').then((file) => file.AlertRulesScreen));
const ReportsScreen = lazy(() => import('./screens/reports/reports-screen.tsx').then((file) => file.ReportsScreen));
const ReportScreen = lazy(() => import('./screens/reports/report-screen.tsx').then((file) => file.ReportScreen));
const CompareReportsScreen = lazy(() => import('./screens/reports/compare/compare-screen.tsx').then((file) => file.CompareReportsScreen));
const ReportSettingsScreen = lazy(() => import('./screens/reports/settings/settings-screen.tsx').then((file) => file.ReportSettingsScreen));

/** What the masthead has until the office's own description is there; screens wait for it, so that no id flashes where a name belongs. */
const noMeta: Meta = { office: { name: '', timezone: 'Asia/Ho_Chi_Minh', language: 'vi' }, demonstration: false, canCorrect: false, canArrange: false, units: [], topics: [], sources: [], outlets: [], languages: [] };

/** @param text The words of the language that the page starts in. */
export function App({ text }: { readonly text: Catalogue }) {
  const [words, setWords] = useState<Words>(() => ({ language: startLanguage(), text }));
  const { me, error, refresh } = useMe();
  const choose = (next: Language): void => {
    void loadCatalogue(next).then((loaded) => {
      keepLanguage(next);
      setWords({ language: next, text: loaded });
    });
  };
  if (me?.viewer && !me.viewer.enrolling && location.pathname !== '/welcome') return <SignedIn viewer={me.viewer} words={words} onLanguage={choose} />;
  return <Outside me={me} error={error} onRefresh={refresh} words={words} onLanguage={choose} />;
}

interface Words {
  readonly language: Language;
  readonly text: Catalogue;
}

interface InLanguage {
  readonly words: Words;
  readonly onLanguage: (language: Language) => void;
}

/** Before anybody has signed in: the office's name is all that is known. */
function Outside({ me, error, onRefresh, words, onLanguage }: InLanguage & { readonly me: Me | null; readonly error: ApiError | null; readonly onRefresh: () => void }) {
  const desk = useMemo(() => {
    const { language, text } = words;
    const meta = me === null ? noMeta : { ...noMeta, office: me.office, demonstration: me.demonstration };
    return createDesk(language, text, createFormat(language, meta.office.timezone, text), meta, me?.viewer ?? null);
  }, [words, me]);
  return (
    <DeskContext.Provider value={desk}>
      <Door me={me} error={error} onRefresh={onRefresh} onLanguage={onLanguage} />
    </DeskContext.Provider>
  );
}

function SignedIn({ viewer, words, onLanguage }: InLanguage & { readonly viewer: NonNullable<Me['viewer']> }) {
  const loaded = useData<Meta>('/api/meta');
  const meta = loaded.data ?? noMeta;
  // The answers are asked again every few seconds and rarely differ: the desk changes only when their content does.
  const key = JSON.stringify([meta, viewer]);
  const desk = useMemo(() => {
    const { language, text } = words;
    return createDesk(language, text, createFormat(language, meta.office.timezone, text), meta, viewer);
  }, [words, key]);
  return (
    <DeskContext.Provider value={desk}>
      <LocationProvider>
        <Shell onLanguage={onLanguage}>
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
      <Route path="/stories" component={StoriesScreen} />
      <Route path="/stories/:id" component={StoryScreen} />
      <Route path="/trends" component={TrendsScreen} />
      <Route path="/sources" component={SourcesScreen} />
      <Route path="/models" component={ModelsScreen} />
      <Route path="/desk" component={DeskScreen} />
      <Route path="/desk/items/:id" component={ItemScreen} />
      <Route path="/cases" component={CasesScreen} />
      <Route path="/cases/:number" component={CaseScreen} />
      <Route path="/statements" component={StatementsScreen} />
      <Route path="/statements/:number" component={StatementScreen} />
      <Route path="/facts" component={FactsScreen} />
      <Route path="/facts/write/:kind" component={WriteFactScreen} />
      <Route path="/facts/import/file" component={ImportFactsScreen} />
      <Route path="/facts/:id" component={FactScreen} />
      <Route path="/quality" component={QualityScreen} />
      <Route path="/alerts" component={AlertsScreen} />
      <Route path="/alerts/:number" component={AlertScreen} />
      <Route path="/duty" component={DutyScreen} />
      <Route path="/alert-rules" component={AlertRulesScreen} />
      <Route path="/reports" component={ReportsScreen} />
      <Route path="/reports/compare" component={CompareReportsScreen} />
      <Route path="/reports/settings" component={ReportSettingsScreen} />
      <Route path="/reports/:number" component={ReportScreen} />
      <Route path="/account" component={AccountScreen} />
      <Route path="/people" component={PeopleScreen} />
      <Route path="/audit" component={AuditScreen} />
      <Route default component={NotFoundScreen} />
    </Router>
  );
}
