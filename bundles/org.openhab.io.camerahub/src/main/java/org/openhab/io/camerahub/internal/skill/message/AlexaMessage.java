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
package org.openhab.io.camerahub.internal.skill.message;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * What is said to Alexa, in the form in which it is written as JSON.
 *
 * @param context states of the endpoint, null if there is nothing to say of them
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record AlexaMessage(@Nullable Context context, Event event) {

    private static final String ALEXA = "Alexa";

    /** In milliseconds, for the camera was asked just now. */
    private static final int UNCERTAINTY = 500;

    public record Context(List<Property> properties) {}

    /** A state as it was at a moment. */
    public record Property(
            String namespace, String name, Object value, String timeOfSample, int uncertaintyInMilliseconds) {}

    public record Event(Header header, @Nullable Endpoint endpoint, Object payload) {}

    public record Header(
            String namespace,
            String name,
            String payloadVersion,
            String messageId,
            @Nullable String correlationToken) {}

    public record Endpoint(String endpointId) {}

    /** An answer to {@code directive}. */
    public static AlexaMessage answer(Directive directive, String namespace, String name, Object payload) {
        String correlation = directive.correlationToken();
        Header header = new Header(
                namespace,
                name,
                Directive.VERSION,
                UUID.randomUUID().toString(),
                correlation.isEmpty() ? null : correlation);
        return new AlexaMessage(
                null,
                new Event(
                        header,
                        directive.endpointId().isEmpty() ? null : new Endpoint(directive.endpointId()),
                        payload));
    }

    /** What keeps {@code directive} from being fulfilled. */
    public static AlexaMessage error(Directive directive, ErrorType type, String message) {
        String namespace = type == ErrorType.ACCEPT_GRANT_FAILED ? directive.namespace() : ALEXA;
        Map<String, String> payload = type == ErrorType.NOT_SUPPORTED_IN_CURRENT_MODE
                ? Map.of("type", type.name(), "message", message, "currentDeviceMode", "OTHER")
                : Map.of("type", type.name(), "message", message);
        return answer(directive, namespace, "ErrorResponse", payload);
    }

    /** The same, and whether the camera can be reached. */
    public AlexaMessage withConnectivity(boolean reachable, Instant at) {
        Property property = new Property(
                "Alexa.EndpointHealth",
                "connectivity",
                Map.of("value", reachable ? "OK" : "UNREACHABLE"),
                time(at),
                UNCERTAINTY);
        return new AlexaMessage(new Context(List.of(property)), event);
    }

    public static String time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
