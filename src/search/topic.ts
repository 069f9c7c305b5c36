import type { Event } from '#src/schema/event.ts';
import type { Relation } from '#src/schema/relation.ts';

/** What a record is about, as kinds of events; a reader may use another word than the record does. */
export type Topic = Event['kind'];

/** Words that mean the kind itself, beside its label. */
const WORDS: Record<Topic, string> = {
  pledge: "pledge pledged bay'ah bayat baya oath allegiance",
  split: 'split breakaway splinter',
  defection: 'defection defectors',
  declaration: 'declaration declared',
  attack: 'attack',
  abduction: 'abduction kidnapping hostages',
  clash: 'clash fighting',
  strike: 'strike airstrike bombing raid',
  arrest: 'arrest arrested detained dismantled',
  statement: 'statement',
  leadership: 'leader leadership succession',
  territory: 'territory',
};

const OF_RELATIONS: Partial<Record<Relation['kind'], Topic>> = {
  'pledged-to': 'pledge',
  'split-from': 'split',
};

/** The words by which a topic is found. */
export function topicWords(topic: Topic): string[] {
  return WORDS[topic].split(' ');
}

/** The topic of a tie, where it is that of a kind of event. */
export function topicOf(relation: Relation['kind']): Topic | undefined {
  return OF_RELATIONS[relation];
}

/** Whether a text names a topic. */
export function isTopic(text: unknown): text is Topic {
  return typeof text === 'string' && Object.hasOwn(WORDS, text);
}
