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

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.openhab.io.camerahub.internal.skill.FakeSkillHub.audio;
import static org.openhab.io.camerahub.internal.skill.FakeSkillHub.camera;
import static org.openhab.io.camerahub.internal.skill.FakeSkillHub.offer;
import static org.openhab.io.camerahub.internal.skill.FakeSkillHub.silent;
import static org.openhab.io.camerahub.internal.skill.FakeSkillHub.video;
import static org.openhab.io.camerahub.internal.skill.message.Directives.stream;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.camerahub.engine.camera.Modifier;
import org.openhab.camerahub.engine.camera.ModifierRules;
import org.openhab.camerahub.engine.check.CameraTrack;
import org.openhab.camerahub.engine.fault.FaultKind;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.rtsp.auth.AuthScheme;
import org.openhab.io.camerahub.internal.original.StreamOffer;
import org.openhab.io.camerahub.internal.skill.message.AlexaMessage;
import org.openhab.io.camerahub.internal.skill.message.Directive;
import org.openhab.io.camerahub.internal.skill.message.Directives;
import org.openhab.io.camerahub.internal.skill.message.ErrorType;

/**
 * What Alexa is told. Every answer is held against its shape.
 *
 * @author Camera Hub authors - Initial contribution
 */
class SmartHomeTest {

    private static final String DOOR = "camerahub:camera:home:door";
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final CameraTrack H264 = video("H264", 1920, 1080);

    private final FakeSkillHub hub = new FakeSkillHub();
    private SmartHome home = home(LONG);

    private SmartHome home(Duration patience) {
        return new SmartHome(hub, Clock.fixed(FakeSkillHub.NOW, ZoneOffset.UTC), patience, Runnable::run);
    }

    private AlexaMessage ask(String directive) {
        return home.answer(Directive.parse(directive)).join();
    }

    private List<JsonObject> discovered() {
        JsonObject answer = AlexaShape.DISCOVERY.read(ask(Directives.discover()));
        List<JsonObject> endpoints = new ArrayList<>();
        payload(answer).getAsJsonArray("endpoints").forEach(each -> endpoints.add(each.getAsJsonObject()));
        return endpoints;
    }

    private static JsonObject payload(JsonObject answer) {
        return answer.getAsJsonObject("event").getAsJsonObject("payload");
    }

    private static List<String> configurations(JsonObject endpoint) {
        JsonArray all = endpoint.getAsJsonArray("capabilities")
                .get(0)
                .getAsJsonObject()
                .getAsJsonArray("cameraStreamConfigurations");
        List<String> configurations = new ArrayList<>();
        for (JsonElement each : all) {
            JsonObject size =
                    each.getAsJsonObject().getAsJsonArray("resolutions").get(0).getAsJsonObject();
            configurations.add(size.get("width") + "x" + size.get("height") + " "
                    + each.getAsJsonObject()
                            .getAsJsonArray("authorizationTypes")
                            .get(0)
                            .getAsString() + " "
                    + each.getAsJsonObject()
                            .getAsJsonArray("audioCodecs")
                            .get(0)
                            .getAsString());
        }
        return configurations;
    }

    private JsonObject error(String directive, ErrorType type) {
        JsonObject error = AlexaShape.ERROR.read(ask(directive));
        assertThat(payload(error).get("type").getAsString(), is(type.name()));
        JsonObject header = error.getAsJsonObject("event").getAsJsonObject("header");
        assertThat(header.get("correlationToken").getAsString(), is(Directives.CORRELATION));
        return error;
    }

    private JsonObject initialized(String endpoint, String... wanted) {
        return payload(AlexaShape.STREAMS.read(ask(Directives.initialize(endpoint, wanted))));
    }

    private static String message(JsonObject error) {
        return payload(error).get("message").getAsString();
    }

    @Test
    void everyCameraIsDiscoveredWithWhatItSends() {
        hub.with(camera(DOOR), H264, audio("AAC")).with(camera("Garden"), video("H264", 640, 360), audio("PCMA"));

        List<JsonObject> endpoints = discovered();

        assertThat(
                endpoints.stream()
                        .map(each -> each.get("endpointId").getAsString())
                        .toList(),
                contains(DOOR, "Garden"));
        assertThat(configurations(endpoints.get(0)), contains("1920x1080 BASIC AAC"));
        assertThat(configurations(endpoints.get(1)), contains("640x360 BASIC G711"));
        assertThat(endpoints.get(0).get("friendlyName").getAsString(), is("camerahub camera home door"));
        assertThat(endpoints.toString(), not(containsString("192.0.2.1")));
        assertThat(endpoints.toString(), not(containsString("secret")));
    }

