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
 * The hub's JSON API, the only thing that the page talks to.
 */
import { language, t } from './language.js';

const ROOT = new URL('api/v1/', document.baseURI);

/** What the hub, or the way to it, answered instead of data. */
export class ApiError extends Error {
    constructor(status, code, message, fields = {}) {
        super(message);
        this.status = status;
        this.code = code;
        this.fields = fields;
    }
}

export class Api {
    #login;
    #loggedOut;

    /** @param loggedOut called when the hub wants another login */
    constructor(login, loggedOut) {
        this.#login = login;
        this.#loggedOut = loggedOut;
    }

    get(path, signal) {
        return this.#json('GET', path, undefined, signal);
    }

    post(path, body = {}) {
        return this.#json('POST', path, body);
    }

    put(path, body) {
        return this.#json('PUT', path, body);
    }

    delete(path) {
        return this.#json('DELETE', path, {});
    }

    /** A picture, as an address that an image element can show; the caller revokes it. */
    async picture(path, signal) {
        const answer = await this.send('GET', path, { signal });
        return URL.createObjectURL(await answer.blob());
    }

    async #json(method, path, body, signal) {
        const answer = await this.send(method, path, { body: body === undefined ? undefined : JSON.stringify(body), signal });
        const text = await answer.text();
        return text === '' ? null : JSON.parse(text);
    }

    /** An answer of 2xx; everything else is thrown as ApiError. */
    async send(method, path, { body, signal, headers = {} } = {}) {
        const token = await this.#login.token();
        if (token === null) {
            return this.#refuse(new ApiError(401, 'login', t('error.login')));
        }
        const answer = await this.#fetch(path, {
            method,
            body,
            signal,
            cache: 'no-store',
            headers: {
                Authorization: `Bearer ${token}`,
                'Accept-Language': language(),
                // A page of another origin cannot send this without asking first: the hub's guard against forged requests.
                ...(method === 'GET' ? {} : { 'Content-Type': 'application/json' }),
                ...headers,
            },
        });
        if (answer.ok) {
            return answer;
        }
        const error = await explain(answer);
        if (answer.status === 401) {
            this.#login.refused();
        }
        return answer.status === 401 || error.code === 'not-administrator' ? this.#refuse(error) : fail(error);
    }

    async #fetch(path, options) {
        try {
            return await fetch(new URL(path, ROOT), options);
        } catch (error) {
            throw error.name === 'AbortError' ? error : new ApiError(0, 'unreachable', t('error.unreachable'));
        }
    }

    #refuse(error) {
        this.#loggedOut(error);
        return fail(error);
    }

    /** For hls.js, which sends its own requests. */
    token() {
        return this.#login.token();
    }

    address(path) {
        return new URL(path, ROOT).href;
    }
}

function fail(error) {
    throw error;
}

async function explain(answer) {
    let told = {};
    try {
        told = await answer.json();
    } catch {
        // Not from the hub but from something on the way to it, such as a proxy.
    }
    const { code = String(answer.status), message = t('error.status', { status: answer.status }) } = told.error ?? {};
    return new ApiError(answer.status, code, message, told.fields ?? {});
}

/** A part of a path: ids of cameras contain colons, and names may contain anything. */
export function part(text) {
    return encodeURIComponent(text);
}
