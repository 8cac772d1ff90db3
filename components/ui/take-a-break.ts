/** Lets the browser paint and answer to input. A timer would wait four milliseconds and more each time. */
export function takeABreak(): Promise<void> {
  return new Promise((resume) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resume();
    };
    port2.postMessage(undefined);
  });
}