    @ParameterizedTest
    @CsvSource({"AAC, AAC", "PCMU, G711", "PCMA, G711", "OPUS, NONE", "G726-16, NONE"})
    void soundIsNamedAsAlexaNamesIt(String codec, String word) {
        hub.with(camera(DOOR), H264, audio(codec));

        assertThat(configurations(discovered().get(0)), contains("1920x1080 BASIC " + word));
    }

    @Test
    void withoutASoundTrackThereIsNone() {
        hub.with(camera(DOOR), H264);

        assertThat(configurations(discovered().get(0)), contains("1920x1080 BASIC NONE"));
    }

    @Test
    void aModifierThatTakesTheSoundAwayIsTold_unlessItIsForSomeViewersOnly() {
        ModifierRules never = new ModifierRules(Set.of(Modifier.DEL_AUDIO), List.of());
        ModifierRules some = new ModifierRules(
                Set.of(), List.of(new ModifierRules.UserAgentRule("AFT", Set.of(Modifier.DEL_AUDIO))));
        hub.with(camera("a").withModifiers(never), H264, audio("AAC"))
                .with(camera("b").withModifiers(some), H264, audio("AAC"));

        assertThat(configurations(discovered().get(0)), contains("1920x1080 BASIC NONE"));
        assertThat(configurations(discovered().get(1)), contains("1920x1080 BASIC AAC"));
    }

    @Test
    void aSilentTrackIsToldUnlessTheHubLeavesItOut() {
        Camera plain = camera("a");
        Camera skipping = new Camera(
                "b",
                "b",
                "b",
                plain.url(),
                null,
                plain.transport(),
                plain.trust(),
                plain.modifiers(),
                true,
                plain.linger(),
                true);
        hub.with(plain, H264, silent("AAC")).with(skipping, H264, silent("AAC"));

        assertThat(configurations(discovered().get(0)), contains("1920x1080 BASIC AAC"));
        assertThat(configurations(discovered().get(1)), contains("1920x1080 BASIC NONE"));
    }

    @Test
    void aCameraThatIsAwayIsOfferedAsItsMetadataSays_elseAsMostAre() {
        hub.with(camera("a"), offer(640, 480, "G711")).with(camera("b"));
        hub.fails("a", FaultKind.CAMERA_UNREACHABLE);
        hub.fails("b", FaultKind.CAMERA_UNREACHABLE);

        assertThat(configurations(discovered().get(0)), contains("640x480 BASIC G711"));
        assertThat(configurations(discovered().get(1)), contains("1280x720 BASIC AAC"));
    }

    @Test
    void aCameraThatIsAwayIsOfferedAsItWasTheLastTime() {
        hub.with(camera("a"), offer(640, 480, "G711"), video("H264", 704, 576), audio("AAC"));
        assertThat(configurations(discovered().get(0)), contains("704x576 BASIC AAC"));

        hub.fails("a", FaultKind.CAMERA_LOST);
        assertThat(configurations(discovered().get(0)), contains("704x576 BASIC AAC"));
    }

    @Test
    void whatTheCameraDoesNotSayComesFromItsMetadata() {
        hub.with(camera("a"), offer(640, 480, "AAC"), video("H264", 0, 0), audio("PCMU"));

        assertThat(configurations(discovered().get(0)), contains("640x480 BASIC G711"));
    }

    @Test
    void aSlowCameraDoesNotKeepAlexaWaiting() {
        hub.with(camera("slow")).with(camera("fast"), H264);
        hub.probes.put("slow", new CompletableFuture<>());
        home = home(Duration.ofMillis(50));

        assertThat(configurations(discovered().get(0)), contains("1280x720 BASIC AAC"));
        error(Directives.initialize("slow", stream("RTSP", 1280, 720)), ErrorType.ENDPOINT_UNREACHABLE);
    }

    @Test
    void aCameraThatNoEchoShowsIsLeftOut() {
        hub.with(camera("new"), video("H265", 1920, 1080)).with(camera("old"), H264);

        assertThat(
                discovered().stream()
                        .map(each -> each.get("endpointId").getAsString())
                        .toList(),
                contains("old"));
        JsonObject error =
                error(Directives.initialize("new", stream("RTSP", 1920, 1080)), ErrorType.HARDWARE_MALFUNCTION);
        assertThat(message(error), containsString("set it to H.264"));
    }

