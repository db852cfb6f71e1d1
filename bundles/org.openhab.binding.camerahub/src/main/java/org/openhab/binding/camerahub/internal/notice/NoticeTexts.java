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
package org.openhab.binding.camerahub.internal.notice;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.camerahub.internal.household.HouseholdCamera;
import org.openhab.binding.camerahub.internal.notice.sender.Notice;
import org.openhab.core.i18n.LocaleProvider;
import org.openhab.core.i18n.TimeZoneProvider;

/**
 * The words of notices, in English or German as openHAB is.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
class NoticeTexts {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final TimeZoneProvider timeZoneProvider;
    private final LocaleProvider localeProvider;

    NoticeTexts(TimeZoneProvider timeZoneProvider, LocaleProvider localeProvider) {
        this.timeZoneProvider = timeZoneProvider;
        this.localeProvider = localeProvider;
    }

    /** As HomeManager words it. */
    Notice chatMotion(HouseholdCamera camera, Instant at, byte @Nullable [] jpeg) {
        return new Notice("", format(MOMENT, at) + " - " + label(camera) + " #motion", jpeg);
    }

    /** As HomeManager words it. */
    Notice chatDetection(HouseholdCamera camera, Instant at, boolean on) {
        String switched =
                isGerman() ? "Bewegungserkennung: " + (on ? "an" : "aus") : "motion detection: " + (on ? "on" : "off");
        return new Notice("", format(MOMENT, at) + " - " + label(camera) + " - " + switched + " #log", null);
    }

    Notice mailMotion(HouseholdCamera camera, Instant at, byte @Nullable [] jpeg) {
        String day = format(DAY, at);
        String time = format(TIME, at);
        String label = label(camera);
        if (isGerman()) {
            String picture = jpeg == null ? "Ein Bild davon gibt es nicht." : "Das Bild ist angehängt.";
            return new Notice(
                    "Bewegung: " + label,
                    "Die Kamera %s hat am %s um %s Uhr eine Bewegung gesehen.\n%s\n"
                            .formatted(label, day, time, picture),
                    jpeg);
        }
        String picture = jpeg == null ? "There is no picture of it." : "The picture is attached.";
        return new Notice(
                "Motion: " + label,
                "The camera %s has seen a motion on %s at %s.\n%s\n".formatted(label, day, time, picture),
                jpeg);
    }

    Notice mailDetection(HouseholdCamera camera, Instant at, boolean on) {
        String day = format(DAY, at);
        String time = format(TIME, at);
        String label = label(camera);
        if (isGerman()) {
            return new Notice(
                    "Bewegungserkennung " + (on ? "an" : "aus") + ": " + label,
                    "Die Kamera %s achtet seit dem %s um %s Uhr %s Bewegungen.\n"
                            .formatted(label, day, time, on ? "auf" : "nicht mehr auf"),
                    null);
        }
        return new Notice(
                "Motion detection " + (on ? "on" : "off") + ": " + label,
                "The camera %s has %s watching for motions on %s at %s.\n"
                        .formatted(label, on ? "begun" : "ceased", day, time),
                null);
    }

    /* Whatever somebody has called the camera, it stays one line. */
    private static String label(HouseholdCamera camera) {
        return camera.label().replaceAll("\\p{Cntrl}+", " ");
    }

    private boolean isGerman() {
        return Locale.GERMAN.getLanguage().equals(localeProvider.getLocale().getLanguage());
    }

    private String format(DateTimeFormatter format, Instant at) {
        return format.format(at.atZone(timeZoneProvider.getTimeZone()));
    }
}
