// TEMPORARY
export async function loadTaxonomyNames(_file: string | null) { return [] as { id: string; name: { vi: string; en: string } }[]; }
