// The instances of a multi-attribute (NGSI-LD §4.5.5): which one is the attribute, and the named ones.

type Members = Readonly<Record<string, unknown>>;

/** A named instance. */
export interface DatasetInstance {
  datasetId: string;
  instance: Members;
}

/** The newest of some instances; of those without a time the first. `timeOf` gives the text of an observedAt. */
export function newestInstance(instances: readonly Members[], timeOf: (raw: unknown) => string): Members {
  return instances.reduce((best, instance) =>
    Date.parse(timeOf(instance['observedAt'])) > (Date.parse(timeOf(best['observedAt'])) || -Infinity)
      ? instance
      : best,
  );
}

/** The newest instance of each datasetId, in order of first appearance. */
export function datasetInstances(
  raw: readonly unknown[],
  timeOf: (raw: unknown) => string,
): DatasetInstance[] {
  const byDataset = new Map<string, Members[]>();
  for (const item of raw) {
    if (typeof item !== 'object' || item === null) continue;
    const { datasetId } = item as Members;
    if (typeof datasetId !== 'string' || datasetId === '') continue;
    byDataset.set(datasetId, [...(byDataset.get(datasetId) ?? []), item as Members]);
  }
  return [...byDataset].map(([datasetId, instances]) => ({
    datasetId,
    instance: newestInstance(instances, timeOf),
  }));
}
