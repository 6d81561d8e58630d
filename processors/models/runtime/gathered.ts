/** Runs requests that come in the same moment as one, so that documents which are analysed side by side share batches. */
export function gathered<Input, Result>(run: (inputs: readonly Input[]) => Promise<readonly Result[]>): (inputs: readonly Input[]) => Promise<Result[]> {
  let waiting: { readonly inputs: readonly Input[]; readonly settle: PromiseWithResolvers<Result[]> }[] = [];

  async function flush(): Promise<void> {
    const requests = waiting;
    waiting = [];
    try {
      const results = await run(requests.flatMap(({ inputs }) => inputs));
      let from = 0;
      for (const { inputs, settle } of requests) {
        settle.resolve(results.slice(from, from + inputs.length));
        from += inputs.length;
      }
    } catch (error) {
      for (const { settle } of requests) settle.reject(error);
    }
  }

  return (inputs) => {
    if (inputs.length === 0) return Promise.resolve([]);
    if (waiting.length === 0) setImmediate(() => void flush());
    const settle = Promise.withResolvers<Result[]>();
    waiting.push({ inputs, settle });
    return settle.promise;
  };
}
