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
 * The page's texts. English and German; the browser's language unless the person has chosen one.
 */
import en from '../texts/en.js';
import de from '../texts/de.js';
import { recall, remember } from './memory.js';

const TEXTS = { en, de };
const KEY = 'camerahub.language';

let current = choose();

function choose() {
    const wanted = [recall(KEY), ...(navigator.languages ?? [navigator.language])];
    for (const tag of wanted) {
        const code = String(tag ?? '').slice(0, 2).toLowerCase();
        if (code in TEXTS) {
            return code;
        }
    }
    return 'en';
}

export function language() {
    return current;
}

export function setLanguage(code) {
    current = code in TEXTS ? code : 'en';
    remember(KEY, current);
    document.documentElement.lang = current;
}

/** Languages by code, each named in itself. */
export const LANGUAGES = { en: 'English', de: 'Deutsch' };

/**
 * A text by its key; `{name}` in it stands for a value. A text with forms (`one`, `other`) is chosen by `count`.
 */
export function t(key, values = {}) {
    const text = TEXTS[current][key] ?? TEXTS.en[key] ?? key;
    const form = typeof text === 'string' ? text : text[new Intl.PluralRules(current).select(values.count)] ?? text.other;
    return form.replace(/\{(\w+)\}/g, (whole, name) => {
        const value = values[name];
        return value === undefined ? whole : typeof value === 'number' ? number(value) : String(value);
    });
}

/** The text of a key if there is one: for codes that a newer hub may send. */
export function textOr(key, fallback) {
    return key in TEXTS.en ? t(key) : fallback;
}

export function number(value, options = {}) {
    return new Intl.NumberFormat(current, options).format(value);
}
