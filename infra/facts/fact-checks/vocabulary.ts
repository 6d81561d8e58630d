/** Sets of terms in exported ClaimReviews, so that topic and units come back, and nobody else's keywords are taken for them. */
export const topicSet = 'urn:diembao:topics';
export const unitSet = 'urn:diembao:units';
