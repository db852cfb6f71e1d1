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
package org.openhab.camerahub.engine.internal.log;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.camerahub.engine.fault.FaultKind;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.engine.internal.leg.LegLog;
import org.openhab.camerahub.engine.monitor.Direction;
import org.openhab.camerahub.engine.monitor.LogEntry;
import org.openhab.camerahub.engine.monitor.LogFilter;
import org.openhab.camerahub.engine.testing.ManualClock;
import org.openhab.camerahub.rtsp.message.RtspMethod;
import org.openhab.camerahub.rtsp.message.RtspRequest;
import org.openhab.camerahub.rtsp.message.RtspResponse;
import org.openhab.camerahub.rtsp.message.RtspStatus;

/**
 * @author Camera Hub authors - Initial contribution
 */
class RingLogTest {

    private final ManualClock clock = new ManualClock();
    private final RingLog log = new RingLog(clock, new SystemLog(clock), 3);
    private final LegLog leg = log.forLeg("door", "camera-1", List.of("192.168.7.20", "door-cam.lan"));

    @Test
    void keepsTheNewestEntriesOnly() {
        for (int i = 1; i <= 5; i++) {
            leg.note(Direction.NOTE, "line " + i);
        }

        assertThat(texts(LogFilter.ALL), contains("line 3", "line 4", "line 5"));
        assertThat(texts(LogFilter.ALL.newest(1)), contains("line 5"));
        assertThat(texts(new LogFilter("", "", 4, 10)), contains("line 5"));
        log.keep(1);
        assertThat(texts(LogFilter.ALL), contains("line 5"));
    }

    @Test
    void isFilteredByCameraAndSession() {
        leg.note(Direction.NOTE, "one");
        log.forLeg("garden", "viewer-2", List.of()).note(Direction.NOTE, "two");

        assertThat(texts(LogFilter.ofCamera("garden")), contains("two"));
        assertThat(texts(new LogFilter("", "camera-1", 0, 10)), contains("one"));
    }

    @Test
    void showsStartLinesAndWithTheTraceSwitchWholeMessages() {
        RtspRequest request = RtspRequest.of(RtspMethod.DESCRIBE, "rtsp://192.168.7.20:554/live")
                .withHeader("CSeq", "2")
                .withHeader("Authorization", "Digest username=\"admin\", response=\"d3adbeef\"");
        leg.message(Direction.HUB_TO_CAMERA, request);
        log.trace("door", true);
        leg.message(Direction.HUB_TO_CAMERA, request);

        assertThat(
                texts(LogFilter.ALL),
                contains(
                        "DESCRIBE rtsp://<camera>:554/live RTSP/1.0",
                        "DESCRIBE rtsp://<camera>:554/live RTSP/1.0\nCSeq: 2\nAuthorization: Digest ***"));
        log.trace("door", false);
        assertThat(log.isTraced("door"), is(false));
    }

