/** What more of a feature can only mean: 1 that a repeat is likelier, −1 that it is less likely. The others are free. */
export const claimSigns: Readonly<Record<string, 1 | -1>> = {
  cover: 1, exactCover: 1, coreCover: 1, wideCover: 1, coverLeast: 1, coverStart: 1, coverEnd: 1, high: 1, full: 1,
  numbersAgree: 1, numbersDiffer: -1, numbersOther: -1, datesAgree: 1, datesDiffer: -1, namesAgree: 1, namesDiffer: -1,
  slotsAgree: 1, slotsDiffer: -1, between: -1, together: 1, actsSaid: 1, actsMissing: -1, contrasts: -1, flippedSense: -1, flippedPole: -1, quoted: -1, denied: -1, unchanged: -1, jest: -1, numberContext: 1, softCover: 1, softMissing: 1, meaning: 1, turnsAfter: -1,
  refutedLinked: -1, doubtedLinked: -1, reportedLinked: -1, askedLinked: -1,
  flippedText: -1, flippedAct: -1, sensesSaid: 1, sensesMissing: -1, headCover: 1, flippedClaim: -1, negatedText: -1, negatedClaim: -1, opposite: -1, missingHeavy: -1,
  refutedHere: -1, refutedNear: -1, refutedFirst: -1, refutedAnywhere: -1, doubtedHere: -1, doubtedNear: -1, doubtedFirst: -1,
  askedHere: -1, askedNear: -1, questionHere: -1, questionNear: -1, reportedHere: -1, reportedNear: -1, reportedFirst: -1,
  plannedHere: -1, plannedNear: -1, plannedAbsent: -1, unrealHere: -1, unrealNear: -1, opinionHere: -1,
};
