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
package org.openhab.camerahub.itests.karaf;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.camerahub.demo.karaf.KarafHome;
import org.openhab.camerahub.demo.karaf.KarafInstance;
import org.openhab.camerahub.demo.karaf.KarafSettings;
import org.openhab.camerahub.itests.hub.CameraSpec;
import org.openhab.camerahub.itests.hub.HubSetup;
import org.openhab.camerahub.itests.hub.TestCameras;
import org.openhab.camerahub.itests.peer.Await;
import org.openhab.camerahub.itests.peer.FfmpegViewer;
import org.openhab.camerahub.itests.peer.ProcessPeer;
import org.openhab.camerahub.itests.peer.Resources;

/**
 * Both of Alexa's ways to a camera in a real Karaf: a skill of one's own, with curl and the guide's Lambda function in its
 * place, and openHAB's skill, whose requests curl makes. What they are told to show, ffmpeg shows.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KarafAlexaTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String FRONT = "camerahub:camera:home:front";
    private static final String SMART_HOME = "/camerahub/api/alexa/smarthome";
    private static final String DISCOVER =
            "{\"directive\":{\"header\":{\"namespace\":\"Alexa.Discovery\",\"name\":\"Discover\",\"payloadVersion\":\"3\","
                    + "\"messageId\":\"1\"},\"payload\":{\"scope\":{\"type\":\"BearerToken\",\"token\":\"x\"}}}}";
    private static final int PICTURES = 25;

    private final HubSetup setup = HubSetup.with("BASIC");
    private final TestCameras cameras = new TestCameras();
    private @Nullable KarafInstance running;
    private int tlsPort;
    private String tls = "";
    private String web = "";
    private String token = "";

    @BeforeAll
    void startKaraf() throws Exception {
        tlsPort = HubFiles.freePort();
        int webPort = HubFiles.freePort();
        tls = "https://127.0.0.1:" + tlsPort;
        web = "http://127.0.0.1:" + webPort;
        CameraSpec camera = cameras.live("front", "h264", "aac", "digest");
        KarafHome home = KarafHome.find();
        running = KarafInstance.start(
                home,
                Files.createTempDirectory(Resources.folder(), "alexa"),
                HubFiles.withWebServer(KarafSettings.plain().withKar(home.kar()), webPort)
                        .withFile(HubFiles.SERVICE, configuration("BASIC"))
                        .withFile("conf/yaml/home.yaml", things(camera)));
        karaf().awaitFeature("openhab-binding-camerahub");
        karaf().awaitOutput("openhab:camerahub list", text -> text.contains("front"));
        String printed = karaf().execute("openhab:camerahub token add alexa camerahub:home:home");
        token = found("token_select=(\\w+)", printed) + "." + found("token_verify=(\\w+)", printed);
        Await.until("the skill's address is there", LIMIT, () -> status(web, "-X", "GET") == 405);
    }

    @AfterAll
    void stopKaraf() {
        KarafInstance karaf = running;
        if (karaf != null) {
            karaf.close();
        }
        cameras.close();
    }

    @BeforeEach
    void asConfigured() throws Exception {
        authentication("BASIC");
    }

    private KarafInstance karaf() {
        KarafInstance karaf = running;
        if (karaf == null) {
            throw new IllegalStateException();
        }
        return karaf;
    }

    private String configuration(String authentication) {
        return HubFiles.service(List.of(
                "publicName=hub.example",
                "port=" + tlsPort,
                "publicPort=9443", // of which Alexa must not be told
                "certificateChain=" + setup.chain(),
                "certificateKey=" + setup.key(),
                "authentication=" + authentication,
                "accounts=" + setup.user() + ":" + setup.password()));
    }

    private static String things(CameraSpec camera) {
        String alexa = """
                    metadata:
                      alexa:
                        value: CameraStream
                        config:
                          proxyBaseUrl: https://hub.example
                          resolution: 720p
                          name: Haustür
                """;
        return HubFiles.yaml(
                List.of(HubFiles.home(), HubFiles.camera("home:front", "Front door", camera)),
                List.of(
                        HubFiles.item("Front_Live", "String", FRONT + ":hls-url") + alexa,
                        HubFiles.item("Front_Stream", "Switch", FRONT + ":stream")));
    }

    /** What curl is answered, with the status in a last line. */
    private static String curl(List<String> options) {
        List<String> command = new ArrayList<>(List.of("curl", "-s", "-k", "-m", "60", "-w", "\\n%{http_code}"));
        command.addAll(options);
        return ProcessPeer.run(LIMIT.multipliedBy(2), command).text();
    }

    private static int status(String base, String... options) {
        List<String> all = new ArrayList<>(List.of(options));
        all.add(base + SMART_HOME);
        String answer = curl(all);
        return Integer.parseInt(answer.substring(answer.lastIndexOf('\n') + 1));
    }

    /** The body of an answer that is good. */
    private String ask(String base, String directive) {
        String answer = curl(List.of(
                "-H",
                "Authorization: Bearer " + token,
                "-H",
                "Content-Type: application/json",
                "-d",
                directive,
                base + SMART_HOME));
        assertThat(answer, endsWith("\n200"));
        return answer.substring(0, answer.length() - 4);
    }

    private static String toFront(String namespace, String name, String payload) {
        return "{\"directive\":{\"header\":{\"namespace\":\"" + namespace + "\",\"name\":\"" + name
                + "\",\"payloadVersion\":\"3\",\"messageId\":\"2\",\"correlationToken\":\"c==\"},\"endpoint\":{"
                + "\"endpointId\":\"" + FRONT + "\",\"cookie\":{}},\"payload\":" + payload + "}}";
    }

    private static String initialize() {
        return toFront(
                "Alexa.CameraStreamController",
                "InitializeCameraStreams",
                "{\"cameraStreams\":[{\"protocol\":\"RTSP\",\"resolution\":{\"width\":320,\"height\":240},"
                        + "\"authorizationType\":\"BASIC\",\"videoCodec\":\"H264\",\"audioCodec\":\"AAC\"}]}");
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("no " + pattern + " in:\n" + text);
        }
        return matcher.group(1);
    }

    /** Where an Echo would go, as ffmpeg writes it, and at the port of this test. */
    private String here(String uri) {
        assertThat(uri, containsString("@hub.example:443/"));
        return uri.replace("rtsp://", "rtsps://").replace("@hub.example:443/", "@127.0.0.1:" + tlsPort + "/");
    }

    private static void plays(String uri) {
        FfmpegViewer.Seen seen = FfmpegViewer.of(uri).pictures(PICTURES).decode(LIMIT);
        assertThat(seen.messages(), seen.pictures().size(), is(PICTURES));
    }

    private void authentication(String scheme) throws Exception {
        karaf().write(HubFiles.SERVICE, configuration(scheme));
        Await.until("viewers are asked for " + scheme, LIMIT, () -> ask(web, DISCOVER)
                .contains("\"authorizationTypes\":[\"" + scheme + "\"]"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theCameraIsDiscovered_onBothPorts(boolean ownPort) {
        String answer = ask(ownPort ? tls : web, DISCOVER);

        assertThat(answer, containsString("\"endpointId\":\"" + FRONT + "\""));
        assertThat(answer, containsString("\"friendlyName\":\"Haustür\"".replace("ü", "\u00c3\u00bc")));
        assertThat(answer, containsString("\"resolutions\":[{\"width\":320,\"height\":240}]"));
        assertThat(answer, containsString("\"audioCodecs\":[\"AAC\"]"));
        TestCameras.SECRETS.forEach(secret -> assertThat(answer, not(containsString(secret))));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void strangersAndOtherFormsAreRefused_onBothPorts(boolean ownPort) throws Exception {
        String base = ownPort ? tls : web;
        String json = "Content-Type: application/json";
        String bearer = "Authorization: Bearer " + token;
        Path large = Files.writeString(
                Files.createTempFile(Resources.folder(), "large", ".json"), "\"" + "x".repeat(40_000) + "\"");

        assertThat(status(base, "-H", json, "-d", DISCOVER), is(401));
        assertThat(status(base, "-H", json, "-H", bearer + "0", "-d", DISCOVER), is(401));
        assertThat(status(base, "-X", "GET"), is(405));
        assertThat(status(base, "-H", bearer, "-d", DISCOVER), is(415));
        assertThat(status(base, "-H", bearer, "-H", json, "-d", "{"), is(400));
        assertThat(status(base, "-H", bearer, "-H", json, "-d", "@" + large), is(413));
        assertThat(karaf().log(), not(containsString(token.substring(token.indexOf('.') + 1))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"BASIC", "DIGEST"})
    void ffmpegPlaysWhatAlexaIsTold_untilItIsTakenBack(String scheme) throws Exception {
        authentication(scheme);
        String answer = ask(tls, initialize());
        String uri = here(found("\"uri\":\"([^\"]+)\"", answer));
        String picture = found("\"imageUri\":\"https://hub.example/([^\"]+)\"", answer);

        assertThat(answer, containsString("\"authorizationType\":\"" + scheme + "\""));
        assertThat(found("\"expirationTime\":\"([^\"]+)\"", answer), matchesPattern("[0-9T:.-]+Z"));
        plays(uri);
        assertThat(curl(List.of("-o", "/dev/null", tls + "/" + picture)), endsWith("200"));
        FfmpegViewer.Seen elsewhere = FfmpegViewer.of(uri.replace("/home-front", "/home-back"))
                .pictures(1)
                .decode(LIMIT);
        assertThat(elsewhere.messages(), containsString("401"));

        assertThat(karaf().execute("openhab:camerahub hls renew " + FRONT), containsString("another address"));
        FfmpegViewer.Seen refused = FfmpegViewer.of(uri).pictures(1).decode(LIMIT);
        assertThat(refused.messages(), containsString("401"));
        assertThat(curl(List.of("-o", "/dev/null", tls + "/" + picture)), endsWith("404"));
        plays(here(found("\"uri\":\"([^\"]+)\"", ask(tls, initialize()))));
        assertThat(karaf().execute("openhab:camerahub log 500"), not(containsString(uri.split("[:@]")[2])));
    }

    @Test
    void aStreamThatIsSwitchedOffIsNotShown() throws Exception {
        try {
            karaf().execute("openhab:send Front_Stream OFF");
            Await.until("Alexa is told so", LIMIT, () -> ask(web, initialize())
                    .contains("\"type\":\"NOT_SUPPORTED_IN_CURRENT_MODE\""));
        } finally {
            karaf().execute("openhab:send Front_Stream ON");
        }
        Await.until("it is shown again", LIMIT, () -> ask(web, initialize()).contains("\"uri\":\"rtsp://"));
        assertThat(ask(web, toFront("Alexa", "ReportState", "{}")), containsString("\"value\":{\"value\":\"OK\"}"));
    }

    /** The function as it stands in the guide, run by Node.js. */
    @Test
    void theLambdaFunctionOfTheGuidePassesDirectivesOn() throws Exception {
        assumeTrue(
                ProcessPeer.run(LIMIT, List.of("sh", "-c", "command -v node")).exit() == 0, "no Node.js here");
        Path folder = Files.createTempDirectory(Resources.folder(), "lambda");
        String guide = Files.readString(Path.of("../../docs/alexa.md"));
        Files.writeString(folder.resolve("index.mjs"), found("(?s)```js\\n(.*?)```", guide));
        Files.writeString(
                folder.resolve("run.mjs"),
                "import { handler } from './index.mjs';\n"
                        + "console.log(JSON.stringify(await handler(JSON.parse(process.argv[2]))));\n");

        assertThat(lambda(folder, web + SMART_HOME, token, DISCOVER), containsString("Discover.Response"));
        assertThat(lambda(folder, tls + SMART_HOME, token, initialize()), containsString("\"uri\":\"rtsp://"));
        String wrong = lambda(folder, web + SMART_HOME, "1.2", initialize());
        assertThat(wrong, containsString("\"type\":\"INVALID_AUTHORIZATION_CREDENTIAL\""));
        assertThat(wrong, containsString("\"correlationToken\":\"c==\""));
        String away = lambda(folder, "http://127.0.0.1:" + HubFiles.freePort() + SMART_HOME, token, initialize());
        assertThat(away, containsString("\"type\":\"BRIDGE_UNREACHABLE\""));
        assertThat(away, containsString("\"endpointId\":\"" + FRONT + "\""));
    }

    private static String lambda(Path folder, String url, String token, String directive) {
        List<String> command = List.of("node", folder.resolve("run.mjs").toString(), directive);
        // the certificate of this test is nobody's
        Map<String, String> environment =
                Map.of("HUB_URL", url, "HUB_TOKEN", token, "NODE_TLS_REJECT_UNAUTHORIZED", "0");
        try (ProcessPeer node = ProcessPeer.start(command, environment)) {
            return node.await(LIMIT).text();
        }
    }

    /** What openHAB's Alexa skill asks, and what it makes of the answers: the state's path at {@code proxyBaseUrl}. */
    @Test
    void whatOpenhabsSkillAsksForLeadsToAStreamThatPlays() throws Exception {
        String items =
                "/rest/items?fields=editable,groupNames,groupType,name,label,metadata,stateDescription,tags,type,"
                        + "unitSymbol&metadata=alexa,autoupdate,channel,synonyms";
        assertThat(curl(List.of(web + items)), containsString("\"proxyBaseUrl\":\"https://hub.example\""));
        assertThat(curl(List.of(web + "/rest/")), containsString("\"measurementSystem\":\"SI\""));
        assertThat(curl(List.of(web + "/rest/uuid")), matchesPattern("[0-9a-f-]{36}\n200"));
        Await.until("the item has the address of now", LIMIT, () -> {
            String state = state();
            return state.startsWith("https://hub.example:9443/")
                    && curl(List.of("-o", "/dev/null", tls + pathOf(state))).endsWith("200");
        });

        String path = pathOf(state());
        FfmpegViewer.Seen seen = FfmpegViewer.of(tls + path).pictures(PICTURES).decode(LIMIT);
        assertThat(seen.messages(), seen.pictures().size(), is(PICTURES));
        String picture = curl(List.of("-o", "/dev/null", tls + path.replaceFirst("\\.\\w+$", ".jpg")));
        assertThat(picture, endsWith("200"));
    }

    /** The camera is asked every five minutes only: what the item shows before does not come from that. */
    @Test
    void theItemShowsTheAddressThatWasRenewedAtOnce() throws Exception {
        Await.until("the item has an address", LIMIT, () -> state().startsWith("https://"));
        String before = state();

        karaf().execute("openhab:camerahub hls renew " + FRONT);

        Await.until("the item has another address", LIMIT, () -> !state().equals(before));
        assertThat(curl(List.of("-o", "/dev/null", tls + pathOf(before))), endsWith("404"));
        assertThat(curl(List.of("-o", "/dev/null", tls + pathOf(state()))), endsWith("200"));
    }

    private static String pathOf(String state) {
        return found("https://hub\\.example(?::\\d+)?(/[^?]+)", state);
    }

    private String state() {
        return found("\"state\":\"([^\"]*)\"", curl(List.of(web + "/rest/items/Front_Live")));
    }
}
