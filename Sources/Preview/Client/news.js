// How open tabs hear that something has changed. Both origins of the preview serve this file; what it
// hears is a number, and nothing else.

/**
 * Calls `hear` with the number of each new state, and `lose` when the preview has stopped.
 *
 * Browsers open six connections to a server, so of many tabs one listens for all. Where they cannot
 * agree on it, only those that are looked at do.
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

  /** A preview that is started anew counts from the beginning. */
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
 * A function that runs `work`, and once more when it is called in the meantime: never twice at once,
 * and never in a tab that nobody looks at, which catches up when somebody does.
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
