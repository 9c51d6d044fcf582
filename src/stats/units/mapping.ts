import type { Identity } from './identity.ts';

/** A line of the mapping file: `unit` is in force, `proposed` is what the rules say. */
export interface MappingRow extends Identity {
  proposed: string;
}

export interface EditedRow {
  name: string;
  path: string | null;
  unit: string;
  proposed: string;
}

/**
 * Rules and user together: where the user changed `unit` away from what was proposed then, the user's word holds, also
 * when the rules change. A line that was not touched follows the rules.
 */
export function inForce(identities: readonly Identity[], edited: readonly EditedRow[]): MappingRow[] {
  const decided = new Map(
    edited
      .filter(({ unit, proposed }) => unit !== '' && unit !== proposed)
      .map((row) => [`${row.name}\0${row.path ?? ''}`, row.unit]),
  );
  return identities.map((identity) => ({
    ...identity,
    proposed: identity.unit,
    unit: decided.get(`${identity.name}\0${identity.path ?? ''}`) ?? identity.unit,
  }));
}

/** Looks a mention's unit up. */
export function createLookup(rows: readonly MappingRow[]): (name: string, path: string) => string | null {
  const units = new Map(rows.map(({ name, path, unit }) => [`${name}\0${path ?? ''}`, unit]));
  return (name, path) => units.get(`${name}\0${path}`) ?? units.get(`${name}\0`) ?? null;
}
