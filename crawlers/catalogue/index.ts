/** Outlets and their feeds as data: what there is, by group, with where each address was seen. */
export { builtInFiles, loadCatalogue } from './load.ts';
export { entriesOf, groupNames, helpWithGroup, outletsOf, type CatalogueEntry } from './groups.ts';
export { catalogueFileSchema, evidenceKinds, feedKinds, type Catalogue, type CatalogueFeed, type CatalogueOutlet, type Evidence, type GroupedOutlet, type Province } from './schema.ts';
