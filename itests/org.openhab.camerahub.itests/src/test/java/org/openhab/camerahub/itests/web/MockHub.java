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

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The pages with a made-up hub behind them, for what no real one shows at will: a hundred cameras, thousands of log
 * lines, hostile names, failures. Speaks as much of the JSON API as the pages ask for.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class MockHub implements AutoCloseable {

    /** The only API token that is accepted. */
    public static final String TOKEN = "oh.pages.mock";

    /** What Main UI keeps of somebody who has logged in there. */
    public static final String REFRESH_TOKEN = "of-main-ui";

    private static final String API = "/camerahub/api/v1/";
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html;charset=utf-8",
            "css", "text/css;charset=utf-8",
            "js", "text/javascript;charset=utf-8",
            "svg", "image/svg+xml");
    /** The policy of the real server: a page that needs more would not work there. */
    static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; media-src blob:;"
                    + " connect-src 'self'; worker-src 'none'; base-uri 'none'; form-action 'none';"
                    + " frame-ancestors 'self'";

    private final Path pages;
    private final MockData data;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<OutputStream> logReaders = new CopyOnWriteArrayList<>();
    private final ConcurrentLinkedQueue<String> changes = new ConcurrentLinkedQueue<>();
    private final Gson gson =
            new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

    public MockHub(Path pages, MockData data, int port) throws IOException {
        this.pages = pages;
        this.data = data;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    public URI page() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/camerahub/");
    }

    /** What the page has changed so far, e.g. {@code PUT cameras/door/switches {"stream":false}}. */
    public List<String> changes() {
        return new ArrayList<>(changes);
    }

    /** Adds a line to the log, which every reader of the stream sees. */
    public void log(String direction, String session, String text) throws IOException {
        JsonObject entry = data.addLogEntry(direction, session, text);
        byte[] event = ("id: " + entry.get("number") + "\ndata: " + gson.toJson(entry) + "\n\n")
                .getBytes(StandardCharsets.UTF_8);
        for (OutputStream reader : logReaders) {
            reader.write(event);
            reader.flush();
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getRawPath();
            if (path.startsWith(API)) {
                answerApi(exchange, path.substring(API.length()));
            } else if (path.equals("/rest/auth/token")) {
                answerLogin(exchange);
            } else {
                answerPage(exchange, path);
            }
        }
    }

    private void answerLogin(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean known = form.contains("grant_type=refresh_token") && form.contains("refresh_token=" + REFRESH_TOKEN);
        sendJson(exchange, known ? 200 : 400, known ? Map.of("access_token", TOKEN, "expires_in", 3600) : Map.of());
    }

    private void answerPage(HttpExchange exchange, String path) throws IOException {
        String name = path.equals("/camerahub/") ? "index.html" : path.replaceFirst("^/camerahub/", "");
        Path file = pages.resolve(name).normalize();
        if (!file.startsWith(pages) || !Files.isRegularFile(file)) {
            exchange.sendResponseHeaders(404, -1);
            return;
        }
        exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
        send(
                exchange,
                200,
                TYPES.getOrDefault(name.replaceFirst(".*\\.", ""), "application/octet-stream"),
                Files.readAllBytes(file));
    }

    private void answerApi(HttpExchange exchange, String path) throws IOException {
        String method = exchange.getRequestMethod();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            sendJson(exchange, 401, error("unauthorized", "Please log in."));
        } else if (path.equals("log/stream")) {
            follow(exchange);
        } else if (path.endsWith(".jpg")) {
            send(exchange, 200, "image/jpeg", MockPicture.jpeg(path.replaceFirst(".*cameras/([^/]+).*", "$1")));
        } else if (method.equals("GET")) {
            Object answer = data.get(path);
            boolean found = !(answer instanceof JsonNull);
            sendJson(exchange, found ? 200 : 404, found ? answer : error("no-such-path", "There is nothing here."));
        } else {
            changes.add(method + " " + path + " " + body);
            Map<String, String> wrong = data.change(method, path, body);
            Map<String, Object> refused =
                    Map.of("error", Map.of("code", "invalid", "message", "Nothing was changed."), "fields", wrong);
            sendJson(exchange, wrong.isEmpty() ? 200 : 422, wrong.isEmpty() ? data.answer(path) : refused);
        }
    }

    private void follow(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        OutputStream reader = exchange.getResponseBody();
        reader.write(": connected\n\n".getBytes(StandardCharsets.UTF_8));
        reader.flush();
        logReaders.add(reader);
        try {
            while (!threads.isShutdown()) {
                Thread.sleep(500);
                reader.write(":\n\n".getBytes(StandardCharsets.UTF_8));
                reader.flush();
            }
        } catch (IOException | InterruptedException e) {
            // The page has left, or the test has ended.
        } finally {
            logReaders.remove(reader);
        }
    }

    private void sendJson(HttpExchange exchange, int status, Object value) throws IOException {
        send(exchange, status, "application/json", gson.toJson(value).getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private static Map<String, Object> error(String code, String message) {
        return Map.of("error", Map.of("code", code, "message", message));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    /** For looking at the pages by hand: folder of the pages, port. */
    public static void main(String[] args) throws Exception {
        MockHub hub = new MockHub(Path.of(args[0]).toAbsolutePath(), MockData.household(), Integer.parseInt(args[1]));
        System.out.println(hub.page() + " with the API token " + TOKEN);
        for (int i = 0; true; i++) {
            Thread.sleep(2000);
            hub.log("note", "viewer-3", "tick " + i);
        }
    }
}
