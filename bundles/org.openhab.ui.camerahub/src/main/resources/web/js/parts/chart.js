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
 * A small line of how a figure went during the last minute.
 */
import { setAttribute, setText, svg } from '../base/dom.js';

const WIDTH = 120;
const HEIGHT = 32;
const SAMPLES = 60;

export class Chart {
    #values = [];
    #line = svg('path', { class: 'chart-line' });
    #area = svg('path', { class: 'chart-area' });
    #title = svg('title');

    constructor() {
        this.root = svg('svg', { class: 'chart', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, preserveAspectRatio: 'none', role: 'img' },
            this.#title, this.#area, this.#line);
    }

    /** Takes a new value; `text` says what the chart shows, for those who do not see it. */
    push(value, text) {
        this.#values.push(value);
        this.#values.splice(0, this.#values.length - SAMPLES);
        const points = this.#points();
        setAttribute(this.#line, 'd', `M${points.join('L')}`);
        setAttribute(this.#area, 'd', `M${points[0].split(',')[0]},${HEIGHT}L${points.join('L')}L${WIDTH},${HEIGHT}Z`);
        setText(this.#title, text);
    }

    #points() {
        const highest = Math.max(1, ...this.#values);
        const step = WIDTH / (SAMPLES - 1);
        const begin = WIDTH - (this.#values.length - 1) * step;
        return this.#values.map((value, index) =>
            `${(begin + index * step).toFixed(1)},${(HEIGHT - 2 - (value / highest) * (HEIGHT - 6)).toFixed(1)}`);
    }
}
