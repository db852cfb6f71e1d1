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
 * The page's name, and the choice of language and theme.
 */
import { el } from '../base/dom.js';
import { LANGUAGES, language, setLanguage, t } from '../base/language.js';
import { THEMES, setTheme, theme } from '../base/theme.js';
import { icon } from './icons.js';

export function brand() {
    return el('div', { class: 'brand' }, el('img', { src: 'images/camerahub.svg', alt: '', width: '32', height: '32' }),
        el('span', {}, 'Camera Hub'));
}

/** @param changed called after another language, since all texts have to be written anew */
export function preferences(changed) {
    const languages = el('select', {
        'aria-label': t('shell.language'), id: 'language',
        on: { change: event => {
            setLanguage(event.target.value);
            changed();
            document.getElementById('language')?.focus();
        } },
    }, Object.entries(LANGUAGES).map(([code, name]) => el('option', { value: code, selected: code === language() }, name)));
    const themes = el('select', { 'aria-label': t('shell.theme'), id: 'theme', on: { change: event => setTheme(event.target.value) } },
        THEMES.map(name => el('option', { value: name, selected: name === theme() }, t(`theme.${name}`))));
    return el('div', { class: 'preferences' },
        el('span', { class: 'with-icon' }, icon('language'), languages),
        el('span', { class: 'with-icon' }, icon('theme'), themes));
}
