/** Held by each page that has an exam at work, so that no update is applied meanwhile. */
const EXAM_LOCK = 'wavelength:exam';

/** The part of the browser's locks that is used here. Old browsers have none. */
type Locks = Pick<LockManager, 'request' | 'query'>;

function browserLocks(): Locks | undefined {
  return (navigator as Partial<Navigator>).locks;
}

/** Holds the lock until what it answers with is called. */
export function holdExamLock(locks: Locks | undefined = browserLocks()): () => void {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  void locks?.request(EXAM_LOCK, { mode: 'shared' }, () => promise);
  return () => resolve(undefined);
}

/** Whether any page of this browser has an exam at work. */
export async function isExamUnderWay(locks: Locks | undefined = browserLocks()): Promise<boolean> {
  const { held = [], pending = [] } = (await locks?.query()) ?? {};
  return [...held, ...pending].some(({ name }) => name === EXAM_LOCK);
}
