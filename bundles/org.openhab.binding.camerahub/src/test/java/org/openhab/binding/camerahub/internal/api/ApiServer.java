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
package org.openhab.binding.camerahub.internal.api;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.mockito.Mockito;
import org.openhab.binding.camerahub.internal.household.FakeClock;
import org.openhab.binding.camerahub.internal.household.Household;
import org.openhab.binding.camerahub.internal.household.HouseholdCamera;
import org.openhab.binding.camerahub.internal.household.HouseholdPerson;
import org.openhab.binding.camerahub.internal.household.MemoryStorageService;
import org.openhab.binding.camerahub.internal.household.Switches;
import org.openhab.binding.camerahub.internal.token.IssuedToken;
import org.openhab.binding.camerahub.internal.token.Tokens;

/**
 * The device API on a web server as openHAB has it, with two cameras, a person and a client.
 *
 * @author Camera Hub authors - Initial contribution
 */
public final class ApiServer implements AutoCloseable {

    public static final String FRONT = "camerahub:camera:home:front";
    public static final String HOME = "camerahub:home:home";
    public static final String ANNA = "camerahub:person:home:anna";
    public static final byte[] PICTURE = picture();

    public final FakeClock clock = new FakeClock("2026-11-22T12:00:00Z");
    public final Household household = new Household();
    public final Tokens tokens = new Tokens(clock, new MemoryStorageService());
    public final Map<String, Switches> switches = new ConcurrentHashMap<>();
    public final List<byte[]> motions = new CopyOnWriteArrayList<>();
    public final List<String> reports = new CopyOnWriteArrayList<>();

    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final HttpClient client = HttpClient.newHttpClient();

    public ApiServer() throws Exception {
        household.add(camera(FRONT));
        HouseholdPerson anna = Mockito.mock(HouseholdPerson.class);
        Mockito.when(anna.id()).thenReturn(ANNA);
        Mockito.when(anna.userId()).thenReturn("1");
        Mockito.doAnswer(call -> reports.add(call.getArgument(0) + "=" + call.getArgument(1)))
                .when(anna)
                .report(Mockito.anyString(), Mockito.anyBoolean());
        household.add(anna);
        switches.put(FRONT, new Switches(true, true, true));

        connector.setHost("127.0.0.1");
        connector.setIdleTimeout(3000);
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler();
        ServletHolder holder = new ServletHolder(new DeviceApiServlet(household, tokens, clock));
        context.addServlet(holder, DeviceApiServlet.PATH + "/*");
        server.setHandler(context);
        server.start();
    }

    /** A further camera, whose motion detection is on. */
    void addCamera(String id, Consumer<byte[]> motions) {
        HouseholdCamera camera =
                Mockito.mock(HouseholdCamera.class, Mockito.withSettings().stubOnly());
        Mockito.when(camera.id()).thenReturn(id);
        Mockito.when(camera.switches()).thenReturn(new Switches(true, true, true));
        Mockito.doAnswer(call -> {
                    motions.accept(call.getArgument(1));
                    return null;
                })
                .when(camera)
                .motion(Mockito.any(), Mockito.any());
        household.add(camera);
    }

    private HouseholdCamera camera(String id) {
        HouseholdCamera camera = Mockito.mock(HouseholdCamera.class);
        Mockito.when(camera.id()).thenReturn(id);
        Mockito.when(camera.switches()).thenAnswer(call -> switches.getOrDefault(id, Switches.OFF));
        Mockito.doAnswer(call -> motions.add(call.getArgument(1))).when(camera).motion(Mockito.any(), Mockito.any());
        return camera;
    }

    int port() {
        return connector.getLocalPort();
    }

    public String base() {
        return "http://127.0.0.1:" + port() + "/camerahub";
    }

    static Map<String, String> fields(IssuedToken token) {
        return Map.of("token_select", Long.toString(token.selector()), "token_verify", token.verifier());
    }

    HttpResponse<String> get(String path, Map<String, String> fields) throws IOException, InterruptedException {
        return send("GET", path + "?" + form(fields), HttpRequest.BodyPublishers.noBody(), null);
    }

    HttpResponse<String> post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        return send(
                "POST", path, HttpRequest.BodyPublishers.ofString(form(fields)), "application/x-www-form-urlencoded");
    }

    HttpResponse<String> upload(Map<String, String> fields, String type, byte[] picture)
            throws IOException, InterruptedException {
        String boundary = "part-of-a-test";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Map.Entry<String, String> field : fields.entrySet()) {
            body.write(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field.getKey() + "\"\r\n\r\n"
                            + field.getValue() + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        body.write(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"pic\"; filename=\"pic\"\r\n"
                        + "Content-type: " + type + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.write(picture);
        body.write(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(
                "POST",
                "/api/camera/motion",
                HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()),
                "multipart/form-data; boundary=" + boundary);
    }

    HttpResponse<String> send(String method, String path, HttpRequest.BodyPublisher body, String type)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base() + path)).method(method, body);
        if (type != null) {
            request.header("Content-Type", type);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() throws Exception {
        server.stop();
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static byte[] picture() {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "jpg", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