    @Test
    void streamsOfOneItemAreOneDevice_ofWhichAlexaGetsTheOneItWants() {
        hub.with(new SkillCamera(
                "Door",
                "Door",
                "Two streams",
                List.of(
                        new SkillCamera.Stream(camera("Door"), StreamOffer.NONE),
                        new SkillCamera.Stream(camera("Door-2"), StreamOffer.NONE))));
        hub.answers("Door", H264, audio("AAC"));
        hub.answers("Door-2", video("H264", 640, 360), audio("AAC"));

        assertThat(configurations(discovered().get(0)), contains("1920x1080 BASIC AAC", "640x360 BASIC AAC"));
        JsonArray streams = initialized("Door", stream("RTSP", 640, 360)).getAsJsonArray("cameraStreams");
        assertThat(streams.size(), is(1));
        assertThat(hub.admitted, contains("Door-2"));
        assertThat(
                initialized("Door", stream("RTSP", 640, 360), stream("RTSP", 1920, 1080))
                        .getAsJsonArray("cameraStreams")
                        .size(),
                is(2));
    }

    @Test
    void noCamerasAreNoFault() {
        assertThat(discovered(), is(empty()));
    }

    @ParameterizedTest
    @EnumSource
    void theAnswerSaysWhereTheStreamIsAndForHowLong(AuthScheme scheme) {
        hub.scheme = scheme;
        hub.with(camera(DOOR), H264, audio("AAC"));

        JsonObject payload = initialized(DOOR, stream("RTSP", 1920, 1080));

        JsonObject stream = payload.getAsJsonArray("cameraStreams").get(0).getAsJsonObject();
        String login = scheme == AuthScheme.NONE ? "" : "guest-1:abc@";
        assertThat(
                stream.get("uri").getAsString(),
                is("rtsp://" + login + "cam.example.org:443/camerahub-camera-home-door"));
        assertThat(stream.get("authorizationType").getAsString(), is(scheme.name()));
        assertThat(stream.get("expirationTime").getAsString(), is("2026-11-22T18:00:00.123Z"));
        assertThat(stream.get("idleTimeoutSeconds").getAsInt(), is(60));
        assertThat(payload.get("imageUri").getAsString(), is("https://cam.example.org/place/camera.jpg"));
    }

    @Test
    void theAnswerSaysWhatIsTrueNow_notWhatAlexaLearntOnce() {
        hub.scheme = AuthScheme.DIGEST;
        hub.with(camera(DOOR), video("H264", 800, 600), audio("PCMA"));

        JsonObject stream = initialized(DOOR, stream("RTSP", 1920, 1080))
                .getAsJsonArray("cameraStreams")
                .get(0)
                .getAsJsonObject();

        assertThat(stream.get("authorizationType").getAsString(), is("DIGEST"));
        assertThat(stream.get("audioCodec").getAsString(), is("G711"));
        assertThat(stream.getAsJsonObject("resolution").get("width").getAsInt(), is(800));
    }

    @Test
    void aStreamThatIsSwitchedOffIsNotShown_andTheCameraIsNotAsked() {
        Camera on = camera(DOOR);
        Camera off = new Camera(
                on.id(),
                on.path(),
                "Front door",
                on.url(),
                null,
                on.transport(),
                on.trust(),
                on.modifiers(),
                false,
                on.linger(),
                false);
        hub.with(off);
        hub.probes.clear();

        JsonObject error =
                error(Directives.initialize(DOOR, stream("RTSP", 1, 1)), ErrorType.NOT_SUPPORTED_IN_CURRENT_MODE);
        assertThat(message(error), containsString("Switch its stream on"));
        assertThat(payload(error).get("currentDeviceMode").getAsString(), is("OTHER"));
        assertThat(hub.admitted, is(empty()));
    }

    @ParameterizedTest
    @CsvSource({
        "CAMERA_UNREACHABLE, ENDPOINT_UNREACHABLE, UNREACHABLE",
        "CAMERA_TIMEOUT, ENDPOINT_UNREACHABLE, UNREACHABLE",
        "CAMERA_CREDENTIALS, HARDWARE_MALFUNCTION, OK",
        "CAMERA_NO_STREAM, HARDWARE_MALFUNCTION, OK",
        "CAMERA_UNUSABLE, HARDWARE_MALFUNCTION, OK",
        "TOO_MANY_VIEWERS, ENDPOINT_BUSY, OK",
        "NO_MEMORY, ENDPOINT_BUSY, OK",
        "INTERNAL, INTERNAL_ERROR, OK"
    })
    void whatIsWrongWithACameraIsSaidInAlexasWords(FaultKind fault, ErrorType type, String connectivity) {
        hub.with(camera(DOOR));
        hub.fails(DOOR, fault);

        JsonObject error = error(Directives.initialize(DOOR, stream("RTSP", 1, 1)), type);
        assertThat(message(error), is(new HubException(fault, DOOR, "as it says").getMessage()));
        assertThat(connectivity(DOOR), is(connectivity));
    }

