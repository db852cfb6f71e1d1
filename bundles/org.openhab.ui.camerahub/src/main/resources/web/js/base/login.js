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
 * Where the page gets its bearer token: from Main UI, if the person has logged in there, or from an API token that they
 * enter. Main UI keeps a refresh token; the access token made of it stays in this page's memory only.
 */

const MAIN_UI_KEY = 'openhab.ui:refreshToken';
const API_TOKEN_KEY = 'camerahub.apiToken';
/** Renewed so long before its end that no request is sent with a token that ends on its way. */
const MARGIN = 60_000;

export class Login {
    #access = null;
    #ends = 0;
    #fetch;
    #pending = null;

    constructor(fetchFunction = (...all) => fetch(...all)) {
        this.#fetch = fetchFunction;
    }

    /** The token to send, or null if nobody has logged in. */
    async token() {
        if (this.#access !== null && Date.now() < this.#ends - MARGIN) {
            return this.#access;
        }
        // Several requests that start together share one renewal: Main UI's token must not be renewed in parallel.
        this.#pending ??= this.#renew().finally(() => {
            this.#pending = null;
        });
        return this.#pending;
    }

    async #renew() {
        const apiToken = stored(() => sessionStorage.getItem(API_TOKEN_KEY));
        if (apiToken) {
            return this.#take(apiToken, Infinity);
        }
        const refreshToken = stored(() => localStorage.getItem(MAIN_UI_KEY));
        return refreshToken ? this.#ofMainUi(refreshToken) : this.#lose();
    }

    async #ofMainUi(refreshToken) {
        const answer = await this.#fetch('/rest/auth/token', {
            method: 'POST',
            headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
            credentials: 'same-origin',
            body: new URLSearchParams({
                grant_type: 'refresh_token',
                client_id: location.origin,
                redirect_uri: location.origin,
                refresh_token: refreshToken,
            }),
        }).catch(() => null);
        if (!answer?.ok) {
            return this.#lose();
        }
        const { access_token: access, expires_in: seconds } = await answer.json();
        return this.#take(access, Date.now() + seconds * 1000);
    }

    #take(access, ends) {
        this.#access = access;
        this.#ends = ends;
        return access;
    }

    #lose() {
        this.#access = null;
        this.#ends = 0;
        return null;
    }

    /** Takes an API token; it lasts as long as the page, or as the browser's tab if it is to be kept. */
    useApiToken(token, keep) {
        this.#take(token, Infinity);
        stored(() => (keep ? sessionStorage.setItem(API_TOKEN_KEY, token) : sessionStorage.removeItem(API_TOKEN_KEY)));
    }

    /** The server has refused the token: the next question for one asks anew. */
    refused() {
        stored(() => sessionStorage.removeItem(API_TOKEN_KEY));
        this.#lose();
    }
}

function stored(access) {
    try {
        return access() ?? null;
    } catch {
        return null;
    }
}
