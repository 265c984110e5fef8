/** How often a server that ends by itself is started again. */
export class Restarts {
  static readonly MOST = 5;
  static readonly MINUTES = 3;

  private readonly times: number[] = [];

  /**
   * Whether the server may be started once more; counts it if so.
   *
   * @param now in milliseconds
   */
  isAllowed(now: number): boolean {
    const oldest = this.times.at(-Restarts.MOST);
    if (oldest !== undefined && now - oldest < Restarts.MINUTES * 60_000) {
      return false;
    }
    this.times.push(now);
    return true;
  }
}
