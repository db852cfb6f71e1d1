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

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.camerahub.engine.check.CameraProbe;
import org.openhab.camerahub.engine.check.CameraTrack;
import org.openhab.camerahub.engine.fault.FaultKind;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.rtsp.auth.AuthScheme;
import org.openhab.camerahub.rtsp.message.RtspUrl;
import org.openhab.io.camerahub.internal.original.StreamOffer;
import org.openhab.io.camerahub.internal.original.StreamOffer.Resolution;

/**
 * A hub with the cameras of an example.
 *
 * @author Camera Hub authors - Initial contribution
 */
class FakeSkillHub implements SkillHub {

    static final Instant NOW = Instant.parse("2026-11-22T17:00:00.123456Z");

    final List<SkillCamera> cameras = new ArrayList<>();
    final Map<String, CompletionStage<CameraProbe>> probes = new ConcurrentHashMap<>();
    final List<String> admitted = new ArrayList<>();
    AuthScheme scheme = AuthScheme.BASIC;
    HubException absence;
    HubException refusal;

    static Camera camera(String id) {
        return Camera.of(id, id.replace(':', '-'), new RtspUrl("rtsp", "192.0.2.1", -1, "/secret"), null);
    }

    /** A camera that answers with these tracks. */
    FakeSkillHub with(Camera camera, CameraTrack... tracks) {
        return with(camera, StreamOffer.NONE, tracks);
    }

    FakeSkillHub with(Camera camera, StreamOffer offer, CameraTrack... tracks) {
        return with(
                new SkillCamera(
                        camera.id(), camera.label(), "At the door", List.of(new SkillCamera.Stream(camera, offer))),
                tracks);
    }

    FakeSkillHub with(SkillCamera camera, CameraTrack... tracks) {
        cameras.add(camera);
        camera.streams().forEach(stream -> answers(stream.camera().id(), tracks));
        return this;
    }

    void answers(String id, CameraTrack... tracks) {
        probes.put(
                id,
                CompletableFuture.completedFuture(
                        new CameraProbe(Duration.ofMillis(40), "", "", List.of(tracks), false)));
    }

    void fails(String id, FaultKind kind) {
        probes.put(id, CompletableFuture.failedFuture(new HubException(kind, id, "as it says")));
    }

    static CameraTrack video(String codec, int width, int height) {
        return new CameraTrack(0, "video", codec, "", width, height, 90000, true, false);
    }

    static CameraTrack audio(String codec) {
        return new CameraTrack(1, "audio", codec, "", 0, 0, 8000, true, false);
    }

    static CameraTrack silent(String codec) {
        return new CameraTrack(1, "audio", codec, "", 0, 0, 8000, true, true);
    }

    static StreamOffer offer(int width, int height, String audio) {
        return new StreamOffer(
                List.of(new Resolution(width, height)), List.of("NONE"), List.of("H264"), List.of(audio));
    }

    @Override
    public List<SkillCamera> cameras() throws HubException {
        if (absence != null) {
            throw absence;
        }
        return cameras;
    }

    @Override
    public AuthScheme authentication() {
        return scheme;
    }

    @Override
    public CompletionStage<CameraProbe> probe(Camera camera) {
        return probes.get(camera.id());
    }

    @Override
    public Address admit(Camera camera, Duration life) throws HubException {
        if (refusal != null) {
            throw refusal;
        }
        admitted.add(camera.id());
        String login = scheme == AuthScheme.NONE ? "" : "guest-1:abc@";
        return new Address(
                "rtsp://" + login + "cam.example.org:443/" + camera.path(),
                "https://cam.example.org/place/camera.jpg",
                NOW.plus(life),
                Duration.ofSeconds(60));
    }
}
