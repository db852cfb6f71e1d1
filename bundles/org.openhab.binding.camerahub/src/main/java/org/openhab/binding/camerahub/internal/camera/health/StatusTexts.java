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
package org.openhab.binding.camerahub.internal.camera.health;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.engine.fault.NoSnapshotException;
import org.openhab.core.i18n.LocaleProvider;
import org.openhab.core.i18n.TranslationProvider;
import org.openhab.io.camerahub.CameraHubControl;
import org.osgi.framework.Bundle;

/**
 * Says in the user's language how a camera is, where openHAB does not translate it: in what actions return.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class StatusTexts {

    private final CameraHubControl control;
    private final TranslationProvider translations;
    private final LocaleProvider locales;
    private final Bundle bundle;

    /**
     * @param control has the texts of still pictures that cannot be taken
     * @param bundle whose texts all others are
     */
    public StatusTexts(
            CameraHubControl control, TranslationProvider translations, LocaleProvider locales, Bundle bundle) {
        this.control = control;
        this.translations = translations;
        this.locales = locales;
        this.bundle = bundle;
    }

    /** {@code ONLINE}, or {@code OFFLINE: ...} with cause and cure. */
    public String of(CameraHealthStatus status) {
        return status.key().isEmpty() ? status.status().toString() : status.status() + ": " + reason(status);
    }

    /**
     * {@code TAKEN}, or {@code FAILED: ...} with cause and cure.
     *
     * @param fault null if the picture was taken
     */
    public String ofSnapshot(@Nullable Throwable fault) {
        if (fault == null) {
            return "TAKEN";
        }
        return "FAILED: " + reason(fault);
    }

    private String reason(Throwable fault) {
        if (fault instanceof HubException hubFault) {
            return reason(CameraHealthStatus.of(hubFault, control.detail(hubFault)));
        }
        return fault instanceof NoSnapshotException noSnapshot
                ? control.text(noSnapshot, locales.getLocale())
                : String.valueOf(fault.getMessage());
    }

    /** Cause and cure; empty if there is nothing to say. */
    private String reason(CameraHealthStatus status) {
        return String.valueOf(translations.getText(
                bundle,
                status.key(),
                status.key(),
                locales.getLocale(),
                status.arguments().toArray()));
    }
}