    @Test
    void showsBodiesWithoutTheCamerasAddress() {
        log.trace("door", true);
        String sdp = "v=0\r\no=- 1 1 IN IP4 10.1.1.9\r\ns=door-cam.lan\r\nc=IN IP4 0.0.0.0\r\nm=video 0 RTP/AVP 96\r\n"
                + "c=IN IP6 fd00::9\r\na=control:rtsp://DOOR-CAM.lan/track1\r\n";
        leg.message(
                Direction.CAMERA_TO_HUB,
                RtspResponse.of(RtspStatus.OK)
                        .withHeader("WWW-Authenticate", "Basic realm=\"secret place\"")
                        .withBody("application/sdp", sdp.getBytes()));

        String text = texts(LogFilter.ALL).get(0);
        assertThat(text, containsString("o=- 1 1 IN IP4 <camera>\n"));
        assertThat(text, containsString("c=IN IP4 0.0.0.0\n"));
        assertThat(text, containsString("c=IN IP6 <camera>\n"));
        assertThat(text, containsString("s=<camera>\n"));
        assertThat(text, containsString("a=control:rtsp://<camera>/track1"));
        assertThat(text, containsString("WWW-Authenticate: Basic ***"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rtsp://admin:pass@cam/x               | rtsp://***@cam/x",
                "rtsp://admin:p@ss/w@cam/x             | rtsp://***@cam/x",
                "go to rtsps://a:b@c and rtsp://d:e@f  | go to rtsps://***@c and rtsp://***@f",
                "/user=admin_password=tl_Jw_channel=1  | /user=admin_password=***",
                "/cgi?usr=a&pwd=geheim&channel=2       | /cgi?usr=a&pwd=***&channel=2",
                "authorization: BASIC Zm9vOmJhcg==     | authorization: BASIC ***",
                "Cookie: session=1234                  | Cookie: session ***",
                "host 192.168.7.201 is another         | host <camera>1 is another",
                "a=ssrc:1 cname:user1@host-7           | a=ssrc:1 cname:<camera>",
                "Door-Cam.LAN refused                  | <camera> refused",
                "bell\u0007 and \u001b[31mred          | bell· and ·[31mred"
            })
    void takesOutSecrets(String text, String expected) {
        leg.note(Direction.NOTE, text);

        assertThat(texts(LogFilter.ALL).get(0), is(expected));
    }

    @Test
    void aShortHostNameIsTakenOutWhereItStandsAlone() {
        log.forLeg("a", "b", List.of("cam", "")).note(Direction.NOTE, "cam: the camera at rtsp://cam/ is not cam2");

        assertThat(texts(LogFilter.ALL).get(0), is("<camera>: the camera at rtsp://<camera>/ is not cam2"));
    }

    @Test
    void aListenerHearsNewEntriesUntilItIsClosedOrFails() {
        List<LogEntry> heard = new ArrayList<>();
        var registration = log.listen(LogFilter.ofCamera("door"), heard::add);
        log.listen(LogFilter.ALL, entry -> {
            throw new IllegalStateException("a broken page");
        });
        leg.note(Direction.NOTE, "one");
        log.forLeg("garden", "x", List.of()).note(Direction.NOTE, "not this");
        registration.close();
        registration.close();
        leg.note(Direction.NOTE, "two");

        assertThat(heard.stream().map(LogEntry::text).toList(), contains("one"));
    }

    @Test
    void whatRepeatsIsCollapsedWithACount() {
        for (int i = 0; i < 1000; i++) {
            log.note(Direction.SECURITY, "refused 203.0.113.9", "203.0.113.9 is refused");
        }
        assertThat(log.entries(LogFilter.ALL), hasSize(1));

        clock.advance(Duration.ofMinutes(1));
        log.note(Direction.SECURITY, "refused 203.0.113.9", "203.0.113.9 is refused");
        assertThat(texts(LogFilter.ALL).get(1), containsString("(999 more of this kind since the last such line)"));
    }

    @Test
    void aSessionThatTalksWithoutEndDoesNotPushTheOthersOut() {
        RingLog large = new RingLog(clock, new SystemLog(clock), 1000);
        LegLog talker = large.forLeg("door", "viewer-1", List.of());
        for (int i = 0; i < 5000; i++) {
            talker.message(Direction.VIEWER_TO_HUB, RtspRequest.of(RtspMethod.OPTIONS, "*"));
        }
        assertThat(large.entries(LogFilter.ALL), hasSize(100));

        clock.advance(Duration.ofSeconds(1));
        talker.note(Direction.NOTE, "once more");

        assertThat(large.entries(LogFilter.ALL), hasSize(102));
        assertThat(large.entries(LogFilter.ALL).get(100).text(), is("(4900 lines were left out)"));
    }

    @Test
    void strangersShareOneBudget() {
        RingLog large = new RingLog(clock, new SystemLog(clock), 1000);
        for (int i = 0; i < 500; i++) {
            LegLog stranger = large.forLeg("", "viewer-" + i, List.of());
            stranger.message(Direction.VIEWER_TO_HUB, RtspRequest.of(RtspMethod.OPTIONS, "*"));
            stranger.note(Direction.NOTE, "Session ended: the viewer left");
        }

        assertThat(large.entries(LogFilter.ALL), hasSize(100));
    }

    @Test
    void faultsComeWithCauseAndCure() {
        leg.fault(new HubException(FaultKind.CAMERA_UNREACHABLE, "Door", "connect to 192.168.7.20 timed out"));

        assertThat(texts(LogFilter.ALL).get(0), startsWith("Camera Door cannot be reached (connect to <camera> timed"));
        assertThat(log.entries(LogFilter.ALL).get(0).direction(), is(Direction.FAULT));
        assertThat(log.entries(LogFilter.ALL).toString(), not(containsString("192.168")));
    }

    private List<String> texts(LogFilter filter) {
        return log.entries(filter).stream().map(LogEntry::text).toList();
    }
}
