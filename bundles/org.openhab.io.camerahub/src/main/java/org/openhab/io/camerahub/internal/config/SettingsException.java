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
package org.openhab.io.camerahub.internal.config;

import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.ConfigError;
import org.openhab.camerahub.engine.fault.FaultKind;
import org.openhab.camerahub.engine.fault.HubException;

/**
 * The service's configuration cannot be used. All that is wrong with it is told at once.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class SettingsException extends HubException {

    private static final long serialVersionUID = 1L;

    private final transient List<ConfigError> errors;

    SettingsException(List<ConfigError> errors) {
        super(FaultKind.CONFIGURATION, "", describe(errors));
        this.errors = List.copyOf(errors);
    }

    public List<ConfigError> errors() {
        return errors;
    }

    private static String describe(List<ConfigError> errors) {
        return errors.stream()
                .map(error -> error.field() + " " + error.message())
                .collect(Collectors.joining(" "));
    }
}
