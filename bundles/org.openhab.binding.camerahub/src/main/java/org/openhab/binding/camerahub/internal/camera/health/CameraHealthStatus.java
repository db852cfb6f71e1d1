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

import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.camerahub.internal.camera.settings.ConfigProblem;
import org.openhab.camerahub.engine.fault.FaultKind;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.io.camerahub.CameraProblem;
import org.openhab.io.camerahub.ProblemKind;

/**
 * The status of a camera's Thing: the one place that says which fault is which detail and text.
 *
 * @param key of the text, empty if there is nothing to say
 * @param arguments of the text
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record CameraHealthStatus(ThingStatus status, ThingStatusDetail detail, String key, List<String> arguments) {

    public static final CameraHealthStatus UNKNOWN =
            new CameraHealthStatus(ThingStatus.UNKNOWN, ThingStatusDetail.NONE, "", List.of());
    public static final CameraHealthStatus ONLINE =
            new CameraHealthStatus(ThingStatus.ONLINE, ThingStatusDetail.NONE, "", List.of());

    public CameraHealthStatus {
        arguments = List.copyOf(arguments);
    }

    /**
     * A fault between the hub and the camera.
     *
     * @param detail what was seen of it; openHAB translates the text around it only
     */
    public static CameraHealthStatus of(HubException fault, String detail) {
        return new CameraHealthStatus(
                ThingStatus.OFFLINE,
                detail(fault.kind()),
                "offline." + fault.kind().key(),
                List.of(fault.camera(), detail));
    }

    /** A parameter that must be changed before the camera can be used. */
    public static CameraHealthStatus of(ConfigProblem problem) {
        return configurationError("offline.config-" + problem.key(), problem.parameter(), problem.argument());
    }

    /** Another Thing has the camera's path. */
    public static CameraHealthStatus pathTaken(String path, String holder) {
        return configurationError("offline.config-path-taken", "path", path, holder);
    }

    /** The hub leaves the camera out: of what it can say of a Thing, only that another camera has its path. */
    static CameraHealthStatus of(CameraProblem problem) {
        return problem.kind() == ProblemKind.PATH_TAKEN
                ? pathTaken(problem.values().get(0), problem.values().get(1))
                : configurationError("offline.config-left-out", problem.name());
    }

    private static CameraHealthStatus configurationError(String key, String... arguments) {
        return new CameraHealthStatus(
                ThingStatus.OFFLINE, ThingStatusDetail.CONFIGURATION_ERROR, key, List.of(arguments));
    }

    private static ThingStatusDetail detail(FaultKind kind) {
        return switch (kind) {
            // until the user changes something, it will not get better
            case CAMERA_CREDENTIALS, CAMERA_NO_STREAM, CAMERA_UNTRUSTED, CONFIGURATION ->
                ThingStatusDetail.CONFIGURATION_ERROR;
            case INTERNAL -> ThingStatusDetail.HANDLER_INITIALIZING_ERROR;
            default -> ThingStatusDetail.COMMUNICATION_ERROR;
        };
    }

    /**
     * The text's key and arguments as openHAB reads them back: it splits at every comma, drops quotes and square brackets
     * wherever they stand, and forgets empty arguments, by which those behind them would move up.
     *
     * @return {@code @text/<key> ["argument", ...]}, null if there is nothing to say
     */
    public @Nullable String description() {
        return key.isEmpty()
                ? null
                : "@text/" + key
                        + arguments.stream()
                                .map(CameraHealthStatus::argument)
                                .collect(Collectors.joining("\", \"", " [\"", "\"]"));
    }

    private static String argument(String text) {
        String harmless = text.replace(',', ';')
                .replace('[', '(')
                .replace(']', ')')
                .replace('"', '\'')
                .strip();
        return harmless.isEmpty() ? "-" : harmless;
    }
}
