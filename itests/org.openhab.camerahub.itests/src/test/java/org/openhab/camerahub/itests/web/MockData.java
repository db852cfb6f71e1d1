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
package org.openhab.camerahub.itests.web;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * What the made-up hub tells. Thread-safe.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class MockData {

    /** What a hostile viewer or camera may call itself. */
    public static final String HOSTILE =
            "<img src=x onerror=\"document.title='harmed'\"><script>document.title='harmed'</script>";

    private final List<Map<String, Object>> cameras = new ArrayList<>();
    private final List<Map<String, Object>> log = new ArrayList<>();
    private final List<Map<String, Object>> sessions = new ArrayList<>();
    private final long begin = System.nanoTime();
    private long lastNumber;

    /** A household with a camera of every state. */
    public static MockData household() {
        MockData data = new MockData();
        data.addCamera("camerahub:camera:home:door", "Front door", "online", "", 2);
        data.addCamera("camerahub:camera:home:garden", "Garden", "idle", "", 0);
        data.addCamera(
                "camerahub:camera:home:garage",
                "Garage",
                "off",
                "Camera Garage may not be viewed now. Switch its stream on.",
                0);
        data.addCamera(
                "camerahub:camera:home:attic",
                "Attic",
                "offline",
                "Camera Attic cannot be reached (connection refused). Check its power, its network and the address in its configuration.",
                0);
        data.addSession(
                "viewer-3",
                "camerahub:camera:home:door",
                "192.0.2.17:50412",
                "Fire OS/6.0 stagefright/1.2 (Linux;Android 7.1.2)",
                false);
        data.addSession(
                "viewer-5",
                "camerahub:camera:home:door",
                "192.0.2.40:41220",
                "LibVLC/3.0.18 (LIVE555 Streaming Media v2016.11.28)",
                false);
        data.addSession(
                "viewer-1",
                "camerahub:camera:home:garden",
                "192.0.2.17:50102",
                "Fire OS/6.0 stagefright/1.2 (Linux;Android 7.1.2)",
                true);
        data.addLines(120);
        return data;
    }

    /** Many cameras and log lines. */
    public static MockData crowd(int cameraCount, int lines) {
        MockData data = new MockData();
        for (int i = 1; i <= cameraCount; i++) {
            data.addCamera("camerahub:camera:home:c" + i, "Camera " + i, i % 7 == 0 ? "offline" : "online", "", i % 3);
        }
        data.addLines(lines);
        return data;
    }

    /** A hub that has met nobody but attackers. */
    public static MockData hostile() {
        MockData data = new MockData();
        data.addCamera("camerahub:camera:home:" + HOSTILE, HOSTILE, "offline", HOSTILE, 1);
        data.addSession(HOSTILE, "camerahub:camera:home:" + HOSTILE, HOSTILE, HOSTILE, false);
        data.addSession("viewer-1", "", "192.0.2.1:5", HOSTILE, true);
        data.addLogEntry("viewer-to-hub", HOSTILE, HOSTILE + "\n" + HOSTILE);
        return data;
    }

    /** A hub just installed. */
    public static MockData nothing() {
        return new MockData();
    }

    private void addCamera(String id, String label, String state, String reason, int viewers) {
        Map<String, Object> household = new LinkedHashMap<>(Map.of(
                "policy",
                "away",
                "stream",
                !state.equals("off"),
                "motionDetection",
                true,
                "nightMode",
                false,
                "reason",
                state.equals("off") ? "command" : "nobody-home"));
        household.put("lastMotion", Instant.now().minusSeconds(1500).toString());
        Map<String, Object> camera = new LinkedHashMap<>();
        camera.put("id", id);
        camera.put("path", id.replaceFirst(".*:", ""));
        camera.put("label", label);
        camera.put("source", "thing");
        camera.put("state", state);
        camera.put("reason", reason);
        camera.put("viewers", viewers);
        camera.put("bytesTotal", 1_482_000_000L);
        camera.put("bytesSession", 23_400_000L);
        camera.put("lastSessionAt", Instant.now().minusSeconds(7400).toString());
        camera.put("lastSessionSeconds", 204);
        camera.put("sessionsTotal", 1317);
        camera.put("modifiers", List.of("del_audio", "mod_ntp"));
        camera.put("hasSnapshot", true);
        camera.put("streamUrl", "rtsps://cam.example.org/" + camera.get("path"));
        camera.put("testUrl", null);
        camera.put("hlsAvailable", true);
        camera.put("trace", false);
        camera.put("household", household);
        cameras.add(camera);
    }

    private void addSession(String id, String camera, String peer, String userAgent, boolean ended) {
        Map<String, Object> session = new LinkedHashMap<>();
        session.put("id", id);
        session.put("cameraId", camera);
        session.put("peer", peer);
        session.put("userAgent", userAgent);
        session.put("tls", "TLSv1.2 ECDHE-RSA-AES256-GCM-SHA384");
        session.put("startedAt", Instant.now().minusSeconds(300).toString());
        session.put("endedAt", ended ? Instant.now().minusSeconds(90).toString() : null);
        session.put("bytes", 23_400_000);
        session.put("packets", 19_000);
        session.put("dropped", 12);
        session.put("protocol", "rtsp");
        sessions.add(session);
    }

    private void addLines(int count) {
        String[] directions = {
            "viewer-to-hub", "hub-to-viewer", "hub-to-camera", "camera-to-hub", "note", "hint", "fault", "security"
        };
        for (int i = 0; i < count; i++) {
            addLogEntry(
                    directions[i % directions.length],
                    "viewer-" + i / 8,
                    i % 5 == 0
                            ? "DESCRIBE rtsps://cam.example.org/door RTSP/1.0\nCSeq: " + i + "\nAccept: application/sdp"
                            : "RTSP/1.0 200 OK of request " + i);
        }
    }

    synchronized Map<String, Object> addLogEntry(String direction, String session, String text) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("number", ++lastNumber);
        entry.put("at", Instant.now().toString());
        entry.put("cameraId", cameras.isEmpty() ? "" : cameras.get(0).get("id"));
        entry.put("session", session);
        entry.put("direction", direction);
        entry.put("text", text);
        log.add(entry);
        return entry;
    }

    /** An answer to GET; a JsonObject is a failure that the page gets with status 404. */
    synchronized Object get(String path) {
        return switch (path.replaceFirst("[?].*", "").replaceFirst("^cameras/[^/]+/", "")) {
            case "status" -> status();
            case "cameras" -> cameras;
            case "sessions" -> sessionsNow();
            case "log" -> List.copyOf(log);
            case "log.txt" -> "log";
            case "certificate" -> certificate();
            case "settings" -> Map.of("parameters", MockSettings.parameters());
            case "accounts" -> List.of(Map.of("user", "echo"), Map.of("user", "tablet"));
            case "tokens" -> tokens();
            case "motion" -> List.of("2026-11-22", "2026-11-21");
            case "motion/2026-11-22", "motion/2026-11-21" -> motion();
            default ->
                JsonParser.parseString("{\"error\":{\"code\":\"unknown\",\"message\":\"There is nothing here.\"}}");
        };
    }

    private Map<String, Object> status() {
        List<Object> faults = cameras.size() == 1 ? List.of(Map.of("level", "error", "message", HOSTILE)) : List.of();
        return Map.of(
                "state",
                "RUNNING",
                "version",
                "0.1.0",
                "publicName",
                "cam.example.org",
                "port",
                443,
                "tls",
                "OpenSSL (BoringSSL)",
                "transport",
                "epoll",
                "testSocket",
                true,
                "cameras",
                cameras.size(),
                "faults",
                faults);
    }

    private Map<String, Object> sessionsNow() {
        double seconds = (System.nanoTime() - begin) / 1e9;
        sessions.forEach(session ->
                session.put("bitsPerSecond", 3.2e6 + 1.4e6 * Math.sin(seconds / 3 + session.hashCode() % 7)));
        return Map.of(
                "running",
                sessions.stream()
                        .filter(session -> session.get("endedAt") == null)
                        .toList(),
                "ended",
                sessions.stream()
                        .filter(session -> session.get("endedAt") != null)
                        .toList());
    }

    private static Map<String, Object> certificate() {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("subject", "CN=cam.example.org");
        answer.put("names", List.of("cam.example.org"));
        answer.put("issuer", "CN=R11, O=Let's Encrypt, C=US");
        answer.put(
                "chain",
                List.of(
                        link("CN=cam.example.org", "CN=R11, O=Let's Encrypt, C=US"),
                        link("CN=R11, O=Let's Encrypt, C=US", "CN=ISRG Root X1")));
        answer.put("notBefore", Instant.now().minusSeconds(4_000_000).toString());
        answer.put("notAfter", Instant.now().plusSeconds(3_000_000).toString());
        answer.put("daysLeft", 34);
        answer.put("serial", "03:5a:91");
        answer.put("fingerprintSha256", "5A:91:".repeat(15) + "5A:91");
        answer.put("source", "camerahub/fullchain.pem");
        answer.put("protocols", List.of("TLSv1.3", "TLSv1.2"));
        answer.put("suites", List.of("TLS_AES_256_GCM_SHA384", "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384"));
        answer.put(
                "warnings",
                List.of(Map.of("code", "name", "message", "The certificate does not name home.example.org.")));
        return answer;
    }

    private static Map<String, Object> link(String subject, String issuer) {
        return Map.of(
                "subject",
                subject,
                "issuer",
                issuer,
                "notBefore",
                "2026-10-01T00:00:00Z",
                "notAfter",
                "2026-12-30T00:00:00Z");
    }

    private static List<Map<String, Object>> tokens() {
        Map<String, Object> token = new LinkedHashMap<>(Map.of(
                "selector",
                7,
                "thing",
                "camerahub:camera:home:door",
                "role",
                "camera",
                "issued",
                "2026-11-02T08:00:00Z",
                "permanent",
                true));
        token.put("expires", null);
        return List.of(token);
    }

    private static List<Map<String, Object>> motion() {
        List<Map<String, Object>> pictures = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            pictures.add(Map.of("at", Instant.now().minusSeconds(700L * i).toString(), "url", ""));
        }
        return pictures;
    }

    /** Takes over a change; returns what is wrong, by field. */
    synchronized Map<String, String> change(String method, String path, String body) {
        JsonObject wish = JsonParser.parseString(body).getAsJsonObject();
        if (path.equals("settings") && wish.has("port") && wish.get("port").getAsInt() > 65_535) {
            return Map.of("port", "Not more than 65535.");
        }
        if (path.endsWith("/switches")) {
            String id = URLDecoder.decode(path.split("/")[1], StandardCharsets.UTF_8);
            cameras.stream()
                    .filter(camera -> id.equals(camera.get("id")))
                    .forEach(camera -> switchCamera(camera, wish));
        }
        if (method.equals("DELETE") && path.startsWith("sessions/")) {
            sessions.stream()
                    .filter(session -> path.endsWith(String.valueOf(session.get("id"))))
                    .forEach(session -> session.put("endedAt", Instant.now().toString()));
        }
        if (method.equals("DELETE") && path.equals("log")) {
            log.clear();
        }
        return Map.of();
    }

    @SuppressWarnings("unchecked")
    private static void switchCamera(Map<String, Object> camera, JsonObject wish) {
        Map<String, Object> household = (Map<String, Object>) camera.get("household");
        wish.entrySet()
                .forEach(change ->
                        household.put(change.getKey(), change.getValue().getAsBoolean()));
        camera.put("state", Boolean.TRUE.equals(household.get("stream")) ? "idle" : "off");
    }

    /** The answer to a change that was made. */
    @Nullable
    Object answer(String method, String path) {
        if (path.endsWith("/check")) {
            return List.of(
                    check("ok", "Public name", "cam.example.org leads here.", ""),
                    check(
                            "warning",
                            "Port",
                            "Port 9445 is open, but an Echo uses 443 only.",
                            "Pass port 443 on to 9445, or set port to 443."),
                    check(
                            "error",
                            "Certificate chain",
                            "The chain ends at R11.",
                            "Set the path of the whole chain (fullchain.pem)."));
        }
        return path.equals("tokens")
                ? Map.of("enrolment", "7.kY2f0sQm1v")
                : path.endsWith("/renew") ? Map.of("token", "7.abc") : null;
    }

    private static Map<String, Object> check(String level, String title, String finding, String advice) {
        return Map.of("item", title, "level", level, "title", title, "finding", finding, "advice", advice);
    }

    /** A picture that shows the time, so that two of them differ. */
    byte[] picture(String path) throws IOException {
        BufferedImage image = new BufferedImage(640, 360, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        float hue = (path.hashCode() & 0xff) / 255f;
        pen.setPaint(new GradientPaint(
                0, 0, Color.getHSBColor(hue, 0.45f, 0.75f), 640, 360, Color.getHSBColor(hue + 0.12f, 0.6f, 0.35f)));
        pen.fillRect(0, 0, 640, 360);
        pen.setPaint(Color.WHITE);
        pen.setFont(new Font(Font.MONOSPACED, Font.BOLD, 34));
        pen.drawString(Instant.now().toString(), 60, 330);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", out);
        return out.toByteArray();
    }
}