    private String connectivity(String endpoint) {
        JsonObject state = AlexaShape.STATE.read(ask(Directives.reportState(endpoint)));
        JsonObject property = state.getAsJsonObject("context")
                .getAsJsonArray("properties")
                .get(0)
                .getAsJsonObject();
        assertThat(property.get("timeOfSample").getAsString(), is("2026-11-22T17:00:00.123Z"));
        return property.getAsJsonObject("value").get("value").getAsString();
    }

    @Test
    void aCameraThatAnswersIsConnected() {
        hub.with(camera(DOOR), H264);

        assertThat(connectivity(DOOR), is("OK"));
    }

    @Test
    void aHubThatDoesNotServeIsABridgeThatCannotBeReached() {
        hub.with(camera(DOOR), H264);
        hub.refusal = new HubException(FaultKind.CONFIGURATION, "", "publicName is needed");
        error(Directives.initialize(DOOR, stream("RTSP", 1, 1)), ErrorType.BRIDGE_UNREACHABLE);

        hub.absence = new HubException(FaultKind.NOT_RUNNING, "", "openHAB is starting");
        error(Directives.reportState(DOOR), ErrorType.BRIDGE_UNREACHABLE);
        JsonObject error = AlexaShape.ERROR_WITHOUT_ENDPOINT.read(ask(Directives.discover()));
        assertThat(payload(error).get("type").getAsString(), is("BRIDGE_UNREACHABLE"));
    }

    @Test
    void aCameraThatIsNotThereIsNoEndpoint() {
        error(Directives.initialize("nobody", stream("RTSP", 1, 1)), ErrorType.NO_SUCH_ENDPOINT);
        error(Directives.reportState("nobody"), ErrorType.NO_SUCH_ENDPOINT);
    }

    @Test
    void onlyRtspIsGiven() {
        hub.with(camera(DOOR), H264);

        error(Directives.initialize(DOOR, stream("HLS", 1920, 1080)), ErrorType.INVALID_VALUE);
        initialized(DOOR, stream("HLS", 1920, 1080), stream("RTSP", 1920, 1080));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}",
                "{\"cameraStreams\":[]}",
                "{\"cameraStreams\":{}}",
                "{\"cameraStreams\":[1]}",
                "{\"cameraStreams\":[{\"protocol\":\"RTSP\"}]}",
                "{\"cameraStreams\":[{\"resolution\":{\"width\":1,\"height\":1}}]}",
                "{\"cameraStreams\":[{\"protocol\":\"RTSP\",\"resolution\":{\"width\":\"wide\",\"height\":1}}]}",
                "{\"cameraStreams\":[{\"protocol\":{},\"resolution\":{\"width\":1,\"height\":1}}]}"
            })
    void aWishOfAnotherFormIsNotUnderstood(String payload) {
        hub.with(camera(DOOR), H264);

        error(
                Directives.toEndpoint("Alexa.CameraStreamController", "InitializeCameraStreams", DOOR, payload),
                ErrorType.INVALID_DIRECTIVE);
    }

    @Test
    void otherDirectivesAreNotUnderstood() {
        hub.with(camera(DOOR), H264);

        JsonObject error = error(
                Directives.toEndpoint("Alexa.PowerController", "TurnOn", DOOR, "{}"), ErrorType.INVALID_DIRECTIVE);
        assertThat(message(error), containsString("Alexa.PowerController.TurnOn"));
        error(
                Directives.reportState(DOOR).replace("\"payloadVersion\":\"3\"", "\"payloadVersion\":\"2\""),
                ErrorType.INVALID_DIRECTIVE);
        AlexaMessage nobody = ask(Directives.reportState(DOOR).replace("endpointId", "applianceId"));
        assertThat(nobody.event().payload().toString(), containsString("INVALID_DIRECTIVE"));
    }

    @Test
    void aGrantIsTakenAndForgotten() {
        AlexaShape.GRANT.read(ask(Directives.acceptGrant()));

        JsonObject error = AlexaShape.ERROR_WITHOUT_ENDPOINT.read(
                ask(Directives.acceptGrant().replace("\"grantee\"", "\"somebody\"")));
        assertThat(payload(error).get("type").getAsString(), is("ACCEPT_GRANT_FAILED"));
        assertThat(
                error.getAsJsonObject("event")
                        .getAsJsonObject("header")
                        .get("namespace")
                        .getAsString(),
                is("Alexa.Authorization"));
    }

    @Test
    void aBugTellsAlexaNothingOfItself() {
        hub.cameras.add(null);

        JsonObject error = error(Directives.reportState(DOOR), ErrorType.INTERNAL_ERROR);
        assertThat(message(error), is("The hub failed. See openHAB's log."));
    }
}
