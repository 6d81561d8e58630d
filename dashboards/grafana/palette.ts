/*
 * The colours of the dashboards. Orange-red, slate and teal stay apart for readers who do not tell red from green, and in grey print;
 * the same meaning has the same colour on every dashboard.
 */
export const palette = {
  negative: '#c2410c',
  neutral: '#94a3b8',
  positive: '#0f766e',
  ink: '#1d4ed8',
  second: '#7c3aed',
  third: '#b45309',
  fourth: '#0891b2',
  fifth: '#be185d',
  faint: '#cbd5e1',
  text: 'text',
} as const;
