import type { Topic } from '../taxonomy.ts';

/** The topics that ship, in English, as the taxonomy names them. */
export const topics: Readonly<Record<Topic, string>> = {
  'civil-political-rights': 'Civil and political rights',
  'economic-social-cultural-rights': 'Economic, social and cultural rights',
  'women-gender-equality': 'Women and gender equality',
  'ethnic-minorities': 'Ethnic minorities',
  children: 'Children',
  'persons-with-disabilities': 'Persons with disabilities',
  'torture-prevention-detention': 'Torture prevention and detention',
  'religion-belief': 'Religion and belief',
  labour: 'Labour and employment',
  'human-trafficking': 'Human trafficking',
  'expression-press-internet': 'Expression, press and the internet',
  'poverty-reduction-social-protection': 'Poverty reduction and social protection',
  'law-policy': 'Law and policy',
  'international-cooperation-upr': 'International cooperation, UPR',
  'science-technology': 'Science and technology',
  'justice-legal-aid': 'Justice and legal aid',
};
