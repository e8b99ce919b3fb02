/** Resolves when what stands in the document now has been painted; in a tab that nobody sees, when it is seen. */
export const painted = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      setTimeout(resolve, 0);
    });
  });
