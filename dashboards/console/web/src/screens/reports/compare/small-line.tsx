const [wide, tall, edge] = [92, 26, 4];

/** A few values as a line from zero up; the last is marked. What is not there breaks the line. */
export function SmallLine({ values, label }: { readonly values: readonly (number | null)[]; readonly label: string }) {
  const most = Math.max(1, ...values.map((value) => value ?? 0));
  const place = (value: number, at: number): readonly [number, number] => [edge + (values.length < 2 ? 0 : (at * (wide - 2 * edge)) / (values.length - 1)), tall - edge - (value / most) * (tall - 2 * edge)];
  let path = '';
  values.forEach((value, at) => {
    if (value === null) return;
    const [x, y] = place(value, at);
    path += `${path === '' || values[at - 1] === null ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`;
  });
  const last = values.at(-1) ?? null;
  const end = last === null ? null : place(last, values.length - 1);
  return (
    <svg class="report-small-line" viewBox={`0 0 ${wide} ${tall}`} role="img" aria-label={label}>
      <path d={path} />
      {end && <circle cx={end[0]} cy={end[1]} r="2.6" />}
    </svg>
  );
}
