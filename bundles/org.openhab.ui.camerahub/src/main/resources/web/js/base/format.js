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
 * Numbers and times as people read them, in the page's language.
 */
import { language, number, t } from './language.js';

const MEGABYTE = 1e6;
const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export function megabytes(bytes) {
    const value = (bytes ?? 0) / MEGABYTE;
    const digits = value === 0 || value >= 100 ? 0 : value >= 10 ? 1 : 2;
    return `${number(value, { maximumFractionDigits: digits })} MB`;
}

export function bitRate(bitsPerSecond) {
    const value = bitsPerSecond ?? 0;
    return value >= 1e6
        ? `${number(value / 1e6, { maximumFractionDigits: 1, minimumFractionDigits: 1 })} Mbit/s`
        : `${number(Math.round(value / 1e3))} kbit/s`;
}

/** A length of time in its two largest units. */
export function duration(seconds) {
    const whole = Math.max(0, Math.round(seconds ?? 0));
    const parts = [
        ['days', Math.floor(whole / DAY)],
        ['hours', Math.floor((whole % DAY) / HOUR)],
        ['minutes', Math.floor((whole % HOUR) / MINUTE)],
        ['seconds', whole % MINUTE],
    ];
    const first = parts.findIndex(([, value]) => value > 0);
    if (first < 0) {
        return t('duration.seconds', { value: 0 });
    }
    return parts
        .slice(first, first + 2)
        .filter(([, value], index) => index === 0 || value > 0)
        .map(([unit, value]) => t(`duration.${unit}`, { value }))
        .join(' ');
}

/** How long ago, or how far ahead, an instant is. */
export function relative(instant, now = Date.now()) {
    const seconds = Math.round((Date.parse(instant) - now) / 1000);
    const size = Math.abs(seconds);
    const format = new Intl.RelativeTimeFormat(language(), { numeric: 'auto' });
    if (size < 10) {
        return t('time.now');
    }
    if (size < MINUTE) {
        return format.format(seconds, 'second');
    }
    if (size < HOUR) {
        return format.format(Math.round(seconds / MINUTE), 'minute');
    }
    return size < DAY ? format.format(Math.round(seconds / HOUR), 'hour') : format.format(Math.round(seconds / DAY), 'day');
}

export function dateTime(instant) {
    return instant ? new Intl.DateTimeFormat(language(), { dateStyle: 'medium', timeStyle: 'medium' })
        .format(new Date(instant)) : '';
}

export function date(instant, style = 'medium') {
    return instant ? new Intl.DateTimeFormat(language(), { dateStyle: style }).format(new Date(instant)) : '';
}

/** A calendar day (`2026-11-22`), which has no time zone: it must not slip into the day before. */
export function day(isoDay) {
    return new Intl.DateTimeFormat(language(), { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(`${isoDay}T00:00Z`));
}

export function time(instant) {
    return new Intl.DateTimeFormat(language(), { timeStyle: 'medium' }).format(new Date(instant));
}

/** Time of day with milliseconds, for lines that follow each other fast. */
export function preciseTime(instant) {
    const at = new Date(instant);
    const two = value => String(value).padStart(2, '0');
    return `${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}.${String(at.getMilliseconds()).padStart(3, '0')}`;
}
