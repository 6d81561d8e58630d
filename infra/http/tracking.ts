/** Parameters that say where a reader came from or who reads, never which page it is. */
const names = new Set([
  'fbclid', 'gclid', 'gclsrc', 'dclid', 'gbraid', 'wbraid', 'gad_source', 'gad_campaignid', 'srsltid', 'msclkid', 'yclid', 'ttclid', 'twclid', 'li_fat_id', 'igsh', 'igshid',
  'mibextid', 'mc_cid', 'mc_eid', 'mkt_tok', 'oly_anon_id', 'oly_enc_id', '_hsenc', '_hsmi', 'zarsrc', 'gidzl', '_ga', '_gl', '_branch_match_id', 'fb_action_ids', 'fb_action_types',
  'fb_ref', 'fb_source', 'fb_comment_id', 'at_medium', 'at_campaign', 'ns_campaign', 'ns_mchannel', 'ns_source', 'phpsessid', 'jsessionid', 'usqp', 'aoh', 'amp_js_v', 'amp_gsa',
]);
/** `utm_` belongs to nobody else; the others are taken only with the words they are known with. */
const families = /^utm_|^(?:itm|mtm|pk|vn)_(?:source|medium|campaign|term|content|kwd|keyword)$|^vn_(?:thumb|aid|zone|segment|topic)$/;

/** A query (with its `?`) without its tracking parameters; the others as they stand. '' when nothing is left. */
export function withoutTracking(search: string): string {
  return keepParts(search, (name) => !names.has(name) && !families.test(name));
}

/** Keeps those `name=value` parts of a query whose lower-case name (and raw value) pass. */
export function keepParts(search: string, keep: (name: string, value: string) => boolean): string {
  if (search.length < 2) return '';
  const kept = search.slice(1).split('&').filter((part) => {
    if (part === '') return false;
    const end = part.indexOf('=');
    return end === -1 ? keep(part.toLowerCase(), '') : keep(part.slice(0, end).toLowerCase(), part.slice(end + 1));
  });
  return kept.length === 0 ? '' : `?${kept.join('&')}`;
}
