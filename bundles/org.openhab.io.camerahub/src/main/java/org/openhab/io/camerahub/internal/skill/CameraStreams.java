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

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.fault.FaultKind;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.io.camerahub.internal.original.StreamOffer.Resolution;
import org.openhab.io.camerahub.internal.skill.message.AlexaMessage;
import org.openhab.io.camerahub.internal.skill.message.Directive;
import org.openhab.io.camerahub.internal.skill.message.ErrorType;
import org.openhab.io.camerahub.internal.skill.message.SkillException;

/**
 * Tells Alexa where a camera's stream is (interface {@code Alexa.CameraStreamController}). The answer says what the
 * camera sends and what the hub asks for now, even if Alexa asks for what was true at the last discovery.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class CameraStreams {

    static final String INTERFACE = "Alexa.CameraStreamController";
    static final String PROTOCOL = "RTSP";

    /** A viewer that loses its connection comes back by the same address; who looks in for longer asks again. */
    static final Duration LIFE = Duration.ofHours(1);

    private final SkillHub hub;
    private final StreamSurvey survey;

    /** A stream that Alexa asks for. */
    private record Wish(String protocol, Resolution resolution) {}

    record Stream(
            String uri,
            String expirationTime,
            long idleTimeoutSeconds,
            String protocol,
            Resolution resolution,
            String authorizationType,
            String videoCodec,
            String audioCodec) {}

    CameraStreams(SkillHub hub, StreamSurvey survey) {
        this.hub = hub;
        this.survey = survey;
    }

    CompletableFuture<AlexaMessage> answer(Directive directive, SkillCamera camera) throws HubException {
        List<Wish> wishes = wishes(directive.payload());
        if (wishes.isEmpty()) {
            throw new SkillException(ErrorType.INVALID_VALUE, "Cameras are shown by RTSP only.");
        }
        List<SkillCamera.Stream> viewable = camera.streams().stream()
                .filter(stream -> stream.camera().viewable())
                .toList();
        if (viewable.isEmpty()) {
            throw new HubException(FaultKind.STREAM_FORBIDDEN, camera.name(), "");
        }
        return survey.ask(viewable).thenApply(facts -> answer(directive, wishes, facts));
    }

    private AlexaMessage answer(Directive directive, List<Wish> wishes, List<StreamFacts> facts) {
        List<StreamFacts> shown = facts.stream()
                .filter(each -> each.fault() == null && each.canBeShown())
                .toList();
        if (shown.isEmpty()) {
            throw unfit(facts);
        }
        List<Stream> streams = new ArrayList<>();
        String imageUri = "";
        for (StreamFacts each : fitting(wishes, shown)) {
            SkillHub.Address address = admit(each);
            streams.add(stream(each, address));
            imageUri = imageUri.isEmpty() ? address.imageUri() : imageUri;
        }
        return AlexaMessage.answer(
                directive, INTERFACE, "Response", Map.of("cameraStreams", streams, "imageUri", imageUri));
    }

    /** Those of the wanted sizes; if there are none of them, the first one, which is better than nothing. */
    private static List<StreamFacts> fitting(List<Wish> wishes, List<StreamFacts> shown) {
        List<StreamFacts> fitting = wishes.stream()
                .flatMap(wish -> shown.stream().filter(each -> each.resolution().equals(wish.resolution())))
                .distinct()
                .toList();
        return fitting.isEmpty() ? shown.subList(0, 1) : fitting;
    }

    private SkillHub.Address admit(StreamFacts facts) {
        try {
            return hub.admit(facts.stream().camera(), LIFE);
        } catch (HubException e) {
            throw new SkillException(ErrorType.of(e.kind()), String.valueOf(e.getMessage()));
        }
    }

    private Stream stream(StreamFacts facts, SkillHub.Address address) {
        return new Stream(
                address.uri(),
                AlexaMessage.time(address.expires()),
                address.idleTimeout().toSeconds(),
                PROTOCOL,
                facts.resolution(),
                hub.authentication().name(),
                StreamFacts.H264,
                facts.audioCodec());
    }

    private static SkillException unfit(List<StreamFacts> facts) {
        for (StreamFacts each : facts) {
            HubException fault = each.fault();
            if (fault != null) {
                return new SkillException(ErrorType.of(fault.kind()), String.valueOf(fault.getMessage()));
            }
        }
        return new SkillException(
                ErrorType.HARDWARE_MALFUNCTION,
                "The camera sends no H.264, and an Echo shows nothing else: set it to H.264.");
    }

    /** By RTSP; others are not shown here. */
    private static List<Wish> wishes(JsonObject payload) {
        JsonElement wanted = payload.get("cameraStreams");
        if (wanted == null || !wanted.isJsonArray() || wanted.getAsJsonArray().isEmpty()) {
            throw malformed();
        }
        List<Wish> wishes = new ArrayList<>();
        for (JsonElement each : wanted.getAsJsonArray()) {
            Wish wish = wish(each);
            if (wish.protocol().equals(PROTOCOL)) {
                wishes.add(wish);
            }
        }
        return wishes;
    }

    private static Wish wish(JsonElement element) {
        try {
            JsonObject stream = element.getAsJsonObject();
            JsonObject resolution = stream.getAsJsonObject("resolution");
            return new Wish(
                    stream.get("protocol").getAsString(),
                    new Resolution(
                            resolution.get("width").getAsInt(),
                            resolution.get("height").getAsInt()));
        } catch (RuntimeException e) {
            throw malformed(); // whatever Gson makes of another form
        }
    }

    private static SkillException malformed() {
        return new SkillException(
                ErrorType.INVALID_DIRECTIVE, "cameraStreams must be a list of streams with protocol and resolution.");
    }
}
