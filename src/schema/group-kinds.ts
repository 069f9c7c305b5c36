import type { Terms } from './term.ts';

export const GROUP_KINDS = {
  core: {
    label: 'the Islamic State core',
    definition: 'The central organisation towards which alignment is measured; exactly one record.',
    example: 'The Islamic State.',
    counterExample: 'One of its provinces: province.',
  },
  'armed-group': {
    label: 'armed group',
    definition: 'An armed organisation of its own.',
    example: 'Boko Haram.',
    counterExample: 'A faction within one: faction.',
  },
  network: {
    label: 'network',
    definition: 'A global or loose organisation of several groups.',
    example: 'Al-Qaeda.',
    counterExample: 'One branch of it: armed group.',
  },
  province: {
    label: 'province or affiliate',
    definition: 'A group that a source knows only as a branch of the Islamic State.',
    example: 'IS-Khorasan.',
    counterExample: 'A group that pledged under a name of its own: armed group.',
  },
  faction: {
    label: 'faction or wing',
    definition: 'A named or described part that took a side.',
    example: 'The Nile Delta wing of Ansar Beit al-Maqdis.',
    counterExample: 'A part with its own name and leadership that left: armed group.',
  },
  described: {
    label: 'described, not named',
    definition: 'Groups or fighters that a source describes without a name.',
    example: 'Masked fighters, allegedly from Bangladesh.',
    counterExample: 'A group named by an acronym: armed group.',
  },
  media: {
    label: 'media arm',
    definition: "A group's publication or media office.",
    example: 'Dabiq, a magazine.',
    counterExample: 'A newspaper: body.',
  },
  state: {
    label: 'state body',
    definition: 'A state, or its forces or officials, where they act or speak.',
    example: 'The armed forces of the United States.',
    counterExample: 'An official without a name: a voice on the claim.',
  },
  body: {
    label: 'other body',
    definition: 'A firm, institute or outlet that the sources name.',
    example: 'SITE Intelligence Group.',
    counterExample: 'A person who works there: person.',
  },
} satisfies Terms;
