/** What only the rest of Ringi knows: the verbs that sentences may govern. */
export type Known = { readonly verbs?: readonly string[] };
