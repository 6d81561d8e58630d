/** Items a day as small columns; the label says the figures. */
export function Sparkline({ values, label }: { readonly values: readonly number[]; readonly label: string }) {
  const most = Math.max(1, ...values);
  return (
    <svg class="sparkline" viewBox={`0 0 ${values.length * 6} 24`} role="img" aria-label={label}>
      {values.map((value, index) => {
        const tall = value === 0 ? 1 : Math.max(2, (value / most) * 22);
        return <rect key={index} class={value === 0 ? 'spark-none' : index === values.length - 1 ? 'spark-today' : 'spark'} x={index * 6} y={24 - tall} width="4.4" height={tall} rx="0.8" />;
      })}
    </svg>
  );
}
