import { dark, edge } from './palette.ts';

const darkRules = (at: (selector: string) => string): string =>
  [
    [`.paper`, `background:${dark.paper}`], ['.sheet', `background:${dark.sheet};border-color:${dark.line}`], ['.ink', `color:${dark.ink}`], ['.muted', `color:${dark.muted}`], ['.line', `border-color:${dark.line}`],
    ['.soft', `background:${dark.soft};border-color:${dark.line}`], ['.link', `color:${dark.link}`], ['.press', `background:${dark.accent};border-color:${dark.accent}`],
    ...(['critical', 'warning', 'info'] as const).flatMap((severity) => [[`.on-${severity}`, `color:${edge[severity].dark}`], [`.edge-${severity}`, `border-color:${edge[severity].dark}`]]),
  ].map(([selector = '', rules = '']) => `${at(selector)}{${rules.split(';').map((one) => `${one}!important`).join(';')}}`).join('');

/** What cannot stand inline: dark colours, where the program asks for them (Outlook on phones marks its dark mode with an attribute), and narrow screens. */
export const styleSheet = `:root{color-scheme:light dark;supported-color-schemes:light dark}
body{margin:0;padding:0;-webkit-text-size-adjust:100%;text-size-adjust:100%}
table{border-collapse:separate;border-spacing:0}
a[x-apple-data-detectors]{color:inherit!important;text-decoration:none!important}
@media (max-width:480px){.pad{padding-left:18px!important;padding-right:18px!important}.outer{padding:0!important}.sheet{border-radius:0!important;border-left:0!important;border-right:0!important}.wide{width:100%!important}.wide a{display:block!important}.round{border-radius:0!important}}
@media (prefers-color-scheme:dark){${darkRules((selector) => selector)}}
${darkRules((selector) => `[data-ogsc] ${selector},[data-ogsb] ${selector}`)}`;
