/*
 * What the browser keeps for the person: language, theme, filters. Never a secret, which has a place of its own.
 */

/** A value of an earlier visit, or null. */
export function recall(key) {
    try {
        return localStorage.getItem(key);
    } catch {
        return null;
    }
}

export function remember(key, value) {
    try {
        if (value === null) {
            localStorage.removeItem(key);
        } else {
            localStorage.setItem(key, value);
        }
    } catch {
        // No storage in this browser window: the choice lasts as long as the page.
    }
}
