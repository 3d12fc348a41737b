import { type DBSchema, deleteDB, type IDBPDatabase, type OpenDBCallbacks, openDB } from 'idb';

/**
 * A database that may be lost: an unreadable or foreign one is made anew, and every failure only means that nothing is remembered.
 * Returns a way to work with it, which answers null when the store cannot do it.
 */
export function disposable<Shape extends DBSchema>(name: string, version: number, create: (db: IDBPDatabase<Shape>) => void) {
  let opened: Promise<IDBPDatabase<Shape>> | null = null;
  const forget = () => {
    const old = opened;
    opened = null;
    old?.then((db) => db.close()).catch(() => {});
  };
  const callbacks: OpenDBCallbacks<Shape> = {
    upgrade(db) {
      for (const table of Array.from(db.objectStoreNames)) db.deleteObjectStore(table);
      create(db);
    },
    blocking: forget,
    terminated: forget,
  };
  return async <T>(work: (db: IDBPDatabase<Shape>) => Promise<T>): Promise<T | null> => {
    try {
      opened ??= openDB<Shape>(name, version, callbacks);
      return await work(await opened);
    } catch (error) {
      forget();
      // Where storage is forbidden this throws instead of failing.
      if (isBroken(error)) await (async () => deleteDB(name))().catch(() => {});
      return null;
    }
  };
}

/** A newer version's store, one without our tables, or one that the browser cannot read any more. */
function isBroken(error: unknown): boolean {
  return error instanceof DOMException && ['VersionError', 'NotFoundError', 'UnknownError', 'DataError'].includes(error.name);
}
