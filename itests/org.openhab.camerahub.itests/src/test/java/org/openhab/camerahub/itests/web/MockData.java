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

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What the made-up hub tells: answers of a real one, kept as files, with what a test wants changed. Thread-safe.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class MockData {

    /** What a hostile viewer or camera may call itself. */
    public static final String HOSTILE =
            "<img src=x onerror=\"document.title='harmed'\"><script>document.title='harmed'</script>";

    private static final String HOME = "camerahub:camera:home:";
    private static final String[] DIRECTIONS = {
        "viewer-to-hub", "hub-to-viewer", "hub-to-camera", "camera-to-hub", "note", "hint", "fault", "security"
    };

    private final JsonObject status = template("status").getAsJsonObject();
    private final JsonArray cameras = new JsonArray();
    private final JsonArray running = new JsonArray();
    private final JsonArray ended = new JsonArray();
    private final JsonArray log = new JsonArray();
    private long lastNumber;

    private MockData() {}

    /** A household with a camera of every state. */
    public static MockData household() {
        MockData data = new MockData();
        data.addCamera("door", "Front door", "online", "").addProperty("viewers", 2);
        data.addCamera("garden", "Garden", "idle", "");
        data.addCamera("garage", "Garage", "off", "Camera Garage may not be viewed now. Switch its stream on.");
        data.addCamera("attic", "Attic", "offline", "Camera Attic cannot be reached (connection refused).");
        data.addSession(data.running, "viewer-3", HOME + "door");
        data.addSession(data.running, "viewer-5", HOME + "door");
        data.addSession(data.ended, "viewer-1", HOME + "garden");
        data.addLines(120);
        return data;
    }

    /** Many cameras and log lines. */
    public static MockData crowd(int cameraCount, int lines) {
        MockData data = new MockData();
        for (int i = 1; i <= cameraCount; i++) {
            data.addCamera("c" + i, "Camera " + i, i % 7 == 0 ? "offline" : "online", "");
        }
        data.addLines(lines);
        return data;
    }

    /** A hub that has met nobody but attackers. */
    public static MockData hostile() {
        MockData data = new MockData();
        data.addCamera(HOSTILE, HOSTILE, "offline", HOSTILE).add("modifiers", array(HOSTILE));
        for (JsonArray list : new JsonArray[] {data.running, data.ended}) {
            JsonObject session = data.addSession(list, HOSTILE, HOME + HOSTILE);
            session.addProperty("peer", HOSTILE);
            session.addProperty("userAgent", HOSTILE);
        }
        JsonObject fault = new JsonObject();
        fault.addProperty("level", "error");
        fault.addProperty("message", HOSTILE);
        JsonArray faults = new JsonArray();
        faults.add(fault);
        data.status.add("faults", faults);
        data.addLogEntry("viewer-to-hub", HOSTILE, HOSTILE + "\n" + HOSTILE);
        return data;
    }

    /** A hub just installed. */
    public static MockData nothing() {
        return new MockData();
    }

    /** What the hub warns of: only this. */
    synchronized MockData warning(String message) {
        JsonObject warning = new JsonObject();
        warning.addProperty("level", "warning");
        warning.addProperty("code", "expires-soon");
        warning.addProperty("message", message);
        JsonArray faults = new JsonArray();
        faults.add(warning);
        status.add("faults", faults);
        return this;
    }

    /** What is wrong with the description of a camera: only this. */
    synchronized MockData problem(String source, String text) {
        JsonObject problem = new JsonObject();
        problem.addProperty("code", "address-missing");
        problem.addProperty("source", source);
        problem.addProperty("text", text);
        JsonArray problems = new JsonArray();
        problems.add(problem);
        status.add("problems", problems);
        return this;
    }

    private static JsonElement template(String name) {
        try (InputStream in = MockData.class.getResourceAsStream("/pages/" + name + ".json")) {
            return JsonParser.parseReader(
                    new InputStreamReader(Objects.requireNonNull(in, name), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonArray array(String text) {
        JsonArray array = new JsonArray();
        array.add(text);
        return array;
    }

    private static String ago(Duration time) {
        return Instant.now().minus(time).toString();
    }

    private JsonObject addCamera(String id, String label, String state, String reason) {
        JsonObject camera = template("camera").getAsJsonObject();
        camera.addProperty("id", HOME + id);
        camera.addProperty("path", id);
        camera.addProperty("label", label);
        camera.addProperty("state", state);
        camera.addProperty("reason", reason);
        camera.addProperty("lastSessionAt", ago(Duration.ofMinutes(124)));
        camera.getAsJsonObject("household").addProperty("stream", !state.equals("off"));
        cameras.add(camera);
        return camera;
    }

    private JsonObject addSession(JsonArray list, String id, String camera) {
        JsonObject session = template("session").getAsJsonObject();
        session.addProperty("id", id);
        session.addProperty("cameraId", camera);
        session.addProperty("startedAt", ago(Duration.ofMinutes(5)));
        list.add(session);
        if (list == ended) {
            session.addProperty("endedAt", ago(Duration.ofMinutes(1)));
        }
        return session;
    }

    private void addLines(int count) {
        for (int i = 0; i < count; i++) {
            addLogEntry(
                    DIRECTIONS[i % DIRECTIONS.length],
                    "viewer-" + i / DIRECTIONS.length,
                    i % 5 == 0
                            ? "DESCRIBE rtsps://cam.example.org/door RTSP/1.0\nCSeq: " + i + "\nAccept: application/sdp"
                            : "RTSP/1.0 200 OK of request " + i);
        }
    }

    synchronized JsonObject addLogEntry(String direction, String session, String text) {
        JsonObject entry = new JsonObject();
        entry.addProperty("number", ++lastNumber);
        entry.addProperty("at", Instant.now().toString());
        entry.addProperty("direction", direction);
        entry.add(
                "cameraId",
                cameras.isEmpty()
                        ? new JsonPrimitive("")
                        : cameras.get(0).getAsJsonObject().get("id"));
        entry.addProperty("session", session);
        entry.addProperty("text", text);
        log.add(entry);
        return entry;
    }

    /** An answer to GET; null if there is nothing. */
    synchronized JsonElement get(String path) {
        return switch (path.replaceFirst("[?].*", "").replaceFirst("^cameras/[^/]+/", "")) {
            case "status" -> status.deepCopy();
            case "cameras" -> cameras;
            case "sessions" -> sessions();
            case "log" -> log.deepCopy();
            case "motion" -> array("2026-11-22");
            case "motion/2026-11-22" -> motion();
            case "certificate", "settings", "accounts", "tokens" -> template(path);
            default -> JsonNull.INSTANCE;
        };
    }

    private JsonObject sessions() {
        long seconds = Instant.now().getEpochSecond();
        running.forEach(session -> session.getAsJsonObject()
                .addProperty("bitsPerSecond", Math.round(3.2e6 + 1.4e6 * Math.sin(seconds / 3.0))));
        JsonObject both = new JsonObject();
        both.add("running", running);
        both.add("ended", ended);
        return both;
    }

    private static JsonArray motion() {
        JsonArray pictures = new JsonArray();
        for (int i = 0; i < 14; i++) {
            JsonObject picture = new JsonObject();
            picture.addProperty("at", ago(Duration.ofMinutes(12L * i)));
            pictures.add(picture);
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
            StreamSupport.stream(cameras.spliterator(), false)
                    .map(JsonElement::getAsJsonObject)
                    .filter(camera -> id.equals(camera.get("id").getAsString()))
                    .forEach(camera -> change(camera, wish));
        }
        if (method.equals("DELETE") && path.startsWith("sessions/")) {
            JsonObject session = running.remove(0).getAsJsonObject();
            session.addProperty("endedAt", Instant.now().toString());
            ended.add(session);
        }
        if (method.equals("DELETE") && path.equals("log")) {
            log.asList().clear();
        }
        return Map.of();
    }

    private static void change(JsonObject camera, JsonObject wish) {
        JsonObject household = camera.getAsJsonObject("household");
        wish.entrySet().forEach(one -> household.add(one.getKey(), one.getValue()));
        camera.addProperty("state", household.get("stream").getAsBoolean() ? "idle" : "off");
    }

    /** The answer to a change that was made. */
    JsonElement answer(String path) {
        if (path.endsWith("/check")) {
            return template("check");
        }
        JsonObject answer = new JsonObject();
        answer.addProperty("enrolment", "7.kY2f0sQm1v");
        answer.addProperty("token", "7.secret");
        return answer;
    }
}
