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
package org.openhab.binding.camerahub.internal.camera.settings;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.config.core.status.ConfigStatusMessage;

/**
 * What is wrong with one parameter, or deserves attention.
 *
 * @param parameter its name
 * @param error false if the camera works all the same
 * @param key of the text: {@code config-status.error.<key>} or {@code config-status.warning.<key>}, and for an error
 *     {@code offline.config-<key>} too
 * @param argument what stands for {@code {0}} in the text; no secret and no address
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record ConfigProblem(String parameter, boolean error, String key, String argument) {

    static ConfigProblem error(String parameter, String key, String argument) {
        return new ConfigProblem(parameter, true, key, argument);
    }

    static ConfigProblem warning(String parameter, String key) {
        return new ConfigProblem(parameter, false, key, "");
    }

    /** As the parameter's field shows it. */
    public ConfigStatusMessage message() {
        ConfigStatusMessage.Builder builder =
                error ? ConfigStatusMessage.Builder.error(parameter) : ConfigStatusMessage.Builder.warning(parameter);
        return builder.withMessageKeySuffix(key).withArguments(argument).build();
    }
}
