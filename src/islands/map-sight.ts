/** Tells which drawings a reader cannot see: out of the window, or not laid out at this width. */
export function outOfSight(
  drawings: Iterable<Element>,
  onSeen: (drawing: Element) => void,
): (drawing: Element) => boolean {
  const hidden = new Set<Element>();
  const watch = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) hidden.add(target);
      else if (hidden.delete(target)) onSeen(target);
    }
  });
  for (const drawing of drawings) watch.observe(drawing);
  return (drawing) => hidden.has(drawing);
}
