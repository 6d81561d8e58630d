/** Topics of the taxonomy whose documents ask for something or complain of it when they name a unit: petitions, denunciations, claims before a court. */
export const complaintTopics: readonly string[] = ['civil-political-rights', 'justice-legal-aid'];
