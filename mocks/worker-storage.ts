// Gives a dedicated worker the `localStorage` that MSW 3 demands when it is imported. Must be imported before `msw`.

/** The two methods of Storage that MSW's cookie store calls; the simulator's answers carry no cookies to keep. */
const emptyStorage: Pick<Storage, 'getItem' | 'setItem'> = { getItem: () => null, setItem: () => undefined };

if (!('localStorage' in globalThis)) {
  // MSW checks for its existence at import and throws without it, although workers never have one.
  Object.defineProperty(globalThis, 'localStorage', { value: emptyStorage, configurable: true });
}
