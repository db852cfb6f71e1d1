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
package org.openhab.io.camerahub.internal.skill;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.io.camerahub.internal.skill.message.AlexaMessage;
import org.openhab.io.camerahub.internal.skill.message.Directive;
import org.openhab.io.camerahub.internal.skill.message.ErrorType;
import org.openhab.io.camerahub.internal.skill.message.SkillException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers the directives of Alexa's Smart Home interface, version 3, that concern cameras.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class SmartHome {

    /** Alexa waits for six seconds, and what passes directives on needs some of them. */
    static final Duration PATIENCE = Duration.ofSeconds(4);

    private final Logger logger = LoggerFactory.getLogger(SmartHome.class);
    private final SkillHub hub;
    private final Clock clock;
    private final StreamSurvey survey;
    private final Discovery discovery;
    private final CameraStreams streams;

    /**
     * @param patience with cameras
     * @param executor runs what may wait for a moment
     */
    SmartHome(SkillHub hub, Clock clock, Duration patience, Executor executor) {
        this.hub = hub;
        this.clock = clock;
        survey = new StreamSurvey(hub, patience, executor);
        discovery = new Discovery(hub, survey);
        streams = new CameraStreams(hub, survey);
    }

    /** Never fails: what goes wrong becomes an {@code ErrorResponse}. */
    CompletableFuture<AlexaMessage> answer(Directive directive) {
        CompletableFuture<AlexaMessage> answer;
        try {
            answer = handle(directive);
        } catch (HubException | RuntimeException e) {
            answer = CompletableFuture.failedFuture(e);
        }
        return answer.exceptionally(failure -> error(directive, failure));
    }

    private CompletableFuture<AlexaMessage> handle(Directive directive) throws HubException {
        if (!directive.payloadVersion().equals(Directive.VERSION)) {
            throw new SkillException(ErrorType.INVALID_DIRECTIVE, "Only version 3 of the interface is spoken here.");
        }
        return switch (directive.fullName()) {
            case "Alexa.Discovery.Discover" -> discovery.answer(directive);
            case "Alexa.Authorization.AcceptGrant" -> CompletableFuture.completedFuture(acceptGrant(directive));
            case "Alexa.ReportState" -> state(directive, camera(directive));
            case CameraStreams.INTERFACE + ".InitializeCameraStreams" -> streams.answer(directive, camera(directive));
            default ->
                throw new SkillException(
                        ErrorType.INVALID_DIRECTIVE, "Cameras do not understand " + directive.fullName() + ".");
        };
    }

    private SkillCamera camera(Directive directive) throws HubException {
        String endpoint = directive.endpoint();
        return hub.cameras().stream()
                .filter(camera -> camera.endpointId().equals(endpoint))
                .findFirst()
                .orElseThrow(() -> new SkillException(
                        ErrorType.NO_SUCH_ENDPOINT, "There is no such camera (any more): discover devices."));
    }

    private CompletableFuture<AlexaMessage> state(Directive directive, SkillCamera camera) {
        return survey.ask(camera.streams().get(0))
                .thenApply(facts -> AlexaMessage.answer(directive, "Alexa", "StateReport", Map.of())
                        .withConnectivity(isReachable(facts), clock.instant()));
    }

    /** A camera that answers is there, even if it cannot be shown for some other reason. */
    private static boolean isReachable(StreamFacts facts) {
        HubException fault = facts.fault();
        return fault == null || ErrorType.of(fault.kind()) != ErrorType.ENDPOINT_UNREACHABLE;
    }

    /** The grant is for sending events to Alexa, which the hub does not do: it is taken and forgotten. */
    private static AlexaMessage acceptGrant(Directive directive) {
        if (!directive.payload().has("grant") || !directive.payload().has("grantee")) {
            throw new SkillException(ErrorType.ACCEPT_GRANT_FAILED, "The grant or the grantee is missing.");
        }
        return AlexaMessage.answer(directive, directive.namespace(), "AcceptGrant.Response", Map.of());
    }

    private AlexaMessage error(Directive directive, Throwable failure) {
        @Nullable Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause instanceof SkillException known) {
            logger.debug("{} is refused: {}", directive.fullName(), known.text());
            return AlexaMessage.error(directive, known.type(), known.text());
        }
        if (cause instanceof HubException known) {
            logger.debug("{} is refused: {}", directive.fullName(), known.getMessage());
            return AlexaMessage.error(directive, ErrorType.of(known.kind()), String.valueOf(known.getMessage()));
        }
        logger.error("Answering {} failed", directive.fullName(), failure);
        return AlexaMessage.error(directive, ErrorType.INTERNAL_ERROR, "The hub failed. See openHAB's log.");
    }
}
