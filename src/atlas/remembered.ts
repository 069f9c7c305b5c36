/**
 * A function that works out each thing's answer once, for as long as the thing itself is kept. Only for what does not
 * change: records are frozen, and what is read anew is another object.
 */
export function remembered<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const made = new WeakMap<K, { value: V }>();
  return (key) => {
    let known = made.get(key);
    if (known === undefined) {
      known = { value: make(key) };
      made.set(key, known);
    }
    return known.value;
  };
}
