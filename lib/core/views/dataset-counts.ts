/** What the dataset holds now. Reviews count once they are submitted. */
export type DatasetCounts = {
  readonly articles: number;
  readonly goldLayers: number;
  readonly reviews: number;
  readonly marks: number;
};
