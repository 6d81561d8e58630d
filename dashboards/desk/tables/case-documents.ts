/** Documents that a case was opened about, or that were added to it, as they were then. Of a post neither title nor passage. */
export const caseDocumentsTable = `
CREATE TABLE desk_case_documents (
  case_number INTEGER NOT NULL REFERENCES desk_cases (number),
  document TEXT NOT NULL,
  act INTEGER NOT NULL,
  kind TEXT NOT NULL,
  outlet TEXT NOT NULL,
  source TEXT NOT NULL,
  language TEXT NOT NULL,
  published_at INTEGER,
  content_hash TEXT NOT NULL,
  title TEXT NOT NULL,
  passage TEXT NOT NULL,
  text_changed INTEGER NOT NULL DEFAULT 0,
  removed INTEGER NOT NULL DEFAULT 0,
  erased INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (case_number, document)
) STRICT;
CREATE INDEX desk_case_documents_by_document ON desk_case_documents (document);
`;
