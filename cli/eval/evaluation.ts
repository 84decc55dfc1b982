/** Scores one subject on the data in a folder and gives the figures as text. `entities` is a file of labels, whole path. */
export type Evaluation = (folder: string, options: { readonly entities: string | null }) => Promise<string>;
