import type { Records } from '#src/schema/records.ts';
import { link } from '#src/atlas/link.ts';
import type { Atlas } from '#src/atlas/atlas.ts';
import { madeRecords } from '../atlas/made.ts';

const group = (id: string, name: string, names: string[], summary: string): Records['groups'][number] => ({
  id,
  name,
  names: names.map((text) => ({ text, type: 'alias' })),
  kind: id === 'islamic-state' ? 'core' : 'armed-group',
  region: 'elsewhere',
  places: [],
  figures: [],
  summary,
  claims: [],
  profile: [],
});

/** A small atlas of one made-up source, with names that are hard to type. */
export function madeAtlas(): Atlas {
  const records = madeRecords({
    sources: { gazette: '2014-12-20' },
    ties: [
      {
        from: 'ansar-beit-al-maqdis',
        to: 'islamic-state',
        kind: 'pledged-to',
        claims: ['gazette-c1'],
        claim: {
          text: 'The group swore loyalty to al-Baghdadi on 10 November 2014.',
          date: '2014-11-10',
          groups: ['ansar-beit-al-maqdis'],
          people: ['abu-bakr-al-baghdadi'],
          places: ['sinai'],
        },
      },
    ],
    claims: [
      {
        id: 'gazette-c2',
        text: 'The two organisations were not formally allied.',
        groups: ['boko-haram', 'islamic-state'],
        speaker: { person: 'evan-kohlmann' },
      },
      {
        id: 'gazette-c3',
        text: 'Defections on a large scale were not seen at risk-prone posts.',
        groups: [],
      },
    ],
  });
  return link({
    ...records,
    groups: [
      group('islamic-state', 'Islamic State', ['ISIS', 'ISIL', 'Daesh'], 'The central organisation.'),
      group('is-khorasan', 'IS-Khorasan', ['ISK', 'IS-K', 'ISIS-K', 'ISKP', 'Wilayat Khurasan'], 'A branch.'),
      group(
        'ansar-beit-al-maqdis',
        'Ansar Beit al-Maqdis',
        ['ABM', 'Ansar Bayt al-Maqdis'],
        'An Egyptian group.',
      ),
      group('boko-haram', 'Boko Haram', [], 'A Nigerian group.'),
      group('al-qaeda', 'al-Qaeda', ["al-Qa'ida", 'AQ'], 'A global network.'),
      group(
        'lashkar-e-taiba',
        'Lashkar-e-Taiba',
        ['LeT', 'Lashkar-e-Tayyiba', 'Army of the Pure'],
        'A group.',
      ),
    ],
    people: [
      { id: 'abu-bakr-al-baghdadi', name: 'Abu Bakr al-Baghdadi', names: [], role: 'leader', claims: [] },
      { id: 'evan-kohlmann', name: 'Evan Kohlmann', names: [], role: 'analyst (2014)', claims: [] },
    ],
    places: [
      {
        id: 'sinai',
        name: 'Sinai',
        names: [{ text: 'سيناء', lang: 'ar', type: 'main' }],
        lon: 34,
        lat: 29,
        precision: 'area',
      },
      { id: 'nangarhar', name: 'Nangarhar', names: [], lon: 70, lat: 34, precision: 'area' },
    ],
    events: [
      {
        id: 'pledge-of-ansar',
        kind: 'pledge',
        title: 'Ansar Beit al-Maqdis pledges to the Islamic State',
        date: '2014-11-10',
        actors: [{ id: 'ansar-beit-al-maqdis', role: 'stated' }],
        targets: ['islamic-state'],
        place: 'sinai',
        figures: [],
        claims: ['gazette-c1'],
      },
    ],
    findings: [
      {
        id: 'silence-on-nigeria',
        kind: 'refines',
        claims: ['gazette-c1', 'gazette-c2'],
        text: 'One pledged, one only praised.',
      },
    ],
  });
}
