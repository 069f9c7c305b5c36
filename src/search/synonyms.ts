/** Words that readers use one for the other, in normal form; those for kinds of events stand in `topic.ts`. */
const SETS = [
  'money financial finance finances funding funds cash payment paid incentives',
  'killed dead died deaths death casualties toll victims',
  'bomb bombing explosion blast explosives',
  'plane airliner aircraft jet crash',
  'attack assault raid',
  'plot plan planned planning',
  'magazine periodical publication',
  'video footage',
  'photographs photos pictures images',
  'fighters militants jihadists insurgents',
  'refused rejected denied dismissed denounced condemned criticised',
  'founded formed established created',
  'army military troops soldiers',
  'government state regime authorities',
  'refugees migrants asylum',
  'kidnapped abducted hostages',
  'retook recaptured liberated',
  'defected defectors defections',
  'spokesman spokesperson',
  'arrested detained',
  'propaganda media',
  'wrote written author authors',
  // Verbs that change within.
  'withdrawal withdrew withdrawn withdraw',
  'fight fighting fought',
  'swear swore sworn',
  'lead leads emir',
  'lead led leads',
  'leader head chief emir',
  'speak spoke spoken',
  'sell sold',
  'win won victory victories',
  'lose lost losses loss',
  'hide hiding hidden',
  'hold held',
  'took taken take takeover',
  'begin began begun',
  'strong strength',
  'bring brought',
].map((set) => set.split(' '));

const OF = new Map<string, string[]>();
for (const set of SETS) {
  for (const word of set) {
    OF.set(word, [...(OF.get(word) ?? []), ...set.filter((other) => other !== word)]);
  }
}

/** Other words for a normalised word; mostly none. */
export function synonyms(word: string): readonly string[] {
  return OF.get(word) ?? [];
}
