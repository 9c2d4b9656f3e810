// How open tabs learn of changes. Both origins of the preview serve this file. It receives only a
// number.

/**
 * Calls `hear` with the number of each new state, and `lose` when the preview has stopped.
 *
 * Browsers open only six connections to a server, so one tab listens for all others. If the tabs
 * cannot agree on one, only visible tabs listen.
 */
export function listen(hear, lose) {
  const channel = new BroadcastChannel("polder");
  let last = 0;

  function take(text) {
    const number = Number(text);
    if (!Number.isSafeInteger(number) || number === last) return;
    last = number;
    hear(number);
  }

  /** A preview that was restarted counts from the beginning. */
  function drop() {
    last = 0;
    lose();
  }

  function open() {
    const events = new EventSource(`${location.origin}/_polder/events`);
    events.addEventListener("message", (event) => {
      channel.postMessage(event.data);
      take(event.data);
    });
    events.addEventListener("error", () => {
      channel.postMessage("lost");
      drop();
    });
    return events;
  }

  channel.addEventListener("message", (event) => {
    if (event.data === "lost") drop();
    else take(event.data);
  });
  if (navigator.locks) {
    navigator.locks.request("polder-events", () => {
      open();
      return new Promise(() => {});
    });
  } else {
    let events = open();
    document.addEventListener("visibilitychange", () => {
      events.close();
      if (!document.hidden) events = open();
    });
  }
}

/**
 * Returns a function that runs `work`, and runs it once more if it is called meanwhile. It never
 * runs `work` twice at once, and never in a hidden tab, which catches up when it becomes visible.
 */
export function keepingUp(work, fail) {
  let isStale = false;
  let isBusy = false;

  async function refresh() {
    isStale = true;
    if (isBusy || document.hidden) return;
    isBusy = true;
    while (isStale) {
      isStale = false;
      try {
        await work();
      } catch {
        fail();
      }
    }
    isBusy = false;
  }

  document.addEventListener("visibilitychange", () => {
    if (isStale) refresh();
  });
  return refresh;
}
