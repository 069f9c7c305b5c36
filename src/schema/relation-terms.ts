import type { Terms } from './term.ts';

export const RELATION_KINDS = {
  'pledged-to': {
    label: 'pledged to',
    definition: 'Declared allegiance (bay‘ah) to a group or its leader.',
    example: 'Ansar Beit al-Maqdis pledged to the Islamic State and al-Baghdadi.',
    counterExample: 'Said that it was heeding a spokesman: supports.',
  },
  'affiliate-of': {
    label: 'affiliate of',
    definition: 'Declared, recognised or described as a branch or province of a group.',
    example: 'IS-Khorasan, called the affiliate in Afghanistan.',
    counterExample: 'A wing of the group itself: part of.',
  },
  supports: {
    label: 'supports',
    definition: 'Support, praise, recognition, or heeding its call, without a pledge.',
    example: 'Boko Haram issued statements of support.',
    counterExample: 'Fighting on the same side with no word for it: allied with.',
  },
  'not-with': {
    label: 'not with',
    definition: 'Said to be neutral or untied, or denies a tie.',
    example: 'The Nile Delta wing of Ansar Beit al-Maqdis, which stayed with al-Qaeda.',
    counterExample: 'Condemns or fights it: hostile to.',
  },
  'hostile-to': {
    label: 'hostile to',
    definition: 'Fights, condemns, or bars a group.',
    example: 'Al-Qaeda, whose leader called on the Islamic State to give up its caliphate.',
    counterExample: 'Says only that it has no link: not with.',
  },
  'divided-over': {
    label: 'divided over',
    definition: 'A source says that the group is split over its tie.',
    example: 'A group of which one source says that its leaders stand on both sides.',
    counterExample: 'One wing pledged, the other did not, each on record: two relations of the wings.',
  },
  'part-of': {
    label: 'part of',
    definition: 'A wing, faction, cell or organ of a group.',
    example: 'The Delta wing of Ansar Beit al-Maqdis.',
    counterExample: 'A province abroad: affiliate of.',
  },
  'split-from': {
    label: 'split from',
    definition: 'Left a group as a body.',
    example: 'Jamaat al-Ahrar, from the Pakistani Taliban.',
    counterExample: 'Single members left: a pledge or loyalty of scope members.',
  },
  'loyal-to': {
    label: 'loyal to',
    definition: 'Remains or is loyal to a group that is not the Islamic State core, or to its leader.',
    example: 'The Delta wing, to al-Qaeda.',
    counterExample: 'A new pledge: pledged to.',
  },
  'allied-with': {
    label: 'allied with',
    definition: 'Cooperates as an equal.',
    example: 'Al-Qaeda in the Arabian Peninsula, called the closest ally of al-Qaeda.',
    counterExample: 'Praise without cooperation: supports.',
  },
  'linked-to': {
    label: 'linked to',
    definition: 'Said to have links, connections or relations; of what kind, the source does not say.',
    example: 'A group with long-standing relationships with another.',
    counterExample: 'They are said to cooperate: allied with.',
  },
  'front-of': {
    label: 'front of',
    definition: 'Said to act in its stead under another name.',
    example: 'A charity said to be a front of an armed group.',
    counterExample: 'Its open political wing: part of.',
  },
  'same-as': {
    label: 'same as',
    definition: 'Two records are one group.',
    example: 'A source uses two names for one group.',
    counterExample: 'One grew out of the other: continues as.',
  },
  'continues-as': {
    label: 'continues as',
    definition: 'Goes on under another name or form.',
    example: 'A group that took the name of a province.',
    counterExample: 'A part of it left: split from.',
  },
} satisfies Terms;

export const SCOPES = {
  whole: {
    label: 'the whole group',
    definition: 'The group, or its leader speaking for it.',
    example: 'A leader pledges for the group in a video.',
    counterExample: 'Some of its commanders pledge: leaders.',
  },
  part: {
    label: 'a part',
    definition:
      'A part that has a record of its own; the relation is written on that record, this scope on ties to the parent.',
    example: 'A faction that pledged.',
    counterExample: 'Nameless fighters: members.',
  },
  leaders: {
    label: 'some leaders',
    definition: 'Leaders, without the group.',
    example: 'Some commanders pledge, and the group does not.',
    counterExample: 'The one leader, for all: whole.',
  },
  members: {
    label: 'some members',
    definition: 'Fighters who went over; defections.',
    example: 'A token number of al-Qaeda fighters, said to have formed units of the Islamic State.',
    counterExample: 'A faction with a name: part.',
  },
} satisfies Terms;

export const MODES = {
  act: {
    label: 'it happened then',
    definition: 'An act at a time; it lasts until ended or superseded.',
    example: 'A pledge.',
    counterExample: 'Described as loyal in an article: state.',
  },
  state: {
    label: 'it was so',
    definition: 'A state of things during a span, or at the time of the source.',
    example: 'Described as an affiliate.',
    counterExample: 'Declared itself a province on a day: act.',
  },
} satisfies Terms;

export const AFFILIATE_AS = {
  'self-declared': {
    label: 'self-declared',
    definition: 'The group calls itself so.',
    example: 'Sinai Province, by Ansar Beit al-Maqdis.',
    counterExample: 'The Islamic State accepts it: recognised.',
  },
  recognised: {
    label: 'recognised',
    definition: 'The Islamic State calls it so.',
    example: 'A branch officially announced by the Islamic State.',
    counterExample: 'A journalist calls it so: described.',
  },
  described: {
    label: 'described',
    definition: 'The source or its speaker calls it so.',
    example: 'An article calls IS-Khorasan an affiliate.',
    counterExample: 'The group says so: self-declared.',
  },
} satisfies Terms;

export const BASES = {
  source: {
    label: 'a source says so',
    definition: 'At least one claim says it.',
    example: 'A wing is said to be loyal to al-Qaeda.',
    counterExample: 'Only we infer it: editor.',
  },
  editor: {
    label: 'our inference',
    definition: 'Only we infer it: linked and labelled as ours; no alignment rests on it.',
    example: 'IS-Sinai is the group that NBC calls Ansar Beit al-Maqdis.',
    counterExample: 'A source equates the two: source.',
  },
} satisfies Terms;
