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
package org.openhab.io.camerahub.internal.console;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhab.camerahub.engine.CameraHub;
import org.openhab.camerahub.engine.HubStatus;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.camerahub.engine.camera.Modifier;
import org.openhab.camerahub.engine.camera.ModifierRules;
import org.openhab.camerahub.engine.fault.FaultKind;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.engine.monitor.CameraStatistics;
import org.openhab.camerahub.engine.monitor.CameraStatus;
import org.openhab.camerahub.engine.monitor.CertificateInfo;
import org.openhab.camerahub.engine.monitor.CommunicationLog;
import org.openhab.camerahub.engine.monitor.Direction;
import org.openhab.camerahub.engine.monitor.HubWarning;
import org.openhab.camerahub.engine.monitor.LogEntry;
import org.openhab.camerahub.engine.monitor.LogFilter;
import org.openhab.camerahub.engine.monitor.SessionInfo;
import org.openhab.camerahub.engine.monitor.WarningKind;
import org.openhab.camerahub.rtsp.auth.Credentials;
import org.openhab.camerahub.rtsp.message.RtspUrl;
import org.openhab.core.io.console.Console;
import org.openhab.io.camerahub.CameraProblem;
import org.openhab.io.camerahub.ConsoleSubcommand;
import org.openhab.io.camerahub.ProblemKind;
import org.openhab.io.camerahub.internal.CameraHubService;
import org.openhab.io.camerahub.internal.FaultTexts;
import org.openhab.io.camerahub.internal.check.CheckCommand;
import org.openhab.io.camerahub.internal.check.CheckTexts;
import org.openhab.io.camerahub.internal.log.LogCommand;

/**
 * @author Camera Hub authors - Initial contribution
 */
class CameraHubCommandExtensionTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Camera DOOR = new Camera(
            "Front_Door",
            "front-door",
            "Front door",
            new RtspUrl("rtsp", "192.0.2.10", -1, "/stream1"),
            new Credentials("admin", "hunter2"),
            Camera.of("x", "x", new RtspUrl("rtsp", "x", -1, ""), null).transport(),
            Camera.of("x", "x", new RtspUrl("rtsp", "x", -1, ""), null).trust(),
            new ModifierRules(EnumSet.of(Modifier.DEL_AUDIO, Modifier.MOD_NTP), List.of()),
            false,
            Camera.DEFAULT_LINGER,
            true);

    private final CameraHub hub = mock(CameraHub.class);
    private final CameraHubService service = mock(CameraHubService.class);
    private final FaultTexts texts = mock(FaultTexts.class);
    private final CommunicationLog log = mock(CommunicationLog.class);
    private final List<String> printed = new ArrayList<>();
    private final List<String> usages = new ArrayList<>();
    private final CameraHubCommandExtension command =
            new CameraHubCommandExtension(service, texts, Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeEach
    void aHubWithOneCamera() {
        command.addSubcommand(new LogCommand(service, texts, Clock.fixed(NOW, ZoneOffset.UTC)));
        command.addSubcommand(new CheckCommand(service, texts, mock(CheckTexts.class)));
        when(service.hub()).thenReturn(hub);
        when(service.problems()).thenReturn(List.of());
        when(texts.of(any(HubException.class))).thenAnswer(call -> ((HubException) call.getArgument(0)).getMessage());
        when(texts.of(any(HubWarning.class))).thenAnswer(call -> ((HubWarning) call.getArgument(0)).message());
        when(texts.of(any(CameraProblem.class))).thenAnswer(call -> ((CameraProblem) call.getArgument(0)).text());
        when(texts.source(any())).thenAnswer(call -> ((CameraProblem) call.getArgument(0)).source());
        when(hub.cameras()).thenReturn(List.of(new CameraStatus(DOOR, statistics(null), 2, false)));
        when(hub.sessions()).thenReturn(List.of(session()));
        when(hub.log()).thenReturn(log);
        when(hub.status()).thenReturn(status(List.of(), List.of()));
        when(log.entries(any())).thenReturn(List.of());
    }

    @Test
    void listShowsCamerasInATable() {
        run("list");

        assertThat(
                printed,
                contains(
                        "CAMERA      LABEL       PATH        STATE    VIEWERS  SESSIONS  RECEIVED     SENT"
                                + "  LAST START           CODECS    MODIFIERS",
                        "Front_Door  Front door  front-door  PLAYING        2         3   12.3 MB  24.7 MB"
                                + "  2026-11-22 11:59:00  H264 AAC  del_audio mod_ntp"));
    }

    @Test
    void camerasShowsAtAGlanceHowTheyAre() {
        run("cameras");

        assertThat(
                printed,
                contains(
                        "CAMERA      LABEL       STATUS   VIEWERS  CODECS    MODIFIERS",
                        "Front_Door  Front door  playing        2  H264 AAC  del_audio mod_ntp"));
    }

    @Test
    void aCameraWhoseStreamIsOffIsOff() {
        Camera off = new Camera(
                DOOR.id(),
                DOOR.path(),
                DOOR.label(),
                DOOR.url(),
                null,
                DOOR.transport(),
                DOOR.trust(),
                DOOR.modifiers(),
                false,
                DOOR.linger(),
                false);
        when(hub.cameras()).thenReturn(List.of(new CameraStatus(off, statistics(null), 2, false)));

        run("cameras");

        assertThat(printed.get(1), startsWith("Front_Door  Front door  off "));
    }

    @Test
    void listShowsWhatIsWrong() {
        HubException fault = new HubException(FaultKind.CAMERA_CREDENTIALS, "Front_Door", "401");
        when(hub.cameras()).thenReturn(List.of(new CameraStatus(DOOR, statistics(fault), 2, true)));
        when(service.problems())
                .thenReturn(List.of(
                        new CameraProblem(CameraProblem.Place.ITEM, "Garden", ProblemKind.NOT_JSON, "alexa_stream_1")));

        run("list");

        assertThat(printed, hasItem(containsString("PLAYING (trace)")));
        assertThat(printed, hasItem("! " + fault.getMessage()));
        assertThat(printed, hasItem("! item Garden: 'alexa_stream_1' is not JSON."));
    }

    @Test
    void listWithoutCamerasTellsHowToGetOne() {
        when(hub.cameras()).thenReturn(List.of());

        run("list");

        assertThat(printed, hasItem(containsString("camerahub=\"rtsp://host/path\"")));
    }

    @Test
    void sessionsShowsWhoWatches() {
        run("sessions");

        assertThat(printed.get(0), startsWith("SESSION   CAMERA      STATE"));
        assertThat(printed.get(1), startsWith("viewer-7  Front_Door  PLAYING  198.51.100.7:50000  echo"));
        assertThat(printed.get(1), containsString("1:00"));
        assertThat(printed.get(1), containsString("stagefright"));
    }

    @Test
    void sessionsWithoutViewersSaysSo() {
        when(hub.sessions()).thenReturn(List.of());
        when(hub.recentSessions()).thenReturn(List.of());

        run("sessions");
        run("sessions", "recent");

        assertThat(printed, contains("Nobody is connected.", "Nobody has watched yet."));
    }

    @Test
    void logShowsTheNewestFiftyEntries() {
        when(log.entries(LogFilter.ALL.newest(50)))
                .thenReturn(List.of(new LogEntry(
                        1, NOW, Direction.VIEWER_TO_HUB, "Front_Door", "viewer-7", "DESCRIBE x RTSP/1.0\nCSeq: 1")));

        run("log");

        assertThat(
                printed,
                contains(
                        "12:00:00.000 V>H Front_Door           viewer-7    DESCRIBE x RTSP/1.0",
                        "                                                  CSeq: 1"));
    }

    @Test
    void logTakesANumberAndACamera() {
        run("log", "7", "front-door");
        verify(log).entries(LogFilter.ofCamera("Front_Door").newest(7));

        run("log", "Front door");
        verify(log).entries(LogFilter.ofCamera("Front_Door").newest(50));

        run("log", "7", "nowhere");
        assertThat(printed, hasItem(containsString("There is no camera 'nowhere'")));
    }

    @Test
    void certificateShowsItsNamesAndItsEnd() {
        when(hub.certificate())
                .thenReturn(new CertificateInfo(
                        "CN=cam.example.org",
                        List.of("cam.example.org"),
                        "CN=R11",
                        List.of(
                                new CertificateInfo.Link("CN=cam.example.org", "CN=R11", NOW, NOW),
                                new CertificateInfo.Link("CN=R11", "CN=Root", NOW, NOW)),
                        NOW.minusSeconds(86400),
                        NOW.plusSeconds(86400 * 30),
                        "RSA 2048",
                        "AA:BB",
                        List.of("TLSv1.2", "TLSv1.3"),
                        List.of("TLS_AES_128_GCM_SHA256"),
                        List.of(new HubWarning(WarningKind.EXPIRES_SOON, "2026-12-01", "9")),
                        NOW));

        run("certificate");

        assertThat(printed, hasItem("Valid to       2026-12-22 12:00:00 (30 days left)"));
        assertThat(printed, hasItem("Chain 2        CN=R11"));
        assertThat(
                printed, hasItem("! The certificate ends on 2026-12-01 (days left: 9): check why it was not renewed."));
    }

    @Test
    void withoutACertificateItSaysWhereToLook() {
        run("certificate");

        assertThat(printed, contains(containsString("openhab:camerahub status")));
    }

    @Test
    void statusShowsFaultsAndWarnings() {
        HubException fault = new HubException(FaultKind.PORT_UNAVAILABLE, "", "443 is taken by nginx");
        HubException mistake = new HubException(FaultKind.CONFIGURATION, "", "linger must be a number.");
        when(hub.status())
                .thenReturn(
                        status(List.of(fault), List.of(new HubWarning(WarningKind.EXPIRES_SOON, "2026-12-01", "9"))));
        when(service.configurationFault()).thenReturn(mistake);

        run("status");

        assertThat(printed, hasItem("Viewers' port   127.0.0.1, port 8443"));
        assertThat(printed, hasItem("! " + fault.getMessage()));
        assertThat(printed, hasItem("! " + mistake.getMessage()));
        assertThat(
                printed, hasItem("! The certificate ends on 2026-12-01 (days left: 9): check why it was not renewed."));
    }

    @Test
    void testsocketSwitchesAndTellsWhereItListens() {
        when(hub.testSocket()).thenReturn(true);

        run("testsocket", "on");

        verify(hub).setTestSocket(true);
        assertThat(printed, contains("The test socket is on: rtsp://127.0.0.1:5001/<path>"));
    }

    @Test
    void testsocketStatusSwitchesNothing() {
        run("testsocket", "status");

        verify(hub, never()).setTestSocket(anyBoolean());
        assertThat(printed, contains("The test socket is off."));
    }

    @Test
    void traceSwitchesACamera() {
        run("trace", "front-door", "on");

        verify(hub).setTrace("Front_Door", true);
        assertThat(printed, contains("Trace of camera Front_Door is on."));
    }

    @Test
    void endEndsASessionOrThoseOfACamera() {
        when(hub.endSession("viewer-7")).thenReturn(true);
        when(hub.endSessions("Front_Door")).thenReturn(2);

        run("end", "viewer-7");
        run("end", "front-door");
        run("end", "nothing");

        assertThat(
                printed,
                contains(
                        "Session viewer-7 is ended.",
                        "Sessions of camera Front_Door that are ended: 2",
                        "There is neither a session nor a camera 'nothing'."));
        verify(hub, never()).endSessions("");
    }

    @Test
    void hlsRenewGivesACameraAnotherAddress_andPrintsNone() {
        run("hls", "renew", "front-door");
        run("hls", "renew", "nothing");
        run("hls", "show", "front-door");

        verify(hub).renewHlsPath("Front_Door");
        verify(hub, never()).renewHlsPath("nothing");
        verify(hub, never()).hlsPath(any());
        assertThat(
                printed.get(0), startsWith("The playlist and the picture of camera Front_Door have another address"));
        assertThat(printed.get(1), startsWith("There is no camera 'nothing'"));
        assertThat(usages, contains(startsWith("camerahub hls renew <camera> - ")));
        assertThat(complete("hls", ""), contains("renew "));
        assertThat(complete("hls", "renew", ""), contains("Front_Door "));
    }

    @Test
    void argumentsThatMakeNoSenseGetTheUsageOfTheirCommand() {
        run("trace", "Front_Door", "loud");

        assertThat(usages, contains(startsWith("camerahub trace <camera> on|off - ")));
    }

    @Test
    void noCommandGetsAllUsages() {
        run();

        assertThat(usages, is(command.getUsages()));
    }

    @Test
    void otherBundlesAddCommandsAndTakeThemAway() {
        ConsoleSubcommand token = new TokenCommand();
        command.addSubcommand(token);
        when(service.hub()).thenReturn(null);

        run("token", "create", "anna");
        run("token", "what");

        assertThat(printed, contains("A token for anna."));
        assertThat(
                usages,
                contains("camerahub token create <person> - makes a token", "camerahub token list - shows the tokens"));
        assertThat(command.getUsages(), hasItem("camerahub token list - shows the tokens"));
        assertThat(complete("to"), contains("token "));
        assertThat(complete("token", "create", "a"), contains("anna "));
        command.removeSubcommand(token);
        assertThat(complete("to"), is(List.of()));
    }

    @Test
    void beforeOpenhabHasStartedItSaysSo() {
        when(service.hub()).thenReturn(null);

        run("list");

        assertThat(printed, contains("Camera Hub waits until openHAB has started."));
    }

    @Test
    void nothingPrintedIsSecret() {
        for (String line :
                List.of("status", "cameras", "list", "sessions", "log", "certificate", "testsocket status")) {
            run(line.split(" "));
        }

        String all = String.join("\n", printed);
        for (String secret : List.of("hunter2", "admin", "192.0.2.10", "stream1")) {
            assertThat(all, not(containsString(secret)));
        }
    }

    @Test
    void commandsAndNamesAreCompleted() {
        assertThat(complete("t"), contains("testsocket ", "trace "));
        assertThat(complete("testsocket", "o"), contains("off ", "on "));
        assertThat(complete("trace", ""), contains("Front_Door "));
        assertThat(complete("trace", "Front_Door", ""), contains("off ", "on "));
        assertThat(complete("end", ""), contains("Front_Door ", "viewer-7 "));
        assertThat(complete("log", "5", "fr"), contains("Front_Door "));
        assertThat(complete("log", "-"), contains("-f "));
        assertThat(complete("log", "-f", ""), contains("Front_Door "));
        assertThat(complete("log", "Front_Door", ""), is(List.of()));
        assertThat(complete("check", ""), contains("Front_Door "));
        assertThat(complete("c"), contains("cameras ", "certificate ", "check "));
        assertThat(complete("list", ""), is(List.of()));
        assertThat(complete("nonsense", ""), is(List.of()));
    }

    @Test
    void theGuideHasEveryCommandAndEveryTag() throws IOException {
        String guide = Files.readString(Path.of("../../docs/console.md"));
        for (String usage : command.getUsages()) {
            String syntax = usage.substring("camerahub ".length(), usage.indexOf(" - "));
            assertThat(guide, containsString("| `" + syntax.replace("|", "\\|") + "` | "));
        }
        for (Direction direction : Direction.values()) {
            assertThat(guide, containsString("| `" + direction.tag() + "` | "));
        }
    }

    /** As another bundle might bring it. */
    private static final class TokenCommand implements ConsoleSubcommand {
        @Override
        public String name() {
            return "token";
        }

        @Override
        public List<Usage> usages() {
            return List.of(new Usage("create <person>", "makes a token"), new Usage("list", "shows the tokens"));
        }

        @Override
        public boolean execute(List<String> args, Console console) {
            if (!args.get(0).equals("create")) {
                return false;
            }
            console.println("A token for " + args.get(1) + ".");
            return true;
        }

        @Override
        public List<String> candidates(List<String> before) {
            return before.equals(List.of("create")) ? List.of("anna", "bert") : List.of("create", "list");
        }
    }

    private void run(String... args) {
        Console console = mock(Console.class);
        doAnswer(call -> printed.add(call.getArgument(0))).when(console).println(any());
        doAnswer(call -> usages.add(call.getArgument(0))).when(console).printUsage(any());
        command.execute(args, console);
    }

    private List<String> complete(String... args) {
        List<String> candidates = new ArrayList<>();
        int last = args.length - 1;
        command.complete(args, last, args[last].length(), candidates);
        return candidates;
    }

    private static HubStatus status(List<HubException> faults, List<HubWarning> warnings) {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        return new HubStatus(
                HubStatus.State.RUNNING,
                faults,
                warnings,
                new InetSocketAddress(loopback, 8443),
                new InetSocketAddress(loopback, 5001),
                "JDK",
                "NIO");
    }

    private static CameraStatistics statistics(HubException fault) {
        return new CameraStatistics(
                "Front_Door",
                CameraStatistics.State.PLAYING,
                fault,
                2,
                5,
                4,
                3,
                12_345_678,
                10_000,
                0,
                0,
                0,
                24_691_356,
                NOW.minusSeconds(60),
                null,
                List.of("H264", "AAC"),
                List.of());
    }

    private static SessionInfo session() {
        return new SessionInfo(
                "viewer-7",
                "Front_Door",
                "198.51.100.7:50000",
                "Fire OS/6.0 stagefright/1.2",
                "echo",
                SessionInfo.Protocol.RTSP,
                SessionInfo.State.PLAYING,
                "TLSv1.2",
                "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
                1_000_000,
                1000,
                0,
                0,
                NOW.minusSeconds(60),
                null,
                "");
    }
}
