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
package org.openhab.camerahub.engine.check;

import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.engine.fault.Placeholders;

/**
 * One row of the doctor's report. Holds no secret and no camera's address.
 *
 * @param values what stands for {@code {0}}, {@code {1}}, ... in the finding's texts
 * @param fault the fault that was found, null unless the finding has no text of its own
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record CheckItem(
        Finding finding, List<String> values, @Nullable HubException fault) {

    public CheckItem {
        values = List.copyOf(values);
    }

    public static CheckItem of(Finding finding, Object... values) {
        return new CheckItem(
                finding, List.of(values).stream().map(String::valueOf).toList(), null);
    }

    public static CheckItem of(Finding finding, HubException fault) {
        return new CheckItem(finding, List.of(), fault);
    }

    public Check check() {
        return finding.check();
    }

    public Level level() {
        return finding.level();
    }

    /** What was found, in English. */
    public String text() {
        return fault == null ? filled(finding.text()) : cause(message());
    }

    /** What to do, in English; empty if there is nothing to do. */
    public String advice() {
        return fault == null ? filled(finding.advice()) : cure(message());
    }

    /** What a fault's text, in whatever language, says of the cause: up to the detail in brackets. */
    public static String cause(String faultText) {
        return faultText
                .substring(0, faultText.length() - cure(faultText).length())
                .strip();
    }

    /** The rest of a fault's text: what to do. */
    public static String cure(String faultText) {
        int end = faultText.lastIndexOf("). ");
        return end < 0 ? "" : faultText.substring(end + 3);
    }

    private String message() {
        HubException told = fault;
        return told == null ? "" : String.valueOf(told.getMessage());
    }

    private String filled(String pattern) {
        return Placeholders.fill(pattern, values);
    }

    @Override
    public String toString() {
        return level() + " " + finding + " " + text();
    }
}
