import type { Terms } from './term.ts';

/** What kinds of event there are; apart from the schema, so that a browser can have the words without it. */
export const EVENT_KINDS = {
  pledge: {
    label: 'pledge',
    definition: 'A group, a part of one, or leaders declare allegiance.',
    example: 'Ansar Beit al-Maqdis pledges loyalty to the Islamic State.',
    counterExample: 'A group praises the caliphate without pledging: statement.',
  },
  split: {
    label: 'split',
    definition: 'A part leaves a group as a body.',
    example: 'Pakistani Taliban officials leave the central leadership.',
    counterExample: 'Single fighters change sides: defection.',
  },
  defection: {
    label: 'defection',
    definition: 'Members leave one group for another without a body of their own.',
    example: 'Fighters of one group join another.',
    counterExample: 'A named faction leaves with its leader: split.',
  },
  declaration: {
    label: 'declaration',
    definition: 'A group declares a caliphate, a province or a name for itself.',
    example: 'Boko Haram declares a caliphate.',
    counterExample: 'A spokesman praises an attack: statement.',
  },
  attack: {
    label: 'attack',
    definition: 'Violence against civilians, or against forces that were not fighting at the time.',
    example: 'The attack on a school in Peshawar.',
    counterExample: 'Two armed groups fight each other: clash.',
  },
  abduction: {
    label: 'abduction',
    definition: 'People are taken or held.',
    example: 'The schoolgirls of Chibok are kidnapped.',
    counterExample: 'A hostage is killed: attack.',
  },
  clash: {
    label: 'clash',
    definition: 'Armed groups or forces fight each other.',
    example: 'Two armed groups fight each other over a district.',
    counterExample: 'An air raid: strike.',
  },
  strike: {
    label: 'strike',
    definition: "A state's forces hit a group from the air or by raid.",
    example: 'A bomb is dropped on a cave system in Nangarhar.',
    counterExample: 'A group attacks soldiers: attack or clash.',
  },
  arrest: {
    label: 'arrest',
    definition: 'Authorities detain people or break up a group.',
    example: 'A department of police dismantles a cell.',
    counterExample: 'An armed group takes people: abduction.',
  },
  statement: {
    label: 'statement',
    definition:
      'Something is said in public: praise, criticism, a warning, a denial, a claim of responsibility.',
    example: 'A magazine criticises the Afghan Taliban leader.',
    counterExample: 'A pledge, even one made on video: pledge.',
  },
  leadership: {
    label: 'change of leader',
    definition: 'A leader is named, replaced or killed.',
    example: 'A new leader of the Islamic State is announced.',
    counterExample: 'A leader changes sides: defection or pledge.',
  },
  territory: {
    label: 'territory',
    definition: 'Ground is taken, lost or held.',
    example: 'A town is retaken.',
    counterExample: 'A place is declared a province: declaration.',
  },
} satisfies Terms;
