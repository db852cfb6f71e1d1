/*
 * Asks again and again, one question at a time, and not while nobody looks at the page.
 */

/**
 * Calls `ask` at once and then `pause` milliseconds after each answer.
 *
 * @param ask gets an AbortSignal; what it throws goes to `failed`
 * @return `{now(), stop()}`
 */
export function poll(pause, ask, failed) {
    const abort = new AbortController();
    let timer = null;
    let running = false;
    let again = false;

    const round = async () => {
        clearTimeout(timer);
        if (running) {
            again = true;
            return;
        }
        running = true;
        again = false;
        try {
            if (!document.hidden) {
                await ask(abort.signal);
            }
        } catch (error) {
            if (!abort.signal.aborted) {
                failed(error);
            }
        }
        running = false;
        if (!abort.signal.aborted) {
            timer = setTimeout(round, again ? 0 : pause);
        }
    };
    const seen = () => !document.hidden && round();
    document.addEventListener('visibilitychange', seen);
    round();
    return {
        now: round,
        stop: () => {
            abort.abort();
            clearTimeout(timer);
            document.removeEventListener('visibilitychange', seen);
        },
    };
}
