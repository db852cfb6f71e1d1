/*
 * Copyright (c) 2026 The Camera Hub for openHAB authors
 *
 * See the NOTICE file(s) distributed with this work for additional
 * information.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * http://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/*
 * What the browser keeps for the person: language, theme, filters, hidden warnings. Never a secret, which has a place of its own.
 */

/** A value of an earlier visit, or null. */
export function recall(key) {
    return read(() => localStorage, key);
}

export function remember(key, value) {
    write(() => localStorage, key, value);
}

/** The same for as long as the browser keeps this tab. */
export function recallForNow(key) {
    return read(() => sessionStorage, key);
}

export function rememberForNow(key, value) {
    write(() => sessionStorage, key, value);
}

function read(storage, key) {
    try {
        return storage().getItem(key);
    } catch {
        return null;
    }
}

function write(storage, key, value) {
    try {
        if (value === null) {
            storage().removeItem(key);
        } else {
            storage().setItem(key, value);
        }
    } catch {
        // No storage in this browser window: the choice lasts as long as the page.
    }
}
