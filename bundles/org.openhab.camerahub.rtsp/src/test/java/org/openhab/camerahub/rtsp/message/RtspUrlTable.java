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
package org.openhab.camerahub.rtsp.message;

import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * URLs, what they mean, how they are written again, and how references are resolved against them; seeds for fuzzing.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class RtspUrlTable {

    /** A URL as read and as written. */
    public record Case(String name, String text, RtspUrl url, String written) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** What is no URL. */
    public record Refused(String name, String text) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** A reference seen from a base. */
    public record Reference(String name, String base, String reference, String result) {
        @Override
        public String toString() {
            return name;
        }
    }

    private RtspUrlTable() {}

    public static List<Case> urls() {
        return List.of(
                same("host only", "rtsp://cam", new RtspUrl("rtsp", "cam", -1, "")),
                same("path", "rtsp://cam/live", new RtspUrl("rtsp", "cam", -1, "/live")),
                same("port", "rtsp://cam:8554/live", new RtspUrl("rtsp", "cam", 8554, "/live")),
                same("TLS", "rtsps://192.168.1.2:7441/x", new RtspUrl("rtsps", "192.168.1.2", 7441, "/x")),
                same(
                        "query of Dahua",
                        "rtsp://cam/cam/realmonitor?channel=1&subtype=0",
                        new RtspUrl("rtsp", "cam", -1, "/cam/realmonitor?channel=1&subtype=0")),
                same("query without a path", "rtsp://cam?x=1", new RtspUrl("rtsp", "cam", -1, "?x=1")),
                same("'@' in the query", "rtsp://cam/a?u=x@y", new RtspUrl("rtsp", "cam", -1, "/a?u=x@y")),
                same("':' in the path", "rtsp://cam/a:b", new RtspUrl("rtsp", "cam", -1, "/a:b")),
                same("IPv6", "rtsp://[fe80::1]/a", new RtspUrl("rtsp", "fe80::1", -1, "/a")),
                same("IPv6 with a port", "rtsp://[::1]:8554/a", new RtspUrl("rtsp", "::1", 8554, "/a")),
                same("escapes stay", "rtsp://cam/a%20b%2Fc", new RtspUrl("rtsp", "cam", -1, "/a%20b%2Fc")),
                same("underscore in the host", "rtsp://front_door/a", new RtspUrl("rtsp", "front_door", -1, "/a")),
                other("capitals", "RTSP://CAM/Live", new RtspUrl("rtsp", "cam", -1, "/Live"), "rtsp://cam/Live"),
                other("blanks around", " rtsp://cam/a ", new RtspUrl("rtsp", "cam", -1, "/a"), "rtsp://cam/a"),
                other("empty port", "rtsp://cam:/a", new RtspUrl("rtsp", "cam", -1, "/a"), "rtsp://cam/a"),
                other("user", "rtsp://me@cam/a", new RtspUrl("rtsp", "cam", -1, "/a"), "rtsp://cam/a"),
                other("password", "rtsp://me:it@cam:1/a", new RtspUrl("rtsp", "cam", 1, "/a"), "rtsp://cam:1/a"),
                other(
                        "'@' in the password",
                        "rtsp://me:p@ss@cam/a",
                        new RtspUrl("rtsp", "cam", -1, "/a"),
                        "rtsp://cam/a"),
                other(
                        "'#' in the password",
                        "rtsp://me:p#s@cam/a",
                        new RtspUrl("rtsp", "cam", -1, "/a"),
                        "rtsp://cam/a"),
                other(
                        "':' in the password",
                        "rtsp://m:a:b@[::1]:5/",
                        new RtspUrl("rtsp", "::1", 5, "/"),
                        "rtsp://[::1]:5/"),
                other("fragment", "rtsp://cam/a#b", new RtspUrl("rtsp", "cam", -1, "/a"), "rtsp://cam/a"),
                other(
                        "blank in the path",
                        "rtsp://cam/a b",
                        new RtspUrl("rtsp", "cam", -1, "/a%20b"),
                        "rtsp://cam/a%20b"),
                other(
                        "umlaut",
                        "rtsp://cam/T\u00fcr",
                        new RtspUrl("rtsp", "cam", -1, "/T%C3%BCr"),
                        "rtsp://cam/T%C3%BCr"));
    }

    public static List<Refused> refused() {
        return List.of(
                new Refused("empty", ""),
                new Refused("no scheme", "cam/live"),
                new Refused("HTTP", "http://cam/live"),
                new Refused("RTSP over UDP", "rtspu://cam/live"),
                new Refused("no host", "rtsp:///live"),
                new Refused("user without a host", "rtsp://me:it@/live"),
                new Refused("port of letters", "rtsp://cam:port/live"),
                new Refused("port 0", "rtsp://cam:0/live"),
                new Refused("port beyond 65535", "rtsp://cam:65536/live"),
                new Refused("port with a sign", "rtsp://cam:+80/live"),
                new Refused("IPv6 without brackets", "rtsp://fe80::1/live"),
                new Refused("open bracket", "rtsp://[::1/live"),
                new Refused("no address in brackets", "rtsp://[cam]/live"),
                new Refused("something behind the bracket", "rtsp://[::1]x/live"),
                new Refused("'/' in the password, not escaped", "rtsp://me:s3cr/et@cam/live"),
                new Refused("'?' in the password, not escaped", "rtsp://me:s3cr?et@cam/live"),
                new Refused("blank in the host", "rtsp://my cam/live"),
                new Refused("forged line", "rtsp://cam/live\r\nX: y"));
    }

    public static List<Reference> references() {
        String base = "rtsp://cam:554/live/";
        String dahua = "rtsp://cam/cam/realmonitor?channel=1&subtype=0";
        return List.of(
                new Reference("nothing", base, "", base),
                new Reference("'*'", base, "*", base),
                new Reference("absolute", base, "rtsp://cam/x", "rtsp://cam/x"),
                new Reference("absolute in capitals", base, "RTSP://cam/x", "rtsp://cam/x"),
                new Reference("absolute with user information", base, "rtsp://u:p@cam/x", "rtsp://cam/x"),
                new Reference("other server", base, "//cam2/x", "rtsp://cam2/x"),
                new Reference("track below a directory", base, "trackID=1", "rtsp://cam:554/live/trackID=1"),
                new Reference(
                        "track below a name without '/' (VStarcam)",
                        "rtsp://cam:10554/tcp/av0_0",
                        "track0",
                        "rtsp://cam:10554/tcp/av0_0/track0"),
                new Reference("track below a server", "rtsp://cam", "track0", "rtsp://cam/track0"),
                new Reference("track behind a query (Dahua)", dahua, "trackID=0", dahua + "/trackID=0"),
                new Reference("track behind a query with '/'", dahua + "/", "trackID=0", dahua + "/trackID=0"),
                new Reference(
                        "control that is a query", "rtsp://cam/live", "?ctype=video", "rtsp://cam/live?ctype=video"),
                new Reference("control with leading '/'", "rtsp://cam/live", "/track1", "rtsp://cam/live/track1"),
                new Reference("control with leading '/' below '/'", base, "/track1", "rtsp://cam:554/live/track1"),
                new Reference("control that repeats the path", base, "/live/track1", "rtsp://cam:554/live/track1"),
                new Reference("control with a colon", base, "video:1", "rtsp://cam:554/live/video:1"),
                new Reference(
                        "relative Content-Base, leading '/' (Bosch)",
                        "rtsp://cam",
                        "/rtsp_tunnel/",
                        "rtsp://cam/rtsp_tunnel/"),
                new Reference("dot", base, "./track1", "rtsp://cam:554/live/track1"),
                new Reference("two dots", "rtsp://cam/a/b/", "../track1", "rtsp://cam/a/track1"),
                new Reference("more dots than directories", "rtsp://cam/a", "../../../track1", "rtsp://cam/track1"),
                new Reference("hidden name, no dots", base, ".track", "rtsp://cam:554/live/.track"),
                new Reference("blank", base, "track 1", "rtsp://cam:554/live/track%201"));
    }

    private static Case same(String name, String text, RtspUrl url) {
        return new Case(name, text, url, text);
    }

    private static Case other(String name, String text, RtspUrl url, String written) {
        return new Case(name, text, url, written);
    }
}
