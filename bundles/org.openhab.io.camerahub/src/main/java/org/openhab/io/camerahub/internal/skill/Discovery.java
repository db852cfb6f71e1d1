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

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.io.camerahub.internal.original.StreamOffer.Resolution;
import org.openhab.io.camerahub.internal.skill.message.AlexaMessage;
import org.openhab.io.camerahub.internal.skill.message.Directive;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers Alexa's search for devices (interface {@code Alexa.Discovery}): each camera with its streams, as they are
 * known now. A camera that is away, or may not be viewed now, is there all the same; one that sends what no Echo shows is
 * left out.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class Discovery {

    private static final String MANUFACTURER = "Camera Hub for openHAB";
    private static final String INTERFACE = "AlexaInterface";

    /** The first version of it in which a device may say why it cannot be reached. */
    private static final String HEALTH_VERSION = "3.1";

    private final Logger logger = LoggerFactory.getLogger(Discovery.class);
    private final SkillHub hub;
    private final StreamSurvey survey;

    record Endpoint(
            String endpointId,
            String manufacturerName,
            String friendlyName,
            String description,
            List<String> displayCategories,
            List<Object> capabilities) {}

    record Configuration(
            List<String> protocols,
            List<Resolution> resolutions,
            List<String> authorizationTypes,
            List<String> videoCodecs,
            List<String> audioCodecs) {}

    Discovery(SkillHub hub, StreamSurvey survey) {
        this.hub = hub;
        this.survey = survey;
    }

    CompletableFuture<AlexaMessage> answer(Directive directive) throws HubException {
        List<SkillCamera> cameras = hub.cameras();
        survey.keep(cameras);
        return survey.ask(cameras.stream()
                        .flatMap(camera -> camera.streams().stream())
                        .toList())
                .thenApply(facts -> AlexaMessage.answer(
                        directive,
                        "Alexa.Discovery",
                        "Discover.Response",
                        Map.of("endpoints", endpoints(cameras, facts))));
    }

    /** @param facts of all streams of all cameras, in their order */
    private List<Endpoint> endpoints(List<SkillCamera> cameras, List<StreamFacts> facts) {
        Iterator<StreamFacts> next = facts.iterator();
        List<Endpoint> endpoints = new ArrayList<>();
        for (SkillCamera camera : cameras) {
            List<StreamFacts> shown = camera.streams().stream()
                    .map(stream -> next.next())
                    .filter(StreamFacts::canBeShown)
                    .toList();
            if (shown.isEmpty()) {
                logger.info("Alexa is not told of camera {}: it sends no H.264", camera.id());
            } else {
                endpoints.add(endpoint(camera, shown));
            }
        }
        return endpoints;
    }

    private Endpoint endpoint(SkillCamera camera, List<StreamFacts> streams) {
        return new Endpoint(
                camera.endpointId(),
                MANUFACTURER,
                camera.friendlyName(),
                camera.shortDescription(),
                List.of("CAMERA"),
                List.of(
                        Map.of(
                                "type",
                                INTERFACE,
                                "interface",
                                CameraStreams.INTERFACE,
                                "version",
                                Directive.VERSION,
                                "cameraStreamConfigurations",
                                streams.stream()
                                        .map(this::configuration)
                                        .distinct()
                                        .toList()),
                        Map.of(
                                "type",
                                INTERFACE,
                                "interface",
                                "Alexa.EndpointHealth",
                                "version",
                                HEALTH_VERSION,
                                "properties",
                                Map.of(
                                        "supported",
                                        List.of(Map.of("name", "connectivity")),
                                        "proactivelyReported",
                                        false,
                                        "retrievable",
                                        true)),
                        Map.of("type", INTERFACE, "interface", "Alexa", "version", Directive.VERSION)));
    }

    private Configuration configuration(StreamFacts facts) {
        return new Configuration(
                List.of(CameraStreams.PROTOCOL),
                List.of(facts.resolution()),
                List.of(hub.authentication().name()),
                List.of(StreamFacts.H264),
                List.of(facts.audioCodec()));
    }
}
