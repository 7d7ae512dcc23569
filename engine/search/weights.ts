/** What counts how much in ranking. Found by trying on ways of asking that were held out of the records they belong to. */
export const WEIGHTS = {
  /** Part of a phrase's worth that does not depend on how much of it was said. */
  base: 0.06,
  /** A phrase said whole, in its order. */
  whole: 1.02,
  /** A phrase said whole that is all of a clause, or all there is. */
  clause: 1.6,
  /** Share of the question that a whole phrase must explain to name its record, whatever else matches better. */
  named: 0.95,
  /** Share of the best phrase in the score; the rest is what all phrases of the record explain together. */
  one: 0.4,
  /** As `base`, for all phrases together. */
  all: 0.5,
  /** What it adds that many phrases of the record say the same words. */
  often: 1.7,
  /** So many phrases, and so many of those that the record has, are half of often. */
  oftenAtLeast: 0.5,
  oftenOf: 0.125,
  /** What official wordings explain that are no name. */
  keyword: 0.94,
  /** A word without its neighbour. */
  alone: 0.65,
  /** Such a word where the question goes on beside it, in the coverage that decides whether a hit is shown. */
  broken: 0.5,
  /** Such a word that is all there is: it says most of what it can. */
  single: 1.2,
  /** A clause of a long question, however short. */
  view: 0.2,
  /** How fast the words of an official name fade towards its end: they are qualifications that nobody says. */
  fade: 0.2,
  /** Words of a name in brackets, its office, its channel. */
  aside: 0.12,
  /** What speaks for a record beforehand. */
  demand: 0.035,
  /** A single word says so little that what is asked for most comes first. */
  demandOfOne: 0.5,
  curated: 0.12,
  commune: 0.04,
  ownProvince: 0.1,
  otherProvince: -0.4,
  /** The name does something to a paper that the question does not say. */
  unsaidAction: 0.92,
  /** The question says something else. */
  otherAction: 0.84,
  /** The question says it, the record does not. */
  plain: 0.85,
  unsaidCase: 0.95,
  missingCase: 0.82,
  unsaidRival: 0.78,
  /** A hit that only a guess at the spelling found. */
  guessed: 0.85,
}
