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
 * Light or dark: as the system says, unless the person has chosen.
 */
import { recall, remember } from './memory.js';

const KEY = 'camerahub.theme';
const system = matchMedia('(prefers-color-scheme: dark)');

export const THEMES = ['system', 'light', 'dark'];

export function theme() {
    return recall(KEY) ?? 'system';
}

export function setTheme(name) {
    remember(KEY, name === 'system' ? null : name);
    apply();
}

/** Takes over the choice, and follows the system from now on. */
export function startTheme() {
    system.addEventListener('change', apply);
    apply();
}

function apply() {
    const dark = theme() === 'dark' || (theme() === 'system' && system.matches);
    document.documentElement.dataset.theme = dark ? 'dark' : 'light';
}
