/** “1 quote”, “3 quotes”. Figures, never spelled out. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
